#!/usr/bin/env python3
"""What people and other sites could do to those who read pages, tried in a browser.

    hostile_pages.py HANDOVER

Markup in every text that can be given, in definitions and in every field of every form: it shows as text and nothing of it
runs, also without the policy that forbids scripts. What is uploaded is saved and never shown. Signing in leads nowhere
else. A session is not the one that was there before, and out of reach of scripts. Other sites can neither send forms nor
frame pages. Cells of tables are no formulas.
"""

import csv
import http.server
import io
import re
import sys
import threading
import time

from playwright.sync_api import Error, expect, sync_playwright

from reader import PASSWORD, Reader, launch
from server import Site

FIELDS = "input:is([type=text],[type=url],[type=password],[type=number]):not([readonly]), textarea"
# Every field of a form that takes a text; a form that is new is filled in as well.
KNOWN = {"link", "note", "reason", "text", "task", "title", "comment", "observed", "reporter", "service"}
PATHS = [
    "/director", "/items", "/items/team/organisation", "/items/team/roles", "/items/team/rota", "/why/items/team/organisation",
    "/why/verdict", "/why/forecast", "/sheets/team", "/tasks", "/people", "/people/jia3", "/capabilities",
    "/tickets", "/alerts", "/oncall", "/kb", "/service", "/actions", "/terms",
]


OWN = {
    "lisi": ["/accounts", "/accounts/jia3", "/account", "/plan"], "jia3": ["/me"], "wangwu": ["/review"],
    "jia7": ["/audit", "/audit/entries", "/audit/entries/3"],
}


ADDRESS = "https://evil.example/?a='onerror='alert(1)&amp;b=javascript:alert(1)&lt;script&gt;"


def markup(name: str) -> str:
    return f"\"'><img src=x onerror=alert('{name}')><script>alert('{name}')</script>"


def definitions(folder):
    """Markup in titles, texts and names."""
    for file, old, name in [
        ("handover.yaml", "Handover of technical support for the IOE-DREAM microservice system", "handover"),
        ("handover.yaml", "name: 甲三", "person"), ("handover.yaml", "en: Support manager", "role"),
        ("checklists/team.yaml", "en: Support team handover", "checklist"),
        ("checklists/team.yaml", "en: Organisation of the support team confirmed", "item"),
        ("checklists/team.yaml", "en: Every shift has a named engineer whose phone answers.", "accept"),
        ("training/capabilities.yaml", "en: Incident response", "capability"),
        ("support/severities.yaml", "en: Emergency", "severity"), ("support/rota.yaml", "en: Emergency support", "layer"),
        ("support/channels.yaml", "en: Emergency hotline", "channel"), ("support/contacts.yaml", "en: Architect", "contact"),
        ("support/knowledge.yaml", "en: Deployment guide", "document"), ("support/services.yaml", "en: Operations support", "service"),
    ]:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        if old not in text:
            raise SystemExit(f"{file} no longer says: {old}")
        key = old.split(": ")[0] + ": " if ": " in old else ""
        quoted = "'" + markup(name).replace("'", "''") + "'"
        path.write_text(text.replace(old, key + quoted, 1), encoding="utf-8")


class Hostile:
    def __init__(self, browser, site: Site):
        self.browser, self.site = browser, site
        self.readers: dict[str, Reader] = {}
        self.filled: set[str] = set()

    def reader(self, person: str) -> Reader:
        """Somebody whose browser does not know the policy of pages, so that what is not escaped would run."""
        if person not in self.readers:
            reader = Reader.opened(self.browser, self.site.address, person, "en", bypass_csp=True)
            reader.redeem(self.site.invite(person))
            self.readers[person] = reader
        return self.readers[person]

    def fill_everything(self):
        for person, paths in [
            ("lisi", ["/items/team/organisation", "/items", "/items/team/roles"]),
            ("jia1", ["/items/team/organisation", "/items", "/items/team/roles"]), ("jia3", ["/me"]), ("wangwu", ["/review"]),
            ("jia3", ["/me"]), ("wangwu", ["/review"]),
            ("lisi", ["/items/team/roles", "/account", "/tickets", "/service", "/service", "/actions", "/actions"]),
        ]:
            for path in paths:
                self.fill(self.reader(person), path)
        missing = KNOWN - self.filled
        assert not missing, f"no form has the fields {missing} any more"

    def fill(self, reader: Reader, path: str):
        """Sends each form of a page with markup in every field."""
        page = reader.page
        reader.go(path)
        for does in page.eval_on_selector_all("main form[method=post] [name=do]", "all => [...new Set(all.map(one => one.value))]"):
            reader.go(path)
            form = page.locator("main form", has=page.locator(f"[name=do][value='{does}']")).first
            if not form.count():
                continue
            page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true })")
            for field in form.locator(FIELDS).all():
                name = field.get_attribute("name")
                if not field.is_visible():
                    continue
                self.filled.add(name)
                field.fill({"password": PASSWORD, "link": "https://evil.example/" + markup("link").replace(" ", "/"), "score": "90"}
                           .get(name, markup(name)))
            for field in form.locator("input[type=date]").all():
                field.fill("2027-01-29" if field.get_attribute("name") == "until" else "2026-01-05")
            for field in form.locator("input[type=datetime-local]").all():
                field.fill({"start": "2027-01-29T01:00", "end": "2027-01-29T03:00"}.get(field.get_attribute("name"), ""))
            for box in form.locator("input[type=checkbox]").all():
                box.check()
            for group in form.locator("fieldset:visible").all():
                if group.get_by_role("radio").count():
                    group.get_by_role("radio").first.check()
            self.send(form)
            link = form.locator("[name=link]")
            if link.count() and page.get_by_role("alert").count():
                # An address with markup is none; one that has all that an address may have is.
                link.fill(ADDRESS)
                if form.locator("[name=password]").count():
                    form.locator("[name=password]").fill(PASSWORD)
                self.send(form)

    @staticmethod
    def send(form):
        """Sends a form as it is: what the browser itself would hold back is for the server to refuse."""
        form.evaluate("form => { form.noValidate = true }")
        with form.page.expect_navigation():
            # By its tag: what chooses a file has the role of a button too.
            form.locator("button").first.click()

    def read_everything(self):
        """Nothing of it runs anywhere, and it shows as it was typed."""
        for person in ["lisi", "jia1", "jia3", "wangwu", "jia2", "jia7"]:
            reader = self.reader(person)
            for path in PATHS + OWN.get(person, []):
                reader.go(path)
                injected = reader.page.locator("img, script:not([src])").count()
                assert injected == 0, f"{path} shows {person} {injected} elements that somebody typed"
            if reader.troubles:
                raise AssertionError("; ".join(reader.troubles))
        lead = self.reader("lisi")
        lead.go("/items/team/organisation")
        for name in ["item", "handover", "note"]:
            expect(lead.page.locator("body")).to_contain_text(markup(name))
        expect(lead.page.get_by_role("link", name=ADDRESS).first).to_have_attribute("href", ADDRESS)

    def upload(self):
        """A page and a drawing with scripts, given as evidence."""
        lead = self.reader("lisi")
        script = "<script>alert('upload')</script>"
        for name, kind, text in [
            ("minutes.html", "text/html", f"<!doctype html><html><body>{script}</body></html>"),
            ("plan.svg", "image/svg+xml", f"<svg xmlns='http://www.w3.org/2000/svg'>{script}</svg>"),
        ]:
            lead.go("/items/team/roles")
            lead.unfold("补充证据", "Add evidence")
            form = lead.page.locator("form", has=lead.page.locator("[name=do][value=evidence]"))
            form.get_by_label("Or upload a file").set_input_files({"name": name, "mimeType": kind, "buffer": text.encode()})
            lead.press("补充证据", "Add evidence", within=form)
            lead.recorded()
            link = lead.page.get_by_role("link", name=re.compile(re.escape(name))).first
            address = link.get_attribute("href")
            with lead.page.expect_download() as saved:
                link.click()
            assert open(saved.value.path(), "rb").read() == text.encode(), f"{name} is not what was uploaded"
            # Asked for as a page of its own it is saved all the same.
            with lead.page.expect_download():
                try:
                    lead.page.goto(address)
                except Error as error:
                    assert "Download is starting" in str(error) or "ERR_ABORTED" in str(error), error
            answer = lead.context.request.get(address)
            assert answer.headers["content-disposition"].startswith("attachment"), answer.headers
            assert answer.headers["content-type"] == "application/octet-stream", answer.headers
            assert answer.headers["x-content-type-options"] == "nosniff", answer.headers
        assert not lead.troubles, lead.troubles

    def lead_astray(self):
        """Signing in leads on to pages of the handover and nowhere else, and begins a session anew."""
        for way in [
            "https://evil.example/", "//evil.example/", "/\\evil.example/", "\\\\evil.example/", "https:evil.example",
            "javascript:alert(1)", "/%09/evil.example", "/\t/evil.example", "%2f%2fevil.example", "/sign-out",
        ]:
            reader = Reader.opened(self.browser, self.site.address, "lisi", "en")
            reader.page.goto("/sign-in?" + "next=" + quoted(way))
            before = {cookie["name"]: cookie["value"] for cookie in reader.context.cookies()}
            reader.sign_in()
            expect(reader.page.get_by_role("button", name="Sign out")).to_be_visible()
            assert reader.page.url.startswith(self.site.address + "/"), f"{way} leads to {reader.page.url}"
            after = {cookie["name"]: cookie for cookie in reader.context.cookies()}
            session = after["__Host-handover"]
            assert session["httpOnly"] and session["secure"] and session["sameSite"] == "Lax", session
            assert session["value"] not in before.values()
            assert reader.page.evaluate("document.cookie") == ""
            assert not reader.troubles, reader.troubles
            reader.close()

    def run_inline(self):
        """With the policy, a script that got into a page would not run."""
        reader = Reader.opened(self.browser, self.site.address, "lisi", "en")
        reader.go("/sign-in")
        ran = reader.page.evaluate(
            "() => { const one = document.createElement('script'); one.textContent = 'window.ran = 1'; document.body.append(one); "
            "return window.ran }")
        assert ran is None, "an inline script runs"
        reader.close()

    def from_elsewhere(self):
        """Another site, open in the browser of somebody who is signed in."""
        size = self.site.size
        address = self.site.address
        pages = {
            "/post": f"<form method=post action='{address}/me'><input name=do value=log><input name=task value=T-66>"
                     "<input name=level value=4></form><script>document.forms[0].submit()</script>",
            "/out": f"<form method=post action='{address}/sign-out'></form><script>document.forms[0].submit()</script>",
            "/frame": f"<iframe src='{address}/me' width=800 height=600></iframe>",
        }
        with elsewhere(pages) as other:
            reader = self.reader("jia3")
            for path, status in [("/post", 403), ("/out", 403)]:
                with reader.page.expect_response(lambda answer: answer.request.method == "POST") as sent:
                    reader.page.goto(other + path)
                assert sent.value.status == status, f"{path} answers {sent.value.status}"
            reader.go("/me")
            expect(reader.page.get_by_role("button", name="Sign out")).to_be_visible()
            assert self.site.size == size, "another site has something recorded"
            framed = Reader.opened(self.browser, address, "jia3", "en")
            framed.page.goto(other + "/frame")
            inner = framed.page.frames[1]
            assert not inner.locator("form").count(), "a page shows in another site's frame"
            framed.close()

    def calculate(self):
        """Texts that a spreadsheet would calculate with."""
        formulas = ["=HYPERLINK(\"https://evil.example\")", "+1+1", "-1+1", "@SUM(1)", "\t=1+1"]
        trainee = self.reader("jia4")
        for number, formula in enumerate(formulas):
            trainee.go("/me")
            panel = trainee.page.get_by_role("region", name="Log a task")
            trainee.fill("工单号", "Task number", f"F-{number}", within=panel)
            panel.get_by_role("radio", name=re.compile("^4")).check()
            trainee.unfold("能力、标题和关闭日期", "Capability, title and closing day", within=panel)
            trainee.fill("标题", "Title", formula, within=panel)
            trainee.press("记录", "Record", within=panel)
            trainee.recorded()
        table = list(csv.reader(io.StringIO(self.site.run("task", "list", "--format", "csv"))))
        cells = [cell for row in table for cell in row]
        for formula in formulas:
            assert any(formula.strip() in cell for cell in cells), f"{formula!r} is not in the table"
        for cell in cells:
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")), f"a spreadsheet would calculate {cell!r}"


class elsewhere:
    """Another site, on this machine but with another name."""

    def __init__(self, pages: dict[str, str]):
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                self.wfile.write(pages.get(self.path, "").encode())

            def log_message(self, *words):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)

    def __enter__(self) -> str:
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return f"http://localhost:{self.server.server_port}"

    def __exit__(self, *what):
        self.server.shutdown()


def quoted(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode())


def main() -> int:
    began = time.monotonic()
    with sync_playwright() as playwright, Site.sample(sys.argv[1], edit=definitions) as site:
        site.run("administrator", "add", "lisi", "--as", "lisi")
        browser = launch(playwright)
        hostile = Hostile(browser, site)
        for step in [
            hostile.fill_everything, hostile.read_everything, hostile.upload, hostile.lead_astray, hostile.run_inline,
            hostile.from_elsewhere, hostile.calculate, hostile.read_everything,
        ]:
            step()
        browser.close()
    print(f"hostile pages: nothing of it runs, {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
