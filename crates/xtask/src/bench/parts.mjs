// Times parts of the reading as WebAssembly, turn by turn.
//
// node parts.mjs SCRIPT FILES…
// Prints a line for each: its name, nanoseconds a byte (the best of its turns). At last the module's memory, in
// megabytes: WebAssembly never gives memory back, so that this is the most that any part took.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [script, ...files] = process.argv.slice(2);
const core = createRequire(import.meta.url)(script);
const texts = files.map((file) => readFileSync(file));
const bytes = texts.reduce((sum, text) => sum + text.length, 0);

// As in times.mjs: turns too short for the machine to do something else, until the compiler has done its work.
const TURN = 50_000;
const MILLISECONDS = 6_000;

const best = {};
const until = performance.now() + MILLISECONDS;
while (performance.now() < until) {
  for (const part of ["text", "model", "names", "article"]) {
    const times = Math.ceil(TURN / bytes);
    const started = performance.now();
    for (let i = 0; i < times; i += 1) {
      texts.forEach((text) => core[part](text));
    }
    const spent = ((performance.now() - started) * 1e6) / (times * bytes);
    best[part] = Math.min(best[part] ?? Infinity, spent);
  }
}
for (const [part, cost] of Object.entries(best)) {
  console.log(`${part} ${cost.toFixed(2)}`);
}
console.log(`memory ${(core.taken() / 1e6).toFixed(2)}`);
