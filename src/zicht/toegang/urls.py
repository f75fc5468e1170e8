"""Which addresses does this part answer?"""

from django.urls import path

from zicht.toegang import views

app_name = "toegang"
urlpatterns = [
    path("start/", views.start, name="start"),
    path("profiel/", views.profiel, name="profiel"),
    path("profiel/bericht/", views.bericht, name="bericht"),
    path("profiel/terug/", views.terug, name="terug"),
    path("accounts/", views.accounts, name="accounts"),
    path("accounts/maken/", views.account_maken, name="account_maken"),
    path("accounts/partners/", views.partners, name="partners"),
    path("accounts/partners/<uuid:partij>/", views.partner, name="partner"),
    path("accounts/partners/<uuid:partij>/maken/", views.partneraccount_maken, name="partneraccount_maken"),
    path("accounts/teams/maken/", views.team_maken, name="team_maken"),
    path("accounts/<uuid:account>/", views.account, name="account"),
    path("accounts/<uuid:account>/rol/geven/", views.rol_geven, name="rol_geven"),
    path("accounts/<uuid:account>/rol/beeindigen/", views.rol_beeindigen, name="rol_beeindigen"),
    path("accounts/<uuid:account>/team/in/", views.team_in, name="team_in"),
    path("accounts/<uuid:account>/team/uit/", views.team_uit, name="team_uit"),
    path("accounts/<uuid:account>/blokkeren/", views.blokkeren, name="blokkeren"),
    path("accounts/<uuid:account>/wachtwoord/", views.wachtwoord_geven, name="wachtwoord_geven"),
    path("accounts/<uuid:account>/tweede-factor/wissen/", views.factor_wissen, name="factor_wissen"),
    path("accounts/<uuid:account>/logboek/", views.accountlogboek, name="accountlogboek"),
]
