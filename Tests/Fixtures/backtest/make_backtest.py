"""Writes backtest.json: simulated handovers, and the look at which scripts/backtest.py first finds 90 % demonstrated.

The backtest has its own account of the rule. That the program proves each of these handovers on the same day, or not at
all, is what makes the backtest speak of the program. To make it again:

    PYTHONPATH=scripts .venv/bin/python Tests/Fixtures/backtest/make_backtest.py
"""

import json
import pathlib

import backtest

CASES = [("80 %", 6), ("85 %", 15), ("90 %", 6), ("90 %", 15), ("95 %", 3), ("95 %", 15)]
CASES += [("improving, steepest in week 8", 15)]
EACH = 3  # handovers of a case that are proved, and as many that are not


def rows():
    for team, volume in CASES:
        closed, independent = backtest.history(team, volume)
        looks = backtest.at_looks(closed), backtest.at_looks(independent)
        for rule, confidence in backtest.RULES.items():
            if confidence is None:
                continue
            passed = backtest.accepted(rule, *looks)
            proved = passed.any(axis=1)
            for place in [*proved.nonzero()[0][:EACH], *(~proved).nonzero()[0][:EACH]]:
                look = int(passed[place].argmax()) if proved[place] else None
                yield {
                    "team": team, "tasks_a_week": volume, "confidence": round(confidence * 1_000_000),
                    "first": None if look is None else {
                        "look": look + 1, "independent": int(looks[1][place, look]), "closed": int(looks[0][place, look]),
                    },
                    "closed": closed[place].tolist(), "independent": independent[place].tolist(),
                }


lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows())
pathlib.Path(__file__).with_name("backtest.json").write_text(f"[\n{lines}\n]\n")
