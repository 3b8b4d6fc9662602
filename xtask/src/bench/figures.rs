//! What a benchmark found: printed as a table, kept as JSON.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::json;

pub struct Figures {
    benchmark: String,
    rows: Vec<Row>,
}

struct Row {
    what: String,
    value: f64,
    unit: &'static str,
}

impl Figures {
    pub fn new(benchmark: &str) -> Figures {
        Figures { benchmark: benchmark.to_owned(), rows: Vec::new() }
    }

    /// Adds one figure; the unit is said once, here: `ms`, `MB`, `/s`.
    pub fn add(&mut self, what: impl Into<String>, value: f64, unit: &'static str) {
        self.rows.push(Row { what: what.into(), value, unit });
    }

    /// Adds the median, the 95th and the 99th percentile and the worst of some times, in milliseconds.
    pub fn add_times(&mut self, what: &str, times: &[Duration]) {
        for (name, share) in [("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("max", 1.0)] {
            if let Some(time) = percentile(times, share) {
                self.add(format!("{what}, {name}"), milliseconds(time), "ms");
            }
        }
    }

    /// Writes `<folder>/<benchmark>.json`, with the machine beside the figures: they mean little without.
    pub fn write(&self, folder: &Path) -> Result<PathBuf> {
        let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
        let rows: Vec<_> =
            self.rows.iter().map(|row| json!({ "what": row.what, "value": row.value, "unit": row.unit })).collect();
        let document = json!({
            "benchmark": self.benchmark,
            "machine": { "os": std::env::consts::OS, "arch": std::env::consts::ARCH, "cores": cores },
            "figures": rows,
        });
        fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        let file = folder.join(format!("{}.json", self.benchmark));
        fs::write(&file, format!("{document:#}\n")).with_context(|| file.display().to_string())?;
        Ok(file)
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.rows.iter().map(|row| row.what.chars().count()).max().unwrap_or(0);
        for row in &self.rows {
            writeln!(to, "  {:<width$}  {:>12.1} {}", row.what, row.value, row.unit)?;
        }
        Ok(())
    }
}

pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The nearest-rank percentile: the smallest time that at least this share of all is not above.
pub fn percentile(times: &[Duration], share: f64) -> Option<Duration> {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(rank.max(1) - 1).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_times_that_were_measured() {
        let times: Vec<Duration> = (1..=100).rev().map(Duration::from_millis).collect();
        assert_eq!(percentile(&times, 0.5), Some(Duration::from_millis(50)));
        assert_eq!(percentile(&times, 0.99), Some(Duration::from_millis(99)));
        assert_eq!(percentile(&times, 1.0), Some(Duration::from_millis(100)));
        assert_eq!(percentile(&times[..1], 0.5), Some(Duration::from_millis(100)));
        assert_eq!(percentile(&[], 0.5), None);
    }
}
