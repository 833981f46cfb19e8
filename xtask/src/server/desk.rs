//! What only tests need of the server: files that exist for the moment, a script before the page's own, and a place
//! where a page reports. Without a call of these it is the plain host that readers have.

use super::Server;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Names that begin so are the tests' own and are left out of `Server::requests`.
pub const OWN: &str = "__";
const BEFORE: &str = "__before.js";
const REPORTS: &str = "__report/";

#[derive(Debug, Default)]
pub(super) struct Desk {
    files: Mutex<BTreeMap<String, Vec<u8>>>,
    reports: Mutex<Vec<(String, String)>>,
}

fn open<T>(drawer: &Mutex<T>) -> MutexGuard<'_, T> {
    drawer.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    pub fn file(&self, name: &str) -> Option<Vec<u8>> {
        open(&self.files).get(name).cloned()
    }

    /// Takes a report, if the address is one for reports.
    pub fn takes(&self, rest: &str, body: &str) -> bool {
        let Some(name) = rest.strip_prefix(REPORTS) else { return false };
        open(&self.reports).push((name.to_owned(), body.to_owned()));
        true
    }

    /// A page with the script that goes before its own, if there is one.
    pub fn dressed(&self, page: Vec<u8>) -> Vec<u8> {
        if !open(&self.files).contains_key(BEFORE) {
            return page;
        }
        let text = String::from_utf8_lossy(&page);
        // A page whose only script is data runs nothing, and its policy says so.
        if text.contains("<script type=\"application/ld+json\">") {
            return page;
        }
        // An external file, so that the page's policy lets it through in every engine.
        text.replacen("<script", &format!("<script src=\"{BEFORE}\"></script>\n<script"), 1).into_bytes()
    }
}

impl Server {
    /// From now on this name leads to these contents.
    pub fn put(&self, name: &str, contents: impl Into<Vec<u8>>) {
        open(&self.shared.desk.files).insert(name.to_owned(), contents.into());
    }

    /// From now on every page of the site runs this before its own scripts; what was given earlier still runs.
    pub fn before_scripts(&self, source: &str) {
        let mut files = open(&self.shared.desk.files);
        files.entry(BEFORE.to_owned()).or_default().extend_from_slice(format!("{source}\n").as_bytes());
    }

    /// What pages have sent by POST to `__report/NAME` since the last call.
    pub fn reports(&self, name: &str) -> Vec<String> {
        let mut reports = open(&self.shared.desk.reports);
        let (asked, others) = std::mem::take(&mut *reports).into_iter().partition(|(of, _)| of == name);
        *reports = others;
        asked.into_iter().map(|(_, body)| body).collect()
    }
}
