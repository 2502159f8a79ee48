import pytest

from clinicians.notices.letters import Address, Letter
from clinicians.notices.models import Notice
from tests.notices.mail_server import MailServer

HELLO = Letter(
    "hello",
    subject={"en": "Hello from {clinic}", "es": "Saludos de {clinic}"},
    body={"en": "Come in: {origin}/home ({code})", "es": "Entre: {origin}/home ({code})"},
)
EMAIL = "quenby.canary@letters.example"


@pytest.fixture
def mail_server():
    with MailServer() as server:
        yield server


@pytest.fixture
def real_mail(mail_server, settings):
    """Letters leave over SMTP to a server on this machine."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", mail_server.port
    settings.EMAIL_TIMEOUT = 5
    return mail_server


@pytest.fixture
def quenby(clinic):
    """Somebody with an address and no membership."""
    return Address(clinic.pk, EMAIL)


@pytest.fixture
def only_notice(db):
    def found():
        [notice] = Notice.objects.all()
        return notice

    return found
