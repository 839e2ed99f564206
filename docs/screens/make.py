"""Draws docs/screens/*.svg: commands under a terminal of 80 columns, as their reader sees them.

    make screens

Needs the Python package rich, which `make screens` puts into an environment of its own.
"""

import fcntl
import os
import pty
import shlex
import struct
import sys
import termios

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

COLUMNS = 80

# Name of the picture, and the command lines that it shows.
SCREENS = {
    "search": ["reftel search horsepower"],
    "show": ["reftel show 09PHNOMPENH633"],
    "refs": ["reftel refs 09PHNOMPENH871", "reftel missing --limit 4"],
    "chain": ["reftel chain 09PHNOMPENH871 --depth 2"],
    "words": ["reftel search horsepower --kwic", "reftel timeline boat year:2005.."],
    "people": ["reftel people --limit 4", "reftel people wichai-thongsuk"],
    "errors": [
        "reftel serch boat",
        "reftel search 'boat date:2009-13'",
        "reftel search tag:PRLE",
        "reftel show 09PHNOMPENH634",
    ],
}

# No font from elsewhere: the pages are read without a network.
FORMAT = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">
<style>
.{unique_id}-matrix {{
  font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px; white-space: pre;
}}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""

PAPER = TerminalTheme(
    (255, 255, 255),
    (36, 41, 47),
    [
        (36, 41, 47), (180, 35, 24), (26, 127, 55), (154, 103, 0),
        (9, 105, 218), (130, 80, 223), (14, 116, 144), (110, 119, 129),
    ],
)


def printed(line: str) -> bytes:
    """What a command line prints on a terminal."""
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 50, COLUMNS, 0, 0))
        words = shlex.split(line)
        os.execvp(words[0], words)
    parts = []
    while True:
        try:
            part = os.read(terminal, 1 << 16)
        except OSError:  # Linux says so when the other end is closed.
            break
        if not part:
            break
        parts.append(part)
    os.waitpid(child, 0)
    return b"".join(parts).replace(b"\r\n", b"\n")


def main() -> None:
    folder = os.path.dirname(os.path.abspath(__file__))
    os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", REFTEL_PAGER="cat")
    for variable in ["NO_COLOR", "CLICOLOR_FORCE", "REFTEL_COLOR", "REFTEL_LINK"]:
        os.environ.pop(variable, None)
    for name, lines in SCREENS.items():
        console = Console(
            record=True, width=COLUMNS, file=open(os.devnull, "w"), force_terminal=True,
            color_system="truecolor", legacy_windows=False)
        for line in lines:
            console.print(Text("$ " + line, style="bold"), soft_wrap=True)
            text = printed(line).decode()
            console.print(Text.from_ansi(text.rstrip("\n")), soft_wrap=True)
            if line != lines[-1]:
                console.print()
        svg = console.export_svg(
            title="", theme=PAPER, code_format=FORMAT, unique_id=f"reftel-{name}")
        with open(os.path.join(folder, f"{name}.svg"), "w") as file:
            file.write("\n".join(row.rstrip() for row in svg.splitlines()) + "\n")
        print(f"docs/screens/{name}.svg", file=sys.stderr)


if __name__ == "__main__":
    main()
