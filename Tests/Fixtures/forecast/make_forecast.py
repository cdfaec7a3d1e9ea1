"""Writes forecast.json: sums of weeks, schedules, trends and projections, from independent calculations.

Sums are convolved with fractions and checked against numpy; schedules are counted day by day, their longest paths and
dependents come from networkx and their working days, where no weekend is worked, from numpy; trends come from statsmodels
(least squares and the score test of a logistic regression), proofs from scipy. To make it again:

    pip install networkx numpy scipy statsmodels && python3 make_forecast.py
"""

import datetime
import json
import math
import pathlib
import random
import warnings
from fractions import Fraction

import networkx
import numpy
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.contingency_tables import Table
from statsmodels.tools.sm_exceptions import PerfectSeparationWarning

warnings.simplefilter("ignore", PerfectSeparationWarning)

DAY = datetime.timedelta(days=1)
MONDAY = datetime.date(2025, 12, 1)


# --- Sums of weeks ---

def week(history, days):
    """The probability of each number of completions in a week of so many working days."""
    counts = {}
    for done, worked in history:
        value = Fraction(done * days, worked)
        low = math.floor(value)
        for number, share in ((low, 1 - (value - low)), (low + 1, value - low)):
            if share:
                counts[number] = counts.get(number, 0) + share / len(history)
    return counts


def merged(history):
    """Weeks without working days count with the next that has some."""
    result, carried = [], 0
    for done, worked in history:
        carried += done
        if worked:
            result.append((carried, worked))
            carried = 0
    return result


def sums(seed):
    chance = random.Random(seed)
    kind = seed % 4
    most = (1, 3, 7, 2)[kind]
    history = [(chance.randint(0, most), chance.choice((5, 5, 5, 5, 4, 3, 6, 0) if kind else (5,)))
               for _ in range(chance.randint(9, 13))]
    worked = merged(history)
    remaining = chance.randint(1, (6, 25, 60, 15)[kind])
    ahead = [chance.choice((5, 5, 5, 4, 2, 6) if kind else (5,)) for _ in range(30)]
    total, dense, chances = {0: Fraction(1)}, numpy.array([1.0]), []
    for days in ahead:
        step = week(worked, days)
        following = {}
        for before, share in total.items():
            for number, other in step.items():
                place = min(before + number, remaining)
                following[place] = following.get(place, 0) + share * other
        total = following
        dense = numpy.convolve(dense, [float(step.get(number, 0)) for number in range(max(step) + 1)])
        reached = total.get(remaining, Fraction(0))
        assert abs(float(reached) - dense[remaining:].sum()) < 1e-12
        chances.append(reached)
    return {
        "weeks": history, "remaining": remaining, "ahead": ahead, "chances": [float(share) for share in chances],
        "p50": next((place for place, share in enumerate(chances) if share >= Fraction(1, 2)), None),
        "p85": next((place for place, share in enumerate(chances) if share >= Fraction(85, 100)), None),
    }


# --- Schedules ---

class Calendar:
    def __init__(self, chance, has_make_up):
        free = [MONDAY + DAY * chance.randint(0, 200) for _ in range(12)]
        self.holidays = sorted({day for day in free if day.weekday() < 5})
        self.make_up = sorted({day for day in free if day.weekday() >= 5}) if has_make_up else []

    def works(self, day):
        return day in self.make_up or day.weekday() < 5 and day not in self.holidays

    def count(self, first, last):
        """Working days after the first up to and including the last; negative the other way round."""
        if last < first:
            return -self.count(last, first)
        number = sum(self.works(first + DAY * offset) for offset in range(1, (last - first).days + 1))
        if not self.make_up:
            assert number == numpy.busday_count(first + DAY, last + DAY, holidays=self.holidays)
        return number

    def add(self, day, count):
        while count > 0:
            day += DAY
            count -= self.works(day)
        return day

    def last(self, number, today):
        """The last working day with a number, today's or the one before it having 0."""
        day = today
        if number > 0:
            return self.add(today, number)
        number = 1 - number
        while True:
            number -= self.works(day)
            if number == 0:
                return day
            day -= DAY


def schedule(seed):
    chance = random.Random(seed)
    calendar = Calendar(chance, seed % 2 == 1)
    today = MONDAY + DAY * chance.randint(20, 50)
    accept_by = MONDAY + DAY * chance.randint(60, 120) if seed % 5 else None
    items = []
    for place in range(chance.randint(3, 24)):
        needs = sorted(chance.sample(range(place), min(place, chance.choice((0, 1, 1, 2, 3)))))
        due = MONDAY + DAY * chance.randint(0, 110) if chance.random() < 0.8 else None
        items.append({
            "importance": chance.choice(("must", "must", "must", "should", "may")), "needs": needs, "due": due,
            "state": chance.choice(("open",) * 7 + ("signed", "signed", "excluded")),
        })
    graph = networkx.DiGraph()
    signed = set()
    for place, item in enumerate(items):
        waits = [need for need in item["needs"] if need in graph]
        if item["state"] == "excluded" or item["state"] == "signed" and not waits:
            continue
        graph.add_node(place)
        if item["state"] == "signed":
            signed.add(place)
        for need in waits:
            dues = items[need]["due"], item["due"]
            gap = 1 if None in dues else max(1, calendar.count(*dues))
            graph.add_edge(need, place, gap=0 if place in signed else gap)
    finish, start = {}, {}
    for place in networkx.topological_sort(graph):
        needs = list(graph.predecessors(place))
        due = items[place]["due"] or today
        ends = [finish[need] if place in signed else calendar.add(finish[need], graph[need][place]["gap"])
                for need in needs]
        finish[place] = max([today if place in signed else max(today, due)] + ends)
        ready = max((finish[need] for need in needs), default=None)
        start[place] = today if ready is None else ready if place in signed else calendar.add(ready, 1)
        # The same by the longest path from what holds an item up by itself.
        own = {other: calendar.count(today, today if other in signed else max(today, items[other]["due"] or today))
               for other in networkx.ancestors(graph, place) | {place}}
        entry = networkx.DiGraph(graph.subgraph(own))
        entry.add_weighted_edges_from((("start", other, number) for other, number in own.items()), weight="gap")
        longest = networkx.dag_longest_path_length(entry, weight="gap")
        assert longest >= calendar.count(today, finish[place])
    musts = {place for place in graph if items[place]["importance"] == "must"}
    matters = musts.union(*(networkx.ancestors(graph, place) for place in musts)) if musts else set()
    until = accept_by or max(finish.values(), default=today)
    rows = []
    for place in sorted(graph):
        after = networkx.descendants(graph, place)
        seen = graph.subgraph((after & matters if place in matters else after) | {place})
        late = calendar.count(today, until) - networkx.dag_longest_path_length(seen, weight="gap")
        spare = late - calendar.count(today, finish[place])
        rows.append({
            "place": place, "start": start[place], "finish": finish[place], "float": spare, "blocks": len(after),
            "late_finish": calendar.last(late, today),
            "late_start": calendar.last(calendar.count(today, start[place]) + spare, today),
            "matters": place in matters,
        })
    end = max((finish[place] for place in musts), default=None)
    if end and rows:
        least = min(row["float"] for row in rows if row["matters"])
        assert least == calendar.count(today, until) - calendar.count(today, end), seed
    return {
        "today": today, "accept_by": accept_by, "holidays": calendar.holidays, "make_up": calendar.make_up,
        "items": items, "open": rows, "finish": end, "until": until,
        "path_float": calendar.count(end, accept_by) if end and accept_by else None,
    }


# --- Trends ---

def line(points):
    """The mean time and share and the slope of a weighted line, in fractions."""
    total = sum(n for _, _, n in points)
    time = Fraction(sum(t * n for t, _, n in points), total)
    share = Fraction(sum(k for _, k, _ in points), total)
    spread = sum(n * (t - time) ** 2 for t, _, n in points)
    return time, share, sum((t - time) * (k - n * share) for t, k, n in points) / spread, spread


def trend(points):
    counted = [point for point in points if point[2]]
    times, hits, trials = (numpy.array(column, dtype=float) for column in zip(*counted))
    slope = sm.WLS(hits / trials, sm.add_constant(times), weights=trials).fit().params[1]
    if hits.sum() in (0, trials.sum()):
        return float(slope), None
    null = sm.GLM(numpy.column_stack([hits, trials - hits]), numpy.ones(len(times)), family=sm.families.Binomial())
    statistic = null.score_test(null.fit().params, exog_extra=times[:, None])[0]
    z = math.copysign(math.sqrt(numpy.asarray(statistic).item()), slope)
    ordinal = Table(numpy.array([hits, trials - hits]), shift_zeros=False).test_ordinal_association(
        row_scores=numpy.array([1, 0]), col_scores=times)
    size = trials.sum()
    assert abs(abs(ordinal.zscore) * math.sqrt(size / (size - 1)) - abs(z)) < 1e-9
    return float(slope), z


def trends(seed):
    chance = random.Random(seed)
    rate, step = chance.uniform(0.2, 0.9), chance.uniform(-0.03, 0.06)
    points = []
    for time in range(chance.randint(3, 13)):
        n = chance.choice((0, 3, 6, 9, 14))
        points.append((time, sum(chance.random() < rate + step * time for _ in range(n)), n))
    if sum(1 for _, _, n in points if n) < 2:
        points[0], points[1] = (0, 1, 3), (1, 2, 4)
    # The last digits of a fit depend on the machine; adding 0 makes no negative zero.
    slope, z = (value if value is None else round(value, 12) + 0.0 for value in trend(points))
    return {"points": points, "slope": slope, "z": z}


# --- Projections ---

def claim(k, n, target, confidence, least):
    if n < min(10, max(least, 1)) or n < least:
        return "few"
    if k > 0 and stats.binom.sf(k - 1, n, target / 1e6) <= 1 - confidence / 1e6 + 1e-15:
        return "demonstrated"
    return "observed" if k * 1_000_000 >= target * n else "missed"


def projection(seed):
    chance = random.Random(seed)
    rule = {
        "target": chance.choice((800_000, 900_000)), "confidence": chance.choice((800_000, 950_000)),
        "window": chance.choice((60, 60, 45)), "tasks": chance.choice((30, 20, 20, 120)),
        "decide_by": chance.choice(("observed", "demonstrated")),
    }
    rate, step = chance.uniform(0.2, 0.9), chance.uniform(0, 0.08)
    today = chance.randint(45, 110)
    weekly = chance.choice((4, 9, 20, 30))
    days = []
    for day in range(chance.choice((0, 0, 16)), today + 1):
        n = sum(chance.random() < weekly / 70 for _ in range(10))
        k = sum(chance.random() < rate + step * day / 7 for _ in range(n))
        unrated = int(chance.random() < 0.02)
        if n or unrated:
            days.append((day, k, n, unrated))
    known = {day: (k, n, unrated) for day, k, n, unrated in days}
    outcome = {"met": False, "expected": None, "none": None}
    holding = ("demonstrated",) if rule["decide_by"] == "demonstrated" else ("demonstrated", "observed")

    def window(tasks, first, last):
        return tuple(sum(tasks.get(day, (0, 0, 0))[place] for day in range(first, last + 1)) for place in range(3))

    def state(k, n, unrated):
        if unrated * 10 > n + unrated:
            return "unrated"
        return claim(k, n, rule["target"], rule["confidence"], rule["tasks"])

    # As of the end of today: it is over.
    shown = any(state(*window(known, day - rule["window"] + 1, day - 7)) == "demonstrated"
                for day in range(7, today + 1, 7))
    k, n, unrated = window(known, today - rule["window"] + 1, today)
    now = claim(k, n, rule["target"], rule["confidence"], rule["tasks"])
    stands = shown and now in ("observed", "demonstrated")
    def reached(sum_):
        k, n, unrated = sum_
        return n >= max(1, rule["tasks"]) and unrated * 10 <= n + unrated and k * 1_000_000 >= rule["target"] * n

    foreseen = None
    if rule["decide_by"] == "observed":
        look, then = today // 7 * 7, (today // 7 + 1) * 7
        looked = window(known, look - rule["window"] + 1, look - 7)
        met = stands or now in ("observed", "demonstrated") and (shown or reached(looked))
        coming = window(known, then - rule["window"] + 1, then - 7)
        foreseen = [then, coming[0], coming[1]] if reached(coming) else None
    else:
        met = stands or shown and now == "few"
    weeks = []
    for number in range(max(0, (today + 1) // 7 - 1 - 13), (today + 1) // 7 - 1):
        k, n, _ = window(known, 7 * number, 7 * number + 6)
        if n or weeks:
            weeks.append((number, k, n))
    total = sum(week[2] for week in weeks)
    if met and unrated * 10 <= n_unrated(known, rule, today):
        outcome["met"] = True
    elif foreseen:
        outcome["expected"] = foreseen
    elif sum(1 for week in weeks if week[2]) < 6:
        outcome["none"] = f"weeks {sum(1 for week in weeks if week[2])}"
    elif total < 40:
        outcome["none"] = f"tasks {total}"
    elif (trend(weeks)[1] or 0) < 2:
        outcome["none"] = "trend"
    else:
        time, share, slope, _ = line(weeks)
        pace = math.floor(Fraction(total, len(weeks)) + Fraction(1, 2))
        tasks, carried = dict(known), Fraction(0)
        for day in range(today + 1, today + 183):
            n = pace * (day % 7 + 1) // 7 - pace * (day % 7) // 7
            carried += n * min(Fraction(1), max(Fraction(0), share + slope * (day // 7 - time)))
            tasks[day] = (math.floor(carried), n, 0)
            carried -= math.floor(carried)
        left = 7
        for day in range((today // 7 + 1) * 7, today + 183, 7):
            sum_ = window(tasks, day - rule["window"] + 1, day - left)
            if state(*sum_) in holding:
                outcome["expected"] = [day, sum_[0], sum_[1]]
                break
        else:
            outcome["none"] = "horizon"
    return {"rule": rule, "today": today, "days": days, **outcome}


def n_unrated(known, rule, today):
    """The tasks of the window that were eligible or should have had a level."""
    return sum(known.get(day, (0, 0, 0))[1] + known.get(day, (0, 0, 0))[2]
               for day in range(today - rule["window"] + 1, today + 1))


def text(value):
    if isinstance(value, dict):
        return {key: text(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [text(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


out = {
    "sums": [sums(seed) for seed in range(60)],
    "schedules": [schedule(seed) for seed in range(40)],
    "trends": [trends(seed) for seed in range(40)],
    "projections": [projection(seed) for seed in range(120)],
}
for key in ("met", "expected", "none"):
    assert sum(1 for row in out["projections"] if row[key]) >= 10, key
assert {(row["none"] or "").split(" ")[0] for row in out["projections"]} == {"", "weeks", "tasks", "trend", "horizon"}
rows = ",\n".join(
    f' "{name}": [\n' + ",\n".join("  " + json.dumps(text(row)) for row in table) + "\n ]" for name, table in out.items())
pathlib.Path(__file__).with_name("forecast.json").write_text("{\n" + rows + "\n}\n")
