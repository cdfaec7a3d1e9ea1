#!/usr/bin/env python3
"""Takes pictures of every page of the demonstration into docs/pictures.

    pictures.py HANDOVER [DEMONSTRATION] [NAME…]

Each page at a desk and on a phone, in Chinese; in English those that `pages` says read otherwise. With names, those alone. The files
have few colours and stay small.
"""

import io
import pathlib
import sys

from PIL import Image
from playwright.sync_api import sync_playwright

import look
from pages import PAGES
from reader import SIZES, Reader, launch
from server import ROOT, Site

PLACE = ROOT / "docs" / "pictures"
# Of what scrolls on and on, the beginning.
LONGEST = {"desk": 2400, "phone": 2400}
MOST = 4_000_000


def small(taken: bytes, longest: int) -> bytes:
    image = Image.open(io.BytesIO(taken)).convert("RGB")
    image = image.crop((0, 0, image.width, min(image.height, longest)))
    file = io.BytesIO()
    image.quantize(64, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return file.getvalue()


def main() -> int:
    handover, rest = sys.argv[1], sys.argv[2:]
    made = rest[0] if rest and pathlib.Path(rest[0]).is_dir() else None
    names = set(rest[1:] if made else rest)
    PLACE.mkdir(exist_ok=True)
    if not names:
        for old in PLACE.glob("*.png"):
            old.unlink()
    readers: dict[tuple[str, str], Reader] = {}
    with sync_playwright() as playwright, Site.demonstration(handover, made=made) as site:
        for language in ["zh", "en"]:
            browser = launch(playwright, language)
            for shown in PAGES:
                if (names and shown.name not in names) or (language == "en" and not shown.both):
                    continue
                key = (shown.person, language)
                if key not in readers:
                    readers[key] = Reader.opened(browser, site.address, shown.person, language)
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
                    file.write_bytes(small(reader.page.screenshot(full_page=True), LONGEST[size]))
            browser.close()
    total = sum(file.stat().st_size for file in PLACE.glob("*.png"))
    print(f"pictures: {len(list(PLACE.glob('*.png')))} in docs/pictures, {total / 1e6:.1f} MB")
    return 0 if total <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
