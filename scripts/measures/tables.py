"""The tables of docs/measures.md that say what the backtest found, between comments that mark their places."""

import json
import pathlib
import re

FILE = pathlib.Path(__file__).resolve().parent.parent.parent / "docs" / "measures-backtest.json"
RULES = ["observed", "demonstrated-80", "demonstrated-95"]
LEVEL = ["80 %", "85 %", "90 %", "95 %"]
PROCESSES = {
    "steady": ("快慢不变", "steady"), "over holidays": ("快慢不变，中间跨春节", "steady, with a holiday week"),
    "in batches": ("成批完成，每周有一半可能为零", "in batches, none in about half of the weeks"),
    "speeding up": ("越来越快", "speeding up"), "stalling": ("越来越慢", "stalling"),
    "interrupted": ("中途停三周", "stopped for three weeks"),
}


def found():
    return json.loads(FILE.read_text())


def percent(count, of):
    """With one decimal, halves up; what is not all or none is not said to be."""
    tenths = (2000 * count + of) // (2 * of)
    return f"{(tenths if count in (0, of) else min(max(tenths, 1), 999)) / 10:.1f}%"


def share(count, of, language):
    return f"{count}（{percent(count, of)}）" if language == "zh" else f"{count} ({percent(count, of)})"


def ratio(count, of, language):
    return f"{count}/{of}（{percent(count, of)}）" if language == "zh" else f"{count}/{of} ({percent(count, of)})"


def said():
    """The figures of the backtest that the text repeats, in either language."""
    data = found()
    teams = data["teams"]
    rows = {(row["team"], row["tasks_a_week"]): row for row in data["acceptance"]}
    weak, just, few = rows["85 %", 6], rows["90 %", 6], rows["90 %", 3]
    counts = [weak["rules"]["observed"][key] for key in ("accepted", "accepted_within_13_looks", "at_last_look_alone")]
    counts.append(weak["observed_looked_at_daily"])
    for rule in ("demonstrated-80", "demonstrated-95"):
        counts += [weak["rules"][rule]["accepted"], just["rules"][rule]["accepted"]]
    counts.append(few["enough_tasks"])
    for count in counts:
        yield from (ratio(count, teams, language) for language in ("zh", "en"))
    notes = [data["six_tasks_a_week_at_90"][rule] for rule in ("demonstrated-80", "demonstrated-95")]
    for zh, en, key in (("照这样精确计算是 {} 和 {}", "exactly that gives {}\n  and {}", "same_each_week"),):
        shares = [f"{100 * one[key]:.1f}%" for one in notes]
        yield zh.format(*shares)
        yield en.format(*shares)
    for one in notes:
        yield from (ratio(one["nothing_left_out"], teams, language) for language in ("zh", "en"))
    whole = " 和 ".join(percent(one["by_the_rule"], teams) for one in notes)
    yield f"最后 7 天暂计、不看：{whole}"
    yield "the last seven days are left out: " + whole.replace("和", "and")
    early = max(rule.get("accepted_before_90", 0) for row in rows.values() for rule in row["rules"].values())
    yield f"2,000 个里最多 {early} 个在真实比率到 90% 之前"
    yield f"at most {early} of 2,000 before their true share was 90%"
    strong = rows["95 %", 6]["rules"]["demonstrated-80"]["median_look"]
    yield f"真正 95% 的几乎都通过，中位数第 {strong} 周"
    yield f"those at 95% nearly always, in the middle in week {strong}"
    steady, late = [], []
    for row in data["checklist_forecasts"]:
        one = row["last 13 weeks"]
        if row["weeks"] in ("steady", "over holidays", "in batches"):
            steady.append(one["in_week_8"]["p85_held"] / one["in_week_8"]["forecasts"])
            late.append(one["p85_held"] / one["forecasts"])
    yield f"第 8 周的日期兑现 {min(steady):.0%} 到 {max(steady):.0%}"
    yield f"dates made in week 8 hold in {min(steady):.0%} to {max(steady):.0%} of cases"
    assert 0.885 < min(late) and max(late) < 0.915, "the text says about nine in ten"


def table(heads, rows):
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" + "--:|" * (len(heads) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def decide_by(volume, language):
    """How many of the simulated teams each rule accepts over all looks, and the middle one of the looks at which it does."""
    data = found()
    zh = language == "zh"
    heads = ["真实比率", "达到合同值", "已证实（80%）", "已证实（95%）"] if zh else [
        "True share", "Reached", "Demonstrated at 80%", "Demonstrated at 95%"]
    rows = []
    for row in data["acceptance"]:
        if row["tasks_a_week"] != volume:
            continue
        cells = []
        for rule in RULES:
            one = row["rules"][rule]
            look = one["median_look"]
            words = share(one["accepted"], data["teams"], language)
            if one["accepted"] >= 100:
                words += f"，第 {look} 周" if zh else f", week {look}"
            cells.append(words)
        rows.append([name(row["team"], language), *cells])
    return table(heads, rows)


def name(team, language):
    if team in LEVEL:
        return team.replace(" ", "")
    week = re.search(r"\d+", team).group()
    return f"60% 升到 95%，第 {week} 周最快" if language == "zh" else f"60% to 95%, fastest in week {week}"


def dates_held(language):
    """How often the P85 dates of the checklist forecast held, by how the work went on."""
    data = found()
    zh = language == "zh"
    heads = ["完成的快慢", "第 8 周所作，24 项", "其后每周所作，24 项", "第 8 周所作，60 项", "其后每周所作，60 项"] if zh else [
        "How work went on", "Made in week 8, 24 items", "Every week from then, 24 items", "Made in week 8, 60 items",
        "Every week from then, 60 items"]
    rows = []
    for process, words in PROCESSES.items():
        cells = []
        for row in data["checklist_forecasts"]:
            if row["weeks"] == process:
                every = row["last 13 weeks"]
                cells += [ratio(one["p85_held"], one["forecasts"], language) for one in (every["in_week_8"], every)]
        rows.append([words[0 if zh else 1], *cells])
    return table(heads, rows)


TABLES = {
    "decide-by-6": lambda language: decide_by(6, language), "decide-by-15": lambda language: decide_by(15, language),
    "dates-held": dates_held,
}


def filled(page):
    """The page with every table made anew; a table without its two places is an error."""
    for name_, make in TABLES.items():
        for language in ("zh", "en"):
            begin, end = f"<!-- made: {name_} {language} -->", "<!-- /made -->"
            before, mark, rest = page.partition(begin)
            old, closing, after = rest.partition(end)
            assert mark and closing, f"docs/measures.md has no place for {name_} {language}"
            page = f"{before}{begin}\n\n{make(language)}\n\n{closing}{after}"
    return page
