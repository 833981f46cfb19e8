//! What the browser calls a country in a language (`Intl.DisplayNames`). It knows codes; which there are, and which name
//! goes before its own, it leaves to others.

use std::cell::RefCell;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The browser's names, language by language: each is asked for once.
#[derive(Default)]
pub struct RegionNames(RefCell<Vec<(String, Option<Named>)>>);

/// The object of one language, and its method.
type Named = (Object, Function);

impl RegionNames {
    /// The name of a country of ISO 3166-1 in the language of a BCP 47 tag. Nothing where the browser has none, or speaks
    /// another language: a name in a third one would be a guess.
    pub fn get(&self, alpha2: &str, tag: &str) -> Option<String> {
        let mut languages = self.0.borrow_mut();
        if !languages.iter().any(|(known, _)| known == tag) {
            languages.push((tag.to_owned(), made(tag).ok()));
        }
        let (object, of) = languages.iter().find(|(known, _)| known == tag)?.1.as_ref()?;
        of.call1(object, &alpha2.into()).ok()?.as_string().filter(|name| !name.is_empty())
    }
}

/// By hand, as what throws has to come back: an old browser lacks it, and a tag may be none.
fn made(tag: &str) -> Result<Named, JsValue> {
    let class = Reflect::get(&Reflect::get(&js_sys::global(), &"Intl".into())?, &"DisplayNames".into())?;
    let class: Function = class.dyn_into()?;
    let tags = Array::of1(&tag.into());
    let spoken: Function = Reflect::get(&class, &"supportedLocalesOf".into())?.dyn_into()?;
    if Array::from(&spoken.call1(&class, &tags)?).length() == 0 {
        return Err(JsValue::UNDEFINED);
    }
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &"region".into())?;
    Reflect::set(&options, &"fallback".into(), &"none".into())?;
    let object: Object = Reflect::construct(&class, &Array::of2(&tags, &options))?.dyn_into()?;
    let of = Reflect::get(&object, &"of".into())?.dyn_into()?;
    Ok((object, of))
}
