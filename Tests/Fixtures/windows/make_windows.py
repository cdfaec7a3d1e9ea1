"""Writes entries.jsonl, the entries of a ledger as an export has them, and windows.json, what its checkpoints come to.

The entries are random support tasks of half a year, some corrected, reopened, overturned, taken back or told of late. The
rules of independence and of checkpoints are written here once more, from docs/ledger-format.md and the project's definition
of its measures, with json and hashlib of the standard library and the binomial tail of scipy. To make it again:

    pip install scipy && python3 make_windows.py
"""

import datetime
import hashlib
import json
import pathlib
import random
from zoneinfo import ZoneInfo

from scipy import stats

ZONE = ZoneInfo("Asia/Shanghai")
STARTS = datetime.date(2026, 1, 5)
WEEKS, WINDOW, LEAST, TARGET, CONFIDENCE = 26, 60, 30, 0.9, 0.95
DAY, HOUR = 86_400_000, 3_600_000
dice = random.Random(7)


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def instant(day, hour, minute=0):
    return int(datetime.datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE).timestamp() * 1000)


def day_of(moment):
    if isinstance(moment, str):
        return datetime.date.fromisoformat(moment)
    return datetime.datetime.fromtimestamp(moment / 1000, ZONE).date()


def first_and_last(moment):
    """The first and last millisecond of a moment, which a date alone spreads over its day."""
    if isinstance(moment, str):
        start = instant(datetime.date.fromisoformat(moment), 0)
        return start, start + DAY - 1
    return moment, moment


# ---- the entries -------------------------------------------------------------------------------------------------------

facts = []  # (recorded, effective, by, fact)


def log(week, number):
    day = STARTS + datetime.timedelta(days=7 * week + dice.randrange(7))
    closed = instant(day, dice.randrange(8, 21), dice.randrange(60))
    level = dice.choice([4, 4, 5]) if dice.random() < 0.985 else dice.choice([1, 2, 3])
    fact = {
        "kind": "task-logged", "task": f"T-{number}", "severity": dice.choice(["P0", "P1", "P2", "P2", "P3"]),
        "capability": dice.choice(["backup", "network", "deploy"]),
        "service": dice.choice(["ERP", "报表", "mail \"in\" & out"]),
        "opened": closed - dice.randrange(1, 40) * HOUR,
        "closed": closed if dice.random() < 0.8 else day.isoformat(),
        "workers": [{"level": level, "person": dice.choice(["jia1", "jia2"]), "side": "receiving"}],
    }
    chance = dice.random()
    if chance < 0.015:
        fact["helpedBy"] = "delivering"
    elif chance < 0.05:
        fact["helpedBy"] = "colleague"
    elif chance < 0.07:
        fact["marks"] = [dice.choice(["cancelled", "duplicate", "resolved-itself", "taken-over"])]
    elif chance < 0.09:
        fact["marks"], fact["drill"] = ["drill"], "passed"
    elif chance < 0.12:
        del fact["workers"][0]["level"]
    elif chance < 0.13:
        fact["workers"].append({"person": "lisi", "side": "delivering"})
    late = dice.choice([0, 0, 0, 0, 0, 2, 9, 20]) * DAY
    facts.append((closed + 10 * 60_000 + late, closed, "jia1", fact))
    return closed + 10 * 60_000 + late, fact


number = 0
for week in range(WEEKS):
    for _ in range(dice.randrange(5, 11)):
        number += 1
        recorded, fact = log(week, number)
        task, later = fact["task"], recorded + dice.randrange(1, 12) * DAY
        chance = dice.random()
        if chance < 0.04:
            facts.append((later, later, "jia2", {"kind": "task-reopened", "task": task, "when": later}))
        elif chance < 0.08:
            level = [{"level": dice.choice([3, 4]), "person": "jia1", "side": "receiving"}]
            facts.append(
                (later, later, "wangwu", {"kind": "task-overturned", "levels": level, "reason": "seen", "task": task}))
        elif chance < 0.12:
            facts.append((later, later, "wangwu", {"kind": "task-confirmed", "task": task}))
        elif chance < 0.15:
            facts.append((later, later, "jia1", {"kind": "revoked", "reason": "a mistake", "task": task}))
facts.sort(key=lambda fact: (fact[0], fact[1]))

definitions = hashlib.sha256(b"schema: handover/v1\n").hexdigest()
began = instant(STARTS, 0)
entries = [{"at": began, "by": "lisi", "definitions": "sha256:" + definitions, "effective": began,
            "kind": "definitions-applied", "zone": "Asia/Shanghai"}]
places = {}
for recorded, effective, by, fact in facts:
    entry = {"at": recorded, "by": by, "effective": effective} | fact
    if fact["kind"] == "revoked":
        entry["entry"] = places[fact["task"]]
    elif fact["kind"] == "task-logged":
        places[fact["task"]] = len(entries) + 1
    entries.append(entry)
for index, entry in enumerate(entries):
    entry |= {"how": "os-user:1000", "key": f"key-{index + 1}", "v": 1}
    entry["request"] = "sha256:" + hashlib.sha256(entry["key"].encode()).hexdigest()


# ---- what they come to -------------------------------------------------------------------------------------------------

def standing(about, end):
    """The facts of one task that count at an instant, in their order; each with its number."""
    revoked, ahead = set(), None
    for number, entry in about:
        if entry["kind"] == "revoked":
            if entry["effective"] <= end:
                revoked.add(entry["entry"])
            elif ahead is None:
                ahead = number
    return sorted(
        (entry["effective"], number, entry) for number, entry in about
        if entry["kind"] != "revoked" and entry["effective"] <= end and number not in revoked
        and (ahead is None or number < ahead))


def outcome(about, end):
    """What one task counts as at an instant, and the day it was closed; None for what counts for nothing."""
    closed, workers, helped, marks, reopened = None, [], None, set(), []
    for _, _, entry in standing(about, end):
        if entry["kind"] == "task-logged":
            closed, workers = entry["closed"], entry["workers"]
            helped, marks = entry.get("helpedBy"), set(entry.get("marks", []))
        elif entry["kind"] == "task-overturned":
            workers, helped = entry["levels"], None
        elif entry["kind"] == "task-reopened":
            reopened.append(entry["when"])
    if closed is None or marks & {"cancelled", "duplicate", "resolved-itself", "drill"}:
        return None
    day = day_of(closed)
    if "taken-over" in marks or any(worker["side"] == "delivering" for worker in workers):
        return day, "assisted"
    if not workers or any("level" not in worker for worker in workers):
        return day, "unrated"
    first, last = first_and_last(closed)
    early = any(when >= first and when <= last + 7 * DAY for when in reopened)
    alone = helped == "colleague" or all(worker["level"] >= 4 for worker in workers)
    return day, "independent" if alone and helped != "delivering" and not early else "assisted"


tasks = {}
for index, entry in enumerate(entries):
    if "task" in entry:
        tasks.setdefault(entry["task"], []).append((index + 1, entry))


def window(first, last, asof, through):
    """The rows of a window at the end of a day, by what the first entries say."""
    end = instant(asof + datetime.timedelta(days=1), 0) - 1
    rows = []
    for task, about in tasks.items():
        found = outcome([(number, entry) for number, entry in about if number <= through], end)
        if found and first <= found[0] <= last:
            rows.append((found[0].isoformat(), task.encode(), found[1]))
    rows.sort()
    lines = "".join(canonical({"closed": day, "outcome": kind, "task": task.decode()}) + "\n" for day, task, kind in rows)
    kinds = [kind for _, _, kind in rows]
    return {
        "independent": kinds.count("independent"), "assisted": kinds.count("assisted"),
        "unrated": kinds.count("unrated"), "rows": "sha256:" + hashlib.sha256(lines.encode()).hexdigest(),
    }


def state(count):
    """What a count says against the target, at a checkpoint."""
    k, n, unrated = count["independent"], count["independent"] + count["assisted"], count["unrated"]
    if n < 10:
        return "too-few"
    if n < LEAST:
        return "trend"
    if unrated * 10 > n + unrated:
        return "too-many-unrated"
    if k < TARGET * n:
        return "missed"
    return "demonstrated" if stats.binom.sf(k - 1, n, TARGET) <= 1 - CONFIDENCE else "observed"


checkpoints = []
for week in range(1, WEEKS + 1):
    day = STARTS + datetime.timedelta(days=7 * week)
    first, last = day - datetime.timedelta(days=WINDOW - 1), day - datetime.timedelta(days=7)
    over = instant(day + datetime.timedelta(days=1), 0)
    # Recorded half an hour after the day was over, by what had been recorded by then.
    through = sum(entry["at"] < over + HOUR // 2 for entry in entries)
    then, now = window(first, last, day, through), window(first, last, day, len(entries))
    known = window(first, last, STARTS + datetime.timedelta(days=7 * WEEKS + 60), len(entries))
    checkpoints.append({
        "day": day.isoformat(), "first": first.isoformat(), "last": last.isoformat(), "through": through,
        "then": then, "now": now, "known": known, "state": state(then), "stands": state(known) == "demonstrated",
    })

here = pathlib.Path(__file__).parent
here.joinpath("entries.jsonl").write_text("".join(canonical(entry) + "\n" for entry in entries), encoding="utf-8")
here.joinpath("windows.json").write_text(
    json.dumps(
        {"starts": STARTS.isoformat(), "window": WINDOW, "tasks": LEAST, "checkpoints": checkpoints}, indent=1) + "\n",
    encoding="utf-8")
