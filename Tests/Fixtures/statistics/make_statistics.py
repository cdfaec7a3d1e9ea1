"""Writes statistics.json: bounds and tails of the binomial distribution, from independent libraries.

Lower bounds come from scipy.stats (beta.ppf), tails from mpmath with 50 digits and above a thousand trials from
scipy.stats (binom.sf), the intervals from mpmath, checked here against statsmodels. To make it again:

    pip install scipy mpmath statsmodels && python3 make_statistics.py
"""

import json
import pathlib

import mpmath
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

mpmath.mp.dps = 50
COUNTS = [
    (0, 1), (1, 1), (0, 10), (5, 10), (9, 10), (10, 10), (18, 20), (20, 20), (26, 39), (27, 30), (29, 29), (30, 30),
    (54, 60), (57, 60), (59, 60), (60, 60), (89, 100), (97, 100), (900, 1000), (915, 1000), (9000, 10_000),
    (9050, 10_000), (1, 1_000_000), (500_000, 1_000_000), (899_500, 1_000_000), (900_493, 1_000_000),
    (900_494, 1_000_000), (999_999, 1_000_000), (1_000_000, 1_000_000), (0, 1_000_000),
]


def tail(k, n, p):
    """P(X >= k), up to a thousand trials as the regularised incomplete beta function with 50 digits."""
    if k == 0:
        return 1.0
    if n > 1000:
        return float(stats.binom.sf(k - 1, n, p))
    return float(mpmath.betainc(k, n - k + 1, 0, mpmath.mpf(str(p)), regularized=True))


def wilson(k, n):
    z = mpmath.sqrt(2) * mpmath.erfinv(mpmath.mpf("0.95"))
    p = mpmath.mpf(k) / n
    scale = 1 + z * z / n
    centre = (p + z * z / (2 * n)) / scale
    half = z * mpmath.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / scale
    return [float(max(0, centre - half)), float(min(1, centre + half))]


def demonstrates(k, n, target, confidence):
    return stats.binom.sf(k - 1, n, target) <= 1 - confidence + 1e-15 if k > 0 else False


def clean(k, n, target, confidence):
    for m in range(10_001):
        if demonstrates(k + m, n + m, target, confidence):
            return m
    return None


bounds = []
for k, n in COUNTS:
    for confidence in (0.80, 0.95, 0.99):
        lower = 0.0 if k == 0 else float(stats.beta.ppf(1 - confidence, k, n - k + 1))
        bounds.append({"k": k, "n": n, "confidence": round(confidence * 1_000_000), "lower": lower})

tails = []
for k, n in COUNTS:
    for target in (0.5, 0.8, 0.9, 0.95):
        tails.append({"k": k, "n": n, "target": round(target * 1_000_000), "tail": tail(k, n, target)})

needed = []
for k, n in [(0, 0), (5, 5), (9, 10), (26, 39), (27, 30), (54, 60), (59, 60), (60, 60), (10, 60), (0, 500), (800, 1100)]:
    for target, confidence in ((0.9, 0.95), (0.9, 0.8), (0.8, 0.95), (0.99, 0.95)):
        needed.append({
            "k": k, "n": n, "target": round(target * 1_000_000), "confidence": round(confidence * 1_000_000),
            "clean": clean(k, n, target, confidence),
        })

out = {
    "bounds": bounds,
    "intervals": [{"k": k, "n": n, "wilson": wilson(k, n)} for k, n in COUNTS],
    "tails": tails,
    "needed": needed,
}
for row in out["intervals"]:
    lower, upper = proportion_confint(row["k"], row["n"], alpha=0.05, method="wilson")
    assert abs(lower - row["wilson"][0]) < 1e-12 and abs(upper - row["wilson"][1]) < 1e-12, row

path = pathlib.Path(__file__).with_name("statistics.json")
path.write_text(json.dumps(out, indent=1) + "\n")
