//! `cargo xtask serve`: the release, or with `--dev` a build that follows every change.

use crate::dist;
use std::time::Instant;
use std::{env, fs, thread};
use xtask::run::{Outcome, run, say, spoken, work_folder};
use xtask::server::{Server, Site};
use xtask::tools;

/// Where one looks first; the next free one is taken.
const PORTS: std::ops::Range<u16> = 8080..8100;
/// Tells the hook of `Trunk.toml` that this is development.
const DEV: &str = "KAKEHASHI_DEV";

pub fn release(port: Option<u16>) -> Outcome {
    let start = Instant::now();
    let folder = dist::build(None)?;
    let ports: Vec<u16> = port.map_or_else(|| PORTS.chain([0]).collect(), |port| vec![port]);
    let server = Server::start(Site::new(folder), ports).map_err(|error| {
        format!("Nothing can be served on port {}: {error}. Choose another with --port.", port.unwrap_or_default())
    })?;
    println!("\nReady after {}. Kakehashi is at\n\n    {}\n\nCtrl+C ends it.", spoken(start.elapsed()), server.url());
    loop {
        thread::park();
    }
}

pub fn dev(port: Option<u16>) -> Outcome {
    let tools = tools::ready()?;
    // Trunk has no way to look for a free port: whoever has one, gives it back at once.
    let ports = port.map_or_else(|| PORTS.chain([0]).collect(), |port| vec![port]);
    let free = Server::start(Site::new("."), ports)
        .map_err(|error| format!("No port is free: {error}. Choose one with --port."))?;
    let port = free.origin().rsplit(':').next().unwrap_or("8080").to_owned();
    drop(free);
    say("Building, then following your changes", "the first time about 2 minutes");
    println!("  Kakehashi will be at http://127.0.0.1:{port}/ (Ctrl+C ends it)\n");
    let mut trunk = dist::trunk(&tools, &["serve", "--port", &port], &work_folder().join("dev"))?;
    run(trunk.env(DEV, "1"), "What is wrong stands above.")
}

/// Trunk's reload script is inline and talks by a socket: in development, and only there, the page's policy lets it.
pub fn relax() -> Outcome {
    if env::var_os(DEV).is_none() {
        return Ok(());
    }
    let page = env::var("TRUNK_STAGING_DIR").map_err(|_| "This is for Trunk to call (see Trunk.toml).")?;
    let page = std::path::Path::new(&page).join("index.html");
    let failed = |error| format!("{}: {error}", page.display());
    let relaxed: String = fs::read_to_string(&page)
        .map_err(failed)?
        .split_inclusive('\n')
        .filter(|line| !line.contains("Content-Security-Policy"))
        .collect();
    fs::write(&page, relaxed).map_err(failed)
}
