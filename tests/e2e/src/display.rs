//! A screen in memory, for browsers that can't do without one.

use crate::Outcome;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

pub struct Display {
    child: Child,
    /// What `DISPLAY` must be.
    pub name: String,
}

impl Display {
    pub fn start(xvfb: &Path) -> Outcome<Self> {
        // It looks for a free number by itself and prints it when it is ready.
        let mut child = Command::new(xvfb)
            .args(["-displayfd", "1", "-screen", "0", "1600x1300x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("{} can't be started: {error}", xvfb.display()))?;
        let mut number = String::new();
        if let Some(output) = child.stdout.take() {
            BufReader::new(output).read_line(&mut number)?;
        }
        let display = Self { child, name: format!(":{}", number.trim()) };
        if number.trim().is_empty() { Err("Xvfb ended before it was ready".into()) } else { Ok(display) }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
