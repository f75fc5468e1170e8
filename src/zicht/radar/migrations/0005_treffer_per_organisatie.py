from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("radar", "0004_verwijsindex")]

    operations = [
        migrations.RemoveConstraint(model_name="landelijketreffer", name="landelijketreffer_eenmaal"),
        migrations.AddConstraint(
            model_name="landelijketreffer",
            constraint=models.UniqueConstraint(
                fields=("casus", "organisatie", "kenmerk"), name="landelijketreffer_eenmaal"
            ),
        ),
    ]
