//! A JSON document as a tree of borrowed texts: what isn't escaped stays where it was read from, and the order of the
//! file is kept. A long list of records is handed out one by one, so that the tree of a big file is never there as a
//! whole: it would be several times as big as the file.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Number;

/// Any JSON value.
#[derive(Debug, PartialEq)]
pub(super) enum Tree<'a> {
    Null,
    Flag(bool),
    Number(Number),
    Text(Cow<'a, str>),
    List(Vec<Tree<'a>>),
    /// In the order of the file, each name once: the last member of a name counts, in the first one's place.
    Object(Vec<(Cow<'a, str>, Tree<'a>)>),
}

impl<'a> Tree<'a> {
    /// The member of this name.
    pub fn get(&self, key: &str) -> Option<&Tree<'a>> {
        self.as_object()?.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    pub fn as_object(&self) -> Option<&[(Cow<'a, str>, Tree<'a>)]> {
        match self {
            Self::Object(members) => Some(members),
            _ => None,
        }
    }

    pub fn as_list(&self) -> Option<&[Tree<'a>]> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }

    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn as_number(&self) -> Option<&Number> {
        match self {
            Self::Number(number) => Some(number),
            _ => None,
        }
    }
}

/// Takes the items of long lists.
pub(super) trait Take<'a> {
    /// A list of this name begins. What came of an earlier one of this name doesn't count any more.
    fn begin(&mut self, list: &'static str);
    /// Its next item.
    fn take(&mut self, list: &'static str, at: usize, item: &Tree<'a>);
}

/// The document in a text. The items of its members in `lists` are handed out, and only the empty list stays.
///
/// # Errors
/// Where the text stops being JSON.
pub(super) fn read<'a>(
    text: &'a str,
    lists: &'static [&'static str],
    taker: &mut dyn Take<'a>,
) -> Result<Tree<'a>, serde_json::Error> {
    let mut from = serde_json::Deserializer::from_str(text);
    let tree = Walk { at: Place::Document(lists), taker }.deserialize(&mut from)?;
    from.end()?;
    Ok(tree)
}

type Member<'a> = (Cow<'a, str>, Tree<'a>);

/// Adds a member. A name that comes again is a slip of the pen: so long an object that looking for it would take its time
/// is none of ours, and keeps both.
fn put<'a>(object: &mut Vec<Member<'a>>, key: Cow<'a, str>, value: Tree<'a>) {
    const LOOKED_AT: usize = 64;
    match object.iter_mut().take(LOOKED_AT).find(|(name, _)| *name == key) {
        Some((_, old)) => *old = value,
        None => object.push((key, value)),
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Tree<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Any)
    }
}

/// A visitor of every kind of value; lists and objects are what [`Walk`] does differently.
struct Any;

macro_rules! scalars {
    ($de:lifetime) => {
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("JSON")
        }

        fn visit_unit<E>(self) -> Result<Tree<$de>, E> {
            Ok(Tree::Null)
        }

        fn visit_bool<E>(self, flag: bool) -> Result<Tree<$de>, E> {
            Ok(Tree::Flag(flag))
        }

        fn visit_i64<E>(self, number: i64) -> Result<Tree<$de>, E> {
            Ok(Tree::Number(number.into()))
        }

        fn visit_u64<E>(self, number: u64) -> Result<Tree<$de>, E> {
            Ok(Tree::Number(number.into()))
        }

        fn visit_f64<E: Error>(self, number: f64) -> Result<Tree<$de>, E> {
            // The parser refuses what is no finite number.
            Number::from_f64(number).map(Tree::Number).ok_or_else(|| E::custom("not a number"))
        }

        fn visit_borrowed_str<E>(self, text: &$de str) -> Result<Tree<$de>, E> {
            Ok(Tree::Text(Cow::Borrowed(text)))
        }

        fn visit_str<E>(self, text: &str) -> Result<Tree<$de>, E> {
            Ok(Tree::Text(Cow::Owned(text.to_owned())))
        }
    };
}

/// How many members an object has, most often, at most: so its room is asked for once.
const MEMBERS: usize = 8;

impl<'de> Visitor<'de> for Any {
    type Value = Tree<'de>;

    scalars!('de);

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Tree<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Tree::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Tree<'de>, A::Error> {
        let mut object = Vec::with_capacity(MEMBERS);
        while let Some(Key(key)) = members.next_key()? {
            let value = members.next_value()?;
            put(&mut object, key, value);
        }
        Ok(Tree::Object(object))
    }
}

/// The name of a member.
struct Key<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Key<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        match Tree::deserialize(from)? {
            Tree::Text(text) => Ok(Self(text)),
            _ => Err(D::Error::custom("a name has to be a string")),
        }
    }
}

/// The way through a document that hands out the items of its long lists.
struct Walk<'t, 'a> {
    at: Place,
    taker: &'t mut dyn Take<'a>,
}

/// Where it is. What isn't of the kind that is expected there is kept as it is.
enum Place {
    /// At the whole: an object with lists of these names.
    Document(&'static [&'static str]),
    /// At one of these lists.
    List(&'static str),
}

impl<'de> DeserializeSeed<'de> for Walk<'_, 'de> {
    type Value = Tree<'de>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Tree<'de>, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_, 'de> {
    type Value = Tree<'de>;

    scalars!('de);

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Tree<'de>, A::Error> {
        let Place::List(list) = self.at else { return Any.visit_seq(items) };
        let mut at = 0;
        while let Some(item) = items.next_element()? {
            self.taker.take(list, at, &item);
            at += 1;
        }
        Ok(Tree::List(Vec::new()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Tree<'de>, A::Error> {
        let Place::Document(lists) = self.at else { return Any.visit_map(members) };
        let mut object = Vec::new();
        while let Some(Key(key)) = members.next_key()? {
            let value = match lists.iter().find(|list| **list == key) {
                Some(list) => {
                    self.taker.begin(list);
                    members.next_value_seed(Walk { at: Place::List(list), taker: self.taker })?
                }
                None => members.next_value()?,
            };
            put(&mut object, key, value);
        }
        Ok(Tree::Object(object))
    }
}
