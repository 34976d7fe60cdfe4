// Fetches what `cargo xtask build` packed: the modules come as LZMA, which is a fifth smaller than gzip.
import { Decoder } from "./lzma/decoder.js";
import { InputBuffer, OutputBuffer } from "./lzma/streams.js";

export const unpack = async (url) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  const packed = new Uint8Array(await response.arrayBuffer());
  const bytes = new OutputBuffer(packed.length * 4);
  new Decoder().decompress(new InputBuffer(packed), bytes);
  return bytes.toArray();
};
