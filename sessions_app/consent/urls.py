"""Addresses."""

from django.urls import path

from sessions_app.consent.views import forms, mine

urlpatterns = [
    path("consent-forms", forms.Forms.as_view()),
    path("consent-forms/starter", forms.StarterForms.as_view()),
    path("consent-forms/<uuid:form_id>", forms.FormDetail.as_view()),
    path("consent-forms/<uuid:form_id>/versions", forms.Versions.as_view()),
    path("consent-forms/<uuid:form_id>/diff", forms.Differences.as_view()),
    path("groups/<uuid:group_id>/forms", forms.GroupForms.as_view()),
    path("participants/<uuid:participant_id>/consents", forms.PersonsConsents.as_view()),
    path("my/forms", mine.MyForms.as_view()),
    path("my/forms/<uuid:version_id>", mine.MyForm.as_view()),
    path("my/signatures", mine.MySignatures.as_view()),
    path("my/signatures/<uuid:signature_id>/copy", mine.SignatureCopy.as_view()),
    path("my/signatures/<uuid:signature_id>/withdraw", mine.Withdrawing.as_view()),
]
