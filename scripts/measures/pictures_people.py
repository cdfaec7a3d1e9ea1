"""The pictures of docs/measures.md about people, items and the contract's other measures, with words in one language."""

from .drawing import Drawing
from .pictures import words


def assessed(language):
    """Four engineers with nine capabilities each, a square for each pair."""
    say = words(language)
    # The supervision level of each pair as it was assessed; 0 for none that is valid.
    levels = ["445544454", "454443544", "444545444", "444444034"]
    lapsing = (0, 8)
    held = sum(level >= "4" for line in levels for level in line)
    assert held == 33 and sum(map(len, levels)) == 36
    picture = Drawing(
        language, say("能力评估达标率", "Assessed independence"),
        say("36 对人员和能力，33 对评为 4 或 5；其中一对明天过期，后天是 32/36",
            "36 pairs of person and capability, 33 assessed at 4 or 5; one lapses tomorrow and makes it 32/36"), 196)
    for line, cells in enumerate(levels):
        y = 14 + line * 34
        picture.text(8, y + 18, say(f"工程师 {line + 1}", f"engineer {line + 1}"), size=12)
        for place, level in enumerate(cells):
            x = 86 + place * 30
            colour = "caution" if (line, place) == lapsing else "good" if level >= "4" else "bad"
            picture.rect(x, y, 26, 26, f"{colour}-tint", colour, 3)
            picture.text(x + 13, y + 18, level if level != "0" else "–", colour, "middle", bold=True, size=12)
    picture.text(368, 34, "33/36", "good", bold=True)
    picture.text(368, 52, say("达到合同值", "reached"), "good", size=12)
    picture.text(368, 86, say("明天过期 1 对：", "one lapses:"), "caution", size=11)
    picture.text(368, 104, say("32/36，未达标", "32/36, missed"), "bad", size=12)
    picture.text(8, 166, say("格子里是别人评的独立程度：4 独立、5 带教才算；– 是没有有效的评估。", "In the squares: the level others gave; 4 and 5 count, – is none valid."), "quiet", size=10)
    picture.text(8, 184, say("全部都数，没有抽样，所以没有区间。", "All are counted and none is drawn: there is no interval."), "quiet", size=10)
    return picture


def training(language):
    """Four engineers with eight modules each."""
    say = words(language)
    # P passed, L lapses today, F failed, W waits for another module, space not begun.
    rows = ["PPPPPPW ", "PPPPLFW ", "PPPPPP W", "PPPPW F "]
    passed = sum(line.count("P") + line.count("L") for line in rows)
    assert passed == 21 and sum(map(len, rows)) == 32
    picture = Drawing(
        language, say("培训", "Training"),
        say("四人各八个单元，通过 21/32；一个今天过期，明天是 20/32",
            "Eight modules for each of four; 21 of 32 are passed, and one of these lapses today"), 186)
    look = {"P": "good", "L": "caution", "F": "bad", "W": "card", " ": "page"}
    for line, cells in enumerate(rows):
        y = 14 + line * 32
        picture.text(8, y + 17, say(f"工程师 {line + 1}", f"engineer {line + 1}"), size=12)
        for place, state in enumerate(cells):
            fill = look[state] + ("-tint" if state in "PLF" else "")
            picture.rect(86 + place * 32, y, 28, 24, fill, look[state] if state in "PLF" else "edge", 3)
    picture.text(360, 32, "21/32", "good", bold=True)
    picture.text(360, 50, "65.6%", "quiet", size=12)
    picture.text(360, 82, say("明天 20/32", "tomorrow 20/32"), "caution", size=12)
    for place, (state, name) in enumerate([
            ("P", say("通过", "passed")), ("L", say("今天过期", "lapses")), ("F", say("未通过", "failed")),
            ("W", say("先修未过", "waits")), (" ", say("可以学", "can begin"))]):
        x = 8 + place * 94
        fill = look[state] + ("-tint" if state in "PLF" else "")
        picture.rect(x, 150, 14, 14, fill, look[state] if state in "PLF" else "edge", 2)
        picture.text(x + 20, 162, name, "quiet", size=11)
    picture.text(8, 180, say("通过培训不等于具备能力。", "Passed is not able."), "quiet", size=11)
    return picture


def own_view(language):
    """Two pairs of own view and assessment on the scale of levels."""
    say = words(language)
    picture = Drawing(
        language, say("自评与评估之差", "Own view against assessment"),
        say("客户沟通：自评 5，评估 4，高 1 级；数据恢复：自评 2，评估 3，低 1 级",
            "Communicating: own view 5, assessed 4, one higher; restoring data: own view 2, assessed 3, one lower"), 186)

    def x(level):
        return 132 + (level - 1) * 66

    names = [say("旁观", "watching"), say("带做", "guided"), say("提示", "prompted"), say("独立", "alone"), say("带教", "teaching")]
    for level, name in enumerate(names, 1):
        picture.line(x(level), 34, x(level), 126, "line")
        picture.text(x(level), 16, str(level), "quiet", "middle", size=11)
        picture.text(x(level), 29, name, "quiet", "middle", size=10)
    for place, (name, own, other) in enumerate([(say("客户沟通", "communicating"), 5, 4), (say("数据恢复", "restoring data"), 2, 3)]):
        y = 58 + place * 46
        picture.text(8, y + 4, name, bold=True, size=12)
        picture.line(x(other), y, x(own), y, "caution", thick=3)
        picture.dot(x(other), y, 7, "data")
        picture.dot(x(own), y, 7, "page", "data")
        picture.text(x(own) + (8 if own > other else -8) - 0, y + 22, f"{own - other:+d}", "caution", "middle", bold=True, size=12)
    picture.dot(15, 148, 6, "page", "data")
    picture.text(28, 152, say("自评", "own view"), "quiet", size=11)
    picture.dot(135, 148, 6, "data")
    picture.text(148, 152, say("评估人", "assessor"), "quiet", size=11)
    picture.text(8, 178, say("只是谈话的由头：等级不能平均，所以没有“全队平均差”。", "A reason to talk: levels are not averaged, so no team has a mean gap."), "quiet", size=11)
    return picture


def progress(language):
    """One checklist counted by items and by weight."""
    say = words(language)
    weights = [2, 2, 3, 2, 3, 1]
    states = ["done", "waiting", "waiting", "open", "open", "open"]
    assert sum(weights) == 13
    picture = Drawing(
        language, say("清单进度", "Progress of checklists"),
        say("六项中完成一项，已签等前置事项两项；按权重是 2/13",
            "One of six items done and two signed that wait for others; by weight it is 2/13"), 150)
    x = 8.0
    unit = 464 / sum(weights)
    for weight, state in zip(weights, states):
        colour = {"done": "good", "waiting": "caution", "open": "line"}[state]
        fill = {"done": "good-tint", "waiting": "caution-tint", "open": "page"}[state]
        picture.rect(x + 1, 30, weight * unit - 2, 40, fill, "edge" if state == "open" else colour, 3)
        picture.text(x + weight * unit / 2, 55, str(weight), "ink", "middle", size=12)
        x += weight * unit
    picture.text(8, 20, say("宽度是权重：1/6 项，权重 2/13", "as wide as its weight: 1/6 items, weight 2/13"), bold=True, size=12)
    for place, (name, colour) in enumerate([
            (say("完成", "done"), "good"), (say("已签，等前置事项", "signed, waiting"), "caution"), (say("未了结", "open"), "edge")]):
        x = 8 + place * 160
        picture.rect(x, 86, 14, 14, f"{colour}-tint" if colour != "edge" else "page", colour, 2)
        picture.text(x + 20, 98, name, "quiet", size=11)
    picture.text(8, 124, say("不适用的从总数里去掉；限期豁免的留在总数里，不算完成。", "Not applicable leaves the total; waived stays in it and is not done."), "quiet", size=11)
    picture.text(8, 142, say("23/24 也可能离接管很远：差的那一项可以是必须项。", "23/24 may be far from ready: the one that is open may be a must."), "quiet", size=11)
    return picture


def rounds(language):
    """The rounds of checking again, each with how many still hold."""
    say = words(language)
    picture = Drawing(
        language, say("验收后的复核", "Checked again after the acceptance"),
        say("第 7 天、第 14 天和每月各一轮；每轮到下一轮开始为止，没看完的写作“有几项没看”",
            "Rounds on days 7 and 14 and each month; a round lasts until the next begins, and what was not looked at is said"), 206)

    def x(day):
        return 24 + day * 3.7

    found = [(7, 22, 24), (14, 23, 24), (30, 20, 20), (61, 24, 24)]
    ends = [14, 30, 61, 92]
    picture.line(x(0), 150, x(120), 150, "edge")
    picture.line(x(0), 30, x(0), 150, "ink", dashed=True)
    picture.text(x(0) + 4, 20, say("验收", "acceptance"), bold=True, size=12)
    for tick in (0.8, 0.9, 1.0):
        picture.line(x(0), 150 - (tick - 0.7) * 360, x(120), 150 - (tick - 0.7) * 360, "line")
    picture.text(x(120), 150 - 0.2 * 360 - 4, say("目标 90%", "target 90%"), "ink", "end", size=11)
    picture.line(x(0), 150 - 0.2 * 360, x(120), 150 - 0.2 * 360, "ink", dashed=True)
    for place, ((day, hold, of), end) in enumerate(zip(found, ends)):
        is_whole = of == 24
        y = 150 - (hold / of - 0.7) * 360
        picture.rect(x(day), 152, x(end) - x(day) - 2, 12, "soft" if is_whole else "caution-tint", None if is_whole else "caution", 2)
        picture.dot(x(day), y, 5, "data" if is_whole else "page", "data")
        picture.text(x(day) + (8 if place else -2), y - 8 if place != 3 else y + 18, f"{hold}/{of}", "ink", size=11)
    picture.text(x(7), 180, say("第 7 天", "day 7"), "quiet", "middle", size=10)
    picture.text(x(30), 180, say("每月", "monthly"), "quiet", "middle", size=10)
    picture.text(8, 198, say("条：一轮的长度，到下一轮开始为止。浅黄：这一轮有 4 项没看完，不判断。", "Bars: how long a round lasts. Yellow: 4 not looked at, nothing is said."), "quiet", size=10)
    return picture


def others(language):
    """The contract's other measures with their targets."""
    say = words(language)
    rows = [
        (say("首次响应达标率", "first response on time"), 95), (say("按时解决率", "resolved on time"), 95), (say("问题解决率", "resolved at all"), 95),
        (say("一次性解决率", "resolved the first time"), 85), (say("可用性", "availability"), 99.9), (say("知识库覆盖率", "knowledge-base coverage"), 90),
        (say("文档更新及时率", "documents up to date"), 95),
    ]
    picture = Drawing(
        language, say("其他合同指标", "The contract's other measures"),
        say("八个指标和样例里的合同值，衡量移交方的服务，只作参考；满意度的合同值是 4.5 分",
            "Eight measures with the sample's targets; they judge the delivering team and are information; satisfaction asks for 4.5 of 5"), 250)

    def x(value):
        return 190 + (value - 80) / 20 * 220

    for tick in (80, 85, 90, 95, 100):
        picture.line(x(tick), 24, x(tick), 184, "line")
        picture.text(x(tick), 16, f"{tick}%", "quiet", "middle", size=11)
    for place, (name, target) in enumerate(rows):
        y = 38 + place * 22
        picture.text(180, y + 4, name, "ink", "end", size=12)
        picture.line(x(target), y - 8, x(target), y + 8, "data", thick=4)
        picture.text(472, y + 4, f"≥ {target:g}%", "quiet", "end", size=11)
    picture.text(180, 208, say("满意度", "satisfaction"), "ink", "end", size=12)
    picture.text(472, 208, say("≥ 4.5 分（满分 5）", "≥ 4.5 of 5"), "quiet", "end", size=11)
    picture.text(8, 232, say("竖线：合同值。没有数据来源的写“未统计”，不写 0，也不写 100%。", "Stroke: the target. Without data: “not measured here”, not 0 or 100%."), "quiet", size=11)
    return picture


def documents(language):
    """Four changes, with when their documents told of them, after the hour of the change."""
    say = words(language)
    changes = [
        ("X-1", [5, 20], "good", say("按时", "in time")),
        ("X-2", [8, 30], "bad", say("迟了", "late")),
        ("X-3", [None], "bad", say("过期未写", "overdue")),
        ("X-4", [6, None], "quiet", say("未到期，不计", "open, not counted")),
    ]
    now = {"X-3": 36, "X-4": 14}
    limit = 24
    counted = [times for name, times, _, _ in changes if all(times) or now[name] > limit]
    kept = [times for times in counted if all(times) and max(times) <= limit]
    assert (len(kept), len(counted)) == (1, 3)
    picture = Drawing(
        language, say("文档更新及时率", "Documents up to date"),
        say("四次变更：一次按时，一次迟了，一次过期未写，一次未到期不计，为 1/3",
            "Four changes: one in time, one late, one overdue, and one whose time is not over: 1 of 3"), 206)

    def x(hour):
        return 56 + hour * 7.8

    picture.line(x(limit), 26, x(limit), 150, "ink", dashed=True)
    picture.text(x(limit), 18, say("24 小时", "24 hours"), "ink", "middle", bold=True, size=12)
    picture.line(x(0), 26, x(0), 150, "edge")
    picture.text(x(0), 18, say("变更", "change"), "quiet", "middle", size=11)
    for place, (name, times, colour, result) in enumerate(changes):
        y = 44 + place * 30
        end = max(now.get(name, 0), *(time or 0 for time in times))
        picture.text(8, y + 4, name, "ink", size=12)
        picture.rect(x(0), y - 6, x(end) - x(0), 12, f"{colour}-tint" if colour != "quiet" else "card", colour, 2)
        for time in times:
            if time:
                picture.dot(x(time), y, 5, "data")
        picture.text(472, y + 4, result, colour, "end", bold=True, size=11)
    picture.text(8, 172, say("圆点：一份文档写进了这次变更。一次变更以最后写好的那份文档为准。", "Dot: a document tells of the change. A change counts as its last document."), "quiet", size=10)
    picture.text(8, 190, say("按时 1 / 计入 3；满 10 次才判断是否达标。", "In time 1 of 3 counted; nothing is judged below ten."), "ink", size=11)
    return picture


DRAWINGS = {
    "assessed": assessed, "training": training, "own-view": own_view, "progress": progress, "rounds": rounds, "documents": documents,
    "others": others,
}
