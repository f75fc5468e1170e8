from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('casus', '0002_werkvoorraad'),
        ('veiligheidsbeoordeling', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='taxatie',
            name='nummer',
            field=models.PositiveIntegerField(default=1),
            preserve_default=False,
        ),
        migrations.RemoveIndex(
            model_name='taxatie',
            name='veiligheids_casus_i_4d17a2_idx',
        ),
        migrations.AddConstraint(
            model_name='taxatie',
            constraint=models.UniqueConstraint(fields=('casus', 'nummer'), name='taxatie_nummer'),
        ),
    ]
