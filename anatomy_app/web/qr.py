"""QR codes: an address of this app for a phone, drawn within the page."""

import segno
from flask import current_app, request
from markupsafe import Markup


def address(path: str) -> str:
    """The address that readers know of a path of this app; "" where the public address is not known."""
    home: str = current_app.config["PUBLIC_URL"]
    return home and home + path.removeprefix(request.root_path)


def code(path: str) -> Markup | None:
    """The code of a path of this app; none where its public address is not known."""
    if not (known := address(path)):
        return None
    drawn = segno.make(known, error="m", micro=False)
    return Markup(drawn.svg_inline(omitsize=True, border=4, light="#fff", svgclass="qr", lineclass=None))  # noqa: S704
