"""What a group, a session or a place cannot do in the state it is in."""

from backend.kernel.errors import BadInput, Conflict, Forbidden


class SessionNotPlanned(Conflict):
    code, message = "session_not_planned", "This session has begun, ended or been cancelled."


class SessionOverlaps(Conflict):
    code, message = "session_overlaps", "The group already meets at that time."


class NotStanding(Conflict):
    code, message = "enrolment_state", "This place is not in a state that allows this."


class EnrolmentSettled(Conflict):
    code, message = "already_left", "This person has already left the group."


class AlreadyEnrolled(Conflict):
    code, message = "already_enrolled", "This person already has a place in this group."


class ParticipantInactive(Conflict):
    code, message = "participant_inactive", "This person's account is deactivated."


class GroupClosed(Conflict):
    code, message = "group_closed", "This group takes nobody new at the moment."


class CapacityBelowSeats(Conflict):
    code, message = "capacity_below_seats", "More people than that have a place already."


class MinimumOverCapacity(BadInput):
    code, message = "minimum_over_capacity", "The minimum cannot be more than the capacity."


class NotAFacilitator(BadInput):
    code, message = "not_a_facilitator", "A group is held by active facilitators of this clinic."


class NotObserving(Conflict):
    code, message = "not_observing", "This colleague is not announced any more."


class AlreadyObserving(Conflict):
    code, message = "already_observing", "This colleague is announced already."


class CannotObserve(BadInput):
    code = "cannot_observe"
    message = "An observer is an active supervisor or facilitator who does not hold this group."


class NotLicensed(Forbidden):
    code = "licence_expired"
    message = (
        "You need a licence that is verified and has not expired. "
        "Ask an administrator to check yours."
    )
