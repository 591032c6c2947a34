"""QR codes: an address of this app for a phone, drawn within the page."""

import segno
from markupsafe import Markup

from anatomy_app.web import joint


def code(path: str) -> Markup | None:
    """The code of a path of this app; none where its public address is not known."""
    address = joint.public(path)
    if not address:
        return None
    drawn = segno.make(address, error="m", micro=False)
    return Markup(drawn.svg_inline(omitsize=True, border=4, light="#fff", svgclass="qr", lineclass=None))  # noqa: S704
