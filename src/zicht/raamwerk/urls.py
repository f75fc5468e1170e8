"""Which addresses does the ground itself answer?"""

from django.contrib.auth.decorators import login_not_required
from django.urls import path
from django.views.i18n import set_language

from zicht.raamwerk import views

app_name = "raamwerk"

urlpatterns = [
    path("taal/", login_not_required(set_language), name="taal"),
    path("stijlgids/", views.stijlgids, name="stijlgids"),
    path("stijlgids/<slug:blad>/", views.stijlgids, name="stijlgids-blad"),
]
