#!/usr/bin/env python3
"""Follows every number of the demonstration's pages to its rows, and counts them.

    numbers.py HANDOVER [DEMONSTRATION] [NAME…]

A number that leads to its rows is a link whose words are the number alone (`a.n`): as many rows stand where it leads, over all the
pages of a long list. DEMONSTRATION is what scripts/demo has made, and is copied. With names, those pages alone.
"""

import sys
import time

from playwright.sync_api import sync_playwright

import look
from pages import PAGES, Shown
from reader import Reader, launch
from server import Site

# What others read of the same pages: a trainee's numbers lead to nothing that is others'.
MORE = [Shown("director-trainee", "/director", "jia4"), Shown("acceptance-trainee", "/acceptance", "jia4")]
# Each number with the address of its rows.
NUMBERS = "links => links.map(link => [link.textContent.trim(), link.getAttribute('href')])"
# The rows of a place on a page, or of the page's own list; entries of a list within an entry are of the entry.
ROWS = """id => {
    let place = document.getElementById(id || 'main');
    if (!place) return -1;
    // A section has the name of its heading.
    if (place.matches('h2')) place = place.closest('section');
    if (id) return [...place.querySelectorAll('li')].filter(row => !row.parentElement.closest('li')).length;
    for (const kind of ['.items>li', '.entries>li', '.matrix tbody tr']) {
        const rows = place.querySelectorAll(kind);
        if (rows.length) return rows.length;
    }
    return 0;
}"""
NEXT = ["Next page", "Earlier tasks"]


class Count:
    """Counts rows in the name of one person, each address once."""

    def __init__(self, reader: Reader):
        self.reader = reader
        self.page = reader.context.new_page()
        self.known: dict[str, int] = {}

    def rows(self, address: str) -> int:
        if address not in self.known:
            self.known[address] = self._counted(address)
        return self.known[address]

    def _counted(self, address: str) -> int:
        # Another place of the page that is open is no new one.
        answer = self.page.goto(address)
        if answer is not None and answer.status != 200:
            return -answer.status
        look.unfold(self.page)
        place = address.partition("#")[2]
        count = self.page.evaluate(ROWS, place)
        # The newest few are the first of a longer list.
        if place or "limit=" in address:
            return count
        for words in NEXT:
            link = self.page.get_by_role("main").get_by_role("link", name=words, exact=True)
            if link.count():
                return count + self._counted(link.first.get_attribute("href"))
        return count


def main() -> int:
    handover, made, names = Site.chosen(sys.argv[1:])
    pages = [shown for shown in PAGES + MORE if shown.person and (not names or shown.name in names)]
    began, found, followed = time.monotonic(), [], 0
    with sync_playwright() as playwright, Site.demonstration(handover, made=made) as site:
        site.prepare()
        browser = launch(playwright)
        counts: dict[str, Count] = {}
        for shown in pages:
            if shown.person not in counts:
                reader = Reader.opened(browser, site.address, shown.person, "en")
                reader.redeem(site.invite(shown.person))
                counts[shown.person] = Count(reader)
            count = counts[shown.person]
            count.reader.go(shown.path, shown.status)
            for words, address in count.reader.page.eval_on_selector_all("main a.n", NUMBERS):
                followed += 1
                rows = count.rows(address)
                if str(rows) != words:
                    found.append(f"{shown.name}: {words} leads to {rows} rows: {address}")
        browser.close()
    for each in dict.fromkeys(found):
        print(f"  {each}")
    print(f"numbers: {followed} followed on {len(pages)} pages, "
          + (f"{len(set(found))} faults" if found else "each with as many rows") + f", {time.monotonic() - began:.0f} s")
    return 1 if found or not followed else 0


if __name__ == "__main__":
    sys.exit(main())
