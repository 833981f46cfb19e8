//! Writes the plain account into `index.html`, from the bundled dataset: `cargo run --features tools --bin twin`.
//! With `--check` it writes nothing and fails if the account there isn't the dataset's.

use std::process::ExitCode;

use kakehashi::codec::{dataset, twin};
use kakehashi::domain::catalogue::Catalogue;

const PAGE: &str = "index.html";
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
    let (dataset, _) = dataset::read(kakehashi::start::BUNDLED);
    let dataset = dataset.ok_or("The bundled dataset, public/dataset.json, can't be read.")?;
    let account = twin::account(&Catalogue::new(dataset));
    let page = std::fs::read_to_string(PAGE).map_err(|error| format!("{PAGE}: {error}"))?;
    let (before, rest) = page.split_once(START).ok_or(format!("{PAGE} has no line {START}"))?;
    let (_, after) = rest.split_once(END).ok_or(format!("{PAGE} has no line {END}"))?;
    let new = format!("{before}{START}\n{account}\n{END}{after}");
    if new == page {
        return Ok(format!("{PAGE} has the dataset's account."));
    }
    if check {
        return Err(format!("{PAGE} has an older account: run `cargo run --features tools --bin twin`."));
    }
    std::fs::write(PAGE, new).map_err(|error| format!("{PAGE}: {error}"))?;
    Ok(format!("Wrote the dataset's account into {PAGE}."))
}
