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
    notes: Vec<String>,
}

struct Row {
    what: String,
    value: f64,
    unit: &'static str,
    goal: Option<Goal>,
}

/// What a figure should come to.
#[derive(Clone, Copy)]
pub enum Goal {
    /// At least this much, and what would be better still.
    Least(f64, Option<f64>),
    /// At most this much, and what would be better still.
    Most(f64, Option<f64>),
}

impl Goal {
    fn target(self) -> f64 {
        match self {
            Goal::Least(target, _) | Goal::Most(target, _) => target,
        }
    }

    fn aim(self) -> Option<f64> {
        match self {
            Goal::Least(_, aim) | Goal::Most(_, aim) => aim,
        }
    }

    /// By which share of the wanted value the figure misses it; none where it does not.
    fn missed(self, value: f64, wanted: f64) -> Option<f64> {
        // Of what is not to happen at all, once is all of it.
        let whole = if wanted == 0.0 { 1.0 } else { wanted };
        let short = match self {
            Goal::Least(..) => wanted - value,
            Goal::Most(..) => value - wanted,
        };
        (short > 0.0).then(|| short / whole)
    }

    fn verdict(self, value: f64) -> String {
        match (self.missed(value, self.target()), self.aim().map(|aim| self.missed(value, aim))) {
            (Some(share), _) => format!("MISSED by {:.1} %", share * 100.0),
            (None, Some(Some(share))) => format!("met; the aim is missed by {:.1} %", share * 100.0),
            (None, Some(None)) => "met, and the aim".to_owned(),
            (None, None) => "met".to_owned(),
        }
    }
}

impl fmt::Display for Goal {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = match self {
            Goal::Least(..) => "≥",
            Goal::Most(..) => "≤",
        };
        write!(to, "{sign} {}", self.target())?;
        self.aim().map_or(Ok(()), |aim| write!(to, " (aim {aim})"))
    }
}

impl Figures {
    pub fn new(benchmark: &str) -> Figures {
        Figures { benchmark: benchmark.to_owned(), rows: Vec::new(), notes: Vec::new() }
    }

    /// Says what was not measured, and why: beside the figures, so that nobody takes nothing for a good sign.
    pub fn note(&mut self, note: impl Into<String>) {
        self.notes.push(note.into());
    }

    /// Adds one figure; the unit is said once, here: `ms`, `MB`, `/s`.
    pub fn add(&mut self, what: impl Into<String>, value: f64, unit: &'static str) {
        self.rows.push(Row { what: what.into(), value, unit, goal: None });
    }

    /// Adds a figure that should come to something.
    pub fn add_against(&mut self, what: impl Into<String>, value: f64, unit: &'static str, goal: Option<Goal>) {
        self.rows.push(Row { what: what.into(), value, unit, goal });
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
        let row = |row: &Row| {
            let mut document = json!({ "what": row.what, "value": row.value, "unit": row.unit });
            if let Some(goal) = row.goal {
                document["target"] = json!(goal.target());
                document["aim"] = json!(goal.aim());
                document["met"] = json!(goal.missed(row.value, goal.target()).is_none());
            }
            document
        };
        let rows: Vec<_> = self.rows.iter().map(row).collect();
        let document = json!({
            "benchmark": self.benchmark,
            "machine": { "os": std::env::consts::OS, "arch": std::env::consts::ARCH, "cores": cores },
            "figures": rows,
            "notes": self.notes,
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
            write!(to, "  {:<width$}  {:>12.1} {:<4}", row.what, row.value, row.unit)?;
            match row.goal {
                Some(goal) => writeln!(to, "  {:<22} {}", goal.to_string(), goal.verdict(row.value))?,
                None => writeln!(to)?,
            }
        }
        self.notes.iter().try_for_each(|note| writeln!(to, "  {note}"))
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
    fn a_goal_says_by_how_much_it_is_missed() {
        let least = Goal::Least(100.0, Some(400.0));
        assert_eq!(least.verdict(75.0), "MISSED by 25.0 %");
        assert_eq!(least.verdict(100.0), "met; the aim is missed by 75.0 %");
        assert_eq!(least.verdict(400.0), "met, and the aim");
        let most = Goal::Most(100.0, None);
        assert_eq!((most.verdict(150.0).as_str(), most.verdict(99.0).as_str()), ("MISSED by 50.0 %", "met"));
        assert_eq!(least.to_string(), "≥ 100 (aim 400)");
        let none = Goal::Most(0.0, None);
        assert_eq!((none.verdict(0.0).as_str(), none.verdict(1.0).as_str()), ("met", "MISSED by 100.0 %"));
    }

    #[test]
    fn what_was_not_measured_is_said_beside_the_figures() {
        let mut figures = Figures::new("some");
        figures.add("one", 1.0, "");
        figures.note("the other could not be measured");
        assert!(figures.to_string().ends_with("  the other could not be measured\n"), "{figures}");
    }

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
