#!/usr/bin/env python3
"""Looks at every page of the demonstration, in both languages, at 360 and 1280 pixels, and on the phone in the dark.

    every_page.py HANDOVER [DEMONSTRATION] [NAME…]

axe finds nothing against WCAG 2.2 AA, nothing on a page is wider than a phone, with all that is folded away open too, the browser's
console has nothing to complain of, and no link of any page leads to where there is nothing. DEMONSTRATION is what scripts/demo has made, and is copied. With names, those pages alone.
"""

import re
import sys
import time

from playwright.sync_api import sync_playwright

import look
from pages import PAGES
from reader import SIZES, Reader, launch
from server import Site

# What depends on colours; all else is the same in the dark.
COLOURS = ["color-contrast", "link-in-text-block"]


class Inspection:
    def __init__(self, browser, site: Site, language: str):
        self.browser, self.site, self.language = browser, site, language
        self.readers: dict[str, Reader] = {}
        self.links: dict[str, tuple[Reader, str]] = {}
        self.found: list[str] = []

    def reader(self, person: str) -> Reader:
        if person not in self.readers:
            reader = Reader.opened(self.browser, self.site.address, person, self.language, "desk", reduced_motion="reduce")
            self.readers[person] = reader
            if person:
                reader.redeem(self.site.invite(person))
        return self.readers[person]

    def look_at(self, shown):
        reader = self.reader(shown.person)
        page = reader.page
        page.emulate_media(color_scheme="light")
        size(page, "desk")
        path = shown.path.format(invitation=self.site.invite("jia6") if "{invitation}" in shown.path else "")
        try:
            reader.go(path, shown.status)
        except AssertionError as wrong:
            return self.note(shown, "desk", [str(wrong)])
        if shown.unfolded:
            look.unfold(page)
        self.note(shown, "desk, light", look.violations(page))
        size(page, "phone")
        self.note(shown, "phone, light", look.violations(page))
        # A colour is the same in each language and size.
        if self.language == "zh":
            page.emulate_media(color_scheme="dark")
            self.note(shown, "phone, dark", look.violations(page, COLOURS))
        if wide := look.too_wide(page):
            self.note(shown, "phone", [f"scrolls sideways: {wide}"])
        look.unfold(page)
        self.note(shown, "phone, unfolded", [f"is wider than the window: {each}" for each in look.reaching(page)])
        self.note(shown, "console", reader.troubles)
        reader.troubles.clear()
        for address in page.eval_on_selector_all("a[href]", "links => links.map(link => link.getAttribute('href'))"):
            if address.startswith("/"):
                self.links.setdefault(address.split("#")[0], (reader, shown.name))
            elif address.startswith("#") and not page.evaluate("id => !!document.getElementById(id)", address[1:]):
                self.note(shown, "link", [f"{address} is no place on the page"])

    def follow(self):
        """Asks for what the pages' links lead to: of each kind of address the first few."""
        kinds: dict[str, int] = {}
        for address, (reader, name) in self.links.items():
            kind = re.sub(r"\d+", "N", re.sub(r"=[^&]*", "=", address))
            kinds[kind] = kinds.get(kind, 0) + 1
            if kinds[kind] > 6:
                continue
            answer = reader.context.request.get(address, max_redirects=1)
            # Whoever is not signed in is asked to; the page of what there is not has itself in another language.
            if answer.status not in {200, 401 if not reader.person else 200, 404 if name == "not-found" else 200}:
                self.found.append(f"{self.language} {name}: the link {address} answers {answer.status}")

    def note(self, shown, where: str, found: list[str]):
        self.found += [f"{self.language} {shown.name} ({where}): {each}" for each in found]


def size(page, name: str):
    width, height = SIZES[name]
    page.set_viewport_size({"width": width, "height": height})


def main() -> int:
    handover, made, names = Site.chosen(sys.argv[1:])
    pages = [shown for shown in PAGES if not names or shown.name in names]
    began, found, links = time.monotonic(), [], 0
    with sync_playwright() as playwright, Site.demonstration(handover, made=made) as site:
        site.prepare()
        browser = launch(playwright)
        for language in ["zh", "en"]:
            inspection = Inspection(browser, site, language)
            for shown in pages:
                inspection.look_at(shown)
            inspection.follow()
            found += inspection.found
            links += len(inspection.links)
        browser.close()
    for each in dict.fromkeys(found):
        print(f"  {each}")
    print(f"every page: {len(pages)} pages in two languages and sizes, dark too, {links} links, "
          + (f"{len(set(found))} faults" if found else "no fault") + f", {time.monotonic() - began:.0f} s")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
