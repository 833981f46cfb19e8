//! `cargo xtask bench`: the built app beside other timelines in Chromium, with the same data and by the same script
//! (`tests/e2e/src/bin/bench`). This file prepares the site and puts the table into `benches/RESULTS.md`.

use crate::{dist, peers, sample};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;
use xtask::browsers::{self, Engine};
use xtask::run::{Outcome, cargo, done, root, run, say, spoken, work_folder};

/// Between these lines of `benches/RESULTS.md` nothing is written by hand.
const BEGIN: &str = "<!-- written by cargo xtask bench: begin -->";
const END: &str = "<!-- written by cargo xtask bench: end -->";
const BUNDLED: &str = "dataset.json";
/// Besides the bundled dataset.
const SIZES: [u32; 3] = [1_000, 10_000, 100_000];
const SEED: u32 = 1;

pub struct Plan {
    /// Numbers, or `bundled`, separated by commas.
    pub activities: Option<String>,
    /// Names separated by commas; all, if none is named.
    pub peers: Option<String>,
    /// A build to measure instead of building one.
    pub dist: Option<PathBuf>,
}

pub fn bench(plan: &Plan) -> Outcome {
    let start = Instant::now();
    let data = datasets(plan.activities.as_deref())?;
    browsers::install(&[Engine::Chromium])?;
    browsers::chromium()?;
    let built = match &plan.dist {
        Some(folder) if dist::is_ours(folder) => folder.clone(),
        Some(folder) => return Err(format!("{} holds no build of Kakehashi.", folder.display())),
        None => dist::build(None)?,
    };
    let site = work_folder().join("bench").join("site");
    if site.exists() {
        fs::remove_dir_all(&site).map_err(|error| format!("{} can't be removed: {error}", site.display()))?;
    }
    copy(&built, &site)?;
    peers::put(&site.join("peers"))?;
    for (name, activities) in &data {
        if let Some(activities) = activities {
            sample::write(*activities, SEED, Some(site.join(name)))?;
        }
    }

    let table = work_folder().join("bench").join("table.md");
    let begun =
        say("Measuring", "for each page and dataset 15 seconds to 4 minutes, all together about a quarter of an hour");
    let mut command = cargo();
    command.args(["run", "--quiet", "--package", "e2e", "--bin", "bench", "--locked", "--"]);
    let names: Vec<&str> = data.iter().map(|(name, _)| name.as_str()).collect();
    command.arg("--site").arg(&site).arg("--out").arg(&table).args(["--data", &names.join(",")]);
    if let Some(peers) = &plan.peers {
        command.args(["--peers", peers]);
    }
    run(&mut command, "What is wrong stands above.")?;
    done(begun);

    let read = |file: &Path| fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()));
    let results = root().join("benches").join("RESULTS.md");
    let table = read(&table)?;
    let text = replaced(&read(&results)?, &table)?;
    fs::write(&results, text).map_err(|error| format!("{} can't be written: {error}", results.display()))?;
    println!("\n{table}\nWritten into {} after {}.", results.display(), spoken(start.elapsed()));
    Ok(())
}

/// File names, and how many activities are to be made up for each.
fn datasets(wanted: Option<&str>) -> Outcome<Vec<(String, Option<u32>)>> {
    let sized = |activities: u32| (format!("bench-{activities}.json"), Some(activities));
    let Some(wanted) = wanted else {
        return Ok([(BUNDLED.to_owned(), None)].into_iter().chain(SIZES.map(sized)).collect());
    };
    let of = |word: &str| match word {
        "bundled" => Ok((BUNDLED.to_owned(), None)),
        number => {
            number.parse().map(sized).map_err(|_| format!("--activities takes bundled and numbers, not {number:?}."))
        }
    };
    wanted.split(',').map(of).collect()
}

/// The text with new lines between the two marks.
fn replaced(text: &str, new: &str) -> Outcome<String> {
    let parts = text.split_once(BEGIN).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    let (before, after) = parts.ok_or(format!("benches/RESULTS.md lacks its marks:\n{BEGIN}\n{END}"))?;
    Ok(format!("{before}{BEGIN}\n\n{}\n\n{END}{after}", new.trim()))
}

/// A folder with all that is in it.
pub fn copy(from: &Path, to: &Path) -> Outcome {
    let failed = |error: std::io::Error| format!("{} can't be copied: {error}", from.display());
    fs::create_dir_all(to).map_err(failed)?;
    for entry in fs::read_dir(from).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target).map_err(failed)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_between_the_marks_is_replaced() {
        let old = format!("by hand\n{BEGIN}\nold\n{END}\nby hand too\n");
        let new = replaced(&old, "new\n").unwrap();
        assert_eq!(new, format!("by hand\n{BEGIN}\n\nnew\n\n{END}\nby hand too\n"));
        assert_eq!(replaced(&new, "new\n").unwrap(), new, "and again the same");
        assert!(replaced("by hand", "new").is_err(), "never somewhere else");
    }

    #[test]
    fn sizes_are_named_or_the_usual_ones() {
        assert_eq!(datasets(None).unwrap().len(), 4);
        let named = datasets(Some("bundled,50")).unwrap();
        assert_eq!(named, [(BUNDLED.to_owned(), None), ("bench-50.json".to_owned(), Some(50))]);
        assert!(datasets(Some("many")).is_err());
    }
}
