// How well the search answers queries with known places, without a browser:
// `node tests/web/score.mjs <queries.yml or .json> <site folder> [--quiet|--json]`.
// Prints, by kind and by view, how often a right place stands first and among the first three, and how often
// what is absent gets its sentence and no place; then what was missed, with what came instead.
// biome-ignore-all lint/suspicious/noConsole: it prints what it counted
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { engine } from "./engine.mjs";

const FOLDERS = { "zh-Hans": "", "zh-Hant": "zh-hant", en: "en" };

// The queries of a file: JSON, or the plain YAML these files are written in.
export function queriesIn(text) {
  if (text.trimStart().startsWith("[")) {
    return JSON.parse(text);
  }
  const found = [];
  for (const line of text.split("\n")) {
    const [, dash, name, value] = /^(- | {2})(\w+): (.*)$/.exec(line) || [];
    if (dash === "- ") {
      found.push({ right: [] });
    }
    if (name) {
      found[found.length - 1][name] = /^["[]/.test(value) ? JSON.parse(value) : value;
    }
  }
  return found;
}

// A part of a view's index; its name holds a digest.
export async function indexFile(folder, part) {
  const names = await readdir(join(folder, "search"));
  const name = names.find((each) => each.split(".")[0] === part);
  return JSON.parse(await readFile(join(folder, "search", name), "utf8"));
}

export async function score(queries, site) {
  const { Index } = await engine();
  const indexes = {};
  for (const [view, folder] of Object.entries(FOLDERS)) {
    const files = ["reading", "2024", "shared"].map((part) => indexFile(join(site, folder), part));
    indexes[view] = new Index(...(await Promise.all(files)));
  }
  const told = {};
  const missed = [];
  for (const query of queries) {
    const { hits, absent, missing } = indexes[query.view].search(query.ask);
    const said = Boolean(absent) || (hits.length === 0 && missing.length > 0);
    const came = hits.slice(0, 3).map((hit) => hit.entry.address);
    const right = query.right.length ? came.findIndex((place) => query.right.includes(place)) : -1;
    const good = query.right.length ? right >= 0 : said && hits.length === 0;
    for (const group of [query.kind, query.view, "all"]) {
      told[group] = told[group] || { asked: 0, first: 0, three: 0, absent: 0, absentAsked: 0 };
      const count = told[group];
      if (query.right.length) {
        count.asked += 1;
        count.first += right === 0;
        count.three += right >= 0;
      } else {
        count.absentAsked += 1;
        count.absent += good;
      }
    }
    if (!good || right > 0) {
      const instead = absent ? [`absent: ${absent.subject}`, ...came] : came;
      missed.push({ ...query, good, instead, missing });
    }
  }
  return { told, missed };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , file, site, option] = process.argv;
  const { told, missed } = await score(queriesIn(await readFile(file, "utf8")), site);
  if (option === "--json") {
    console.log(JSON.stringify({ told, missed: missed.filter(({ good }) => !good) }));
    process.exit();
  }
  const percent = (part, whole) => (whole ? `${((100 * part) / whole).toFixed(1)}%` : "–").padStart(7);
  for (const [group, { asked, first, three, absent, absentAsked }] of Object.entries(told)) {
    const counts = `${group.padEnd(9)} ${String(asked).padStart(4)}`;
    const answers = `first ${percent(first, asked)}  first three ${percent(three, asked)}`;
    console.log(`${counts}  ${answers}  absent ${percent(absent, absentAsked)} of ${absentAsked}`);
  }
  for (const { view, kind, ask, right, good, instead, missing } of option ? [] : missed) {
    const wanted = right.slice(0, 2).join(" ");
    console.log(
      `${good ? "later " : "MISSED"} ${view} ${kind} | ${ask} | ${wanted} | ${instead.join(" ")} | ${missing.join(" ")}`,
    );
  }
}
