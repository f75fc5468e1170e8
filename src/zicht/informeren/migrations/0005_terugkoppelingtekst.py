"""Put apart what a melder was told, with what was told already."""

import django.db.models.deletion
from django.db import migrations, models


def put_apart(apps, _schema):
    """Keep what was told before it had a table of its own."""
    terugkoppeling = apps.get_model("informeren", "Terugkoppeling")
    apart = apps.get_model("informeren", "Terugkoppelingtekst")
    gegeven = terugkoppeling.objects.exclude(tekst="").values_list("pk", "tekst")
    apart.objects.bulk_create(apart(terugkoppeling_id=pk, tekst=tekst) for pk, tekst in gegeven.iterator())


class Migration(migrations.Migration):

    dependencies = [
        ("informeren", "0004_gesprek"),
    ]

    operations = [
        migrations.CreateModel(
            name="Terugkoppelingtekst",
            fields=[
                (
                    "terugkoppeling",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="informeren.terugkoppeling",
                    ),
                ),
                ("tekst", models.TextField()),
            ],
        ),
        migrations.RunPython(put_apart, migrations.RunPython.noop),
        migrations.RemoveField(model_name="terugkoppeling", name="tekst"),
    ]
