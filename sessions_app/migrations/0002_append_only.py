from django.db import migrations

from clinicians.access.walls import ClinicWalls
from clinicians.audit.append_only import AppendOnly


class Migration(migrations.Migration):
    dependencies = [("sessions_app", "0001_initial")]
    operations = [
        ClinicWalls(),
        AppendOnly("SessionChange"),
        AppendOnly("RoomEvent"),
        AppendOnly("AttendanceEntry"),
        AppendOnly("ProgressNote", when="OLD.status = 'signed'"),
        AppendOnly("Report"),
        AppendOnly("ReportRevocation"),
    ]
