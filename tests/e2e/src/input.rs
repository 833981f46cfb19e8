//! Keys, wheel and pointer as a reader uses them.

use crate::Outcome;
use crate::app::App;
use serde_json::{Value, json};
use thirtyfour::WebElement;
use thirtyfour::common::command::Command;

/// WebDriver's key codes: <https://www.w3.org/TR/webdriver2/#keyboard-actions>.
const KEYS: [(&str, char); 20] = [
    ("backspace", '\u{e003}'),
    ("tab", '\u{e004}'),
    ("enter", '\u{e007}'),
    ("shift", '\u{e008}'),
    ("ctrl", '\u{e009}'),
    ("alt", '\u{e00a}'),
    ("escape", '\u{e00c}'),
    ("space", ' '),
    ("pageup", '\u{e00e}'),
    ("pagedown", '\u{e00f}'),
    ("end", '\u{e010}'),
    ("home", '\u{e011}'),
    ("left", '\u{e012}'),
    ("up", '\u{e013}'),
    ("right", '\u{e014}'),
    ("down", '\u{e015}'),
    ("delete", '\u{e017}'),
    ("meta", '\u{e03d}'),
    ("plus", '+'),
    ("minus", '-'),
];

impl App {
    /// Presses keys together, where the focus is: `"a"`, `"enter"`, `"ctrl+z"`, `"shift+tab"`.
    pub async fn press(&self, keys: &str) -> Outcome {
        let codes: Vec<String> = keys.split('+').map(code).collect();
        let down = codes.iter().map(|code| json!({"type": "keyDown", "value": code}));
        let up = codes.iter().rev().map(|code| json!({"type": "keyUp", "value": code}));
        self.act(json!([{"type": "key", "id": "keys", "actions": down.chain(up).collect::<Vec<_>>()}])).await
    }

    /// Types text where the focus is.
    pub async fn write(&self, text: &str) -> Outcome {
        let strokes = text.chars().flat_map(|letter| {
            let letter = if letter == '\n' { '\u{e007}' } else { letter };
            [json!({"type": "keyDown", "value": letter}), json!({"type": "keyUp", "value": letter})]
        });
        self.act(json!([{"type": "key", "id": "keys", "actions": strokes.collect::<Vec<_>>()}])).await
    }

    /// Presses Tab until the focused element's name contains this; gives the number of presses.
    pub async fn tab_to(&self, part: &str) -> Outcome<usize> {
        for presses in 1..200 {
            self.press("tab").await?;
            if self.focused().await?.contains(part) {
                return Ok(presses);
            }
        }
        Err(format!("Tab never came to {part:?}").into())
    }

    /// What has the focus: its label or text, and its tag and id.
    pub async fn focused(&self) -> Outcome<String> {
        let script = "const e = document.activeElement;
            const text = e.getAttribute('aria-label') ?? e.closest('label')?.textContent ?? e.textContent ?? '';
            return `${text.replace(/\\s+/g, ' ').trim().slice(0, 200)} <${e.tagName.toLowerCase()} id=${e.id}>`;";
        Ok(self.js(script).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Turns the wheel over an element's middle, `y` pixels down (up if negative), `x` to the right.
    pub async fn wheel(&self, element: &WebElement, x: i64, y: i64) -> Outcome {
        let turn = json!({"type": "scroll", "origin": element.to_json()?, "x": 0, "y": 0, "deltaX": x, "deltaY": y, "duration": 0});
        self.act(json!([{"type": "wheel", "id": "wheel", "actions": [turn]}])).await?;
        // WebKit's driver turns the next time by the difference to this time, unless this time is let go.
        Ok(self.driver().cmd(Command::ReleaseActions).await.map(drop)?)
    }

    /// Drags from an element's point (pixels from its middle) by so many pixels, in several moves as a hand does.
    pub async fn drag(&self, element: &WebElement, from: (i64, i64), by: (i64, i64)) -> Outcome {
        self.stroke("mouse", element, from, by).await
    }

    /// The same with Shift held.
    pub async fn drag_with_shift(&self, element: &WebElement, from: (i64, i64), by: (i64, i64)) -> Outcome {
        let shift =
            |kind: &str| json!([{"type": "key", "id": "keys", "actions": [{"type": kind, "value": code("shift")}]}]);
        self.act(shift("keyDown")).await?;
        let outcome = self.stroke("mouse", element, from, by).await;
        self.act(shift("keyUp")).await?;
        outcome
    }

    /// The same with a finger.
    pub async fn swipe(&self, element: &WebElement, from: (i64, i64), by: (i64, i64)) -> Outcome {
        self.stroke("touch", element, from, by).await
    }

    /// Two fingers on an element's middle, from so many pixels apart to so many.
    pub async fn pinch(&self, element: &WebElement, from: i64, to: i64) -> Outcome {
        let origin = element.to_json()?;
        let finger = |id: &str, side: i64| {
            json!({"type": "pointer", "id": id, "parameters": {"pointerType": "touch"}, "actions": [
                {"type": "pointerMove", "origin": origin, "x": side * from / 2, "y": 0, "duration": 0},
                {"type": "pointerDown", "button": 0},
                {"type": "pointerMove", "origin": origin, "x": side * to / 2, "y": 0, "duration": 200},
                {"type": "pointerUp", "button": 0},
            ]})
        };
        self.act(json!([finger("left", -1), finger("right", 1)])).await
    }

    async fn stroke(&self, kind: &str, element: &WebElement, from: (i64, i64), by: (i64, i64)) -> Outcome {
        let mut actions = vec![
            json!({"type": "pointerMove", "origin": element.to_json()?, "x": from.0, "y": from.1, "duration": 0}),
            json!({"type": "pointerDown", "button": 0}),
        ];
        let steps = 8;
        for step in 0..steps {
            let part = |whole: i64| whole * (step + 1) / steps - whole * step / steps;
            actions.push(
                json!({"type": "pointerMove", "origin": "pointer", "x": part(by.0), "y": part(by.1), "duration": 16}),
            );
        }
        actions.push(json!({"type": "pointerUp", "button": 0}));
        let pointer = json!({"type": "pointer", "id": kind, "parameters": {"pointerType": kind}, "actions": actions});
        self.act(json!([pointer])).await
    }

    /// WebDriver's actions as they are: thirtyfour's own chain has neither wheel nor touch.
    async fn act(&self, actions: Value) -> Outcome {
        self.driver().cmd(Command::PerformActions(actions.into())).await?;
        Ok(())
    }
}

fn code(key: &str) -> String {
    let known = KEYS.iter().find(|(name, _)| *name == key);
    known.map_or_else(|| key.to_owned(), |(_, code)| code.to_string())
}
