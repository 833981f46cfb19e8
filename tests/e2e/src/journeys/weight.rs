//! What a first visit costs on a slow line.

use super::rest::REST;
use crate::app::App;
use crate::journey::Journey;
use crate::{Outcome, check, journey};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

pub const JOURNEYS: &[Journey] = &[journey!("the first visit weighs at most 250 kB", first_visit)];

/// What a first visit may weigh, with gzip.
const LIMIT_KB: f64 = 250.0;

/// Everything that the browser asked for, as a host with gzip would send it.
async fn first_visit(app: &App) -> Outcome {
    app.visit("#/timeline").await?;
    // Whatever might come late, unasked.
    app.rests().await?;
    let mut rows = Vec::new();
    for request in app.server.requests() {
        let bytes = app.server.file(&request.path).ok_or(format!("{} is not a file", request.path))?;
        let mut packed = GzEncoder::new(Vec::new(), Compression::best());
        packed.write_all(&bytes)?;
        rows.push((request.path, bytes.len() as f64 / 1000.0, packed.finish()?.len() as f64 / 1000.0));
    }
    check!(!rows.iter().any(|row| row.0.contains(REST)), "the second wasm file is part of the first visit");
    rows.sort_by(|a, b| b.2.total_cmp(&a.2));
    let sum = |part: fn(&(String, f64, f64)) -> f64| rows.iter().map(part).sum::<f64>();
    let (raw, packed) = (sum(|row| row.1), sum(|row| row.2));
    println!("    {raw:.1} kB, {packed:.1} kB with gzip (at most {LIMIT_KB}); the heaviest:");
    for (path, raw, packed) in rows.iter().take(3) {
        println!("    {raw:8.1} {packed:8.1}  {path}");
    }
    check!(packed <= LIMIT_KB, "the first visit weighs {packed:.1} kB with gzip, more than {LIMIT_KB}");
    Ok(())
}
