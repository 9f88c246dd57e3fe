"""Pictures of what the tool shows on a terminal: the screen of a tmux session as an SVG file."""

import os
import pathlib
import re
import subprocess
import time
import unicodedata
from html import escape

# The width of a column, the height of a line, the size of the letters and the margin, in pixels.
CELL, LINE, SIZE, MARGIN = 8.4, 18, 14, 12

FONTS = (
    "ui-monospace, 'DejaVu Sans Mono', 'Cascadia Mono', Menlo, Consolas, 'Noto Sans Mono CJK SC', "
    "'Noto Sans CJK SC', 'Noto Sans CJK KR', 'Hiragino Sans', 'Malgun Gothic', 'Microsoft YaHei', monospace"
)
# The sixteen colours on a dark background: normal, then bright.
COLORS = [
    "#3b4252", "#f47067", "#7bc379", "#d9a343", "#6cb6ff", "#dcbdfb", "#56c8d8", "#cdd9e5",
    "#768390", "#ff938a", "#8ddb8c", "#e8bf6a", "#96d0ff", "#eedcff", "#76e3ea", "#ffffff",
]
FOREGROUND, BACKGROUND = "#cdd9e5", "#1c2128"


def screen(tool: pathlib.Path, arguments: list[str], keys: list[str], columns: int, rows: int) -> list[str]:
    """The lines of the screen, with their colours, once the tool has run and nothing moves any more."""
    socket = f"annals-picture-{os.getpid()}"

    def tmux(*words: str) -> str:
        run = subprocess.run(["tmux", "-L", socket, *words], capture_output=True, text=True, check=True)
        return run.stdout

    environment = {
        "PATH": f"{tool.parent}:/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color", "TZ": "UTC", "PAGER": "cat"
    }
    # The screen stays when the tool ends, until it has been looked at.
    command = ["tmux", "-L", socket, "-f", "/dev/null", "-u", "new-session", "-d", "-x", str(columns), "-y", str(rows)]
    command += ["sh", "-c", '"$@"; sleep 60', "sh", tool.name, *arguments]
    subprocess.run(command, check=True, env=environment)
    try:
        tmux("set-option", "-g", "status", "off")
        tmux("resize-window", "-x", str(columns), "-y", str(rows))
        time.sleep(1.5)
        for key in keys:
            tmux("send-keys", key)
            time.sleep(0.3)
        shown = ""
        while (now := tmux("capture-pane", "-e", "-p")) != shown:
            shown = now
            time.sleep(0.7)
        return shown.rstrip("\n").split("\n")
    finally:
        subprocess.run(["tmux", "-L", socket, "kill-server"], capture_output=True, check=False)


class Look:
    """How a piece of text is shown."""

    def __init__(self) -> None:
        self.foreground = FOREGROUND
        self.background: str | None = None
        self.bold = self.dim = self.underlined = self.struck = self.reverse = False

    def apply(self, codes: list[int]) -> None:
        """Takes in the numbers of one SGR sequence."""
        codes = codes or [0]
        while codes:
            code = codes.pop(0)
            if code == 0:
                self.__init__()
            elif code in (1, 2, 4, 7, 9):
                name = {1: "bold", 2: "dim", 4: "underlined", 7: "reverse", 9: "struck"}[code]
                setattr(self, name, True)
            elif code == 22:
                self.bold = self.dim = False
            elif code in (24, 27, 29):
                setattr(self, {24: "underlined", 27: "reverse", 29: "struck"}[code], False)
            elif code in (38, 48):
                color = palette(codes)
                if code == 38:
                    self.foreground = color
                else:
                    self.background = color
            elif 30 <= code <= 37 or 90 <= code <= 97:
                self.foreground = COLORS[code - 30 if code < 90 else code - 82]
            elif 40 <= code <= 47 or 100 <= code <= 107:
                self.background = COLORS[code - 40 if code < 100 else code - 92]
            elif code == 39:
                self.foreground = FOREGROUND
            elif code == 49:
                self.background = None

    def colors(self) -> tuple[str, str | None]:
        """The colours of the letters and of what is behind them."""
        if self.reverse:
            return self.background or BACKGROUND, self.foreground
        return self.foreground, self.background


def palette(codes: list[int]) -> str:
    """The colour that the rest of a sequence names: one of 256, or red, green and blue."""
    kind = codes.pop(0)
    if kind == 2:
        red, green, blue = codes[:3]
        del codes[:3]
        return f"#{red:02x}{green:02x}{blue:02x}"
    number = codes.pop(0)
    if number < 16:
        return COLORS[number]
    if number >= 232:
        return "#" + f"{8 + (number - 232) * 10:02x}" * 3
    steps = [0, 95, 135, 175, 215, 255]
    number -= 16
    return f"#{steps[number // 36]:02x}{steps[number // 6 % 6]:02x}{steps[number % 6]:02x}"


def width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def line(text: str, y: float) -> list[str]:
    """One line of the screen as SVG elements: a piece of text for each look, wide characters each for itself."""
    look, column, parts = Look(), 0, []
    for piece in re.split(r"(\x1b\[[0-9;:]*m)", text):
        if piece.startswith("\x1b"):
            look.apply([int(code or 0) for code in re.split("[;:]", piece[2:-1])])
            continue
        for run in re.findall(r"[^\u1100-\U0010ffff]+|[\u1100-\U0010ffff]", piece):
            columns = sum(map(width, run))
            x = MARGIN + column * CELL
            foreground, background = look.colors()
            if background and columns:
                parts.append(
                    f'<rect x="{x:g}" y="{y - LINE + 4:g}" width="{columns * CELL:g}" height="{LINE}" '
                    f'fill="{background}"/>')
            column += columns
            if not run.strip():
                continue
            style = f' fill="{foreground}"' if foreground != FOREGROUND else ""
            style += ' font-weight="bold"' if look.bold else ""
            style += ' opacity="0.65"' if look.dim else ""
            decoration = " ".join(
                name for name, isOn in [("underline", look.underlined), ("line-through", look.struck)] if isOn)
            style += f' text-decoration="{decoration}"' if decoration else ""
            lead = len(run) - len(run.lstrip(" "))
            shown = run.strip(" ")
            parts.append(
                f'<text x="{x + lead * CELL:g}" y="{y:g}" textLength="{sum(map(width, shown)) * CELL:g}" '
                f'lengthAdjust="spacingAndGlyphs"{style}>{escape(shown)}</text>')
    return parts


def picture(lines: list[str], columns: int, title: str) -> str:
    """The screen as SVG."""
    height, breadth = len(lines) * LINE + 2 * MARGIN, columns * CELL + 2 * MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {breadth:g} {height:g}" width="{breadth:g}" '
        f'height="{height:g}" role="img" aria-label="{escape(title, quote=True)}">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{breadth:g}" height="{height:g}" rx="8" fill="{BACKGROUND}"/>',
        f'<g font-family="{FONTS}" font-size="{SIZE}" fill="{FOREGROUND}" xml:space="preserve">',
    ]
    for number, text in enumerate(lines):
        parts += line(text, MARGIN + number * LINE + LINE - 4)
    return "\n".join(parts + ["</g>", "</svg>"]) + "\n"
