"""Addresses."""

from django.urls import path

from clinicians.staff import views

urlpatterns = [
    path("staff", views.StaffList.as_view()),
    path("staff/<uuid:staff_id>", views.StaffMember.as_view()),
    path("staff/<uuid:staff_id>/deactivate", views.StaffDeactivation.as_view()),
    path("staff/<uuid:staff_id>/reactivate", views.StaffReactivation.as_view()),
    path("staff/<uuid:staff_id>/invite", views.StaffInvitation.as_view()),
]
