// The search engine alone, on a handful of entries: `node --test tests/web/engine.test.mjs`.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

// By its text, as a browser takes it: to Node the name of the file says nothing of modules.
const file = new URL("../../docs/assets/search/engine.js", import.meta.url);
const text = await readFile(file, "utf8");
const { Index, places } = await import(`data:text/javascript,${encodeURIComponent(text)}`);

const FIELDS = {
  kind: "item",
  address: "",
  title: "",
  shown: "",
  other: "",
  where: "",
  amount: "",
  value: null,
};

function index(entries, { fold = "", pinyin = {}, synonyms = [] } = {}) {
  const columns = Object.keys(FIELDS).map((field) => [
    field,
    entries.map((entry) => ({ ...FIELDS, ...entry })[field]),
  ]);
  return new Index({ entries: Object.fromEntries(columns), fold, pinyin, synonyms });
}

function titles(found) {
  return found.map(({ entry }) => entry.title);
}

function found(entries, query, rest) {
  return titles(index(entries, rest).search(query));
}

const named = (...names) => names.map((title) => ({ title }));

test("folding makes width, case, written form and quotation marks one, and keeps the length", () => {
  const own = index([], { fold: "業业" });
  assert.equal(own.fold("ＧＤＰ　１２％"), "gdp 12%");
  assert.equal(own.fold("失業率"), "失业率");
  assert.equal(own.fold("“甲”「乙」『丙』"), '"甲""乙""丙"');
  assert.equal(own.fold("it’s 5–6"), "it's 5-6");
  for (const whole of ["㎡と½", "ﬁne", "İstanbul", "𠮷野家 12㎞²"]) {
    assert.equal(own.fold(whole).length, whole.length, whole);
  }
});

test("a query is split into words, and every one of them has to stand in what is found", () => {
  const entries = named("public toilets", "public schools", "公厕改造", "公厕 学校");
  assert.deepEqual(found(entries, "public toilets"), ["public toilets"]);
  assert.deepEqual(found(entries, "how many public schools are in the"), ["public schools"]);
  assert.deepEqual(found(entries, "学校 公厕"), ["公厕 学校"]);
  assert.deepEqual(found(entries, "public 公厕"), []);
  assert.deepEqual(found(entries, "  "), []);
});

test("words that tell nothing are looked for where the query holds nothing else", () => {
  assert.deepEqual(found(named("what is what", "schools"), "what is"), ["what is what"]);
});

test("a mixture of scripts that stands nowhere as it is is found run by run", () => {
  assert.deepEqual(found(named("推广5G基站", "推广基站"), "5g推广"), ["推广5G基站"]);
});

test("one letter more, less, other or swapped still finds a word of five letters or more", () => {
  const entries = named("unemployment", "farmland", "cat");
  for (const slip of ["unemploymentt", "unemploment", "unemploymant", "unemplyoment"]) {
    assert.deepEqual(found(entries, slip), ["unemployment"], slip);
  }
  assert.deepEqual(found(entries, "farmlands"), ["farmland"]);
  assert.deepEqual(found(entries, "unemplomant"), [], "two slips");
  assert.deepEqual(found(entries, "cot"), [], "too short for a slip");
});

test("a slip is forgiven only where the word as it is typed finds nothing", () => {
  assert.deepEqual(found(named("trains", "drains"), "trains"), ["trains"]);
});

test("plurals and beginnings find the word", () => {
  const entries = named("city", "bus", "industry");
  assert.deepEqual(found(entries, "cities"), ["city"]);
  assert.deepEqual(found(entries, "buses"), ["bus"]);
  assert.deepEqual(found(entries, "indus"), ["industry"]);
});

test("the whole title comes before its beginning, that before a part, and the title before the text", () => {
  const entries = [
    { title: "别的", shown: "说到公厕" },
    { title: "新建公厕" },
    { title: "公厕改造" },
    { title: "公厕" },
    { title: "厕所", other: "公厕" },
  ];
  assert.deepEqual(found(entries, "公厕"), ["公厕", "厕所", "公厕改造", "新建公厕", "别的"]);
});

test("a find is worth as much as the least of its words", () => {
  const entries = [
    { title: "school", shown: "a long way to the town" },
    { title: "way", shown: "to school in the town" },
    { title: "school town" },
  ];
  assert.equal(found(entries, "town school")[0], "school town");
});

test("of two that are worth the same a figure comes before a term, a topic, an item, a page, a chart", () => {
  const kinds = ["chart", "page", "item", "topic", "term", "figure"];
  const entries = kinds.map((kind) => ({ kind, title: "公厕" }));
  assert.deepEqual(
    index(entries)
      .search("公厕")
      .map(({ entry }) => entry.kind),
    kinds.reverse(),
  );
});

test("a number is found however it is written, and never inside a longer one", () => {
  const entries = [
    { title: "jobs", amount: "12,000 people", value: 12000 },
    { title: "roads", shown: "112,000 metres and 12,0001" },
    { title: "rate", amount: "12%", value: 12 },
    { title: "dozen", amount: "a dozen schools", value: 12 },
  ];
  for (const query of ["12000", "12,000", "1.2万", "12 thousand"]) {
    assert.deepEqual(found(entries, query), ["jobs"], query);
  }
  assert.deepEqual(found(entries, "12 percent"), ["rate"]);
  assert.deepEqual(found(entries, "12").sort(), ["dozen", "rate"]);
  assert.deepEqual(found(entries, "2,000"), []);
});

test("words that mean the same find each other, after the word itself", () => {
  const synonyms = [["joblessness", "unemployment"]];
  const entries = [{ title: "unemployment" }, { title: "work", other: "joblessness" }];
  assert.deepEqual(found(entries, "joblessness", { synonyms }), ["work", "unemployment"]);
  assert.deepEqual(found(entries, "joblessness"), ["work"]);
});

test("pinyin finds a title from any syllable on, and its last syllable may be unfinished", () => {
  const pinyin = { shi: "失", ye: "业", lv: "率" };
  for (const query of ["shiyelv", "shi ye", "yel", "yelu", "SHIYELÜ"]) {
    assert.deepEqual(found(named("失业率"), query, { pinyin }), ["失业率"], query);
  }
  assert.deepEqual(found(named("失业率"), "shilv", { pinyin }), []);
});

test("what found nothing is led to terms and figures whose names come near", () => {
  const entries = [
    { kind: "term", title: "城乡融合发展" },
    { kind: "item", title: "城乡融合" },
    { kind: "figure", title: "新建公厕" },
    { kind: "figure", title: "发展面积很大的新建高标准农田和道路" },
  ];
  assert.deepEqual(
    index(entries)
      .nearest("乡村融合发展", 5)
      .map((entry) => entry.title),
    ["城乡融合发展"],
  );
});

test("places are in order, none meets another, and the longer of two that begin together stands", () => {
  assert.deepEqual(places("abcabc", ["abc"]), [
    [0, 3],
    [3, 6],
  ]);
  assert.deepEqual(places("新公厕", ["公厕", "公", "厕"]), [[1, 3]]);
  assert.deepEqual(places("abcd", ["bcd", "abc"]), [[0, 3]]);
  assert.deepEqual(places("abc", ["", "x"]), []);
});

test("what is marked stands at its places in the text as it is shown", () => {
  const entry = { title: "城鎮失業率" };
  const [hit] = index([entry], { fold: "鎮镇業业" }).search("失业");
  const [[start, end]] = places(hit.entry.folded.title, hit.marks);
  assert.equal(entry.title.slice(start, end), "失業");
});
