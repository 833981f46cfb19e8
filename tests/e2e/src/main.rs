//! `cargo run -p e2e -- [--dist DIR] [--engine chromium|firefox|webkit] [--filter NAME] [--lanes N]
//! [--list] [--faults]`: walks the journeys on built files, in one engine. `--faults` writes the README's table of faults
//! anew instead.

use e2e::driver::Driver;
use e2e::engine::Engine;
use e2e::journey::{self, Journey};
use e2e::{Outcome, faults, journeys};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;
use xtask::run::root;

/// Journeys at a time: two browsers keep two cores busy.
const LANES: usize = 2;

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
    let (mut dist, mut engine, mut filter) = (root().join("dist"), Engine::Chromium, None::<String>);
    let mut lanes = LANES;
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} needs a value"));
        match word.as_str() {
            "--dist" => dist = PathBuf::from(value()?),
            "--engine" => engine = value()?.parse()?,
            "--filter" => filter = Some(value()?),
            "--lanes" => lanes = value()?.parse()?,
            "--list" => {
                journeys::ALL.iter().copied().flatten().for_each(|journey| println!("{}", journey.name));
                return Ok(true);
            }
            "--faults" => {
                faults::write()?;
                faults::wrong().iter().for_each(|wrong| println!("✗ {wrong}"));
                return Ok(faults::wrong().is_empty());
            }
            other => {
                return Err(format!(
                    "{other:?} is not understood: --dist, --engine, --filter, --lanes, --list, --faults"
                )
                .into());
            }
        }
    }
    if !dist.join("index.html").is_file() {
        return Err(format!("{} holds no build: `cargo xtask dist` makes one", dist.display()).into());
    }
    let start = Instant::now();
    let drivers: Vec<_> = (0..lanes).map(|_| Driver::start(engine).map(Arc::new)).collect::<Outcome<_>>()?;
    let is_meant = |journey: &&Journey| filter.as_deref().is_none_or(|part| journey.name.contains(part));
    let meant: Vec<&'static Journey> = journeys::ALL.iter().copied().flatten().filter(is_meant).collect();
    // What needs both cores for itself comes first, one at a time.
    let (alone, shared): (Vec<_>, Vec<_>) = meant.into_iter().partition(|journey| journey.setup.alone);
    let mut tally = journey::run_all(drivers.iter().take(1).cloned().collect(), &dist, alone).await;
    tally.add(&journey::run_all(drivers, &dist, shared).await);
    // The table of faults speaks of all engines: it must hold whichever is walked.
    for wrong in faults::wrong() {
        tally.failed += 1;
        println!("  ✗ the table of faults: {wrong}");
    }
    println!("{:.0} s in {engine}, {lanes} at a time; {} left out", start.elapsed().as_secs_f64(), tally.skipped);
    // xtask reads this line.
    println!("journeys: {} passed, {} failed", tally.passed, tally.failed);
    Ok(tally.failed == 0)
}
