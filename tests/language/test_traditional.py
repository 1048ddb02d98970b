"""Simplified to Traditional, whatever the text."""

from hypothesis import given
from hypothesis import strategies as st

from explainer.language.traditional import Traditional, simplified_forms
from explainer.schema.glossary import Correction

# Characters of everyday use, with what stands between them.
TEXTS = st.text(
    st.one_of(
        st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), st.sampled_from("，。“”（）0123abc ")
    ),
    max_size=40,
)


def traditional(library):
    return Traditional(library.corrections)


@given(text=TEXTS)
def test_the_length_is_kept(library, text):
    assert len(traditional(library)(text)) == len(text)


def test_what_is_traditional_stays_as_it_is(library):
    """But for the words that are corrected: OpenCC would write them its own way again."""
    convert = Traditional(())
    for text, location in library.texts():
        once = convert(text.zh)
        assert convert(once) == once, location


@given(text=TEXTS)
def test_what_is_not_chinese_stays_where_it_is(library, text):
    for before, after in zip(text, traditional(library)(text), strict=True):
        assert before == after or ("\u4e00" <= before <= "\u9fff") or before in "“”‘’"


def test_a_corrected_word_is_written_as_corrected_and_the_longest_first():
    corrections = [
        Correction.model_construct(simplified="台", traditional="臺"),
        Correction.model_construct(simplified="平台", traditional="平台"),
    ]
    assert Traditional(corrections)("平台在台上") == "平台在臺上"


def test_back_to_simplified_is_one_character_for_one_and_ends_there():
    forms = simplified_forms()
    assert len(forms) > 2000
    assert all(len(one) == len(form) == 1 for one, form in forms.items())
    assert {forms["萬"], forms["億"], forms["個"]} == {"万", "亿", "个"}
    assert not [one for one, form in forms.items() if form == one]
