"""Keep who keeps an account, who gave a role, and what a beheerder did with how somebody logs in."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('organisaties', '0002_stamgegevens'),
        ('toegang', '0002_tijdelijk_wachtwoord'),
    ]

    operations = [
        migrations.AddField(
            model_name='account',
            name='beheerd_door',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisaties.partij'),
        ),
        migrations.AddField(
            model_name='rolvervulling',
            name='gegeven_door',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='organisaties.partij'),
        ),
        migrations.CreateModel(
            name='Inlogherstel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('wachtwoord', 'Nieuw wachtwoord gegeven'), ('tweede_factor', 'Tweede factor gewist'), ('geblokkeerd', 'Account geblokkeerd'), ('vrijgegeven', 'Account vrijgegeven met een nieuw wachtwoord')], max_length=20)),
                ('op', models.DateTimeField()),
                ('gelezen_op', models.DateTimeField(null=True)),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='herstel', to=settings.AUTH_USER_MODEL)),
                ('door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='organisaties.partij')),
            ],
        ),
    ]
