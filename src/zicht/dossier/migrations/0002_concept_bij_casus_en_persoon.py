"""A draft is named by the address of its form, and goes with its casus and its person."""

import uuid

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q


def wis(apps, _schema_editor):
    """A draft that was kept the old way does not say which casus or person it is about."""
    apps.get_model("dossier", "Concept").objects.all().delete()


class Migration(migrations.Migration):
    """Nothing had been released with drafts of the old kind."""

    dependencies = [
        ("dossier", "0001_initial"),
        ("personen", "0004_namen_per_soort"),
    ]

    operations = [
        migrations.RunPython(wis, migrations.RunPython.noop, elidable=True),
        migrations.RemoveConstraint("concept", "concept_eenmaal"),
        migrations.RemoveConstraint("concept", "concept_formulier"),
        migrations.RemoveField("concept", "formulier"),
        migrations.RemoveField("concept", "betreft"),
        migrations.AddField("concept", "adres", models.CharField(max_length=200, default="/"), preserve_default=False),
        migrations.AddField("concept", "blad", models.UUIDField(default=uuid.UUID(int=0)), preserve_default=False),
        migrations.AddField("concept", "is_verzonden", models.BooleanField(default=False)),
        migrations.AddField(
            "concept",
            "persoon",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="personen.persoon",
            ),
        ),
        migrations.AddConstraint(
            "concept", models.UniqueConstraint(fields=("account", "adres"), name="concept_eenmaal")
        ),
        migrations.AddConstraint(
            "concept", models.CheckConstraint(condition=Q(adres__startswith="/"), name="concept_adres")
        ),
        migrations.AddIndex("concept", models.Index(fields=["verloopt_op"], name="concept_verloopt")),
    ]
