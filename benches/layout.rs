//! How long the layout of very many takes: `cargo bench --features tools`. Compare a run with itself only: ratios hold
//! on any machine, times don't. What they say stands in RESULTS.md.

#![allow(clippy::expect_used, reason = "a bench that can't be set up ends")]

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use fastrand::Rng;
use kakehashi::codec::{atlas, dataset, sample};
use kakehashi::domain::catalogue::Catalogue;
use kakehashi::domain::grouping::{Grouping, groups};
use kakehashi::domain::query::{Query, answer};
use kakehashi::domain::time::Day;
use kakehashi::layout::columns::Columns;
use kakehashi::layout::crowd::{LEGIBLE, STRETCH_PX, one_by_one, profile, region};
use kakehashi::layout::lanes::{Item, RowKind, packed};
use kakehashi::layout::map::equal_earth::Flat;
use kakehashi::layout::map::ground::Ground;
use kakehashi::layout::map::view::{View, WORLD};
use kakehashi::layout::ticks::stretches;

/// Lanes, the plot's width in px, and the days of all: as in the app's usual window.
const LANES: usize = 5;
const WIDTH_PX: f64 = 1_100.0;
const DAYS: i64 = 27_000;

fn lanes(count: usize) -> Vec<Columns> {
    let mut rng = Rng::with_seed(1);
    let mut lanes: Vec<Vec<(u32, (Day, Day))>> = vec![Vec::new(); LANES];
    for key in 0..u32::try_from(count).unwrap_or(u32::MAX) {
        let start = Day((rng.f64().sqrt() * DAYS as f64) as i64);
        let days = start.plus(4_400f64.powf(0.3 + 0.7 * rng.f64()) as i64);
        let lane = rng.usize(..LANES);
        if let Some(lane) = lanes.get_mut(lane) {
            lane.push((key, (start, days)));
        }
    }
    lanes.iter().map(|things| Columns::new(things)).collect()
}

/// What a frame of panning or zooming asks for, at a zoom and a place.
fn frame(lanes: &[Columns], days: i64, from: i64) -> usize {
    let window = (Day(from), Day(from + days));
    let px_per_day = WIDTH_PX / days as f64;
    let region = region(window);
    let shown = one_by_one(lanes, region, LEGIBLE);
    let crowded = lanes.iter().zip(&shown).filter(|(_, keys)| keys.is_none());
    crowded
        .map(|(columns, _)| {
            let counts = stretches(region.0, region.1, px_per_day, STRETCH_PX);
            let begun: usize = counts.into_iter().map(|days| columns.beginning(days)).sum();
            begun + black_box(profile(columns, region, px_per_day)).2.len()
        })
        .sum()
}

fn frames(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("frame");
    for count in [1_000, 10_000, 100_000, 1_000_000] {
        let lanes = lanes(count);
        let mut rng = Rng::with_seed(2);
        group.bench_function(BenchmarkId::from_parameter(count), |bench| {
            bench.iter(|| {
                let days = DAYS >> rng.u32(..9);
                black_box(frame(&lanes, days, rng.i64(0..=DAYS - days)))
            });
        });
    }
}

fn index(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("index");
    group.sample_size(10);
    for count in [1_000, 10_000, 100_000, 1_000_000] {
        group.throughput(Throughput::Elements(count as u64));
        group.bench_function(BenchmarkId::from_parameter(count), |bench| bench.iter(|| black_box(lanes(count))));
    }
}

fn pack(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("pack");
    for count in [60usize, 150, 1_000] {
        let mut rng = Rng::with_seed(3);
        let items: Vec<Item> = (0..count)
            .map(|key| {
                let (kind, width_px) = if rng.bool() { (RowKind::Bar, 80.0) } else { (RowKind::Mark, 18.0) };
                let x_px = rng.f64() * WIDTH_PX;
                Item { key, lane: rng.usize(..LANES), kind, x_px, width_px, label_px: 120.0 }
            })
            .collect();
        group.bench_function(BenchmarkId::from_parameter(count), |bench| {
            bench.iter(|| black_box(packed(&items, LANES, (0.0, WIDTH_PX))));
        });
    }
}

/// From the file to the lanes.
fn load(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("load");
    group.sample_size(10);
    for count in [1_000, 10_000] {
        let mut text = Vec::new();
        sample::write(count, 1, &mut text).expect("memory holds it");
        let text = String::from_utf8(text).expect("JSON is UTF-8");
        let read = || dataset::read(&text).0.expect("a dataset");
        let catalogue = Catalogue::new(read());
        let all = answer(&catalogue, &Query::default(), |_| false, |_, _| false);
        group.throughput(Throughput::Elements(count as u64));
        group.bench_function(BenchmarkId::new("read", count), |bench| bench.iter(|| black_box(read())));
        group.bench_function(BenchmarkId::new("catalogue", count), |bench| {
            bench.iter_batched(read, Catalogue::new, criterion::BatchSize::LargeInput);
        });
        group.bench_function(BenchmarkId::new("answer", count), |bench| {
            bench.iter(|| black_box(answer(&catalogue, &Query::default(), |_| false, |_, _| false)));
        });
        group.bench_function(BenchmarkId::new("groups", count), |bench| {
            bench.iter(|| black_box(groups(&catalogue, &all.entries, Grouping::Theme, "en")));
        });
    }
}

/// The map's outlines, from the file's bytes to paths that are ready to be drawn; then what each frame of a pan asks for.
fn map(bench: &mut Criterion) {
    let bytes = std::fs::read("public/world.atlas").expect("the outlines");
    let mut group = bench.benchmark_group("map");
    group.bench_function("outlines", |bench| {
        bench.iter(|| Ground::new(&atlas::read(black_box(&bytes)).expect("an atlas")).coasts.len());
    });
    let points: Vec<Flat> =
        (0..250).map(|at| Flat { x: f64::from(at % 25) / 10.0, y: f64::from(at / 25) / 10.0 }).collect();
    group.bench_function("frame of 250 countries", |bench| {
        let view = View::fitted(WORLD, WIDTH_PX, 520.0);
        bench.iter(|| {
            let view = black_box(view).panned(3.0, 1.0);
            points
                .iter()
                .map(|point| view.px(*point))
                .fold(view.matrix(20_000.0).len() as f64, |sum, (x, y)| sum + x + y)
        });
    });
    group.finish();
}

criterion_group!(benches, frames, index, pack, load, map);
criterion_main!(benches);
