"""How is stored that a form was honoured?"""

from django.db import models


class Inzending(models.Model):
    """That a form was honoured: a keyed print of who sent what from which page, and where that led to."""

    sleutel = models.CharField(max_length=64, primary_key=True)
    op = models.DateTimeField()
    naar = models.TextField(default="")  # empty until the answer went out

    class Meta:
        """Forgotten after a day."""

        indexes = (models.Index(fields=("op",), name="inzending_op"),)
