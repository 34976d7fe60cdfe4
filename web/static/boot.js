import { unpack } from "./unpack.js";

// Starts the page, and says so where it cannot start or fails: never a blank page. Everything else is in web.js, which
// is made from the Rust crate `web`.
const fail = (error) => {
  document.getElementById("failure-detail").textContent = String(error);
  // What can still be read stays; what can be pressed would do nothing.
  document.getElementById("app").inert = true;
  const failure = document.getElementById("failure");
  failure.hidden = false;
  failure.scrollIntoView();
};
// A panic in WebAssembly arrives as a RuntimeError, from an event or from a promise.
const look = (error) => error instanceof WebAssembly.RuntimeError && fail(error);
addEventListener("error", (event) => look(event.error));
addEventListener("unhandledrejection", (event) => look(event.reason));
const start = async () => {
  const [page, bytes] = await Promise.all([import("./web.js"), unpack("web_bg.wasm.lzma")]);
  await page.default({ module_or_path: bytes });
  // The worker's module follows while the page is shown already.
  page.start(unpack("worker/linimasa_wasm_bg.wasm.lzma").then((bytes) => WebAssembly.compile(bytes)));
};
start().catch(fail);
