"""Writes coverage.json: who has which capability on a day, and what hangs on whom, by brute force.

Validity is gone through day by day, lower medians come from the statistics module, and the bus factor is the smallest
of all subsets of people whose leaving does the harm. Nothing is shared with the program but docs/decisions 0013, 0034
and 0035. Days are counted from some first one. To make it again:

    python3 make_coverage.py
"""

import itertools
import json
import pathlib
import random
import statistics

WARNED = 30


def alive(day, length, uses, until):
    """The last day on which what began on a day holds, and the use that carries it, looking at each day up to one."""
    end, carrier = day + length, None
    for today in range(day + 1, until + 1):
        if today > end:
            break
        if today in uses:
            end, carrier = today + length, today
    return end, carrier


def counting_uses(case, person, capability, today):
    days = set()
    for u in case["uses"]:
        if u["person"] == person["id"] and u["capability"] == capability["id"]:
            days |= set(u["tasks"]) | (set(u["drills"]) if capability["drill"] else set())
    return {day for day in days if day <= today}


def cell(case, person, capability, today):
    mine = [
        a for a in case["assessments"]
        if a["person"] == person["id"] and a["capability"] == capability["id"] and a["day"] <= today
    ]
    uses = counting_uses(case, person, capability, today)
    since = capability["since"]
    valid = [a for a in mine if since is None or today < since or a["day"] >= since]
    looked_at = valid or mine
    used_until = None
    if capability["used_within"] and uses:
        used_until = max(uses) + capability["used_within"]
    result = {"state": "not-assessed", "level": None, "until": None, "carried": None, "used": used_until, "talk": False}
    if not mine:
        return result

    def holding(day):
        cap = since - 1 if since is not None and day < since else None
        if capability["valid_for"] is None:
            return cap, None
        end, carrier = alive(day, capability["valid_for"], uses, today)
        if cap is not None and cap < end:
            return cap, None
        return end, carrier

    newest = max(a["day"] for a in looked_at)
    last = {}
    for a in looked_at:
        if a["day"] == newest:
            last[a["by"]] = a["level"]
    result["level"] = statistics.median_low(sorted(last.values()))
    result["until"], result["carried"] = holding(newest)
    words = {}
    for a in valid:
        words[a["by"]] = a
    standing = [a["level"] for a in words.values() if (e := holding(a["day"])[0]) is None or today <= e]
    result["talk"] = bool(standing) and max(standing) - min(standing) >= 2
    if not valid:
        result["state"] = "asked-anew"
    elif result["until"] is not None and result["until"] < today:
        result["state"] = "lapsed"
    elif result["level"] < capability["level"]:
        result["state"] = "below-level"
    elif capability["used_within"] and not (used_until is not None and today <= used_until):
        result["state"] = "not-used"
    else:
        result["state"] = "held"
    return result


def present(person, today):
    return person["from"] <= today and (person["to"] is None or today <= person["to"])


def smallest(people, harms):
    for count in range(len(people) + 1):
        if any(harms(set(people) - set(gone)) for gone in itertools.combinations(people, count)):
            return count
    return None


def judge(case, today):
    there = [p for p in case["people"] if present(p, today)]
    cells = {(p["id"], c["id"]): cell(case, p, c, today) for p in there for c in case["capabilities"]}
    rows, holders = [], {}
    for c in case["capabilities"]:
        held = [p for p in there if cells[p["id"], c["id"]]["state"] == "held"]
        holders[c["id"]] = {p["id"] for p in held}
        ends = {
            p["id"]: min((x for x in (cells[p["id"], c["id"]]["until"], cells[p["id"], c["id"]]["used"])
                          if x is not None), default=None)
            for p in held
        }
        leaving = [p["id"] for p in held if p["to"] is not None and p["to"] <= today + WARNED]
        ending = [i for i, end in ends.items() if end is not None and end <= today + WARNED]
        have = len(held)
        rows.append({
            "id": c["id"],
            "holders": sorted(holders[c["id"]]),
            "state": "nobody" if have == 0 else "single-person" if have == 1 else
                     "too-few" if have < c["people"] else "covered",
            "leaving": sorted(leaving),
            "leaving_soon": bool(leaving) and have - len(leaving) < c["people"],
            "ending": sorted(ending),
            "remaining": len([p for p in held if p["id"] not in leaving and p["id"] not in ending]),
            "not_used": sorted(p["id"] for p in there if cells[p["id"], c["id"]]["state"] == "not-used"),
        })
    critical = [c for c in case["capabilities"] if c["critical"]]
    ids = [p["id"] for p in there]
    factor = None
    if critical:
        def left(c, staying):
            return len(holders[c["id"]] & staying)

        def harmed(c, person):
            before, after = len(holders[c["id"]]), left(c, set(ids) - {person})
            return before > 0 and after == 0 or before >= c["people"] > after

        factor = {
            "to_nobody": smallest(ids, lambda staying: any(left(c, staying) == 0 for c in critical)),
            "to_short": smallest(ids, lambda staying: any(left(c, staying) < c["people"] for c in critical)),
            "key_people": sorted(i for i in ids if any(harmed(c, i) for c in critical)),
        }
    return {
        "day": today,
        "cells": [
            {"person": p, "capability": c, **v} for (p, c), v in cells.items() if v["level"] is not None
        ],
        "coverage": rows,
        "bus_factor": factor,
    }


def make(seed):
    rng = random.Random(seed)
    people = []
    for index in range(rng.randint(3, 6)):
        come = rng.choice([0, 0, 0, 60])
        leave = rng.choice([None, None, rng.randint(90, 260)])
        people.append({"id": f"p{index}", "from": come, "to": leave})
    capabilities = [
        {
            "id": f"c{index}", "critical": rng.random() < 0.6, "people": rng.choice([1, 2, 2, 3]), "level": rng.choice([3, 4, 4]),
            "valid_for": rng.choice([None, 20, 45, 90, 120]), "used_within": rng.choice([None, None, None, 30, 60]),
            "drill": rng.random() < 0.5, "since": rng.choice([None, None, None, None, rng.randint(60, 240)]),
        }
        for index in range(3)
    ]
    assessments, uses = [], []
    for p in people:
        for c in capabilities:
            first = rng.randint(5, 120)
            for _ in range(rng.choice([0, 1, 2, 2, 3, 4])):
                assessments.append({
                    "person": p["id"], "capability": c["id"], "by": rng.choice(["x", "y", "z"]),
                    "level": rng.choice([2, 3, 4, 4, 4, 4, 4, 5, 5]),
                    "day": first + rng.choice([0, 0, 1, rng.randint(2, 110)]),
                })
            day, tasks, drills = rng.randint(0, 60), [], []
            while day < 240 and rng.random() < 0.93:
                (drills if rng.random() < 0.3 else tasks).append(day)
                day += rng.choice([1, 12, 20, 40, 60])
            uses.append({"person": p["id"], "capability": c["id"], "tasks": tasks, "drills": drills})
    assessments.sort(key=lambda a: a["day"])
    case = {"people": people, "capabilities": capabilities, "assessments": assessments, "uses": uses}
    days = [judge(case, today) for today in sorted(rng.sample(range(30, 250), 3))]
    return case | {"days": days}


def lines(cases):
    """One case a line, so that a change can be read."""
    return "[\n" + ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases) + "\n]\n"


pathlib.Path("coverage.json").write_text(lines([make(seed) for seed in range(24)]))
