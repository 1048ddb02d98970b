// The search engine as Node can load it: to Node the names of its files say nothing of modules, so they are
// copied under names that do.
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FOLDER = new URL("../../docs/assets/search/", import.meta.url);
let copied = null;

async function copy() {
  const folder = await mkdtemp(join(tmpdir(), "search-"));
  for (const name of await readdir(FOLDER)) {
    const text = await readFile(new URL(name, FOLDER), "utf8");
    const named = text.replace(/from "(\.\/[\w-]+)\.js"/g, 'from "$1.mjs"');
    await writeFile(join(folder, name.replace(/\.js$/, ".mjs")), named);
  }
  return folder;
}

export async function engine(name = "engine") {
  copied = copied || copy();
  return import(join(await copied, `${name}.mjs`));
}
