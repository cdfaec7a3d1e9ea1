#!/usr/bin/env python3
"""Prints pages of the demonstration, in both languages.

    printed.py HANDOVER [DEMONSTRATION]

Everything but what is filled in and pressed comes out on paper, also of a page that is one form; the director's page is one
sheet of A4, whatever is unfolded, with every blocker; a confirmation sheet of one checklist is one sheet of A4, with 40 mm for
each seal. DEMONSTRATION is what scripts/demo has made, and is copied.
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
    page.emulate_media(media="null")
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
    blockers = int(re.search("[0-9]+", page.locator("#missing").inner_text()).group())
    printed = page.evaluate(SHOWN, "section[aria-labelledby=missing] li")
    if printed != blockers:
        found.append(f"the director's page prints {printed} of {blockers} blockers")
    page.emulate_media(media="null")
    return found + sheet(reader)


def sheet(reader: Reader) -> list[str]:
    """The confirmation sheet of the checklist that is shown first."""
    reader.go("/sheets/team")
    page, found = reader.page, []
    if (count := sheets(page)) != 1:
        found.append(f"the confirmation sheet takes {count} sheets")
    page.emulate_media(media="print")
    seals = page.evaluate("[...document.querySelectorAll('.seal')].map(one => one.getBoundingClientRect())")
    small = [seal for seal in seals if min(seal["width"], seal["height"]) < 40 / 25.4 * 96 - 0.5]
    if len(seals) != 3 or small:
        found.append(f"the confirmation sheet has {len(seals)} places for a seal, {len(small)} of them below 40 mm")
    page.emulate_media(media="null")
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
