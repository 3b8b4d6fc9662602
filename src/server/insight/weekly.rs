//! The report of the week by email: what was lost, why, and what to do now; to whoever asked for it, on Monday at eight.
//!
//! That somebody gets one is a row before it is sent, and there is one for each of them and week: so each gets it once, whoever
//! dies in between. Only where somebody dies between the mail server's answer and writing that down it goes out again, with the
//! same id, by which mail programs know that it is the same.

use super::pages::{self, NoPage};
use crate::{
    domain::{
        hours::Date,
        insight::{Asked, Compare, Key, Page, Range, Report, Unit, What},
        time::{Span, Timestamp},
    },
    server::{
        mail,
        state::AppState,
        store::{
            self,
            insight::weekly::{Due, Reader},
        },
    },
    ui::{
        route::Route,
        words::{self, catalogue, insight as text},
    },
};
use chrono_tz::Tz;

/// When in its day a report is due, and how long it is not too late for it.
const AT: Span = Span::hours(8);
const LATEST: Span = Span::days(2);
/// How long somebody who has taken one may take before it is due again.
const TAKEN: Span = Span::minutes(5);
/// How often it is tried, and how long after the first try the next one comes; three times as long after each.
const MOST_TRIES: i64 = 5;
const PAUSE: Span = Span::minutes(1);
/// Customers that it names.
const NAMED: usize = 5;

/// Writes down who gets the report of the week that is over, once it is due where they are, and sends what was written down. How
/// many were sent.
pub async fn send(state: &AppState) -> store::Result<usize> {
    let Some(smtp) = &state.config.smtp else { return Ok(0) };
    // A copy that was put back writes to nobody until somebody lets it.
    if state.store.alerts_held_since().await?.is_some() {
        return Ok(0);
    }
    let readers = state.store.weekly_readers().await?;
    if readers.is_empty() {
        return Ok(0);
    }
    for reader in &readers {
        ask(state, reader).await?;
    }
    let mut sent = 0;
    loop {
        let now = state.clock.now();
        let mut tx = state.store.begin().await?;
        let due = tx.take_weekly(now, now + TAKEN).await?;
        tx.commit().await?;
        let Some(due) = due else { return Ok(sent) };
        let came = match readers.iter().find(|reader| reader.user == due.user) {
            Some(reader) => Some(one(state, smtp, reader, due).await?),
            None => None,
        };
        let mut tx = state.store.begin().await?;
        match came {
            Some(Ok(())) => {
                sent += 1;
                tx.weekly_is(due, true, None).await?;
            }
            Some(Err(error)) => {
                tracing::warn!(%error, "a report of the week could not be sent by email");
                let is_over = error.is_final() || due.tries >= MOST_TRIES;
                let pause = (1..due.tries.min(MOST_TRIES)).fold(PAUSE, |pause, _| pause * 3);
                tx.weekly_is(due, false, (!is_over).then(|| now + pause)).await?;
            }
            // They do not want it any more.
            None => tx.weekly_is(due, false, None).await?,
        }
        tx.commit().await?;
    }
}

/// The zone of the report of somebody who sees these numbers: that of the first.
async fn zone(seen: &store::Store) -> store::Result<Tz> {
    let first = seen.number_zones().await?.into_iter().next();
    Ok(first.and_then(|(_, zone)| zone.parse().ok()).unwrap_or(Tz::UTC))
}

async fn ask(state: &AppState, reader: &Reader) -> store::Result<()> {
    let now = state.clock.now();
    let seen = state.store.seen_by_person(reader.user, reader.role).await?;
    let zone = zone(&seen).await?;
    let today = Date::at(now, &zone);
    let monday = Date::of_day(today.day() - i64::from(today.weekday()));
    let due = monday.begins(&zone) + AT;
    // Whoever asks for it later gets the next one.
    if now < due || now - due > LATEST || reader.since > due {
        return Ok(());
    }
    let mut tx = state.store.begin().await?;
    tx.ask_weekly(reader.user, monday.day(), now).await?;
    tx.commit().await
}

async fn one(
    state: &AppState,
    smtp: &crate::server::config::Smtp,
    reader: &Reader,
    due: Due,
) -> store::Result<Result<(), mail::Unsent>> {
    let seen = AppState { store: state.store.seen_by_person(reader.user, reader.role).await?, ..state.clone() };
    let (first, last) = (Date::of_day(due.week - 7), Date::of_day(due.week - 1));
    let asked = Asked { range: Range::Days(first, last), compare: Compare::Before, ..Asked::default() };
    let report = match pages::report(&seen, Page::Monday, asked).await {
        Ok(report) => report,
        Err(NoPage::Store(error)) => return Err(error),
        Err(NoPage::Unknown | NoPage::Cursor) => return Ok(Ok(())),
    };
    let address = |route: Route| {
        state.config.public_url.as_ref().map(|url| {
            let mut url = url.clone();
            url.set_path(&route.href());
            url.to_string()
        })
    };
    // It leads to the days that are told of.
    let page = address(Route::Insight(Page::Monday)).map(|page| format!("{page}?{}", report.asked.query()));
    let account = address(Route::Account);
    let language = reader.language.unwrap_or_default();
    let told = catalogue::among(language, || written(&report, (first, last), page.as_deref(), account.as_deref()));
    let id = format!("<weekly-{}-{}@{}>", due.user, due.week, smtp.from.email.domain());
    Ok(mail::send_told(smtp, &reader.email, id, told, state.clock.now()).await)
}

/// Subject, text and HTML of a report.
fn written(report: &Report, (first, last): (Date, Date), page: Option<&str>, account: Option<&str>) -> mail::Told {
    let now = report.at;
    let days = text::span(&text::day(first, now), &text::day(last, now));
    let subject = text::mail_subject(&days);
    let mut parts: Vec<(Option<String>, Vec<String>)> = Vec::new();
    let change = text::compared(report);
    parts.push((None, std::iter::once(text::answer(&report.answer)).chain(change).collect()));
    let lines = |what: What, most: usize, value: &dyn Fn(f64) -> String| {
        let rows = report.tables.iter().filter(|table| table.what == what).flat_map(|table| &table.rows);
        let line = |key: &Key, is: f64| text::mark(&text::key(key, now, &moment), &value(is));
        let told = rows.filter_map(|row| Some(line(&row.key, row.cells.first().copied().flatten()?.is)));
        told.take(most).collect::<Vec<_>>()
    };
    let why = lines(What::LostWhy, usize::MAX, &|n| text::amount(Unit::Count, n));
    parts.push((Some(text::what(What::LostWhy)), why));
    let most = lines(What::LostMost, NAMED, &|worth| text::amount(Unit::Score, worth));
    parts.push((Some(text::what(What::LostMost)), most));
    let findings = report.findings.iter().map(|finding| {
        let names: Vec<&str> = finding.conversations.iter().map(|(_, name)| name.as_str()).collect();
        let names = names.join(", ");
        if names.is_empty() { text::finding(finding) } else { text::mark(&text::finding(finding), &names) }
    });
    parts.push((Some(text::FINDINGS.to_owned()), findings.collect()));
    parts.retain(|(_, lines)| !lines.is_empty());
    let foot = [page.map(text::mail_page), account.map(text::mail_account)];
    let foot: Vec<String> = foot.into_iter().flatten().collect();
    parts.push((None, foot));
    mail::Told { html: html(&subject, &parts), text: plain(&parts), subject }
}

fn moment(at: Timestamp) -> String {
    words::moment(at, at, 0)
}

fn plain(parts: &[(Option<String>, Vec<String>)]) -> String {
    let mut text = Vec::new();
    for (title, lines) in parts {
        match title {
            Some(title) => {
                text.push(title.clone());
                text.extend(lines.iter().map(|line| format!("- {line}")));
            }
            None => text.extend(lines.iter().cloned()),
        }
        text.push(String::new());
    }
    text.join("\n")
}

fn html(subject: &str, parts: &[(Option<String>, Vec<String>)]) -> String {
    let mut html = format!("<!doctype html><html><body><h1>{}</h1>", escaped(subject));
    for (title, lines) in parts {
        match title {
            Some(title) => {
                html += &format!("<h2>{}</h2><ul>", escaped(title));
                html.extend(lines.iter().map(|line| format!("<li>{}</li>", escaped(line))));
                html += "</ul>";
            }
            None => html.extend(lines.iter().map(|line| format!("<p>{}</p>", escaped(line)))),
        }
    }
    html + "</body></html>"
}

/// A text that is nothing but that, whatever somebody calls themselves.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
