"""The colours of tissue, one place for all plates: calm, one warm light. Knows no shapes."""

MUSCLE_PALE = "#e7b3a0"
MUSCLE_LIGHT = "#d98a74"
MUSCLE = "#b9574a"
MUSCLE_DARK = "#8a332c"
MUSCLE_DEEP = "#571a19"

TENDON_WHITE = "#fffefa"
TENDON = "#f1efe7"
TENDON_COOL = "#c3cbd0"
TENDON_SHADE = "#86939c"
TENDON_DEEP = "#56636d"

BONE_LIGHT = "#fbf4e0"
BONE = "#ecdfbd"
BONE_SHADE = "#bfa777"
BONE_DEEP = "#7f6a45"

FAT_LIGHT = "#fbeab2"
FAT = "#f0d384"
FAT_SHADE = "#d3a953"
FAT_DEEP = "#8f6a2c"

SKIN_LIGHT = "#f8e2d2"
SKIN = "#efccb4"
SKIN_SHADE = "#d3a184"
SKIN_DEEP = "#94644a"

BED = "#7d4a35"
BED_DEEP = "#40201a"

NERVE = "#f3dc7c"
NERVE_SHADE = "#a78a35"
VEIN = "#5f83b4"
VEIN_SHADE = "#31507c"
ARTERY = "#c5473d"
ARTERY_SHADE = "#7c211d"

SHADOW = "#2a0f10"
INK = "#1d2529"
ZONE = "#0b5563"
GROUND = "#fdfcf8"
