//! What recurs in journeys, in a reader's words: open a page, write a note, pick a filter, look something up.

use crate::Outcome;
use crate::app::App;

impl App {
    /// Opens the editor of the page that is shown, writes and keeps a note, and waits until it is to be seen.
    pub async fn write_note(&self, text: &str) -> Outcome {
        self.role_like("button", "Add a note").await?.click().await?;
        self.editor().await?;
        self.write(text).await?;
        self.press("ctrl+enter").await?;
        self.sees(text).await
    }

    /// Waits until a note's editor is open and has the focus.
    pub async fn editor(&self) -> Outcome {
        self.css("textarea").await?;
        self.until("the editor has the focus", "document.activeElement.tagName === 'TEXTAREA'").await.map(drop)
    }

    /// The number of notes that the page shows.
    pub async fn notes(&self) -> Outcome<usize> {
        self.count(".note").await
    }

    pub async fn no_notes(&self) -> Outcome {
        self.until("no note is shown", "document.querySelectorAll('.note').length === 0").await.map(drop)
    }

    /// What the page says about what is kept: the words behind the state `saved`, `unsaved` …
    pub async fn saved_state(&self) -> Outcome<Option<String>> {
        Ok(self.css(".saved").await?.attr("data-state").await?)
    }

    /// The keys of this app's notes in localStorage.
    pub async fn note_keys(&self) -> Outcome<Vec<String>> {
        let script = "return Object.keys(localStorage).filter((key) => key.startsWith('kakehashi/1/'));";
        Ok(serde_json::from_value(self.js(script).await?)?)
    }

    /// Follows a link of the page and waits for where it leads.
    pub async fn follow(&self, name: &str) -> Outcome {
        self.click("link", name).await
    }

    /// Opens a filter's list (`Country`, `Actor` …) and chooses from it.
    pub async fn pick(&self, facet: &str, choice: &str) -> Outcome {
        self.css(&format!("[data-opens={facet}]")).await?.click().await?;
        self.role_like("checkbox", choice).await?.click().await?;
        self.settled().await
    }

    /// Opens the details of an entry on the timeline.
    pub async fn open_panel(&self, title: &str) -> Outcome {
        self.role_like("link", title).await?.click().await?;
        self.css(".panel").await?;
        self.settled().await
    }

    /// Types into the search of the header.
    pub async fn look_up(&self, text: &str) -> Outcome {
        self.press("/").await?;
        self.write(text).await
    }
}
