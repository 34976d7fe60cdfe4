// Times chrono-node's Indonesian locale and timex as WebAssembly on the same texts, turn by turn.
//
// node times.mjs CHRONO_FOLDER TIMEX_SCRIPT PUBLISHED FILES…
// Prints a line for each: its name, nanoseconds a byte (the best of its turns), expressions found.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [chronoFolder, timexScript, published, ...files] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const chrono = require(chronoFolder);
const timex = require(timexScript);

const texts = files.map((file) => readFileSync(file, "utf8"));
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const reference = { instant: new Date(`${published}T05:00:00Z`), timezone: 420 };

// A string is turned into UTF-8 each time, which is part of the cost in JavaScript.
const encoder = new TextEncoder();
const readers = {
  "chrono-node": (text) => chrono.id.parse(text, reference).length,
  "timex-wasm": (text) => timex.count(encoder.encode(text), published),
};

// A turn reads about so many bytes: few enough that the machine seldom does something else meanwhile.
const TURN = 50_000;
// After so long the compiler has done its work and the best turn has come.
const MILLISECONDS = 6_000;

// So many turns are taken one after another, so that what one reader leaves to be tidied up is not the other's.
const ROUND = 10;

const best = {};
const counts = {};
const until = performance.now() + MILLISECONDS;
while (performance.now() < until) {
  for (const [name, read] of Object.entries(readers)) {
    for (let turn = 0; turn < ROUND; turn += 1) {
      const times = Math.ceil(TURN / bytes);
      const started = performance.now();
      let found = 0;
      for (let i = 0; i < times; i += 1) {
        for (const text of texts) {
          found += read(text);
        }
      }
      const spent = ((performance.now() - started) * 1e6) / (times * bytes);
      best[name] = Math.min(best[name] ?? Infinity, spent);
      counts[name] = found / times;
    }
  }
}
for (const name of Object.keys(readers)) {
  console.log(`${name} ${best[name].toFixed(2)} ${counts[name]}`);
}
