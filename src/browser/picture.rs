//! An SVG text as pixels. The browser draws it; nothing leaves the page.

use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use super::download::blob;
use super::thrown;

/// No side of a canvas may be longer in every browser, in px.
const MOST_PX: f64 = 8_192.0;

/// Draws an SVG of these measures as PNG, `factor` times as large (less, where it would be too large for a canvas), and
/// calls back with the file or with what the browser said.
pub fn png(
    svg: &str,
    (width_px, height_px): (f64, f64),
    factor: f64,
    done: impl FnOnce(Result<Blob, String>) + 'static,
) {
    let factor = factor.min(MOST_PX / width_px).min(MOST_PX / height_px);
    let done = std::rc::Rc::new(std::cell::RefCell::new(Some(done)));
    let end = move |result: Result<Blob, JsValue>| {
        if let Some(done) = done.borrow_mut().take() {
            done(result.map_err(|error| thrown(&error)));
        }
    };
    if let Err(error) = begin(svg, (width_px * factor, height_px * factor), end.clone()) {
        end(Err(error));
    }
}

fn begin(svg: &str, size: (f64, f64), end: impl Fn(Result<Blob, JsValue>) + Clone + 'static) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(&blob("image/svg+xml", svg)?)?;
    let image = HtmlImageElement::new()?;
    let (drawn, failed) = (end.clone(), end);
    let (own, loaded, lost) = (image.clone(), address.clone(), address.clone());
    let load = Closure::once_into_js(move || {
        let outcome = draw(&own, size, drawn.clone());
        let _ = Url::revoke_object_url(&loaded);
        if let Err(error) = outcome {
            drawn(Err(error));
        }
    });
    let fail = Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&lost);
        failed(Err("the picture can't be drawn".into()));
    });
    image.set_onload(Some(load.unchecked_ref::<Function>()));
    image.set_onerror(Some(fail.unchecked_ref::<Function>()));
    image.set_src(&address);
    Ok(())
}

fn draw(
    image: &HtmlImageElement,
    (width_px, height_px): (f64, f64),
    end: impl Fn(Result<Blob, JsValue>) + 'static,
) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or("no document")?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and a few thousand")]
    let pixels = |px: f64| px.round().max(1.0) as u32;
    canvas.set_width(pixels(width_px));
    canvas.set_height(pixels(height_px));
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or("no canvas")?.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width_px, height_px)?;
    let given = Closure::once_into_js(move |blob: JsValue| {
        end(blob.dyn_into::<Blob>().map_err(|_| "the picture is too large".into()));
    });
    canvas.to_blob(given.unchecked_ref())
}
