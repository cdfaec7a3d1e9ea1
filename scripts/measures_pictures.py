"""Draws docs/measures/*.svg and writes the tables of docs/measures.md from docs/measures-backtest.json.

    .venv/bin/python -B scripts/measures_pictures.py --check        compare with what is committed
    .venv/bin/python -B scripts/measures_pictures.py --write        write it

A picture is made twice, with Chinese and with English words. Bounds and forecasts in pictures are worked out here, those
in the text are looked for in it, so that text and pictures cannot say different things.
"""

import argparse
import pathlib
import re
import sys

from measures import figures, pictures, pictures_people, pictures_tasks, tables

DRAWINGS = pictures.DRAWINGS | pictures_tasks.DRAWINGS | pictures_people.DRAWINGS
DOCS = pathlib.Path(__file__).resolve().parent.parent / "docs"
LANGUAGES = ("zh", "en")


def made():
    """Every file with its text."""
    files = {
        DOCS / "measures" / f"{name}-{language}.svg": draw(language).svg()
        for name, draw in DRAWINGS.items() for language in LANGUAGES
    }
    page = DOCS / "measures.md"
    files[page] = tables.filled(page.read_text())
    return files


def sections(page):
    """The text of each number, from its heading on, in both languages."""
    return [part for part in re.split(r"^(?=##)", page, flags=re.MULTILINE) if part.startswith("### ")]


def problems(page):
    """What the text lacks: a picture in each section, or a figure as it was worked out."""
    for name in DRAWINGS:
        for language in LANGUAGES:
            if f"(measures/{name}-{language}.svg)" not in page:
                yield f"no picture {name}-{language}.svg"
    for section in sections(page):
        if "](measures/" not in section:
            yield f"no picture in the section {section.partition(chr(10))[0]!r}"
    for words in (*figures.said(), *tables.said()):
        if words not in page:
            yield f"nothing says {words!r}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    mode = parser.add_mutually_exclusive_group(required=True)
    mode.add_argument("--check", action="store_true", help="compare with the committed files")
    mode.add_argument("--write", action="store_true", help="write the files")
    options = parser.parse_args()
    files = made()
    wrong = list(problems(files[DOCS / "measures.md"]))
    committed = set((DOCS / "measures").glob("*.svg")) | {DOCS / "measures.md"}
    if options.write:
        (DOCS / "measures").mkdir(exist_ok=True)
        for file in committed - set(files):
            file.unlink()
        for file, text in files.items():
            file.write_text(text)
    else:
        wrong += [f"docs/{file.relative_to(DOCS)} belongs to no picture" for file in sorted(committed - set(files))]
        wrong += [
            f"docs/{file.relative_to(DOCS)} is not what is made of it" for file, text in files.items()
            if not file.exists() or file.read_text() != text
        ]
    if wrong:
        sys.exit("docs/measures.md and its pictures:\n" + "\n".join(wrong))
    print(f"docs/measures.md and its {len(files) - 1} pictures: the same")


if __name__ == "__main__":
    main()
