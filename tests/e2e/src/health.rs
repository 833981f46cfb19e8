//! What must hold in every view: a silent console, nothing asked of others, accessibility, room on small screens.

use crate::app::App;
use crate::engine::Engine;
use crate::{Outcome, check};
use serde_json::Value;
use xtask::tools;

impl App {
    /// What the browser has complained about since the last call: warnings and errors.
    pub async fn complaints(&self) -> Outcome<Vec<String>> {
        if self.engine == Engine::Chromium {
            let entries = self.driver().browser_log().await?;
            let bad = entries.into_iter().filter(|entry| matches!(entry.level.as_str(), "SEVERE" | "WARNING"));
            return Ok(bad.map(|entry| format!("{} {}", entry.level, entry.message)).collect());
        }
        // Firefox and WebKit have no such log. js/complaints.js hears the page's own; what the browser says on its own
        // account (an odd style rule, a file with a wrong sum of its bytes) can't be heard there.
        let now = self.js("return (window.kakehashiHeard ?? []).splice(0);").await?;
        let left = self.server.reports("complaints").into_iter().map(|text| serde_json::from_str(&text));
        let mut all: Vec<Vec<String>> = left.collect::<Result<_, _>>()?;
        all.push(serde_json::from_value(now)?);
        Ok(all.concat())
    }

    /// Every address that the page has loaded so far begins with the server's.
    pub async fn asks_only_its_own_origin(&self) -> Outcome {
        let script = "return performance.getEntriesByType('resource').map((entry) => entry.name);";
        let names: Vec<String> = serde_json::from_value(self.js(script).await?)?;
        let own = self.server.url();
        let foreign: Vec<&String> = names
            .iter()
            .filter(|name| !name.starts_with(&own) && !name.starts_with("blob:") && !name.starts_with("data:"))
            .collect();
        check!(foreign.is_empty(), "the page asked for what is not its own: {foreign:?}");
        Ok(())
    }

    /// axe-core finds nothing in the page as it stands.
    pub async fn axe(&self) -> Outcome {
        let source = std::fs::read_to_string(tools::axe()?)?;
        self.js(&format!("if (!window.axe) {{ {source} }}")).await?;
        let script = "const done = arguments[arguments.length - 1];
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            axe.run(document, { runOnly: tags, resultTypes: ['violations'] }).then(
                ({ violations }) => done(violations.flatMap(({ id, impact, help, nodes }) => nodes.map((node) =>
                    `${id} (${impact}): ${help}\\n      ${node.html.slice(0, 200)}\\n      ${node.failureSummary.replace(/\\s*\\n\\s*/g, ' ')}`))),
                (error) => done([String(error)]));";
        let violations: Vec<String> = serde_json::from_value(self.js_async(script, vec![]).await?)?;
        let place = self.hash().await?;
        check!(violations.is_empty(), "axe finds {} at {place}:\n    {}", violations.len(), violations.join("\n    "));
        Ok(())
    }

    /// Nothing makes the page scroll sideways.
    pub async fn fits_its_width(&self) -> Outcome {
        let script = "const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return [];
            return [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > width + 1
                && e.checkVisibility()).slice(0, 8).map((e) => `${e.tagName.toLowerCase()}.${e.getAttribute('class')}
                ends at ${Math.round(e.getBoundingClientRect().right)} of ${width}`);";
        let wide: Vec<String> = serde_json::from_value(self.js(script).await?)?;
        check!(wide.is_empty(), "the page scrolls sideways at {}: {wide:#?}", self.hash().await?);
        Ok(())
    }

    /// Everything that can be pressed measures at least so many pixels in both directions. Links within running text
    /// may be as tall as their line (WCAG 2.2, 2.5.8). Not by `e.labels`: WebKitGTK 2.50 dies when it collects such a list.
    pub async fn targets_are_at_least(&self, pixels: u32) -> Outcome {
        let script = "const least = arguments[0] - 0.5;
            const pressable = 'a[href], button, input, select, textarea, summary, [role=button], [tabindex=\"0\"]';
            return [...document.querySelectorAll(pressable)].filter((e) => {
                const { width, height } = e.getBoundingClientRect();
                const inText = e.tagName === 'A' && getComputedStyle(e).display === 'inline' && e.parentElement.textContent.trim() !== e.textContent.trim();
                const label = (e.closest('label') ?? document.querySelector(`label[for=\"${CSS.escape(e.id)}\"]`))?.getBoundingClientRect();
                const hidden = !e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || width <= 1 || e.closest('[inert]');
                return !hidden && !inText && (Math.max(width, label?.width ?? 0) < least || Math.max(height, label?.height ?? 0) < least);
            }).slice(0, 12).map((e) => { const { width, height } = e.getBoundingClientRect();
                return `${Math.round(width)} × ${Math.round(height)}: ${e.outerHTML.slice(0, 120)}`; });";
        let small: Vec<String> = serde_json::from_value(self.js_with(script, vec![Value::from(pixels)]).await?)?;
        check!(small.is_empty(), "targets under {pixels} px at {}: {small:#?}", self.hash().await?);
        Ok(())
    }
}
