//! `cargo xtask`: the commands. Each is a file; this one only reads what was typed.

mod bench;
mod dist;
mod fresh;
mod own;
mod peers;
mod report;
mod sample;
mod seal;
mod serve;
mod split;
mod test;

use std::path::PathBuf;
use std::process::ExitCode;
use std::str::FromStr;
use xtask::run::Outcome;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N]        builds a release and serves it on this machine
  serve --dev [--port N]  the same while you work: builds quickly, reloads the page at every change
  dist [--out DIR]        builds the files to publish, into dist/ or DIR: copy them to any static host
  test [--quick] [--engine chromium|firefox|webkit] [--filter NAME]
                          every check; --quick leaves out the journeys through browsers,
                          --engine walks them in one instead of all three,
                          --filter runs only the tests and journeys with NAME in their name

  bench [--activities bundled,N,N] [--peers NAME,NAME] [--dist DIR]
                          measures the app in Chromium beside other timelines (vis-timeline, vis-timeline-flat,
                          timelinejs, echarts, gravity): first marks, zoom, pan, memory, with the same data;
                          writes the table into benches/RESULTS.md; --dist measures a build that is there

  sample --activities N [--seed S] [--out FILE]
                          writes a dataset that is made up, to try the app with as many activities;
                          the address ?data=FILE opens it, if it lies beside index.html

What it needs and this machine lacks is installed into the user's cache folder, once.";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match words.split_first() {
        Some((command, rest)) => command_named(command, rest),
        None => help(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\n✗ {message}");
            ExitCode::FAILURE
        }
    }
}

fn command_named(command: &str, words: &[String]) -> Outcome {
    if words.iter().any(|word| word == "--help" || word == "-h") {
        return help();
    }
    let mut words = Words(words.to_vec());
    match command {
        "serve" => {
            let (dev, port) = (words.flag("--dev"), words.number("--port")?);
            words.end()?;
            if dev { serve::dev(port) } else { serve::release(port) }
        }
        "dist" => {
            let out = words.value("--out")?.map(PathBuf::from);
            words.end()?;
            dist::build(out.as_deref()).map(drop)
        }
        "test" => {
            let plan = test::Plan {
                quick: words.flag("--quick"),
                engine: words.value("--engine")?.map(|name| name.parse()).transpose()?,
                filter: words.value("--filter")?,
            };
            words.end()?;
            test::test(&plan)
        }
        "bench" => {
            let plan = bench::Plan {
                activities: words.value("--activities")?,
                peers: words.value("--peers")?,
                dist: words.value("--dist")?.map(PathBuf::from),
            };
            words.end()?;
            bench::bench(&plan)
        }
        "sample" => {
            let activities = words.number("--activities")?.ok_or("How many? sample --activities 1000")?;
            let seed = words.number("--seed")?.unwrap_or(1);
            let out = words.value("--out")?.map(PathBuf::from);
            words.end()?;
            sample::write(activities, seed, out)
        }
        // Called by Trunk (Trunk.toml), not by people.
        "relax" => serve::relax(),
        "help" | "--help" | "-h" => help(),
        other => Err(format!("There is no command {other:?}.\n\n{HELP}")),
    }
}

#[allow(clippy::unnecessary_wraps, reason = "one type for all commands")]
fn help() -> Outcome {
    println!("{HELP}");
    Ok(())
}

/// The words after the command: each is taken once, and what is left over is a mistake.
struct Words(Vec<String>);

impl Words {
    fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| word != name);
        self.0.len() < before
    }

    /// `--name VALUE` or `--name=VALUE`.
    fn value(&mut self, name: &str) -> Outcome<Option<String>> {
        let joined = format!("{name}=");
        if let Some(at) = self.0.iter().position(|word| word.starts_with(&joined)) {
            return Ok(Some(self.0.remove(at)[joined.len()..].to_owned()));
        }
        let Some(at) = self.0.iter().position(|word| word == name) else { return Ok(None) };
        self.0.remove(at);
        if at < self.0.len() { Ok(Some(self.0.remove(at))) } else { Err(format!("{name} needs a value.\n\n{HELP}")) }
    }

    fn number<N: FromStr>(&mut self, name: &str) -> Outcome<Option<N>> {
        let most = 2_u64.pow(8 * u32::try_from(size_of::<N>()).unwrap_or(2).min(7)) - 1;
        let parsed =
            |word: String| word.parse().map_err(|_| format!("{name} needs a number of at most {most}, not {word:?}."));
        self.value(name)?.map(parsed).transpose()
    }

    fn end(self) -> Outcome {
        match self.0.first() {
            None => Ok(()),
            Some(word) => Err(format!("{word:?} is not understood here.\n\n{HELP}")),
        }
    }
}
