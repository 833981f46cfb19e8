//! Which files of a published folder are a build's own. A build replaces those, and leaves what somebody else has put
//! there: a dataset of their own, a `CNAME`, a `.git`.

use crate::fresh;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use xtask::run::Outcome;

/// The list of a build's own files, within the folder: hosts take it for a hidden file.
const LIST: &str = ".kakehashi";

/// The files that the last build has put there, by their paths within the folder; nothing where there is no list.
pub fn listed(folder: &Path) -> Option<BTreeSet<PathBuf>> {
    let list = fs::read_to_string(folder.join(LIST)).ok()?;
    Some(list.lines().map(PathBuf::from).collect())
}

/// Writes the list of all that is in a new folder.
pub fn list(new: &Path) -> Outcome {
    let within = |file: &PathBuf| file.strip_prefix(new).map(|file| file.to_string_lossy().into_owned()).ok();
    let mut names: Vec<String> = fresh::files(new, &|_| true)?.iter().filter_map(within).collect();
    names.push(LIST.to_owned());
    let file = new.join(LIST);
    fs::write(&file, names.join("\n")).map_err(|error| format!("{} can't be written: {error}", file.display()))
}

/// Moves what isn't a build's own from the old folder into the new one; gives the names. What the new one has itself
/// stays the new one's.
pub fn keep_foreign(old: &Path, new: &Path) -> Outcome<Vec<String>> {
    let Ok(entries) = fs::read_dir(old) else { return Ok(Vec::new()) };
    let own = listed(old);
    let mut kept = Vec::new();
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        let name = PathBuf::from(path.file_name().unwrap_or_default());
        let is_own = match &own {
            Some(own) => own.iter().any(|file| file.starts_with(&name)),
            None => is_named_like_ours(&name.to_string_lossy()),
        };
        if !is_own {
            moved(&path, &new.join(&name))?;
            kept.push(name.display().to_string());
        } else if let Some(own) = own.as_ref().filter(|_| path.is_dir()) {
            for file in fresh::files(&path, &|_| true)? {
                let within = file.strip_prefix(old).unwrap_or(&file);
                if !own.contains(within) && !new.join(within).exists() {
                    moved(&file, &new.join(within))?;
                    kept.push(within.display().to_string());
                }
            }
        }
    }
    kept.sort();
    Ok(kept)
}

fn moved(from: &Path, to: &Path) -> Outcome {
    if to.exists() {
        return Ok(());
    }
    let failed = |error: std::io::Error| format!("{} can't be kept: {error}", from.display());
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    fs::rename(from, to).map_err(failed)
}

/// For folders that a build without a list has made.
fn is_named_like_ours(name: &str) -> bool {
    const NAMES: [&str; 6] =
        ["index.html", "dataset.json", "dataset.schema.json", "favicon.svg", "screenshot.png", "plain"];
    let is_hashed = |stem: &str| {
        let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
        hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    NAMES.contains(&name)
        || name.rsplit_once('.').is_some_and(|(stem, end)| ["js", "wasm", "css"].contains(&end) && is_hashed(stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(folder: &Path, name: &str, text: &str) {
        let file = folder.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    fn two(name: &str) -> (PathBuf, PathBuf) {
        let folder = std::env::temp_dir().join(format!("kakehashi-own-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        let (old, new) = (folder.join("old"), folder.join("new"));
        put(&new, "index.html", "new");
        put(&new, "plain/en/index.html", "new");
        list(&new).unwrap();
        (old, new)
    }

    #[test]
    fn what_others_have_put_there_stays() {
        let (old, new) = two("stays");
        put(&old, "index.html", "old");
        put(&old, "gone-0123456789abcdef.js", "old");
        put(&old, "plain/en/gone.html", "old");
        list(&old).unwrap();
        put(&old, "CNAME", "example.org");
        put(&old, ".git/HEAD", "main");
        put(&old, "plain/own.html", "own");
        assert_eq!(keep_foreign(&old, &new).unwrap(), [".git", "CNAME", "plain/own.html"]);
        let read = |name: &str| fs::read_to_string(new.join(name)).ok();
        assert_eq!(read("CNAME").as_deref(), Some("example.org"));
        assert_eq!(read(".git/HEAD").as_deref(), Some("main"));
        assert_eq!(read("plain/own.html").as_deref(), Some("own"));
        assert_eq!(read("index.html").as_deref(), Some("new"));
        assert_eq!((read("gone-0123456789abcdef.js"), read("plain/en/gone.html")), (None, None), "a build's own go");
        assert!(!listed(&new).unwrap().contains(Path::new("CNAME")), "and it isn't a build's own after that");
    }

    #[test]
    fn a_folder_without_a_list_is_known_by_its_names() {
        let (old, new) = two("names");
        for name in ["index.html", "boot-0123456789abcdef.js", "plain/en/gone.html", "mine.json", "boot.js"] {
            put(&old, name, "old");
        }
        assert_eq!(keep_foreign(&old, &new).unwrap(), ["boot.js", "mine.json"]);
    }
}
