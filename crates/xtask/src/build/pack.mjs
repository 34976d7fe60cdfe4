// node pack.mjs LIBRARY FROM TO: packs a file by LZMA, and checks that it unpacks to the same bytes.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [library, from, to] = process.argv.slice(2);
const { compress, decompress } = await import(pathToFileURL(library));
const bytes = readFileSync(from);
const packed = compress(bytes, 9);
if (Buffer.compare(Buffer.from(decompress(packed)), bytes) !== 0) throw new Error(`${from} does not unpack to itself`);
writeFileSync(to, packed);
