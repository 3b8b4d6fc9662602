//! What is written down is what this processor predicts.

use models::{CLOSE, chances};

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/golden.json");

#[test]
fn this_processor_predicts_what_is_written_down() {
    let golden: Vec<f64> = serde_json::from_str(&std::fs::read_to_string(GOLDEN).unwrap()).unwrap();
    let told = chances();
    assert_eq!(golden.len(), told.len());
    for (place, (golden, told)) in golden.iter().zip(&told).enumerate() {
        assert!((golden - told).abs() < CLOSE, "number {place}: {golden} is written down, this says {told}");
    }
    let differ = |n: usize| told.iter().skip(n).step_by(10).any(|told| (told - golden[n]).abs() > 0.05);
    assert!(differ(0) && differ(1) && differ(9), "they are not all the same");
}

/// After a change of the models that is meant: `cargo test --package models -- --ignored`.
#[test]
#[ignore = "writes down anew what the others compare with"]
fn write_down() {
    let told: Vec<String> = chances().iter().map(|told| format!("{told:.15}")).collect();
    std::fs::write(GOLDEN, format!("[\n{}\n]\n", told.join(",\n"))).unwrap();
}
