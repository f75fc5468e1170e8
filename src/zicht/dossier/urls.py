"""Which addresses does this part answer?"""

from django.urls import path

from zicht.dossier import views

app_name = "dossier"
urlpatterns = [
    path("casus/<uuid:casus>/notities/", views.notities, name="notities"),
    path("notities/<uuid:notitie>/wijzigen/", views.notitie_wijzigen, name="notitie_wijzigen"),
    path("notities/<uuid:notitie>/versies/", views.notitie_versies, name="notitie_versies"),
    path("casus/<uuid:casus>/bijlagen/", views.bijlagen, name="bijlagen"),
    path("bijlagen/<uuid:bijlage>/", views.bijlage, name="bijlage"),
    path("bijlagen/<uuid:bijlage>/verwijderen/", views.bijlage_verwijderen, name="bijlage_verwijderen"),
    path("casus/<uuid:casus>/geschiedenis/", views.geschiedenis, name="geschiedenis"),
    path("concept/", views.concept, name="concept"),
    path("concept/weg/", views.concept_weg, name="concept_weg"),
]
