"""The tables described for programs: JSON Schema, Data Package, CSV on the Web."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from explainer.language.views import View
from explainer.library.model import Phrases
from explainer.output.tables import KEYED, Column, columns, meaning
from explainer.schema.base import Text

LICENSE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0",
}
# What stands between the entries of a list in a cell.
LIST = " "


@dataclass(frozen=True)
class DescribedFile:
    """A CSV file to be described: its name in its folder, its table, its title and content."""

    name: str
    table: str
    title: Text
    content: bytes


def json_schema(table: str, url: str, words: Phrases) -> dict[str, object]:
    """The JSON Schema of a table's JSON, which stands at `url`; fields may be added, so none is forbidden.

    Source: https://json-schema.org/draft/2020-12
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": url,
        "title": words[f"table-{table}"].en,
        "description": words[f"table-{table}-is"].en,
        "type": "array",
        "items": {
            "type": "object",
            "required": [column.name for column in columns(table)],
            "properties": {
                column.name: {"description": meaning(table, column.subject, words).en, **_json_type(column)}
                for column in columns(table)
            },
        },
    }


def _json_type(column: Column) -> dict[str, object]:
    if column.kind == "list":
        return {"type": "array", "items": {"type": "string"}}
    kinds = [column.kind] if column.required else [column.kind, "null"]
    if column.allowed:
        return {"enum": [*column.allowed, *([] if column.required else [None])]}
    return {"type": kinds[0] if column.required else kinds}


def data_package(
    name: str,
    title: str,
    homepage: str,
    source: Mapping[str, str],
    files: Sequence[DescribedFile],
    words: Phrases,
) -> dict[str, object]:
    """What a folder of CSV files holds; `source` is what the data rests on, `homepage` where it is shown.

    Source: https://specs.frictionlessdata.io/data-package/ and /tabular-data-resource/
    """
    return {
        "profile": "tabular-data-package",
        "name": name,
        "title": title,
        "homepage": homepage,
        "licenses": [LICENSE],
        "sources": [source],
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": file.name.removesuffix(".csv").replace("/", "-"),
                "path": file.name,
                "title": file.title.en,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": len(file.content),
                "hash": f"sha256:{hashlib.sha256(file.content).hexdigest()}",
                "schema": _table_schema(file.table, words),
            }
            for file in files
        ],
    }


def _table_schema(table: str, words: Phrases) -> dict[str, object]:
    fields = []
    for column in columns(table):
        kind = "string" if column.kind == "list" else column.kind
        limits = {"required": True} if column.required and column.kind != "list" else {}
        enum = {"enum": column.allowed} if column.allowed else {}
        fields.append(
            {
                "name": column.name,
                "type": kind,
                "description": meaning(table, column.subject, words).en,
                **({"constraints": limits | enum} if limits or enum else {}),
            }
        )
    return {"fields": fields, **({"primaryKey": "id"} if table in KEYED else {})}


def web_tables(
    files: Sequence[DescribedFile], views: Sequence[View], words: Phrases, *, told: bool
) -> dict[str, object]:
    """The metadata of the CSV files of a folder, with `told` with what each column holds in every view.

    Each table has a schema of its own: validators do not look for one that all share.
    Source: https://www.w3.org/TR/tabular-metadata/
    """
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:license": {"@id": LICENSE["path"]},
        "tables": [
            {
                "url": file.name,
                "dc:title": _in_views(file.title, views),
                "tableSchema": _web_schema(file.table, views if told else (), words),
            }
            for file in files
        ],
    }


def _web_schema(table: str, views: Sequence[View], words: Phrases) -> dict[str, object]:
    listed = [
        {
            "name": column.name,
            "titles": column.name,
            **({"dc:description": _in_views(meaning(table, column.subject, words), views)} if views else {}),
            "datatype": _web_type(column),
            **({"required": True} if column.required and column.kind != "list" else {}),
            **({"separator": LIST} if column.kind == "list" else {}),
        }
        for column in columns(table)
    ]
    return {"columns": listed, **({"primaryKey": "id"} if table in KEYED else {})}


def _web_type(column: Column) -> object:
    if column.allowed:
        return {"base": "string", "format": "|".join(column.allowed)}
    return {"number": "decimal", "list": "string"}.get(column.kind, column.kind)


def _in_views(text: Text, views: Sequence[View]) -> list[dict[str, str]]:
    return [{"@value": view.plain(text), "@language": view.tag} for view in views]
