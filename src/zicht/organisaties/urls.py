"""Which addresses does this part answer?"""

from django.urls import path

from zicht.organisaties import views

app_name = "organisaties"
urlpatterns = [
    # /organisaties/
    path("organisaties/regios/", views.regios, name="regios"),
    path("organisaties/regios/<slug:code>/", views.regio, name="regio"),
    path("organisaties/partijen/", views.partijen, name="partijen"),
    path("organisaties/teams/vastleggen/", views.team_vastleggen, name="team_vastleggen"),
    path("organisaties/partners/vastleggen/", views.partner_vastleggen, name="partner_vastleggen"),
    path("organisaties/partijen/<uuid:partij>/", views.partij, name="partij"),
    path("organisaties/partijen/<uuid:partij>/wijzigen/", views.partij_wijzigen, name="partij_wijzigen"),
    path("organisaties/partijen/<uuid:partij>/afspraak/", views.afspraak, name="afspraak"),
    path("organisaties/partijen/<uuid:partij>/contactpersoon/", views.contactpersoon, name="contactpersoon"),
    path(
        "organisaties/contactpersonen/<int:contactpersoon>/beeindigen/",
        views.contactpersoon_beeindigen,
        name="contactpersoon_beeindigen",
    ),
    path("organisaties/instelling/", views.instelling, name="instelling"),
    path("organisaties/instelling/wijzigen/", views.instelling_wijzigen, name="instelling_wijzigen"),
]
