"""QR codes: an address of this app for a phone, drawn within the page."""

import segno
from flask import current_app, request
from markupsafe import Markup


def code(path: str) -> Markup | None:
    """The code of a path of this app; none where its public address is not known."""
    home = current_app.config["PUBLIC_URL"]
    if not home:
        return None
    drawn = segno.make(home + path.removeprefix(request.root_path), error="m", micro=False)
    return Markup(drawn.svg_inline(omitsize=True, border=4, light="#fff", svgclass="qr", lineclass=None))  # noqa: S704
