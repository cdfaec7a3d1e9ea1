#!/usr/bin/env python3
"""A handover's first day in a browser, from an invitation's link to the director's page.

    journey.py HANDOVER [zh|en] [phone|desk] [scripts|plain]

In Chinese and English, on a phone and at a desk, with scripts and without: each has a handover and people of its own. What
pages say is compared with what the command line says of the same ledger.
"""

import contextlib
import itertools
import re
import sys
import time

from playwright.sync_api import expect, sync_playwright

from reader import PASSWORD, Reader, launch
from server import Site

CHART = {"name": "chart.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj<<>>endobj\n%%EOF\n"}

# What the lead of the delivering side ticks at once, in both languages.
SEVERAL = [
    ("支持人员角色职责明确", "Roles and duties of the support staff settled"),
    ("值班安排和联系方式确认", "On-call rota and contacts confirmed"), ("联系人清单", "List of contacts"),
]


class Journey:
    def __init__(self, browser, site: Site, language: str, size: str, script: bool):
        self.browser, self.site, self.language, self.size, self.script = browser, site, language, size, script

    @contextlib.contextmanager
    def reading(self, person: str, invited: bool = True):
        """Somebody with a browser of their own, who has come in by an invitation."""
        with Reader.opened(self.browser, self.site.address, person, self.language, self.size, self.script) as reader:
            if invited:
                reader.redeem(self.site.invite(person))
            yield reader

    def run(self):
        self.delivers()
        self.accepts()
        self.assesses()
        self.answers_and_logs()
        self.confirms()
        self.directs()
        self.holds()

    def delivers(self):
        """The lead of the delivering side: invitation, password, sign-in, and a sign-off on a file."""
        with self.reading("lisi", invited=False) as lead:
            invitation = self.site.invite("lisi")
            lead.go(invitation)
            expect(lead.page.get_by_role("heading", level=1)).to_have_text(lead.says("欢迎，李四", "Welcome, 李四"))
            lead.fill("新密码", "New password", PASSWORD)
            lead.fill("再输一次", "The same again", PASSWORD + "?")
            lead.press("设置密码并登录", "Set the password and sign in")
            expect(lead.page.get_by_role("alert")).to_be_visible()
            lead.fill("新密码", "New password", PASSWORD)
            lead.fill("再输一次", "The same again", PASSWORD)
            lead.press("设置密码并登录", "Set the password and sign in")
            lead.arrives("/items")
            lead.press("退出", "Sign out")
            lead.arrives("/sign-in")
            lead.go("/items/team/organisation", expected=401)
            lead.sign_in("not the password")
            expect(lead.page.get_by_role("alert")).to_be_visible()
            expect(lead.page.get_by_label(lead.says("用户名", "User name"))).to_have_value("lisi")
            lead.sign_in()
            lead.arrives("/items/team/organisation")
            panel = lead.page.get_by_role("group", name=lead.says("签“已移交”", "Sign as delivered"))
            lead.fill("说明（可不填）", "Note (optional)", "2 December", within=panel)
            lead.prove(within=panel)
            lead.forget()
            lead.press("签“已移交”", "Sign as delivered", within=panel)
            lead.sees("填好的内容已保留", "What you typed is kept")
            lead.sign_in()
            expect(panel.get_by_label(lead.says("说明（可不填）", "Note (optional)"))).to_have_value("2 December")
            panel.get_by_label(lead.says("或上传文件", "Or upload a file")).set_input_files(CHART)
            lead.prove("wrong, to begin with", within=panel)
            lead.press("签“已移交”", "Sign as delivered", within=panel)
            expect(lead.page.get_by_role("alert")).to_be_visible()
            expect(panel.get_by_label(lead.says("说明（可不填）", "Note (optional)"))).to_have_value("2 December")
            panel.get_by_label(lead.says("或上传文件", "Or upload a file")).set_input_files(CHART)
            lead.prove(within=panel)
            lead.press("签“已移交”", "Sign as delivered", within=panel)
            lead.recorded()
            lead.sees("chart.pdf", "chart.pdf", within=lead.page.get_by_role("main"))
            self.delivers_several(lead)

    def delivers_several(self, lead):
        """Several items ticked at once, on one file and with one proof of identity, make an entry each."""
        lead.go("/items")
        ticks = [lead.page.get_by_role("checkbox", name=re.compile(lead.says(zh, en))) for zh, en in SEVERAL]
        for tick in ticks:
            tick.check()
        panel = lead.page.get_by_role("region", name=lead.says("在选中的交接项上签字", "Sign what is ticked"))
        panel.get_by_label(lead.says("或上传文件", "Or upload a file")).set_input_files(CHART)
        before = self.site.size
        lead.press("签字确认", "Sign", within=panel)
        lead.recorded()
        for tick in ticks:
            expect(tick).to_have_count(0)
        assert self.site.size == before + len(SEVERAL), (before, self.site.size)
        status = lead.page.get_by_role("status")
        for number in range(before + 1, self.site.size + 1):
            expect(status).to_contain_text(str(number))
        for zh, en in SEVERAL:
            lead.go("/items")
            lead.page.get_by_role("link", name=re.compile(lead.says(zh, en))).first.click()
            keys = lead.page.get_by_role("region", name=lead.says("签字", "Sign-offs"), exact=True)
            lead.sees("李四", "李四", within=keys)
            lead.sees("chart.pdf", "chart.pdf", within=lead.page.get_by_role("main"))

    def accepts(self):
        """The lead of the receiving side ticks it in the working list."""
        with self.reading("jia1") as lead:
            lead.arrives("/items")
            tick = lead.page.get_by_role(
                "checkbox", name=re.compile(lead.says("签“已接收”.*支持团队组织架构确认", "Sign as accepted.*Organisation of the support team")))
            tick.check()
            panel = lead.page.get_by_role("region", name=lead.says("在选中的交接项上签字", "Sign what is ticked"))
            lead.prove(within=panel)
            lead.press("签字确认", "Sign", within=panel)
            lead.recorded()
            expect(tick).to_have_count(0)

    def assesses(self):
        """An assessor says what a trainee can do."""
        with self.reading("wangwu") as assessor:
            assessor.arrives("/review")
            waiting = assessor.page.get_by_role("listitem").filter(
                has=assessor.page.locator("summary", has_text=assessor.says("甲三：应急响应", "甲三: Incident response")))
            waiting.locator("summary").click()
            waiting.get_by_role("radio", name=re.compile("^4")).check()
            assessor.fill("依据：你看到了什么", "What it rests on: what you saw", "Led the drill without help", within=waiting)
            assessor.press("记录评估", "Record the assessment", within=waiting)
            assessor.recorded()

    def answers_and_logs(self):
        """The trainee agrees, and logs a task, which asks for no more than five answers."""
        with self.reading("jia3") as trainee:
            trainee.arrives("/me")
            trainee.sees("Led the drill without help", "Led the drill without help")
            trainee.press("同意", "Agree")
            trainee.recorded()
            trainee.link("记一张工单", "Log a task").first.click()
            panel = trainee.page.get_by_role("region", name=trainee.says("记一张工单", "Log a task"))
            trainee.fill("工单号", "Task number", "T-1", within=panel)
            panel.get_by_role("radio", name=re.compile(trainee.says("全程我独立完成", "I did all of it"))).check()
            panel.get_by_label(trainee.says("用到的能力", "Capability it took"), exact=True).select_option("incident-response")
            panel.get_by_role("radio", name=re.compile("^P1")).check()
            trainee.press("记录", "Record", within=panel)
            trainee.recorded()

    def confirms(self):
        with self.reading("wangwu", invited=False) as assessor:
            assessor.go("/sign-in")
            assessor.sign_in()
            assessor.arrives("/review")
            waiting = assessor.page.get_by_role("listitem").filter(has=assessor.page.get_by_role("link", name="T-1", exact=True))
            assessor.press("核实无误", "Confirm", within=waiting)
            assessor.recorded()
            expect(assessor.page.get_by_role("link", name="T-1", exact=True)).to_have_count(0)

    def directs(self):
        """The director has the verdict, and comes from each number to what is behind it."""
        with self.reading("jia2") as director:
            director.arrives("/director")
            expect(director.page.get_by_role("heading", level=1)).to_contain_text(director.says("暂不能接管", "Not ready"))
            main = director.page.get_by_role("main")
            for title, says in [
                (("清单进度", "Checklists"), ("1/6", "1/6")), (("任务独立完成率", "Tasks done independently"), ("1/1", "1 of 1")),
                (("能力覆盖", "Coverage"), ("甲三", "甲三")),
            ]:
                director.sees(*says, within=main.get_by_role("region", name=director.says(*title), exact=True))

    def holds(self):
        """The command line finds the same, and an intact ledger."""
        status = self.site.ask("status")
        team = next(found for found in status["checklists"] if found["id"] == "team")
        assert (team["done"], team["total"]) == (1, 6), team
        independence = next(found for found in status["measures"] if found["id"] == "independence")
        assert (independence["numerator"], independence["denominator"]) == (1, 1), independence
        capability = next(found for found in status["capabilities"] if found["id"] == "incident-response")
        assert capability["have"] == 1, capability
        self.site.run("ledger", "verify")


def main() -> int:
    handover, chosen = sys.argv[1], set(sys.argv[2:])
    began = time.monotonic()
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for language, size, script in itertools.product(["zh", "en"], ["phone", "desk"], ["scripts", "plain"]):
            if not chosen <= {language, size, script}:
                continue
            start = time.monotonic()
            with Site.sample(handover) as site:
                Journey(browser, site, language, size, script == "scripts").run()
            print(f"  {language} {size} {script}: {time.monotonic() - start:.1f} s")
        browser.close()
    print(f"journey: from the invitation to the director's page, {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
