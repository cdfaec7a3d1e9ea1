"""Writes clocks.csv: how long clocks ran and when targets were reached, counted second by second.

The reference knows nothing of intervals: for every minute of UTC it looks at the local clock of the zone (zoneinfo) and
asks whether the calendar is open then, and takes out every second that is in a pause. Columns: calendar, from, to, pauses,
elapsed seconds, target seconds, due. Instants are seconds since 1970; pauses are from-to, separated by spaces.
"""

import datetime as dt
import json
import random
from zoneinfo import ZoneInfo

import numpy

WEEK = lambda days, *hours: {day: list(hours) for day in days}
CALENDARS = {
    # Lunch, a holiday over a weekend, make-up Saturdays, one of them shorter.
    "lunch": {
        "zone": "Asia/Shanghai",
        "week": WEEK(range(5), (540, 720), (810, 1080)),
        "holidays": ["2026-02-%02d" % day for day in range(15, 24)],
        "replacements": {"2026-02-14": [(540, 720), (810, 1080)], "2026-02-28": [(540, 660)]},
    },
    # Nights in which the clock is put forward at 02:00 and back at 03:00.
    "berlin": {"zone": "Europe/Berlin", "week": WEEK(range(7), (0, 150), (180, 210), (1320, 1440))},
    # A Sunday that begins in the hour that comes twice, weekdays to midnight.
    "new-york": {"zone": "America/New_York", "week": WEEK(range(5), (480, 1440)) | {6: [(60, 90), (105, 200)]}},
    "always": {"zone": "UTC", "week": WEEK(range(7), (0, 1440))},
}
AROUND = {
    "lunch": ["2026-02-10", "2026-02-25", "2026-03-02"],
    "berlin": ["2026-03-27", "2026-10-23", "2026-06-01"],
    "new-york": ["2026-03-06", "2026-10-30", "2026-06-05"],
    "always": ["2026-03-28"],
}


def minutes_open(calendar, first_minute, count):
    zone = ZoneInfo(calendar["zone"])
    found = numpy.zeros(count, dtype=bool)
    for index in range(count):
        local = dt.datetime.fromtimestamp((first_minute + index) * 60, zone)
        day = local.date().isoformat()
        if day in calendar.get("replacements", {}):
            hours = calendar["replacements"][day]
        elif day in calendar.get("holidays", []):
            hours = []
        else:
            hours = calendar["week"].get(local.weekday(), [])
        minute = local.hour * 60 + local.minute
        found[index] = any(start <= minute < end for start, end in hours)
    return found


def main():
    chance = random.Random(20260214)
    kept = {}
    lines = []
    for number in range(10_000):
        name = chance.choice(["lunch", "lunch", "berlin", "new-york", "always"])
        calendar = CALENDARS[name]
        base = dt.datetime.fromisoformat(chance.choice(AROUND[name])).replace(tzinfo=ZoneInfo(calendar["zone"]))
        origin = int(base.timestamp()) // 60
        key = (name, origin)
        if key not in kept:
            kept[key] = numpy.repeat(minutes_open(calendar, origin, 20 * 1440), 60)
        running = kept[key].copy()
        grain = chance.choice([1, 60, 1800])
        start = chance.randrange(0, 4 * 86_400, grain)
        end = start + chance.randrange(0, chance.choice([3_600, 86_400, 5 * 86_400]) + 1, grain)
        pauses = []
        for _ in range(chance.choice([0, 0, 1, 2, 4])):
            first = chance.randrange(0, 8 * 86_400, grain)
            pauses.append((first, first + chance.randrange(0, chance.choice([600, 43_200, 200_000]), grain)))
        for first, last in pauses:
            running[first:last] = False
        elapsed = int(running[start:end].sum())
        target = chance.choice([0, 900, 1_800, 7_200, 32_400, 3 * 32_400, chance.randrange(1, 60_000)])
        reached = numpy.searchsorted(numpy.cumsum(running[start:]), target) + 1 if target else 0
        due = str(origin * 60 + start + int(reached)) if start + reached <= len(running) else ""
        shift = origin * 60
        lines.append(
            f"{name},{shift + start},{shift + end},"
            + " ".join(f"{shift + first}-{shift + last}" for first, last in pauses)
            + f",{elapsed},{target},{due}"
        )
    with open("clocks.csv", "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    with open("calendars.json", "w", encoding="utf-8") as file:
        json.dump(CALENDARS, file, indent=1)
        file.write("\n")


main()
