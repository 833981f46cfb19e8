//! Writes what is made of the bundled dataset: the plain account in `index.html`, and the sketch that the first file of
//! wasm carries. `cargo run --features tools --bin twin`; with `--check` it writes nothing and fails if one is older.

use std::process::ExitCode;

use kakehashi::codec::{dataset, sketch, twin};
use kakehashi::domain::catalogue::Catalogue;

const PAGE: &str = "index.html";
const SKETCH: &str = "src/codec/sketch/bundled.txt";
const START: &str = "<!-- twin:start -->";
const END: &str = "<!-- twin:end -->";

fn main() -> ExitCode {
    match run(std::env::args().any(|argument| argument == "--check")) {
        Ok(message) => {
            println!("{message}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(check: bool) -> Result<String, String> {
    let (dataset, _) = dataset::read(dataset::BUNDLED);
    let dataset = dataset.ok_or("The bundled dataset, public/dataset.json, can't be read.")?;
    let catalogue = Catalogue::new(dataset);
    let account = twin::account(&catalogue);
    let page = std::fs::read_to_string(PAGE).map_err(|error| format!("{PAGE}: {error}"))?;
    let (before, rest) = page.split_once(START).ok_or(format!("{PAGE} has no line {START}"))?;
    let (_, after) = rest.split_once(END).ok_or(format!("{PAGE} has no line {END}"))?;
    let said = [
        kept(PAGE, &format!("{before}{START}\n{account}\n{END}{after}"), check)?,
        kept(SKETCH, &sketch::write(&catalogue), check)?,
    ];
    Ok(said.join("\n"))
}

/// Writes a file that isn't as it should be, or only says so.
fn kept(path: &str, new: &str, check: bool) -> Result<String, String> {
    if std::fs::read_to_string(path).is_ok_and(|old| old == new) {
        return Ok(format!("{path} is the dataset's."));
    }
    if check {
        return Err(format!("{path} is older than the dataset: run `cargo run --features tools --bin twin`."));
    }
    std::fs::write(path, new).map_err(|error| format!("{path}: {error}"))?;
    Ok(format!("Wrote {path} from the dataset."))
}
