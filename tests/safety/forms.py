"""A clinic on a served database whose people have one answer left to send. Runs inside Django."""

import os
import signal
from itertools import count
from uuid import UUID

from tests.live import world

PEOPLE = ("ben", "cleo")


def build(members=0):
    """Everybody answered the PHQ-9, item 9 with 1, and has yet to send it in."""
    built = world.build(members=members)
    names = [*PEOPLE, *(f"extra{n}" for n in range(members))]
    return {**built, "forms": {name: _answered(built["members"][name]) for name in names}}


def _answered(member_id):
    from tests.cast.screening import every, make_response

    form = make_response(actor_of(member_id))
    form.answers = every("phq-9", phq9_9=1)
    form.save()
    return str(form.pk)


def actor_of(member_id):
    from clinicians.accounts.doors import actor_at
    from clinicians.clinics.models import Membership

    return actor_at(Membership.objects.get(pk=member_id))


def how_it_stands():
    """All that must come together, counted."""
    from django_tasks_db.models import DBTaskResult

    from clinicians.audit.models import AuditRecord
    from clinicians.notices.models import Notice
    from sessions_app.safety.models import FlagStep, RiskFlag
    from sessions_app.screening.models import ScreeningResponse

    letters = Notice.objects.filter(kind="safety.call")
    return {
        "sent_in": ScreeningResponse.objects.filter(status="complete").count(),
        "flags": RiskFlag.objects.count(),
        "raised": FlagStep.objects.filter(step="raised").count(),
        "notified": FlagStep.objects.filter(step="notified").count(),
        "recorded": AuditRecord.objects.filter(act="risk_flag.raised").count(),
        "letters": letters.count(),
        "unsent": letters.filter(sent_at=None).count(),
        "tasks": DBTaskResult.objects.count(),
    }


def die_at_every_statement(member_id, form_id):
    """Send the form in again and again, killed at its first statement, its second, and so on until
    one lives to the end. How it stood after each death, and at last."""
    from django.db import connection

    stood = []
    for statement in count(1):
        connection.close()
        child = os.fork()
        if child == 0:
            _send_in(member_id, form_id, statement)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        stood.append(how_it_stands())
        if os.WIFEXITED(status):
            return stood
    return stood


def _send_in(member_id, form_id, last_statement):
    from django.db import connection

    from sessions_app.screening.commands import complete_response

    actor, seen = actor_of(member_id), count(1)

    def die_in_time(execute, sql, params, many, context):
        if next(seen) == last_statement:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(die_in_time):
        complete_response(actor, UUID(form_id))
