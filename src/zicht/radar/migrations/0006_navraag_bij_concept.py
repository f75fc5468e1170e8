import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("melding", "0007_concept_vervangt"), ("radar", "0005_treffer_per_organisatie")]

    operations = [
        migrations.CreateModel(
            name="Conceptnavraag",
            fields=[
                (
                    "concept",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="melding.meldingconcept",
                    ),
                ),
                ("kenmerk", models.UUIDField(unique=True)),
                ("vingerafdruk", models.CharField(max_length=64)),
                ("geprobeerd_op", models.DateTimeField(null=True)),
                (
                    "uitblijven",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("niet_bereikbaar", "Het register is niet bereikbaar."),
                            ("onleesbaar", "Het register gaf een antwoord dat niet te lezen was."),
                            ("geweigerd", "Het register nam de vraag niet aan."),
                        ],
                        max_length=20,
                    ),
                ),
                ("beantwoord_op", models.DateTimeField(null=True)),
                ("beantwoord", models.CharField(blank=True, max_length=64)),
                ("treffers", models.JSONField(default=list)),
                ("is_afgekapt", models.BooleanField(default=False)),
            ],
        ),
    ]
