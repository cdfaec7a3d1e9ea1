"""Writes china-workdays-2025-2026.csv: one line a day, true where mainland China works.

It shares nothing with support/calendar.yaml: the days come from the PyPI package
chinesecalendar, which follows the yearly notices of the State Council. To make it again:

    python3 -m venv .venv && .venv/bin/pip install chinesecalendar==1.11.0
    .venv/bin/python make_workdays.py
"""

from datetime import date, timedelta
from pathlib import Path

from chinese_calendar import is_workday

FIRST, LAST = date(2025, 1, 1), date(2026, 12, 31)


def main() -> None:
    days = (FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1))
    lines = [f"{day.isoformat()},{'true' if is_workday(day) else 'false'}" for day in days]
    target = Path(__file__).with_name("china-workdays-2025-2026.csv")
    target.write_text("\n".join(["date,workday", *lines]) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
