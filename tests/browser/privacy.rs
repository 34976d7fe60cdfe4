//! Nothing leaves the browser: not from the page, not from inside the worker, and nothing at all after "ready".

use crate::harness::{Outcome, Page, Visitor};
use crate::texts;
use std::time::Duration;
use thirtyfour::error::WebDriverResult;

/// Run before the worker's own script, so in its place and under its policy: tries every way out that a worker has,
/// and says what became of each. A nested worker tries once more.
const WORKER_TRIES: &str = r#"
const told = (way, end) => console.info(`way out: ${way}: ${end}`);
const tries = {
  fetch: () => fetch("http://elsewhere.test/worker-fetch"),
  "fetch without cors": () => fetch("http://elsewhere.test/worker-no-cors", {mode: "no-cors"}),
  xhr: () => new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.onload = done;
    request.onerror = fail;
    request.open("POST", "http://elsewhere.test/worker-xhr");
    request.send("an article");
  }),
  socket: () => new Promise((done, fail) => {
    const socket = new WebSocket("ws://elsewhere.test/worker-socket");
    socket.onopen = done;
    socket.onerror = fail;
  }),
  events: () => new Promise((done, fail) => {
    const events = new EventSource("http://elsewhere.test/worker-events");
    events.onopen = done;
    events.onerror = fail;
  }),
  import: () => import("http://elsewhere.test/worker-import.js"),
  eval: async () => eval("1"),
  nested: () => new Promise((done, fail) => {
    const script = `fetch("http://elsewhere.test/nested-fetch").then(() => postMessage(1), () => postMessage(0))`;
    const nested = new Worker(URL.createObjectURL(new Blob([script], {type: "text/javascript"})));
    nested.onmessage = ({data}) => (data ? done() : fail());
    nested.onerror = fail;
  }),
};
for (const [way, attempt] of Object.entries(tries)) {
  try {
    attempt().then(() => told(way, "open"), () => told(way, "shut"));
  } catch {
    told(way, "shut");
  }
}
"#;

const WORKER_WAYS: [&str; 8] =
    ["fetch", "fetch without cors", "xhr", "socket", "events", "import", "eval", "nested"];

/// The same for the page. Nothing is asked of `eval`, for the driver itself evaluates what it runs.
const PAGE_TRIES: &str = r#"
const done = arguments[arguments.length - 1];
const at = (way) => "http://elsewhere.test/page-" + way;
const add = (name, fields) => document.head.append(Object.assign(document.createElement(name), fields));
const quietly = (attempt) => { try { const tried = attempt(); tried?.catch?.(() => {}); } catch {} };
quietly(() => fetch(at("fetch")));
quietly(() => fetch(at("no-cors"), {mode: "no-cors"}));
quietly(() => { const xhr = new XMLHttpRequest(); xhr.open("POST", at("xhr")); xhr.send("an article"); });
quietly(() => new WebSocket("ws://elsewhere.test/page-socket"));
quietly(() => new EventSource(at("events")));
quietly(() => navigator.sendBeacon(at("beacon"), "an article"));
quietly(() => import(at("import.js")));
quietly(() => { new Image().src = at("image"); });
quietly(() => { new Audio(at("audio")).load(); });
quietly(() => add("script", {src: at("script.js")}));
quietly(() => add("link", {rel: "stylesheet", href: at("style.css")}));
quietly(() => add("link", {rel: "prefetch", href: at("prefetch")}));
quietly(() => new FontFace("Elsewhere", `url(${at("font.woff2")})`).load());
quietly(() => new Worker(at("worker.js")));
quietly(() => {
  const frame = document.createElement("iframe");
  frame.src = at("frame");
  document.body.append(frame);
});
quietly(() => {
  const form = document.createElement("form");
  form.action = at("form");
  form.method = "post";
  document.body.append(form);
  form.submit();
});
setTimeout(done, 1500);
"#;

#[tokio::test]
async fn the_page_reaches_nobody_else() -> Outcome {
    let visitor = Visitor { checked: false, ..Visitor::default() };
    let visited = visitor.visit(async |page| {
        page.ready().await?;
        page.drop_texts(&texts::STORY).await?;
        let tried = page.driver.execute_async(PAGE_TRIES, vec![]).await;
        // What got out first: it may have led the page away, so that the script never ended.
        page.check_network()?;
        tried?;
        Ok(())
    });
    visited.await
}

#[tokio::test]
async fn the_worker_reaches_nobody_else() -> Outcome {
    let visitor = Visitor { checked: false, inside_worker: Some(WORKER_TRIES), ..Visitor::default() };
    let visited = visitor.visit(async |page| {
        page.ready().await?;
        page.drop_texts(&texts::STORY).await?;
        // What the worker says comes with its console; every way must have been tried.
        let mut said = Vec::new();
        for _ in 0..50 {
            said.extend(ways_out(page).await?);
            if said.len() >= WORKER_WAYS.len() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        page.check_network()?;
        for way in WORKER_WAYS {
            let shut = format!("way out: {way}: shut");
            assert!(said.iter().any(|line| line.contains(&shut)), "no `{shut}` in {said:#?}");
        }
        Ok(())
    });
    visited.await
}

async fn ways_out(page: &Page) -> WebDriverResult<Vec<String>> {
    let log = page.driver.browser_log().await?;
    Ok(log.into_iter().map(|entry| entry.message).filter(|message| message.contains("way out: ")).collect())
}

/// Ends the worker when it is given a file of that name, as a fault in its program would.
const WORKER_DIES: &str = r#"
const named = (value) =>
  value === "maut.txt" || value?.name === "maut.txt" ||
  (value instanceof Map ? [...value.values()] : value && typeof value === "object" ? Object.values(value) : [])
    .some(named);
addEventListener("message", (event) => {
  if (named(event.data)) {
    event.stopImmediatePropagation();
    throw new Error("the test ends this worker");
  }
});
"#;

#[tokio::test]
async fn a_worker_that_dies_is_started_again_without_a_request() -> Outcome {
    let visitor = Visitor { checked: false, inside_worker: Some(WORKER_DIES), ..Visitor::default() };
    let visited = visitor.visit(async |page| {
        page.ready().await?;
        page.drop_texts(&texts::STORY).await?;
        page.drop_bytes("maut.txt", texts::OTHER.1.as_bytes()).await?;
        page.wait_for_text("[data-message=killed]", "maut.txt").await?;
        page.articles(texts::STORY.len()).await?;
        // The new worker reads on.
        let (_, text) = texts::OTHER;
        page.drop_bytes("lain.txt", text.as_bytes()).await?;
        page.articles(texts::STORY.len() + 1).await?;
        page.check_network()
    });
    visited.await
}
