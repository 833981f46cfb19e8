//! WebKitGTK's MiniBrowser. It reads its settings from the environment, so it is started by a small script.

use super::{Home, Launch, Storage};
use crate::Outcome;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Command;
use xtask::browsers::WebKit;

/// MiniBrowser's own controls keep its window above 447 pixels; without their padding it gets as narrow as a phone.
const FLAT_CONTROLS: &str = "toolbar, toolbar *, headerbar, headerbar *, entry, button, image {
  padding: 0; margin: 0; min-width: 0; min-height: 0; border: 0;
}\n";

pub fn capabilities(found: &WebKit, launch: &Launch<'_>) -> Outcome<Value> {
    let program = dress(found, launch)?;
    let mut arguments = vec!["--automation"];
    arguments.extend(switches(launch));
    Ok(json!({"webkitgtk:browserOptions": {"binary": program, "args": arguments}}))
}

/// Without `--automation`, whose sessions forget everything at their end.
pub fn undriven(found: &WebKit, launch: &Launch<'_>, address: &str) -> Outcome<Command> {
    let mut command = Command::new(dress(found, launch)?);
    command.args(switches(launch)).arg(address);
    Ok(command)
}

/// The number that the starting script has left.
pub fn process(home: &Home) -> Option<u32> {
    fs::read_to_string(home.profile.join("process")).ok()?.trim().parse().ok()
}

fn switches(launch: &Launch<'_>) -> Vec<&'static str> {
    let mut switches = Vec::new();
    if launch.media.dark {
        switches.push("--dark-mode");
    }
    if launch.storage == Storage::Null {
        switches.push("--enable-html5-local-storage=false");
    }
    if !launch.scripts {
        // Not `enable-javascript`, by which the driver itself would be cut off. This one takes scripts and handlers out of
        // what is parsed; but `noscript` stays as it is with scripts.
        switches.push("--enable-javascript-markup=false");
    }
    switches
}

/// Writes settings and the starting script, and gives the script's path.
fn dress(found: &WebKit, launch: &Launch<'_>) -> Outcome<std::path::PathBuf> {
    let profile = &launch.home.profile;
    let config = profile.join("config");
    fs::create_dir_all(config.join("gtk-3.0"))?;
    let animations = i32::from(!launch.media.reduced_motion);
    let settings = format!("[Settings]\ngtk-enable-animations={animations}\n");
    fs::write(config.join("gtk-3.0").join("settings.ini"), settings)?;
    fs::write(config.join("gtk-3.0").join("gtk.css"), FLAT_CONTROLS)?;
    fs::write(config.join("user-dirs.dirs"), format!("XDG_DOWNLOAD_DIR={}\n", quoted(&launch.home.downloads, '"')))?;

    // WebKit takes the language from the locale's name. Those of Japan or England need not be on this machine: the
    // one that every machine has answers to their names here.
    let locale = if launch.language == "ja" { "ja_JP.UTF-8" } else { "en_US.UTF-8" };
    let locales = profile.join("locale");
    fs::create_dir_all(&locales)?;
    let link = locales.join(locale);
    #[cfg(unix)]
    if !link.exists() {
        std::os::unix::fs::symlink("/usr/lib/locale/C.utf8", &link)?;
    }

    let part = |name: &str| quoted(&profile.join(name), '\'');
    let script = format!(
        "#!/bin/sh\necho $$ > {}\nexport XDG_DATA_HOME={} XDG_CACHE_HOME={} XDG_CONFIG_HOME={} LOCPATH={} \
         LC_ALL={locale} GDK_BACKEND=x11 NO_AT_BRIDGE=1\nunset WAYLAND_DISPLAY LANGUAGE\nexec {} \"$@\" > {} 2>&1\n",
        part("process"),
        part("data"),
        part("cache"),
        part("config"),
        part("locale"),
        quoted(&found.browser, '\''),
        part("output"),
    );
    let program = profile.join("start");
    fs::write(&program, script)?;
    #[cfg(unix)]
    fs::set_permissions(&program, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    Ok(program)
}

fn quoted(path: &Path, mark: char) -> String {
    format!("{mark}{}{mark}", path.display())
}
