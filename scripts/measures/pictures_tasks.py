"""The pictures of docs/measures.md about what tasks show, each drawn with words in one language."""

from . import figures
from .drawing import Drawing
from .pictures import words

# Independent tasks of each of eight weeks, of as many a week: the example of the text.
RISING, A_WEEK = [3, 4, 4, 5, 5, 6, 7, 7], 8


def row_of_tasks(picture, x, y, independent, fill="data", wide=14):
    """A square for each task, filled where it was independent."""
    for place, is_independent in enumerate(independent):
        picture.rect(x + place * (wide + 3), y, wide, wide, fill if is_independent else "page", fill if is_independent else "bad", 2)


def unrated(language):
    """Closed tasks with and without a level, the young ones, and those an assessor has looked at."""
    say = words(language)
    picture = Drawing(
        language, say("未填、暂计、已核实", "Unrated, provisional, confirmed"),
        say("42 张里 3 张未填，没有超过一成；计入的 39 张里 6 张暂计；应核实 14 张，已核实 9 张",
            "3 of 42 are unrated, below one in ten; of the 39 that count 6 are provisional; 9 of 14 are confirmed"), 206)
    wide = 8.4
    for place, (name, whole, part, colour, note) in enumerate([
            (say("未填独立程度", "unrated"), 42, 3, "caution", say("3/42（7.1%）：不到一成", "3/42 (7.1%): below one in ten")),
            (say("暂计", "provisional"), 39, 6, "soft", say("6 张关闭不足七天", "6 closed less than seven days ago")),
            (say("已核实", "confirmed"), 14, 9, "good", say("应核实 14 张，已核实 9 张", "9 of the 14 to be looked at"))]):
        y = 14 + place * 58
        picture.text(8, y + 14, name, bold=True, size=12)
        for square in range(whole):
            fill = colour if square >= whole - part else "card"
            if name == say("已核实", "confirmed"):
                fill = colour if square < part else "card"
            picture.rect(112 + square * wide, y + 2, wide - 1.6, 14, fill, "line" if fill == "card" else colour)
        picture.text(112, y + 34, note, "quiet", size=12)
    picture.text(8, 198, say("未填超过一成，才影响结论；另外两个数只说明牢不牢靠。", "Only unrated ones beyond one in ten change the verdict."), "quiet", size=11)
    return picture


def clean(language):
    """The lower bound as independent tasks are added to 54 of 60, until it reaches the target."""
    say = words(language)
    more = figures.clean(54, 60)
    left, right, base, top, low, high = 56, 464, 168, 24, 0.78, 0.96

    def x(added):
        return left + added / 70 * (right - left)

    def y(value):
        return base - (value - low) / (high - low) * (base - top)

    picture = Drawing(
        language, say("还需独立完成几张", "Independent tasks still needed"),
        say(f"54/60 之后每张都独立：比率和 95% 置信下限一起上升，第 {more} 张时下限到 90%",
            f"After 54/60 every task is independent: share and lower bound at 95% rise, and the bound is at 90% with the {more}th"), 212)
    for tick in (0.8, 0.85, 0.9, 0.95):
        picture.line(left, y(tick), right, y(tick), "line")
        picture.text(left - 6, y(tick) + 4, f"{tick:.0%}", "quiet", "end", size=11)
    picture.line(left, y(0.9), right, y(0.9), "ink", dashed=True)
    picture.path([(x(added), y((54 + added) / (60 + added))) for added in range(0, 71, 2)], "soft")
    picture.path([(x(added), y(figures.bound(54 + added, 60 + added))) for added in range(0, 71, 2)], "data")
    picture.line(x(more), top, x(more), base, "good", dashed=True)
    picture.dot(x(more), y(figures.bound(54 + more, 60 + more)), 4, "good")
    picture.text(x(more) - 6, 186, say(f"再 {more} 张：{54 + more}/{60 + more}", f"{more} more: {54 + more}/{60 + more}"), "good", "end", bold=True, size=12)
    picture.text(x(2), y(0.915), say("实际比率", "share"), "quiet", size=11)
    picture.text(x(20), y(0.845), say("95% 置信下限", "lower bound at 95%"), "data", size=11)
    picture.text(8, 206, say("横轴：54/60 之后接连独立完成的张数。中间失手一张，要补的不止一张。", "Across: independent tasks in a row. One with help costs more than one."), "quiet", size=11)
    return picture


def person(language):
    """One task as the team counts it and as its people do, and two people's shares."""
    say = words(language)
    picture = Drawing(
        language, say("个人的独立完成率", "A person's share"),
        say("本团队同事带着做完的一张：团队算独立，被带的人不算；9/12 写百分比，5/6 不写",
            "A task done with a colleague's guidance: independent for the team, not for who was guided; 9/12 gets a percentage, 5 of 6 none"), 196)
    picture.text(8, 18, say("同一张工单，甲四带着甲三做完", "one task: one engineer guides another"), bold=True, size=12)
    for place, (who, words_, colour) in enumerate([
            (say("团队", "the team"), say("独立", "independent"), "good"), (say("甲四（带教 5）", "guide, level 5"), say("独立", "independent"), "good"),
            (say("甲三（带做 2）", "guided, level 2"), say("不算", "not"), "bad")]):
        x = 8 + place * 156
        picture.rect(x, 28, 148, 40, f"{colour}-tint", colour, 4)
        picture.text(x + 74, 45, who, "ink", "middle", size=11)
        picture.text(x + 74, 61, words_, colour, "middle", bold=True, size=12)
    for place, (who, k, n, note) in enumerate([
            (say("甲三", "one"), 9, 12, say("9/12（75.0%），仅看趋势", "9/12 (75.0%), trend only")), (say("甲四", "another"), 5, 6, say("5/6，不足十张，不写百分比", "5 of 6, no percentage"))]):
        y = 92 + place * 40
        picture.text(8, y + 12, who, bold=True, size=12)
        row_of_tasks(picture, 70, y, [task < k for task in range(n)])
        picture.text(288, y + 12, note, "quiet", size=11)
    picture.text(8, 186, say("难的工单常给强的人：人与人不能比。", "The good get the hard tasks: people cannot be compared."), "quiet", size=11)
    return picture


def floors(language):
    """Two critical capabilities against their three conditions."""
    say = words(language)
    picture = Drawing(
        language, say("关键能力的最低要求", "Floors of critical capabilities"),
        say("应急响应三条都满足；数据恢复只独立完成 1 张，缺 4 张或一次演练，还缺一个人",
            "Incident response meets all three; restoring data has 1 task and lacks 4 or a drill, and a second person"), 190)
    heads = [say("独立完成 ≥ 5", "independent ≥ 5"), say("最近 5 张 ≥ 4", "newest 5: ≥ 4"), say("人 ≥ 2", "people ≥ 2")]
    for place, head in enumerate(heads):
        picture.text(136 + place * 114, 18, head, "quiet", size=11)
    rows = [
        (say("应急响应", "incident response"), [(6, "6", True), (4, say("4/5", "4 of 5"), True), (2, "2", True)]),
        (say("数据恢复", "restoring data"), [(1, "1", False), (1, say("1/1", "1 of 1"), None), (1, "1", False)]),
    ]
    for line, (name, cells) in enumerate(rows):
        y = 30 + line * 60
        picture.text(8, y + 26, name, bold=True, size=12)
        for place, (count, shown, is_met) in enumerate(cells):
            x = 136 + place * 114
            colour = "good" if is_met else "caution" if is_met is None else "bad"
            picture.rect(x, y, 108, 46, f"{colour}-tint", colour, 4)
            for square in range(max(count, 1)):
                picture.rect(x + 8 + square * 13, y + 8, 10, 12, "data", radius=1)
            picture.text(x + 8, y + 38, shown, colour, bold=True, size=12)
            missing = {0: say("缺 4 张或一次演练", "4, or a drill"), 2: say("缺 1 人", "1 missing")}
            if is_met is False:
                picture.text(x + 102, y + 38, missing[place], "bad", "end", size=10)
    picture.text(8, 166, say("最近 5 张按失手的张数判断：不足五张且没有失手，不算未满足。", "The newest five are judged by what went wrong among them, however few."), "quiet", size=10)
    picture.text(8, 182, say("演练可以代替五张工单，不能代替最近五张。", "A drill stands in for the five tasks, never for the newest five."), "quiet", size=10)
    return picture


def severe(language):
    """The newest P1, the drill for P0, and a P1 that was not independent."""
    say = words(language)
    picture = Drawing(
        language, say("P0 和 P1", "P0 and P1"),
        say("最近三张 P1 全部独立，满足；没有 P0，经核实的演练代替；三张里有一张靠了移交方，不满足",
            "The newest three P1 were independent; there was no P0 and a confirmed drill stands in; with one that was helped it does not hold"), 186)
    rows = [
        ("P1", [("03-02", True), ("03-20", True), ("04-11", True)], None, say("满足", "holds"), "good"),
        ("P0", [], say("04-15 演练，已核实", "drill 04-15, confirmed"), say("满足", "holds"), "good"),
        ("P1", [("03-02", True), ("03-20", False), ("04-11", True)], None, say("2/3，不满足", "2 of 3: does not"), "bad"),
    ]
    for place, (name, tasks, drill, state, colour) in enumerate(rows):
        y = 12 + place * 50
        picture.text(8, y + 24, name, bold=True, size=13)
        for number, (when, is_independent) in enumerate(tasks):
            x = 50 + number * 84
            picture.rect(x, y, 76, 38, "good-tint" if is_independent else "bad-tint", "good" if is_independent else "bad", 4)
            picture.text(x + 38, y + 16, when, "ink", "middle", size=11)
            picture.text(x + 38, y + 31, say("独立", "alone") if is_independent else say("请了移交方", "helped"),
                         "good" if is_independent else "bad", "middle", size=11)
        if drill:
            picture.rect(50, y, 244, 38, "card", "edge", 4)
            picture.text(172, y + 24, drill, "ink", "middle", size=12)
        picture.text(310, y + 24, state, colour, bold=True, size=12)
    picture.text(8, 178, say("演练之后再失手，要等新的三张，或再演练一次。", "A failure after it waits for three in a row or another drill."), "quiet", size=11)
    return picture


def variety(language):
    """What is asked for of each kind, and what there is of it."""
    say = words(language)
    rows = [
        ("P1", 2, 3), (say("应急响应", "incident response"), 3, 3), (say("工作时间外", "out of hours"), 0, 1),
    ]
    picture = Drawing(
        language, say("工单种类", "Variety"),
        say("窗口内独立完成：P1 2/3，应急响应 3/3，工作时间外 0/1；缺两类，结论是依据不足",
            "Independent in the window: P1 2 of 3, incident response 3 of 3, out of hours 0 of 1; two kinds are missing, so there is not enough evidence"), 150)
    for place, (name, have, need) in enumerate(rows):
        y = 14 + place * 36
        is_met = have >= need
        picture.text(136, y + 17, name, "ink", "end", bold=True, size=12)
        for square in range(need):
            picture.rect(150 + square * 40, y + 2, 34, 20, "data" if square < have else "page", "data" if square < have else "edge", 3)
        picture.text(284, y + 17, say(f"{have}/{need}", f"{have} of {need}"), "good" if is_met else "caution", bold=True, size=12)
        picture.text(340, y + 17, say("已满足", "met") if is_met else say(f"缺 {need - have} 张", f"{need - have} missing"), "good" if is_met else "caution", size=12)
    picture.text(8, 140, say("缺任何一类：依据不足，哪怕总的比率已达到。", "One kind missing: not enough evidence, whatever the rate."), "quiet", size=11)
    return picture


def drills(language):
    """Drills beside the rate, and the three things they are good for."""
    say = words(language)
    picture = Drawing(
        language, say("演练", "Drills"),
        say("三次演练通过两次，不进独立完成率；可以代替关键能力的五张、P0 和 P1 的最近三张，并算一次使用",
            "Two of three drills passed; they are in no rate, stand in for the five tasks of a capability and for P0 and P1, and count as a use"), 178)
    for place, is_passed in enumerate((True, True, False)):
        y = 16 + place * 42
        colour = "good" if is_passed else "bad"
        picture.rect(8, y, 128, 32, f"{colour}-tint", colour, 4)
        picture.text(72, y + 20, say(f"演练 {place + 1}：", f"drill {place + 1}: ") + (say("通过", "passed") if is_passed else say("未通过", "failed")), colour, "middle", size=12)
    uses = [
        (say("任务独立完成率", "tasks done independently"), False), (say("代替关键能力的五张工单", "the five tasks of a capability"), True),
        (say("代替 P0、P1 的最近三张", "the newest P0 and P1"), True), (say("算一次使用", "a use of the capability"), True),
    ]
    for place, (name, is_used) in enumerate(uses):
        y = 14 + place * 34
        colour = "good" if is_used else "bad"
        picture.line(140, 16 + 16 + min(place, 1) * 42, 212, y + 13, "edge", dashed=not is_used)
        picture.rect(212, y, 260, 26, f"{colour}-tint", colour, 4)
        picture.text(222, y + 17, name, "ink", size=12)
        picture.text(464, y + 17, say("算", "yes") if is_used else say("从不", "never"), colour, "end", bold=True, size=12)
    picture.text(8, 170, say("人人知道是演练，时间也是挑好的：混进去会把比率做高。", "Everybody knew and the hour was chosen: in the rate they would raise it."), "quiet", size=11)
    return picture


def independence_forecast(language):
    """Eight weekly shares with their line, carried on to the target."""
    say = words(language)
    successes, score = figures.trend(RISING, A_WEEK)
    left, base, top = 48, 156, 24

    def x(week):
        return left + week * 30

    def y(value):
        return base - (value - 0.2) / 0.8 * (base - top)

    count = len(RISING)
    middle, mean = (count - 1) / 2, successes / (A_WEEK * count)
    slope = sum((week - middle) * done / A_WEEK for week, done in enumerate(RISING)) / sum((week - middle) ** 2 for week in range(count))
    picture = Drawing(
        language, say("任务独立完成率何时达标", "When independence will be reached"),
        say(f"八周的周比率从 3/8 升到 7/8，合计 {successes}/64，z = {score:.1f}；趋势够明显，才把验收规则往后推",
            f"Weekly shares from 3 of 8 to 7 of 8, together {successes}/64, z = {score:.1f}; only then is the rule carried forward"), 206)
    for tick in (0.4, 0.6, 0.8, 1.0):
        picture.line(left, y(tick), 464, y(tick), "line")
        picture.text(left - 6, y(tick) + 4, f"{tick:.0%}", "quiet", "end", size=11)
    picture.line(left, y(0.9), 464, y(0.9), "ink", dashed=True)
    picture.text(464, y(0.9) - 5, say("合同值 90%", "target 90%"), "ink", "end", size=11)
    for week, done in enumerate(RISING):
        picture.dot(x(week), y(done / A_WEEK), 5)
    line = [(x(week), y(min(1, mean + slope * (week - middle)))) for week in range(14)]
    picture.path(line[:count])
    picture.path(line[count - 1:], dashed=True)
    picture.line(x(count - 0.5), top, x(count - 0.5), base, "edge", dashed=True)
    picture.text(x(count - 0.5) - 6, base + 16, say("八周，每周 8 张", "eight weeks of 8 tasks"), "quiet", "end", size=11)
    picture.text(x(count - 0.5) + 6, base + 16, say("推算：补进窗口的各周", "projected: weeks added"), "quiet", size=11)
    picture.text(8, 198, say("判断的是窗口，不是这条线：老的工单移出 60 天之后，窗口才达到。", "The window decides: it gets there as old tasks leave the 60 days."), "quiet", size=11)
    return picture


DRAWINGS = {
    "unrated": unrated, "clean": clean, "person": person, "floors": floors, "severe": severe, "variety": variety,
    "drills": drills, "independence-forecast": independence_forecast,
}
