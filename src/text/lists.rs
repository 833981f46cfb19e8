//! Lists within a sentence.

use super::Lang;

/// "a, b and c"; 「a、b、c」.
pub fn all_joined<T: AsRef<str>>(lang: Lang, items: &[T]) -> String {
    let lists = &lang.messages().lists;
    joined(items, lists.between, lists.last_and)
}

/// "a, b or c"; 「a、b、またはc」.
pub fn either_joined<T: AsRef<str>>(lang: Lang, items: &[T]) -> String {
    let lists = &lang.messages().lists;
    joined(items, lists.between, lists.last_or)
}

fn joined<T: AsRef<str>>(items: &[T], between: &str, last: &str) -> String {
    let mut out = String::new();
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push_str(if at + 1 == items.len() { last } else { between });
        }
        out.push_str(item.as_ref());
    }
    out
}
