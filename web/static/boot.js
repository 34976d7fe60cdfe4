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
  const page = await import("./web.js");
  await page.default();
  page.start();
};
start().catch(fail);
