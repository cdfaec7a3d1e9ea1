"""Writes events.csv and expected.json: tickets of ten weeks, and which share of their clocks was kept.

The reference knows no intervals, no states and no tables: as of each end of a day it goes through the events of each ticket
anew, looks at every minute from the beginning of a clock to its end, and counts those in which the service is open and
nothing stands still. Every time is a whole minute. What was recorded on a day was recorded just before its midnight.

events.csv: minute since 1970, ticket, what happened, and what goes with it (severity; desk; service, or mark; severity). A "log"
tells a whole ticket in one row, as an import does, at the minute of its closing: severity; desk; service; minute of the opening;
of the answer, or nothing; mark; whether it says when it was solved. The reference takes it as the events that it tells.
"""

import csv
import datetime as dt
import json
import random
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Shanghai")
HOLIDAYS = {"2026-04-04", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-02", "2026-05-03", "2026-05-04", "2026-05-05"}
MADE_UP = {"2026-05-09"}
PROMISES = ["response", "resolution", "escalation"]
DAY = 9 * 60
# Minutes, and whether they count in working hours; nothing is promised for P0.
FIRST = {
    "P1": {"response": (30, False), "resolution": (240, False), "escalation": (120, False)},
    "P2": {"response": (120, True), "resolution": (DAY, True), "escalation": (240, True)},
    # Working days of a severity that is served around the clock would count by the calendar too.
    "P3": {"response": (240, True), "resolution": (2 * DAY, True)},
}
SECOND = dict(FIRST, P1=dict(FIRST["P1"], response=(15, False)), P2=dict(FIRST["P2"], resolution=(300, True)))
CHANGED = dt.date(2026, 4, 10)
MARKS = ["cancelled", "duplicate", "resolved-itself", "drill"]


def minute(year, month, day, hour=0, at=0):
    return int(dt.datetime(year, month, day, hour, at, tzinfo=ZONE).timestamp()) // 60


def local(number):
    return dt.datetime.fromtimestamp(number * 60, ZONE)


def is_open(number, kept={}):
    if number not in kept:
        now = local(number)
        day = now.date().isoformat()
        works = day in MADE_UP or (now.weekday() < 5 and day not in HOLIDAYS)
        kept[number] = works and 9 <= now.hour < 18
    return kept[number]


def tickets(chance):
    events = []
    for number in range(1, 261):
        name = f"T-{number:03}"
        start = minute(2026, 3, 3) + chance.randrange(0, 68 * 1440)
        severity = chance.choice(["P0", "P1", "P1", "P2", "P2", "P2", "P3", "P3"])
        desk = chance.choice(["delivering", "delivering", "delivering", "own"])
        service = chance.choice(["", "ERP", "Mall"])
        kind = "open-day" if chance.random() < 0.06 else "open"
        # A bare date stands for the end of the day before.
        told = start if kind == "open" else start - (local(start).hour * 60 + local(start).minute) - 1
        own = [(told, name, kind, f"{severity};{desk};{service}")]
        now = start
        if chance.random() < 0.85:
            own.append((start + chance.choice([3, 14, 15, 16, 29, 30, 31, 90, 400, 1500]), name, "respond", ""))
        for turn in range(3):
            for _ in range(chance.choice([0, 0, 1, 2])):
                now += chance.randrange(1, 300)
                kind = chance.choice(["pause", "pause", "severity", "escalate"])
                if kind == "pause":
                    own.append((now, name, "wait", ""))
                    if chance.random() < 0.8:
                        now += chance.randrange(1, 3000)
                        own.append((now, name, "work", ""))
                    else:
                        break
                elif kind == "severity":
                    severity = chance.choice([one for one in ["P0", "P1", "P2", "P3"] if one != severity])
                    own.append((now, name, "severity", severity))
                else:
                    own.append((now, name, "escalate", ""))
            now += chance.choice([5, 100, 240, 600, 1440, 4000, chance.randrange(1, 9000)])
            if chance.random() < 0.06:
                break
            mark = chance.choice(MARKS) if chance.random() < 0.12 else ""
            own.append((now, name, "resolve", mark))
            if chance.random() > 0.2:
                break
            now += chance.randrange(10, 11 * 1440)
            own.append((now, name, "reopen", ""))
        solved = next((event[0] for event in own if event[2] == "resolve"), None)
        # An answer after the solution is none.
        own = [event for event in own if event[2] != "respond" or solved is None or event[0] <= solved]
        events += own
    events += told_at_once(random.Random(20261130))
    last = minute(2026, 5, 17, 12)
    return sorted((event for event in events if event[0] < last), key=lambda event: (event[0], event[1]))


def told_at_once(chance):
    for number in range(1, 91):
        start = minute(2026, 3, 3) + chance.randrange(0, 70 * 1440)
        closed = start + chance.choice([20, 200, 900, 3000, 9000, 20000, chance.randrange(1, 15000)])
        answered = start + chance.choice([1, 15, 40, 500, 2000])
        severity = chance.choice(["P0", "P1", "P1", "P2", "P2", "P3"])
        desk = chance.choice(["delivering", "delivering", "own"])
        mark = chance.choice(MARKS) if chance.random() < 0.15 else ""
        more = [
            severity, desk, chance.choice(["", "ERP", "Mall"]), str(start), str(answered) if answered <= closed else "",
            mark, chance.choice(["", "solved"]),
        ]
        yield closed, f"I-{number:02}", "log", ";".join(more)


def by_ticket(events):
    """The events of each ticket, those that are told at once as well."""
    tickets = {}
    for event in events:
        number, name, kind, more = event
        if kind != "log":
            tickets.setdefault(name, []).append(event)
            continue
        severity, desk, service, opened, answered, mark, _ = more.split(";")
        # A rehearsal is one from its beginning.
        known = mark if mark == "drill" else ""
        own = [(int(opened), name, "open", f"{severity};{desk};{service};{known}")]
        if answered:
            own.append((int(answered), name, "respond", ""))
        tickets[name] = own + [(number, name, "resolve", mark)]
    return tickets


def run(begin, end, working, stood):
    return sum(
        (is_open(number) if working else True) and not any(first <= number < to for first, to in stood)
        for number in range(begin, end)
    )


def ticket(events, end):
    """How each clock of one ticket stands at the end of a day, by the events until then."""
    told = {"severity": None, "changes": [], "stood": [], "rests": [], "waits": None, "responded": None, "escalated": None}
    closed = reopened = solved = None
    for number, _, kind, more in events:
        if kind in ("open", "open-day"):
            told["severity"], told["desk"], told["service"], *known = more.split(";")
            told["opened"] = number if kind == "open" else None
            mark = "".join(known)
        elif kind == "respond":
            told["responded"] = told["responded"] or number
        elif kind == "wait":
            told["waits"] = number
        elif kind == "work":
            told["stood"].append((told["waits"], number))
            told["waits"] = None
        elif kind == "severity":
            told["changes"].append((told["severity"], more, number))
            told["severity"] = more
        elif kind == "escalate":
            told["escalated"] = told["escalated"] or number
        elif kind == "resolve":
            closed, is_closed, mark = number, True, more or mark
            if told["waits"]:
                told["stood"].append((told["waits"], number))
                told["waits"] = None
        elif kind == "reopen":
            told["rests"].append((closed, number))
            is_closed = False
    is_closed = closed is not None and is_closed
    return told, closed, is_closed, mark


def outcome(promise, told, closed, is_closed, limits, now):
    limit = limits.get(told["severity"], {}).get(promise)
    if limit is None:
        return "unpromised"
    stood, begin = list(told["stood"]), told["opened"]
    if promise == "response":
        stood = []
        end = told["responded"] or (told["rests"][0][0] if told["rests"] else None) or (closed if is_closed else None)
    else:
        for rest in told["rests"]:
            if rest[1] > rest[0] + 7 * 1440:
                begin = rest[1]
            else:
                stood.append(rest)
        end = closed if is_closed else None
        if promise == "escalation":
            end = told["escalated"] or end
        if told["waits"]:
            stood.append((told["waits"], 1 << 40))
    if begin is None:
        return "untimed"
    until = end if end is not None else now
    most, working = limit
    if run(begin, until, working, stood) <= most:
        return "met" if end is not None else "running"
    before = [change for change in told["changes"] if change[2] <= until]
    if before and before[-1][1] == told["severity"]:
        old, _, at = before[-1]
        earlier = limits.get(old, {}).get(promise)
        if run(begin, at, working, stood) > most:
            if earlier is None or run(begin, at, earlier[1], stood) <= earlier[0]:
                return "regraded"
    return "breached"


def answer(tickets, as_of, first, last, by, desk):
    end = minute(as_of.year, as_of.month, as_of.day) + 1440
    rows = {}
    for events in tickets.values():
        events = [event for event in events if event[0] < end]
        if not events:
            continue
        told, closed, is_closed, mark = ticket(events, end)
        if told["desk"] != desk:
            continue
        day = local(closed).date() if is_closed else as_of
        if (first and day < first) or (last and day > last):
            continue
        limits = SECOND if day >= CHANGED else FIRST
        for promise in PROMISES:
            found = mark or outcome(promise, told, closed, is_closed, limits, end)
            group = {"severity": told["severity"], "service": told["service"], "month": day.isoformat()[:7]}[by]
            row = rows.setdefault(f"{group} {promise}", {})
            row[found] = row.get(found, 0) + 1
            if not is_closed and found in ("breached", "regraded"):
                row["open"] = row.get("open", 0) + 1
    return dict(sorted(rows.items()))


def main():
    events = tickets(random.Random(20260630))
    with open("events.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(events)
    day = dt.date
    asked = [
        (day(2026, 5, 16), None, None, by, desk)
        for by in ["severity", "service", "month"] for desk in ["delivering", "own"]
    ] + [
        (day(2026, 5, 16), day(2026, 4, 1), day(2026, 4, 30), "severity", "delivering"),
        (day(2026, 4, 30), day(2026, 4, 1), day(2026, 4, 30), "severity", "delivering"),
        (day(2026, 4, 9), None, None, "severity", "delivering"),
        (day(2026, 4, 10), None, None, "severity", "delivering"),
        (day(2026, 3, 20), None, day(2026, 3, 15), "service", "delivering"),
        (day(2026, 3, 12), day(2026, 3, 12), None, "month", "delivering"),
    ]
    expected = [
        {
            "as_of": as_of.isoformat(), "from": first and first.isoformat(), "to": last and last.isoformat(), "by": by,
            "asked_of": desk, "rows": answer(by_ticket(events), as_of, first, last, by, desk),
        }
        for as_of, first, last, by, desk in asked
    ]
    with open("expected.json", "w", encoding="utf-8") as file:
        json.dump(expected, file, indent=1)
        file.write("\n")


if __name__ == "__main__":
    main()
