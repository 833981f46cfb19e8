//! Writes what is made of the bundled dataset: the plain account in `index.html`, and the sketch that the first file of
//! wasm carries. `cargo run --features tools --bin twin`; with `--check` it writes neither and fails if one is older.
//! With `--pages FOLDER` it also writes the plain pages and their style into a new folder.

use std::path::Path;
use std::process::ExitCode;

use kakehashi::codec::{dataset, plain, sketch, twin};
use kakehashi::domain::catalogue::Catalogue;
use sha2::{Digest, Sha256};

const PAGE: &str = "index.html";
const SKETCH: &str = "src/codec/sketch/bundled.txt";
const START: &str = "<!-- twin:start -->";
const END: &str = "<!-- twin:end -->";
/// The style of the plain pages: the app's own values, then what these pages make of them.
const STYLES: [&str; 2] = ["style/tokens.css", "style/plain.css"];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => run(false, None),
        ["--check"] => run(true, None),
        ["--check", "--pages", folder] => run(true, Some(Path::new(folder))),
        _ => Err("Understood are: nothing, --check, and --check --pages FOLDER.".to_owned()),
    };
    match outcome {
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

fn run(check: bool, pages: Option<&Path>) -> Result<String, String> {
    let (dataset, _) = dataset::read(dataset::BUNDLED);
    let dataset = dataset.ok_or("The bundled dataset, public/dataset.json, can't be read.")?;
    let catalogue = Catalogue::new(dataset);
    let account = twin::account(&catalogue);
    let page = std::fs::read_to_string(PAGE).map_err(|error| format!("{PAGE}: {error}"))?;
    let (before, rest) = page.split_once(START).ok_or(format!("{PAGE} has no line {START}"))?;
    let (_, after) = rest.split_once(END).ok_or(format!("{PAGE} has no line {END}"))?;
    let mut said = vec![
        kept(PAGE, &twin::headed(&format!("{before}{START}\n{account}\n{END}{after}"), &catalogue), check)?,
        kept(SKETCH, &sketch::write(&catalogue), check)?,
    ];
    if let Some(folder) = pages {
        said.push(write_pages(&catalogue, folder)?);
    }
    Ok(said.join("\n"))
}

/// Writes all plain pages into a folder that isn't there yet: nothing old can be left among them.
fn write_pages(catalogue: &Catalogue, folder: &Path) -> Result<String, String> {
    if folder.exists() {
        return Err(format!("{} is there already: pages of another dataset might stay in it.", folder.display()));
    }
    let digest: String = Sha256::digest(dataset::BUNDLED).iter().map(|byte| format!("{byte:02x}")).collect();
    let files = plain::pages(catalogue, &digest);
    let mut style = String::new();
    for path in STYLES {
        style.push_str(&std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?);
    }
    let written = |path: &Path, text: &str| {
        let around = path.parent().map_or(Ok(()), std::fs::create_dir_all);
        around.and_then(|()| std::fs::write(path, text)).map_err(|error| format!("{}: {error}", path.display()))
    };
    for file in &files {
        written(&folder.join(&file.path), &file.html)?;
    }
    written(&folder.join("style.css"), &style)?;
    Ok(format!("Wrote {} plain pages into {}.", files.len(), folder.display()))
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
