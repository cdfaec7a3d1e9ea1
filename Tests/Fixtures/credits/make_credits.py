"""Writes expected.json: what the tickets of ../attainment would give back, with the arithmetic of each.

The tickets and their minutes are those of ../attainment/make_attainment.py, which looks at every minute and knows no intervals.
Shares are fractions here, the furthest tier is looked for from the top, and working days are counted one by one.
"""

import datetime as dt
import json
import pathlib
import random
import sys
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "attainment"))
import make_attainment as clocks  # noqa: E402

minute, local, is_open, run = clocks.minute, clocks.local, clocks.is_open, clocks.run

# As the tests put them in force, with the promises of the first and of the second day.
FIRST = {
    "response": [("50", "10"), ("100", "20")], "resolution": [("50", "15"), ("100", "30")], "exactly": False,
    "add": False, "cap": "40", "days": 5, "fee": None,
}
SECOND = dict(FIRST, response=[("50", "12.5"), ("100", "20")], exactly=True, add=True, cap="97.5", days=7, fee=12345)


def percent(text):
    return Fraction(text) / 100


def clock(promise, told, closed, is_closed, limits, now):
    """Minutes that it ran, its limit, and the minute at which it came to it; nothing for one that was kept."""
    found = clocks.outcome(promise, told, closed, is_closed, limits, now)
    if found not in ("breached", "regraded"):
        return None
    most, working = limits[told["severity"]][promise]
    stood, begin = list(told["stood"]), told["opened"]
    end = closed if is_closed else None
    if promise == "response":
        stood = []
        end = told["responded"] or (told["rests"][0][0] if told["rests"] else None) or end
    else:
        for rest in told["rests"]:
            if rest[1] > rest[0] + 7 * 1440:
                begin = rest[1]
            else:
                stood.append(rest)
        if told["waits"]:
            stood.append((told["waits"], 1 << 40))
    until = now if end is None else end
    elapsed = run(begin, until, working, stood)
    left, at = most, begin
    while left:
        left -= run(at, at + 1, working, stood)
        at += 1
    return elapsed, most, at, found == "regraded"


def claim_by(at, count):
    day = local(at).date()
    while count:
        day += dt.timedelta(days=1)
        noon = minute(day.year, day.month, day.day, 12)
        count -= is_open(noon)
    return day.isoformat()


def tier(terms, promise, elapsed, most):
    over = Fraction(elapsed - most, most)
    for share, credit in reversed(terms[promise]):
        if over > percent(share) or (terms["exactly"] and over == percent(share)):
            return percent(credit)
    return None


def answer(by_ticket, as_of, first, last, severity, service):
    end = minute(as_of.year, as_of.month, as_of.day) + 1440
    terms = SECOND if as_of >= clocks.CHANGED else FIRST
    tasks, total = [], Fraction(0)
    for name, events in by_ticket.items():
        events = [event for event in events if event[0] < end]
        if not events:
            continue
        told, closed, is_closed, mark = clocks.ticket(events, end)
        day = local(closed).date() if is_closed else as_of
        if told["desk"] != "delivering" or mark or not first <= day <= last:
            continue
        if (severity and told["severity"] != severity) or (service and told["service"] != service):
            continue
        limits = clocks.SECOND if day >= clocks.CHANGED else clocks.FIRST
        lines, credits = [], []
        for promise in ["response", "resolution"]:
            if promise not in limits.get(told["severity"], {}):
                continue
            found = clock(promise, told, closed, is_closed, limits, end)
            if found is None:
                continue
            elapsed, most, at, regraded = found
            credit = tier(terms, promise, elapsed, most)
            line = {"clock": promise, "elapsed": elapsed, "limit": most, "since": at, "regraded": regraded}
            line["over"] = (elapsed - most) * 1_000_000 // most
            line["credit"] = int((credit or 0) * 1_000_000)
            line["claim_by"] = None if credit is None else claim_by(at, terms["days"])
            lines.append(line)
            credits.append(credit or Fraction(0))
        if not lines:
            continue
        own = sum(credits) if terms["add"] else max(credits)
        total += own
        tasks.append({
            "task": name, "closed": day.isoformat() if is_closed else None, "credit": int(own * 1_000_000), "lines": lines})
    tasks.sort(key=lambda task: (-task["credit"], task["task"]))
    given = min(total, percent(terms["cap"]))
    amount = None if terms["fee"] is None else int(given * terms["fee"] + Fraction(1, 2))
    return {
        "late": len(tasks), "open": sum(task["closed"] is None for task in tasks),
        "credited": sum(task["credit"] > 0 for task in tasks), "sum": int(total * 1_000_000), "total": int(given * 1_000_000),
        "amount": amount, "tasks": tasks,
    }


def main():
    by_ticket = clocks.by_ticket(clocks.tickets(random.Random(20260630)))
    day = dt.date
    asked = [
        (day(2026, 4, 9), day(2026, 3, 1), day(2026, 4, 30), None, None),
        (day(2026, 4, 9), day(2026, 3, 1), day(2026, 3, 6), None, None),
        (day(2026, 4, 30), day(2026, 4, 1), day(2026, 4, 30), None, None),
        (day(2026, 5, 16), day(2026, 4, 1), day(2026, 4, 30), None, None),
        (day(2026, 5, 16), day(2026, 5, 1), day(2026, 5, 31), None, None),
        (day(2026, 5, 16), day(2026, 3, 1), day(2026, 5, 31), "P1", None),
        (day(2026, 5, 16), day(2026, 3, 1), day(2026, 5, 31), None, "Mall"),
        (day(2026, 5, 16), day(2026, 5, 16), day(2026, 5, 16), "P3", "ERP"),
        (day(2026, 5, 16), day(2026, 4, 13), day(2026, 4, 14), None, None),
        (day(2026, 5, 16), day(2026, 4, 20), day(2026, 4, 20), None, None),
        (day(2026, 5, 16), day(2026, 5, 4), day(2026, 5, 5), None, None),
        (day(2026, 5, 16), day(2026, 3, 9), day(2026, 3, 9), None, None),
        (day(2026, 3, 1), day(2026, 2, 1), day(2026, 2, 28), None, None),
    ]
    expected = [
        {
            "as_of": as_of.isoformat(), "from": first.isoformat(), "to": last.isoformat(), "severity": severity,
            "service": service, **answer(by_ticket, as_of, first, last, severity, service),
        }
        for as_of, first, last, severity, service in asked
    ]
    with open("expected.json", "w", encoding="utf-8") as file:
        json.dump(expected, file, indent=1)
        file.write("\n")


main()
