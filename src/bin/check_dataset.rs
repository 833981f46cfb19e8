//! Checks a dataset file as the app does, and says what is wrong with it:
//! `cargo run --features tools --bin check-dataset -- FILE [--text SOURCE=FILE]…`
//!
//! With `--text`, each quotation of that source is looked up in its text (offsets in Unicode code points).
//! Exits with 0 if nothing is wrong, 1 if something is, 2 if the call is.

use std::process::ExitCode;

use kakehashi::codec::dataset;
use kakehashi::codec::quotes::{misquoted, quotes};
use kakehashi::text::{Lang, problem_said};

fn main() -> ExitCode {
    let mut file = None;
    let mut texts = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--text" {
            match arguments.next().as_deref().and_then(|pair| pair.split_once('=')) {
                Some((source, path)) => texts.push((source.to_owned(), path.to_owned())),
                None => return usage(),
            }
        } else if file.replace(argument).is_some() {
            return usage();
        }
    }
    let Some(file) = file else { return usage() };
    match check(&file, &texts) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("Usage: check-dataset FILE [--text SOURCE=FILE]…");
    ExitCode::from(2)
}

/// How many problems there are.
fn check(file: &str, texts: &[(String, String)]) -> Result<usize, String> {
    let read = |path: &str| std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"));
    let (dataset, problems) = dataset::read(&read(file)?);
    for problem in &problems {
        println!("{}", problem_said(Lang::En, problem));
    }
    let mut count = problems.len();
    if let Some(dataset) = &dataset {
        for (source, path) in texts {
            let text = read(path)?;
            for id in misquoted(dataset, source, &text) {
                println!("{id}: the quotation isn't in {path} at its place.");
                count += 1;
            }
        }
        let quoted = quotes(dataset).count();
        let entries = (Lang::En.messages().counts.entries)(dataset.activities.len(), dataset.events.len());
        println!("{entries}, {}.", counted(quoted, "quotation"));
    }
    println!("{}.", counted(count, "problem"));
    Ok(count)
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
