//! One row of a file: its cells, read by the plan into what is known of a person, or what is wrong with them.

use super::{Amiss, Attribute, Consent, Fault, Newcomer, Plan, Target, ValueKind, folded};
use crate::domain::{
    contact::{Identifier, IdentifierKind},
    tag,
    time::Timestamp,
};
use chrono::{NaiveDate, NaiveDateTime};
use std::borrow::Cow;

/// Characters of a name, and of everything longer.
pub const NAME: usize = 200;
pub const LONG: usize = 1000;
/// Tags of one person in one row.
const TAGS: usize = 20;
/// Characters of a cell that are repeated with what is wrong with it.
const SHOWN: usize = 60;

/// What it takes to read rows.
pub struct Reader<'a> {
    pub plan: &'a Plan,
    /// The attributes that exist.
    pub known: &'a [Attribute],
    /// Whether a time zone of this name exists.
    pub is_zone: &'a (dyn Fn(&str) -> bool + Sync),
    pub now: Timestamp,
}

impl Reader<'_> {
    /// Reads the cells of a row. What is wrong with some leaves the others as they are; a row with faults is none to take
    /// in.
    pub fn read(&self, row: i64, cells: &[String]) -> (Newcomer, Vec<Fault>) {
        let mut person = Newcomer::default();
        let mut faults = Vec::new();
        let mut names = [String::new(), String::new()];
        let (mut given, mut source, mut wording, mut at) = (None, None, None, None);
        for (column, target) in self.plan.columns.iter().enumerate() {
            let cell = cells.get(column).map(|cell| tidy(&unguarded(cell))).unwrap_or_default();
            if cell.is_empty() {
                continue;
            }
            let read = match target {
                Target::Nothing => Ok(()),
                Target::Phone => {
                    phone(&cell, &self.plan.country).map(|found| person.identifiers.extend(spellings(found)))
                }
                Target::UserId => user_id(&cell).map(|found| person.identifiers.push(found)),
                Target::Name => short(&cell, NAME).map(|name| names[0] = name),
                Target::LastName => short(&cell, NAME).map(|name| names[1] = name),
                Target::Language => language(&cell).map(|tag| person.language = Some(tag)),
                Target::TimeZone if (self.is_zone)(&cell) => {
                    person.time_zone = Some(cell.clone());
                    Ok(())
                }
                Target::TimeZone => Err(Amiss::TimeZone),
                Target::Tags => tags(&cell).map(|found| person.tags.extend(found)),
                Target::Consent => yes_no(&cell).map(|yes| given = Some(yes)),
                Target::ConsentSource => short(&cell, NAME).map(|text| source = Some(text)),
                Target::ConsentWording => short(&cell, LONG).map(|text| wording = Some(text)),
                Target::ConsentAt => self.past(&cell).map(|time| at = Some(time)),
                Target::Attribute { name, kind } => {
                    let known = self.known.iter().find(|known| folded(&known.name) == folded(name));
                    let kind = known.map_or(*kind, |known| known.kind);
                    value(&cell, kind, known.map_or(&[][..], |known| known.choices.as_slice())).map(|value| {
                        person.attributes.push((u16::try_from(column).unwrap_or(u16::MAX), value));
                    })
                }
            };
            if let Err(amiss) = read {
                faults.push(fault(row, column, amiss, &cell));
            }
        }
        let name = names.join(" ").trim().chars().take(NAME).collect::<String>();
        person.name = Some(name).filter(|name| !name.is_empty());
        let mut seen = std::collections::BTreeSet::new();
        person.tags.retain(|tag| seen.insert(folded(tag)));
        if person.tags.len() > TAGS {
            faults.push(fault(row, self.column(&Target::Tags), Amiss::TooManyTags, &person.tags.len().to_string()));
        }
        if person.identifiers.is_empty() && faults.is_empty() {
            let column = self.plan.columns.iter().position(|target| matches!(target, Target::Phone | Target::UserId));
            faults.push(fault(row, column.unwrap_or_default(), Amiss::Nobody, ""));
        }
        if let Some(given) = given {
            let wording = wording.or_else(|| Some(self.plan.wording.trim().to_owned()).filter(|text| !text.is_empty()));
            person.consent = Some(Consent { given, source, wording, at });
        }
        (person, faults)
    }

    fn column(&self, wanted: &Target) -> usize {
        self.plan.columns.iter().position(|target| target == wanted).unwrap_or_default()
    }

    /// A moment that is not to come.
    fn past(&self, cell: &str) -> Result<Timestamp, Amiss> {
        let at = moment(cell)?;
        if at > self.now { Err(Amiss::Future) } else { Ok(at) }
    }

    /// What each column of a row becomes, in words that could stand in the file.
    pub fn becomes(&self, person: &Newcomer) -> Vec<String> {
        let identifier = |kind: IdentifierKind| {
            let found = person.identifiers.iter().find(|identifier| identifier.kind == kind);
            found.map(|found| found.value.clone())
        };
        let consent = person.consent.as_ref();
        let of = |(column, target): (usize, &Target)| match target {
            Target::Nothing => None,
            Target::Phone => identifier(IdentifierKind::Phone).map(|digits| format!("+{digits}")),
            Target::UserId => identifier(IdentifierKind::Bsuid),
            Target::Name | Target::LastName => person.name.clone(),
            Target::Language => person.language.clone(),
            Target::TimeZone => person.time_zone.clone(),
            Target::Tags => Some(joined(&person.tags)),
            Target::Consent => consent.map(|consent| if consent.given { "yes" } else { "no" }.to_owned()),
            Target::ConsentSource => consent.and_then(|consent| consent.source.clone()),
            Target::ConsentWording => consent.and_then(|consent| consent.wording.clone()),
            Target::ConsentAt => consent.and_then(|consent| consent.at).map(|at| at.to_string()),
            Target::Attribute { .. } => {
                let found = person.attributes.iter().find(|(at, _)| usize::from(*at) == column);
                found.map(|(_, value)| value.clone())
            }
        };
        self.plan.columns.iter().enumerate().map(|one| of(one).unwrap_or_default()).collect()
    }
}

/// Something wrong in a cell, of which the beginning is repeated.
pub fn fault(row: i64, column: usize, amiss: Amiss, cell: &str) -> Fault {
    let mut value: String = cell.chars().take(SHOWN).collect();
    if value.len() < cell.len() {
        value.push('…');
    }
    Fault { row, column: u16::try_from(column).unwrap_or(u16::MAX), amiss, value }
}

/// A cell without the space around it and what no eye sees.
fn tidy(cell: &str) -> String {
    let seen = |c: &char| (!c.is_control() || matches!(c, '\n' | '\t')) && !matches!(c, '\u{feff}' | '\u{200b}');
    cell.chars().filter(seen).collect::<String>().trim().to_owned()
}

/// What a table would take for a formula begins with one of these.
const FORMULA: [char; 4] = ['=', '+', '-', '@'];
/// What a table may end a cell at. Excel takes the sign that its language lists things with, which is a semicolon in half
/// of Europe and in Latin America, and to it quotation marks behind a comma hold nothing together.
const ENDS: [char; 5] = [';', '\t', '|', '\r', '\n'];

/// Where a table may see a cell begin, behind the space and the quotation marks that it may see before it.
fn beginnings(cell: &str) -> impl Iterator<Item = usize> {
    let behind = cell.match_indices(ENDS).map(|(at, end)| at + end.len());
    std::iter::once(0).chain(behind).map(move |at| {
        let rest = &cell[at..];
        at + rest.len() - rest.trim_start_matches([' ', '"']).len()
    })
}

/// Whether what begins at this place is a formula, or one that is guarded.
fn is_formula(at: usize, rest: &str) -> bool {
    let rest = rest.trim_start_matches('\'');
    rest.starts_with(FORMULA) || (at == 0 && rest.starts_with(['\t', '\r']))
}

/// A cell as a table may show it: what it would take for a formula stands behind an apostrophe, also where only a table
/// that separates cells in another way would see one begin.
pub fn guarded(cell: &str) -> String {
    let mut guarded = String::with_capacity(cell.len() + 1);
    let mut done = 0;
    for at in beginnings(cell).filter(|at| is_formula(*at, &cell[*at..])) {
        guarded.push_str(&cell[done..at]);
        guarded.push('\'');
        done = at;
    }
    guarded.push_str(&cell[done..]);
    guarded
}

/// The cell that was [`guarded`].
pub fn unguarded(cell: &str) -> Cow<'_, str> {
    let is_guard = |at: &usize| cell[*at..].strip_prefix('\'').is_some_and(|rest| is_formula(*at, rest));
    let mut guards = beginnings(cell).filter(is_guard).peekable();
    if guards.peek().is_none() {
        return Cow::Borrowed(cell);
    }
    let mut plain = String::with_capacity(cell.len());
    let mut done = 0;
    for at in guards {
        plain.push_str(&cell[done..at]);
        done = at + 1;
    }
    plain.push_str(&cell[done..]);
    Cow::Owned(plain)
}

fn short(cell: &str, most: usize) -> Result<String, Amiss> {
    if cell.chars().count() > most { Err(Amiss::TooLong) } else { Ok(cell.to_owned()) }
}

/// Digits of every script that numbers are written in, as ASCII.
pub fn plain_digit(c: char) -> char {
    for zero in ['\u{660}', '\u{6f0}', '\u{966}', '\u{ff10}'] {
        let at = u32::from(c).wrapping_sub(u32::from(zero));
        if let (0..=9, Some(digit)) = (at, char::from_digit(at % 10, 10)) {
            return digit;
        }
    }
    c
}

/// A phone number in any usual spelling, with its country code. `country` is the one of numbers without.
pub fn phone(cell: &str, country: &str) -> Result<Identifier, Amiss> {
    let text: String = cell.chars().map(plain_digit).collect();
    // As links and backups of WhatsApp write it.
    let text = text.trim().trim_start_matches("tel:").trim_start_matches("whatsapp:");
    let text = ["@s.whatsapp.net", "@c.us"].iter().fold(text, |text, end| text.trim_end_matches(*end));
    if text.chars().any(char::is_alphabetic) {
        let rounded = text.contains("E+") && text.chars().all(|c| c.is_ascii_digit() || "E+.,".contains(c));
        return Err(if rounded { Amiss::PhoneRounded } else { Amiss::PhoneLetters });
    }
    let abroad = text.trim_start_matches(['(', ' ', '\'']).starts_with(['+', '＋']);
    let whole = if abroad { text.replace("(0)", "") } else { text.to_owned() };
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    let digits = match (abroad, digits.strip_prefix("00")) {
        (true, _) => digits,
        (false, Some(rest)) => rest.to_owned(),
        (false, None) if country.is_empty() && digits.starts_with('0') => return Err(Amiss::PhoneCountry),
        (false, None) if country.is_empty() => digits,
        (false, None) if digits.starts_with('0') => {
            // In Italy the zero is part of the number.
            let national = if country == "39" { digits.as_str() } else { digits.trim_start_matches('0') };
            format!("{country}{national}")
        }
        (false, None) if digits.starts_with(country) && digits.len() >= whole_length(country) => digits,
        (false, None) => format!("{country}{digits}"),
    };
    match digits.len() {
        7..=15 if !digits.starts_with('0') => Ok(Identifier { kind: IdentifierKind::Phone, value: digits }),
        _ => Err(Amiss::PhoneLength),
    }
}

/// From how many digits on a number that begins like the country code has it: national numbers of India, Brazil and
/// Mexico begin so too.
fn whole_length(country: &str) -> usize {
    match (country, country.len()) {
        ("91" | "55" | "52", _) => 12,
        (_, 3) => 10,
        _ => 11,
    }
}

/// A number, and as the platform may write it too: with and without a 9 after the area code in Brazil, and a 1 after the
/// country code in Mexico.
fn spellings(phone: Identifier) -> Vec<Identifier> {
    let value = phone.value.as_str();
    let (head, rest) = value.split_at(4.min(value.len()));
    let other = match (value.get(..2), value.len()) {
        (Some("55"), 13) => rest.strip_prefix('9').map(|rest| format!("{head}{rest}")),
        (Some("55"), 12) if rest.starts_with(['6', '7', '8', '9']) => Some(format!("{head}9{rest}")),
        (Some("52"), 13) => value.strip_prefix("521").map(|rest| format!("52{rest}")),
        (Some("52"), 12) => value.strip_prefix("52").map(|rest| format!("521{rest}")),
        _ => None,
    };
    let other = other.map(|value| Identifier { kind: IdentifierKind::Phone, value });
    [Some(phone), other].into_iter().flatten().collect()
}

/// Whom a cell names, whatever its column is said to mean: by a number in either spelling, or by a user id. `country` is the
/// one of numbers without.
pub fn named(cell: &str, country: &str) -> Vec<Identifier> {
    let cell = tidy(&unguarded(cell));
    let number = phone(&cell, country).map(spellings).unwrap_or_default();
    number.into_iter().chain(user_id(&cell).ok()).collect()
}

/// Whether this head is none, but what a file without heads says of somebody: a number, an address, a user id.
pub fn is_somebody(head: &str) -> bool {
    let head = tidy(&unguarded(head));
    let digits = head.chars().map(plain_digit).filter(char::is_ascii_digit).count();
    digits >= 7 || head.contains('@') || user_id(&head).is_ok()
}

/// `DE.13491208655302741918`.
fn user_id(cell: &str) -> Result<Identifier, Amiss> {
    let looks_right = cell.split_once('.').is_some_and(|(country, id)| {
        country.len() == 2
            && country.bytes().all(|b| b.is_ascii_uppercase())
            && !id.is_empty()
            && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.')
    });
    Identifier::bsuid(cell).filter(|_| looks_right).ok_or(Amiss::UserId)
}

/// Languages by the names their speakers and English give them.
const LANGUAGES: [(&str, &[&str]); 14] = [
    ("en", &["english", "englisch", "inglés", "inglês"]),
    ("es", &["spanish", "español", "spanisch", "espanhol"]),
    ("pt", &["portuguese", "português", "portugiesisch", "portugués"]),
    ("hi", &["hindi", "हिन्दी", "हिंदी"]),
    ("ar", &["arabic", "العربية", "arabisch", "árabe"]),
    ("de", &["german", "deutsch", "alemán", "alemão"]),
    ("fr", &["french", "français", "französisch", "francés", "francês"]),
    ("it", &["italian", "italiano", "italienisch"]),
    ("tr", &["turkish", "türkçe", "türkisch"]),
    ("nl", &["dutch", "nederlands"]),
    ("pl", &["polish", "polski"]),
    ("ru", &["russian", "русский"]),
    ("id", &["indonesian", "bahasa indonesia"]),
    ("uk", &["ukrainian", "українська"]),
];

/// A language by its tag (BCP 47) in any spelling, or its name.
fn language(cell: &str) -> Result<String, Amiss> {
    let name = cell.to_lowercase();
    if let Some((tag, _)) = LANGUAGES.iter().find(|(_, names)| names.contains(&name.as_str())) {
        return Ok((*tag).to_owned());
    }
    let mut parts = cell.split(['-', '_']);
    let primary = parts.next().unwrap_or_default().to_ascii_lowercase();
    let letters = |part: &str| part.bytes().all(|b| b.is_ascii_alphabetic());
    if !(2..=3).contains(&primary.len()) || !letters(&primary) {
        return Err(Amiss::Language);
    }
    let mut tag = primary;
    for part in parts {
        if !(2..=8).contains(&part.len()) || !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return Err(Amiss::Language);
        }
        tag.push('-');
        match part.len() {
            2 => tag.push_str(&part.to_ascii_uppercase()),
            4 if letters(part) => {
                tag.push_str(&part[..1].to_ascii_uppercase());
                tag.push_str(&part[1..].to_ascii_lowercase());
            }
            _ => tag.push_str(&part.to_ascii_lowercase()),
        }
    }
    if tag.len() > 35 { Err(Amiss::Language) } else { Ok(tag) }
}

/// What stands between tags in one cell.
const BETWEEN: [char; 4] = [',', ';', '|', '\n'];

/// The tags of a cell. One that has a separator in it stands in quotes. What is no name for a tag is none here either.
fn tags(cell: &str) -> Result<Vec<String>, Amiss> {
    let mut found = Vec::new();
    let mut tag = String::new();
    let mut quoted = false;
    let mut letters = cell.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                tag.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if tag.trim().is_empty() => {
                tag.clear();
                quoted = true;
            }
            c if !quoted && BETWEEN.contains(&c) => found.push(std::mem::take(&mut tag)),
            c => tag.push(c),
        }
    }
    found.push(tag);
    let written = found.iter().filter(|tag| !tag.trim().is_empty());
    written.map(|tag| tag::name(tag).map_err(|_| Amiss::TagName)).collect()
}

/// Tags in one cell, as they are read again.
pub fn joined<T: AsRef<str>>(tags: &[T]) -> String {
    let one = |tag: &T| {
        let tag = tag.as_ref();
        let plain = !tag.contains(BETWEEN) && !tag.contains('"');
        if plain { tag.to_owned() } else { format!("\"{}\"", tag.replace('"', "\"\"")) }
    };
    tags.iter().map(one).collect::<Vec<_>>().join(", ")
}

const YES: [&str; 12] = ["yes", "y", "true", "1", "x", "✓", "ja", "sí", "si", "sim", "हाँ", "نعم"];
const NO: [&str; 9] = ["no", "n", "false", "0", "nein", "não", "nao", "नहीं", "لا"];

fn yes_no(cell: &str) -> Result<bool, Amiss> {
    let word = cell.to_lowercase();
    match (YES.contains(&word.as_str()), NO.contains(&word.as_str())) {
        (true, _) => Ok(true),
        (_, true) => Ok(false),
        _ => Err(Amiss::YesNo),
    }
}

/// The value of an attribute as its kind writes it.
fn value(cell: &str, kind: ValueKind, choices: &[String]) -> Result<String, Amiss> {
    match kind {
        ValueKind::Text => short(cell, LONG),
        ValueKind::Number => number(cell),
        ValueKind::Date => date(cell).map(|date| date.format("%Y-%m-%d").to_string()),
        ValueKind::YesNo => yes_no(cell).map(|yes| if yes { "yes" } else { "no" }.to_owned()),
        ValueKind::Choice => choices.iter().find(|choice| folded(choice) == folded(cell)).cloned().ok_or(Amiss::Choice),
        ValueKind::Url => {
            let cell = short(cell, LONG)?;
            let rest = ["https://", "http://"].iter().find_map(|scheme| cell.strip_prefix(scheme));
            let fits = rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
            if fits && !cell.contains(char::is_whitespace) { Ok(cell) } else { Err(Amiss::Url) }
        }
    }
}

/// A number with a point, whatever it was written with.
fn number(cell: &str) -> Result<String, Amiss> {
    let text: String = cell.chars().map(plain_digit).filter(|c| !c.is_whitespace() && *c != '\'').collect();
    let (sign, text) = match text.strip_prefix(['-', '−']) {
        Some(rest) => ("-", rest.to_owned()),
        None => ("", text),
    };
    if text.len() > 30
        || !text.contains(|c: char| c.is_ascii_digit())
        || !text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
    {
        return Err(Amiss::Number);
    }
    let signs: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let decimal = match signs[..] {
        [] => None,
        [one] => {
            let behind = text.len() - text.find(one).unwrap_or_default() - 1;
            // A single comma before three digits is a thousand to some and a fraction to others.
            if one == ',' && behind == 3 {
                return Err(Amiss::NumberUnclear);
            }
            Some(one)
        }
        [.., last] if signs[..signs.len() - 1].iter().all(|sign| *sign != last) => Some(last),
        [first, ..] if signs.iter().all(|sign| *sign == first) => None,
        _ => return Err(Amiss::Number),
    };
    let (whole, part) = match decimal.and_then(|decimal| text.rsplit_once(decimal)) {
        Some((whole, part)) => (whole.to_owned(), part.to_owned()),
        None => (text, String::new()),
    };
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    let sign = if whole == "0" && part.is_empty() { "" } else { sign };
    Ok(if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") })
}

/// A day, where it can be meant in one way only.
fn date(cell: &str) -> Result<NaiveDate, Amiss> {
    let text: String = cell.chars().map(plain_digit).collect();
    // A table gives a day as the midnight it begins with.
    let text = text.split(['T', ' ']).next().unwrap_or_default();
    let parts: Vec<&str> = text.split(['-', '.', '/']).filter(|part| !part.is_empty()).collect();
    let read = |part: &str| part.parse::<u32>().ok().filter(|_| part.len() <= 4);
    let &[first, second, third] = &parts[..] else { return Err(Amiss::Date) };
    let (Some(one), Some(two), Some(three)) = (read(first), read(second), read(third)) else {
        return Err(Amiss::Date);
    };
    let of = |year: u32, month: u32, day: u32| {
        let year = i32::try_from(year).ok().filter(|year| (1000..=9999).contains(year));
        year.and_then(|year| NaiveDate::from_ymd_opt(year, month, day)).ok_or(Amiss::Date)
    };
    if first.len() == 4 {
        return of(one, two, three);
    }
    if text.contains('.') {
        return of(three, two, one);
    }
    match (one, two) {
        (13.., _) => of(three, two, one),
        (_, 13..) => of(three, one, two),
        _ if one == two => of(three, one, two),
        _ => Err(Amiss::DateUnclear),
    }
}

/// A moment: RFC 3339, a day with a time of day, or a day; in UTC where no zone is named.
fn moment(cell: &str) -> Result<Timestamp, Amiss> {
    if let Some(at) = Timestamp::parse(cell) {
        return Ok(at);
    }
    for format in ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%d.%m.%Y %H:%M"] {
        if let Ok(at) = NaiveDateTime::parse_from_str(cell, format) {
            return Ok(Timestamp(at.and_utc().timestamp_millis()));
        }
    }
    let day = date(cell)?.and_hms_opt(0, 0, 0).ok_or(Amiss::Date)?;
    Ok(Timestamp(day.and_utc().timestamp_millis()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// 2026-11-22 12:00 UTC.
    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn read(plan: &Plan, known: &[Attribute], cells: &[&str]) -> (Newcomer, Vec<Fault>) {
        let is_zone = |zone: &str| zone == "Europe/Berlin";
        let reader = Reader { plan, known, is_zone: &is_zone, now: NOON };
        let cells: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
        reader.read(7, &cells)
    }

    #[test]
    fn a_number_is_the_same_in_any_spelling() {
        let digits = |cell: &str, country: &str| phone(cell, country).map(|found| found.value);
        for cell in [
            "+49 151 2345678",
            "0049-151-2345678",
            "(+49) (0)151 2345678",
            "0151/2345678",
            "151 2345678",
            "491512345678",
            "+٤٩١٥١٢٣٤٥٦٧٨",
            "tel:+491512345678",
            "491512345678@s.whatsapp.net",
        ] {
            assert_eq!(digits(cell, "49").as_deref(), Ok("491512345678"), "{cell}");
        }
        let cases = [
            ("(555) 123-4567", "1", Ok("15551234567")),
            ("1 555 123 4567", "1", Ok("15551234567")),
            ("9123456789", "91", Ok("919123456789")),
            ("919123456789", "91", Ok("919123456789")),
            ("55 91234-5678", "55", Ok("5555912345678")),
            ("06 1234 5678", "39", Ok("390612345678")),
            ("447700900123", "", Ok("447700900123")),
            ("07700 900123", "", Err(Amiss::PhoneCountry)),
            ("call Ana", "49", Err(Amiss::PhoneLetters)),
            ("4.91512E+11", "49", Err(Amiss::PhoneRounded)),
            ("4,91512E+11", "", Err(Amiss::PhoneRounded)),
            ("12345", "", Err(Amiss::PhoneLength)),
            ("+49 151 1234567890123", "", Err(Amiss::PhoneLength)),
            ("+0151 2345678", "", Err(Amiss::PhoneLength)),
        ];
        for (cell, country, found) in cases {
            assert_eq!(digits(cell, country), found.map(str::to_owned), "{cell} in {country}");
        }
    }

    #[test]
    fn numbers_with_two_spellings_are_known_by_both() {
        let both = |digits: &str| {
            let found = spellings(Identifier::phone(digits).unwrap());
            found.into_iter().map(|phone| phone.value).collect::<Vec<_>>()
        };
        assert_eq!(both("5511987654321"), ["5511987654321", "551187654321"]);
        assert_eq!(both("551187654321"), ["551187654321", "5511987654321"]);
        assert_eq!(both("551132304070"), ["551132304070"], "a landline has one");
        assert_eq!(both("5215512345678"), ["5215512345678", "525512345678"]);
        assert_eq!(both("525512345678"), ["525512345678", "5215512345678"]);
        assert_eq!(both("491512345678"), ["491512345678"]);
    }

    #[test]
    fn what_is_no_name_for_a_tag_is_none_in_a_table() {
        assert_eq!(tags("VIP; \"a | b\"").unwrap(), ["VIP", "a | b"]);
        assert_eq!(tags(&"x".repeat(tag::LONGEST_NAME)).unwrap().len(), 1);
        for cell in ["VIP, \"a, b\"", "\"a; b\"", &"x".repeat(tag::LONGEST_NAME + 1)] {
            assert_eq!(tags(cell), Err(Amiss::TagName), "{cell}");
        }
    }

    #[test]
    fn a_row_is_read_whole_or_says_in_which_column_what_is_wrong() {
        let attribute = |name: &str, kind| Target::Attribute { name: name.to_owned(), kind };
        let plan = Plan {
            columns: vec![
                Target::Name,
                Target::Phone,
                Target::Language,
                Target::TimeZone,
                Target::Tags,
                Target::Consent,
                Target::ConsentAt,
                attribute("Size", ValueKind::Number),
                attribute("Plan", ValueKind::Text),
                Target::Nothing,
            ],
            country: "49".to_owned(),
            wording: "Yes, write to me".to_owned(),
            ..Plan::default()
        };
        let known = [Attribute {
            name: "Plan".to_owned(),
            kind: ValueKind::Choice,
            choices: vec!["Basic".to_owned(), "Pro".to_owned()],
        }];
        let cells =
            [" Ana ", "0151 2345678", "pt_br", "Europe/Berlin", "VIP; a|vip", "ja", "05.11.2026", "4,5", "PRO", "?"];
        let (person, faults) = read(&plan, &known, &cells);
        assert!(faults.is_empty(), "{faults:?}");
        assert_eq!(person.name.as_deref(), Some("Ana"));
        assert_eq!(person.identifiers[0].value, "491512345678");
        assert_eq!((person.language.as_deref(), person.time_zone.as_deref()), (Some("pt-BR"), Some("Europe/Berlin")));
        assert_eq!(person.tags, ["VIP", "a"]);
        assert_eq!(person.attributes, [(7, "4.5".to_owned()), (8, "Pro".to_owned())]);
        let consent = person.consent.unwrap();
        assert_eq!((consent.given, consent.wording.as_deref()), (true, Some("Yes, write to me")));
        assert_eq!(consent.at.unwrap().to_string(), "2026-11-05T00:00:00Z");

        let cells = ["", "call Ana", "klingon!", "Europe/Nowhere", "", "maybe", "2026-11-23", "many", "Gold"];
        let (_, faults) = read(&plan, &known, &cells);
        let told: Vec<_> = faults.iter().map(|fault| (fault.column, fault.amiss)).collect();
        assert_eq!(
            told,
            [
                (1, Amiss::PhoneLetters),
                (2, Amiss::Language),
                (3, Amiss::TimeZone),
                (5, Amiss::YesNo),
                (6, Amiss::Future),
                (7, Amiss::Number),
                (8, Amiss::Choice)
            ]
        );
        assert!(faults.iter().all(|fault| fault.row == 7) && faults[0].value == "call Ana");
        let both = Plan { columns: vec![Target::LastName, Target::Phone, Target::Name], ..Plan::default() };
        let called = |cells: &[&str]| read(&both, &[], cells).0.name;
        assert_eq!(called(&["Weber", "491512345678", "Ana"]).as_deref(), Some("Ana Weber"));
        assert_eq!(called(&["Weber", "491512345678"]).as_deref(), Some("Weber"));
        let (_, faults) = read(&plan, &known, &["Ana", " "]);
        assert_eq!((faults[0].column, faults[0].amiss), (1, Amiss::Nobody));
    }

    #[test]
    fn a_number_that_could_be_two_is_asked_for_again() {
        for (cell, read) in [
            ("42", Ok("42")),
            ("-0042.50", Ok("-42.5")),
            ("1.234,56", Ok("1234.56")),
            ("1,234.56", Ok("1234.56")),
            ("1,234,567", Ok("1234567")),
            ("1.234.567", Ok("1234567")),
            ("1 234", Ok("1234")),
            ("3,14", Ok("3.14")),
            ("-0", Ok("0")),
            ("1,234", Err(Amiss::NumberUnclear)),
            ("1.2,3.4", Err(Amiss::Number)),
            ("12 kg", Err(Amiss::Number)),
        ] {
            assert_eq!(number(cell), read.map(str::to_owned), "{cell}");
        }
    }

    #[test]
    fn a_day_that_could_be_two_is_asked_for_again() {
        let read = |cell: &str| date(cell).map(|date| date.to_string());
        for cell in ["2026-11-25", "25.11.2026", "25/11/2026", "11/25/2026", "2026-11-25T00:00:00", "2026/11/25"] {
            assert_eq!(read(cell).as_deref(), Ok("2026-11-25"), "{cell}");
        }
        assert_eq!(read("3/4/2026"), Err(Amiss::DateUnclear));
        assert_eq!(read("4/4/2026").as_deref(), Ok("2026-04-04"));
        for cell in ["31.02.2026", "yesterday", "2026", "1.2.26"] {
            assert_eq!(read(cell), Err(Amiss::Date), "{cell}");
        }
        assert_eq!(moment("2026-11-05 14:30").unwrap().to_string(), "2026-11-05T14:30:00Z");
        assert_eq!(moment("2026-11-05T15:30:00+01:00").unwrap().to_string(), "2026-11-05T14:30:00Z");
    }

    #[test]
    fn what_a_table_would_take_for_a_formula_is_guarded() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'=1"] {
            assert!(guarded(cell).starts_with('\''), "{cell}");
            assert_eq!(guarded(cell).len(), cell.len() + 1);
        }
        for cell in ["Ana", "'quoted'", "1+1", "", "a, =b", "a; b", "x=1;y"] {
            assert_eq!(guarded(cell), cell);
        }
    }

    /// The cells of a line as Excel sees them where a semicolon separates: a quotation mark counts only where a cell
    /// begins, and what stands behind its end belongs to the cell.
    fn as_excel(line: &str) -> Vec<String> {
        let mut cells = Vec::new();
        let mut letters = line.chars().peekable();
        while letters.peek().is_some() {
            let mut cell = String::new();
            let mut quoted = letters.next_if_eq(&'"').is_some();
            while let Some(c) = letters.next() {
                match c {
                    '"' if quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
                    '"' if quoted => quoted = false,
                    ';' | '\r' | '\n' if !quoted => break,
                    c => cell.push(c),
                }
            }
            cells.push(cell);
        }
        cells
    }

    #[test]
    fn no_formula_begins_behind_a_semicolon_or_a_line() {
        for cell in [
            "x;=1+cmd|'/C calc'!A0;",
            "x; =1+1",
            "x;\"=1+1",
            "x;\"\"=1+1",
            "x\n=1+1",
            "x\r\n@SUM(A1)",
            "x\ty;-1+1",
            ";=1",
        ] {
            let line = crate::domain::export::csv(&["1".to_owned(), guarded(cell), "2".to_owned()]);
            for seen in as_excel(&line) {
                assert!(!seen.trim_start().starts_with(FORMULA), "{cell:?} is seen as {seen:?} in {line:?}");
            }
            assert_eq!(unguarded(&guarded(cell)), cell);
        }
        let unguarded_line = crate::domain::export::csv(&["1".to_owned(), "x;=1+1".to_owned()]);
        assert!(as_excel(&unguarded_line).iter().any(|seen| seen.starts_with('=')), "that is what it is for");
    }

    proptest! {
        #[test]
        fn a_guarded_cell_is_read_as_it_was(cell in "'{0,3}[=+@a-]?.{0,8}") {
            let guarded = guarded(&cell);
            prop_assert_eq!(unguarded(&guarded).into_owned(), cell.clone());
        }

        #[test]
        fn a_cell_of_any_signs_is_read_as_it_was_and_begins_no_formula(cell in "[=+@a'\";|\t\r\n -]{0,16}") {
            let guarded = guarded(&cell);
            prop_assert_eq!(unguarded(&guarded).into_owned(), cell.clone());
            let line = crate::domain::export::csv(&["1".to_owned(), guarded, "2".to_owned()]);
            for seen in as_excel(&line) {
                prop_assert!(!seen.trim_start_matches(' ').starts_with(FORMULA), "{:?} in {:?}", seen, line);
            }
        }

        #[test]
        fn tags_in_one_cell_are_read_as_they_were(
            words in prop::collection::vec("[a-z\"]{1,4}( ?[|a-z\"]{1,4}){0,2}", 1..6),
        ) {
            prop_assert_eq!(tags(&joined(&words)).unwrap(), words);
        }

        #[test]
        fn no_cell_breaks_the_reading(cell in "\\PC{0,40}", country in "(|[1-9][0-9]{0,2})") {
            let _ = (phone(&cell, &country), number(&cell), moment(&cell), language(&cell), tags(&cell), user_id(&cell));
        }
    }
}
