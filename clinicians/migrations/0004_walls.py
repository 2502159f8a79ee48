from django.db import migrations

from clinicians.access.walls import ClinicWalls


class Migration(migrations.Migration):
    dependencies = [("clinicians", "0003_preparation")]
    operations = [ClinicWalls("Notice", "NoticePreference", "AddressProof")]
