//! Gives the assembled page its final form: names that change with the contents, integrity values, one stylesheet for
//! each of the two wasm files.
//! A deployment can't mix two versions then, and a damaged file is refused by the browser.
//!
//! It knows the page's lines as `index.html` and `Trunk.toml` write them, and says so when one is not there.

use crate::fresh::files;
use crate::split::REST;
use std::fs;
use std::path::Path;
use xtask::digest::{integrity, short};
use xtask::run::Outcome;

/// The stylesheets of views that are in the second wasm file: they come with it. Cascade layers, which `tokens.css` puts in
/// order, see to it that it doesn't matter when.
const REST_STYLES: [&str; 13] = [
    "panel.css",
    "legend.css",
    "entry.css",
    "lists.css",
    "network.css",
    "notes.css",
    "passages.css",
    "exchange.css",
    "data.css",
    "sources.css",
    "map.css",
    "compare.css",
    "dialogs.css",
];

/// The outlines of the map, which the app fetches when it first shows one.
const ATLAS: &str = "world.atlas";

/// Seals the files of one folder into another (new) one.
pub fn seal(assembled: &Path, out: &Path) -> Outcome {
    let mut folder = Sealed {
        from: assembled,
        to: out,
        page: text(&assembled.join("index.html"))?,
        taken: vec!["index.html".into()],
    };

    let wasm_name = folder.value("data-wasm=\"./")?;
    let glue_name = folder.value("data-glue=\"./")?;

    let wasm = folder.put(&wasm_name, &bytes(&assembled.join(&wasm_name))?)?;
    let rest = folder.put(REST, &bytes(&assembled.join(REST))?)?;
    folder.replace(
        &format!("data-wasm=\"./{wasm_name}\""),
        &format!(
            "data-wasm=\"./{}\" data-wasm-integrity=\"{}\" data-rest=\"./{}\" data-rest-integrity=\"{}\"",
            wasm.name, wasm.integrity, rest.name, rest.integrity
        ),
    )?;

    let atlas = folder.put(ATLAS, &bytes(&assembled.join(ATLAS))?)?;
    folder.replace(
        &format!("data-atlas=\"./{ATLAS}\""),
        &format!("data-atlas=\"./{}\" data-atlas-integrity=\"{}\"", atlas.name, atlas.integrity),
    )?;

    // Its way to the wasm, which start.js doesn't take, should still lead there.
    let glue_text = text(&assembled.join(&glue_name))?.replace(&wasm_name, &wasm.name);
    let glue = folder.put(&glue_name, glue_text.as_bytes())?;
    folder.replace(&format!("data-glue=\"./{glue_name}\""), &format!("data-glue=\"./{}\"", glue.name))?;
    folder.replace(
        &format!("href=\"./{glue_name}\""),
        &format!("href=\"./{}\" integrity=\"{}\"", glue.name, glue.integrity),
    )?;

    for name in ["boot.js", "start.js"] {
        let script = folder.put(name, without_comment_lines(&text(&assembled.join(name))?).as_bytes())?;
        folder.replace(
            &format!("src=\"./{name}\""),
            &format!("src=\"./{}\" integrity=\"{}\"", script.name, script.integrity),
        )?;
    }
    folder.join_styles()?;
    folder.copy_the_rest()?;
    write(&out.join("index.html"), folder.page.as_bytes())
}

struct Sealed<'a> {
    from: &'a Path,
    to: &'a Path,
    page: String,
    /// Files that are there under their new names.
    taken: Vec<String>,
}

struct Put {
    name: String,
    integrity: String,
}

impl Sealed<'_> {
    /// What stands in the page between this text and the next quotation mark.
    fn value(&self, start: &str) -> Outcome<String> {
        let rest = self.page.split(start).nth(1);
        rest.and_then(|rest| rest.split('"').next()).map(str::to_owned).ok_or_else(|| lacks(start))
    }

    fn replace(&mut self, old: &str, new: &str) -> Outcome {
        if !self.page.contains(old) {
            return Err(lacks(old));
        }
        self.page = self.page.replace(old, new);
        Ok(())
    }

    /// Writes a file under a name with its digest in it: `boot.js` → `boot-0123456789abcdef.js`.
    fn put(&mut self, name: &str, contents: &[u8]) -> Outcome<Put> {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let sealed = format!("{stem}-{}.{ending}", short(contents));
        write(&self.to.join(&sealed), contents)?;
        self.taken.push(name.to_owned());
        Ok(Put { name: sealed, integrity: integrity(contents) })
    }

    /// All stylesheets of a wasm file as one file, in the page's order: one request, and a better squeeze on the way.
    fn join_styles(&mut self) -> Outcome {
        const START: &str = "<link rel=\"stylesheet\" href=\"./";
        const END: &str = "\"/>";
        let (mut joined, mut joined_rest) = (String::new(), String::new());
        let mut page = String::new();
        let mut rest = self.page.as_str();
        let mut names = Vec::new();
        while let Some((before, after)) = rest.split_once(START) {
            let (name, after) = after.split_once(END).ok_or_else(|| lacks("the end of a stylesheet's line"))?;
            let into = if REST_STYLES.contains(&name) { &mut joined_rest } else { &mut joined };
            into.push_str(&without_comments(&text(&self.from.join(name))?));
            into.push('\n');
            page.push_str(if names.is_empty() { before } else { before.trim_end() });
            if names.is_empty() {
                page.push('\0');
            }
            names.push(name.to_owned());
            rest = after;
        }
        page.push_str(rest);
        if let Some(lost) = REST_STYLES.iter().find(|rest| !names.iter().any(|name| name == *rest)) {
            return Err(lacks(lost));
        }
        self.taken.extend(names);
        let style = self.put("style.css", joined.as_bytes())?;
        let line = format!("<link rel=\"stylesheet\" href=\"./{}\" integrity=\"{}\">", style.name, style.integrity);
        self.page = page.replace('\0', &line);
        let rest = self.put("late.css", joined_rest.as_bytes())?;
        self.replace(
            " data-rest=\"",
            &format!(
                " data-rest-style=\"./{}\" data-rest-style-integrity=\"{}\" data-rest=\"",
                rest.name, rest.integrity
            ),
        )
    }

    /// Everything else keeps its name: the dataset, its schema, the sign. So do the rescue page and what tells of a failure
    /// (`rescue.*`, `stopped.js`): they are wanted when something is wrong, perhaps with the copying of these very files, by
    /// pages of any version, and a sum that doesn't fit would take them away at that moment.
    fn copy_the_rest(&self) -> Outcome {
        for file in files(self.from, &|_| true)? {
            let name = file.strip_prefix(self.from).unwrap_or(&file);
            if !self.taken.iter().any(|taken| Path::new(taken) == name) {
                write(&self.to.join(name), &bytes(&file)?)?;
            }
        }
        Ok(())
    }
}

/// A script of the first visit without the lines that are nothing but a comment.
fn without_comment_lines(script: &str) -> String {
    let lines = script.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// A stylesheet for browsers instead of for people: no comments, no indentation, no empty lines. Strings stay as they are.
fn without_comments(css: &str) -> String {
    let mut bare = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        bare.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = if rest.starts_with("/*") {
            // A comment parts words as a space does.
            bare.push(' ');
            let end = rest.find("*/").map_or(rest.len(), |end| end + 2);
            rest = &rest[end..];
            0
        } else if rest.starts_with('/') {
            1
        } else {
            end_of_string(rest)
        };
        bare.push_str(&rest[..end]);
        rest = &rest[end..];
    }
    bare.push_str(rest);
    bare.lines().map(str::trim).filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect()
}

/// Where the string that the text begins with ends: after its closing mark, which a backslash can hide.
fn end_of_string(text: &str) -> usize {
    let mut letters = text.char_indices();
    let mark = letters.next().map(|(_, mark)| mark);
    while let Some((at, letter)) = letters.next() {
        if letter == '\\' {
            letters.next();
        } else if Some(letter) == mark {
            return at + letter.len_utf8();
        }
    }
    text.len()
}

fn lacks(what: &str) -> String {
    format!("The assembled page lacks {what:?}: xtask/src/seal.rs and index.html or Trunk.toml no longer fit together.")
}

fn bytes(file: &Path) -> Outcome<Vec<u8>> {
    fs::read(file).map_err(|error| format!("{} can't be read: {error}", file.display()))
}

fn text(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(|error| format!("{} can't be read: {error}", file.display()))
}

fn write(file: &Path, contents: &[u8]) -> Outcome {
    let failed = |error| format!("{} can't be written: {error}", file.display());
    file.parent().map_or(Ok(()), fs::create_dir_all).map_err(failed)?;
    fs::write(file, contents).map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::{without_comment_lines, without_comments};

    #[test]
    fn only_whole_lines_of_comment_leave_a_script() {
        let script =
            "// what it does\n(function () {\n  // why\n  var a = 'https://x'; // here\n  /** not this */\n}());\n";
        let bare = "(function () {\n  var a = 'https://x'; // here\n  /** not this */\n}());\n";
        assert_eq!(without_comment_lines(script), bare);
    }

    #[test]
    fn comments_go_and_strings_stay() {
        let css = "/* a 'quote */ .a { content: \"/* not \\\" one */\";\n\n    width: calc(1px / 2); } /* ü */\n.b::before { content: '…\\''; }/* open";
        let bare = ".a { content: \"/* not \\\" one */\";\nwidth: calc(1px / 2); }\n.b::before { content: '…\\''; }\n";
        assert_eq!(without_comments(css), bare);
    }
}
