"""Writes mix.json: rates standardised to a reference mix, and the split of the difference of two periods, with numpy.

Strata are random with a fixed seed, many of them empty in one period or in both. A stratum that is empty in one period
takes its rate from the other (docs/decisions/0030). To make it again:

    pip install numpy && python3 make_mix.py
"""

import json
import pathlib

import numpy as np

CASES = 400
rng = np.random.default_rng(20_251_201)


def weights():
    """Four shares in millionths that add up to 1,000,000; some of them 0."""
    cuts = np.sort(rng.integers(0, 1_000_001, 3))
    parts = np.diff(np.concatenate(([0], cuts, [1_000_000])))
    if rng.random() < 0.4:
        gone = rng.integers(0, 4)
        parts[(gone + 1) % 4] += parts[gone]
        parts[gone] = 0
    return parts


def period():
    n = rng.integers(1, rng.choice([2, 6, 40, 3000]), 4) * (rng.random(4) > rng.choice([0.0, 0.15, 0.6]))
    return rng.binomial(n, rng.random(4)), n


def standardised(k, n, w):
    needed = w > 0
    if np.any(n[needed] == 0):
        return None
    return float(np.sum((w / 1e6)[needed] * (k[needed] / n[needed])))


def split(first, second):
    (k1, n1), (k2, n2) = first, second
    if n1.sum() == 0 or n2.sum() == 0:
        return None
    w1, w2 = n1 / n1.sum(), n2 / n2.sum()
    with np.errstate(invalid="ignore"):
        p1, p2 = k1 / n1, k2 / n2
    p1, p2 = np.where(np.isnan(p1), p2, p1), np.where(np.isnan(p2), p1, p2)
    p1, p2 = np.nan_to_num(p1), np.nan_to_num(p2)
    work = float(np.sum((p2 - p1) * (w1 + w2) / 2))
    mix = float(np.sum((w2 - w1) * (p1 + p2) / 2))
    difference = float(k2.sum() / n2.sum() - k1.sum() / n1.sum())
    assert abs(work + mix - difference) < 1e-12
    return {"difference": difference, "work": work, "mix": mix}


def strata(of):
    k, n = of
    return [[int(a), int(b)] for a, b in zip(k, n)]


cases = []
for _ in range(CASES):
    w, first, second = weights(), period(), period()
    cases.append(
        {
            "weights": [int(x) for x in w],
            "first": strata(first),
            "second": strata(second),
            "standardised": [standardised(*first, w), standardised(*second, w)],
            "missing": [[i for i in range(4) if w[i] > 0 and p[1][i] == 0] for p in (first, second)],
            "split": split(first, second),
        }
    )

text = "[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n"
pathlib.Path("mix.json").write_text(text)
