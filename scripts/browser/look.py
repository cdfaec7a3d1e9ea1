"""What is looked at on a page that is open: axe's rules, its width, and what the browser complained of."""

import pathlib

import axe_playwright_python

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
# WCAG 2.2 at level AA with all that came before, and what axe's authors hold to be good practice.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async ([tags, rules]) => {
    const only = rules ? {type: 'rule', values: rules} : {type: 'tag', values: tags};
    const found = await axe.run(document, {runOnly: only, resultTypes: ['violations']});
    return found.violations.flatMap(rule => rule.nodes.map(node =>
        rule.id + ': ' + node.target.join(' ') + ' ' + node.failureSummary.replace(/\\s+/g, ' ')));
}"""
# What is wider than the window, the innermost first; what scrolls by itself is meant to be.
WIDE = """() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return null;
    const wide = [...document.querySelectorAll('body *')].filter(element =>
        element.getBoundingClientRect().right > width + 1 && !element.closest('.scroll, .hidden'));
    return document.documentElement.scrollWidth + ' px of ' + width + ': ' +
        wide.slice(-3).map(element => element.outerHTML.slice(0, 160)).join(' | ');
}"""

# What reaches out of the window, or holds what does: nothing is to be scrolled sideways, by itself neither.
REACHING = """() => {
    const width = document.documentElement.clientWidth;
    const shown = element => element.checkVisibility() && !element.closest('.hidden, pre, thead, svg');
    return [...document.querySelectorAll('main, main *')].filter(shown).filter(element =>
        element.getBoundingClientRect().right > width + 1 || element.matches('.scroll') && element.scrollWidth > element.clientWidth + 1
    ).slice(-3).map(element => element.outerHTML.slice(0, 160));
}"""


def reaching(page) -> list[str]:
    """What is wider than the window, or has to be scrolled sideways by itself."""
    return page.evaluate(REACHING)


def violations(page, rules: list[str] | None = None) -> list[str]:
    """What axe finds, each with its place; all rules of the tags, or only those that are named."""
    if not page.evaluate("typeof window.axe === 'object'"):
        page.evaluate(AXE)
    return page.evaluate(RUN, [TAGS, rules])


def too_wide(page) -> str | None:
    """What makes the document scroll sideways."""
    return page.evaluate(WIDE)


def unfold(page):
    """Opens everything that is folded away."""
    page.evaluate("() => document.querySelectorAll('details').forEach(details => { details.open = true })")
