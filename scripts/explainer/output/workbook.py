"""A table as a workbook for spreadsheets: numbers as numbers, words as words, what each column holds."""

import datetime
import io
from collections.abc import Sequence

import xlsxwriter

from explainer.language.views import View
from explainer.output.downloads import cell
from explainer.output.tables import Table, meaning

# The first day that the format knows: the same data give the same bytes.
NO_DAY = datetime.datetime(1980, 1, 1)
NAMES_WIDE, WORDS_WIDE = 24, 60
# A sheet's name has at most so many characters.
LONGEST_NAME = 31


def workbook(table: Table, title: str, views: Sequence[View]) -> bytes:
    """The table as XLSX, and on a second sheet its columns, described in every view.

    No cell is a formula or a link, whatever its words begin with.
    """
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    book.set_properties({"title": title, "created": NO_DAY})
    bold = book.add_format({"bold": True})
    sheet = book.add_worksheet(table.name[:LONGEST_NAME])
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.name, bold)
        for row, record in enumerate(table.records, start=1):
            value = cell(record[column.name])
            if isinstance(value, int | float):
                sheet.write_number(row, place, value)
            elif value:
                sheet.write_string(row, place, str(value))
    sheet.set_column(0, len(table.columns) - 1, NAMES_WIDE)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(table.records), len(table.columns) - 1)
    about = book.add_worksheet("columns")
    words = views[0].library.words
    for row, column in enumerate(table.columns):
        about.write_string(row, 0, column.name, bold)
        for place, view in enumerate(views, start=1):
            about.write_string(row, place, view.words(meaning(table.name, column.subject, words)))
    about.set_column(0, 0, NAMES_WIDE)
    about.set_column(1, len(views), WORDS_WIDE)
    book.close()
    return file.getvalue()
