"""What cannot be done with an incident, in the state it is in."""

from backend.kernel.errors import Conflict


class IncidentClosed(Conflict):
    code, message = "incident_closed", "This record is closed and stays as it is."


class IncidentUnfinished(Conflict):
    code = "incident_unfinished"
    message = "Say what happened, what was done and what follows. Then the record can be closed."
