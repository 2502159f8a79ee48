from django.db import migrations

from clinicians.access.walls import ClinicWalls
from clinicians.audit.append_only import AppendOnly


class Migration(migrations.Migration):
    dependencies = [("clinicians", "0003_preparation")]
    operations = []
