//! Several windows of one browser, and the way out of the app and back.

use crate::Outcome;
use crate::app::App;
use thirtyfour::WindowHandle;

const ELSEWHERE: &str =
    "<!doctype html><html lang=en><title>Elsewhere</title><link rel=icon href='favicon.svg'><p>Elsewhere";

impl App {
    /// The window that the steps are in.
    pub async fn window(&self) -> Outcome<WindowHandle> {
        Ok(self.driver().window().await?)
    }

    /// Opens a route in another window and goes there; gives the window that was left. A window and no tab: WebKit
    /// paints no tab but the first, and to the app both are the same.
    pub async fn another_window(&self, route: &str) -> Outcome<WindowHandle> {
        let (driver, left) = (self.driver(), self.window().await?);
        let other = driver.new_window().await?;
        driver.switch_to_window(other).await?;
        self.open(route).await?;
        Ok(left)
    }

    pub async fn to_window(&self, window: &WindowHandle) -> Outcome {
        Ok(self.driver().switch_to_window(window.clone()).await?)
    }

    /// Closes the window that the steps are in, and goes to another.
    pub async fn close_window(&self, next: &WindowHandle) -> Outcome {
        self.driver().close_window().await?;
        self.to_window(next).await
    }

    /// Goes to another page of the same server and comes back by the browser's button. Whether the page had stayed
    /// as it was meanwhile (the back/forward cache), or was loaded again.
    pub async fn leave_and_return(&self) -> Outcome<bool> {
        self.server.put("__elsewhere.html", ELSEWHERE);
        self.js("window.kakehashiStayed = true; location.href = '__elsewhere.html';").await?;
        self.until("the other page is there", "document.title === 'Elsewhere'").await?;
        self.back().await?;
        Ok(self.js("return window.kakehashiStayed === true;").await? == true)
    }
}
