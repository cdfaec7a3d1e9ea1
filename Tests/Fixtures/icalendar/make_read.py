"""Writes read.json: what PyPI's icalendar reads in duties.ics, which the program wrote (DutyViewTests).

duties.ics is made by that test with HANDOVER_WRITE_CALENDAR set; here it is only read, and copied as it is.
"""

import json
import os
import pathlib
import shutil

from icalendar import Calendar

# `scripts/fixtures` runs a copy of this elsewhere, and says where the scripts are.
SCRIPTS = pathlib.Path(os.environ.get("PYTHONPATH") or pathlib.Path(__file__).resolve().parents[3] / "scripts")
ROOT = SCRIPTS.parent
SOURCE = ROOT / "Tests" / "Fixtures" / "icalendar" / "duties.ics"


def text(value):
    return value.dt.strftime("%Y-%m-%dT%H:%M:%SZ")


def event(component):
    assert component["DTSTART"].dt.utcoffset().total_seconds() == 0
    categories = component.get("CATEGORIES")
    return {
        "uid": str(component["UID"]), "sequence": int(component["SEQUENCE"]), "stamp": text(component["DTSTAMP"]),
        "start": text(component["DTSTART"]), "end": text(component["DTEND"]), "summary": str(component["SUMMARY"]),
        "categories": [str(word) for word in categories.cats] if categories else [],
    }


def main():
    raw = SOURCE.read_bytes()
    calendar = Calendar.from_ical(raw)
    assert calendar["VERSION"] == "2.0" and not calendar.errors
    events = [event(component) for component in calendar.walk("VEVENT")]
    assert not any(component.errors for component in calendar.walk("VEVENT"))
    assert len({one["uid"] for one in events}) == len(events)
    with open("read.json", "w", encoding="utf-8") as file:
        json.dump(events, file, ensure_ascii=False, indent=1)
        file.write("\n")
    if not pathlib.Path("duties.ics").exists():
        shutil.copy(SOURCE, "duties.ics")


main()
