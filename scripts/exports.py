"""Writes the exports of other systems that tests import, in Tests/Fixtures/exports.

The rows are ours; columns, times and encodings are as each system writes them. Run it from the root of the repository.
"""

import csv
import io
import pathlib

PLACE = pathlib.Path(__file__).resolve().parent.parent / "Tests" / "Fixtures" / "exports"


def text(header: list[str], rows: list[list[str]], end: str = "\r\n", separator: str = ",") -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, lineterminator=end)
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def servicenow() -> bytes:
    header = [
        "number", "opened_at", "short_description", "caller_id", "priority", "state", "category", "assignment_group",
        "assigned_to", "contact_type", "business_service", "resolved_by", "resolved_at", "closed_at",
        "u_supervision_level"]
    rows = [
        ["INC0010001", "29-02-2016 01:16", "Login fails, \"session expired\"", "Mia Berg", "1 - Critical", "Closed",
         "Software", "IOE Support", "Jia San", "Phone", "Login", "Jia San", "29-02-2016 02:40", "01-03-2016 09:00", "Alone"],
        ["INC0010002", "2026-01-05 09:12:30", "Report is empty\nsince this morning", "Li Na", "3 - Moderate", "Closed",
         "Software", "Own Desk", "Wu Shi", "Self-service", "Reports", "Wu Shi", "2026-01-05 11:00:00",
         "2026-01-06 09:00:00", ""],
        ["INC0010003", "2026-01-05 10:00:00", "x" * 2000, "Mia Berg", "4 - Low", "Canceled", "Inquiry", "Own Desk",
         "Jia Si", "Email", "", "Jia Si", "", "2026-01-05 10:30:00", "Prompted"],
        ["INC0010004", "2026-01-07 14:00:00", "Export slow", "Li Na", "2 - High", "In Progress", "Software",
         "IOE Support", "Jia Si", "Phone", "Reports", "(empty)", "", "", ""],
    ]
    return text(header, rows).encode("utf-8-sig")


def servicenow_updates() -> bytes:
    header = [
        "number", "incident_state", "sys_updated_at", "opened_at", "caller_id", "contact_type", "cmdb_ci", "priority",
        "assignment_group", "assigned_to", "closed_code"]
    opened = {"INC0000045": "29-02-2016 01:16", "INC0000047": "29-02-2016 04:40"}

    def row(number, state, at, group, who, priority="3 - Moderate"):
        return [number, state, at, opened[number], "Caller 2403", "Phone", "?", priority, group, who, "code 5"]

    rows = [
        row("INC0000045", "Closed", "05-03-2016 12:00", "Group 56", "?"),
        row("INC0000045", "New", "29-02-2016 01:23", "Group 56", "?"),
        row("INC0000047", "Resolved", "01-03-2016 10:00", "Group 24", "Resolver 40"),
        row("INC0000045", "Resolved", "29-02-2016 11:29", "Group 70", "Resolver 41"),
        row("INC0000045", "Resolved", "29-02-2016 08:53", "Group 70", "Resolver 41"),
        row("INC0000047", "Active", "01-03-2016 12:30", "Group 24", "Resolver 40"),
        row("INC0000047", "New", "29-02-2016 04:57", "Group 24", "?"),
        row("INC0000047", "Awaiting User Info", "29-02-2016 05:30", "Group 24", "Resolver 99"),
        row("INC0000047", "Resolved", "02-03-2016 09:00", "Group 24", "Resolver 40", "2 - High"),
        row("INC0000047", "Closed", "07-03-2016 09:00", "Group 24", "Resolver 40", "2 - High"),
    ]
    return text(header, rows, "\n").encode()


def jira() -> bytes:
    header = [
        "Summary", "Issue key", "Issue id", "Issue Type", "Status", "Project key", "Priority", "Resolution", "Assignee",
        "Reporter", "Creator", "Created", "Updated", "Resolved", "Component/s", "Labels", "Labels", "Description",
        "Custom field (Supervision level)", "Satisfaction rating"]

    def row(summary, key, kind, priority, resolution, who, created, resolved, labels, level, rating):
        return [
            summary, key, key[-2:] * 3, kind, "Done" if resolved else "Open", "SUP", priority, resolution, who, "Li Na",
            "Li Na", created, created, resolved, "Login", *labels, "one\ntwo, \"three\"", level, rating]

    rows = [
        row("VPN drops", "SUP-101", "Incident", "Highest", "Done", "Jia San", "05/Jan/26 9:05 AM", "05/Jan/26 12:00 PM",
            ["vpn", ""], "Alone", "5"),
        row("Password reset", "SUP-102", "Service Request", "Low", "Done", "Wu Shi", "05/Jan/26 12:30 AM",
            "5/Jan/26 1:00\u202fPM", ["", ""], "", "4"),
        row("Plan the year", "SUP-103", "Epic", "Medium", "", "", "05/Jan/26 9:05 AM", "", ["", ""], "", ""),
        row("Wrong address", "SUP-104", "Service Request", "Medium", "Won't Do", "Jia Si", "06/Jan/26 9:05 AM",
            "06/Jan/26 9:30 AM", ["", ""], "Guided", ""),
        row("Disk full", "SUP-105", "Incident", "High", "Done", "Jia Si", "07/Jan/26 9:05 PM", "08/Jan/26 7:15 AM",
            ["disk", "helped-by-supplier"], "Prompted", "3"),
    ]
    return text(header, rows, "\n").encode()


def zammad() -> bytes:
    header = [
        "#", "Title", "State", "Priority", "Group", "Owner", "Customer", "Organization", "Create Channel", "Sender", "Tags",
        "Time Units Total", "Created At", "Updated At", "Closed At", "First Response At"]

    def row(number, title, state, priority, owner, tags, created, closed, first):
        return [
            number, title, state, priority, "运维", owner, "李娜", "客户", "phone", "Customer", tags, "0", created, created,
            closed, first]

    rows = [
        row("22001", "无法登录", "closed", "3 high", "甲三", "登录, level-alone", "2026-01-05 09:00:00",
            "2026-01-05 10:30:00", "2026-01-05 09:10:00"),
        row("22002", "报表；为空", "closed", "2 normal", "甲四", "level-guided", "2026-01-05 10:00:00",
            "2026-01-05 15:00:00", "2026-01-05 10:40:00"),
        row("22003", "重复", "merged", "2 normal", "-", "", "2026-01-05 10:05:00", "2026-01-05 10:06:00", ""),
        row("22004", "演练：恢复数据库", "closed", "2 normal", "甲三", "drill-passed, level-alone", "2026-01-06 09:00:00",
            "2026-01-06 11:00:00", "2026-01-06 09:01:00"),
        row("22005", "打印慢", "open", "1 low", "-", "", "2026-01-07 09:00:00", "", ""),
    ]
    return text(header, rows, separator=";").encode("gb18030")


def gitlab() -> bytes:
    header = [
        "Title", "Description", "Issue ID", "URL", "State", "Author", "Author Username", "Assignee", "Assignee Username",
        "Confidential", "Locked", "Due Date", "Created At (UTC)", "Updated At (UTC)", "Closed At (UTC)", "Milestone",
        "Weight", "Labels", "Time Estimate", "Time Spent"]

    def row(title, number, who, created, closed, labels):
        return [
            title, "# Steps\n\n- one, \"two\"", number, f"https://gitlab.example/ops/desk/-/issues/{number}",
            "Closed" if closed else "Open", "Li Na", "li.na", who.title(), who, "No", "No", "", created, created, closed,
            "", "", labels, "0", "0"]

    rows = [
        row("Queue stuck", "7", "jia.san", "2026-01-05 01:00:00", "2026-01-05 03:00:00", "level::alone,severity::1,support"),
        row("Certificate", "8", "jia.san, jia.si", "2026-01-05 02:00:00", "2026-01-05 06:00:00",
            "level::prompted,severity::2,support"),
        row("Refactoring", "9", "", "2026-01-05 02:00:00", "", ""),
        row("Backup failed", "10", "jia.si", "2026-01-06 02:00:00", "2026-01-06 04:00:00", "support,taken-over"),
    ]
    return text(header, rows, "\n").encode("utf-16")


if __name__ == "__main__":
    PLACE.mkdir(exist_ok=True)
    for name, make in [
        ("servicenow", servicenow), ("servicenow-updates", servicenow_updates), ("jira-service-management", jira),
        ("zammad", zammad), ("gitlab", gitlab),
    ]:
        (PLACE / f"{name}.csv").write_bytes(make())
