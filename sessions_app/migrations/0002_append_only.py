from django.db import migrations

from clinicians.audit.append_only import AppendOnly


class Migration(migrations.Migration):
    dependencies = [("sessions_app", "0001_initial")]
    operations = [
        AppendOnly("SessionChange"),
        AppendOnly("RoomEvent"),
    ]
