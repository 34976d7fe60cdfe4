//! Serves the built site on this machine.

use crate::build;
use crate::run::say;
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::net::Ipv4Addr;
use std::path::Path;
use tiny_http::{Header, Method, Request, Response, Server};
use xtask::files;

/// The first port that is tried where none is asked for.
const FIRST_PORT: u16 = 8000;
/// How many ports after it are tried.
const PORTS: u16 = 100;
/// A page asks for a handful of files at a time.
const THREADS: usize = 4;

/// What `serve` can be told.
#[derive(clap::Args)]
pub struct Options {
    /// The port on 127.0.0.1; without it, the first free one from 8000 on
    #[arg(long)]
    port: Option<u16>,
}

/// Builds and serves until the process is ended.
pub fn serve(options: &Options) -> Result<()> {
    say("Linimasa: set-up, build, then serving. On a new machine about 8 minutes, later seconds");
    // The port first: one that is taken should not be found out after minutes.
    let server = listen(options.port)?;
    build::build()?;
    let address = server.server_addr().to_ip().context("the server has no address")?;
    say(&format!("serving http://{address}/ (Ctrl-C ends it)"));
    let site = build::dist();
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                while let Ok(request) = server.recv() {
                    // Somebody who closes a connection too early harms nobody else.
                    let _ = answer(request, &site);
                }
            });
        }
    });
    Ok(())
}

fn listen(port: Option<u16>) -> Result<Server> {
    let open = |port| Server::http((Ipv4Addr::LOCALHOST, port));
    match port {
        Some(port) => match open(port) {
            Ok(server) => Ok(server),
            Err(why) => bail!("port {port} cannot be used ({why}): name another one, or none"),
        },
        None => (FIRST_PORT..FIRST_PORT + PORTS)
            .find_map(|port| open(port).ok())
            .with_context(|| format!("no port from {FIRST_PORT} on is free: name one with --port")),
    }
}

fn answer(request: Request, site: &Path) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(Response::empty(405));
    }
    let Some(path) = files::find(site, request.url()) else {
        return request.respond(Response::from_string("Not found").with_status_code(404));
    };
    let mut response = Response::from_file(File::open(&path)?);
    // After a new build, the next load shows it.
    let fields = [("Content-Type", files::media_type(&path)), ("Cache-Control", "no-cache")];
    for (name, value) in fields {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    request.respond(response)
}
