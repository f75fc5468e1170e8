"""Which addresses does the shell answer?"""

from django.urls import path

from zicht.web import views

app_name = "web"

urlpatterns = [
    path("", views.werkvoorraad, name="werkvoorraad"),
    path("werkvoorraad/filter/", views.filter_kiezen, name="filter"),
    path(
        "werkvoorraad/filter/<int:filter>/verwijderen/", views.filter_verwijderen, name="filter_verwijderen"
    ),
    path("taken/<uuid:taak>/", views.taak, name="taak"),
    path("taken/<uuid:taak>/oppakken/", views.oppakken, name="oppakken"),
    path("taken/<uuid:taak>/toewijzen/", views.toewijzen, name="toewijzen"),
    path("taken/<uuid:taak>/afronden/", views.afronden, name="afronden"),
    path("casus/<uuid:casus>/", views.casus, name="casus"),
    path("casus/<uuid:casus>/dossier/", views.dossier, name="dossier"),
    path("casus/<uuid:casus>/voorgeschiedenis/", views.voorgeschiedenis, name="voorgeschiedenis"),
    path("casus/<uuid:casus>/verloop/", views.verloop, name="verloop"),
    path("casus/<uuid:casus>/logboek/", views.logboek, name="logboek"),
    path("zoeken/", views.zoeken, name="zoeken"),
]
