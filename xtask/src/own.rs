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
pub fn write_list(new: &Path) -> Outcome {
    let mut names = vec![LIST.to_owned()];
    for file in fresh::files(new, &|_| true)? {
        let name = file.strip_prefix(new).unwrap_or(&file).to_string_lossy().into_owned();
        if name.contains(['\n', '\r']) {
            return Err(format!("{name:?} can't be published: a name must be of one line."));
        }
        names.push(name);
    }
    let file = new.join(LIST);
    fs::write(&file, names.join("\n")).map_err(|error| format!("{} can't be written: {error}", file.display()))
}

/// What has become of files that aren't a build's own, by their names.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Foreign {
    pub kept: Vec<String>,
    /// The build has a file of the same name.
    pub in_the_way: Vec<String>,
}

/// Moves what isn't a build's own from the old folder into the new one. A link stays a link: what it leads to is
/// somebody else's.
pub fn keep_foreign(old: &Path, new: &Path) -> Outcome<Foreign> {
    let mut foreign = Foreign::default();
    walk(old, new, Path::new(""), listed(old).as_ref(), &mut foreign)?;
    foreign.kept.sort();
    foreign.in_the_way.sort();
    Ok(foreign)
}

fn walk(old: &Path, new: &Path, within: &Path, own: Option<&BTreeSet<PathBuf>>, foreign: &mut Foreign) -> Outcome {
    let failed = |error: std::io::Error| format!("{} can't be read: {error}", old.join(within).display());
    for entry in fs::read_dir(old.join(within)).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = within.join(entry.file_name());
        let is_folder = entry.file_type().map_err(failed)?.is_dir();
        let is_own = match own {
            Some(own) if is_folder => own.iter().any(|file| file.starts_with(&name)),
            Some(own) => own.contains(&name),
            None => is_named_like_ours(&name),
        };
        let is_free = fs::symlink_metadata(new.join(&name)).is_err();
        if !is_own && is_free {
            move_into(&old.join(&name), &new.join(&name))?;
            foreign.kept.push(name.display().to_string());
        } else if is_folder && (own.is_some() || !is_own) {
            walk(old, new, &name, own, foreign)?;
        } else if !is_own {
            foreign.in_the_way.push(name.display().to_string());
        }
    }
    Ok(())
}

fn move_into(from: &Path, to: &Path) -> Outcome {
    let failed = |error: std::io::Error| format!("{} can't be kept: {error}", from.display());
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    fs::rename(from, to).map_err(failed)
}

/// For folders that a build without a list has made.
fn is_named_like_ours(name: &Path) -> bool {
    const NAMES: [&str; 6] =
        ["index.html", "dataset.json", "dataset.schema.json", "favicon.svg", "screenshot.png", "plain"];
    let is_hashed = |stem: &str| {
        let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
        hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    let name = name.to_string_lossy();
    NAMES.contains(&&*name)
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

    fn read(folder: &Path, name: &str) -> Option<String> {
        fs::read_to_string(folder.join(name)).ok()
    }

    fn two(name: &str) -> (PathBuf, PathBuf) {
        let folder = std::env::temp_dir().join(format!("kakehashi-own-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        let (old, new) = (folder.join("old"), folder.join("new"));
        put(&new, "index.html", "new");
        put(&new, "plain/en/index.html", "new");
        put(&new, "data/new.json", "new");
        write_list(&new).unwrap();
        (old, new)
    }

    #[test]
    fn what_others_have_put_there_stays() {
        let (old, new) = two("stays");
        put(&old, "index.html", "old");
        put(&old, "gone-0123456789abcdef.js", "old");
        put(&old, "plain/en/gone.html", "old");
        write_list(&old).unwrap();
        put(&old, "CNAME", "example.org");
        put(&old, ".git/HEAD", "main");
        put(&old, "plain/own.html", "own");
        put(&old, "data/own.json", "own");
        put(&old, "data/new.json", "own");
        let foreign = keep_foreign(&old, &new).unwrap();
        assert_eq!(foreign.kept, [".git", "CNAME", "data/own.json", "plain/own.html"]);
        assert_eq!(foreign.in_the_way, ["data/new.json"], "told, not silently lost");
        assert_eq!(read(&new, "CNAME").as_deref(), Some("example.org"));
        assert_eq!(read(&new, ".git/HEAD").as_deref(), Some("main"));
        assert_eq!(read(&new, "data/own.json").as_deref(), Some("own"));
        assert_eq!(read(&new, "index.html").as_deref(), Some("new"));
        let gone = (read(&new, "gone-0123456789abcdef.js"), read(&new, "plain/en/gone.html"));
        assert_eq!(gone, (None, None), "a build's own go");
        assert!(!listed(&new).unwrap().contains(Path::new("CNAME")), "and it isn't a build's own after that");
    }

    #[test]
    fn a_folder_without_a_list_is_known_by_its_names() {
        let (old, new) = two("names");
        for name in ["index.html", "boot-0123456789abcdef.js", "plain/en/gone.html", "mine.json", "data/mine.json"] {
            put(&old, name, "old");
        }
        assert_eq!(keep_foreign(&old, &new).unwrap().kept, ["data/mine.json", "mine.json"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let (old, new) = two("link");
        put(&old, "plain/en/index.html", "old");
        write_list(&old).unwrap();
        let elsewhere = old.with_file_name("elsewhere");
        put(&elsewhere, "precious.txt", "theirs");
        std::os::unix::fs::symlink(&elsewhere, old.join("plain").join("link")).unwrap();
        assert_eq!(keep_foreign(&old, &new).unwrap().kept, ["plain/link"]);
        assert_eq!(read(&elsewhere, "precious.txt").as_deref(), Some("theirs"));
        assert_eq!(read(&new, "plain/link/precious.txt").as_deref(), Some("theirs"));
        std::os::unix::fs::symlink(&elsewhere, old.join("data")).unwrap();
        let foreign = keep_foreign(&old, &new).unwrap();
        assert_eq!(foreign.in_the_way, ["data"], "a link that a new folder takes the place of isn't walked through");
        assert_eq!(read(&elsewhere, "precious.txt").as_deref(), Some("theirs"));
    }
}
