"""An address as a QR code, which a phone's camera reads from paper and pictures."""

import functools
import re
from dataclasses import dataclass

# What surrounds the code, in its modules: less, and some cameras do not find it (ISO/IEC 18004).
QUIET_ZONE = 4
CODE = re.compile(
    r'<svg viewBox="0 0 (?P<side>[0-9]+) [0-9]+">(?P<path><path stroke="#000" d="[^"]+"/>)</svg>'
)


@dataclass(frozen=True)
class QrCode:
    """A code as SVG: how many modules wide it is with its quiet zone, and its path in that unit."""

    side: int
    path: str

    @property
    def svg(self) -> str:
        """The code as an element of a page, hidden from assistive technology, whose links lead there."""
        return (
            f'<svg class="code" viewBox="0 0 {self.side} {self.side}" aria-hidden="true" focusable="false">'
            f"{self.path}</svg>"
        )


@functools.cache  # a page shows the code of its poster
def qr_code(address: str) -> QrCode:
    """The code of a full address.

    With the least redundancy that has no larger code: paper and screens are clean. Raises ValueError
    when the library no longer writes it as one path, its DataOverflowError for more than 2,953 bytes.
    """
    import segno  # late, as only sites with an address have codes

    code = segno.make(address, error="l", micro=False)
    drawn = code.svg_inline(border=QUIET_ZONE, omitsize=True, svgclass=None, lineclass=None)
    found = CODE.fullmatch(drawn)
    if not found:
        raise ValueError("a QR code is not one path")
    return QrCode(int(found["side"]), found["path"])
