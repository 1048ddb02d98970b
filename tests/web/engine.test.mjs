// The search engine alone, on a handful of entries: `node --test tests/web/engine.test.mjs`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { engine } from "./engine.mjs";

const { Index } = await engine();
const { places } = await engine("text");

const FIELDS = {
  kind: "item",
  address: "",
  title: "",
  shown: "",
  other: "",
  where: "",
  when: "",
  amount: "",
  value: null,
  beside: "",
  quote: "",
};
// Syllables in the order of the common characters are long; here each character tells its own.
const SOUNDS =
  "高gao 铁tie 跌die 站zhan 充chong 电dian 桩zhuang 庄zhuang 民min 名ming 宿su 率lv 绿lv 失shi 业ye ";
const QUESTIONS = {
  drop: "是多少|有多少|的|多少|what is the|how many|are|there|in|the|is|of|are there",
  meaning: "是什么意思|what does|mean",
  met: "完成了吗|后来|was|met",
  "last-year": "去年|last year",
  "this-year": "今年",
  planned: "目标|target|planned",
};

function index(entries, rest = {}) {
  const columns = Object.keys(FIELDS).map((field) => [
    field,
    entries.map((entry, place) => ({ ...FIELDS, address: `p/#e${place}`, ...entry })[field]),
  ]);
  return new Index({
    entries: Object.fromEntries(columns),
    fold: "",
    rare: "",
    questions: QUESTIONS,
    ...rest,
  });
}

function titles({ hits }) {
  return hits.map(({ entry }) => entry.title);
}

function found(entries, query, rest) {
  return titles(index(entries, rest).search(query));
}

const named = (...names) => names.map((title) => ({ title }));

test("folding makes width, case, tones, written form and quotation marks one, and keeps the length", () => {
  const own = index([], { fold: "業业" });
  assert.equal(own.fold("ＧＤＰ　１２％"), "gdp 12%");
  assert.equal(own.fold("失業率"), "失业率");
  assert.equal(own.fold("gāotiě lǜ"), "gaotie lu");
  assert.equal(own.fold("“甲”「乙」『丙』"), '"甲""乙""丙"');
  assert.equal(own.fold("it’s 5–6"), "it's 5-6");
  for (const whole of ["㎡と½", "ﬁne", "İstanbul", "𠮷野家 12㎞²"]) {
    assert.equal(own.fold(whole).length, whole.length, whole);
  }
});

test("what holds all words of a query stands before what holds some, and is told apart", () => {
  const entries = named("public schools", "public toilets", "公厕 学校", "公厕改造");
  const { hits } = index(entries).search("public toilets");
  assert.equal(hits[0].entry.title, "public toilets");
  assert.equal(hits[0].all, true);
  const some = index(entries).search("学校 工资 公厕");
  assert.equal(some.hits[0].entry.title, "公厕 学校");
  assert.equal(some.hits[0].all, false);
  assert.deepEqual(some.missing, ["工资"]);
  assert.deepEqual(found(entries, "  "), []);
});

test("the frame of a question falls away in both languages", () => {
  assert.deepEqual(found(named("城镇失业率", "耕地"), "失业率是多少"), ["城镇失业率"]);
  assert.deepEqual(found(named("public schools", "farmland"), "how many schools are there in the"), [
    "public schools",
  ]);
});

test("a frame never cuts into a word of the index", () => {
  assert.deepEqual(found(named("目标管理", "管理"), "目标管理"), ["目标管理"]);
});

test("the year of a question, and whether it asks for the target, decide between two figures", () => {
  const entries = [
    { title: "优良天数", kind: "figure", when: "target", address: "e/#air-2024-target" },
    { title: "优良天数", kind: "figure", when: "result", address: "r/#air-2023-result" },
    { title: "优良天数", kind: "outcome", when: "target", address: "w/#after-air-2024-target" },
  ];
  const first = (query) => index(entries).search(query).hits[0].entry.address;
  assert.equal(first("优良天数"), "e/#air-2024-target");
  assert.equal(first("去年优良天数"), "r/#air-2023-result");
  assert.equal(first("今年优良天数"), "e/#air-2024-target");
  assert.equal(first("优良天数目标完成了吗"), "w/#after-air-2024-target");
});

test("a target compared with the year before is still a target", () => {
  const entries = [
    { title: "优良天数", kind: "figure", when: "target", address: "e/#air-2024-target" },
    { title: "优良天数", kind: "figure", when: "result", address: "r/#air-2023-result" },
  ];
  const { hits } = index(entries).search("优良天数目标比去年");
  assert.equal(hits[0].entry.address, "e/#air-2024-target");
});

test("a question that names nothing but whether it was met leads to later results", () => {
  const own = index(named("后来的结果", "耕地"), { later: 0 });
  assert.deepEqual(titles(own.search("目标完成了吗")), ["后来的结果"]);
});

test("an everyday word leads to its places in their order", () => {
  const entries = named("社会保险", "参保率", "耕地");
  const leads = [[[1, 0], "社保|医保卡|dole money"]];
  assert.deepEqual(found(entries, "社保", { leads }), ["参保率", "社会保险"]);
  assert.deepEqual(found(entries, "社保有多少", { leads }), ["参保率", "社会保险"]);
  assert.deepEqual(found(entries, "the dole-money", { leads }), ["参保率", "社会保险"]);
});

test("a single character is a word only where it stands alone", () => {
  const entries = named("农村电线", "电商平台");
  const leads = [[[0], "电"]];
  assert.equal(found(entries, "电", { leads })[0], "农村电线");
  assert.deepEqual(found(entries, "电商平台", { leads }), ["电商平台"]);
});

test("what is absent is said and leads nowhere else", () => {
  const absent = [["house prices", null, 0, "house price|房价"]];
  const own = index(named("house", "prices"), { absent });
  for (const query of ["house prices", "what is the house price", "房价是多少"]) {
    const { hits, absent: told } = own.search(query);
    assert.deepEqual([hits, told.subject], [[], "house prices"], query);
  }
});

test("an absence that a place tells itself leads to that place", () => {
  const absent = [["ticket prices", 0, 1, "ticket"]];
  assert.deepEqual(found(named("What is left open", "tickets"), "tickets", { absent }), [
    "What is left open",
  ]);
});

test("what stands nowhere is missing, and a word in a text only is no answer to the rest", () => {
  const entries = [{ title: "耕地", shown: "价格的变化不算在内" }];
  assert.deepEqual(index(entries).search("彩礼"), { hits: [], absent: null, missing: ["彩礼"] });
  assert.deepEqual(index(entries).search("香蕉价格").hits, []);
});

test("digits are not cut out of longer numbers", () => {
  const entries = [
    { title: "甲", shown: "12.5万人" },
    { title: "乙", shown: "2.5万人" },
  ];
  assert.deepEqual(found(entries, "2.5万"), ["乙"]);
});

test("an amount is found however it is written", () => {
  const entries = [{ title: "jobs", amount: "1.2万人", value: 12000, kind: "figure" }];
  for (const query of ["1.2万", "12,000", "12000", "12 thousand", "一万二千", "1.2万人"]) {
    assert.deepEqual(found(entries, query), ["jobs"], query);
  }
  const percent = [{ title: "gdp", amount: "7%", value: 7, kind: "figure" }];
  assert.deepEqual(found(percent, "百分之七"), ["gdp"]);
  assert.deepEqual(found(percent, "7 percent"), ["gdp"]);
});

test("a year is no amount", () => {
  assert.deepEqual(found([{ title: "2024 plans", kind: "page" }], "2024 plans"), ["2024 plans"]);
});

test("a slip of one character is mended where it sounds alike", () => {
  const entries = named("高铁站", "充电桩", "民宿", "失业率");
  const rare = SOUNDS;
  for (const [typed, meant] of [
    ["高跌站", "高铁站"],
    ["充电庄", "充电桩"],
    ["名宿", "民宿"],
    ["失业绿", "失业率"],
  ]) {
    assert.equal(found(entries, typed, { rare })[0], meant, typed);
  }
});

test("a character typed twice or left out of a name is mended", () => {
  const entries = named("高标准农田", "耕地");
  assert.equal(found(entries, "高标准农农田")[0], "高标准农田");
  assert.equal(found(entries, "高标农田")[0], "高标准农田");
});

test("one letter more, less, other or swapped is forgiven in longer words only", () => {
  const entries = named("unemployment rate", "tea");
  for (const typed of ["unemploymnet", "unemplyment", "unemploymment", "unemploxment"]) {
    assert.deepEqual(found(entries, typed), ["unemployment rate"], typed);
  }
  assert.deepEqual(found(entries, "toa"), []);
});

test("words run together or apart are the same", () => {
  const entries = named("high-speed rail", "guesthouses");
  assert.equal(found(entries, "highspeed rail")[0], "high-speed rail");
  assert.equal(found(entries, "guest house")[0], "guesthouses");
});

test("pinyin finds names, with tones and without, unfinished, by initials of three and more", () => {
  const rare = SOUNDS;
  for (const typed of ["gaotiezhan", "gaotie", "gao tie", "gāotiě", "gaot", "gtz"]) {
    assert.equal(found(named("高铁站"), typed, { rare })[0], "高铁站", typed);
  }
  assert.deepEqual(found(named("高铁站"), "gt", { rare }), []);
  for (const typed of ["shiyelü", "shiyelv", "shiyelu"]) {
    assert.equal(found(named("失业率"), typed, { rare: "失shi 业ye 率lu " })[0], "失业率", typed);
  }
});

test("spellings of others stand for the site's own", () => {
  assert.deepEqual(found(named("部分目标"), "部份目标", { synonyms: ["部分|部份"] }), ["部分目标"]);
  assert.deepEqual(found(named("goats", "cows"), "sheep", { synonyms: ["goat|sheep"] }), ["goats"]);
});

test("a question for the meaning puts the term first", () => {
  const entries = [
    { title: "mu", kind: "figure" },
    { title: "mu", kind: "term" },
  ];
  assert.equal(index(entries).search("what does mu mean").hits[0].entry.kind, "term");
  assert.equal(index(entries).search("mu").hits[0].entry.kind, "figure");
});

test("older editions are added behind one's own numbers and those they share", () => {
  const columns = (title) =>
    Object.fromEntries(Object.entries({ ...FIELDS, title }).map(([field, value]) => [field, [value]]));
  const own = new Index(
    { entries: columns("new"), leads: [[[-1, 0], "word"]] },
    { shared: columns("term") },
    { entries: columns("old"), leads: [[[0], "word"]] },
  );
  assert.deepEqual(titles(own.search("word")), ["term", "old", "new"]);
});

test("what editions share may come after the words that lead there, and its own names are heard and found", () => {
  const edition = { ...named("goats")[0] };
  const rare = SOUNDS;
  const columns = (entry) =>
    Object.fromEntries(Object.entries({ ...FIELDS, ...entry }).map(([field, value]) => [field, [value]]));
  const own = new Index({ entries: columns(edition), leads: [[[-1], "bullet train"]], rare });
  own.add({ shared: columns({ title: "高铁站" }) });
  for (const query of ["bullet train", "gaotiezhan", "高跌站", "高铁"]) {
    assert.deepEqual(titles(own.search(query)), ["高铁站"], query);
  }
});

test("a file is added in steps, each of which is short", () => {
  const own = index([]);
  const many = Array.from({ length: 300 }, (_, place) => `word${place}`);
  const columns = Object.keys(FIELDS).map((field) => [
    field,
    many.map((title) => ({ ...FIELDS, title })[field]),
  ]);
  const steps = [...own.adding({ entries: Object.fromEntries(columns), leads: [[[0], many.join("|")]] })];
  assert.ok(steps.length > 2 * many.length, String(steps.length));
  assert.deepEqual(titles(own.search("word7")).slice(0, 1), ["word7"]);
});

test("marks are placed in order and never meet", () => {
  assert.deepEqual(places("城镇失业率失业", ["失业", "失业率"]), [
    [2, 5],
    [5, 7],
  ]);
  assert.deepEqual(places("abc", [""]), []);
});
