#!/usr/bin/env python3
"""Two people with the same handover open: one sees what the other records, without doing anything.

    together.py HANDOVER

Within a second while both are there; as soon as the page is back after it was offline, asleep, or the server was started anew.
What is being typed stays.
"""

import re
import sys
import time

from playwright.sync_api import expect, sync_playwright

from reader import Reader, launch
from server import Site

SECOND = 1000
# A browser tries a broken stream again after some seconds.
BACK = 15_000


class Together:
    def __init__(self, site: Site, reader: Reader):
        self.site, self.reader, self.page = site, reader, reader.page

    def row(self, title: str):
        return self.page.get_by_role("listitem").filter(has=self.page.get_by_role("link", name=title, exact=True))

    def sign(self, item: str, person: str = "lisi") -> float:
        """Somebody signs elsewhere; when that was recorded."""
        self.site.run(
            "item", "sign", item, "--meaning", "delivered", "--as", person, "--evidence", "https://kb.example/minutes")
        return time.monotonic()

    def shows(self, title: str, since: float, within: int) -> float:
        expect(self.row(title)).to_contain_text(re.compile("delivered: (李四|钱七|吴十)"), timeout=within)
        return time.monotonic() - since

    def run(self):
        self.reader.go("/items")
        took = self.shows("Organisation of the support team confirmed", self.sign("team/organisation"), SECOND)
        print(f"  a tick shows after {1000 * took:.0f} ms")
        note = self.page.get_by_label("Note (optional)")
        note.fill("Not sent yet")
        tick = self.page.get_by_role("checkbox", name=re.compile("Sign as accepted.*Organisation of the support team"))
        tick.check()
        self.sign("team/roles")
        news = self.page.get_by_role("status")
        expect(news).to_be_visible(timeout=SECOND)
        expect(note).to_have_value("Not sent yet")
        expect(tick).to_be_checked()
        news.get_by_role("button").click()
        self.shows("Roles and duties of the support staff settled", time.monotonic(), BACK)

        # What was said of one's own record stays while others go on.
        self.page.get_by_role("checkbox", name=re.compile("Sign as accepted.*Organisation of the support team")).check()
        panel = self.page.get_by_role("region", name="Sign what is ticked")
        self.reader.prove(within=panel)
        self.reader.press("签字确认", "Sign", within=panel)
        self.reader.recorded()
        self.shows("WeCom support group opened", self.sign("resources/chat-group", "wushi"), SECOND)
        self.reader.recorded()

        # Whoever reads with the keyboard stays where they were.
        self.reader.go("/items")
        self.page.get_by_role("link", name="Access to support tools and systems set up").focus()
        self.shows("Remote assistance set up", self.sign("resources/remote-access", "qianqi"), SECOND)
        expect(self.page.get_by_role("link", name="Access to support tools and systems set up")).to_be_focused()

        self.reader.context.set_offline(True)
        since = self.sign("team/rota")
        self.page.wait_for_timeout(SECOND)
        self.reader.context.set_offline(False)
        print(f"  back from offline after {self.shows('On-call rota and contacts confirmed', since, BACK):.1f} s")

        session = self.reader.context.new_cdp_session(self.page)
        session.send("Page.setWebLifecycleState", {"state": "frozen"})
        since = self.sign("documents/contacts")
        self.page.wait_for_timeout(SECOND)
        session.send("Page.setWebLifecycleState", {"state": "active"})
        print(f"  back from sleep after {self.shows('List of contacts', since, BACK):.1f} s")

        port = self.site.port
        self.site.stop()
        self.site.start(port)
        since = self.sign("documents/faq", "wushi")
        print(f"  back after the server was away after {self.shows('Frequently asked questions', since, BACK):.1f} s")


def main() -> int:
    began = time.monotonic()
    with sync_playwright() as playwright, Site.sample(sys.argv[1]) as site:
        browser = launch(playwright)
        with Reader.opened(browser, site.address, "jia1", "en") as reader:
            reader.redeem(site.invite("jia1"))
            Together(site, reader).run()
            # What a browser says of a server that is away.
            reader.troubles = [trouble for trouble in reader.troubles if "net::ERR" not in trouble]
        browser.close()
    print(f"together: an open page follows, {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
