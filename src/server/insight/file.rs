//! One table of a page as a file: CSV, or a workbook.

use crate::{
    domain::{
        export::{MARK, csv},
        import::row::guarded,
        insight::{Key, Report, Row, Table, Unit, What},
        time::Timestamp,
    },
    ui::words::insight as words,
};
use rust_xlsxwriter::{Format as Look, Workbook, XlsxError};

/// Of which form a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Csv,
    Xlsx,
}

impl Format {
    pub const WORDS: [&str; 2] = ["csv", "xlsx"];

    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum NoFile {
    /// The page has no such table.
    #[error("This page has no such table.")]
    Table,
    #[error("the workbook: {0}")]
    Workbook(#[from] XlsxError),
}

/// A file, whole: the tables of pages are short.
pub struct Made {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// What a row is about: times as programs and tables read them, all else as it is shown.
fn about(key: &Key, now: Timestamp) -> String {
    match key {
        Key::Day(day) => day.to_string(),
        Key::At(at) => at.to_string(),
        key => guarded(&words::key(key, now, &|at| at.to_string())),
    }
}

/// A number as it is written: so many decimals as mean something.
fn number(value: f64, unit: Unit) -> f64 {
    let decimals = match unit {
        // A forecast is no whole number.
        Unit::Count => 10.0,
        Unit::Minutes | Unit::Score => 100.0,
        Unit::Share => 10_000.0,
        Unit::Dollars => 1_000_000.0,
    };
    (value * decimals).round() / decimals
}

/// One table of a page, with the texts of the language that is spoken around it.
pub fn file(report: &Report, what: What, format: Format) -> Result<Made, NoFile> {
    let table = report.tables.iter().find(|table| table.what == what).ok_or(NoFile::Table)?;
    let name = format!("ajar-{}.{}", what.word(), if format == Format::Csv { "csv" } else { "xlsx" });
    let bytes = match format {
        Format::Csv => lines(table, report.at).into_bytes(),
        Format::Xlsx => workbook(table, report.at)?,
    };
    Ok(Made { name, bytes })
}

fn is_compared(table: &Table) -> bool {
    table.rows.iter().any(|row| !row.before.is_empty())
}

/// Whether it is known anywhere in a column where its numbers lie.
fn has_bands(table: &Table, column: usize) -> bool {
    table.rows.iter().any(|row| row.cells.get(column).copied().flatten().is_some_and(|value| value.band.is_some()))
}

fn head(table: &Table) -> Vec<String> {
    let mut head = vec![guarded(&words::rows(table.what))];
    for (n, column) in table.what.columns().iter().enumerate() {
        head.push(guarded(&words::column(*column)));
        if has_bands(table, n) {
            head.push(guarded(&words::low(*column)));
            head.push(guarded(&words::high(*column)));
        }
        if is_compared(table) {
            head.push(guarded(&words::before(*column)));
        }
    }
    head
}

/// The numbers of a row, each with where it lies where a column has that, and with what it was before where that is compared.
fn numbers(table: &Table, row: &Row) -> Vec<Option<f64>> {
    let mut numbers = Vec::new();
    for (n, column) in table.what.columns().iter().enumerate() {
        let value = row.cells.get(n).copied().flatten();
        let written = |is: f64| number(is, column.unit());
        numbers.push(value.map(|value| written(value.is)));
        if has_bands(table, n) {
            let band = value.and_then(|value| value.band);
            numbers.push(band.map(|(low, _)| written(low)));
            numbers.push(band.map(|(_, high)| written(high)));
        }
        if is_compared(table) {
            let before = row.before.get(n).copied().flatten();
            numbers.push(before.map(written));
        }
    }
    numbers
}

fn lines(table: &Table, now: Timestamp) -> String {
    let mut text = format!("{MARK}{}", csv(&head(table)));
    for row in &table.rows {
        let written = numbers(table, row).into_iter().map(|n| n.map(|n| n.to_string()).unwrap_or_default());
        let cells: Vec<String> = std::iter::once(about(&row.key, now)).chain(written).collect();
        text.push_str(&csv(&cells));
    }
    if table.more {
        text.push_str(&csv(&[guarded(words::LEAST.get())]));
    }
    if table.withheld {
        text.push_str(&csv(&[guarded(words::WITHHELD.get())]));
    }
    text
}

fn workbook(table: &Table, now: Timestamp) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let bold = Look::new().set_bold();
    let sheet = book.add_worksheet();
    sheet.set_freeze_panes(1, 0)?;
    for (column, text) in (0..).zip(head(table)) {
        sheet.write_string_with_format(0, column, text, &bold)?;
    }
    for (line, row) in (1..).zip(&table.rows) {
        sheet.write_string(line, 0, about(&row.key, now))?;
        for (column, number) in (1..).zip(numbers(table, row)) {
            if let Some(number) = number {
                sheet.write_number(line, column, number)?;
            }
        }
    }
    if table.more {
        let line = u32::try_from(table.rows.len()).unwrap_or(u32::MAX - 1) + 1;
        sheet.write_string(line, 0, words::LEAST.get())?;
    }
    if table.withheld {
        sheet.write_string(1, 0, words::WITHHELD.get())?;
    }
    book.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::insight::Value;

    #[test]
    fn a_file_has_the_decimals_of_a_forecast_and_where_it_lies() {
        let row = |is, band, before| Row {
            key: Key::At(Timestamp(0)),
            cells: vec![Some(Value { is, band })],
            before,
            behind: None,
        };
        let table = |rows| Table { what: What::NextVolume, rows, more: false, withheld: false };
        let told = |rows| {
            let told = lines(&table(rows), Timestamp(0));
            told.trim_start_matches(MARK).lines().map(str::to_owned).collect::<Vec<_>>()
        };
        let plain = told(vec![row(12.0, None, Vec::new())]);
        assert_eq!(plain, ["Hour,Messages", "1970-01-01T00:00:00Z,12"], "without a band there is no column for it");
        let banded = told(vec![row(0.42, Some((0.0, 2.06)), vec![Some(0.3)]), row(3.0, None, vec![None])]);
        assert_eq!(banded[0], "Hour,Messages,\"Messages, from\",\"Messages, to\",\"Messages, before\"");
        assert_eq!(banded[1..], ["1970-01-01T00:00:00Z,0.4,0,2.1,0.3", "1970-01-01T00:00:00Z,3,,,"]);
        assert!(workbook(&table(vec![row(0.42, Some((0.0, 2.06)), Vec::new())]), Timestamp(0)).is_ok());
    }

    #[test]
    fn a_file_says_where_rows_are_left_out() {
        let table = |more| Table { what: What::LostWhy, rows: Vec::new(), more, withheld: false };
        assert_eq!(lines(&table(false), Timestamp(0)).lines().count(), 1);
        let told = lines(&table(true), Timestamp(0));
        assert!(told.lines().nth(1).is_some_and(|line| line.contains(words::LEAST.get())), "{told}");
        assert!(workbook(&table(true), Timestamp(0)).is_ok());
        let withheld = Table { withheld: true, ..table(false) };
        let told = lines(&withheld, Timestamp(0));
        assert!(told.lines().nth(1).is_some_and(|line| line.contains(words::WITHHELD.get())), "{told}");
        assert!(workbook(&withheld, Timestamp(0)).is_ok());
    }
}
