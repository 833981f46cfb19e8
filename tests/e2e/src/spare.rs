//! A browser that a journey leaves as it found it serves the next one: starting one takes longer than most journeys.
//! Each journey has a server of its own, so an origin of its own, with nothing stored; what a browser can't forget
//! (a setting of its start, a kill) ends it with its journey.

use crate::Outcome;
use crate::app::App;
use crate::driver::{Driver, Session};
use crate::emulate::Media;
use crate::engine::{Home, Storage};
use crate::journey::Setup;
use std::time::Duration;

/// A browser that doesn't answer within this time is of no use any more.
const PATIENCE: Duration = Duration::from_secs(5);

pub struct Spare {
    pub session: Session,
    pub home: Home,
}

/// Whether journeys of this setup can share a browser: it was started without any wish.
pub fn is_shared(setup: &Setup) -> bool {
    let Media { dark, reduced_motion, forced_colours } = setup.media;
    setup.language == "en" && setup.storage == Storage::Normal && !(dark || reduced_motion || forced_colours)
}

impl Driver {
    /// The browser that the last journey of this lane has left, if there is one and it answers.
    pub async fn take_spare(&self) -> Option<Spare> {
        let spare = self.spare().take()?;
        let answer = tokio::time::timeout(PATIENCE, spare.session.driver.title()).await;
        if matches!(answer, Ok(Ok(_))) && emptied(&spare.home).is_ok() {
            return Some(spare);
        }
        self.kill(spare.session, &spare.home);
        None
    }
}

impl App {
    /// Leaves the browser to the next journey, or ends it if that can't be done.
    pub async fn leave(self) {
        let session = self.session();
        match tokio::time::timeout(PATIENCE, tidied(&session)).await {
            Ok(Ok(())) => *self.drives.spare() = Some(Spare { session, home: self.home.clone() }),
            _ => self.end(),
        }
    }
}

/// One window, and nothing in it.
async fn tidied(session: &Session) -> Outcome {
    let driver = &session.driver;
    let mut windows = driver.windows().await?.into_iter();
    let first = windows.next().ok_or("the browser has no window left")?;
    for window in windows {
        driver.switch_to_window(window).await?;
        driver.close_window().await?;
    }
    driver.switch_to_window(first).await?;
    driver.goto("about:blank").await?;
    Ok(())
}

fn emptied(home: &Home) -> Outcome {
    for entry in std::fs::read_dir(&home.downloads)? {
        std::fs::remove_file(entry?.path())?;
    }
    Ok(())
}
