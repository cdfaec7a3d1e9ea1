#!/usr/bin/env python3
"""Prints pages of the demonstration, in both languages.

    printed.py HANDOVER [DEMONSTRATION]

Everything but what is filled in and pressed comes out on paper, also of a page that is one form; the director's page is one
sheet of A4, whatever is unfolded, and says how many blockers it leaves out. DEMONSTRATION is what scripts/demo has made, and is
copied.
"""

import re
import sys
import time

from playwright.sync_api import sync_playwright

import look
from reader import Reader, launch
from server import Site

SHOWN = "selector => [...document.querySelectorAll(selector)].filter(one => one.checkVisibility()).length"


def sheets(page) -> int:
    """On how many sheets the page is printed."""
    return len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True)))


def items(reader: Reader) -> list[str]:
    """The working list of somebody who has something to sign."""
    reader.go("/items")
    page = reader.page
    if not page.evaluate(SHOWN, "main form input[type=checkbox]"):
        raise SystemExit(f"{reader.person} has nothing to sign in the demonstration")
    rows = page.evaluate(SHOWN, ".items>li")
    page.emulate_media(media="print")
    printed, filled = page.evaluate(SHOWN, ".items>li"), page.evaluate(SHOWN, "input,button,select,textarea")
    page.emulate_media(media="screen")
    return ([f"{printed} of {rows} items are printed"] if printed != rows else []) + (
        [f"{filled} fields and buttons are printed"] if filled else [])


def director(reader: Reader) -> list[str]:
    reader.go("/director")
    page, found = reader.page, []
    for state in ["as it is", "unfolded"]:
        if state == "unfolded":
            look.unfold(page)
        if (count := sheets(page)) != 1:
            found.append(f"the director's page {state} takes {count} sheets")
    page.emulate_media(media="print")
    left_out = page.locator(".printed")
    if not left_out.is_visible() or not re.search(reader.says("另有 [0-9]+ 项", "and [0-9]+ more"), left_out.inner_text()):
        found.append("the director's page does not say on paper what it leaves out")
    page.emulate_media(media="screen")
    return found


def main() -> int:
    handover, made, _ = Site.chosen(sys.argv[1:])
    began, found = time.monotonic(), []
    with sync_playwright() as playwright, Site.demonstration(handover, made=made) as site:
        site.run("administrator", "add", "lisi", "--as", "lisi")
        browser = launch(playwright)
        for language in ["zh", "en"]:
            for person, printed in [("lisi", items), ("jia2", director)]:
                with Reader.opened(browser, site.address, person, language) as reader:
                    reader.redeem(site.invite(person))
                    found += [f"{language}: {each}" for each in printed(reader)]
        browser.close()
    for each in found:
        print(f"  {each}")
    print(f"printed: {len(found) or 'no'} faults, {time.monotonic() - began:.0f} s")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
