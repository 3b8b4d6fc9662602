//! People from a file: what its columns mean, what stands in its rows, and what they do to whom is known already.
//!
//! Pure. [`row`] reads the cells of a row into a [`Newcomer`] or says in which column what is wrong; [`merge`] decides what
//! a row does to somebody who is known, and how it is taken back. Whoever comes by a file has no conversation, and nothing
//! of it opens a window.

pub mod merge;
pub mod row;

use super::{contact::Identifier, id::ImportId, tag, time::Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Most rows of a file, without its head.
pub const ROWS: i64 = 200_000;
/// Most bytes of a file as it is brought.
pub const BYTES: i64 = 50 * 1024 * 1024;
/// Most columns that are looked at.
pub const COLUMNS: usize = 100;
/// Faults that are kept of one file; beyond that they are only counted.
pub const FAULTS: i64 = 10_000;

/// What a column of a file says of a person.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// It is left out.
    #[default]
    Nothing,
    Phone,
    /// A business-scoped user id, for people without a number.
    UserId,
    Name,
    /// It follows the name.
    LastName,
    Language,
    TimeZone,
    Tags,
    /// Whether they agreed to marketing messages.
    Consent,
    /// Where they did.
    ConsentSource,
    /// To which words.
    ConsentWording,
    /// When.
    ConsentAt,
    /// An attribute of this name, made where there is none.
    Attribute {
        name: String,
        kind: ValueKind,
    },
}

impl Target {
    /// Those that need nothing further said.
    pub const PLAIN: [Target; 12] = [
        Self::Nothing,
        Self::Phone,
        Self::UserId,
        Self::Name,
        Self::LastName,
        Self::Language,
        Self::TimeZone,
        Self::Tags,
        Self::Consent,
        Self::ConsentSource,
        Self::ConsentWording,
        Self::ConsentAt,
    ];

    pub fn word(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Phone => "phone",
            Self::UserId => "user_id",
            Self::Name => "name",
            Self::LastName => "last_name",
            Self::Language => "language",
            Self::TimeZone => "time_zone",
            Self::Tags => "tags",
            Self::Consent => "consent",
            Self::ConsentSource => "consent_source",
            Self::ConsentWording => "consent_wording",
            Self::ConsentAt => "consent_at",
            Self::Attribute { .. } => "attribute",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::PLAIN.into_iter().find(|target| target.word() == word)
    }
}

/// What values an attribute has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ValueKind {
    #[default]
    Text,
    Number,
    Date,
    YesNo,
    /// One of a list. Only attributes that exist have one.
    Choice,
    Url,
}

impl ValueKind {
    pub const ALL: [ValueKind; 6] = [Self::Text, Self::Number, Self::Date, Self::YesNo, Self::Choice, Self::Url];

    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::YesNo => "yes_no",
            Self::Choice => "choice",
            Self::Url => "url",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// An attribute that exists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribute {
    pub name: String,
    pub kind: ValueKind,
    /// Of a [`ValueKind::Choice`].
    pub choices: Vec<String>,
}

/// A name as it is compared with others: without case and the space around it.
pub fn folded(name: &str) -> String {
    tag::folded(&name.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What is to become of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Plan {
    /// One for each column of the file.
    pub columns: Vec<Target>,
    /// The country calling code of numbers that are written without one: digits, or nothing.
    #[serde(default)]
    pub country: String,
    /// Whether what the file says takes the place of what is known; else only what is empty is filled.
    #[serde(default)]
    pub overwrite: bool,
    /// The words people agreed to, where no column says them.
    #[serde(default)]
    pub wording: String,
}

/// Why a plan cannot be carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Unplanned {
    #[error("There must be one choice for each column of the file.")]
    Columns,
    #[error("No column has the phone number or the user id: nobody could be told apart.")]
    Nobody,
    #[error("Two columns say the same.")]
    Twice,
    #[error("The country code must be up to three digits, like 49.")]
    Country,
    #[error("The name of an attribute must have 1 to 60 characters.")]
    Name,
    #[error("The wording must have at most 1000 characters.")]
    Wording,
    #[error("A new attribute cannot be a choice: make it first, with what can be chosen.")]
    Choice,
}

impl Unplanned {
    pub fn word(self) -> &'static str {
        match self {
            Self::Columns => "columns",
            Self::Nobody => "nobody",
            Self::Twice => "twice",
            Self::Country => "country",
            Self::Name => "name",
            Self::Wording => "wording",
            Self::Choice => "choice",
        }
    }
}

impl Plan {
    /// Whether it can be carried out on a file of so many columns, where these attributes exist.
    pub fn check(&self, columns: usize, known: &[Attribute]) -> Result<(), Unplanned> {
        if self.columns.len() != columns {
            return Err(Unplanned::Columns);
        }
        if !self.columns.iter().any(|target| matches!(target, Target::Phone | Target::UserId)) {
            return Err(Unplanned::Nobody);
        }
        let mut seen = BTreeSet::new();
        for target in &self.columns {
            let name = match target {
                // Several columns of tags add up.
                Target::Nothing | Target::Tags => continue,
                Target::Attribute { name, kind } => {
                    let name = folded(name);
                    if name.is_empty() || name.chars().count() > 60 || name.chars().any(char::is_control) {
                        return Err(Unplanned::Name);
                    }
                    if *kind == ValueKind::Choice && !known.iter().any(|known| folded(&known.name) == name) {
                        return Err(Unplanned::Choice);
                    }
                    format!("attribute {name}")
                }
                target => target.word().to_owned(),
            };
            if !seen.insert(name) {
                return Err(Unplanned::Twice);
            }
        }
        if self.country.len() > 3 || self.country.starts_with('0') || !self.country.bytes().all(|b| b.is_ascii_digit())
        {
            return Err(Unplanned::Country);
        }
        if self.wording.chars().count() > row::LONG {
            return Err(Unplanned::Wording);
        }
        Ok(())
    }

    /// What the columns of a file probably mean, by their heads, else by what stands in the first rows. Heads that name
    /// nothing known are left out, or become attributes of text where `anew` says so.
    pub fn guess(heads: &[String], rows: &[Vec<String>], known: &[Attribute], anew: bool) -> Self {
        let mut columns: Vec<Target> = Vec::with_capacity(heads.len());
        let mut names = BTreeSet::new();
        for head in heads {
            let meant = by_head(head).filter(|target| *target == Target::Tags || !columns.contains(target));
            let attribute = || known.iter().find(|known| folded(&known.name) == folded(head));
            let target = match meant {
                Some(target) => target,
                None => match attribute() {
                    Some(known) => Target::Attribute { name: known.name.clone(), kind: known.kind },
                    None if anew && !OURS.contains(&squeezed(head).as_str()) => {
                        Target::Attribute { name: head.trim().chars().take(60).collect(), kind: ValueKind::Text }
                    }
                    None => Target::Nothing,
                },
            };
            let is_taken = matches!(&target, Target::Attribute { name, .. }
                if name.is_empty() || !names.insert(folded(name)));
            columns.push(if is_taken { Target::Nothing } else { target });
        }
        if !columns.contains(&Target::Phone) && !columns.contains(&Target::UserId) {
            let numbers = |at: usize| {
                let cells: Vec<&str> = rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.trim()).collect();
                let told = cells.iter().filter(|cell| !cell.is_empty()).count();
                let numbers = cells.iter().filter(|cell| cell.len() >= 8 && Identifier::phone(cell).is_some()).count();
                told > 0 && numbers * 10 >= told * 8
            };
            if let Some(at) = (0..columns.len()).find(|at| columns[*at] == Target::Nothing && numbers(*at)) {
                columns[at] = Target::Phone;
            }
        }
        Self { columns, ..Self::default() }
    }
}

/// Heads of an export that say nothing an import takes.
const OURS: [&str; 3] = ["id", "username", "since"];

/// A head without what its writer put between the letters.
fn squeezed(head: &str) -> String {
    head.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What heads are called, in the languages of the interface and as other programs write them.
static HEADS: [(Target, &[&str]); 11] = [
    (
        Target::Phone,
        &[
            "phone",
            "phonenumber",
            "mobile",
            "mobilephone",
            "mobilenumber",
            "cell",
            "cellphone",
            "tel",
            "telephone",
            "whatsapp",
            "whatsappnumber",
            "number",
            "msisdn",
            "waid",
            "phone1value",
            "telefon",
            "telefonnummer",
            "handy",
            "handynummer",
            "mobil",
            "mobilnummer",
            "rufnummer",
            "nummer",
            "teléfono",
            "telefono",
            "móvil",
            "movil",
            "celular",
            "número",
            "numero",
            "telefone",
            "फ़ोन",
            "फोन",
            "मोबाइल",
            "الهاتف",
            "هاتف",
            "رقمالهاتف",
            "الجوال",
            "موبايل",
        ],
    ),
    (Target::UserId, &["userid", "bsuid", "whatsappuserid", "businessscopeduserid"]),
    (
        Target::Name,
        &[
            "name",
            "fullname",
            "displayname",
            "contact",
            "contactname",
            "customer",
            "customername",
            "firstname",
            "kunde",
            "kundenname",
            "vorname",
            "nombre",
            "nombrecompleto",
            "cliente",
            "nome",
            "nomecompleto",
            "नाम",
            "الاسم",
            "اسم",
        ],
    ),
    (
        Target::LastName,
        &[
            "lastname",
            "surname",
            "familyname",
            "nachname",
            "familienname",
            "apellido",
            "apellidos",
            "sobrenome",
            "उपनाम",
            "اللقب",
        ],
    ),
    (Target::Language, &["language", "lang", "locale", "sprache", "idioma", "língua", "भाषा", "اللغة", "لغة"]),
    (
        Target::TimeZone,
        &[
            "timezone",
            "zone",
            "tz",
            "zeitzone",
            "zonahoraria",
            "fusohorário",
            "fusohorario",
            "समयक्षेत्र",
            "المنطقةالزمنية",
        ],
    ),
    (
        Target::Tags,
        &[
            "tags",
            "tag",
            "labels",
            "label",
            "groups",
            "group",
            "schlagwörter",
            "schlagworte",
            "etiquetas",
            "etiqueta",
            "टैग",
            "الوسوم",
            "وسوم",
        ],
    ),
    (
        Target::Consent,
        &[
            "marketingconsent",
            "consent",
            "optin",
            "marketing",
            "marketingoptin",
            "subscribed",
            "einwilligung",
            "werbeeinwilligung",
            "consentimiento",
            "consentimento",
            "सहमति",
            "الموافقة",
        ],
    ),
    (Target::ConsentSource, &["consentsource", "optinsource", "einwilligungsquelle", "origendelconsentimiento"]),
    (Target::ConsentWording, &["consentwording", "consenttext", "optintext", "wortlaut", "einwilligungstext"]),
    (
        Target::ConsentAt,
        &["consenttime", "consentat", "consentdate", "optinat", "optindate", "optintime", "einwilligungam"],
    ),
];

fn by_head(head: &str) -> Option<Target> {
    let head = squeezed(head);
    HEADS.iter().find(|(_, words)| words.iter().any(|word| squeezed(word) == head)).map(|(target, _)| target.clone())
}

/// A person as a row tells of them, past all checks.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Newcomer {
    /// At least one; of a number with two spellings both.
    pub identifiers: Vec<Identifier>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// By the column of the file that says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<(u16, String)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<Consent>,
}

/// What somebody said of marketing messages, as a file tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    pub given: bool,
    pub source: Option<String>,
    pub wording: Option<String>,
    /// When; none where the file does not say.
    pub at: Option<Timestamp>,
}

words! {
    /// What is wrong with a cell, by what mends it.
    Amiss {
        /// Neither a number nor a user id.
        Nobody = "nobody",
        /// Letters in a number.
        PhoneLetters = "phone_letters",
        /// Too short or too long for a number with its country code.
        PhoneLength = "phone_length",
        /// It has no country code, and none was said for the file.
        PhoneCountry = "phone_country",
        /// The table has rounded it: `4.9E+12`.
        PhoneRounded = "phone_rounded",
        UserId = "user_id",
        TooLong = "too_long",
        Language = "language",
        TimeZone = "time_zone",
        TooManyTags = "too_many_tags",
        /// Too long for the name of a tag, or with a comma or a semicolon in it.
        TagName = "tag_name",
        /// There would be more tags than there can be.
        TagsFull = "tags_full",
        Number = "number",
        /// `1,234` may be a thousand or one.
        NumberUnclear = "number_unclear",
        Date = "date",
        /// `03/04/2026` may be March or April.
        DateUnclear = "date_unclear",
        YesNo = "yes_no",
        /// It is none of what can be chosen.
        Choice = "choice",
        Url = "url",
        /// Consent in the future.
        Future = "future",
        /// An earlier row names the same person.
        Repeated = "repeated",
        /// Its number and its user id are those of two people here.
        TwoPeople = "two_people",
        /// Somebody here went by it, and changed their number.
        GivenUp = "given_up",
    }
}

/// Something wrong in one cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The row as the table numbers it; its head is row 1.
    pub row: i64,
    /// From 0.
    pub column: u16,
    pub amiss: Amiss,
    /// What stands there, cut short; of a repetition the row that named them first.
    pub value: String,
}

/// What a file is, as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Sheet {
    /// `csv` or `xlsx`.
    pub kind: String,
    /// How its letters are written: `UTF-8`, `UTF-16LE`, `windows-1252`, …; empty for a workbook.
    pub encoding: String,
    /// What stands between its cells: `,`, `;` or a tab; nothing for a workbook.
    pub separator: String,
    pub heads: Vec<String>,
}

words! {
    /// How far an import is.
    Stage {
        /// The file is there; its columns can be chosen.
        Ready = "ready",
        Checking = "checking",
        /// Every row was looked at, and nothing changed yet.
        Checked = "checked",
        Applying = "applying",
        Done = "done",
        /// What was taken in goes again.
        Cancelling = "cancelling",
        Cancelled = "cancelled",
        Undoing = "undoing",
        Undone = "undone",
        Failed = "failed",
    }
}

impl Stage {
    /// Whether something goes on by itself.
    pub fn is_busy(self) -> bool {
        matches!(self, Self::Checking | Self::Applying | Self::Cancelling | Self::Undoing)
    }

    /// Whether nothing more becomes of it, but that one that is done can be undone.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Cancelled | Self::Undone | Self::Failed)
    }
}

/// What is to be done with an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    Check,
    Apply,
    Cancel,
    Undo,
}

impl Step {
    /// Where it leads from here; none where it cannot be taken now.
    pub fn from(self, stage: Stage) -> Option<Stage> {
        Some(match (self, stage) {
            (Self::Check, Stage::Ready | Stage::Checked) => Stage::Checking,
            (Self::Apply, Stage::Checked) => Stage::Applying,
            (Self::Cancel, Stage::Ready | Stage::Checking | Stage::Checked) => Stage::Cancelled,
            // What is there already must go again, or half of it would stay.
            (Self::Cancel, Stage::Applying) => Stage::Cancelling,
            (Self::Undo, Stage::Done) => Stage::Undoing,
            _ => return None,
        })
    }
}

/// An import as everybody who may sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    pub id: ImportId,
    pub filename: String,
    pub stage: Stage,
    /// Why it failed.
    pub reason: Option<String>,
    pub sheet: Sheet,
    pub plan: Plan,
    /// Rows of the file.
    pub total: i64,
    /// Of them looked at,
    pub checked: i64,
    /// of them with something wrong, which are left out,
    pub wrong: i64,
    /// and of people who are known already.
    pub known: i64,
    /// Rows that were taken in,
    pub applied: i64,
    /// people that were made by them,
    pub made: i64,
    /// and people whom they changed.
    pub changed: i64,
    /// Rows that say yes where the person said no: the no stays.
    pub held: i64,
    /// Rows that were taken back,
    pub undone: i64,
    /// and people made by them who stayed, because something happened since.
    pub stayed: i64,
    /// Whether it can still be undone.
    pub undoable: bool,
    pub by: Option<String>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl Import {
    /// How far what goes on is, in hundredths.
    pub fn percent(&self) -> u32 {
        let (done, of) = match self.stage {
            Stage::Checking => (self.checked, self.total),
            Stage::Applying => (self.applied, self.total - self.wrong),
            Stage::Cancelling | Stage::Undoing => (self.undone, self.applied),
            _ => return 100,
        };
        u32::try_from((done * 100).checked_div(of).unwrap_or(100).clamp(0, 100)).unwrap_or(100)
    }
}

/// How the first rows of a file would become, by a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    pub rows: Vec<PreviewRow>,
    /// Why the plan cannot be carried out.
    pub unplanned: Option<Unplanned>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewRow {
    pub row: i64,
    /// What stands in the file, one for each column.
    pub cells: Vec<String>,
    /// What it becomes, likewise; nothing for what is left out.
    pub becomes: Vec<String>,
    pub faults: Vec<Fault>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn columns_are_known_by_their_heads_in_any_of_the_languages() {
        let known = [Attribute { name: "Shoe size".to_owned(), kind: ValueKind::Number, choices: Vec::new() }];
        let guess = |heads: &[&str]| Plan::guess(&texts(heads), &[], &known, false).columns;
        assert_eq!(
            guess(&["Phone number", "Full name", "Language", "Time zone", "Tags", "shoe  SIZE", "Notes"]),
            [
                Target::Phone,
                Target::Name,
                Target::Language,
                Target::TimeZone,
                Target::Tags,
                Target::Attribute { name: "Shoe size".to_owned(), kind: ValueKind::Number },
                Target::Nothing
            ]
        );
        assert_eq!(guess(&["Vorname", "Handy-Nr", "Telefonnummer"]), [Target::Name, Target::Nothing, Target::Phone]);
        assert_eq!(guess(&["Nachname", "Vorname", "Handy"]), [Target::LastName, Target::Name, Target::Phone]);
        assert_eq!(guess(&["Teléfono", "Nombre"]), [Target::Phone, Target::Name]);
        assert_eq!(guess(&["रقم", "الاسم", "رقم الهاتف"]), [Target::Nothing, Target::Name, Target::Phone]);
        assert_eq!(guess(&["name", "name", "phone"]), [Target::Name, Target::Nothing, Target::Phone], "each once");
        for target in Target::PLAIN {
            assert_eq!(Target::parse(target.word()), Some(target));
        }
    }

    #[test]
    fn without_a_head_that_says_so_numbers_are_known_by_their_look() {
        let rows = [texts(&["Ana", "+49 151 1234567", "12"]), texts(&["Berta", "0151 7654321", "13"])];
        let columns = Plan::guess(&texts(&["A", "B", "C"]), &rows, &[], false).columns;
        assert_eq!(columns, [Target::Nothing, Target::Phone, Target::Nothing]);
    }

    #[test]
    fn heads_that_name_nothing_become_attributes_where_that_is_asked_for() {
        let columns = Plan::guess(&texts(&["phone", "Plan", "plan", "", "id"]), &[], &[], true).columns;
        let plan = Target::Attribute { name: "Plan".to_owned(), kind: ValueKind::Text };
        assert_eq!(columns, [Target::Phone, plan, Target::Nothing, Target::Nothing, Target::Nothing]);
    }

    #[test]
    fn a_plan_that_cannot_be_carried_out_says_why() {
        let attribute = |name: &str| Target::Attribute { name: name.to_owned(), kind: ValueKind::Text };
        let choice = Target::Attribute { name: "Size".to_owned(), kind: ValueKind::Choice };
        let check =
            |columns: &[Target]| Plan { columns: columns.to_vec(), ..Plan::default() }.check(columns.len(), &[]).err();
        assert_eq!(check(&[Target::Phone, Target::Tags, Target::Tags, attribute("a"), attribute("b")]), None);
        assert_eq!(check(&[Target::Name]), Some(Unplanned::Nobody));
        assert_eq!(check(&[Target::Phone, Target::Phone]), Some(Unplanned::Twice));
        assert_eq!(check(&[Target::Phone, attribute("a"), attribute(" A")]), Some(Unplanned::Twice));
        assert_eq!(check(&[Target::Phone, attribute(" ")]), Some(Unplanned::Name));
        assert_eq!(check(&[Target::Phone, choice]), Some(Unplanned::Choice));
        let plan =
            |country: &str| Plan { columns: vec![Target::Phone], country: country.to_owned(), ..Plan::default() };
        assert_eq!(plan("49").check(1, &[]), Ok(()));
        assert_eq!(plan("0049").check(1, &[]), Err(Unplanned::Country));
        assert_eq!(plan("de").check(1, &[]), Err(Unplanned::Country));
        assert_eq!(plan("").check(2, &[]), Err(Unplanned::Columns));
    }

    #[test]
    fn what_has_begun_can_be_cancelled_and_only_what_is_done_undone() {
        for stage in Stage::ALL {
            assert_eq!(Stage::parse(stage.word()), Some(stage));
            assert_eq!(Step::Undo.from(stage).is_some(), stage == Stage::Done, "{stage:?}");
            assert_eq!(Step::Apply.from(stage).is_some(), stage == Stage::Checked, "{stage:?}");
            assert!(!(stage.is_busy() && stage.is_over()), "{stage:?}");
        }
        assert_eq!(Step::Cancel.from(Stage::Applying), Some(Stage::Cancelling), "nothing half done stays");
        assert_eq!(Step::Cancel.from(Stage::Undoing), None);
        for amiss in Amiss::ALL {
            assert_eq!(Amiss::parse(amiss.word()), Some(amiss));
        }
    }
}
