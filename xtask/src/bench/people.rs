//! A table of people: how long it takes to read it, to look at every row, to take it in, to give it out, and to take it back;
//! and what others wait for while it is taken in.

use std::fmt::Write;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::bench::Ground;
use crate::bench::figures::{Figures, Goal};
use crate::bench::load::{Asker, Mix, Platform, set_up};
use crate::bench::meanwhile::{self, Others, Question};
use crate::bench::program::{DataFolder, NO_PLATFORM, Serving};

const PEOPLE: u64 = 100_000;
/// How long one step may take.
const PATIENCE: Duration = Duration::from_secs(120);
const EVERY: Duration = Duration::from_millis(50);

/// Deliveries that may arrive meanwhile: more than there is time for.
const DELIVERIES: u64 = 10_000;

/// From the first byte of the file to the last person.
const IMPORT: Goal = Goal::Most(60.0, Some(30.0));

pub fn people(ground: &Ground, figures: &mut Figures) -> Result<()> {
    let count = ground.items(PEOPLE);
    let table = table(count);
    for (name, database) in ground.databases()? {
        let data = DataFolder::new()?;
        let serving = Serving::start(&ground.program, &database, &data, &[NO_PLATFORM])?;
        let key = set_up(&ground.program, &database, &data)?;
        let mut asker = Asker::new(&serving, &key)?.patient(PATIENCE)?;
        // Who writes meanwhile is not in the table, or rows would be about people who are there already.
        let mut platform = Platform::new(Mix::Texts, 1_000, DELIVERIES, Duration::ZERO)?.beginning_with(count);
        let deliveries = (0..DELIVERIES).map(|_| platform.delivery(1)).collect();
        let queue = json!({ "after": null }).to_string();
        let questions = vec![Question { what: "a page of the queue", path: "/_fn/queue", body: queue }];
        let mut others = Others::new(&serving, &key, deliveries, questions);
        meanwhile::add(figures, &format!("{name}: while nothing goes on"), &others.alone()?)?;

        let ((id, read, checked, applied, done), waits) = others.during(|| {
            let started = Instant::now();
            let id = brought(&mut asker, "people.csv", &table)?;
            let read = started.elapsed();
            led(&mut asker, &id, "check", "checked")?;
            let checked = started.elapsed();
            let done = led(&mut asker, &id, "apply", "done")?;
            Ok((id, read, checked, started.elapsed(), done))
        })?;
        ensure!(done["made"].as_u64() == Some(count), "not everybody came in: {done}");

        figures.add(format!("{name}: {count} people, file read"), read.as_secs_f64(), "s");
        figures.add(format!("{name}: every row looked at"), (checked - read).as_secs_f64(), "s");
        figures.add(format!("{name}: taken in"), (applied - checked).as_secs_f64(), "s");
        figures.add_against(format!("{name}: all of it"), applied.as_secs_f64(), "s", Some(IMPORT));
        figures.add(
            format!("{name}: rows, from the file to the last person"),
            count as f64 / applied.as_secs_f64(),
            "/s",
        );
        meanwhile::add(figures, &format!("{name}: meanwhile"), &waits)?;
        for format in ["csv", "xlsx"] {
            let started = Instant::now();
            let file = asker.download(&format!("/api/v1/contacts/export?format={format}"))?;
            figures.add(format!("{name}: given out as {format}"), started.elapsed().as_secs_f64(), "s");
            figures.add(format!("{name}: size of the {format}"), file.len() as f64 / 1e6, "MB");
        }
        let started = Instant::now();
        let undone = led(&mut asker, &id, "undo", "undone")?;
        ensure!(undone["stayed"].as_u64() == Some(0), "somebody stayed: {undone}");
        figures.add(format!("{name}: taken back"), started.elapsed().as_secs_f64(), "s");
        figures.add(format!("{name}: memory"), serving.memory() as f64 / 1e6, "MB");
        ensure!(serving.stop(), "`ajar serve` does not end when asked to");
    }
    Ok(())
}

/// Brings a table of people, and takes it in.
pub fn bring(asker: &mut Asker, filename: &str, table: &str) -> Result<Value> {
    let id = brought(asker, filename, table)?;
    led(asker, &id, "check", "checked")?;
    let done = led(asker, &id, "apply", "done")?;
    ensure!(done["wrong"].as_u64() == Some(0), "something is wrong with some rows: {done}");
    Ok(done)
}

/// Brings a table of people. The import.
fn brought(asker: &mut Asker, filename: &str, table: &str) -> Result<String> {
    let path = format!("/api/v1/imports?filename={filename}&new_attributes=true");
    let import = asker.send("POST", &path, table.as_bytes())?;
    Ok(import["id"].as_str().context("no id in the import")?.to_owned())
}

/// Leads an import on, and waits until it is there.
fn led(asker: &mut Asker, id: &str, step: &str, stage: &str) -> Result<Value> {
    let mut import = asker.send("POST", &format!("/api/v1/imports/{id}/{step}"), b"")?;
    let started = Instant::now();
    while import["stage"] != stage {
        ensure!(import["stage"] != "failed", "the import failed: {import}");
        ensure!(started.elapsed() < PATIENCE, "the import is still not {stage}: {import}");
        thread::sleep(EVERY);
        import = asker.get(&format!("/api/v1/imports/{id}"))?;
    }
    Ok(import)
}

/// The same people on every run: with names of several scripts, three tags each, a consent and two attributes.
fn table(count: u64) -> String {
    const NAMES: [&str; 6] = ["Ana Weber", "José Núñez", "Chidi Okafor", "आरव शर्मा", "ليلى حسن", "Zoë van Dijk"];
    const LANGUAGES: [(&str, &str); 4] =
        [("de", "Europe/Berlin"), ("es", "America/Mexico_City"), ("hi", "Asia/Kolkata"), ("ar", "Africa/Cairo")];
    let mut table =
        "name,phone,language,time zone,tags,marketing consent,consent time,plan,customer number\r\n".to_owned();
    for n in 0..count {
        let (language, zone) = LANGUAGES[(n % 4) as usize];
        let consent = if n % 5 == 0 { "no" } else { "yes" };
        write!(
            table,
            "{} {n},+49151{n:08},{language},{zone},\"tag {}, tag {}, tag {}\",{consent},2026-01-{:02},plan {},{n}\r\n",
            NAMES[(n % 6) as usize],
            n % 20,
            20 + n % 7,
            30 + n % 3,
            1 + n % 28,
            n % 4,
        )
        .expect("a string takes everything");
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_a_row_for_each_of_them() {
        let table = table(12);
        assert_eq!(table.lines().count(), 13);
        assert!(table.lines().nth(1).unwrap().starts_with("Ana Weber 0,+4915100000000,de,Europe/Berlin,"), "{table}");
    }
}
