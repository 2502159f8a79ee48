"""Addresses."""

from django.urls import path

from clinicians.accounts import link_views, second_factor_views, views

urlpatterns = [
    path("auth/session", views.Session.as_view()),
    path("auth/sessions", views.Sessions.as_view()),
    path("auth/keep-alive", views.KeepAlive.as_view()),
    path("auth/clinic", views.ClinicChoice.as_view()),
    path("auth/second-factor", second_factor_views.SecondFactor.as_view()),
    path("auth/second-factor/enrolment", second_factor_views.Enrolment.as_view()),
    path(
        "auth/second-factor/enrolment/confirm",
        second_factor_views.EnrolmentConfirmation.as_view(),
    ),
    path("auth/second-factor/recovery-codes", second_factor_views.RecoveryCodes.as_view()),
    path("auth/password-resets", link_views.PasswordResets.as_view()),
    path("auth/password-resets/confirm", link_views.PasswordResetConfirmation.as_view()),
    path("auth/invitations/open", link_views.OpenInvitation.as_view()),
    path("auth/invitations/accept", link_views.AcceptInvitation.as_view()),
    path("me", views.Me.as_view()),
]
