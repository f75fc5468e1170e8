"""How is stored what was asked, and who let whom in? Rows are added, never changed; nothing of it tells of whom."""

from django.db import models


class Logregel(models.Model):
    """One question of an organisation, or one act of the operator. No foreign keys: it outlives what it names."""

    id = models.BigAutoField(primary_key=True)
    op = models.DateTimeField()
    wat = models.CharField(max_length=20)
    organisatie = models.UUIDField(null=True)
    periode = models.PositiveSmallIntegerField(null=True)
    # The rest is of a question.
    kenmerk = models.UUIDField(null=True)
    doel = models.CharField(max_length=40, blank=True)
    personen = models.PositiveSmallIntegerField(default=0)
    treffers = models.PositiveSmallIntegerField(default=0)
    is_herhaling = models.BooleanField(default=False)
    geweigerd = models.CharField(max_length=20, blank=True)  # why; empty when it was answered
    # By which the same question is known again: keyed with the secret of the register, so that the log alone is of no
    # use to who wants to try whom was asked for.
    afdruk = models.BinaryField(max_length=16, null=True)

    class Meta:
        """Asked of it: was this asked before, and what did an organisation ask since?"""

        indexes = (
            models.Index(fields=("organisatie", "kenmerk"), name="register_log_kenmerk"),
            models.Index(fields=("organisatie", "op"), name="register_log_op"),
        )
