"""Destroying a transcript: by the clock, as the policy says, unless a hold stands."""

import pytest
from django.db import connection

from backend.vault.cipher import Unreadable
from backend.vault.models import DataKey
from clinicians.audit.models import AuditRecord
from sessions_app.afterwards.models import LegalHold, Purge
from sessions_app.live.log import Log, Request
from sessions_app.live.models import Room, RoomEvent
from sessions_app.live.pages import digest_of, event_of
from sessions_app.live.room.refusals import Refusal
from sessions_app.live.room.state import HOUSE
from sessions_app.notes.selectors import leaders
from tests.afterwards.conftest import SECRET

RETENTION = "/api/v1/clinic/retention"


def hold(browser, session, tail="", **body):
    return browser.post(f"/api/v1/sessions/{session.pk}/legal-hold{tail}", body, format="json")


def kept(browser, session):
    return browser.get(f"/api/v1/sessions/{session.pk}/retention").json()


def test_only_administrators_decide_how_long(client_for, otto, ben, ada, sol, abe, ines):
    for who in (ben, ada, sol, abe):
        answer = client_for(who).put(RETENTION, {"transcript_days": 7}, format="json")
        assert answer.status_code == 403
    client_for(ines).put(RETENTION, {"transcript_days": 30}, format="json")
    assert client_for(ada).get(RETENTION).json() == {"transcript_days": 30}
    assert AuditRecord.objects.filter(act="retention.set").count() == 1


@pytest.mark.parametrize("days", [0, 6, 3651, "x"])
def test_a_policy_that_is_none_is_refused(client_for, ines, days):
    answer = client_for(ines).put(RETENTION, {"transcript_days": days}, format="json")
    assert answer.status_code == 400


def test_before_its_day_nothing_is_destroyed(past, held, client_for, ada):
    assert past(89) == 0
    assert client_for(ada).get(f"/api/v1/sessions/{held.pk}/transcript?purpose=care").json()


def test_after_its_day_nobody_reads_it_and_a_certificate_says_so(
    past, held, met, client_for, ada, cleo, ines, abe
):
    digest, count = digest_of(met.events), len(met.events)

    assert past(91) == 1

    for who, path in (
        (ada, f"sessions/{held.pk}/transcript?purpose=care"),
        (cleo, f"my/sessions/{held.pk}/words"),
        (ada, f"sessions/{held.pk}/room"),
    ):
        answer = client_for(who).get(f"/api/v1/{path}")
        assert (answer.status_code, answer.json()["code"]) == (410, "transcript_purged")
    for reader in (ines, abe):
        (certificate,) = client_for(reader).get("/api/v1/clinic/purges").json()["results"]
        assert certificate["sha256"] == digest
        assert (certificate["entries"], certificate["policy_days"]) == (count, 90)
    assert kept(client_for(ada), held)["purged_at"]
    assert AuditRecord.objects.get(act="transcript.purged").sealed["detail"]["sha256"] == digest


def test_the_certificate_agrees_with_the_seal_of_the_closing(past, held):
    past(91)
    sealed = AuditRecord.objects.get(act="session.closed").sealed["detail"]
    certificate = Purge.objects.get()
    assert (sealed["sha256"], sealed["events"]) == (certificate.sha256, certificate.entries)


def test_no_key_is_left_that_could_open_the_rows(past, held, met):
    scope = f"room:{met.room.pk}"
    assert DataKey.objects.filter(scope=scope).exists()

    past(91)

    assert not DataKey.objects.filter(scope=scope).exists()
    for row in RoomEvent.objects.filter(room__session=held):
        with pytest.raises(Unreadable):
            event_of(row)


def test_attendance_and_who_led_come_to_the_same_afterwards(past, held, client_for, ada):
    address = f"/api/v1/sessions/{held.pk}/attendance"
    before = client_for(ada).get(address).json()
    led = leaders(ada, [held])
    assert any(row["connections"] for row in before["rows"])

    past(91)

    assert client_for(ada).get(address).json() == before
    assert leaders(ada, [held]) == led
    assert client_for(ada).post(address + "/confirm", {}, format="json").status_code == 200


def test_purging_again_changes_nothing(past, held):
    assert (past(91), past(92)) == (1, 0)
    assert Purge.objects.count() == 1


def test_a_hold_stops_the_clock_until_an_administrator_releases_it(
    past, held, client_for, ada, ines, sol, otto, ben, abe
):
    for who, status in ((otto, 404), (ben, 403), (sol, 403), (abe, 403)):
        assert hold(client_for(who), held, reason="x").status_code == status
    assert hold(client_for(ada), held, reason="A court asked for it.").status_code == 201
    assert hold(client_for(ines), held, reason="Again.").json()["code"] == "already_held"
    assert past(400) == 0
    assert kept(client_for(ada), held)["kept_until"] is None
    assert kept(client_for(ada), held)["hold"]["reason"] == "A court asked for it."

    assert hold(client_for(ada), held, "/release").status_code == 403
    assert hold(client_for(ines), held, "/release").status_code == 200
    assert hold(client_for(ines), held, "/release").json()["code"] == "hold_released"

    assert past(400) == 1
    assert hold(client_for(ada), held, reason="Too late.").json()["code"] == "transcript_purged"
    acts = AuditRecord.objects.filter(act__startswith="legal_hold.").order_by("seq")
    assert [each.act for each in acts] == ["legal_hold.placed", "legal_hold.released"]


def test_why_a_hold_stands_is_not_stored_in_clear(held, client_for, ada):
    hold(client_for(ada), held, reason=SECRET)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT reason FROM {LegalHold._meta.db_table}")
        assert SECRET not in str(cursor.fetchall())


def test_a_session_that_is_still_open_is_left_alone(past, met, circle):
    assert past(400) == 0
    assert Room.objects.get(session=met.session).purged_at is None


def test_a_purged_room_says_nothing_to_a_late_hint(past, held, met):
    past(91)
    outcome = Log().commit([Request(met.room.pk, HOUSE)])[0]
    assert isinstance(outcome, Refusal)
    assert outcome.code == "not_found"
