"""An Anki deck of the parts: from name to what it does and back, and pictures. Ids are hashes of what a note is about,
so that a later deck renews the notes that a learner has and adds none twice."""

import hashlib
import io
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import genanki

from anatomy_app import drawing
from anatomy_app.web import raster

NAME = "Lower Leg Atlas"
TALL = 560
"""Pixels of a picture's height: sharp on a phone, and the deck stays below 5 MB."""
SMALL, CLOSER = frozenset(["retrocalcaneal-bursa", "subcutaneous-calcaneal-bursa"]), 3
"""Parts that a picture of the whole plate would show as a speck, and how much larger they are shown."""
STYLE = """.card { font: 20px sans-serif; text-align: center; color: #14222a; background: #fff; }
img { max-height: 60vh; }
.source { font-size: 12px; color: #4b5b65; }
.nightMode.card { color: #e8eff1; background: #10181c; }
.nightMode .source { color: #a9bac2; }"""


class Card(NamedTuple):
    """A part: what it is called, what it is and does in a sentence each, and who says so; `places` tells for each plate
    where it is, in words that do not name it."""

    slug: str
    places: dict[str, str]
    title: str
    latin: str
    plain: str
    does: str
    sources: str


def package(cards: Iterable[Card], newest: date, font: str) -> bytes:
    """The .apkg file; `newest` is the date of its content, by which Anki tells the newer of two decks."""
    made, pictures = genanki.Deck(number("deck"), NAME, "CC BY 4.0. The atlas explains; it does not diagnose."), {}
    for card in cards:
        for direction, front, back in both_ways(card):
            made.add_note(note(card, direction, front, back))
        for view, data in drawn(card.slug, font):
            name = (
                f"lower-leg-atlas-{hashlib.sha256(data).hexdigest()[:20]}.png"  # a learner may see it: not the answer
            )
            pictures[name] = data
            says = escape(f"{drawing.plate(view).title}, one part lit. {card.places[view]}.")
            front = f'<img src="{name}" alt="{says}"><br>What is this?'
            made.add_note(note(card, f"picture-{view}", front, named(card)))
    return written(made, pictures, datetime(newest.year, newest.month, newest.day, tzinfo=UTC))


def both_ways(card: Card) -> Iterator[tuple[str, str, str]]:
    """The two notes without a picture: (direction, front, back)."""
    does = escape(card.does)
    yield "name", f"What does this part do?<br><b>{escape(card.title)}</b>", f"{does}<br>{escape(card.plain)}."
    yield "does", f"Which part is this?<br>{escape(card.plain)}. {does}", named(card, says=False)


def named(card: Card, says: bool = True) -> str:
    """The name as an answer, in Latin too, and what the part does where the front does not say it."""
    latin = f"<br><i>{escape(card.latin)}</i>" if card.latin else ""
    return f"<b>{escape(card.title)}</b>{latin}" + (f"<br>{escape(card.does)}" if says else "")


def note(card: Card, direction: str, front: str, back: str) -> genanki.Note:
    """One note, which makes one card."""
    source = f"{escape(card.sources)}. {NAME}, CC BY 4.0"
    if direction.startswith("picture"):
        source += ". Proportions after BodyParts3D, © The Database Center for Life Science, CC BY 4.0"
    return genanki.Note(
        model=MODEL,
        fields=[front, back, f"{source}."],
        guid=genanki.guid_for("lower-leg-atlas", card.slug, direction),
        tags=[card.slug, direction],
    )


def drawn(slug: str, font: str) -> Iterator[tuple[str, bytes]]:
    """The part lit on each plate that has it as a region: (view, PNG)."""
    for view in drawing.PLATES:
        plate = drawing.plate(view)
        if slug in {region.slug for region in plate.regions}:
            yield view, raster.png(lit(plate, slug), font, TALL)


def lit(plate: drawing.Plate, slug: str) -> str:
    """The leg without names, one part lit; a small part from nearer, amid what lies round it."""
    left, top, wide, tall = box = drawing.core(plate)
    if slug in SMALL:
        x, y = next(region.dot for region in plate.regions if region.slug == slug)
        box = near(x, left, wide), near(y, top, tall), wide / CLOSER, tall / CLOSER
    return drawing.render(plate, shown="off", seen=drawing.Showing(window=box), lit=slug)


def near(at: float, low: float, size: float) -> float:
    """Where the piece of a length begins that has a point in its middle, or as near to that as the length reaches."""
    piece = size / CLOSER
    return min(max(at - piece / 2, low), low + size - piece)


def written(made: genanki.Deck, pictures: dict[str, bytes], when: datetime) -> bytes:
    """The deck as a file; genanki reads pictures from a folder."""
    file = io.BytesIO()
    with TemporaryDirectory() as folder:
        for name, data in pictures.items():
            (Path(folder) / name).write_bytes(data)
        paths = [str(Path(folder) / name) for name in pictures]
        genanki.Package(made, paths).write_to_file(file, timestamp=when.timestamp())
    return file.getvalue()


def number(of: str) -> int:
    """A stable id for Anki: 31 bits, the first one set."""
    return 1 << 30 | int(hashlib.sha256(f"lower-leg-atlas/{of}".encode()).hexdigest(), 16) % (1 << 30)


MODEL = genanki.Model(
    number("model"),
    NAME,
    fields=[{"name": "Front"}, {"name": "Back"}, {"name": "Source"}],
    templates=[
        {
            "name": "Card",
            "qfmt": "{{Front}}",
            "afmt": '{{FrontSide}}<hr id="answer">{{Back}}<p class="source">{{Source}}</p>',
        }
    ],
    css=STYLE,
)
