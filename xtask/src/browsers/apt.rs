//! Debian's packages, for root on Debian only: nobody else's machine is ours to change.

use super::is_root;
use crate::run::{Outcome, answer, done, on_path, run, say};
use std::path::Path;
use std::process::Command;

/// Installs those of the packages that aren't there.
pub fn install(packages: &[&str]) -> Outcome {
    if !(is_debian() && is_root()) {
        return Ok(());
    }
    let missing: Vec<&str> = packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let start = say(&format!("Installing {} by apt", missing.join(", ")), "once, about 3 minutes");
    let advice = "Is there a network, and is no other apt at work?";
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").arg("-qq");
        command
    };
    run(apt().arg("update"), advice)?;
    run(apt().args(["install", "-y", "--no-install-recommends"]).args(&missing), advice)?;
    done(start);
    Ok(())
}

fn is_debian() -> bool {
    Path::new("/etc/debian_version").exists() && on_path("apt-get").is_some()
}

fn is_installed(package: &str) -> bool {
    let query = answer(Command::new("dpkg-query").args(["-W", "-f=${Status}", package]));
    query.is_some_and(|status| status == "install ok installed")
}
