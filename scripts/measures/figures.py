"""The examples of docs/measures.md, worked out with scipy, and the words in which its text must give them."""

import math

import numpy as np
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

import backtest

TARGET = 0.9

# Two periods by severity: independent tasks and tasks.
BEFORE = {"P1": (10, 20), "P3": (16, 20)}
AFTER = {"P1": (6, 10), "P3": (25, 30)}

# Questions asked in each of eight weeks.
ASKED = [0, 3, 2, 2, 1, 1, 0, 1]

# Items done in each of ten weeks, and what is still open.
WEEKS, OPEN = [1, 0, 2, 1, 3, 0, 2, 1, 2, 1], 11


def interval(k, n):
    """Wilson's interval at 95 %."""
    return proportion_confint(k, n, alpha=0.05, method="wilson")


def bound(k, n, confidence=0.95):
    """The Clopper–Pearson lower bound."""
    return float(stats.beta.ppf(1 - confidence, k, n - k + 1)) if k else 0.0


def proves(k, n, confidence=0.95):
    return stats.binom.sf(k - 1, n, TARGET) <= 1 - confidence


def clean(k, n, least=30):
    """Independent tasks in a row that would still prove it."""
    more = next(more for more in range(10_001) if proves(k + more, n + more))
    return max(more, least - n)


def most_others(n, confidence=0.95):
    """How many of n tasks may have been done with help where it is to be proved."""
    return max(others for others in range(n) if proves(n - others, n, confidence))


def total(period):
    return sum(k for k, _ in period.values()), sum(n for _, n in period.values())


def split(before, after):
    """The difference of two rates in points, and its parts: better work, easier work. (Kitagawa 1955)"""
    sizes = total(before)[1], total(after)[1]
    better = easier = 0
    for severity in before:
        p = before[severity][0] / before[severity][1], after[severity][0] / after[severity][1]
        w = before[severity][1] / sizes[0], after[severity][1] / sizes[1]
        better += (p[1] - p[0]) * (w[0] + w[1]) / 2
        easier += (w[1] - w[0]) * (p[0] + p[1]) / 2
    whole = total(after)[0] / sizes[1] - total(before)[0] / sizes[0]
    assert abs(whole - better - easier) < 1e-12
    return 100 * whole, 100 * better, 100 * easier


def standardised(period, mix):
    return sum(share * period[severity][0] / period[severity][1] for severity, share in mix.items())


def done_by(weeks=WEEKS, still=OPEN, ahead=16):
    """The probability that everything is done after each week to come, the present first."""
    week, sums, chances = np.bincount(weeks) / len(weeks), np.ones(1), [0.0]
    for _ in range(ahead):
        sums = np.convolve(sums, week)
        chances.append(float(sums[still:].sum()))
    return chances


def weeks_until(quantile):
    weeks = next(place for place, chance in enumerate(done_by()) if chance >= quantile)
    five = np.full(len(WEEKS), 5)
    assert backtest.forecast(np.array([WEEKS]), five, np.array([OPEN]), [quantile], lambda _: 5)[0, 0] == weeks
    return weeks


def trend(independent, a_week):
    """The sum of weekly tasks, and z of the Cochran–Armitage test for a trend in their shares."""
    weeks, successes, trials = np.arange(len(independent)), sum(independent), a_week * len(independent)
    share, spread = successes / trials, a_week * ((weeks - weeks.mean()) ** 2).sum()
    rise = ((weeks - weeks.mean()) * (np.array(independent) - a_week * share)).sum()
    return successes, rise / math.sqrt(share * (1 - share) * spread)


def percent(value):
    return f"{100 * value:.1f}%"


def said():
    """What the page must say, in either language, about its examples."""
    for k, n in ((26, 39), (54, 60), (60, 62)):
        lower, upper = interval(k, n)
        yield f"{k}/{n}（{percent(k / n)}）"
        yield f"{k}/{n} ({percent(k / n)})"
        yield f"{percent(lower)}–{percent(upper)}"
        yield percent(bound(k, n))
    for k, n in ((33, 36), (32, 36), (22, 24)):
        yield f"{k}/{n}（{percent(k / n)}）"
        yield f"{k}/{n} ({percent(k / n)})"
    yield f"再独立完成 {clean(54, 60)} 张"
    yield f"{clean(54, 60)} more independent tasks"
    yield f"再独立完成 {clean(26, 39)} 张"
    yield f"{clean(26, 39)} more"
    yield f"45 张里最多 {most_others(45, 0.8)} 张不独立"
    yield f"at most {most_others(45, 0.8)} of 45 tasks"
    assert most_others(45) == 0
    assert most_others(54, 0.8) == 3 and most_others(53, 0.8) == 2, "the text says that 54 are the first"
    one = [n for n in range(30, 100) if most_others(n) == 1]
    yield f"{one[0]} 到 {one[-1]} 张只容得下 1 张不独立"
    yield f"of {one[0]} to {one[-1]} all but one"
    for share in (0.9, 0.8):
        yield percent(stats.binom.cdf(16, 20, share))
    whole, better, easier = split(BEFORE, AFTER)
    yield f"提高 {whole:.1f} 个百分点，其中 {better:.1f} 个来自做得更好，{easier:.1f} 个来自工单更容易"
    yield f"Of +{whole:.1f} points, {better:.1f} are better work and {easier:.1f} easier work"
    for period in (BEFORE, AFTER):
        k, n = total(period)
        yield f"{k}/{n}（{percent(k / n)}）"
        yield f"{k}/{n} ({percent(k / n)})"
        yield percent(standardised(period, {"P1": 0.5, "P3": 0.5}))
    yield f"依次为 {'、'.join(map(str, ASKED))}：比之前 4 周少，{sum(ASKED[4:])} 对 {sum(ASKED[:4])}"
    yield f"{', '.join(map(str, ASKED[:-1]))} and {ASKED[-1]}: fewer than in the four weeks before, {sum(ASKED[4:])} against {sum(ASKED[:4])}"
    yield f"P50 是 {weeks_until(0.5)} 周后，P85 是 {weeks_until(0.85)} 周后"
    yield f"P50 is {weeks_until(0.5)} weeks ahead and P85 {weeks_until(0.85)}"
    successes, score = trend([3, 4, 4, 5, 5, 6, 7, 7], 8)
    yield f"合计 {successes}/64（{percent(successes / 64)}），z = {score:.1f}"
    yield f"together {successes}/64 ({percent(successes / 64)}), z = {score:.1f}"
    yield f"{backtest.luck_of_the_last_twenty(0.8):.2f}"
