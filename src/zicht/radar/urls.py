"""Which addresses does this part answer?"""

from django.urls import path

from zicht.radar import views

app_name = "radar"
urlpatterns = [
    path("personen/<uuid:persoon>/eerder/", views.gelijken, name="gelijken"),
    path("personen/<uuid:persoon>/eerder/<uuid:ander>/anders/", views.niet_dezelfde, name="niet_dezelfde"),
    path("personen/<uuid:persoon>/eerder/<uuid:ander>/terug/", views.terugnemen, name="terugnemen"),
]
