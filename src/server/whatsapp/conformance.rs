//! Holds the border to payloads that others have met, where they are at hand: `AJAR_FIXTURES` names their folder.

use super::payload;
use crate::domain::item::{Fact, Item, Opens, Origin, Route};
use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
};

/// The folder of payloads, where there is one.
pub fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os("AJAR_FIXTURES").map(PathBuf::from);
    if folder.is_none() {
        println!("AJAR_FIXTURES is not set: payloads met by others were not tried.");
    }
    folder
}

/// The rows of a table with a head, by the names in it.
pub fn rows(table: &Path) -> Vec<HashMap<String, String>> {
    let text = fs::read_to_string(table).unwrap_or_else(|error| panic!("{}: {error}", table.display()));
    let mut rows = cells(&text).into_iter();
    let head = rows.next().expect("a table has a head");
    rows.map(|row| head.iter().cloned().zip(row).collect()).collect()
}

/// Comma-separated values with quotes, as RFC 4180 describes them.
fn cells(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => cell.extend(characters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            character => cell.push(character),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows
}

/// Calls that open a window though their table says otherwise: the customer called (Calling pricing, Dec 2025).
const CALLS_THAT_OPEN: [&str; 1] = ["call-connect-user-initiated.json"];

fn moves_window(items: &[Item]) -> &'static str {
    let opens = |item: &Item| match (&item.fact, &item.route) {
        (Fact::Said(said), Route::Number(_))
            if said.origin == Origin::Live && said.at.is_some() && said.group.is_none() =>
        {
            said.opens
        }
        (Fact::Called(called), Route::Number(_)) if called.opens && called.at.is_some() => Opens::Yes,
        _ => Opens::No,
    };
    let opens: Vec<Opens> = items.iter().map(opens).collect();
    if opens.contains(&Opens::Yes) {
        "yes"
    } else if opens.contains(&Opens::Uncertain) {
        "uncertain"
    } else {
        "no"
    }
}

#[test]
fn deliveries_met_by_others_are_counted_and_open_windows_as_they_should() {
    let Some(folder) = folder() else { return };
    let mut wrong = Vec::new();
    let mut tried = 0;
    for folder in [folder.clone(), folder.join("derived")] {
        for row in rows(&folder.join("index.csv")) {
            let file = &row["file"];
            if !file.starts_with("webhooks/") {
                continue;
            }
            tried += 1;
            let body = fs::read(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
            let read = payload::items(&body);
            let items = read.as_deref().unwrap_or_default();
            let moves =
                if CALLS_THAT_OPEN.iter().any(|call| file.ends_with(call)) { "yes" } else { &row["moves_window"] };
            let expected = (row["envelope"].as_str(), row["items"].clone(), moves);
            let found = (if read.is_ok() { "yes" } else { "no" }, items.len().to_string(), moves_window(items));
            if found != expected {
                wrong.push(format!("{file}: {found:?} instead of {expected:?}"));
            }
            for item in items {
                let raw = serde_json::to_vec(&item.raw()).unwrap();
                match payload::items(&raw).as_deref() {
                    Ok([again]) if again.fact == item.fact && again.kind == item.kind && again.route == item.route => {}
                    other => wrong.push(format!("{file}: cut out it reads as {other:?}")),
                }
            }
        }
    }
    assert!(tried > 0, "the tables name no delivery");
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong.join("\n"));
}
