//! Pages of figures over the API: the same as the screens show, the conversations behind a number, and tables as files.

use super::{
    List,
    about::{AFTER, About, Gives, PLAIN, Param, ParamKind, Shape},
    given::{Given, Seen},
    imports::{CSV, XLSX, download},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::insight::{Asked, Behind, Found, Page, Report, What},
    server::{
        insight::{self, Format, NoFile, NoPage},
        languages,
    },
    ui::words::catalogue,
};
use axum::{body::Body, extract::Path, http::HeaderMap, response::Response};

impl From<NoPage> for Problem {
    fn from(none: NoPage) -> Self {
        match none {
            NoPage::Unknown | NoPage::Cursor => Self::invalid(none.to_string()),
            NoPage::Store(fault) => Self::fault(&fault),
        }
    }
}

const RANGE: Param = Param::text(
    "range",
    "The time that is looked at: `1d`, `7d`, `28d`, `91d` or `365d` up to today, or two days like `2026-01-01..2026-01-31`, 366 \
     at most. Four weeks where nothing is said.",
);
const COMPARE: Param = Param::word(
    "compare",
    &["nothing", "before", "year_before"],
    "With what: the time of the same length before it, where nothing is said.",
);
const NUMBER: Param = Param::text("number", "Only of the number with this id.");
const TEAM: Param = Param::text("team", "Only of the team with this id.");
const TAG: Param = Param::text("tag", "Only of customers who carry the tag with this id now.");
const LANGUAGE: Param = Param::text("language", "Only of customers who write in this language, like `de`.");

pub const REPORT: About = About {
    id: "getInsight",
    group: "Insight",
    summary: "A page of figures",
    details: "`page` is one of `monday`, `windows`, `engagement`, `response`, `templates`, `ads`, `journey`, `cost`, `team`, \
              `forecast`. Days and hours are those of the zone of the number. Windows that close and steps of a journey are \
              counted once the quarter of an hour in which they lie is over. Medians are read off steps of 5 %. Whoever is \
              limited to teams is told the figures of those, and of what is nobody's. `behind` of a row of a team or a number is to be \
              narrowed to that. What is foreseen is of everything that is seen, whatever it is narrowed to. On `engagement` and \
              `forecast` it is told how things stand now: `range` and `compare` change nothing there. A table of what is \
              known of everything together is `withheld` from whoever sees a part. A time that began before anything was counted is \
              not compared with: then the page is `uncompared`.",
    query: &[RANGE, COMPARE, NUMBER, TEAM, TAG, LANGUAGE],
    gives: Gives::One(Shape::of::<schema::InsightReport>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

fn page(word: &str) -> Result<Page, Problem> {
    Page::parse(word).ok_or_else(Problem::not_found)
}

fn asked(given: &Given) -> Result<Asked, Problem> {
    let said = Asked::NAMES.into_iter().filter_map(|name| Some((name, given.get(name)?)));
    Asked::parse(said).map_err(|unasked| Problem::invalid(unasked.to_string()))
}

pub async fn report(Seen(state): Seen, Path(word): Path<String>, given: Given) -> Result<axum::Json<Report>, Problem> {
    Ok(axum::Json(insight::report(&state, page(&word)?, asked(&given)?).await?))
}

const FACT: Param = Param::text("fact", "What happened there, as `behind` of a row says.");
const FROM: Param = Param {
    name: "from",
    required: true,
    says: "From when on, in milliseconds since 1970.",
    kind: ParamKind::Integer(0, 253_402_300_799_000),
};
const UNTIL: Param = Param { name: "until", says: "Until when; this moment is not within.", ..FROM };
const OF: Param = Param::text(
    "of",
    "What more it is narrowed to, as `behind` of a row says: `why:unstaffed`, `flow:engaged.lapsing`, `template:12`.",
);
const HOUR: Param = Param {
    name: "hour",
    required: false,
    says: "Only at this hour of the day, by the clock of the page.",
    kind: ParamKind::Integer(0, 23),
};
const WEEKDAY: Param = Param {
    name: "weekday",
    required: false,
    says: "Only on this day of the week, 0 a Monday.",
    kind: ParamKind::Integer(0, 6),
};

pub const BEHIND: About = About {
    id: "listInsightBehind",
    group: "Insight",
    summary: "The conversations behind a number of a page, the latest first",
    details: "50 at a time. It is narrowed as the page is. Of facts that tell how things stand now (`stands`, `owed`, `closing`, \
              `owed_closing`) `at` says when something happened there last. Replies (`reply`) are all of a number, whatever \
              else the page is narrowed to.",
    query: &[FACT.required(), FROM, UNTIL, HOUR, WEEKDAY, OF, COMPARE, RANGE, NUMBER, TEAM, TAG, LANGUAGE, AFTER],
    gives: Gives::List(Shape::of::<schema::InsightFound>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn behind(Seen(state): Seen, Path(word): Path<String>, given: Given) -> Result<List<Found>, Problem> {
    page(&word)?;
    let unread = || Problem::invalid("“fact”, “from”, “until” and “of” must be as a row of the page says.");
    let what = Behind::read(|name| given.get(name).map(str::to_owned)).ok_or_else(unread)?;
    let found = insight::behind(&state, asked(&given)?, what, given.get("after")).await?;
    Ok(List::new(found.found, found.next))
}

pub const FILE: About = About {
    id: "exportInsight",
    group: "Insight",
    summary: "A table of a page as a file: CSV or a workbook (XLSX)",
    details: "With the texts of the language of whoever asks. CSV is UTF-8 with a byte order mark. What a table would take for a \
              formula stands behind an apostrophe. Where rows are left out, the last line says so. A number with a band has two more \
              columns: from where to where it lies.",
    query: &[
        Param::text("table", "Which table of the page: its `what`.").required(),
        Param::word("format", &Format::WORDS, "CSV where nothing is said."),
        RANGE,
        COMPARE,
        NUMBER,
        TEAM,
        TAG,
        LANGUAGE,
    ],
    gives: Gives::File(&[CSV, XLSX]),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn file(
    Seen(state): Seen,
    Path(word): Path<String>,
    given: Given,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let no_table = || Problem::invalid(NoFile::Table.to_string()).with("parameter", "table");
    let what = given.get("table").and_then(What::parse).ok_or_else(no_table)?;
    let format = given.get("format").and_then(Format::parse).unwrap_or(Format::Csv);
    let report = insight::report(&state, page(&word)?, asked(&given)?).await?;
    let language = languages::of(&state, &headers).await;
    let made = catalogue::among(language, || insight::file(&report, what, format));
    let made = made.map_err(|none| match none {
        NoFile::Table => no_table(),
        none => Problem::fault(&none),
    })?;
    let kind = if format == Format::Csv { CSV } else { XLSX };
    Ok(download(Body::from(made.bytes), kind, &made.name))
}
