//! Pages of figures beside a plain recomputation from the list of what happened: by clocks that are parts of an hour ahead of
//! UTC, and around the days on which they are put forward or back.

use super::{
    TestApp,
    app::{ACCOUNT, APP_SECRET, VERIFY_TOKEN},
    insight::{Chance, counts, number},
    story,
};
use crate::{
    domain::{
        audit::By,
        price::{Prices, Recipient},
        role::Role,
        time::Timestamp,
    },
    server::{numbers::Credentials, store::number::NumberSetup},
};
use chrono::{DateTime, Datelike, Days, NaiveDate, Timelike};
use chrono_tz::Tz;
use reqwest::StatusCode;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Lengths of time in milliseconds.
const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// The phone number that the story is about, and who write to it.
const LINE: &str = "75";
const PEOPLE: i64 = 6;
/// How far back they do.
const PAST: i64 = 45 * DAY;
/// By how much a median that is read off steps of a twentieth may be off.
const NEAR: f64 = 0.03;

/// What somebody did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Did {
    /// The customer wrote, by an ad or not.
    Wrote(Option<(&'static str, &'static str)>),
    /// Another tool answered: free because of an ad or not.
    Answered { free: bool },
    /// A template was sent.
    Template,
    /// A send was refused because the window was closed.
    Refused,
}

#[derive(Debug, Clone, Copy)]
struct Happened {
    who: i64,
    /// In milliseconds since 1970, at a full second.
    at: i64,
    did: Did,
}

/// A history by chance that is the same every time. Nothing happens to one customer at the same moment twice.
fn history(chance: &mut Chance, now: i64) -> Vec<Happened> {
    let mut all = Vec::new();
    for who in 0..PEOPLE {
        let mut at = now - PAST + 1000 * chance.below(2 * 24 * 3600);
        while at < now {
            let did = match chance.below(20) {
                0..=8 => Did::Wrote(None),
                9 => Did::Wrote(Some(("ad1", "Sale"))),
                10 => Did::Wrote(Some(("ad2", "Shoes"))),
                11..=14 => Did::Answered { free: false },
                15 => Did::Answered { free: true },
                16..=18 => Did::Template,
                _ => Did::Refused,
            };
            all.push(Happened { who, at, did });
            // Soon, some hours later, or when the window is over.
            let most = [2 * 3600, 20 * 3600, 50 * 3600][usize::try_from(chance.below(3)).unwrap()];
            at += MINUTE + 1000 * chance.below(most);
        }
    }
    all
}

fn phone(who: i64) -> String {
    format!("4915112000{who:02}")
}

/// Delivers what happened, each kind of it by itself, and lets it be counted now and then.
async fn happened(app: &TestApp, all: &[Happened]) {
    for who in 0..PEOPLE {
        let phone = phone(who);
        let (mut wrote, mut echoes, mut statuses) = (Vec::new(), Vec::new(), Vec::new());
        for (n, one) in all.iter().enumerate().filter(|(_, one)| one.who == who) {
            let (id, at) = (format!("wamid.counted.{n}"), (one.at / 1000).to_string());
            let status = json!({"id": id, "status": "sent", "timestamp": at, "recipient_id": phone});
            let charged = |category: &str, kind: &str| {
                let mut status = status.clone();
                status["pricing"] =
                    json!({"billable": kind == "regular", "pricing_model": "PMP", "category": category, "type": kind});
                status
            };
            match one.did {
                Did::Wrote(ad) => {
                    let mut message =
                        json!({"from": phone, "id": id, "timestamp": at, "type": "text", "text": {"body": "Hello"}});
                    if let Some((ad, headline)) = ad {
                        message["referral"] = json!({"source_type": "ad", "source_id": ad, "headline": headline});
                    }
                    wrote.push(message);
                }
                Did::Answered { free: false } => statuses.push(charged("service", "regular")),
                Did::Answered { free: true } => statuses.push(charged("service", "free_entry_point")),
                Did::Template => {
                    echoes.push(json!({"from": "1", "to": phone, "id": id, "timestamp": at, "type": "template",
                        "template": {"name": "offer", "language": {"code": "en"}}}));
                    statuses.push(charged("marketing", "regular"));
                }
                Did::Refused => {
                    let mut status = status.clone();
                    status["status"] = "failed".into();
                    status["errors"] = json!([{"code": 131_047, "title": "Re-engagement message"}]);
                    statuses.push(status);
                }
            }
        }
        let metadata = json!({"display_phone_number": "1", "phone_number_id": LINE});
        let contacts = json!([{"wa_id": phone, "profile": {"name": format!("Kim{who}")}}]);
        app.receives("messages", json!({"metadata": metadata, "contacts": contacts, "messages": wrote})).await;
        if who % 2 == 0 {
            counts(app).await;
        }
        if !echoes.is_empty() {
            app.receives("smb_message_echoes", json!({"metadata": metadata, "message_echoes": echoes})).await;
        }
        app.receives("messages", json!({"metadata": metadata, "statuses": statuses})).await;
    }
    counts(app).await;
}

/// What a clock shows.
fn shown(at: i64, zone: Tz) -> DateTime<Tz> {
    DateTime::from_timestamp_millis(at).unwrap().with_timezone(&zone)
}

/// When each thing happened that is counted.
#[derive(Debug, Default)]
struct Plain {
    opened: Vec<i64>,
    kept_alive: Vec<i64>,
    reopened: Vec<i64>,
    closed: Vec<i64>,
    used: Vec<i64>,
    lost: Vec<i64>,
    received: Vec<i64>,
    /// When it was asked, how long the answer took, and whether it was the first of its window.
    answers: Vec<(i64, i64, bool)>,
    leads: Vec<Came>,
    /// When it was sent, as what it is charged, and whether it was free.
    sent: Vec<(i64, &'static str, bool)>,
}

/// Somebody came by an ad.
#[derive(Debug)]
struct Came {
    at: i64,
    ad: (&'static str, &'static str),
    in_time: bool,
    replied: bool,
    /// The free answers that it earned.
    freed: Vec<i64>,
}

impl Plain {
    fn of(all: &[Happened]) -> Self {
        let mut plain = Self::default();
        for who in 0..PEOPLE {
            plain.count(&all.iter().filter(|one| one.who == who).copied().collect::<Vec<_>>());
        }
        plain
    }

    /// Of one customer. No two things happened at the same moment.
    fn count(&mut self, all: &[Happened]) {
        let when = |is: fn(Did) -> bool| all.iter().filter(|one| is(one.did)).map(|one| one.at).collect::<Vec<_>>();
        let wrote = when(|did| matches!(did, Did::Wrote(_)));
        let said = when(|did| matches!(did, Did::Answered { .. } | Did::Template));
        let templates = when(|did| did == Did::Template);
        let refused = when(|did| did == Did::Refused);
        let any = |of: &[i64], from: i64, until: i64| of.iter().any(|at| from < *at && *at < until);
        let word_before = |at: i64| wrote.iter().copied().filter(|word| *word < at).max();
        // Open for a day since the last word, unless a send was refused since.
        let is_open = |at: i64| word_before(at).is_some_and(|word| at < word + DAY && !any(&refused, word, at));

        self.received.extend(&wrote);
        let mut first = 0;
        for at in wrote.iter().copied() {
            let before = word_before(at).unwrap_or(i64::MIN);
            if is_open(at) {
                if any(&said, before, at) {
                    self.kept_alive.push(at);
                }
            } else {
                first = at;
                self.opened.push(at);
                let brought = |sent: &i64| before < *sent && *sent < at && at - *sent <= 7 * DAY && !is_open(*sent);
                if templates.iter().any(brought) {
                    self.reopened.push(at);
                }
            }
            let refusal = refused.iter().copied().find(|refusal| *refusal > at);
            let ends = (at + DAY).min(refusal.unwrap_or(i64::MAX));
            if !any(&wrote, at, ends) {
                self.closed.push(ends);
                if any(&said, first, ends) {
                    self.used.push(ends);
                }
            }
            if !any(&wrote, at, at + DAY) && !any(&said, at, at + DAY) {
                self.lost.push(at + DAY);
            }
        }

        for at in said.iter().copied() {
            let Some(last) = word_before(at).filter(|last| at < *last + DAY) else { continue };
            if any(&said, last, at) {
                continue;
            }
            // Words that are less than a day apart are of one window here, whatever was refused in it.
            let mut begins = last;
            while let Some(earlier) = word_before(begins).filter(|earlier| begins < *earlier + DAY) {
                begins = earlier;
            }
            let answered = said.iter().copied().filter(|other| begins < *other && *other < at).max();
            let since = answered.unwrap_or(begins - 1);
            let asked = wrote.iter().copied().find(|word| *word > since).unwrap();
            self.answers.push((asked, at - asked, answered.is_none()));
        }

        let mut leads: Vec<Came> = Vec::new();
        for one in all {
            let Did::Wrote(Some(ad)) = one.did else { continue };
            if leads.iter().any(|lead| lead.ad == ad && one.at - lead.at < DAY) {
                continue;
            }
            let answer = said.iter().copied().find(|at| *at >= one.at && *at < one.at + DAY);
            let replied = answer.is_some_and(|answer| wrote.iter().any(|word| *word > answer));
            leads.push(Came { at: one.at, ad, in_time: answer.is_some(), replied, freed: Vec::new() });
        }
        for one in all {
            let (category, free) = match one.did {
                Did::Answered { free } => ("service", free),
                Did::Template => ("marketing", false),
                Did::Wrote(_) | Did::Refused => continue,
            };
            self.sent.push((one.at, category, free));
            if free && let Some(lead) = leads.iter_mut().rfind(|lead| lead.at < one.at) {
                lead.freed.push(one.at);
            }
        }
        self.leads.extend(leads);
    }
}

/// Which days are asked for, by which clock, and up to when.
#[derive(Clone, Copy)]
struct Asked {
    zone: Tz,
    first: NaiveDate,
    last: NaiveDate,
    now: i64,
}

impl Asked {
    fn days(self) -> Vec<NaiveDate> {
        self.first.iter_days().take_while(|day| *day <= self.last).collect()
    }

    fn day(self, at: i64) -> NaiveDate {
        shown(at, self.zone).date_naive()
    }

    fn holds(self, at: i64) -> bool {
        (self.first..=self.last).contains(&self.day(at))
    }

    /// What comes true as time passes is not told of the quarter of an hour that goes on.
    fn is_over(self, at: i64) -> bool {
        self.holds(at) && at < self.now - self.now % (15 * MINUTE)
    }

    /// Rows of all days, with what is counted on each.
    fn daily(self, cells: impl Fn(NaiveDate) -> Vec<Option<f64>>) -> Told {
        self.days().into_iter().map(|day| (json!({"day": day.to_string()}), cells(day))).collect()
    }

    fn on(self, day: NaiveDate, of: &[i64]) -> Option<f64> {
        n(of.iter().filter(|at| self.holds(**at) && self.day(**at) == day))
    }

    fn over_on(self, day: NaiveDate, of: &[i64]) -> Option<f64> {
        n(of.iter().filter(|at| self.is_over(**at) && self.day(**at) == day))
    }
}

/// Rows of a table: what each is about, and its cells.
type Told = Vec<(Value, Vec<Option<f64>>)>;

fn n(of: impl Iterator) -> Option<f64> {
    Some(of.count() as f64)
}

/// A number that is not compared.
const ANY: Option<f64> = Some(f64::NAN);

/// In the middle of some lengths of time, in minutes.
fn median(took: impl Iterator<Item = i64>) -> Option<f64> {
    let mut took: Vec<i64> = took.collect();
    took.sort_unstable();
    Some(*took.get(took.len().checked_sub(1)? / 2)? as f64 / MINUTE as f64)
}

/// The cells of answers: how long first ones and all took, and how many there were.
fn response<'a>(answers: impl Iterator<Item = &'a (i64, i64, bool)> + Clone) -> Vec<Option<f64>> {
    let first = median(answers.clone().filter(|(.., first)| *first).map(|(_, took, _)| *took));
    let all = median(answers.clone().map(|(_, took, _)| *took));
    let ninth = |of: Option<f64>| of.and(ANY);
    vec![first, ninth(first), all, ninth(all), n(answers)]
}

/// A table of a page says so, each number as near as this part of it; nothing where it is all zero.
fn says(page: &Value, what: &str, expected: &Told, near: f64) {
    let table = page["tables"].as_array().unwrap().iter().find(|table| table["what"] == what);
    let rows = table.unwrap_or_else(|| panic!("{what}: {page}"))["rows"].as_array().unwrap();
    if rows.is_empty() {
        let is_nothing = |cell: &Option<f64>| cell.is_none_or(|cell| cell == 0.0);
        assert!(expected.iter().flat_map(|(_, cells)| cells).all(is_nothing), "nothing in {what}: {expected:?}");
        return;
    }
    let keys = |of: &mut dyn Iterator<Item = Value>| of.collect::<Vec<_>>();
    assert_eq!(
        keys(&mut rows.iter().map(|row| row["key"].clone())),
        keys(&mut expected.iter().map(|(key, _)| key.clone())),
        "{what}"
    );
    for (row, (key, cells)) in rows.iter().zip(expected) {
        let told: Vec<Option<f64>> = row["cells"].as_array().unwrap().iter().map(|cell| cell["is"].as_f64()).collect();
        assert_eq!(told.len(), cells.len(), "{what}");
        for (column, (told, cell)) in told.iter().zip(cells).enumerate() {
            let is_same = match (told, cell) {
                (Some(told), Some(cell)) => cell.is_nan() || (told - cell).abs() <= near * cell.abs() + 1e-9,
                (None, None) => true,
                _ => false,
            };
            assert!(is_same, "{what}, {key}, column {column}: {told:?} is told, and {cell:?} happened");
        }
    }
}

/// The same of answers: the times about, and how many there were exactly.
fn says_response(page: &Value, what: &str, expected: &Told) {
    says(page, what, expected, NEAR);
    let counted = expected.iter().map(|(key, cells)| {
        let (last, times) = cells.split_last().unwrap();
        let times = times.iter().map(|time| time.and(ANY));
        (key.clone(), times.chain([*last]).collect())
    });
    says(page, what, &counted.collect(), 0.0);
}

fn by_hour(cells: impl Fn(u32) -> Vec<Option<f64>>) -> Told {
    (0..24).map(|hour| (json!({"hour": hour}), cells(hour))).collect()
}

fn hour_of_week(at: DateTime<impl chrono::TimeZone>) -> (u32, u32) {
    (at.weekday().num_days_from_monday(), at.hour())
}

fn by_week(cells: impl Fn((u32, u32)) -> Vec<Option<f64>>) -> Told {
    let hours = (0..7).flat_map(|weekday| (0..24).map(move |hour| (weekday, hour)));
    let key = |(weekday, hour)| json!({"hour_of_week": {"weekday": weekday, "hour": hour}});
    hours.map(|at| (key(at), cells(at))).collect()
}

/// What all is counted in some days is what the pages say.
async fn is_told(app: &TestApp, key: &str, plain: &Plain, range: &str, asked: Asked) {
    let id = number(app, LINE).await;
    let page = async |page: &str| {
        let path = format!("/api/v1/insight/{page}?range={range}&compare=nothing&number={id}");
        let told = app.get(&path, key).await;
        assert_eq!(told.status, StatusCode::OK, "{path}: {told:?}");
        assert_eq!(told.body["zone"], asked.zone.name());
        told.body
    };

    let windows = page("windows").await;
    let Plain { opened, closed, lost, kept_alive, reopened, used, .. } = plain;
    let of = |day| vec![asked.over_on(day, closed), asked.over_on(day, lost), asked.on(day, opened)];
    says(&windows, "windows_by_day", &asked.daily(of), 0.0);
    let of = |day| vec![asked.on(day, kept_alive), asked.on(day, reopened)];
    says(&windows, "kept_by_day", &asked.daily(of), 0.0);
    let utilisation = asked.daily(|day| {
        let (closed, used) = (asked.over_on(day, closed), asked.over_on(day, used));
        let share = closed.zip(used).filter(|(closed, _)| *closed > 0.0).map(|(closed, used)| used / closed);
        vec![share, closed, used]
    });
    says(&windows, "utilisation", &utilisation, 0.0);
    // What they were worth is for another story.
    let losses = |is: &dyn Fn(DateTime<Tz>) -> bool| {
        let lost = n(lost.iter().filter(|at| asked.is_over(**at) && is(shown(**at, asked.zone))));
        vec![lost, lost.filter(|lost| *lost > 0.0).and(ANY)]
    };
    says(&windows, "lost_by_hour", &by_hour(|hour| losses(&|at| at.hour() == hour)), 0.0);
    says(&windows, "lost_by_week", &by_week(|wanted| losses(&|at| hour_of_week(at) == wanted)), 0.0);

    // An answer is of the time at which it was asked for.
    let responses = page("response").await;
    let answers: Vec<(i64, i64, bool)> = plain.answers.iter().filter(|(at, ..)| asked.holds(*at)).copied().collect();
    let of = |day| response(answers.iter().filter(move |(at, ..)| asked.day(*at) == day));
    says_response(&responses, "response_by_day", &asked.daily(of));
    let of = |hour| response(answers.iter().filter(move |(at, ..)| shown(*at, asked.zone).hour() == hour));
    says_response(&responses, "response_by_hour", &by_hour(of));
    let received: Vec<i64> = plain.received.iter().filter(|at| asked.holds(**at)).copied().collect();
    let of = |wanted| vec![n(received.iter().filter(|at| hour_of_week(shown(**at, asked.zone)) == wanted))];
    says(&responses, "received_by_week", &by_week(of), 0.0);

    // By the list of the day that the clock showed.
    let dollars = |at: i64, category: &str| {
        let prices = Prices::of(Recipient::Phone(&phone(0)), 0, asked.day(at)).unwrap();
        let each = if category == "marketing" { prices.marketing } else { prices.service };
        each.0 as f64 / 1e6
    };
    let ads = page("ads").await;
    let leads: Vec<&Came> = plain.leads.iter().filter(|lead| asked.holds(lead.at)).collect();
    let of = |day| {
        let came = leads.iter().filter(move |lead| asked.day(lead.at) == day);
        vec![n(came.clone()), n(came.filter(|lead| lead.in_time))]
    };
    says(&ads, "leads_by_day", &asked.daily(of), 0.0);
    let mut each: BTreeMap<(&str, &str), Vec<&Came>> = BTreeMap::new();
    for lead in leads {
        each.entry(lead.ad).or_default().push(lead);
    }
    let mut each: Vec<_> = each.into_iter().collect();
    each.sort_by_key(|(_, leads)| std::cmp::Reverse(leads.len()));
    let of = |((ad, headline), leads): ((&str, &str), Vec<&Came>)| {
        let of = |is: fn(&Came) -> bool| n(leads.iter().filter(|lead| is(lead)));
        let in_time = of(|lead| lead.in_time);
        let share = in_time.map(|in_time| in_time / leads.len() as f64);
        let saved = leads.iter().flat_map(|lead| &lead.freed).map(|at| dollars(*at, "service")).sum();
        let cells = vec![n(leads.iter()), in_time, share, of(|lead| lead.replied), Some(saved)];
        (json!({"ad": [ad, headline]}), cells)
    };
    says(&ads, "ads", &each.into_iter().map(of).collect(), 1e-9);

    let costs = page("cost").await;
    let sent: Vec<_> = plain.sent.iter().filter(|(at, ..)| asked.holds(*at)).copied().collect();
    let on = |day, wanted: Option<&'static str>, is_free: bool| {
        let of_day = sent.iter().filter(move |(at, category, free)| {
            asked.day(*at) == day && *free == is_free && wanted.is_none_or(|wanted| wanted == *category)
        });
        (of_day.clone().count() as f64, of_day.map(|(at, category, _)| dollars(*at, category)).sum::<f64>())
    };
    let of = |day| {
        let cost = |category| Some(on(day, Some(category), false).1);
        let nothing = Some(0.0);
        vec![cost("marketing"), nothing, nothing, cost("service"), Some(on(day, None, false).0)]
    };
    says(&costs, "cost_by_day", &asked.daily(of), 1e-9);
    let of = |day| {
        let (free, saved) = on(day, None, true);
        vec![Some(free), Some(saved)]
    };
    says(&costs, "free_by_day", &asked.daily(of), 1e-9);
}

/// A number whose clock is that of a zone, looked at shortly after that may have been changed, on a day of this name. `wrong` is by
/// how many minutes somebody may think that it is ahead of UTC who does not know of that or of parts of an hour.
async fn adds_up(app: &TestApp, zone: Tz, now: &str, turned: &str, wrong: i64) {
    let now = Timestamp::parse(now).unwrap();
    app.clock.set(now);
    let setup = NumberSetup {
        phone_number_id: LINE.to_owned(),
        waba_id: ACCOUNT.to_owned(),
        display: "+1 555 0100".to_owned(),
        time_zone: zone.name().to_owned(),
        read_on_open: None,
        reactions_open: None,
        watch: None,
    };
    let credentials = Credentials {
        access_token: "the access token".to_owned(),
        app_secret: APP_SECRET.to_owned(),
        verify_token: VERIFY_TOKEN.to_owned(),
    };
    app.state.numbers.put(&setup, Some(&credentials), By::CONSOLE, now).await.unwrap();
    let key = app.key(Role::Analyst).await;
    let all = history(&mut Chance(u64::from(turned.bytes().map(u32::from).sum::<u32>())), now.0);
    happened(app, &all).await;

    let plain = Plain::of(&all);
    let Plain { opened, kept_alive, reopened, closed, used, lost, received, answers, leads, sent } = &plain;
    let least = [opened, kept_alive, reopened, closed, used, lost, received].map(Vec::len);
    let least = least.into_iter().chain([answers.len(), leads.len(), sent.len()]).min();
    assert!(least >= Some(3), "the history has something of everything: {least:?}");
    let wrongly = |at: &i64| hour_of_week(DateTime::from_timestamp_millis(*at + wrong * MINUTE).unwrap());
    let is_mistaken = received.iter().any(|at| wrongly(at) != hour_of_week(shown(*at, zone)));
    assert!(is_mistaken, "another clock would be seen");

    let today = shown(now.0, zone).date_naive();
    let last = |days: u64| today.checked_sub_days(Days::new(days - 1)).unwrap();
    let turned: NaiveDate = turned.parse().unwrap();
    let week = (turned.checked_sub_days(Days::new(6)).unwrap(), turned);
    let ranges = [
        ("28d".to_owned(), last(28), today),
        ("7d".to_owned(), last(7), today),
        (format!("{turned}..{turned}"), turned, turned),
        (format!("{}..{}", week.0, week.1), week.0, week.1),
    ];
    for (range, first, last) in ranges {
        is_told(app, &key, &plain, &range, Asked { zone, first, last, now: now.0 }).await;
    }
}

story!(what_pages_say_by_a_clock_half_an_hour_beside_others_is_what_happened, async |app: TestApp| {
    adds_up(&app, Tz::Asia__Kolkata, "2027-02-10T20:47:11Z", "2027-02-08", 5 * 60).await;
});

story!(what_pages_say_by_a_clock_a_quarter_of_an_hour_beside_others_is_what_happened, async |app: TestApp| {
    adds_up(&app, Tz::Asia__Kathmandu, "2027-05-19T18:37:42Z", "2027-05-18", 5 * 60 + 30).await;
});

story!(what_pages_say_after_clocks_were_put_forward_an_hour_is_what_happened, async |app: TestApp| {
    adds_up(&app, Tz::Europe__Berlin, "2027-03-29T22:20:05Z", "2027-03-28", 2 * 60).await;
});

story!(what_pages_say_after_clocks_were_put_back_an_hour_is_what_happened, async |app: TestApp| {
    adds_up(&app, Tz::Europe__Berlin, "2027-11-01T10:07:30Z", "2027-10-31", 60).await;
});

story!(what_pages_say_after_clocks_were_put_forward_half_an_hour_is_what_happened, async |app: TestApp| {
    adds_up(&app, Tz::Australia__Lord_Howe, "2027-10-04T14:10:00Z", "2027-10-03", 11 * 60).await;
});

story!(what_pages_say_after_clocks_were_put_back_half_an_hour_is_what_happened, async |app: TestApp| {
    adds_up(&app, Tz::Australia__Lord_Howe, "2027-04-04T16:55:00Z", "2027-04-04", 10 * 60 + 30).await;
});
