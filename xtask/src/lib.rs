//! What drives the tools: the parts that the `xtask` program and the end-to-end journeys share.
//!
//! Standard library only, so that `cargo xtask` compiles in seconds on a machine that has nothing but Rust. It knows
//! tools, files and processes; what is *in* the app, the dataset or the pages it doesn't know.

pub mod browsers;
pub mod digest;
pub mod run;
pub mod server;
pub mod tools;
