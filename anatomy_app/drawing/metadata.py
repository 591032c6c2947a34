"""What a drawing carries where no page stands round it: maker, licence, ground. Knows no plate."""

from __future__ import annotations

from .model import Box, Element, element
from .palette import GROUND

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
SOURCE = (
    "Proportions after BodyParts3D, © The Database Center for Life Science "
    "licensed under CC Attribution 4.0 International."
)


def standing_alone(title: str, description: str, box: Box) -> tuple[Element, ...]:
    """Metadata and ground of a file; `box` is what is seen of the canvas."""
    left, top, wide, tall = box
    facts = (
        ("dc:title", title),
        ("dc:description", description),
        ("dc:creator", "Lower Leg Atlas"),
        ("dc:rights", "Lower Leg Atlas, CC BY 4.0"),
        ("dc:source", SOURCE),
        ("dc:format", "image/svg+xml"),
    )
    work = element(
        "cc:Work",
        *(element(tag, text=text) for tag, text in facts),
        Element("cc:license", (("rdf:resource", LICENCE),)),
        **{"rdf:about": ""},
    )
    names = {
        "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:cc": "http://creativecommons.org/ns#",
    }
    return (
        element("metadata", Element("rdf:RDF", tuple(names.items()), (work,))),
        element("rect", x=left or None, y=top or None, width=wide, height=tall, fill=GROUND),
    )
