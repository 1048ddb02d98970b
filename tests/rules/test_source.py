"""The data beside the report's full text, where that is at hand."""

from explainer import rules
from explainer.__main__ import main
from explainer.rules import source
from explainer.schema import report_text
from project import DATA, TOY

LONGEST_RUN = 25


def han(words):
    return "".join(report_text.HAN.findall(words))


def test_source_yml_holds_no_prose(library):
    content = (DATA / "2024" / "source.yml").read_text(encoding="utf-8")
    assert not report_text.HAN.search(content)
    assert len(library.editions[0].lines) == 171


def test_source_yml_is_made_from_the_text_by_the_command(text, capsys, tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(text, encoding="utf-8")
    assert main(["source", str(path)]) == 0
    assert capsys.readouterr().out == (DATA / "2024" / "source.yml").read_text(encoding="utf-8")


def test_every_quotation_stands_on_its_line(library, text):
    assert rules.judge_against(library.editions[0], text) == []


def test_no_sentence_of_ours_is_taken_over(library, text):
    """No run of 25 Han characters in common outside headings and quotations."""
    edition = library.editions[0]
    report = han("".join(source.corrected_lines(edition, text).values()) + text)
    runs = {report[start : start + LONGEST_RUN] for start in range(len(report) - LONGEST_RUN + 1)}
    for words, location in library.texts():
        if type(words).__name__ == "Printed":
            continue
        ours = han(words.zh)
        own_runs = [ours[start : start + LONGEST_RUN] for start in range(len(ours) - LONGEST_RUN + 1)]
        assert not runs & set(own_runs), location


def test_a_quotation_that_is_not_on_its_line_is_told(toy_data, capsys):
    path = toy_data / "data" / "2031" / "chapters" / "land.yml"
    data = path.read_text(encoding="utf-8")
    path.write_text(data.replace("quote: 买卖80亿元", "quote: 做买卖80亿元"), encoding="utf-8")
    assert main(["check", "--data", str(toy_data / "data"), "--text", str(TOY / "report-2031.txt")]) == 1
    assert (
        'data/2031/chapters/land.yml:73: "做买卖80亿元" does not stand on line 6 of the report.'
        in capsys.readouterr().err
    )


def test_a_heading_that_is_not_printed_there_is_told(toy_data, capsys):
    path = toy_data / "data" / "2031" / "chapters" / "land.yml"
    data = path.read_text(encoding="utf-8")
    path.write_text(data.replace("zh: 开新田，走新征程", "zh: 开田，走新征程"), encoding="utf-8")
    main(["check", "--data", str(toy_data / "data"), "--text", str(TOY / "report-2031.txt")])
    output = capsys.readouterr().err
    assert 'land.yml:8: "开田，走新征程" is not the heading on line 4 of the report.' in output


def test_another_text_than_the_data_s_is_told_line_by_line(toy_data, capsys, tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(
        (TOY / "report-2031.txt").read_text(encoding="utf-8").replace("80亿元", "90亿元"), encoding="utf-8"
    )
    assert main(["check", "--data", str(toy_data / "data"), "--text", str(path)]) == 1
    output = capsys.readouterr().err
    assert "data/2031/source.yml:23: Line 6 of the text is not the line this file was made from." in output
    assert "3 problems" not in output
