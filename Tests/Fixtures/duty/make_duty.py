"""Writes duty.json: who is on duty in rotas of several zones, found minute by minute.

The reference knows nothing of intervals: for every minute of UTC it reads the clock on the wall (zoneinfo), asks whether the
layer's hours are open, whose turn it is by counting hand-overs that have passed, and who stands in. A hand-over that the
clock leaves out passes when the clock, had it not been put forward, would show it: at the instant that zoneinfo gives for
the local time with fold=0. From the minutes come the stretches of duty, the gaps of the cover required, and the load.
"""

import datetime as dt
import json
from zoneinfo import ZoneInfo

UTC = dt.timezone.utc
MINUTE = dt.timedelta(minutes=1)
WORKDAYS = {day: [(540, 1080)] for day in range(5)}
CASES = {
    # Forward on Sunday 29 March 2026 at 02:00, back on Sunday 25 October at 03:00.
    "berlin-spring": {"zone": "Europe/Berlin", "from": "2026-03-23", "to": "2026-04-07", "holidays": ["2026-04-03", "2026-04-06"]},
    "berlin-autumn": {"zone": "Europe/Berlin", "from": "2026-10-19", "to": "2026-11-02", "holidays": ["2026-10-31"]},
    # Forward on Sunday 8 March 2026 at 02:00, back on Sunday 1 November at 02:00.
    "new-york-spring": {"zone": "America/New_York", "from": "2026-03-02", "to": "2026-03-16", "holidays": ["2026-03-08"]},
    "new-york-autumn": {"zone": "America/New_York", "from": "2026-10-26", "to": "2026-11-12", "holidays": ["2026-11-11"]},
    "shanghai": {"zone": "Asia/Shanghai", "from": "2026-02-09", "to": "2026-03-02",
                 "holidays": ["2026-02-%02d" % day for day in range(15, 24)], "worked": ["2026-02-14", "2026-02-28"]},
}
LAYERS = [
    {"id": "desk", "hours": "working", "members": ["a", "b", "c"], "at_once": 2, "every": 7, "hand_over": 0, "weekday": 0},
    # In the hour that is left out in spring and comes twice in autumn.
    {"id": "night", "hours": "always", "members": ["c", "d", "e"], "at_once": 1, "every": 1, "hand_over": 150, "weekday": 0},
    {"id": "week", "hours": "always", "members": ["a", "d"], "at_once": 1, "every": 7, "hand_over": 90, "weekday": 6},
    {"id": "feast", "hours": "holidays", "members": ["e", "f"], "at_once": 1, "every": 2, "hand_over": 480, "weekday": 2},
]
# Days after the first; minutes of the local day; who stands in for whom.
OVERRIDES = [
    {"layer": "night", "from": (5, 1320), "to": (7, 120), "person": "b", "instead_of": None},
    {"layer": "desk", "from": (1, 600), "to": (1, 960), "person": "f", "instead_of": "b"},
    {"layer": "week", "from": (9, None), "to": (10, None), "person": "e", "instead_of": "d"},
]
COVER = [
    {"id": "two", "hours": "working", "layers": ["desk"], "people": 3},
    {"id": "round", "hours": "always", "layers": ["night", "week", "feast"], "people": 2},
]


def instant(zone, day, minute):
    return dt.datetime.combine(day, dt.time(minute // 60, minute % 60), zone).astimezone(UTC)


class Case:
    def __init__(self, text):
        self.zone = ZoneInfo(text["zone"])
        self.first, self.last = (dt.date.fromisoformat(text[key]) for key in ("from", "to"))
        self.holidays = {dt.date.fromisoformat(day) for day in text["holidays"]}
        self.worked = {dt.date.fromisoformat(day) for day in text.get("worked", [])}
        self.start = instant(self.zone, self.first, 0)
        self.end = instant(self.zone, self.last + dt.timedelta(days=1), 0)
        # The first turn begins some weeks before, on the layer's weekday.
        self.layers = []
        for layer in LAYERS:
            begin = self.first - dt.timedelta(days=21)
            begin += dt.timedelta(days=(layer["weekday"] - begin.weekday()) % 7)
            self.layers.append(layer | {"from": begin.isoformat()})
        self.hand_overs = {layer["id"]: self.of(layer) for layer in self.layers}
        self.overrides = []
        for given in OVERRIDES:
            ends = [(self.first + dt.timedelta(days=given[key][0]), given[key][1]) for key in ("from", "to")]
            words = [f"{day}" if minute is None else f"{day} {minute // 60:02}:{minute % 60:02}" for day, minute in ends]
            (day, minute), (until, last) = ends
            from_instant = instant(self.zone, day, minute or 0)
            to_instant = instant(self.zone, until, last) if last is not None else instant(self.zone, until + dt.timedelta(days=1), 0)
            self.overrides.append(given | {"from": words[0], "to": words[1], "range": (from_instant, to_instant)})

    def of(self, layer):
        day = dt.date.fromisoformat(layer["from"])
        found = []
        while day <= self.last + dt.timedelta(days=2):
            found.append(instant(self.zone, day, layer["hand_over"]))
            day += dt.timedelta(days=layer["every"])
        return found

    def is_open(self, hours, local):
        day, minute = local.date(), local.hour * 60 + local.minute
        if hours == "always":
            return True
        if hours == "holidays":
            return day in self.holidays
        if day in self.holidays:
            return False
        stretches = WORKDAYS[0] if day in self.worked else WORKDAYS.get(day.weekday(), [])
        return any(start <= minute < end for start, end in stretches)

    def on_duty(self, layer, moment, local):
        """Pairs of who is there and whose turn it is."""
        if not self.is_open(layer["hours"], local):
            return []
        turn = sum(1 for passed in self.hand_overs[layer["id"]] if passed <= moment) - 1
        if turn < 0:
            return []
        found = []
        for seat in range(layer["at_once"]):
            own = layer["members"][(turn * layer["at_once"] + seat) % len(layer["members"])]
            person, instead = own, None
            for override in self.overrides:
                begin, end = override["range"]
                if override["layer"] == layer["id"] and begin <= moment < end and override["instead_of"] in (None, own):
                    person, instead = override["person"], own
            found.append((person, instead, turn))
        return found


def number(moment):
    return int(moment.timestamp())


def load_of(case, minutes):
    rows = {}
    for moment, local, people in minutes:
        day, minute = local.date(), local.hour * 60 + local.minute
        if day in case.holidays:
            kind = "holidays"
        elif day.weekday() >= 5 and day not in case.worked:
            kind = "weekends"
        else:
            kind = "weekdays"
        for person in people:
            row = rows.setdefault(person, {"weekdays": 0, "weekends": 0, "holidays": 0, "night": 0, "nights": set()})
            row[kind] += 60
            if minute >= 1320 or minute < 360:
                row["night"] += 60
                row["nights"].add(day if minute >= 1320 else day - dt.timedelta(days=1))
    return {person: row | {"nights": len(row["nights"])} for person, row in sorted(rows.items())}


def stretches(keyed):
    """Sorted pairs of a minute and a key as stretches in which the key stays the same."""
    found = []
    for moment, key in keyed:
        if found and found[-1][1] == moment and found[-1][2] == key:
            found[-1][1] = moment + MINUTE
        else:
            found.append([moment, moment + MINUTE, key])
    return [(number(start), number(end), key) for start, end, key in found]


def made(text):
    case = Case(text)
    minutes, by_seat, by_cover = [], {}, {}
    moment = case.start
    while moment < case.end:
        local = moment.astimezone(case.zone)
        there = {layer["id"]: case.on_duty(layer, moment, local) for layer in case.layers}
        for layer, pairs in there.items():
            for seat, (person, instead, turn) in enumerate(pairs):
                by_seat.setdefault((layer, seat), []).append((moment, (person, instead, turn)))
        for cover in COVER:
            if case.is_open(cover["hours"], local):
                have = sorted({pair[0] for layer in cover["layers"] for pair in there[layer]})
                if len(have) < cover["people"]:
                    by_cover.setdefault(cover["id"], []).append((moment, tuple(have)))
        minutes.append((moment, local, {pair[0] for pairs in there.values() for pair in pairs}))
        moment += MINUTE
    duties = sorted(
        [start, end, layer, seat, person, instead]
        for (layer, seat), keyed in by_seat.items()
        for start, end, (person, instead, _) in stretches(keyed))
    gaps = sorted(
        [start, end, cover, list(have)] for cover, keyed in by_cover.items() for start, end, have in stretches(keyed))
    return {
        "zone": text["zone"], "from": text["from"], "to": text["to"], "holidays": text["holidays"],
        "worked": text.get("worked", []),
        "layers": [{key: layer[key] for key in ("id", "hours", "members", "at_once", "every", "hand_over", "from")} for layer in case.layers],
        "overrides": [{key: given[key] for key in ("layer", "from", "to", "person", "instead_of")} for given in case.overrides],
        "cover": COVER, "duties": [[start, end, layer, seat, person, instead or ""] for start, end, layer, seat, person, instead in
                                   sorted(duties, key=lambda row: (row[0], row[2], row[3]))],
        "gaps": gaps, "load": load_of(case, minutes),
    }


def main():
    cases = {name: made(text) for name, text in CASES.items()}
    with open("duty.json", "w", encoding="utf-8") as file:
        json.dump(cases, file, indent=None, separators=(",", ":"), sort_keys=True)
        file.write("\n")


main()
