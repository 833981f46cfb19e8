//! EDTF levels 0 to 2 (ISO 8601-2:2019, Annex A), behind a type of our own.
