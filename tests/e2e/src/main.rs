//! `cargo run -p e2e -- [--dist DIR] [--engine chromium] [--filter NAME] [--list]`: walks the journeys on built files.

use e2e::driver::Driver;
use e2e::engine::Engine;
use e2e::{Outcome, journey, journeys};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;
use xtask::run::root;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("✗ {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Outcome<bool> {
    let (mut dist, mut engine, mut filter) = (root().join("dist"), Engine::Chromium, None);
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} needs a value"));
        match word.as_str() {
            "--dist" => dist = PathBuf::from(value()?),
            "--engine" => engine = value()?.parse()?,
            "--filter" => filter = Some(value()?),
            "--list" => {
                journeys::ALL.iter().copied().flatten().for_each(|journey| println!("{}", journey.name));
                return Ok(true);
            }
            other => return Err(format!("{other:?} is not understood: --dist, --engine, --filter, --list").into()),
        }
    }
    if !dist.join("index.html").is_file() {
        return Err(format!("{} holds no build: `cargo xtask dist` makes one", dist.display()).into());
    }
    let start = Instant::now();
    let driver = Driver::start(engine.installed()?)?;
    let (mut passed, mut failed) = (0, 0);
    for theme in journeys::ALL {
        let (good, bad) = journey::run_all(&driver, &dist, theme, filter.as_deref()).await;
        passed += good;
        failed += bad;
    }
    println!("{:.0} s", start.elapsed().as_secs_f64());
    // xtask reads this line.
    println!("journeys: {passed} passed, {failed} failed");
    Ok(failed == 0)
}
