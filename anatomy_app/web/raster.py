"""SVG to PNG in a process of its own: the renderer would hold Python's lock and some 100 MB while it works, and readers
would wait. Run as a script, it is that process; so it imports nothing of the atlas."""

import subprocess
import sys


def png(svg: str, font: str, height: int) -> bytes:
    """The picture, `height` pixels high, lettered with the font file `font` on any machine.

    Raises subprocess.CalledProcessError where it cannot be drawn.
    """
    command = [sys.executable, "-I", __file__, font, str(height)]
    return subprocess.run(command, input=svg.encode(), stdout=subprocess.PIPE, check=True).stdout  # noqa: S603 - ours


def main(font: str, height: str) -> None:
    """SVG from standard input, PNG to standard output."""
    import resvg_py  # noqa: PLC0415 - only the process that draws needs it

    svg = sys.stdin.buffer.read().decode()
    data = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=[font], height=int(height))
    sys.stdout.buffer.write(bytes(data))


if __name__ == "__main__":
    main(*sys.argv[1:])
