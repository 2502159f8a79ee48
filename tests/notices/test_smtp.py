"""Letters over real SMTP: taken, put off, refused for good, and never told to a log."""

from datetime import timedelta

import pytest
from django.utils.dateparse import parse_datetime
from django_tasks_db.models import DBTaskResult

from backend.dev.processes import free_port
from backend.kernel.clock import now
from clinicians.notices import delivery
from clinicians.notices.letters import Address, Attachment
from clinicians.notices.models import Notice
from clinicians.notices.outbox import Post, post, post_all
from tests.cast.post import the_post_goes_out
from tests.notices.conftest import EMAIL, HELLO

pytestmark = pytest.mark.django_db
THEIRS = ("mail.", "asyncio")  # the mail server's own log


@pytest.fixture
def hello(quenby):
    post(HELLO, to=quenby, values={"code": 417})


def time_passes(**span):
    """Everything that is put off is that much nearer."""
    earlier = timedelta(**span)
    for table, column in ((Notice, "due_at"), (DBTaskResult, "run_after")):
        for row in table.objects.exclude(**{f"{column}__year": 9999}):
            table.objects.filter(pk=row.pk).update(**{column: getattr(row, column) - earlier})


def test_a_letter_arrives_once(real_mail, hello, only_notice):
    the_post_goes_out()

    [letter] = real_mail.letters
    assert real_mail.recipients == [EMAIL]
    assert letter["Subject"] == "Hello from Harbour Street Clinic"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter.get_content().strip() == "Come in: http://testserver/home (417)"
    assert only_notice().sent_at
    delivery.deliver.enqueue([str(only_notice().pk)] * 2)
    the_post_goes_out()
    assert len(real_mail.letters) == 1


def test_attachments_and_the_way_out_arrive_as_mail_programs_expect_them(real_mail, quenby):
    calendar = Attachment("appointment.ics", "text/calendar; method=PUBLISH", "BEGIN:VCALENDAR\r\n")
    way_out = "http://testserver/optout#token=x"
    post_all([Post(HELLO, quenby, {"code": 1}, attachments=[calendar], unsubscribe=way_out)])
    the_post_goes_out()

    [letter] = real_mail.letters
    [attached] = letter.iter_attachments()
    assert attached.get_content_type() == "text/calendar"
    assert attached["Content-Type"].params["method"] == "PUBLISH"
    assert attached.get_filename() == "appointment.ics"
    assert attached.get_content().startswith("BEGIN:VCALENDAR")
    assert letter["List-Unsubscribe"] == f"<{way_out}>"


@pytest.mark.parametrize("mood", [{"at_recipient": "451"}, {"at_data": "452"}])
def test_a_passing_refusal_is_tried_again_later_and_later(real_mail, hello, only_notice, mood):
    vars(real_mail).update(mood)
    the_post_goes_out()
    the_post_goes_out()
    assert real_mail.tries == 1
    assert timedelta(seconds=20) < only_notice().due_at - now() < timedelta(seconds=31)

    time_passes(seconds=31)
    the_post_goes_out()
    assert real_mail.tries == 2
    assert timedelta(seconds=50) < only_notice().due_at - now() < timedelta(seconds=61)

    vars(real_mail).update(dict.fromkeys(mood, ""))
    time_passes(seconds=61)
    the_post_goes_out()
    assert len(real_mail.letters) == 1
    assert only_notice().sent_at
    assert only_notice().attempts == 3


@pytest.mark.parametrize("mood", [{"at_recipient": "550"}, {"at_data": "554"}])
def test_a_refusal_for_good_is_not_asked_again(real_mail, hello, only_notice, mood):
    vars(real_mail).update(mood)
    the_post_goes_out()
    time_passes(days=1)
    delivery.sweep()
    the_post_goes_out()

    assert real_mail.tries == 1
    assert (only_notice().failed, only_notice().sent_at) == ("refused", None)


def test_a_mail_server_that_is_away_is_given_up_after_a_day_of_tries(
    settings, real_mail, hello, only_notice
):
    settings.EMAIL_PORT = free_port()
    for _ in range(delivery.TRIES + 3):
        the_post_goes_out()
        time_passes(hours=5)

    assert only_notice().attempts == delivery.TRIES
    assert only_notice().failed == "exhausted"


def test_one_bad_address_keeps_no_other_letter_back(real_mail, quenby, clinic):
    bad = Address(clinic.pk, "two\nlines@letters.example")
    post_all([Post(HELLO, each, {"code": 1}) for each in (bad, quenby)])
    the_post_goes_out()

    assert real_mail.recipients == [EMAIL]
    assert sorted(Notice.objects.values_list("failed", flat=True)) == ["", "unsendable"]


def test_what_would_come_too_late_is_not_sent(real_mail, quenby, only_notice):
    post_all([Post(HELLO, quenby, {"code": 1}, not_after=now() - timedelta(seconds=1))])
    the_post_goes_out()

    assert real_mail.tries == 0
    assert only_notice().failed == "late"


def test_a_letter_for_later_waits_for_its_time(real_mail, quenby):
    post(HELLO, to=quenby, values={"code": 1}, send_after=now() + timedelta(hours=2))
    the_post_goes_out()
    assert delivery.sweep() == 0
    assert real_mail.letters == []

    time_passes(hours=2)
    the_post_goes_out()
    assert len(real_mail.letters) == 1


def test_a_letter_whose_task_was_lost_is_found_by_the_sweep(real_mail, hello):
    DBTaskResult.objects.all().delete()
    assert delivery.sweep() == 0
    time_passes(minutes=2)
    assert delivery.sweep() == 1
    the_post_goes_out()

    assert len(real_mail.letters) == 1
    time_passes(hours=1)
    assert delivery.sweep() == 0


def test_a_queue_that_is_not_worked_off_is_not_made_longer(real_mail, hello):
    time_passes(hours=1)
    assert delivery.sweep() == 0
    assert DBTaskResult.objects.count() == 1


def test_a_month_later_neither_address_nor_words_are_kept(real_mail, quenby, only_notice):
    post(HELLO, to=quenby, values={"code": 1}, once="hello")
    delivery.empty_old_letters()
    the_post_goes_out()
    delivery.empty_old_letters()
    assert (only_notice().address, only_notice().emptied) == (EMAIL, False)

    Notice.objects.update(sent_at=now() - timedelta(days=31))
    delivery.empty_old_letters()
    notice = only_notice()
    assert notice.emptied
    assert {notice.address, notice.subject, notice.body, notice.attachments} == {""}
    post(HELLO, to=quenby, values={"code": 1}, once="hello")
    assert len(real_mail.letters) == 1


def test_of_two_workers_one_carries_a_letter(real_mail, hello, only_notice):
    notice = str(only_notice().pk)
    assert delivery._claim(only_notice().pk)
    delivery.deliver.func([notice])

    assert real_mail.tries == 0


@pytest.mark.parametrize("mood", [{"at_recipient": "451"}, {"at_recipient": "550"}, {}])
def test_no_address_is_told_to_the_log_or_to_a_task(real_mail, hello, mood, caplog):
    vars(real_mail).update(mood)
    with caplog.at_level("DEBUG"):
        the_post_goes_out()

    ours = [each.getMessage() for each in caplog.records if not each.name.startswith(THEIRS)]
    assert ours
    assert "quenby" not in " ".join(ours)
    for task in DBTaskResult.objects.all():
        assert "quenby" not in f"{task.args_kwargs} {task.traceback} {task.return_value}"


def test_a_fault_of_ours_says_only_of_which_kind_it_is(real_mail, hello, monkeypatch, caplog):
    def broken(notice):
        raise LookupError(f"No way to {notice.address}")

    monkeypatch.setattr(delivery, "_letter", broken)
    the_post_goes_out()

    task = DBTaskResult.objects.get()
    assert task.status == "FAILED"
    assert "DeliveryFault: LookupError" in task.traceback
    assert "quenby" not in task.traceback + caplog.text
    assert parse_datetime(str(Notice.objects.get().due_at)) > now()
