"""Every page, by a name, with who reads it: what axe looks at and what is pictured."""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Shown:
    """`person` reads it, nobody where it is empty; `path` may hold what a site fills in, such as `{invitation}`.

    `unfolded`: with all that is folded away open. `both`: pictured in English too. `pictured`: in docs/pictures at all.
    """

    name: str
    path: str
    person: str = ""
    status: int = 200
    unfolded: bool = False
    both: bool = False
    pictured: bool = True


PAGES = [
    Shown("sign-in", "/sign-in"),
    Shown("invitation", "{invitation}"),
    Shown("not-found", "/nowhere", "jia2", status=404),
    Shown("director", "/director", "jia2", both=True),
    Shown("why-verdict", "/why/verdict", "jia2"),
    Shown("why-forecast", "/why/forecast", "jia2", both=True),
    Shown("why-item", "/why/items/team/rota", "jia2"),
    Shown("why-capability", "/why/capabilities/incident-response", "jia2"),
    Shown("why-measure", "/why/measures/independence", "jia2"),
    Shown("capabilities", "/capabilities", "jia2"),
    Shown("capabilities-without", "/capabilities?without=jia3&on=2026-03-01", "jia2"),
    Shown("capabilities-own", "/capabilities", "jia4"),
    Shown("people", "/people", "jia2"),
    Shown("person", "/people/jia3", "jia1"),
    Shown("tasks", "/tasks", "jia2"),
    Shown("tasks-assisted", "/tasks?outcome=assisted", "jia2"),
    Shown("task", "/tasks/T-702", "jia2"),
    Shown("task-open", "/tasks/T-2001", "wangwu", unfolded=True),
    Shown("tickets", "/tickets", "lisi", both=True),
    Shown("tickets-own", "/tickets", "jia3", unfolded=True, pictured=False),
    Shown("alerts", "/alerts", "lisi", unfolded=True, both=True),
    Shown("oncall", "/oncall", "lisi"),
    Shown("oncall-unfolded", "/oncall", "jia3", unfolded=True, pictured=False),
    Shown("kb", "/kb", "jia1"),
    Shown("kb-unfolded", "/kb", "lisi", unfolded=True, pictured=False),
    Shown("service", "/service", "jia2"),
    Shown("service-unfolded", "/service", "lisi", unfolded=True, pictured=False),
    Shown("service-report", "/service?from=2025-12-01&to=2025-12-31", "jia2", unfolded=True, pictured=False),
    Shown("actions", "/actions", "lisi"),
    Shown("actions-unfolded", "/actions", "lisi", unfolded=True, pictured=False),
    Shown("terms", "/terms", "jia2"),
    Shown("items", "/items", "lisi", both=True),
    Shown("items-receiving", "/items?show=signable", "jia1"),
    Shown("item", "/items/team/rota", "lisi", both=True),
    Shown("item-unfolded", "/items/team/rota", "jia1", unfolded=True),
    Shown("item-done", "/items/team/organisation", "jia1"),
    Shown("item-waived", "/items/resources/hotline-mailbox", "jia1"),
    Shown("sheet", "/sheets/team", "lisi"),
    Shown("plan", "/plan", "jia1"),
    Shown("acceptance", "/acceptance", "jia1"),
    Shown("acceptance-unfolded", "/acceptance", "jia2", unfolded=True),
    Shown("phases", "/phases", "lisi", unfolded=True),
    Shown("questions", "/questions", "wangwu", unfolded=True),
    Shown("account", "/account", "jia3"),
    Shown("accounts", "/accounts", "lisi"),
    Shown("account-of", "/accounts/jia5", "lisi", unfolded=True),
    Shown("me", "/me", "jia3", both=True),
    Shown("me-unfolded", "/me", "jia4", unfolded=True),
    Shown("review", "/review", "wangwu"),
    Shown("review-unfolded", "/review", "lisi", unfolded=True),
    Shown("audit", "/audit", "jia7", both=True),
    Shown("entries", "/audit/entries", "jia7"),
    Shown("entries-backdated", "/audit/entries?backdated=true", "jia2"),
    Shown("entry", "/audit/entries/3", "jia7"),
]


def pictures() -> set[str]:
    """The names of the pictures there are of them: at a desk and on a phone, in Chinese, some in English too."""
    return {
        f"{shown.name}-{size}-{language}.png"
        for shown in PAGES if shown.pictured
        for size in ("desk", "phone")
        for language in (("zh", "en") if shown.both else ("zh",))
    }
