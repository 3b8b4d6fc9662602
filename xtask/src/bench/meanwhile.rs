//! What others wait for while something large goes on: the platform, for the answer to a delivery, and people at their screens,
//! for what a page asks for.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::bench::figures::{Figures, milliseconds, percentile};
use crate::bench::http::Connection;
use crate::bench::load::{Asker, Delivery};
use crate::bench::program::Serving;

/// From one answer to the next question, of each who asks.
const APART: Duration = Duration::from_millis(50);
/// How long is looked at what they wait for while nothing else goes on.
const ALONE: Duration = Duration::from_secs(5);

/// Something that a page asks for.
pub struct Question {
    pub what: &'static str,
    pub path: &'static str,
    pub body: String,
}

/// Those who wait: the platform, with one delivery after the other as long as there are any, and somebody who asks one question
/// after the other.
pub struct Others<'a> {
    serving: &'a Serving,
    key: &'a str,
    deliveries: Vec<Delivery>,
    delivered: usize,
    questions: Vec<Question>,
}

/// How long the answers took, by what was asked.
pub type Waits = Vec<(&'static str, Vec<Duration>)>;

impl<'a> Others<'a> {
    pub fn new(serving: &'a Serving, key: &'a str, deliveries: Vec<Delivery>, questions: Vec<Question>) -> Others<'a> {
        Others { serving, key, deliveries, delivered: 0, questions }
    }

    /// While nothing else goes on.
    pub fn alone(&mut self) -> Result<Waits> {
        let wait = || {
            thread::sleep(ALONE);
            Ok(())
        };
        Ok(self.during(wait)?.1)
    }

    /// While this goes on. What it came to, and how long they waited.
    pub fn during<T>(&mut self, work: impl FnOnce() -> Result<T>) -> Result<(T, Waits)> {
        let stop = AtomicBool::new(false);
        let left = self.deliveries.get(self.delivered..).unwrap_or_default();
        let (serving, key, questions) = (self.serving, self.key, &self.questions);
        let (done, delivered, answered) = thread::scope(|scope| {
            let delivering = scope.spawn(|| deliver(&serving.address, left, &stop));
            let asking = scope.spawn(|| ask(serving, key, questions, &stop));
            let done = work();
            stop.store(true, Ordering::Relaxed);
            let delivered = delivering.join().expect("delivering does not panic");
            (done, delivered, asking.join().expect("asking does not panic"))
        });
        let (done, delivered) = (done?, delivered?);
        self.delivered += delivered.len();
        let mut waits = answered?;
        waits.push(("a delivery", delivered));
        Ok((done, waits))
    }
}

fn deliver(address: &str, deliveries: &[Delivery], stop: &AtomicBool) -> Result<Vec<Duration>> {
    let mut connection = Connection::open(address)?;
    let mut times = Vec::new();
    for delivery in deliveries {
        if stop.load(Ordering::Relaxed) {
            break;
        }
        let asked = Instant::now();
        let answer = connection.exchange(&delivery.bytes)?;
        times.push(asked.elapsed());
        ensure!(answer.status == 200, "a delivery is answered with {}: {}", answer.status, answer.text());
        thread::sleep(APART);
    }
    Ok(times)
}

fn ask(serving: &Serving, key: &str, questions: &[Question], stop: &AtomicBool) -> Result<Waits> {
    let mut asker = Asker::new(serving, key)?;
    let mut waits: Waits = questions.iter().map(|question| (question.what, Vec::new())).collect();
    while !questions.is_empty() && !stop.load(Ordering::Relaxed) {
        for (question, (_, times)) in questions.iter().zip(&mut waits) {
            times.push(asker.time(question.path, &question.body)?);
            thread::sleep(APART);
        }
    }
    Ok(waits)
}

/// Adds the median, the 95th percentile and the worst of each. `when` is what went on.
pub fn add(figures: &mut Figures, when: &str, waits: &[(&'static str, Vec<Duration>)]) -> Result<()> {
    for (what, times) in waits {
        for (place, share) in [("p50", 0.5), ("p95", 0.95), ("max", 1.0)] {
            let time = percentile(times, share).with_context(|| format!("{when}: {what} was not measured once"))?;
            figures.add(format!("{when}: {what}, {place}"), milliseconds(time), "ms");
        }
    }
    Ok(())
}
