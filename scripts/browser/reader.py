"""Somebody who reads pages, and finds what is on them as people do: by labels, roles and words."""

import dataclasses
import os
import pathlib
import re
import shutil

from playwright.sync_api import BrowserContext, Page, Playwright, expect

PASSWORD = "nine green bottles on a wall"
LOCALES = {"zh": "zh-CN", "en": "en-GB"}
SIZES = {"phone": (360, 740), "desk": (1280, 800)}
FAILED = pathlib.Path(__file__).resolve().parents[2] / ".build" / "browser-failed.png"
PATIENCE = 30_000  # milliseconds for anything to show


def launch(playwright: Playwright, language: str = "en"):
    """Debian's Chromium, whose own words are in a language. Playwright brings none: those it would fetch are not Debian's."""
    expect.set_options(timeout=PATIENCE)
    return playwright.chromium.launch(
        executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
        args=["--disable-gpu", f"--lang={LOCALES[language]}"], env={**os.environ, "LANGUAGE": LOCALES[language].replace("-", "_")})


@dataclasses.dataclass
class Reader:
    """A browser of one person's own: language, size and scheme, with or without scripts.

    `troubles` holds what the browser's console complained of, and each dialog that a page opened.
    """

    context: BrowserContext
    page: Page
    person: str
    language: str
    troubles: list[str]

    @classmethod
    def opened(cls, browser, address: str, person: str, language: str, size: str = "desk", script: bool = True, **more):
        width, height = SIZES[size]
        context = browser.new_context(
            base_url=address, locale=LOCALES[language], java_script_enabled=script,
            viewport={"width": width, "height": height}, accept_downloads=True, **more)
        context.set_default_timeout(PATIENCE)
        reader = cls(context, context.new_page(), person, language, [])
        reader.page.on("console", reader._heard)
        reader.page.on("pageerror", lambda error: reader.troubles.append(f"{reader.page.url}: {error}"))
        reader.page.on("dialog", reader._asked)
        return reader

    def _heard(self, message):
        # A page that says no is still a page.
        if message.type in {"error", "warning"} and "the server responded with a status of 4" not in message.text:
            self.troubles.append(f"{self.page.url}: {message.text}")

    def _asked(self, dialog):
        self.troubles.append(f"{self.page.url}: a dialog says {dialog.message}")
        dialog.dismiss()

    def close(self):
        self.context.close()

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        """Says what was on the page where something went wrong, and keeps a picture of it."""
        if kind is not None:
            FAILED.parent.mkdir(exist_ok=True)
            self.page.screenshot(path=FAILED, full_page=True)
            print(f"{self.person or 'nobody'} at {self.page.url} ({FAILED}):\n{self.page.locator('body').aria_snapshot()[:6000]}")
        self.close()
        if kind is None and self.troubles:
            raise AssertionError("; ".join(self.troubles))

    def says(self, zh: str, en: str) -> str:
        """The words in the reader's language."""
        return zh if self.language == "zh" else en

    def go(self, path: str, expected: int = 200):
        """Opens a page and expects it to answer so."""
        answer = self.page.goto(path)
        if answer is None or answer.status != expected:
            raise AssertionError(f"{path} answers {answer.status if answer else 'nothing'}, not {expected}")

    def link(self, zh: str, en: str, exact: bool = True):
        return self.page.get_by_role("link", name=self.says(zh, en), exact=exact)

    def press(self, zh: str, en: str, within=None):
        (within or self.page).get_by_role("button", name=self.says(zh, en), exact=True).click()

    def fill(self, zh: str, en: str, text: str, within=None):
        (within or self.page).get_by_label(self.says(zh, en), exact=True).fill(text)

    def unfold(self, zh: str, en: str, within=None):
        """Opens what is folded away behind its name, unless it is open."""
        summary = (within or self.page).locator("summary").filter(has_text=self.says(zh, en)).first
        if not summary.evaluate("one => one.parentElement.open"):
            summary.click()

    def sees(self, zh: str, en: str, within=None):
        expect((within or self.page.locator("body"))).to_contain_text(self.says(zh, en))

    def arrives(self, path: str):
        """Is now at a path, whatever is asked of it."""
        expect(self.page).to_have_url(re.compile(rf"^[a-z]+://[^/]+{re.escape(path)}([?#].*)?$"))

    def redeem(self, invitation: str):
        """Opens an invitation's link and sets a password, which signs in."""
        self.go(invitation)
        self.fill("新密码", "New password", PASSWORD)
        self.fill("再输一次", "The same again", PASSWORD)
        self.press("设置密码并登录", "Set the password and sign in")

    def sign_in(self, password: str = PASSWORD):
        """Fills the form of the page it is on."""
        self.fill("用户名", "User name", self.person)
        self.fill("密码", "Password", password)
        self.page.get_by_role("main").get_by_role("button", name=self.says("登录", "Sign in"), exact=True).click()

    def prove(self, password: str = PASSWORD, within=None):
        """Gives the fresh proof of identity that a form asks for."""
        self.fill("你的密码", "Your password", password, within=within)

    def forget(self):
        """Loses the session, as when it is over."""
        self.context.clear_cookies(name="__Host-handover")

    def recorded(self):
        """Sees that what was sent has been recorded."""
        expect(self.page.get_by_role("status")).to_contain_text(self.says("已记入台账", "Recorded as"))
