"""That a form was honoured."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """The first table of the ground."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Inzending",
            fields=[
                ("sleutel", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("op", models.DateTimeField()),
                ("naar", models.TextField(default="")),
            ],
            options={"indexes": [models.Index(fields=["op"], name="inzending_op")]},
        ),
    ]
