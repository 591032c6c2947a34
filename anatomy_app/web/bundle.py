"""All plates in one zip, for reuse: both legs, every way to label them, and the line of credit."""

import io
import zipfile

from anatomy_app import drawing
from anatomy_app.version import __version__

NAME = "lower-leg-atlas-plates"
NEVER = (1980, 1, 1, 0, 0, 0)
"""The date of every file: the same plates make the same bytes."""
CREDIT = f"""Lower Leg Atlas {__version__}: plates of the lower leg

Licence: Creative Commons Attribution 4.0 International (CC BY 4.0)
https://creativecommons.org/licenses/by/4.0/
You may share and change the plates, also for money, if you name the source and say what you changed.

Put this beside a plate:
Lower Leg Atlas, CC BY 4.0. Proportions after BodyParts3D, © The Database Center for Life Science,
licensed under CC Attribution 4.0 International.

The plates show an idealized leg. They explain; they do not diagnose.

Files: <view>-<leg>-<labels>.svg
"""
LABELS: dict[str, tuple[drawing.Labels, bool]] = {
    "names": ("names", False),
    "numbers": ("numbers", False),
    "boxes": ("names", True),
    "off": ("off", False),
}
"""What the files are called, the labels that they show, and whether names are boxes to write in."""


def files() -> dict[str, str]:
    """Name -> text of each file: the credit, the key to the numbers, the plates."""
    plates = {
        f"{view}-{side}-{name}.svg": drawing.render(
            plate, shown=shown, seen=drawing.Showing(blank=[region.slug for region in plate.regions] if boxes else None)
        )
        for view in drawing.PLATES
        for side in drawing.SIDES
        for plate in [drawing.plate(view, side)]
        for name, (shown, boxes) in LABELS.items()
    }
    return {"LICENSE.txt": CREDIT, "NUMBERS.txt": numbers(), **plates}


def numbers() -> str:
    """Which part each number is."""
    lines = []
    for view in drawing.PLATES:
        lines += [view, *(f"  {region.number} {' '.join(region.lines)}" for region in drawing.plate(view).regions)]
    return "\n".join(lines) + "\n"


def packed() -> bytes:
    """The zip."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for name, text in files().items():
            entry = zipfile.ZipInfo(f"{NAME}/{name}", NEVER)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            out.writestr(entry, text)
    return file.getvalue()
