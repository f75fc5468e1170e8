"""How is something stored that holds for a period? `valid_until` is exclusive and may be empty."""

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q


class Geldig(models.Model):
    """Something that holds from a day, until (exclusive) a day or without end."""

    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        """A period ends after it begins, or on the same day when it was a mistake."""

        abstract = True
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
                name="%(app_label)s_%(class)s_periode",
            ),
        )


def geldig_op(dag: date, *, voor: str = "") -> Q:
    """This function will return the filter for what holds on a day; `voor` is the path to the dated row."""
    vanaf, tot = f"{voor}valid_from__lte", f"{voor}valid_until"
    return Q(**{vanaf: dag}) & (Q(**{tot: None}) | Q(**{f"{tot}__gt": dag}))
