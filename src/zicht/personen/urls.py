"""Which addresses does this part answer?"""

from django.urls import path

from zicht.personen import views

app_name = "personen"
urlpatterns = [
    path("personen/<uuid:persoon>/", views.persoon, name="persoon"),
    path("personen/<uuid:persoon>/gegevens/wijzigen/", views.gegevens_wijzigen, name="gegevens_wijzigen"),
    path("personen/<uuid:persoon>/naam/toevoegen/", views.naam_toevoegen, name="naam_toevoegen"),
    path("personen/<uuid:persoon>/contact/vastleggen/", views.contact_vastleggen, name="contact_vastleggen"),
    path("personen/<uuid:persoon>/verhuizen/", views.verhuizen, name="verhuizen"),
    path("personen/<uuid:persoon>/band/leggen/", views.band_leggen, name="band_leggen"),
    path(
        "personen/<uuid:persoon>/band/<int:band>/beeindigen/", views.band_beeindigen, name="band_beeindigen"
    ),
    path(
        "personen/<uuid:persoon>/huishouden/vastleggen/",
        views.huishouden_vastleggen,
        name="huishouden_vastleggen",
    ),
    path("personen/<uuid:persoon>/samenvoegen/", views.samenvoegen, name="samenvoegen"),
    path("personen/<uuid:persoon>/samenvoegen/<uuid:ander>/", views.samenvoegen_met, name="samenvoegen_met"),
    path(
        "personen/<uuid:persoon>/samenvoeging/ongedaan/",
        views.samenvoeging_ongedaan,
        name="samenvoeging_ongedaan",
    ),
    path("huishoudens/<uuid:huishouden>/", views.huishouden, name="huishouden"),
    path("huishoudens/<uuid:huishouden>/lid/toevoegen/", views.lid_toevoegen, name="lid_toevoegen"),
    path("huishoudens/<uuid:huishouden>/lid/beeindigen/", views.lid_beeindigen, name="lid_beeindigen"),
    path("huishoudens/<uuid:huishouden>/verhuizen/", views.huishouden_verhuizen, name="huishouden_verhuizen"),
    path("huishoudens/<uuid:huishouden>/splitsen/", views.huishouden_splitsen, name="huishouden_splitsen"),
    path(
        "huishoudens/<uuid:huishouden>/splitsing/ongedaan/",
        views.splitsing_ongedaan,
        name="splitsing_ongedaan",
    ),
]
