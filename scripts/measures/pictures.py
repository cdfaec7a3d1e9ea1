"""The pictures of docs/measures.md, each drawn with words in one language."""

import datetime

from . import figures, tables
from .drawing import Drawing


def words(language):
    """Picks the Chinese or the English of a pair."""
    return lambda zh, en: zh if language == "zh" else en


def verdict(language):
    """The first question that is answered with yes decides."""
    say = words(language)
    rows = [
        (say("必须项没有了结？关键能力不够人？", "Must item open? Critical capability lacking?"),
         say("决定结论的指标未达标？", "A measure that decides below its target?"),
         say("暂不能接管", "Not ready"), "bad"),
        (say("决定结论的指标数据太少？", "Too few tasks for a measure that decides?"),
         say("未填独立程度的太多？缺少某类工单？", "Too many unrated? A kind of task missing?"),
         say("依据不足", "Not enough evidence"), "caution"),
        (say("有限期豁免？应当项没有了结？", "A waiver in force? A should item open?"),
         say("合同要求证实，而只达到合同值？", "Reached, where the contract asks for proof?"),
         say("有条件接管", "Ready with conditions"), "caution"),
        (say("以上都没有", "None of these"), "", say("可以接管", "Ready"), "good"),
    ]
    picture = Drawing(
        language, say("交接结论怎样得出", "How the verdict is reached"),
        say("从上到下，第一行答“是”的决定结论", "From the top, the first row answered with yes decides"), 246)
    for place, (first, second, result, colour) in enumerate(rows):
        y = 8 + place * 60
        picture.rect(8, y, 288, 46, "card", "line", 4)
        picture.text(18, y + (19 if second else 28), first, size=12)
        if second:
            picture.text(18, y + 36, second, size=12)
        picture.line(296, y + 23, 324, y + 23, "edge")
        if second:
            picture.text(310, y + 18, say("是", "yes"), "quiet", "middle", size=10)
        picture.rect(324, y + 6, 148, 34, f"{colour}-tint", colour, 4)
        picture.text(398, y + 28, result, colour, "middle", bold=True, size=12)
        if second:
            picture.line(28, y + 46, 28, y + 60, "edge")
            picture.text(34, y + 57, say("否", "no"), "quiet", size=10)
    return picture


def counted(language):
    """Closed tasks of a window, a square each, by what becomes of them."""
    say = words(language)
    rows = [
        (say("独立完成", "independent"), 26, "data", None), (say("移交方帮过忙", "delivering team helped"), 7, "soft", None),
        (say("移交方做的", "delivering team did it"), 4, "soft", None), (say("七天内重开", "reopened in 7 days"), 2, "soft", None),
        (say("未填独立程度", "unrated"), 3, "page", "edge"), (say("取消、重复、自行恢复", "cancelled, duplicate …"), 4, "card", "line"),
        (say("演练", "drills"), 3, "card", "line"),
    ]
    picture = Drawing(
        language, say("哪些工单计入任务独立完成率", "Which tasks count"),
        say("49 张已关闭工单：39 张计入，其中 26 张独立完成；3 张未填独立程度单列；4 张不计，3 张演练另计",
            "49 closed tasks: 39 counted, 26 of them independent; 3 unrated shown apart; 4 left out, 3 drills apart"), 216)
    for place, (name, count, fill, stroke) in enumerate(rows):
        y = 10 + place * 28 + (8 if place > 3 else 0)
        picture.text(160, y + 11, name, "ink" if place < 4 else "quiet", "end", size=12)
        for square in range(count):
            picture.rect(167 + square * 11, y + 1, 9, 11, fill, stroke)
        picture.text(172 + count * 11 - 4, y + 11, str(count), "ink", bold=place == 0, size=12)
    picture.line(8, 122, 472, 122, "edge")
    picture.text(472, 60, say("计入 39 张", "39 counted"), "ink", "end", bold=True, size=12)
    picture.text(472, 78, say("独立 26/39", "26/39"), "data", "end", bold=True, size=12)
    picture.text(472, 143, say("不在分母里", "not in the total"), "quiet", "end", size=12)
    return picture


def proof(language):
    """Shares with the interval they may lie in, and the bound that decides a proof."""
    say = words(language)
    left, right, low = 150, 464, 0.5
    rows = [
        (26, 39, say("未达标", "missed"), "bad"), (54, 60, say("达到合同值", "reached"), "caution"),
        (57, 60, say("达到合同值", "reached"), "caution"), (60, 62, say("已证实", "demonstrated"), "good"),
    ]

    def x(value):
        return left + (value - low) / (1 - low) * (right - left)

    picture = Drawing(
        language, say("达到合同值与已证实", "Reached and demonstrated"),
        say("四个例子：点是实际比率，浅条是 95% 区间，竖线是 95% 置信下限；下限到了 90% 才算证实",
            "Four examples: the point is the share, the light bar its 95% interval, the upright stroke the lower bound at 95%; "
            "it is demonstrated when that stroke reaches 90%"), 236)
    for tick in (0.5, 0.6, 0.7, 0.8, 0.9, 1.0):
        picture.line(x(tick), 28, x(tick), 184, "line")
        picture.text(x(tick), 200, f"{tick:.0%}", "quiet", "middle", size=11)
    picture.line(x(0.9), 22, x(0.9), 184, "ink", dashed=True)
    picture.text(x(0.9), 16, say("合同值 90%", "target 90%"), "ink", "middle", bold=True, size=12)
    for place, (k, n, state, colour) in enumerate(rows):
        y = 48 + place * 38
        lower, upper = figures.interval(k, n)
        picture.text(8, y - 2, f"{k}/{n}", bold=True)
        picture.text(8, y + 14, state, colour, size=12)
        picture.rect(x(lower), y - 7, x(upper) - x(lower), 14, "soft", radius=2)
        bound = figures.bound(k, n)
        picture.line(x(bound), y - 12, x(bound), y + 12, colour, thick=3)
        picture.dot(x(k / n), y, 5)
    picture.dot(14, 222, 5)
    picture.text(24, 226, say("实际比率", "share"), "quiet", size=11)
    picture.rect(110, 215, 26, 12, "soft", radius=2)
    picture.text(142, 226, say("95% 区间", "95% interval"), "quiet", size=11)
    picture.line(250, 212, 250, 230, "edge", thick=3)
    picture.text(258, 226, say("95% 置信下限", "lower bound at 95%"), "quiet", size=11)
    return picture


def checkpoints(language):
    """The windows of three looks, one week apart."""
    say = words(language)
    picture = Drawing(
        language, say("每周一次检查所看的窗口", "The window of each weekly look"),
        say("每次检查看 60 天，最后 7 天暂计、不看，相邻两次检查只差一周",
            "Each look covers 60 days; the last 7 are provisional and left out; neighbouring looks differ by a week"), 168)
    day = 5.3
    for place, look in enumerate((12, 13, 14)):
        y = 30 + place * 34
        start = 70 + place * 7 * day
        picture.text(8, y + 15, say(f"第 {look} 周", f"week {look}"), size=12)
        picture.rect(start, y, 53 * day, 22, "soft", radius=2)
        picture.rect(start + 53 * day, y, 7 * day, 22, "page", "edge")
        picture.text(start + 6, y + 15, say("看 53 天：至少 30 张工单", "53 days count: 30 tasks or more"), size=12)
        picture.text(start + 56.5 * day, y + 15, say("暂计", "7 d"), "quiet", "middle", size=11)
    picture.text(70, 20, say("60 天", "60 days"), "quiet", size=12)
    picture.line(124, 16, 70 + 60 * day, 16, "edge")
    picture.text(8, 146, say("窗口大部分重叠：每看一次，碰巧过线的机会就多一次。", "Windows overlap; each look is one more chance to pass by luck."), "quiet", size=12)
    picture.text(8, 162, say("所以只在事先定好的日子看，看到的记下来。", "So only the days set beforehand count, and what they show is kept."), "quiet", size=12)
    return picture


def choice(language):
    """What each way to decide accepts, from the backtest."""
    say = words(language)
    data = tables.found()
    rows = {(row["team"], row["tasks_a_week"]): row["rules"] for row in data["acceptance"]}
    names = [say("达到合同值", "reached"), say("已证实（80%）", "demonstrated, 80%"), say("已证实（95%）", "demonstrated, 95%")]
    picture = Drawing(
        language, say("各种判定方式在 26 次检查中接受了多少团队", "How many teams each way to decide accepts over 26 looks"),
        say("2,000 个模拟团队中被接受的百分比，按真实比率 80%、85%、90%、95%，数字见表",
            "Percent accepted of 2,000 simulated teams whose true share is 80, 85, 90 or 95%; the figures stand in the table"), 416)
    for panel, volume in enumerate((6, 15)):
        base = 166 + panel * 190
        picture.text(8, base - 142, say(f"每周 {volume} 张工单", f"{volume} tasks a week"), bold=True)
        for place, rule in enumerate(tables.RULES):
            left = 12 + place * 158
            for bar, team in enumerate(tables.LEVEL):
                accepted = rows[team, volume][rule]["accepted"] / data["teams"]
                x, high = left + bar * 36, max(1, accepted * 104)
                wrong = team in ("80 %", "85 %")
                picture.rect(x, base - high, 30, high, "bad-tint" if wrong else "data", "bad" if wrong else "data")
                picture.text(x + 15, base - high - 4, f"{100 * accepted:.0f}" if accepted >= 0.01 else "<1",
                             "bad" if wrong else "ink", "middle", bold=wrong, size=11)
                picture.text(x + 15, base + 13, team.replace(" ", ""), "quiet", "middle", size=10)
            picture.line(left, base, left + 138, base, "edge")
            picture.text(left + 69, base + 28, names[place], "ink", "middle", size=11)
    picture.text(472, 24, say("浅：真实比率不到 90%，接受就是错的", "light: truly below 90%, so wrongly accepted"), "bad", "end", size=11)
    picture.text(8, 410, say("柱上的数：2,000 个团队中被接受的百分比；柱下：真实比率", "above: percent of 2,000 teams accepted; below: their true share"), "quiet", size=11)
    return picture


def holding(language):
    """The newest twenty tasks of two teams."""
    say = words(language)
    picture = Drawing(
        language, say("最近 20 张工单：保持或下滑", "The newest 20 tasks: holding or slipping"),
        say("17/20 是保持，16/20 是下滑", "17 of 20 is holding, 16 of 20 slipping"), 96)
    others = {17: (4, 11, 16), 16: (2, 7, 12, 17)}
    for place, (count, state, colour) in enumerate([
            (17, say("保持", "holding"), "good"), (16, say("有下滑", "slipping"), "caution")]):
        y = 26 + place * 34
        for task in range(20):
            is_other = task in others[count]
            picture.dot(16 + task * 16, y, 5.5, "page" if is_other else "data", "data")
        picture.text(346, y + 5, f"{count}/20", bold=True)
        picture.text(396, y + 5, state, colour)
    picture.text(8, 90, say("实心：独立完成；左边最旧，右边最新", "filled: independent; oldest left, newest right"), "quiet", size=11)
    return picture


def mix(language):
    """Two periods: as wide as the work's shares, as high as the rates."""
    say = words(language)
    whole, better, easier = figures.split(figures.BEFORE, figures.AFTER)
    picture = Drawing(
        language, say("两个时期之间：做得更好，还是工单更容易", "Between two periods: better work or easier work"),
        say(f"比率提高 {whole:.1f} 个百分点，其中 {better:.1f} 来自做得更好，{easier:.1f} 来自工单更容易",
            f"Up by {whole:.1f} points, {better:.1f} of them better work and {easier:.1f} easier work"), 262)
    for place, (period, name) in enumerate([
            (figures.BEFORE, say("第一个时期", "first period")), (figures.AFTER, say("第二个时期", "second period"))]):
        k, n = figures.total(period)
        x, base, full = 12 + place * 238, 170, 216
        picture.text(x, 18, say(f"{name}：{k}/{n}（{100 * k / n:.1f}%）", f"{name}: {k}/{n} ({100 * k / n:.1f}%)"), bold=True)
        for severity, (done, all_) in period.items():
            across = full * all_ / n
            high = 130 * done / all_
            picture.rect(x, base - 130, across, 130, "card", "line")
            picture.rect(x, base - high, across, high, "soft", "data")
            picture.text(x + across / 2, base - 10, f"{severity} {done}/{all_}", "ink", "middle", size=11)
            picture.text(x + across / 2, base + 15, say(f"占 {100 * all_ / n:.0f}%", f"{100 * all_ / n:.0f}% of work"),
                         "quiet", "middle", size=10 if language == "en" else 11)
            x += across
    scale, x = 20, 12
    picture.rect(x, 200, better * scale, 22, "data")
    picture.rect(x + better * scale, 200, easier * scale, 22, "soft")
    picture.text(x, 240, say(f"做得更好 +{better:.1f}", f"better work +{better:.1f}"), bold=True, size=12)
    picture.text(x + better * scale + 4, 240, say(f"工单更容易 +{easier:.1f}", f"easier work +{easier:.1f}"), size=12)
    picture.text(x + whole * scale + 10, 216, say(f"= +{whole:.1f} 个百分点", f"= +{whole:.1f} points"), bold=True)
    picture.text(12, 258, say("宽：各级别所占的份额；高：该级别的比率", "width: share of the work; height: rate of the severity"), "quiet", size=11)
    return picture


def capability(language):
    """A year of one person and one capability: when it is held, and what ends it."""
    say = words(language)
    begin = datetime.date(2026, 1, 1)

    def x(month, day=1):
        return 92 + (datetime.date(2026, month, day) - begin).days * 1.03

    picture = Drawing(
        language, say("一个人的一项能力，一年之中", "One person and one capability over a year"),
        say("1 月 12 日评估为 4 独立，有效期 365 天；须在 90 天内用过。2 月 2 日、4 月 20 日、9 月 10 日用过，7 月 20 日到 9 月 9 日近期未用、不计",
            "Assessed at 4 alone on 12 January, valid for 365 days; to be used within 90. Used on 2 February, 20 April and 10 September; "
            "not counted from 20 July to 9 September for lack of use"), 212)
    for month in range(1, 13):
        picture.line(x(month), 22, x(month), 160, "line")
        picture.text(x(month) + 15, 16, str(month) if language == "en" else f"{month}月", "quiet", "middle", size=11)
    end = x(12, 31)
    picture.text(84, 46, say("评估有效", "assessed"), "ink", "end", size=12)
    picture.rect(x(1, 12), 34, end - x(1, 12), 16, "soft", radius=2)
    picture.text(x(1, 12) + 6, 46, say("4 独立，每次独立使用再延长 365 天", "4 alone; each use carries it on for 365 days"), size=11)
    picture.text(84, 84, say("90 天内用过", "used in 90 d"), "ink", "end", size=12)
    for first, last in (((2, 2), (7, 19)), ((9, 10), (12, 9))):
        picture.rect(x(*first), 72, x(*last) - x(*first), 16, "soft", radius=2)
    for use, name in (((2, 2), say("工单", "task")), ((4, 20), say("演练", "drill")), ((9, 10), say("工单", "task"))):
        picture.dot(x(*use), 80, 5)
        picture.text(x(*use), 104, name, "quiet", "middle", size=11)
    picture.text(84, 134, say("具备", "has it"), "good", "end", bold=True, size=12)
    for first, last in (((2, 2), (7, 19)), ((9, 10), (12, 9))):
        picture.rect(x(*first), 120, x(*last) - x(*first), 20, "good-tint", "good", 2)
    picture.text(x(3, 1), 134, say("计入能力覆盖", "counts"), "good", size=11)
    picture.text(x(8, 15), 156, say("近期未用", "no recent use"), "caution", "middle", size=11)
    picture.text(8, 182, say("提前 30 天提醒；到期的仍然显示，只是不计。", "Warned 30 days before; what lapsed is shown and not counted."), "quiet", size=12)
    picture.text(8, 200, say("这项能力 valid-for: 365d，last-used-within: 90d，drill: allowed。", "Here valid-for: 365d, last-used-within: 90d, drill: allowed."), "quiet", size=12)
    return picture


def coverage(language):
    """Who has what, and what one leaving would cost."""
    say = words(language)
    people = [say("甲三", "A"), say("甲四", "B"), say("甲五", "C"), say("甲六", "D")]
    rows = [
        (say("应急响应（关键）", "incident response, critical"), "h-lh", say("够", "covered"), "good"),
        (say("数据恢复（关键）", "data recovery, critical"), "h--n", say("只有一人", "one person"), "bad"),
        (say("开发与变更支持", "change support"), "hhh-", say("够", "covered"), "good"),
        (say("安全事件处置", "security incidents"), "---l", say("没有人", "nobody"), "bad"),
    ]
    picture = Drawing(
        language, say("能力覆盖：谁具备什么", "Coverage: who has what"),
        say("四个人、四项能力：应急响应 2/2，数据恢复 1/2，变更支持 3/2，安全事件 0/2",
            "Four people, four capabilities: incident response 2/2, data recovery 1/2, change support 3/2, security 0/2"), 210)
    for place, person in enumerate(people):
        picture.text(220 + place * 36, 20, person, "ink", "middle", size=12)
    picture.text(366, 20, say("有/需", "have/need"), "quiet", "middle", size=12 if language == "zh" else 10)
    for place, (name, held, state, colour) in enumerate(rows):
        y = 46 + place * 32
        picture.line(8, y + 14, 472, y + 14)
        picture.text(8, y + 4, name, size=12)
        for column, kind in enumerate(held):
            x = 220 + column * 36
            if kind == "h":
                picture.dot(x, y, 7)
            elif kind == "l":
                picture.dot(x, y, 7, "page", "edge")
                picture.line(x - 5, y + 5, x + 5, y - 5, "edge", thick=1.5)
            elif kind == "n":
                picture.dot(x, y, 7, "page", "data")
                picture.dot(x, y, 2.5)
            else:
                picture.dot(x, y, 2, "line")
        picture.text(366, y + 5, f"{held.count('h')}/2", colour, "middle", bold=True)
        picture.text(392, y + 4, state, colour, size=12)
    picture.dot(15, 184, 7)
    picture.text(28, 188, say("具备", "has it"), "quiet", size=11)
    picture.dot(95, 184, 7, "page", "data")
    picture.dot(95, 184, 2.5)
    picture.text(108, 188, say("近期未用", "no recent use"), "quiet", size=11)
    picture.dot(215, 184, 7, "page", "edge")
    picture.line(210, 189, 220, 179, "edge", thick=1.5)
    picture.text(228, 188, say("已过期", "lapsed"), "quiet", size=11)
    picture.text(290, 188, say("一人离开就没人会的关键能力：数据恢复", "one leaving: no data recovery"), "bad", size=10 if language == "zh" else 11)
    return picture


def plan(language):
    """Items due and done by week, with the day that is asked for."""
    say = words(language)
    due, done = [0, 1, 3, 6, 8, 11, 14, 17, 20, 22, 24], [0, 1, 2, 4, 7, 9, 12]
    picture = Drawing(
        language, say("按计划还是落后", "On plan or behind"),
        say("第 6 周末应完成 14 项，已完成 12 项，落后 4 个工作日", "At the end of week 6 14 items are due and 12 done: 4 working days behind"), 214)

    def x(week):
        return 40 + week * 42

    def y(items):
        return 172 - items * 6.2

    for items in (0, 12, 24):
        picture.line(40, y(items), 468, y(items))
        picture.text(34, y(items) + 4, str(items), "quiet", "end", size=11)
    for week in range(0, 11, 2):
        picture.text(x(week), 188, say(f"第{week}周", f"w{week}") if week else say("开始", "start"), "quiet", "middle", size=11)
    picture.path([(x(week), y(count)) for week, count in enumerate(due)], "edge", dashed=True, thick=1.5)
    picture.path([(x(week), y(count)) for week, count in enumerate(done)])
    picture.line(x(6), 20, x(6), 172, "ink", dashed=True)
    picture.text(x(6) - 6, 42, say("今天：应完成 14，已完成 12", "today: 14 due, 12 done"), "ink", "end", bold=True, size=12)
    picture.dot(x(6), y(14), 4, "page", "edge")
    picture.dot(x(6), y(12), 4)
    picture.text(x(6) + 8, y(12) + 18, say("落后 4 个工作日：", "4 working days behind,"), "bad", size=11)
    picture.text(x(6) + 8, y(12) + 32, say("从最早的逾期项算起", "by the earliest late item"), "bad", size=11)
    picture.text(8, 208, say("虚线：应完成；实线：已完成（限期豁免的不算完成，也不算落后）", "dashed: due; solid: done (a waived item is neither done nor behind)"), "quiet", size=11)
    return picture


def path(language):
    """Open items with what they wait for: a chain that ends last, and items with float."""
    say = words(language)
    rows = [
        (say("工单系统", "ticket system"), 0, 5, None, True), (say("热线和邮箱", "hotline, mailbox"), 5, 9, 1, True),
        (say("应急演练", "emergency drill"), 9, 14, 2, True), (say("知识库", "knowledge base"), 0, 6, None, False),
        (say("文档移交", "documents"), 6, 10, 4, False),
    ]
    picture = Drawing(
        language, say("关键路径和余量", "Critical path and float"),
        say("三项相接的链 14 个工作日后完成，余量 0；另一条链 10 个工作日完成，余量 4",
            "A chain of three ends after 14 working days with no float; the other ends after 10 and has 4"), 214)

    def x(day):
        return 130 + day * 20

    for day in range(0, 17, 2):
        picture.line(x(day), 24, x(day), 180, "line")
        picture.text(x(day), 18, str(day), "quiet", "middle", size=11)
    picture.line(x(14), 24, x(14), 180, "ink", dashed=True)
    for place, (name, first, last, _, is_critical) in enumerate(rows):
        y = 32 + place * 30
        picture.text(122, y + 14, name, "ink", "end", bold=is_critical, size=12)
        picture.rect(x(first), y, x(last) - x(first), 20, "data" if is_critical else "soft", radius=2)
        if not is_critical:
            picture.rect(x(last), y, 80, 20, None, "edge", 2)
            picture.text(x(last) + 6, y + 14, say("余量 4 天", "float 4 d"), "quiet", size=11)
    picture.text(x(14) + 6, 104, say("最早", "earliest"), "ink", size=11)
    picture.text(x(14) + 6, 118, say("完成日", "end"), "ink", size=11)
    picture.text(8, 204, say("横轴：工作日。深色：关键路径，迟一天整体就迟一天。", "Working days. Dark: critical path, where a day's slip moves the end."), "quiet", size=11)
    return picture


def forecast(language):
    """Ten past weeks, and the chance of being done by each week to come."""
    say = words(language)
    chances = figures.done_by(ahead=14)
    half, sure = figures.weeks_until(0.5), figures.weeks_until(0.85)
    picture = Drawing(
        language, say("完成日期预测：P50 和 P85", "Forecast of the date: P50 and P85"),
        say(f"过去十周每周完成 {'、'.join(map(str, figures.WEEKS))} 项，还有 {figures.OPEN} 项：P50 在 {half} 周后，P85 在 {sure} 周后",
            f"Items done in ten past weeks: {', '.join(map(str, figures.WEEKS))}; {figures.OPEN} open. P50 is {half} weeks ahead, P85 {sure}"), 224)
    base = 176
    picture.text(8, 16, say("过去十周", "ten past weeks"), bold=True, size=12)
    for week, count in enumerate(figures.WEEKS):
        picture.rect(10 + week * 15, base - count * 24, 11, max(1, count * 24), "soft", "data")
        picture.text(15.5 + week * 15, base + 14, str(count), "quiet", "middle", size=11)
    picture.text(178, 16, say(f"还有 {figures.OPEN} 项：到第几周末全部完成的可能", f"{figures.OPEN} open: chance of all done by week"), bold=True, size=12)

    def x(week):
        return 196 + week * 19

    def y(chance):
        return base - chance * 130

    for chance, name, week in ((0.5, "P50", half), (0.85, "P85", sure)):
        picture.line(x(0), y(chance), x(week), y(chance), "edge", dashed=True)
        picture.line(x(week), y(chance), x(week), base, "edge", dashed=True)
        picture.text(x(0) + 2, y(chance) - 4, name, "ink", bold=True, size=12)
    points = []
    for week, chance in enumerate(chances):
        if week:
            points.append((x(week), y(chances[week - 1])))
        points.append((x(week), y(chance)))
    picture.path(points)
    picture.line(x(0), base, x(14), base, "edge")
    for week in (0, 5, half, sure, 14):
        picture.text(x(week), base + 14, str(week), "ink" if week in (half, sure) else "quiet", "middle", bold=week in (half, sure), size=11)
    picture.text(8, 216, say("今后每一周都等可能地像过去某一周，各周相互独立。", "Each week to come is like any past one, all equally likely."), "quiet", size=11)
    return picture


def held(language):
    """How often P85 dates held in the backtest."""
    say = words(language)
    data = tables.found()["checklist_forecasts"]
    left, right = 176, 464

    def x(value):
        return left + value * (right - left)

    picture = Drawing(
        language, say("P85 日期兑现了多少", "How often P85 dates held"),
        say("第 8 周所作的预测，按完成快慢；数字见表", "Forecasts of week 8 by how the work went on; the figures stand in the table"), 250)
    picture.rect(x(0.8), 26, x(0.9) - x(0.8), 188, "good-tint")
    picture.text(x(0.85), 18, say("应在 80%–90%", "should: 80–90%"), "good", "middle", size=11)
    for tick in (0, 0.2, 0.4, 0.6, 0.8, 1):
        picture.line(x(tick), 26, x(tick), 214, "line")
        picture.text(x(tick), 228, f"{tick:.0%}", "quiet", "middle", size=11)
    names = {
        "steady": say("快慢不变", "steady"), "over holidays": say("中间跨春节", "with a holiday week"),
        "in batches": say("成批完成", "in batches"), "speeding up": say("越来越快", "speeding up"),
        "stalling": say("越来越慢", "stalling"), "interrupted": say("中途停三周", "stopped for 3 weeks"),
    }
    for place, (process, name) in enumerate(names.items()):
        y = 44 + place * 32
        picture.text(166, y + 4, name, "ink", "end", size=12)
        for row in data:
            if row["weeks"] == process:
                one = row["last 13 weeks"]["in_week_8"]
                value = one["p85_held"] / one["forecasts"]
                is_small = row["items"] == 24
                picture.dot(x(value), y - 6 if is_small else y + 6, 5, "data" if is_small else "page", "data")
    picture.dot(14, 240, 5)
    picture.text(24, 244, say("24 项", "24 items"), "quiet", size=11)
    picture.dot(90, 240, 5, "page", "data")
    picture.text(100, 244, say("60 项", "60 items"), "quiet", size=11)
    return picture


def questions(language):
    """Eight weeks of questions in two halves, and a question that waits."""
    say = words(language)
    earlier, later = sum(figures.ASKED[:4]), sum(figures.ASKED[4:])
    picture = Drawing(
        language, say("向移交方求助", "Questions to the delivering team"),
        say(f"前 4 周 {earlier} 个，后 4 周 {later} 个；一个问题 7 天未答复就成为阻塞项",
            f"{earlier} in four weeks, then {later} in four; one that is open for 7 days becomes a blocker"), 224)
    base = 104
    for place, (first, total, name, colour) in enumerate((
            (0, earlier, say("之前 4 周", "four weeks before"), "soft"), (4, later, say("最近 4 周", "last four weeks"), "data"))):
        picture.text(24 + place * 232, 18, f"{name}{say('：', ': ')}{total}", bold=True, size=12)
        for week in range(first, first + 4):
            x = 24 + place * 232 + (week - first) * 50
            count = figures.ASKED[week]
            picture.rect(x, base - max(1, count * 22), 36, max(1, count * 22), colour, "data")
            picture.text(x + 18, base + 14, str(count), "quiet", "middle", size=11)
    picture.line(240, 8, 240, base + 16, "edge", dashed=True)

    def x(day):
        return 24 + day * 36

    picture.text(24, 146, say("一个问题：", "one question:"), bold=True, size=12)
    picture.rect(x(0), 154, x(7) - x(0), 18, "caution-tint", "caution")
    picture.rect(x(7), 154, x(12) - x(7), 18, "bad-tint", "bad")
    picture.text(x(3.5), 167, say("未答复", "unanswered"), "caution", "middle", size=11)
    picture.text(x(9.5), 167, say("文档的阻塞项", "a gap: blocker"), "bad", "middle", size=11)
    for day, name, anchor in (
            (0, say("提出", "asked"), "start"), (7, say("满 7 天", "after day 7"), "middle"), (12, say("答复", "answered"), "end")):
        picture.text(x(day), 190, name, "ink", anchor, size=11)
        picture.line(x(day), 172, x(day), 178, "edge")
    picture.text(8, 214, say("写明答案在哪份文档或链接里，当天就不再是阻塞项。", "It ends when somebody says in which document or link the answer stands."), "quiet", size=11)
    return picture


def phases(language):
    """Three severities of a service over ten weeks, with whose they are."""
    say = words(language)
    names = {
        "observe": say("观摩", "observe"), "shadow": say("跟做", "shadow"), "reverse-shadow": say("带教下主做", "reverse shadow"),
        "solo": say("独立", "solo"),
    }
    rows = [
        ("P3", (("observe", 0), ("shadow", 1), ("reverse-shadow", 2.5), ("solo", 5), ("reverse-shadow", 7))),
        ("P1", (("observe", 0), ("shadow", 2), ("reverse-shadow", 6))), ("P0", (("observe", 0), ("shadow", 4))),
    ]
    picture = Drawing(
        language, say("承接阶段：一个服务的三个级别", "Phases: three severities of a service"),
        say("P3 从第 5 周到第 7 周由接收方负责，之后退回；P1 和 P0 一直由移交方负责",
            "P3 is the receiving team's from week 5 to 7 and then moved back; P1 and P0 stay the delivering team's"), 214)

    def x(week):
        return 40 + week * 42

    for week in range(0, 11, 2):
        picture.line(x(week), 24, x(week), 140)
        picture.text(x(week), 18, say(f"第{week}周", f"w{week}") if week else say("开始", "start"), "quiet", "middle", size=11)
    for place, (severity, steps) in enumerate(rows):
        y = 32 + place * 38
        picture.text(8, y + 18, severity, bold=True, size=12)
        for step, (phase, first) in enumerate(steps):
            last = steps[step + 1][1] if step + 1 < len(steps) else 10
            is_receiving = phase == "solo"
            picture.rect(x(first), y, x(last) - x(first), 26, "data" if is_receiving else "card", "edge")
            picture.text((x(first) + x(last)) / 2, y + 17, names[phase], "page" if is_receiving else "ink", "middle",
                         size=9 if last - first < 2 else 11)
    picture.path([(x(7), 148), (x(7), 160)], "bad")
    picture.text(x(7), 174, say("退回：一方负责人，当日生效", "back: one lead, at once"), "bad", "middle", size=11)
    picture.path([(x(5), 148), (x(5), 152)], "good")
    picture.text(x(5) - 6, 158, say("前进：双方负责人", "forward: a lead of each side"), "good", "end", size=11)
    picture.rect(8, 194, 14, 12, "card", "edge")
    picture.text(28, 204, say("移交方负责", "the delivering team's"), "quiet", size=11)
    picture.rect(190, 194, 14, 12, "data", "edge")
    picture.text(210, 204, say("接收方负责", "the receiving team's"), "quiet", size=11)
    return picture


DRAWINGS = {
    "verdict": verdict, "counted": counted, "proof": proof, "checkpoints": checkpoints, "choice": choice,
    "holding": holding, "mix": mix, "capability": capability, "coverage": coverage, "plan": plan, "path": path,
    "forecast": forecast, "held": held, "questions": questions, "phases": phases,
}
