"""The whole way without a mouse: the focus is always somewhere, and always to be seen."""

from playwright.sync_api import Page, expect

from tests.cast.people import PASSWORD
from tests.e2e.steps import code_for, enter_room, hears, sign_in

# Further than any page's last stop; past it the page goes round.
FAR = 120
STANDING = """() => {
  const it = document.activeElement;
  if (!it || it === document.body) return 'nothing has the focus';
  const box = it.getBoundingClientRect(), style = getComputedStyle(it);
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  const around = it.closest('[data-focus-ring], label, .mantine-Input-wrapper') ?? it;
  const shadow = getComputedStyle(around).boxShadow !== 'none' || style.boxShadow !== 'none';
  const border = it.matches('input, textarea, select');
  if (box.width === 0 || box.height === 0) return 'the focus is on something without a size';
  return ring || shadow || border ? '' : `no ring around ${it.outerHTML.slice(0, 120)}`;
}"""


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def tab_to(page: Page, role: str, name: str) -> None:
    """Tab until this is reached; on the way, the focus must show at every stop."""
    wanted = page.get_by_role(role, name=name).first  # type: ignore[arg-type]
    expect(wanted).to_be_enabled()
    for _ in range(FAR):
        if wanted.evaluate("it => it === document.activeElement"):
            return
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement !== document.body"):
            assert page.evaluate(STANDING) == ""
    raise AssertionError(f"The keyboard never reaches {role} {name!r}.")


def sign_in_by_keyboard(page: Page, person: dict[str, str]) -> None:
    page.goto("/")
    tab_to(page, "textbox", "E-mail")
    page.keyboard.type(person["email"])
    tab_to(page, "textbox", "Password")
    page.keyboard.type(PASSWORD)
    press(page, "Enter")
    if person["secret"]:
        tab_to(page, "textbox", "Code")
        page.keyboard.type(code_for(person))
        press(page, "Enter")


def test_a_participant_needs_only_the_keyboard(clinic, desk, phone):
    ada, ben = desk(), desk()
    sign_in_by_keyboard(ada, clinic["people"]["ada"])
    a_facilitator_opens(ada)

    sign_in_by_keyboard(ben, clinic["people"]["ben"])
    tab_to(ben, "link", "Enter the room")
    press(ben, "Enter")
    expect(ben.get_by_text("You are at the door")).to_be_visible()
    tab_to(ada, "button", "Admit Wren")
    press(ada, "Enter")
    expect(ada.get_by_role("button", name="Admit Wren")).to_have_count(0)

    tab_to(ben, "textbox", "Message to the group")
    ben.keyboard.type("Typed, not tapped.")
    press(ben, "Enter")
    hears(ada, "Typed, not tapped.")
    tab_to(ben, "button", "Raise hand")
    press(ben, "Space")
    tab_to(ben, "button", "I would like to speak")
    press(ben, "Enter")
    expect(ben.get_by_role("button", name="Lower hand")).to_be_focused()
    expect(ada.get_by_text("hand up").first).to_be_visible()
    help_opens_and_gives_the_focus_back(ben)
    a_facilitator_closes(ada)
    expect(ben.get_by_text("This session has ended.").first).to_be_visible()


def a_facilitator_opens(ada: Page) -> None:
    tab_to(ada, "link", "Open room")
    press(ada, "Enter")
    tab_to(ada, "button", "Open the room")
    press(ada, "Enter")
    expect(ada.get_by_role("button", name="Close session")).to_be_visible()


def a_facilitator_closes(ada: Page) -> None:
    tab_to(ada, "button", "Close session")
    press(ada, "Enter")
    dialog = ada.get_by_role("dialog")
    expect(dialog).to_be_visible()
    sure = dialog.get_by_role("button", name="Close session")
    for _ in range(FAR):
        if sure.evaluate("it => it === document.activeElement"):
            break
        press(ada, "Tab")
        assert dialog.evaluate("it => it.contains(document.activeElement)")
    press(ada, "Enter")
    expect(ada.get_by_role("heading", name="The session is closed")).to_be_visible()


def help_opens_and_gives_the_focus_back(page: Page) -> None:
    tab_to(page, "button", "I need help")
    press(page, "Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    press(page, "Tab")
    assert page.get_by_role("dialog").evaluate("it => it.contains(document.activeElement)")
    press(page, "Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("button", name="I need help").first).to_be_focused()


def test_escape_twice_leaves_quickly(clinic, phone):
    ben = phone()
    ben.route("https://weather.com/**", lambda route: route.fulfill(body="Sunny."))
    sign_in(ben, clinic["people"]["ben"])
    enter_room(ben)
    press(ben, "Escape", "Escape")
    expect(ben.get_by_text("Sunny.")).to_be_visible()
