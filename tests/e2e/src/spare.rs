//! A browser that a journey leaves as it found it serves the next one that wants the same of it: starting one takes
//! longer than most journeys. Each journey has a server of its own, so an origin of its own, with nothing stored; a
//! browser that was closed or killed by its journey serves no other.

use crate::Outcome;
use crate::app::App;
use crate::driver::{Driver, Session};
use crate::emulate::Media;
use crate::engine::{Home, Storage};
use crate::journey::Setup;
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use xtask::server::{Server, Site};

/// A browser that doesn't answer within this time is of no use any more.
const PATIENCE: Duration = Duration::from_secs(5);

/// So many wait at most, idle: most journeys have no wishes, and those that have the same stand together.
const WAITING: usize = 2;

/// A server at an origin that no journey has had before: the system gives ports again, and a browser that serves several
/// journeys still has what an earlier one stored there.
pub fn own_server(site: &Site) -> Outcome<Server> {
    static HAD: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    // Held until there is a new one, so that none comes twice.
    let mut aside = Vec::new();
    loop {
        let server = Server::start(site.clone(), [0])?;
        if HAD.lock().unwrap_or_else(PoisonError::into_inner).insert(server.origin()) {
            return Ok(server);
        }
        aside.push(server);
    }
}

pub struct Spare {
    wishes: Wishes,
    pub session: Session,
    pub home: Home,
}

/// What a browser was told at its start.
#[derive(Clone, Copy, PartialEq)]
struct Wishes {
    language: &'static str,
    storage: Storage,
    scripts: bool,
    media: Media,
}

fn wishes(setup: &Setup) -> Wishes {
    Wishes { language: setup.language, storage: setup.storage, scripts: setup.scripts, media: setup.media }
}

impl Driver {
    /// A browser that an earlier journey of this lane has left, if one of these wishes is there and answers.
    pub async fn take_spare(&self, setup: &Setup) -> Option<Spare> {
        let spare = {
            let mut spares = self.spares();
            let at = spares.iter().position(|spare| spare.wishes == wishes(setup))?;
            spares.remove(at)
        };
        let answer = tokio::time::timeout(PATIENCE, spare.session.driver.title()).await;
        if matches!(answer, Ok(Ok(_))) && emptied(&spare.home).is_ok() {
            return Some(spare);
        }
        self.kill(spare.session, &spare.home);
        None
    }

    /// Keeps a browser for a later journey, and ends the one that has waited longest if there are too many.
    fn keep_spare(&self, spare: Spare) {
        let oldest = {
            let mut spares = self.spares();
            spares.push(spare);
            (spares.len() > WAITING).then(|| spares.remove(0))
        };
        if let Some(oldest) = oldest {
            self.kill(oldest.session, &oldest.home);
        }
    }
}

impl App {
    /// Leaves the browser to a later journey, or ends it if that can't be done.
    pub async fn leave(self) {
        let session = self.session();
        match tokio::time::timeout(PATIENCE, tidied(&session)).await {
            Ok(Ok(())) => {
                self.drives.keep_spare(Spare { wishes: wishes(&self.setup), session, home: self.home.clone() });
            }
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
