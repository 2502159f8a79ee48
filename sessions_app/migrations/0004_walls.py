from django.db import migrations

from clinicians.access.walls import ClinicWalls
from clinicians.audit.append_only import AppendOnly


class Migration(migrations.Migration):
    dependencies = [("sessions_app", "0003_preparation")]
    operations = [
        ClinicWalls("ScreeningResponse", "ScreeningReview", "ScreeningPlan", "InstrumentSwitch"),
        AppendOnly("ScreeningResponse", when="OLD.status = 'complete'"),
        AppendOnly("ScreeningReview"),
        ClinicWalls("PublicPage", "Application", "Decision"),
        AppendOnly("Decision"),
        ClinicWalls(
            "ConsentForm", "FormVersion", "GroupForm", "Signature", "Withdrawal", "Observation"
        ),
        AppendOnly("FormVersion"),
        AppendOnly("Signature"),
        AppendOnly("Withdrawal"),
        ClinicWalls("RiskFlag", "FlagStep", "OnCall", "SafetySettings"),
        AppendOnly("RiskFlag", when="OLD.cleared_at IS NOT NULL"),
        AppendOnly("FlagStep"),
        ClinicWalls("CheckIn"),
        AppendOnly("CheckIn"),
    ]
