//! Files that people bring, read once into rows that are easy to read again.
//!
//! CSV in the encodings and with the separators that tables are saved in, and workbooks (XLSX). What comes out is a file
//! with one row a line, as JSON, each with the number that a table shows beside it; rows without anything in them are left
//! out. It can be read on from any of its lines.

use crate::{
    domain::import::{COLUMNS, ROWS, Sheet, row::unguarded},
    server::private,
};
use calamine::{DataRef, ExcelDateTime, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::{
    borrow::Cow,
    fs::{self, File, OpenOptions},
    io::{self, BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write},
    path::Path,
};

/// Bytes of one cell: as many letters as a table holds in one.
const CELL: usize = 4 * 32_767;
/// Bytes that the parts of a workbook may have together once they are unpacked, and how many parts there may be.
const UNPACKED: u64 = 256 << 20;
const PARTS: usize = 2_000;
/// Bytes of all rows together as they are written down: a few words of a workbook may stand in millions of its cells.
const WRITTEN: usize = 256 << 20;
/// Bytes from the beginning that a separator is guessed by.
const LOOKED_AT: usize = 64 << 10;

/// Why a file cannot be read, by what mends it.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    #[error("The file has no rows below its head.")]
    Empty,
    #[error("The file has more than 200,000 rows: divide it.")]
    Rows,
    #[error("The file has more than 100 columns: leave those out that are not needed.")]
    Columns,
    #[error("Row {0} has a cell without an end: a quotation mark is not closed there, or before.")]
    Quotes(i64),
    #[error("Row {0} has a cell with more letters than a table holds: shorten it.")]
    Cell(i64),
    #[error("Row by row, the table is too large: leave columns out, or divide it.")]
    Written,
    #[error("This is an old or a locked workbook: save it as .xlsx, without a password.")]
    OldWorkbook,
    #[error("This is no table: a CSV file or a workbook (.xlsx) can be read.")]
    NoTable,
    #[error("Unpacked, the workbook is too large: save it as CSV.")]
    Unpacked,
    #[error("the files of the import: {0}")]
    Files(#[from] io::Error),
}

impl Unreadable {
    /// By which the screens tell it; nothing for a fault of ours.
    pub fn word(&self) -> Option<&'static str> {
        Some(match self {
            Self::Empty => "empty",
            Self::Rows => "rows",
            Self::Columns => "columns",
            Self::Quotes(_) => "quotes",
            Self::Cell(_) => "cell",
            Self::Written => "written",
            Self::OldWorkbook => "old",
            Self::NoTable => "no-table",
            Self::Unpacked => "unpacked",
            Self::Files(_) => return None,
        })
    }
}

impl From<XlsxError> for Unreadable {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::Password => Self::OldWorkbook,
            _ => Self::NoTable,
        }
    }
}

/// Reads a file and writes its rows to `rows`. What it is, and how many rows it has below its head. Takes its time: not for
/// a thread that others wait for.
pub fn read(file: &Path, rows: &Path) -> Result<(Sheet, i64), Unreadable> {
    let done = read_into(file, rows);
    if done.is_err() {
        let _ = fs::remove_file(rows);
    }
    done
}

fn read_into(file: &Path, rows: &Path) -> Result<(Sheet, i64), Unreadable> {
    let mut start = [0; 4];
    let mut opened = File::open(file)?;
    let read = io::Read::by_ref(&mut opened).take(4).read(&mut start)?;
    opened.seek(SeekFrom::Start(0))?;
    let mut out = Rows::new(rows)?;
    let mut sheet = match &start[..read] {
        b"PK\x03\x04" => {
            workbook(opened, &mut out)?;
            Sheet { kind: "xlsx".to_owned(), ..Sheet::default() }
        }
        [0xd0, 0xcf, 0x11, 0xe0] => return Err(Unreadable::OldWorkbook),
        _ => {
            let bytes = fs::read(file)?;
            let (encoding, text) = decoded(&bytes)?;
            let (separator, text) = separated(&text);
            for row in Csv::new(text, separator) {
                let (row, cells) = row?;
                out.push(row, cells)?;
            }
            let (encoding, separator) = (encoding.name().to_owned(), separator.to_string());
            Sheet { kind: "csv".to_owned(), encoding, separator, heads: Vec::new() }
        }
    };
    let (heads, total) = out.end()?;
    sheet.heads = heads;
    Ok((sheet, total))
}

/// The rows as they are written down.
struct Rows {
    to: BufWriter<File>,
    heads: Option<Vec<String>>,
    /// Columns of the widest row.
    width: usize,
    total: i64,
    /// Bytes that may still be written.
    left: usize,
}

impl Rows {
    fn new(path: &Path) -> io::Result<Self> {
        private::file(path)?;
        let to = OpenOptions::new().write(true).truncate(true).open(path)?;
        Ok(Self { to: BufWriter::with_capacity(256 << 10, to), heads: None, width: 0, total: 0, left: WRITTEN })
    }

    fn push(&mut self, row: i64, mut cells: Vec<String>) -> Result<(), Unreadable> {
        while cells.last().is_some_and(|cell| cell.trim().is_empty()) {
            cells.pop();
        }
        if cells.is_empty() {
            return Ok(());
        }
        if cells.len() > COLUMNS {
            return Err(Unreadable::Columns);
        }
        self.width = self.width.max(cells.len());
        if self.heads.is_none() {
            // What no eye sees in a head would make it another.
            let heads =
                cells.iter().map(|head| unguarded(&head.replace('\u{feff}', "")).trim().chars().take(100).collect());
            self.heads = Some(heads.collect());
            return Ok(());
        }
        self.total += 1;
        if self.total > ROWS {
            return Err(Unreadable::Rows);
        }
        let mut line = serde_json::to_vec(&(row, &cells)).map_err(io::Error::from)?;
        line.push(b'\n');
        self.left = self.left.checked_sub(line.len()).ok_or(Unreadable::Written)?;
        self.to.write_all(&line)?;
        Ok(())
    }

    fn end(mut self) -> Result<(Vec<String>, i64), Unreadable> {
        self.to.flush()?;
        self.to.get_ref().sync_all()?;
        match self.heads {
            Some(mut heads) if self.total > 0 => {
                heads.resize(self.width, String::new());
                Ok((heads, self.total))
            }
            _ => Err(Unreadable::Empty),
        }
    }
}

/// A row with its number in the table.
pub type Row = (i64, Vec<String>);

/// Some rows of a file that was written by [`read`], from this byte on; and where the next begins.
pub fn rows(path: &Path, from: i64, most: usize) -> io::Result<(Vec<Row>, i64)> {
    let mut opened = File::open(path)?;
    let mut at = u64::try_from(from).unwrap_or(0);
    opened.seek(SeekFrom::Start(at))?;
    let mut lines = BufReader::with_capacity(256 << 10, opened);
    let mut found = Vec::new();
    let mut line = String::new();
    while found.len() < most {
        line.clear();
        let read = lines.read_line(&mut line)?;
        if read == 0 {
            break;
        }
        at += u64::try_from(read).unwrap_or(0);
        found.push(serde_json::from_str(&line).map_err(io::Error::from)?);
    }
    Ok((found, i64::try_from(at).unwrap_or(i64::MAX)))
}

// ---- CSV ----------------------------------------------------------------------------------------------------------

/// The text of a file, and how its letters are written: as its mark says, else what it can be. Windows-1252 gives every
/// byte a letter, so it comes last; what has bytes in it that no table has is none.
fn decoded(bytes: &[u8]) -> Result<(&'static Encoding, Cow<'_, str>), Unreadable> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return Ok((encoding, text));
    }
    let zeros = |first: usize| bytes.iter().skip(first).step_by(2).take(2_000).filter(|byte| **byte == 0).count();
    let looked_at = (bytes.len() / 2).clamp(1, 2_000);
    for (encoding, first) in [(UTF_16LE, 1), (UTF_16BE, 0)] {
        if zeros(first) * 2 > looked_at {
            let (text, _) = encoding.decode_without_bom_handling(bytes);
            return Ok((encoding, text));
        }
    }
    if bytes.contains(&0) {
        return Err(Unreadable::NoTable);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((UTF_8, Cow::Borrowed(text))),
        Err(_) => {
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
            Ok((WINDOWS_1252, text))
        }
    }
}

/// What stands between the cells, and the text without a line that says so (`sep=;`, as some programs write it).
fn separated(text: &str) -> (char, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    if let Some(said) = first.trim().strip_prefix("sep=")
        && let Some(separator @ (',' | ';' | '\t' | '|')) = said.chars().next()
    {
        return (separator, rest);
    }
    let mut end = text.len().min(LOOKED_AT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let start = &text[..end];
    // The one that makes the most cells of as many rows as possible: names and sentences have commas too.
    let worth = |separator: char| {
        let rows: Vec<usize> =
            Csv::new(start, separator).take(30).map_while(Result::ok).map(|(_, cells)| cells.len()).collect();
        let width = rows.first().copied().unwrap_or(0);
        let alike = rows.iter().filter(|cells| **cells == width).count();
        if width > 1 { (alike * 10 / rows.len().max(1), width) } else { (0, 0) }
    };
    let best = |best: char, other: char| if worth(other) > worth(best) { other } else { best };
    ([';', '\t'].into_iter().fold(',', best), text)
}

/// The rows of a text (RFC 4180, and what programs make of it), each with its number in a table.
struct Csv<'a> {
    rest: &'a str,
    separator: char,
    row: i64,
}

/// What ends a cell.
enum End {
    Separator,
    Row,
}

impl<'a> Csv<'a> {
    fn new(text: &'a str, separator: char) -> Self {
        Self { rest: text, separator, row: 0 }
    }

    fn cell(&mut self) -> (String, End) {
        let mut cell = String::new();
        // A quotation mark counts where a cell begins, also behind spaces.
        if let Some(mut quoted) = self.rest.trim_start_matches(' ').strip_prefix('"') {
            loop {
                let Some((part, after)) = quoted.split_once('"') else {
                    cell.push_str(quoted);
                    self.rest = "";
                    return (cell, End::Row);
                };
                cell.push_str(part);
                match after.strip_prefix('"') {
                    Some(more) => {
                        cell.push('"');
                        quoted = more;
                    }
                    None => {
                        self.rest = after;
                        break;
                    }
                }
            }
        }
        let end = self.rest.find([self.separator, '\n', '\r']).unwrap_or(self.rest.len());
        let (plain, after) = self.rest.split_at(end);
        cell.push_str(plain);
        if let Some(rest) = after.strip_prefix(self.separator) {
            self.rest = rest;
            return (cell, End::Separator);
        }
        self.rest = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\n', '\r'])).unwrap_or("");
        (cell, End::Row)
    }
}

impl Iterator for Csv<'_> {
    type Item = Result<Row, Unreadable>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        self.row += 1;
        let mut cells = Vec::new();
        loop {
            let (cell, end) = self.cell();
            if cell.len() > CELL || cells.len() > 16 * COLUMNS {
                let why = if cell.len() > CELL { Unreadable::Quotes(self.row) } else { Unreadable::Columns };
                self.rest = "";
                return Some(Err(why));
            }
            cells.push(cell);
            if matches!(end, End::Row) {
                return Some(Ok((self.row, cells)));
            }
        }
    }
}

// ---- workbooks ----------------------------------------------------------------------------------------------------

/// The first sheet that is shown and has something in it.
fn workbook(mut file: File, out: &mut Rows) -> Result<(), Unreadable> {
    unpacks(&file)?;
    file.seek(SeekFrom::Start(0))?;
    let mut book: Xlsx<BufReader<File>> = Xlsx::new(BufReader::new(file))?;
    let shown = |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible;
    let names: Vec<String> = book.sheets_metadata().iter().filter(shown).map(|sheet| sheet.name.clone()).collect();
    for name in names {
        let mut cells = book.worksheet_cells_reader(&name)?;
        let mut row: Row = (0, Vec::new());
        while let Some(cell) = cells.next_cell()? {
            let (at, column) = cell.get_position();
            let at = i64::from(at) + 1;
            if at != row.0 {
                let (number, cells) = std::mem::replace(&mut row, (at, Vec::new()));
                out.push(number, cells)?;
            }
            let text = told(cell.get_value(), at)?;
            let column = usize::try_from(column).unwrap_or(usize::MAX);
            if text.trim().is_empty() {
                continue;
            }
            if column >= COLUMNS {
                return Err(Unreadable::Columns);
            }
            if row.1.len() <= column {
                row.1.resize(column + 1, String::new());
            }
            row.1[column] = text;
        }
        out.push(row.0, row.1)?;
        if out.heads.is_some() {
            return Ok(());
        }
    }
    Ok(())
}

/// A small file may hold an endless one: it is unpacked to nowhere first.
fn unpacks(file: &File) -> Result<(), Unreadable> {
    let mut parts = zip::ZipArchive::new(BufReader::new(file)).map_err(|_| Unreadable::NoTable)?;
    if parts.len() > PARTS {
        return Err(Unreadable::NoTable);
    }
    let mut left = UNPACKED;
    for at in 0..parts.len() {
        let part = parts.by_index(at).map_err(|_| Unreadable::OldWorkbook)?;
        let size = io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(|_| Unreadable::NoTable)?;
        left = left.checked_sub(size).ok_or(Unreadable::Unpacked)?;
    }
    Ok(())
}

/// A cell as one would write it. One that no table would hold is not even copied: many may refer to the same.
fn told(value: &DataRef<'_>, row: i64) -> Result<String, Unreadable> {
    let copied = |text: &str| if text.len() > CELL { Err(Unreadable::Cell(row)) } else { Ok(text.to_owned()) };
    Ok(match value {
        DataRef::Int(number) => number.to_string(),
        // A phone number is a number to a table.
        DataRef::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => copied(text)?,
        DataRef::SharedString(text) => copied(text)?,
        DataRef::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        DataRef::DateTime(at) => moment(at),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    })
}

fn moment(at: &ExcelDateTime) -> String {
    if at.is_duration() {
        return at.as_f64().to_string();
    }
    match at.to_ymd_hms_milli() {
        (year, month, day, 0, 0, 0, _) => format!("{year:04}-{month:02}-{day:02}"),
        (year, month, day, hour, minute, second, _) => {
            format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn csv(text: &str, separator: char) -> Vec<Row> {
        Csv::new(text, separator).map(Result::unwrap).collect()
    }

    fn brought(bytes: &[u8]) -> Result<(Sheet, i64, Vec<Row>), Unreadable> {
        let folder = tempfile::tempdir().unwrap();
        let (file, out) = (folder.path().join("file"), folder.path().join("rows"));
        fs::write(&file, bytes).unwrap();
        let (sheet, total) = read(&file, &out)?;
        let (found, _) = rows(&out, 0, 1_000_000).unwrap();
        Ok((sheet, total, found))
    }

    #[test]
    fn cells_in_quotes_go_over_lines_and_rows_keep_the_numbers_of_a_table() {
        let found = csv("name,note\r\n\"Ana, \"\"A\"\"\",\"two\nlines\"\r\n\r\nBerta, \"quoted\" \n", ',');
        let cells: Vec<(i64, Vec<&str>)> =
            found.iter().map(|(row, cells)| (*row, cells.iter().map(String::as_str).collect())).collect();
        assert_eq!(
            cells,
            [
                (1, vec!["name", "note"]),
                (2, vec!["Ana, \"A\"", "two\nlines"]),
                (3, vec![""]),
                (4, vec!["Berta", "quoted "]),
            ]
        );
        assert_eq!(csv("a,b,", ',')[0].1, ["a", "b", ""]);
        assert_eq!(csv("a\rb\r", ','), [(1, vec!["a".to_owned()]), (2, vec!["b".to_owned()])], "as old Macs write");
        assert_eq!(csv("a\n\nb", ',').len(), 3);
    }

    #[test]
    fn a_file_is_read_in_whatever_way_a_table_was_saved() {
        let text = "Name;Télefon\nJürgen;+49 151 2345678\nНина;123\n";
        let plain = "Name;Telefon\nJürgen;+49 151 2345678\n";
        let utf_16 = |text: &str, little: bool| -> Vec<u8> {
            let units = text.encode_utf16();
            units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
        };
        let cases: [(Vec<u8>, &str); 6] = [
            (text.as_bytes().to_vec(), "UTF-8"),
            ([b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat(), "UTF-8"),
            ([b"\xff\xfe".as_slice(), utf_16(text, true).as_slice()].concat(), "UTF-16LE"),
            ([b"\xfe\xff".as_slice(), utf_16(text, false).as_slice()].concat(), "UTF-16BE"),
            (utf_16(plain, true), "UTF-16LE"),
            (plain.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect(), "windows-1252"),
        ];
        for (bytes, encoding) in cases {
            let (sheet, _, rows) = brought(&bytes).unwrap();
            assert_eq!(
                (sheet.kind.as_str(), sheet.encoding.as_str(), sheet.separator.as_str()),
                ("csv", encoding, ";")
            );
            assert_eq!(sheet.heads[0], "Name", "{encoding}");
            assert_eq!(rows[0], (2, vec!["Jürgen".to_owned(), "+49 151 2345678".to_owned()]), "{encoding}");
        }
    }

    #[test]
    fn the_separator_is_the_one_that_makes_a_table_of_it() {
        let separator = |text: &str| separated(text).0;
        assert_eq!(separator("name,phone\nAna,1\n"), ',');
        assert_eq!(separator("name;phone\n\"Weber; Ana\";1\n"), ';');
        assert_eq!(separator("name\tphone\nWeber, Ana\t1\n"), '\t');
        assert_eq!(separator("name;note\nAna;a, b, c\nBerta;d, e\n"), ';');
        assert_eq!(separator("phone\n491512345678\n"), ',', "one column needs none");
        assert_eq!(separated("sep=;\r\na,b;c\n"), (';', "a,b;c\n"));
    }

    #[test]
    fn what_is_no_table_says_what_would_be_one() {
        let why = |bytes: &[u8]| brought(bytes).map(drop).unwrap_err().word().unwrap();
        assert_eq!(why(b""), "empty");
        assert_eq!(why(b"phone,name\n\n"), "empty");
        assert_eq!(why(b"\xd0\xcf\x11\xe0\xa1\xb1"), "old");
        assert_eq!(why(b"PK\x03\x04 and nothing of a workbook"), "no-table");
        assert_eq!(why(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00"), "no-table");
        assert_eq!(why(&[b"a".as_slice(), &b",b".repeat(120), b"\n1\n"].concat()), "columns");
        assert_eq!(why(&[b"phone\n\"4915".as_slice(), &b"1".repeat(200_000)].concat()), "quotes");
        let many = "1\n".repeat(usize::try_from(ROWS).unwrap() + 2);
        assert_eq!(why(many.as_bytes()), "rows");
    }

    #[test]
    fn a_cell_that_many_refer_to_is_held_to_what_a_table_holds_and_all_of_them_to_a_limit() {
        let (most, more) = ("x".repeat(CELL), "x".repeat(CELL + 1));
        assert_eq!(told(&DataRef::SharedString(&most), 7).unwrap(), most);
        for value in [DataRef::SharedString(&more), DataRef::String(more.clone())] {
            assert!(matches!(told(&value, 7), Err(Unreadable::Cell(7))));
        }
        let folder = tempfile::tempdir().unwrap();
        let mut rows = Rows::new(&folder.path().join("rows")).unwrap();
        rows.left = 100;
        let cells = || vec!["1".repeat(40)];
        rows.push(1, cells()).unwrap();
        rows.push(2, cells()).unwrap();
        rows.push(3, cells()).unwrap();
        assert!(matches!(rows.push(4, cells()), Err(Unreadable::Written)));
    }

    #[test]
    fn rows_can_be_read_on_from_any_of_them() {
        let folder = tempfile::tempdir().unwrap();
        let (file, out) = (folder.path().join("file"), folder.path().join("rows"));
        fs::write(&file, "phone,name\n1,Ana\n\n3,\"B\nerta\"\n4,Cem\n").unwrap();
        let (_, total) = read(&file, &out).unwrap();
        assert_eq!(total, 3);
        let (first, next) = rows(&out, 0, 2).unwrap();
        let (second, end) = rows(&out, next, 2).unwrap();
        assert_eq!(first.iter().chain(&second).map(|(row, _)| *row).collect::<Vec<_>>(), [2, 4, 5]);
        assert!(rows(&out, end, 2).unwrap().0.is_empty());
    }

    /// A cell as RFC 4180 has it.
    fn written(cell: &str) -> String {
        format!("\"{}\"", cell.replace('"', "\"\""))
    }

    proptest! {
        #[test]
        fn what_was_written_is_read(rows in prop::collection::vec(prop::collection::vec("[a,;\"\n\r' ]{0,6}", 2..4), 1..6)) {
            for separator in [',', ';', '\t'] {
                let line = |cells: &Vec<String>| cells.iter().map(|cell| written(cell)).collect::<Vec<_>>();
                let text: String =
                    rows.iter().map(|cells| line(cells).join(&separator.to_string()) + "\r\n").collect();
                let read: Vec<Vec<String>> = csv(&text, separator).into_iter().map(|(_, cells)| cells).collect();
                prop_assert_eq!(&read, &rows);
            }
        }

        #[test]
        fn no_text_breaks_the_reading(text in "[a,;\"\n\r ]{0,40}") {
            let cells = Csv::new(&text, ',').map(|row| row.unwrap().1.len()).sum::<usize>();
            prop_assert!(cells <= text.len() + 1);
        }
    }
}
