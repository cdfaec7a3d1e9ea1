"""A drawing as SVG text: the product's colours for light and dark, a title and a description, words that fit."""

from html import escape
import unicodedata

# As HandoverViews/HTML/Palette.swift has them.
LIGHT = {
    "page": "#ffffff", "ink": "#19212a", "quiet": "#525d69", "line": "#d8dee5", "edge": "#6f7a86", "card": "#f4f6f8",
    "good": "#14633a", "good-tint": "#e5f3ea", "caution": "#744a00", "caution-tint": "#fbf0d2", "bad": "#a3211a",
    "bad-tint": "#fbe9e7", "data": "#1c6688", "soft": "#a6c8d8",
}
DARK = {
    "page": "#11161b", "ink": "#e8ecf0", "quiet": "#a5b1bd", "line": "#323c46", "edge": "#84909c", "card": "#1a2128",
    "good": "#78d39b", "good-tint": "#12301f", "caution": "#e8bc62", "caution-tint": "#33270c", "bad": "#ff9a91",
    "bad-tint": "#3d1b18", "data": "#62b2d5", "soft": "#2d566a",
}
FONT = 'system-ui,-apple-system,"Segoe UI",Roboto,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif'
SIZE = 13


def colours(palette):
    """`f-` fills, `s-` strokes."""
    return "".join(f".f-{name}{{fill:{value}}}.s-{name}{{stroke:{value}}}" for name, value in palette.items())


def width(text, size=SIZE):
    """About how wide words are; a Chinese character is as wide as it is high."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return size * (wide + 0.59 * (len(text) - wide))


def number(value):
    return f"{value:.1f}".removesuffix(".0")


class Drawing:
    """Shapes in the order they are drawn; words that would leave the drawing are an error."""

    def __init__(self, language, title, description, height, across=480):
        self.language, self.title, self.description = language, title, description
        self.across, self.height = across, height
        self.parts = []

    def text(self, x, y, words, colour="ink", anchor="start", bold=False, size=SIZE):
        long = width(words, size)
        left = x - {"start": 0, "middle": long / 2, "end": long}[anchor]
        assert -1 <= left and left + long <= self.across + 1 and size <= y <= self.height, (self.title, words, left, y)
        kind = f"f-{colour}" + (" bold" if bold else "")
        scale = "" if size == SIZE else f' font-size="{size}"'
        place = "" if anchor == "start" else f' text-anchor="{anchor}"'
        self.parts.append(
            f'<text class="{kind}" x="{number(x)}" y="{number(y)}"{place}{scale}>{escape(words, quote=False)}</text>')

    def rect(self, x, y, across, high, fill="soft", stroke=None, radius=0):
        assert 0 <= x and x + across <= self.across and 0 <= y and y + high <= self.height, (self.title, x, y, across)
        kind = (f"f-{fill}" if fill else "none") + (f" s-{stroke}" if stroke else "")
        round_ = f' rx="{number(radius)}"' if radius else ""
        self.parts.append(
            f'<rect class="{kind}" x="{number(x)}" y="{number(y)}" width="{number(across)}" height="{number(high)}"{round_}/>')

    def line(self, x1, y1, x2, y2, colour="line", dashed=False, thick=1):
        dash = ' stroke-dasharray="4 3"' if dashed else ""
        self.parts.append(
            f'<line class="s-{colour}" x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}" '
            f'stroke-width="{number(thick)}"{dash}/>')

    def path(self, points, colour="data", dashed=False, thick=2):
        steps = "".join(f"{'L' if place else 'M'}{number(x)} {number(y)}" for place, (x, y) in enumerate(points))
        dash = ' stroke-dasharray="4 3"' if dashed else ""
        self.parts.append(f'<path class="none s-{colour}" d="{steps}" stroke-width="{number(thick)}"{dash}/>')

    def dot(self, x, y, radius=5, fill="data", stroke=None):
        kind = f"f-{fill}" + (f" s-{stroke}" if stroke else "")
        self.parts.append(f'<circle class="{kind}" cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"/>')

    def svg(self):
        lang = {"zh": "zh-CN", "en": "en"}[self.language]
        style = (
            f"text{{font-family:{FONT}}}svg{{font-size:{SIZE}px}}.bold{{font-weight:650}}.none{{fill:none}}"
            f"{colours(LIGHT)}@media(prefers-color-scheme:dark){{{colours(DARK)}}}")
        return "\n".join([
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="{lang}" width="{self.across}" '
            f'height="{self.height}" viewBox="0 0 {self.across} {self.height}" font-size="{SIZE}" '
            'aria-labelledby="title description">',
            f'<title id="title">{escape(self.title)}</title>',
            f'<desc id="description">{escape(self.description)}</desc>',
            f"<style>{escape(style, quote=False)}</style>",
            f'<rect class="f-page" width="{self.across}" height="{self.height}"/>',
            *self.parts, "</svg>", ""])
