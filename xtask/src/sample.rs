//! `cargo xtask sample`: a dataset that is made up, of any size. The main crate makes it (`codec::sample`).

use std::path::PathBuf;
use xtask::run::{Outcome, cargo, done, run, say};

pub fn write(activities: u32, seed: u32, out: Option<PathBuf>) -> Outcome {
    let out = out.unwrap_or_else(|| PathBuf::from(format!("sample-{activities}-{seed}.json")));
    // Cargo runs it in the root folder; the name is meant where the command was typed.
    let file = std::path::absolute(&out).map_err(|error| format!("{} is no name: {error}", out.display()))?;
    let (activities, seed) = (activities.to_string(), seed.to_string());
    let start = say(&format!("Writing {}", out.display()), "the first time about a minute");
    let mut command = cargo();
    command.args(["run", "--quiet", "--release", "--features", "tools", "--bin", "sample", "--", &activities, &seed]);
    run(command.arg(file), "What is wrong stands above.")?;
    done(start);
    Ok(())
}
