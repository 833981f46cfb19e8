//! The reader's screen and settings, changed while the browser runs.

use crate::Outcome;
use crate::app::App;
use crate::engine::Engine;
use serde_json::{Value, json};

/// What the system tells the page about its reader.
#[derive(Clone, Copy, Debug, Default)]
pub struct Media {
    pub dark: bool,
    pub reduced_motion: bool,
    pub forced_colours: bool,
    pub print: bool,
}

impl App {
    /// Chromium's own protocol.
    pub async fn cdp(&self, method: &str, parameters: Value) -> Outcome<Value> {
        match self.engine {
            Engine::Chromium => Ok(self.driver.cdp().send_raw(method, parameters).await?),
        }
    }

    pub async fn media(&self, media: Media) -> Outcome {
        let feature =
            |name: &str, on: bool, yes: &str, no: &str| json!({"name": name, "value": if on { yes } else { no }});
        let features = [
            feature("prefers-color-scheme", media.dark, "dark", "light"),
            feature("prefers-reduced-motion", media.reduced_motion, "reduce", "no-preference"),
            feature("forced-colors", media.forced_colours, "active", "none"),
        ];
        let medium = if media.print { "print" } else { "" };
        self.cdp("Emulation.setEmulatedMedia", json!({"media": medium, "features": features})).await.map(drop)
    }

    pub async fn dark(&self) -> Outcome {
        self.media(Media { dark: true, ..Media::default() }).await
    }

    /// The page's size in CSS pixels, however small.
    pub async fn resize(&self, width: u32, height: u32) -> Outcome {
        let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.cdp("Emulation.setDeviceMetricsOverride", size).await.map(drop)
    }

    /// The reader's text size in percent (browsers' own setting, not the zoom).
    pub async fn text_size(&self, percent: u32) -> Outcome {
        let script = "document.documentElement.style.fontSize = arguments[0];";
        self.js_with(script, vec![format!("{percent}%").into()]).await.map(drop)
    }

    /// A script that runs in every new page before the page's own.
    pub async fn before_scripts(&self, source: &str) -> Outcome {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({"source": source})).await.map(drop)
    }

    pub async fn scripts(&self, on: bool) -> Outcome {
        self.cdp("Emulation.setScriptExecutionDisabled", json!({"value": !on})).await.map(drop)
    }
}
