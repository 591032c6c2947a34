"""Response headers that protect readers, on every response: pages, partials, static files and errors."""

from flask import Flask, Response, request

FRAMED = "/embed/"
"""Where the pages begin that other sites may show in a frame; no other page may be."""
CONTENT = "; ".join(
    [
        "default-src 'none'",
        *(f"{kind}-src 'self'" for kind in ("script", "style", "img", "font", "connect")),
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)
DRAWS = "/consult"
"""The page that makes a picture of what it shows, in the browser: its own drawing may be loaded as an image there."""
FEATURES = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb", "browsing-topics")
HEADERS = {
    "Content-Security-Policy": CONTENT,
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in FEATURES),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
}
YEAR = 31536000


def framed() -> bool:
    """Whether this request asks for a page, or an error in place of one, that may stand in a frame."""
    return request.path.startswith(FRAMED)


def init_app(app: Flask) -> None:
    """Adds the headers to whatever the app answers."""

    @app.after_request
    def protect(response: Response) -> Response:
        response.headers.update(HEADERS)
        if framed():
            response.headers["Content-Security-Policy"] = CONTENT.replace("frame-ancestors 'none'", "frame-ancestors *")
            del response.headers["X-Frame-Options"]
        if request.path == DRAWS:
            response.headers["Content-Security-Policy"] = CONTENT.replace("img-src 'self'", "img-src 'self' blob:")
        if request.is_secure:
            response.headers["Strict-Transport-Security"] = f"max-age={YEAR}"
        return response
