"""Two indexes that nothing asks for and each message paid for. By name: on SQLite, altering the
fields would make the table anew and lose its append-only triggers."""

import django.db.models.deletion
from django.db import migrations, models


def without(column: str, digest: str) -> migrations.RunSQL:
    name = f"sessions_app_roomevent_{column}_{digest}"
    return migrations.RunSQL(
        f"DROP INDEX IF EXISTS {name}",
        f"CREATE INDEX {name} ON sessions_app_roomevent ({column})",
    )


class Migration(migrations.Migration):
    dependencies = [
        ("clinicians", "0004_walls"),
        ("sessions_app", "0008_appeals"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                without("clinic_id", "c619ebf3"),
                without("room_id", "149841f0"),
            ],
            state_operations=[
                migrations.AlterField(
                    model_name="roomevent",
                    name="clinic",
                    field=models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="clinicians.clinic",
                    ),
                ),
                migrations.AlterField(
                    model_name="roomevent",
                    name="room",
                    field=models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="sessions_app.room",
                    ),
                ),
            ],
        ),
    ]
