"""Intake: applications and referrals, their review and decision."""
