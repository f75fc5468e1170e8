"""Which addresses does this part answer?"""

from django.urls import path

from zicht.radar import views
from zicht.radar.views import elders, inhoud, verwijsindex

app_name = "radar"
urlpatterns = [
    path("personen/<uuid:persoon>/eerder/", views.gelijken, name="gelijken"),
    path("personen/<uuid:persoon>/eerder/<uuid:ander>/anders/", views.niet_dezelfde, name="niet_dezelfde"),
    path("personen/<uuid:persoon>/eerder/<uuid:ander>/terug/", views.terugnemen, name="terugnemen"),
    path("casus/<uuid:casus>/elders/", elders.elders, name="elders"),
    path("casus/<uuid:casus>/elders/blok/", elders.elders_blok, name="elders_blok"),
    path("casus/<uuid:casus>/elders/vragen/", elders.elders_vragen, name="elders_vragen"),
    path("elders/<uuid:treffer>/bevestigen/", elders.treffer_bevestigen, name="treffer_bevestigen"),
    path("elders/<uuid:treffer>/afwijzen/", elders.treffer_afwijzen, name="treffer_afwijzen"),
    path("elders/<uuid:treffer>/terugdraaien/", elders.treffer_terugdraaien, name="treffer_terugdraaien"),
    path("elders/<uuid:treffer>/inhoud/", inhoud.inhoud_vragen, name="inhoud_vragen"),
    path("inhoud/<uuid:inhoudsvraag>/", inhoud.inhoudsvraag, name="inhoudsvraag"),
    path("inhoud/<uuid:inhoudsvraag>/gehoord/", inhoud.gehoord, name="gehoord"),
    path("inhoud/<uuid:inhoudsvraag>/gelezen/", inhoud.inhoud_gelezen, name="inhoud_gelezen"),
    path("casus/<uuid:casus>/verwijsindex/", verwijsindex.verwijsindex, name="verwijsindex"),
    path("casus/<uuid:casus>/verwijsindex/<uuid:persoon>/", verwijsindex.signaal_geven, name="signaal_geven"),
    path("verwijsindex/<uuid:signaal>/gegeven/", verwijsindex.signaal_gegeven, name="signaal_gegeven"),
    path("verwijsindex/<uuid:signaal>/intrekken/", verwijsindex.signaal_intrekken, name="signaal_intrekken"),
]
