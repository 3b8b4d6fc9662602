//! Measures what the models cost here, and says it as JSON: for `cargo xtask bench model`.

use models::speed::Desk;
use std::{hint::black_box, time::Instant};

const TIMES: usize = 100_000;

fn main() {
    let mut desk = Desk::new();
    let seconds = |work: &mut dyn FnMut() -> f64| {
        // The best of a few: whatever else runs only takes time away.
        let times = (0..5).map(|_| {
            let started = Instant::now();
            black_box(work());
            started.elapsed().as_secs_f64()
        });
        times.fold(f64::MAX, f64::min)
    };
    let decided = seconds(&mut || desk.decide(TIMES));
    let predicted = seconds(&mut || desk.predict(TIMES));
    let kept: usize = desk.pairs.iter().map(written).sum();
    let figures = serde_json::json!({
        "decisions": TIMES as f64 / decided,
        "prediction": predicted / TIMES as f64 * 1e6,
        "conversation": kept as f64 / desk.pairs.len() as f64,
        "conversation_in_memory": size_of::<models::domain::model::Pair>(),
        "model": written(desk.model()),
    });
    println!("{figures}");
}

fn written(value: &impl serde::Serialize) -> usize {
    serde_json::to_vec(value).map_or(0, |bytes| bytes.len())
}
