//! The reader's screen and settings. Most are the journey's `Setup`: Firefox and WebKit take them at their start only.

use crate::app::{App, PATIENCE};
use crate::engine::Engine;
use crate::{Outcome, check};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// What the system tells the page about its reader. Each engine has its own way to say so; WebKitGTK has none for
/// forced colours, which its platform doesn't know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Media {
    pub dark: bool,
    pub reduced_motion: bool,
    pub forced_colours: bool,
}

impl Media {
    pub const PLAIN: Self = Self { dark: false, reduced_motion: false, forced_colours: false };
}

impl App {
    /// Chromium's own protocol.
    pub async fn cdp(&self, method: &str, parameters: Value) -> Outcome<Value> {
        check!(self.engine == Engine::Chromium, "only Chromium understands {method}");
        Ok(self.driver().cdp().send_raw(method, parameters).await?)
    }

    /// Changes the media features while the browser runs: in Chromium.
    pub async fn media(&self, media: Media) -> Outcome {
        let feature =
            |name: &str, on: bool, yes: &str, no: &str| json!({"name": name, "value": if on { yes } else { no }});
        let features = [
            feature("prefers-color-scheme", media.dark, "dark", "light"),
            feature("prefers-reduced-motion", media.reduced_motion, "reduce", "no-preference"),
            feature("forced-colors", media.forced_colours, "active", "none"),
        ];
        self.cdp("Emulation.setEmulatedMedia", json!({"media": "", "features": features})).await.map(drop)
    }

    /// The page's size in CSS pixels, however small.
    pub async fn resize(&self, width: u32, height: u32) -> Outcome {
        if self.engine == Engine::Chromium {
            let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
            return self.cdp("Emulation.setDeviceMetricsOverride", size).await.map(drop);
        }
        // The window's size is to be set, and what it takes for itself is known once it is there.
        let start = Instant::now();
        let (mut frame, mut page) = ((0, 0), (0, 0));
        while page != (width, height) {
            check!(start.elapsed() < PATIENCE, "the page came to {page:?} instead of {width} × {height}");
            self.driver().set_window_rect(0, 0, width + frame.0, height + frame.1).await?;
            let asked = Instant::now();
            // Windows change their size by and by, on the outside first.
            while page != (width, height) && asked.elapsed() < Duration::from_millis(400) {
                let script = "const more = (outer, inner) => Math.max(outer - inner, 0);
                    return [innerWidth, innerHeight, more(outerWidth, innerWidth), more(outerHeight, innerHeight)];";
                let [x, y, more_x, more_y]: [u32; 4] = serde_json::from_value(self.js(script).await?)?;
                (page, frame) = ((x, y), (more_x, more_y));
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
        Ok(())
    }

    /// The reader's text size in percent (browsers' own setting, not the zoom).
    pub async fn text_size(&self, percent: u32) -> Outcome {
        let script = "document.documentElement.style.fontSize = arguments[0];";
        self.js_with(script, vec![format!("{percent}%").into()]).await.map(drop)
    }

    /// A script that runs in every new page before the page's own. It comes with the page, so it works everywhere.
    pub fn before_scripts(&self, source: &str) {
        self.server.before_scripts(source);
    }
}
