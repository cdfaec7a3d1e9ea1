"""Writes ratings.csv, quality.yaml and expected.json: what the tickets of ../attainment come to in weeks, months and quarters.

The reference goes through the events of each ticket anew as of the end of each period, counts minutes one by one and sorts whole
lists; shares and means are fractions. Every time is a whole minute. Which clocks were kept comes from the reference beside it.

ratings.csv: minute since 1970, ticket, rate, the rating.
"""

import csv
import datetime as dt
import json
import pathlib
import random
import sys
from fractions import Fraction

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "attainment"))
import make_attainment as clocks  # noqa: E402

SEVERITIES = ["P0", "P1", "P2", "P3"]
# id, what it is worked out from, target, whether more than the target is asked for, least number of cases
INDICATORS = [
    ("answered", "response", "60%", False, 10),
    ("solved-in-time", "resolution", "50%", True, 10),
    ("solved", "resolved", "95%", False, 10),
    ("first-time", "first", "85%", False, 5),
    ("users", "rating", "3.5", False, 3),
]
MEASURES = {
    "response": "response-on-time", "resolution": "resolved-on-time", "resolved": "resolved",
    "first": "resolved-first-time", "rating": "satisfaction",
}
# What is judged otherwise than by the tickets.
OTHERS = [
    "id: there, title: There, measure: availability, target: 99.9%",
    "id: documents, title: Documents, source: An audit, target: 90%",
]


def table():
    """The definitions with these indicators; ten cases are asked for where nothing is said."""
    yield "schema: handover/v1"
    yield "satisfied-from: 4"
    yield "indicators:"
    for name, of, target, is_more, least in INDICATORS:
        title = name.replace("-", " ").capitalize()
        more = ", comparison: more-than" if is_more else ""
        minimum = f", minimum: {least}" if least != 10 else ""
        yield f"  - {{ id: {name}, title: {title}, measure: {MEASURES[of]}, target: {target}{more}{minimum} }}"
    for other in OTHERS:
        yield f"  - {{ {other} }}"


def ratings(events, chance):
    rows = []
    for number, name, kind, more in events:
        if kind == "resolve" and not more and chance.random() < 0.6:
            # Some come weeks later.
            at = number + chance.choice([0, 0, 60, 1440, 20 * 1440])
            if at < clocks.minute(2026, 5, 17, 12):
                rows.append((at, name, "rate", chance.choice([1, 3, 4, 4, 5, 5])))
    return sorted(rows, key=lambda row: (row[0], row[1]))


def period(text):
    year = int(text[:4])
    if "W" in text:
        first = dt.date.fromisocalendar(year, int(text[6:]), 1)
        return first, first + dt.timedelta(days=6)
    first = dt.date(year, int(text[6:]) * 3 - 2, 1) if "Q" in text else dt.date(year, int(text[5:]), 1)
    month = first.month + (2 if "Q" in text else 0)
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return first, following - dt.timedelta(days=1)


def before(text):
    first = period(text)[0] - dt.timedelta(days=1)
    if "W" in text:
        return "{}-W{:02}".format(*first.isocalendar()[:2])
    return f"{first.year}-Q{(first.month - 1) // 3 + 1}" if "Q" in text else f"{first.year}-{first.month:02}"


def figures(by_ticket, rated, text, as_of, desk):
    first, last = period(text)
    as_of = min(as_of, last)
    end = clocks.minute(as_of.year, as_of.month, as_of.day) + 1440
    inside = lambda day: first <= day <= last  # noqa: E731
    sums = dict.fromkeys(
        ["backlog_before", "opened", "closed", "cancelled", "resolved_itself", "first_time", "reopened", "duplicates"], 0)
    services, stars, times, open_tasks, oldest, late = {}, [0] * 5, {}, 0, None, 0
    for name, events in by_ticket.items():
        events = [event for event in events if event[0] < end]
        if not events:
            continue
        told, closed, is_closed, mark = clocks.ticket(events, end)
        if told["desk"] != desk or mark == "drill":
            continue
        day = clocks.local(closed).date() if is_closed else None
        began = clocks.local(events[0][0]).date()
        began = min(began, day) if day else began
        if mark == "duplicate":
            sums["duplicates"] += inside(began)
            continue
        row = services.setdefault(told["service"], [0, 0, 0])
        sums["opened"] += inside(began)
        row[1] += inside(began)
        sums["backlog_before"] += began < first
        row[0] += began < first
        for event in events:
            if event[2] == "reopen":
                sums["reopened"] += inside(clocks.local(event[0]).date())
        given = [row for row in rated.get(name, []) if row[0] < end]
        if given and not mark:
            # A task's last rating counts, on the day on which it was given, also where it says the same again.
            if inside(clocks.local(given[-1][0]).date()):
                stars[given[-1][3] - 1] += 1
        limits = clocks.SECOND if (day or as_of) >= clocks.CHANGED else clocks.FIRST
        if not is_closed:
            open_tasks += 1
            if told["opened"] is not None:
                oldest = told["opened"] if oldest is None else min(oldest, told["opened"])
            if not mark and clocks.outcome("resolution", told, closed, is_closed, limits, end) in ("breached", "regraded"):
                late += 1
            continue
        if day < first:
            sums["backlog_before"] -= 1
            row[0] -= 1
        if not inside(day):
            continue
        sums["closed"] += 1
        row[2] += 1
        if mark:
            sums[mark.replace("-", "_")] += 1
            continue
        sums["first_time"] += not told["rests"]
        if told["opened"] is None:
            continue
        times.setdefault(("waited", ""), []).append(closed - told["opened"])
        times.setdefault(("waited", told["severity"]), []).append(closed - told["opened"])
        promised = limits.get(told["severity"])
        if promised is None:
            continue
        answered = told["responded"] or (told["rests"][0][0] if told["rests"] else closed)
        took = clocks.run(told["opened"], answered, promised["response"][1], [])
        times.setdefault(("response", told["severity"]), []).append(took)
        begin, stood = told["opened"], list(told["stood"])
        for rest in told["rests"]:
            if rest[1] > rest[0] + 7 * 1440:
                begin = rest[1]
            else:
                stood.append(rest)
        took = clocks.run(begin, closed, promised["resolution"][1], stood)
        times.setdefault(("resolution", told["severity"]), []).append(took)

    kept = clocks.answer(by_ticket, as_of, first, last, "severity", desk)
    shares = {}
    for promise in ["response", "resolution"]:
        rows = [row for key, row in kept.items() if key.endswith(" " + promise)]
        met = sum(row.get("met", 0) for row in rows)
        shares[promise] = (met, met + sum(row.get("breached", 0) + row.get("regraded", 0) for row in rows))
    shares["resolved"] = (shares["resolution"][1] - late, shares["resolution"][1])
    shares["first"] = (sums["first_time"], sums["closed"] - sums["cancelled"] - sums["resolved_itself"])
    shares["rating"] = (sum((i + 1) * count for i, count in enumerate(stars)), sum(stars))
    quality = {}
    for name, of, target, is_more, least in INDICATORS:
        top, bottom = shares[of]
        if bottom == 0 or bottom < least:
            state = "too-few"
        else:
            value = Fraction(top, bottom)
            target = Fraction(target.removesuffix("%")) / (100 if target.endswith("%") else 1)
            state = "met" if (value > target if is_more else value >= target) else "missed"
        quality[name] = [top, bottom, state]
    quality["there"] = [None, None, "met"]
    quality["documents"] = [0, 0, "not-measured"]
    return {
        "period": text, **sums, "ratings": stars, "open": open_tasks, "oldest": oldest, "unsolved_late": late,
        "services": {name: row for name, row in sorted(services.items()) if any(row)},
        "times": {
            f"{kind} {severity}".strip(): nearest(sorted(values)) for (kind, severity), values in sorted(times.items())
        },
        "kept": {promise: list(shares[promise]) for promise in ["response", "resolution"]}, "quality": quality,
    }


def nearest(values):
    """Tasks, median, 90th percentile from ten on, sum."""
    rank = lambda percent: values[-(-percent * len(values) // 100) - 1]  # noqa: E731
    return [len(values), rank(50), rank(90) if len(values) >= 10 else None, sum(values)]


def main():
    with open(HERE.parent / "attainment" / "events.csv", encoding="utf-8", newline="") as file:
        events = [(int(row[0]), *row[1:]) for row in csv.reader(file)]
    by_ticket, rated = clocks.by_ticket(events), {}
    rows = ratings(events, random.Random(20260701))
    for row in rows:
        rated.setdefault(row[1], []).append(row)
    with open(HERE / "ratings.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    (HERE / "quality.yaml").write_text("".join(line + "\n" for line in table()), encoding="utf-8")
    today = dt.date(2026, 5, 19)
    asked = [
        ("2026-03", today, "delivering"), ("2026-04", today, "delivering"), ("2026-05", dt.date(2026, 5, 12), "delivering"),
        ("2026-W15", today, "delivering"), ("2026-W18", today, "own"), ("2026-Q2", today, "delivering"),
    ]
    expected = []
    for text, as_of, desk in asked:
        course = [text]
        # None that ended before the handover began, on the second of March.
        while len(course) < 6 and period(before(course[0]))[1] >= dt.date(2026, 3, 2):
            course.insert(0, before(course[0]))
        expected.append({
            "of": text, "as_of": as_of.isoformat(), "asked_of": desk,
            "course": [figures(by_ticket, rated, one, as_of, desk) for one in course],
        })
    with open(HERE / "expected.json", "w", encoding="utf-8") as file:
        json.dump(expected, file, indent=1)
        file.write("\n")


if __name__ == "__main__":
    main()
