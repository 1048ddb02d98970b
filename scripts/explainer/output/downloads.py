"""The published data as files: JSON, and CSV for spreadsheets."""

import csv
import io
import json
from collections.abc import Mapping, Sequence

BYTE_ORDER_MARK = "\ufeff"


def to_json(records: Sequence[Mapping[str, object]] | Mapping[str, object]) -> str:
    """The records as a JSON array, or one as an object, one key a line."""
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def cell(value: object) -> object:
    """A value as a table shows it: a list becomes its entries with spaces between."""
    return " ".join(map(str, value)) if isinstance(value, list) else value


def _as_text(value: object) -> object:
    """A cell that no spreadsheet runs as a formula: words that begin like one stand behind an apostrophe.

    Source: OWASP, CSV Injection. Amounts are numbers and keep their sign.
    """
    words = isinstance(value, str) and value.startswith(
        ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
    )
    return f"'{value}" if words else value


def to_csv(records: Sequence[Mapping[str, object]]) -> str:
    """The records as CSV with a byte order mark, so that spreadsheets read it as UTF-8.

    The columns are the keys of the first record, in its order. Raises IndexError when there are no records,
    ValueError when a record has other keys.
    """
    file = io.StringIO()
    writer = csv.DictWriter(file, fieldnames=list(records[0]), lineterminator="\r\n")
    writer.writeheader()
    for record in records:
        writer.writerow({name: _as_text(cell(value)) for name, value in record.items()})
    return BYTE_ORDER_MARK + file.getvalue()
