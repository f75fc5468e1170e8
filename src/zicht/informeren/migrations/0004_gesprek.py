"""One talk with several people, and why together."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds both to who was told."""

    dependencies = [("informeren", "0003_antwoorden_en_steun")]

    operations = [
        migrations.AddField("informering", "gesprek", models.UUIDField(null=True)),
        migrations.AddField(
            "informering", "samen_reden", models.TextField(blank=True, default=""), preserve_default=False
        ),
    ]
