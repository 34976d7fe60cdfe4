//! The web host of the site and, at the same time, the proxy for everything else that the browser asks for.
//!
//! The browser's own log does not see what a worker asks for; a proxy sees all. The site lies under a folder, as on
//! GitHub Pages, so an absolute URL shows up as a request that fails.

use std::error::Error;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use tiny_http::{Header, Request, Response, Server};
use xtask::files;

/// The folder of the host that the site lies in.
const FOLDER: &str = "/linimasa";
/// The worker's script, seen from there.
const WORKER: &str = "/worker/linimasa_wasm.js";
const THREADS: usize = 4;

/// Hosts that Chromium or Chrome calls by itself, whatever page is shown: updates, its clock, its start page, messages that
/// are pushed to it, lists of bad sites. What goes to exactly these is left out.
const CALLS_HOME: [&str; 20] = [
    "accounts.google.com",
    "android.clients.google.com",
    "chromewebstore.googleapis.com",
    "clients1.google.com",
    "clients2.google.com",
    "clients2.googleusercontent.com",
    "clients4.google.com",
    "clientservices.googleapis.com",
    "content-autofill.googleapis.com",
    "dl.google.com",
    "edgedl.me.gvt1.com",
    "mtalk.google.com",
    "optimizationguide-pa.googleapis.com",
    "redirector.gvt1.com",
    "safebrowsing.googleapis.com",
    "sb-ssl.google.com",
    "start.duckduckgo.com",
    "tools.google.com",
    "update.googleapis.com",
    "www.google.com",
];

/// A request that reached the network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The method, `CONNECT` for anything encrypted and for web sockets.
    pub method: String,
    /// The whole URL, or `host:port` of a `CONNECT`.
    pub url: String,
    /// What was answered.
    pub status: u16,
}

impl Seen {
    /// The host that was asked for, without its port.
    fn host(&self) -> &str {
        let after_scheme = self.url.split_once("://").map_or(self.url.as_str(), |(_, rest)| rest);
        after_scheme.split([':', '/']).next().unwrap_or_default()
    }
}

/// The host and proxy, ended when it is dropped.
pub struct Network {
    state: Arc<State>,
    threads: Vec<JoinHandle<()>>,
}

struct State {
    server: Server,
    port: u16,
    site: PathBuf,
    inside_worker: Option<&'static str>,
    seen: Mutex<Vec<Seen>>,
}

impl Network {
    /// Starts serving a site on a free port, with `inside_worker` put before the worker's script.
    pub fn start(site: &Path, inside_worker: Option<&'static str>) -> Result<Network, Box<dyn Error>> {
        let server = Server::http("127.0.0.1:0").map_err(|why| why as Box<dyn Error>)?;
        let port = server.server_addr().to_ip().ok_or("the host has no address")?.port();
        let site = site.to_path_buf();
        let state = Arc::new(State { server, port, site, inside_worker, seen: Mutex::default() });
        let serve = |state: Arc<State>| move || state.serve();
        let threads = (0..THREADS).map(|_| std::thread::spawn(serve(Arc::clone(&state)))).collect();
        Ok(Network { state, threads })
    }

    /// The port of host and proxy, on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.state.port
    }

    /// Where the page is.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}{FOLDER}/", self.state.port)
    }

    /// All requests so far, the browser's own calls home left out.
    pub fn seen(&self) -> Vec<Seen> {
        self.state.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The requests that were not for a file of the site.
    pub fn strays(&self) -> Vec<Seen> {
        let site = self.address();
        self.seen().into_iter().filter(|seen| !seen.url.starts_with(&site) || seen.status != 200).collect()
    }
}

impl Drop for Network {
    fn drop(&mut self) {
        for _ in &self.threads {
            self.state.server.unblock();
        }
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

impl State {
    fn serve(&self) {
        while let Ok(request) = self.server.recv() {
            let file = self.file(&request);
            let seen = Seen {
                method: request.method().to_string(),
                url: self.whole_url(&request),
                status: if file.is_some() { 200 } else { 404 },
            };
            if !CALLS_HOME.contains(&seen.host()) {
                self.seen.lock().unwrap_or_else(PoisonError::into_inner).push(seen);
            }
            // A browser that closes a connection has been ended by its test.
            let _ = match file {
                Some(response) => request.respond(response),
                None => request.respond(Response::from_string("not here").with_status_code(404)),
            };
        }
    }

    /// To a proxy a browser names the whole URL, to a host only its path.
    fn whole_url(&self, request: &Request) -> String {
        let url = request.url();
        if url.starts_with('/') { format!("http://127.0.0.1:{}{url}", self.port) } else { url.to_owned() }
    }

    /// The file of the site that is asked for.
    fn file(&self, request: &Request) -> Option<Response<Cursor<Vec<u8>>>> {
        let url = self.whole_url(request);
        let path = url.strip_prefix(&format!("http://127.0.0.1:{}{FOLDER}", self.port))?;
        let path = if path.starts_with('/') { path } else { return None };
        let file = files::find(&self.site, path)?;
        let mut bytes = std::fs::read(&file).ok()?;
        if let Some(script) = self.inside_worker.filter(|_| path == WORKER) {
            bytes.splice(0..0, script.bytes());
        }
        let kind = Header::from_bytes("Content-Type", files::media_type(&file)).ok()?;
        // Nothing is kept, so a second use of a file is a second request and does not go unseen.
        let keep = Header::from_bytes("Cache-Control", "no-store").ok()?;
        Some(Response::from_data(bytes).with_header(kind).with_header(keep))
    }
}
