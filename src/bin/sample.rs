//! Writes a dataset that is made up: `cargo run --features tools --bin sample -- ACTIVITIES SEED FILE`; the file `-` is
//! the terminal. `cargo xtask sample` does the same in a release build.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use kakehashi::codec::sample;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [activities, seed, file] = arguments.as_slice() else { return usage() };
    let (Ok(activities), Ok(seed)) = (activities.parse(), seed.parse()) else { return usage() };
    match write(activities, seed, file) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{file} can't be written: {error}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("Usage: sample ACTIVITIES SEED FILE, two whole numbers and a name.");
    ExitCode::from(2)
}

fn write(activities: usize, seed: u64, file: &str) -> io::Result<()> {
    let mut out: Box<dyn Write> = match file {
        "-" => Box::new(io::stdout().lock()),
        file => Box::new(File::create(file)?),
    };
    let mut out = BufWriter::new(&mut out);
    sample::write(activities, seed, &mut out)?;
    out.flush()
}
