"""Settings: the defaults, and the environment variables that change them. Knows nothing of content or pages."""

import os
import re
from collections.abc import Mapping
from urllib.parse import urlsplit


class BadSetting(ValueError):
    """A setting has a value that cannot work; the message names the variable and what it takes."""


def settings(environ: Mapping[str, str] = os.environ) -> dict[str, object]:
    """Flask settings from the environment.

    PUBLIC_URL: the address that readers know, for canonical links, the sitemap and pictures in links ("" for none).
    CONTACT: where readers report an error, an e-mail address or a page ("" for none).
    CLINIC_FILE: a clinic's own file ("" for clinic.toml beside the app, where there is one).
    TRUSTED_PROXIES: how many reverse proxies stand in front (0 to 5); their X-Forwarded-* headers are then believed.
    """
    return {
        "PUBLIC_URL": address(environ, "PUBLIC_URL", ("https", "http")).rstrip("/"),
        "CONTACT": contact(environ),
        "CLINIC_FILE": environ.get("CLINIC_FILE", "").strip(),
        "TRUSTED_PROXIES": whole_number(environ, "TRUSTED_PROXIES", 0, 0, 5),
        "PROVIDE_AUTOMATIC_OPTIONS": False,  # every route answers GET and HEAD, nothing else
    }


def address(environ: Mapping[str, str], name: str, schemes: tuple[str, ...]) -> str:
    """The web address in a variable, "" where it is unset; raises BadSetting for anything else."""
    said = environ.get(name, "").strip()
    parts = urlsplit(said)
    if said and not (parts.scheme in schemes and parts.hostname and not (parts.query or parts.fragment or "@" in said)):
        raise BadSetting(f"{name} is {said!r}: set it to an address such as https://leg.example, or leave it unset.")
    return said


def contact(environ: Mapping[str, str]) -> str:
    """CONTACT as a link: mailto: for an e-mail address, else an https page."""
    said = environ.get("CONTACT", "").strip()
    if re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", said):
        return f"mailto:{said}"
    return address(environ, "CONTACT", ("https",))


def whole_number(environ: Mapping[str, str], name: str, default: int, least: int, most: int) -> int:
    """The whole number in a variable, or the default where it is unset; raises BadSetting outside least..most."""
    said = environ.get(name, "").strip() or str(default)
    try:
        return number_between(said, least, most)
    except ValueError:
        wanted = f"set it to a whole number from {least} to {most}, or leave it unset."
        raise BadSetting(f"{name} is {said!r}: {wanted}") from None


def number_between(said: str, least: int, most: int) -> int:
    """The number that a text of digits says; raises ValueError where it is none or outside least..most."""
    if not (said.isascii() and said.isdecimal() and least <= int(said) <= most):
        raise ValueError(said)
    return int(said)
