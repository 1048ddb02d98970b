// What searching ten editions costs: `node tests/web/editions.mjs <site folder> [editions]`.
// Makes older editions out of the real one, each with its own year and amounts, and measures in each view the
// bytes a host sends, the time until the first answer, and the time of a keystroke while queries are typed, the best of three.
// biome-ignore-all lint/suspicious/noConsole: it prints what it measured
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { engine } from "./engine.mjs";
import { indexFile, queriesIn } from "./score.mjs";

const FOLDERS = { "zh-Hans": "", "zh-Hant": "zh-hant", en: "en" };
const [, , site, count = "10"] = process.argv;
const { Index } = await engine();
const queries = queriesIn(await readFile(new URL("../queries/learn.yml", import.meta.url), "utf8"));

function timed(act) {
  const started = performance.now();
  act();
  return performance.now() - started;
}

// The index of an edition so many years before, with amounts of its own; newer editions hold the topics.
function older(data, years) {
  const shift = (text) => text.replace(/20(\d\d)/g, (_, year) => `20${Number(year) - years}`);
  const kept = data.entries.kind.map((kind) => !["topic", "ask", "open"].includes(kind));
  const place = new Map();
  for (const [number, keep] of kept.entries()) {
    if (keep) {
      place.set(number, place.size);
    }
  }
  const number = (one) => (one < 0 ? one : place.get(one));
  const entries = Object.fromEntries(
    Object.entries(data.entries).map(([field, values]) => [
      field,
      values
        .filter((_, at) => kept[at])
        .map((value) => {
          if (typeof value === "number") {
            return value * (1 - years / 50);
          }
          return typeof value === "string" ? shift(value) : value;
        }),
    ]),
  );
  const leads = data.leads.map(([to, words]) => [to.map(number).filter((one) => one !== undefined), words]);
  const absent = data.absent.map(([subject, near, own, words]) => [
    subject,
    near === null || number(near) === undefined ? null : number(near),
    own,
    words,
  ]);
  return { ...data, entries, leads, absent, later: null };
}

for (const [view, folder] of Object.entries(FOLDERS)) {
  const parts = ["reading", "2024", "shared"].map((part) => indexFile(join(site, folder), part));
  const files = await Promise.all(parts);
  const newest = files[1];
  while (files.length < Number(count) + 2) {
    files.push(older(newest, files.length - 2));
  }
  const sent = files.map((file) => gzipSync(JSON.stringify(file), { level: 6 }).length);
  const begun = performance.now();
  const index = new Index(...files);
  index.search("a");
  const ready = performance.now() - begun;
  const taken = [];
  for (const { view: own, ask } of queries) {
    for (let end = 1; own === view && end <= ask.length; end += 1) {
      taken.push(Math.min(...[1, 2, 3].map(() => timed(() => index.search(ask.slice(0, end))))));
    }
  }
  taken.sort((one, other) => one - other);
  const at = (share) => taken[Math.floor((taken.length - 1) * share)].toFixed(1);
  const kilobytes = (bytes) => (bytes / 1024).toFixed(1);
  console.log(
    `${view}: ${files.length - 2} editions, ${index.entries.length} entries, ` +
      `${kilobytes(sent[0] + sent[1])} KB at opening + ${kilobytes(sent[2])} KB shared, ` +
      `${kilobytes(sent.reduce((one, other) => one + other))} KB in all; ready in ${ready.toFixed(0)} ms; ` +
      `${taken.length} keystrokes: median ${at(0.5)}, 95% ${at(0.95)}, longest ${at(1)} ms`,
  );
}
