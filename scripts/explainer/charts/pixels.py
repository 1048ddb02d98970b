"""Pictures of a few colors as small PNG files: a drawing has few, and their shades along the edges."""

import io
from collections.abc import Sequence

# Shades between two colors: enough that edges look smooth.
STEPS = 4


def reduced(png: bytes, shades: int) -> bytes:
    """A picture as PNG with so many colors at most, those that it uses most; as small as can be."""
    from PIL import Image  # late, as few builds draw anything

    small = io.BytesIO()
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    # A palette takes a tenth of the bytes.
    picture.quantize(shades, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
    return small.getvalue()


def flat(png: bytes, ground: str, inks: Sequence[str], others: Sequence[str], width: int) -> bytes:
    """A picture as PNG in given colors (`#rrggbb`): the ground, the inks with their shades on it, others.

    Much quicker than `reduced`, for many pictures. So many pixels from the left are kept as `width` says.
    """
    from PIL import Image

    picture = Image.open(io.BytesIO(png)).convert("RGB")
    picture = picture.crop((0, 0, width, picture.height))
    values = [*_rgb(ground), *(value for ink in inks for value in _shades(ground, ink))]
    values += [value for other in others for value in _rgb(other)]
    palette = Image.new("P", (1, 1))
    palette.putpalette(values)
    small = io.BytesIO()
    picture.quantize(palette=palette, dither=Image.Dither.NONE).save(small, "PNG")
    return small.getvalue()


def _shades(ground: str, ink: str) -> list[int]:
    pairs = list(zip(_rgb(ground), _rgb(ink), strict=True))
    return [
        round(back + (front - back) * step / STEPS) for step in range(1, STEPS + 1) for back, front in pairs
    ]


def _rgb(color: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(color.removeprefix("#")))
