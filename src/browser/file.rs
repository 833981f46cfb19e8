//! Files that the reader hands over: chosen in a field, or dropped onto the page. Asks how large one is before it is
//! read. Doesn't know what it holds.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, File, HtmlInputElement};

use super::thrown;

/// Why a file couldn't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// It has more bytes than were allowed.
    TooLarge,
    /// What the browser said: it is gone, or it may not be read.
    Refused(String),
}

/// The file that was chosen in the field that this event is of. The field is empty then, so that the same file can be
/// chosen again.
pub fn chosen(event: &Event) -> Option<File> {
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = field.files()?.get(0)?;
    field.set_value("");
    Some(file)
}

/// Whether what hangs on the pointer is a file.
pub fn carries_file(event: &Event) -> bool {
    let carried = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    carried.is_some_and(|carried| carried.types().includes(&"Files".into(), 0))
}

/// The first file that was dropped.
pub fn dropped(event: &Event) -> Option<File> {
    event.dyn_ref::<DragEvent>()?.data_transfer()?.files()?.get(0)
}

/// The file's bytes, unless they are more than `most`.
///
/// # Errors
/// As [`NotRead`] says.
pub async fn read(file: &File, most: usize) -> Result<Vec<u8>, NotRead> {
    // A file's size is a whole number.
    if most as f64 <= file.size() - 1.0 {
        return Err(NotRead::TooLarge);
    }
    let bytes = JsFuture::from(file.array_buffer()).await.map_err(|error| NotRead::Refused(thrown(&error)))?;
    Ok(Uint8Array::new(&bytes).to_vec())
}
