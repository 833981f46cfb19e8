//! The way to the page that shows what is stored without the app.

use crate::dom::{El, el};
use crate::store::Workspace;

/// By its plain name, beside this page, whatever version that is (`public/rescue.html`).
pub fn link(workspace: Workspace) -> El {
    let m = move || &workspace.messages().pages().rescue;
    let href = move || format!("rescue.html?lang={}", workspace.lang().tag());
    let link = el("a").attr_text("href", href).word(move || m().link);
    el("p").child(el("span").word(move || m().text)).text(" ").child(link)
}
