#!/usr/bin/env python3
"""Takes pictures of every page of the demonstration into docs/pictures.

    pictures.py HANDOVER [DEMONSTRATION] [NAME…]

Each page at a desk, and its first screen on a phone, in Chinese; in English those that `pages` says. With names, those alone. pngquant
leaves as many colours as can be told apart, so that the files stay small.
"""

import subprocess
import sys

from playwright.sync_api import sync_playwright

import look
from pages import PAGES
from reader import SIZES, Reader, launch
from server import ROOT, Site

PLACE = ROOT / "docs" / "pictures"
# Of what scrolls on and on, the beginning.
LONGEST = {"desk": 1600, "phone": SIZES["phone"][1]}
COLOURS = "48"
MOST = 6_000_000


def picture(page, longest: int) -> bytes:
    # The footer's last words and not the empty rest of a window.
    width, height = page.evaluate("() => [innerWidth, Math.ceil(document.body.getBoundingClientRect().bottom)]")
    taken = page.screenshot(full_page=True, clip={"x": 0, "y": 0, "width": width, "height": min(height, longest)})
    return subprocess.run(
        ["pngquant", "--nofs", "--speed", "1", "--strip", COLOURS, "-"], input=taken, capture_output=True, check=True).stdout


def main() -> int:
    handover, made, names = Site.chosen(sys.argv[1:])
    PLACE.mkdir(exist_ok=True)
    if not names:
        for old in PLACE.glob("*.png"):
            old.unlink()
    readers: dict[tuple[str, str], Reader] = {}
    with sync_playwright() as playwright, Site.demonstration(handover, made=made) as site:
        site.prepare()
        for language in ["zh", "en"]:
            browser = launch(playwright, language)
            for shown in PAGES:
                if not shown.pictured or (names and shown.name not in names) or (language == "en" and not shown.both):
                    continue
                key = (shown.person, language)
                if key not in readers:
                    readers[key] = Reader.opened(browser, site.address, shown.person, language, device_scale_factor=1.25)
                    if shown.person:
                        readers[key].redeem(site.invite(shown.person))
                reader = readers[key]
                path = shown.path.format(invitation=site.invite("jia6") if "{invitation}" in shown.path else "")
                for size, (width, height) in SIZES.items():
                    reader.page.set_viewport_size({"width": width, "height": height})
                    reader.go(path, shown.status)
                    if shown.unfolded:
                        look.unfold(reader.page)
                    file = PLACE / f"{shown.name}-{size}-{language}.png"
                    file.write_bytes(picture(reader.page, LONGEST[size]))
            browser.close()
    total = sum(file.stat().st_size for file in PLACE.glob("*.png"))
    print(f"pictures: {len(list(PLACE.glob('*.png')))} in docs/pictures, {total / 1e6:.1f} MB")
    return 0 if total <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
