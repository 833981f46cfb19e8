//! Finding what a reader finds: by role and name as assistive technology tells them, or by CSS. Every search waits.

use crate::app::{App, PATIENCE};
use crate::engine::Engine;
use crate::{Outcome, check};
use serde_json::Value;
use std::time::{Duration, Instant};
use thirtyfour::{By, WebElement};

impl App {
    /// The first element with this role whose name is exactly this.
    pub async fn role(&self, role: &str, name: &str) -> Outcome<WebElement> {
        self.first(role, Some(name), true).await
    }

    /// The first element with this role whose name contains this, whatever the case.
    pub async fn role_like(&self, role: &str, part: &str) -> Outcome<WebElement> {
        self.first(role, Some(part), false).await
    }

    /// All elements with this role that are there now, in the page's order.
    pub async fn roles(&self, role: &str) -> Outcome<Vec<WebElement>> {
        Ok(self.by_role(role, None, false).await?.0)
    }

    /// The names of all elements with this role that are there now.
    pub async fn names(&self, role: &str) -> Outcome<Vec<String>> {
        Ok(self.by_role(role, None, false).await?.1)
    }

    pub async fn button(&self, name: &str) -> Outcome<WebElement> {
        self.role("button", name).await
    }

    pub async fn link(&self, name: &str) -> Outcome<WebElement> {
        self.role("link", name).await
    }

    pub async fn heading(&self, part: &str) -> Outcome<WebElement> {
        self.role_like("heading", part).await
    }

    /// Clicks a button or link of this name, once it doesn't move any more, and waits until the app has settled.
    pub async fn click(&self, role: &str, name: &str) -> Outcome {
        self.settled().await?;
        self.role(role, name).await?.click().await?;
        self.settled().await
    }

    /// The first element that a selector finds.
    pub async fn css(&self, selector: &str) -> Outcome<WebElement> {
        let start = Instant::now();
        loop {
            if let Some(element) = self.driver().find_all(By::Css(selector)).await?.into_iter().next() {
                return self.in_sight(element).await;
            }
            check!(start.elapsed() < PATIENCE, "there is no {selector}");
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// All elements that a selector finds now.
    pub async fn all(&self, selector: &str) -> Outcome<Vec<WebElement>> {
        Ok(self.driver().find_all(By::Css(selector)).await?)
    }

    pub async fn count(&self, selector: &str) -> Outcome<usize> {
        let count =
            self.js_with("return document.querySelectorAll(arguments[0]).length;", vec![selector.into()]).await?;
        Ok(count.as_u64().map_or(0, |count| count as usize))
    }

    /// WebKit's driver refuses to click on what lies outside the window; the others bring it into sight themselves.
    async fn in_sight(&self, element: WebElement) -> Outcome<WebElement> {
        if self.engine == Engine::WebKit {
            let script = "const { top, bottom } = arguments[0].getBoundingClientRect();
                if (top < 0 || innerHeight < bottom) arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });";
            // An element that is gone already is for the next step to find out.
            let _ = self.js_with(script, vec![element.to_json()?]).await;
        }
        Ok(element)
    }

    async fn first(&self, role: &str, name: Option<&str>, whole: bool) -> Outcome<WebElement> {
        let start = Instant::now();
        loop {
            let (found, names) = self.by_role(role, name, whole).await?;
            if let Some(element) = found.into_iter().next() {
                return self.in_sight(element).await;
            }
            check!(
                start.elapsed() < PATIENCE,
                "there is no {role} {:?}; there are {names:?}",
                name.unwrap_or_default()
            );
            tokio::time::sleep(Duration::from_millis(60)).await;
        }
    }

    async fn by_role(&self, role: &str, name: Option<&str>, whole: bool) -> Outcome<(Vec<WebElement>, Vec<String>)> {
        let arguments: Vec<Value> = vec![role.into(), name.map_or(Value::Null, Value::from), whole.into()];
        let found = self.driver().execute(include_str!("js/role.js"), arguments).await?;
        let (elements, names): (Value, Vec<String>) = serde_json::from_value(found.json().clone())?;
        let elements = elements.as_array().cloned().unwrap_or_default();
        let driver = self.driver();
        let handle = driver.handle();
        let elements = elements.into_iter().map(|element| WebElement::from_json(element, handle.clone()));
        Ok((elements.collect::<Result<_, _>>()?, names))
    }
}
