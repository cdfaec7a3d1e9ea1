#!/usr/bin/env python3
"""Checks that docs/pictures has a picture of every page and of nothing else, and that README shows some of them."""

import pathlib
import re
import sys

from pages import pictures

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main() -> int:
    there = {file.name for file in (ROOT / "docs" / "pictures").glob("*.png")}
    shown = set(re.findall(r"docs/pictures/([a-z-]+\.png)", (ROOT / "README.md").read_text()))
    wrong = [f"{name} is missing: make screenshots" for name in sorted(pictures() - there)]
    wrong += [f"{name} is of no page" for name in sorted(there - pictures())]
    wrong += [f"README shows {name}, which is not there" for name in sorted(shown - there)]
    wrong += [] if shown else ["README shows no picture"]
    print("\n".join(wrong) or f"pictures: {len(there)}, of every page")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
