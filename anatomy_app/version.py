"""The version of the atlas, shown in the footer and on print."""

__version__ = "0.1.0"
