//! A length of time (ISO 8601 `P…`), which EDTF leaves out. Doesn't know when it was.
