"""What ties the bones of the side plate together and holds its tendons down, as tables: (level, offset) in leg lengths.

The frame is that of side_edges.py. Proportions after BodyParts3D, © The Database Center for Life Science licensed under
CC Attribution 4.0 International; that model has no ligaments, so these follow the textbooks. Holds numbers only.
"""

from __future__ import annotations

from ..model import Table

# fmt: off
FEMORAL_LIGAMENT: Table = ((1.068, 0.048), (1.034, 0.0415), (1.0, 0.0345), (0.963, 0.026))
MENISCUS_HIGH: Table = (
    (1.001, -0.004), (1.0095, 0.012), (1.0145, 0.035), (1.0145, 0.062), (1.0125, 0.09), (1.0065, 0.108),
    (0.9995, 0.119),
)
MENISCUS_LOW: Table = (
    (1.001, -0.004), (1.002, 0.012), (1.0055, 0.035), (1.0065, 0.062), (1.0025, 0.09), (0.999, 0.108), (0.9995, 0.119),
)
TALUS_LIGAMENT: Table = ((0.161, 0.034), (0.1555, 0.053), (0.158, 0.077))
HEEL_LIGAMENT: Table = ((0.138, 0.014), (0.117, 0.0005), (0.093, -0.0165))
TIBIA_LIGAMENT: Table = ((0.247, 0.0675), (0.228, 0.0535), (0.208, 0.0405))
BREVIS_END: Table = ((0.088, 0.0945), (0.081, 0.1075), (0.0725, 0.1205), (0.057, 0.136))

# The free borders of the sheets that hold the tendons, each from one bone to the other.
UPPER_FIBULAR: tuple[Table, Table] = (
    ((0.182, -0.004), (0.172, -0.0225), (0.151, -0.036), (0.126, -0.0455), (0.1, -0.052)),
    ((0.152, -0.001), (0.141, -0.0125), (0.126, -0.0225), (0.11, -0.0305), (0.095, -0.0365)),
)
LOWER_FIBULAR: tuple[Table, Table] = (
    ((0.126, 0.0375), (0.11, 0.0265), (0.09, 0.0165), (0.074, 0.0125), (0.0615, 0.0122)),
    ((0.119, 0.055), (0.102, 0.0455), (0.083, 0.035), (0.07, 0.0297), (0.0585, 0.0275)),
)
UPPER_EXTENSOR: tuple[Table, Table] = (
    ((0.294, 0.027), (0.287, 0.044), (0.284, 0.063), (0.287, 0.081), (0.2955, 0.099)),
    ((0.246, 0.032), (0.238, 0.051), (0.236, 0.073), (0.2405, 0.095), (0.251, 0.115)),
)
LOWER_EXTENSOR: tuple[Table, Table] = (
    ((0.109, 0.0365), (0.14, 0.0545), (0.172, 0.0765), (0.2, 0.1005), (0.227, 0.1275)),
    ((0.097, 0.0525), (0.121, 0.0715), (0.146, 0.097), (0.168, 0.126), (0.181, 0.162)),
)
