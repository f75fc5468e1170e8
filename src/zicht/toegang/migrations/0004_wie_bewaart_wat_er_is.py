"""Say of the accounts that there are already which organisation keeps them, and gave their roles."""

from django.db import migrations
from django.db.models import OuterRef, Subquery


def fill(apps, _schema):
    """An organisation keeps its own accounts; those of a partner are of who first had an agreement with it."""
    account = apps.get_model("toegang", "Account")
    afspraak = apps.get_model("organisaties", "Teamafspraak")
    eigen = account.objects.filter(partij__soort="veilig_thuis")
    eigen.update(beheerd_door=Subquery(account.objects.filter(pk=OuterRef("pk")).values("partij")[:1]))
    eerste = afspraak.objects.filter(partij=OuterRef("partij")).order_by("valid_from", "pk")
    account.objects.filter(beheerd_door=None).update(beheerd_door=Subquery(eerste.values("organisatie")[:1]))
    wie = account.objects.filter(pk=OuterRef("account")).values("beheerd_door")[:1]
    apps.get_model("toegang", "Rolvervulling").objects.update(gegeven_door=Subquery(wie))


class Migration(migrations.Migration):
    dependencies = [("toegang", "0003_bewaarder_en_inlogherstel")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
