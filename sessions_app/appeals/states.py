"""What an appeal cannot do in the state it is in."""

from backend.kernel.errors import Conflict


class NotRemoved(Conflict):
    code, message = "not_removed", "Nobody has ended your part in this session."


class AlreadyAppealed(Conflict):
    code = "already_appealed"
    message = "You have already asked for this to be looked at again."


class AlreadyAnswered(Conflict):
    code, message = "already_answered", "This has already been answered."


class NoWayBack(Conflict):
    """The room says why."""

    code, message = "no_way_back", "There is no way back into this session."
