// Starts the page. Everything else is in web.js, which is made from the Rust crate `web`.
const start = async () => {
  const page = await import("./web.js");
  await page.default();
  page.start();
};
start().catch((error) => {
  document.getElementById("failure-detail").textContent = String(error);
  document.getElementById("failure").hidden = false;
  document.getElementById("app").hidden = true;
});
