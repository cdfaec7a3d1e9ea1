"""How often the rules of acceptance and the dates of the checklist forecast are right, on teams whose truth is known.

    scripts/venv && .venv/bin/python -B scripts/backtest.py             print what it finds
    .venv/bin/python -B scripts/backtest.py --check                     compare with docs/measures-backtest.json
    .venv/bin/python -B scripts/backtest.py --write                     write that file

The rules are those of docs/measures.md, written here a second time and not taken from the program. Random numbers are
uniform ones of PCG64 with a fixed seed, a stream of its own for each case, turned into counts here, so that another
version of numpy changes nothing. What an exact calculation can tell is compared with it on every run.
"""

import argparse
import json
import math
import pathlib
import sys
import zlib

import numpy as np
from scipy import stats

FILE = pathlib.Path(__file__).resolve().parent.parent / "docs" / "measures-backtest.json"
SEED = 20251201
TEAMS = 2000

# Acceptance: the contract's value, the window, its last days that are left out, the least number, a look every 7 days.
TARGET = 0.9
WINDOW, PROVISIONAL, LEAST, EVERY, LOOKS = 60, 7, 30, 7, 26
QUARTER = 13  # looks in three months
VOLUMES = [3, 6, 15]  # tasks a week
RULES = {"observed": None, "demonstrated-80": 0.80, "demonstrated-95": 0.95}
DAYS = LOOKS * EVERY + 1  # day 0 is the start; look c is at the end of day 7c

# The checklist forecast: from the eighth week on, every week while anything is open, for half a year.
FIRST_WEEK, LAST_WEEK, HORIZON = 8, 25, 104
PLANNED_WEEKS = 16
SIZES = [24, 60]  # items
HISTORIES = {"last 13 weeks": 13, "last 8 weeks": 8, "all weeks": 10_000}  # the first is the rule, the others compare
# Working days of the weeks from Monday 2025-12-01 on, by the calendar of this repository; later weeks have five.
SPRING = [5, 5, 5, 5, 4, 5, 5, 5, 5, 5, 6, 0, 5, 5, 5, 5, 5, 5, 4, 5, 5, 4, 4, 5, 5, 5, 5, 5, 4]
SURE = 1e-9  # what a sum of floats may lack of a probability


def stream(*name):
    """The random numbers of one case, the same whatever else is drawn."""
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence([SEED, zlib.crc32(repr(name).encode())])))


def poisson(uniform, mean):
    """Counts of a Poisson distribution by inversion, one for each uniform number; `mean` is a number or of its shape."""
    mean = np.broadcast_to(np.asarray(mean, float), uniform.shape)
    mass = np.exp(-mean)
    below = mass.copy()
    counts = np.zeros(uniform.shape, int)
    for count in range(1, 200):
        larger = uniform >= below
        if not larger.any():
            return counts
        counts[larger] = count
        mass = mass * mean / count
        below = below + mass
    raise AssertionError("a count above 199")


def rounded(value):
    return round(float(value), 4)


def median(values):
    """The lower median, one of the values; None without any."""
    return int(np.sort(values)[(len(values) - 1) // 2]) if len(values) else None


# --- Acceptance ---


def improving(middle):
    """The true share by day: logistic from 60 % to 95 % over 16 weeks, steepest in week `middle`, then level."""
    def logistic(week):
        return 1 / (1 + np.exp(-(week - middle) / 2))

    week = np.minimum(np.arange(DAYS) / 7, 16)
    return 0.60 + 0.35 * (logistic(week) - logistic(0)) / (logistic(16) - logistic(0))


SHARES = {
    "80 %": np.full(DAYS, 0.80), "85 %": np.full(DAYS, 0.85), "90 %": np.full(DAYS, 0.90), "95 %": np.full(DAYS, 0.95),
    "improving, steepest in week 8": improving(8), "improving, steepest in week 12": improving(12),
}


def least_independent(confidence):
    """For each number of tasks the least number of independent ones that a rule accepts; None: the observed share."""
    least = []
    for n in range(1000):
        if confidence is None:
            k = -(-9 * n // 10)
        else:
            tails = stats.binom.sf(np.arange(-1, n), n, TARGET)
            assert np.abs(tails - (1 - confidence)).min() > 1e-12, "too close to tell in floating point"
            k = int(np.argmax(tails <= 1 - confidence)) if tails[-1] <= 1 - confidence else n + 1
        least.append(k if n >= LEAST else n + 1)
    return np.array(least)


def history(team, volume):
    """Tasks closed and tasks closed independently by day, a row for each team."""
    random = stream("acceptance", team, volume)
    closed = poisson(random.random((TEAMS, DAYS)), volume / 7)
    drawn = random.random((TEAMS, DAYS, closed.max()))
    counts = np.arange(closed.max()) < closed[:, :, None]
    return closed, ((drawn < SHARES[team][:, None]) & counts).sum(axis=2)


def at_looks(by_day):
    """Sums over the window of each look: 60 days ending on its day, less the last seven."""
    sums = np.concatenate([np.zeros((len(by_day), 1), int), np.cumsum(by_day, axis=1)], axis=1)
    days = np.arange(1, LOOKS + 1) * EVERY
    return sums[:, days - PROVISIONAL + 1] - sums[:, np.maximum(days - WINDOW + 1, 0)]


def at_days(by_day):
    """Sums over the 60 days that end on each day, the last seven included."""
    sums = np.concatenate([np.zeros((len(by_day), 1), int), np.cumsum(by_day, axis=1)], axis=1)
    days = np.arange(1, DAYS)
    return sums[:, days + 1] - sums[:, np.maximum(days - WINDOW + 1, 0)]


def accepted(rule, closed, independent):
    return independent >= least_independent(RULES[rule])[closed]


def exactly_at_last_look(rule, share, volume):
    """The probability that one look accepts, where the share does not change."""
    least = least_independent(RULES[rule])
    mean = volume / 7 * (WINDOW - PROVISIONAL)
    n = np.arange(LEAST, 400)
    return float(np.sum(stats.poisson.pmf(n, mean) * stats.binom.sf(least[n] - 1, n, share)))


def acceptance():
    rows = []
    for team, shares in SHARES.items():
        for volume in VOLUMES:
            closed, independent = history(team, volume)
            looks = at_looks(closed), at_looks(independent)
            row = {"team": team, "tasks_a_week": volume, "rules": {}}
            for rule in RULES:
                passed = accepted(rule, *looks)
                ever, first = passed.any(axis=1), passed.argmax(axis=1) + 1
                found = {
                    "accepted": int(ever.sum()),
                    "accepted_within_13_looks": int(passed[:, :QUARTER].any(axis=1).sum()),
                    "median_look": median(first[ever]),
                    "at_last_look_alone": int(passed[:, -1].sum()),
                }
                if team.startswith("improving"):
                    found["accepted_before_90"] = int((ever & (shares[first * EVERY] < TARGET)).sum())
                else:
                    exact = exactly_at_last_look(rule, shares[0], volume)
                    error = math.sqrt(exact * (1 - exact) / TEAMS) + 1 / TEAMS
                    assert abs(passed[:, -1].mean() - exact) < 4 * error, (team, volume, rule, exact)
                    found["chance_at_last_look_alone"] = rounded(exact)
                row["rules"][rule] = found
            daily = accepted("observed", at_days(closed), at_days(independent))
            row["observed_looked_at_daily"] = int(daily.any(axis=1).sum())
            row["enough_tasks"] = int((looks[0] >= LEAST).any(axis=1).sum())
            if team.startswith("improving"):
                row["look_that_is_first_at_90"] = int(np.argmax(shares[::EVERY] >= TARGET))
            rows.append(row)
    return rows


def every_day(by_day):
    """Sums over the window of each look with nothing left out."""
    sums = np.concatenate([np.zeros((len(by_day), 1), int), np.cumsum(by_day, axis=1)], axis=1)
    days = np.arange(1, LOOKS + 1) * EVERY
    return sums[:, days + 1] - sums[:, np.maximum(days - WINDOW + 1, 0)]


def exactly_the_same_each_week(rule, share, volume):
    """The exact probability that a team is accepted which closes `volume` tasks on the day of each look, and nothing is left out.

    A window holds the lots of nine looks. Followed are the tasks that were not independent in each of the last eight.
    """
    lots = (WINDOW - 1) // EVERY + 1
    sizes = np.arange(lots * volume + 1)
    allowed = sizes - least_independent(RULES[rule])[sizes]
    cap = max(allowed) + 1  # more of them are too many, however many
    week = stats.binom.pmf(np.arange(volume + 1), volume, 1 - share)
    week = np.append(week[:cap], week[cap:].sum())
    chance = np.zeros((cap + 1,) * (lots - 1))
    chance[(0,) * (lots - 1)] = 1
    before = np.indices(chance.shape).sum(axis=0)
    reached = 0.0
    for look in range(1, LOOKS + 1):
        following = np.zeros_like(chance)
        for others in range(cap + 1):
            accepts = before + others <= allowed[min(look, lots) * volume]
            here = chance * week[others]
            reached += here[accepts].sum()
            following[..., others] += np.where(accepts, 0, here).sum(axis=0)  # the oldest lot leaves
        chance = following
    return float(reached)


def compared_with_notes():
    """A team at exactly 90 % with six tasks a week, as the project's notes simplify it, and as the rule meets it."""
    team, volume = "90 %", 6
    closed, independent = history(team, volume)
    return {
        rule: {
            "same_each_week": round(exactly_the_same_each_week(rule, SHARES[team][0], volume), 6),
            "nothing_left_out": int(accepted(rule, every_day(closed), every_day(independent)).any(axis=1).sum()),
            "by_the_rule": int(accepted(rule, at_looks(closed), at_looks(independent)).any(axis=1).sum()),
        }
        for rule in ("demonstrated-80", "demonstrated-95")
    }


def luck_of_the_last_twenty(share, tasks=100, last=20, least=18):
    """The exact probability that among `tasks` tasks some `last` in a row hold `least` independent ones or more.

    All histories of `last` tasks are followed as bits; those that reached it leave.
    """
    full = 1 << last
    ones = np.array([bin(value).count("1") for value in range(1 << 10)])
    index = np.arange(full)
    lucky = ones[index & 1023] + ones[index >> 10] >= least
    independent = ones[index & 1023] + ones[index >> 10]
    chance = share**independent * (1 - share) ** (last - independent)
    reached = chance[lucky].sum()
    chance[lucky] = 0
    for _ in range(tasks - last):
        half = chance.reshape(2, -1).sum(axis=0)  # the oldest of them is forgotten
        chance = np.stack([half * (1 - share), half * share], axis=1).reshape(full)
        reached += chance[lucky].sum()
        chance[lucky] = 0
    return reached


# --- The checklist forecast ---


def completions(process, size):
    """Items done in each week, a row for each team, until everything is done."""
    random = stream("forecast", process, size)
    usual = size / PLANNED_WEEKS
    stop = np.floor(random.random(TEAMS) * 9) + 6  # an interruption begins in the seventh to the fifteenth week
    open_items = np.full(TEAMS, size)
    weeks = []
    while open_items.any():
        week = len(weeks)
        ramp = min(1, week / PLANNED_WEEKS)
        pace = np.full(TEAMS, usual * worked(process, week) / 5)
        if process == "in batches":
            pace = usual * 2 * (random.random(TEAMS) < 0.5)
        elif process == "speeding up":
            pace = np.full(TEAMS, usual * (0.4 + 1.2 * ramp))
        elif process == "stalling":
            pace = np.full(TEAMS, usual * (1.6 - 1.2 * ramp))
        elif process == "interrupted":
            pace = usual * ~((stop <= week) & (week < stop + 3))
        done = np.minimum(open_items, poisson(random.random(TEAMS), pace))
        open_items = open_items - done
        weeks.append(done)
    return np.array(weeks).T


def worked(process, week):
    """Working days of a week, the first being 0."""
    return SPRING[week] if process == "over holidays" and week < len(SPRING) else 5


PROCESSES = ["steady", "over holidays", "in batches", "speeding up", "stalling", "interrupted"]


def in_a_week(past, days, coming):
    """The probability of each number of items in a week of `coming` working days, a row for each team.

    A past week of d days in which n were done gives n · coming / d; a fraction is shared between its neighbours.
    """
    whole, rest = np.divmod(past * coming, days)
    chances = np.zeros((len(past), whole.max() + 2))
    for column in range(past.shape[1]):
        teams, share = np.arange(len(past)), rest[:, column] / days[column]
        chances[teams, whole[:, column]] += (1 - share) / past.shape[1]
        chances[teams, whole[:, column] + 1] += share / past.shape[1]
    return chances


def forecast(past, days, open_items, quantiles, ahead):
    """After how many weeks everything is done with the probability of each quantile; HORIZON + 1 where it cannot be told.

    `past` is items done in each past week, `days` its working days, `ahead` gives those of a week to come, the first
    being 1. Each week to come is any of the past ones, each as likely: the distribution of what is still open is
    convolved with that of a week, exactly. A week without working days is none.
    """
    past, days = past[:, days > 0], days[days > 0]
    size = open_items.max()
    still = np.zeros((len(past), size + 1))
    still[np.arange(len(past)), open_items] = 1
    waiting = np.arange(len(past))  # the teams whose last quantile is not reached
    answers = np.full((len(quantiles), len(past)), HORIZON + 1)
    weeks = {}
    for place in range(1, HORIZON + 1):
        coming = ahead(place)
        if coming == 0:
            continue
        if coming not in weeks:
            weeks[coming] = in_a_week(past, days, coming)
        week = weeks[coming][waiting]
        following = np.zeros_like(still)
        for count in range(week.shape[1]):
            done = min(count, size)
            following[:, : size + 1 - done] += week[:, count, None] * still[:, done:]
            following[:, 0] += week[:, count] * still[:, :done].sum(axis=1)
        still = following
        for row, quantile in enumerate(quantiles):
            reached = waiting[still[:, 0] >= quantile - SURE]
            answers[row, reached] = np.minimum(answers[row, reached], place)
        going = answers[-1, waiting] > HORIZON
        if not going.any():
            break
        waiting, still = waiting[going], still[going]
    return answers


def assert_forecast_is_exact():
    """One team against a product of polynomials, whose coefficients are the probabilities of a week."""
    done, days = [0, 2, 1, 3, 0, 1, 1, 2, 0], [5, 5, 4, 5, 5, 0, 5, 3, 5]
    lengths, quantiles = [5, 4, 0, 6, 5], [0.1, 0.5, 0.85, 0.99]
    sums, chances = np.ones(1), []
    while not chances or chances[-1] < max(quantiles):
        coming = lengths[len(chances) % len(lengths)]
        week = np.zeros(10)
        for count, length in zip(done, days):
            if length:
                low = count * coming // length
                week[low] += (low + 1 - count * coming / length) / 8
                week[low + 1] += (count * coming / length - low) / 8
        sums = np.convolve(sums, week) if coming else sums
        chances.append(sums[11:].sum())
    expected = [1 + sum(chance < quantile for chance in chances) for quantile in quantiles]
    found = forecast(
        np.array([done]), np.array(days), np.array([11]), quantiles, lambda place: lengths[(place - 1) % len(lengths)])
    assert found[:, 0].tolist() == expected, (found[:, 0], expected)


def checklist_forecasts():
    assert_forecast_is_exact()
    rows = []
    for process in PROCESSES:
        for size in SIZES:
            done = completions(process, size)
            finished = (np.cumsum(done, axis=1) < size).sum(axis=1) + 1  # the week in which the last item is done
            row = {"weeks": process, "items": size, "median_weeks": median(finished)}
            for name, length in HISTORIES.items():
                row[name] = judged(process, done, finished, size, length)
            rows.append(row)
    return rows


def judged(process, done, finished, size, length):
    """How the dates of every week's forecast compare with the week in which the last item was really done."""
    made, untold, hits, first, late = 0, 0, np.zeros(2, int), None, []
    days = np.array([worked(process, week) for week in range(LAST_WEEK)])
    for week in range(FIRST_WEEK, LAST_WEEK + 1):
        teams = np.flatnonzero(finished > week)
        if not len(teams):
            break
        begin = max(0, week - length)
        told = forecast(
            done[teams, begin:week], days[begin:week], size - done[teams, :week].sum(axis=1), [0.5, 0.85],
            lambda place: worked(process, week - 1 + place))
        real = finished[teams] - week
        known = told[1] <= HORIZON
        good = (real <= told) & known
        if first is None:
            first = {"forecasts": int(known.sum()), "p50_held": int(good[0].sum()), "p85_held": int(good[1].sum())}
        made, untold, hits = made + known.sum(), untold + (~known).sum(), hits + good.sum(axis=1)
        late.append((real - told[1])[known & ~good[1]])
    return {
        "forecasts": int(made), "no_forecast": int(untold), "p50_held": int(hits[0]), "p85_held": int(hits[1]),
        "median_weeks_late_when_missed": median(np.concatenate(late)), "in_week_8": first,
    }


# --- The file ---


def report():
    return {
        "about": "Made by scripts/backtest.py; explained in docs/measures.md.",
        "seed": SEED, "teams": TEAMS,
        "rule": {
            "target": TARGET, "window_days": WINDOW, "left_out_days": PROVISIONAL, "least_tasks": LEAST,
            "look_every_days": EVERY, "looks": LOOKS,
        },
        "acceptance": acceptance(),
        "six_tasks_a_week_at_90": compared_with_notes(),
        "eighteen_of_the_last_twenty_within_100_tasks": {
            f"{share:.0%}": rounded(luck_of_the_last_twenty(share)) for share in (0.80, 0.85, 0.90, 0.95)
        },
        "checklist_forecasts": checklist_forecasts(),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with the committed file")
    parser.add_argument("--write", action="store_true", help="write the committed file")
    options = parser.parse_args()
    text = json.dumps(report(), indent=1) + "\n"
    if options.write:
        FILE.write_text(text)
    elif options.check:
        if FILE.read_text() != text:
            sys.exit(f"{FILE.name} is not what the backtest finds; see scripts/backtest.py --write")
        print(f"docs/{FILE.name}: the same")
    else:
        print(text, end="")


if __name__ == "__main__":
    main()
