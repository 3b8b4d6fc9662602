//! What is asked about conversations, on top of any page: the questions and their answers, the sheet of filters, the report.

use crate::{
    api::{conversation, queue},
    domain::{
        conversation::{Progress, UNTIL_THEY_WRITE},
        id::{ConversationId, NumberId, TeamId, UserId},
        queue::{Only, Order, View},
        role::Verb,
        template::TemplateSend,
        time::Timestamp,
        triage::Deed,
    },
    ui::{
        browser,
        commands::Command,
        desk::Desk,
        pages::{
            deeds::{act, count, keep_counts_fresh, load_choices},
            keys::{self, Run},
            ready,
            shell::may,
            triage::with_all,
        },
        parts::{
            bulk::{self, BulkTemplate, ReportDialog},
            choose::{self, Chooser, Offer, TYPED},
            filters::{self, Filters},
            views,
        },
        route::Route,
        triage::{Ask, Rest, Triage, rests, typed_rest},
        words::{self, triage as text},
    },
};
use leptos::{prelude::*, task::spawn_local};
use std::collections::BTreeSet;

/// The questions, the sheet of filters and the report: on top of any page.
#[component]
pub fn Asked(run: Run) -> impl IntoView {
    let desk = Desk::get();
    let triage = Triage::get();
    let leads_to = keys::leader();
    let typed = RwSignal::new(String::new());
    let shows = shower();
    keep_counts_fresh(desk, triage);
    let templates = RwSignal::new(None);
    let filled_in = RwSignal::new(Vec::new());
    let load_templates = move || {
        let Some(first) = triage.chosen.with_untracked(|chosen| chosen.first().copied()) else { return };
        spawn_local(async move {
            ready::load(first, filled_in).await;
            let answer = conversation::templates(first).await;
            _ = templates.try_set(Some(answer));
        });
    };
    // What was asked for before they were known, or has changed since.
    Effect::new(move |before: Option<()>| {
        desk.templates.track();
        if before.is_some() && triage.ask.get_untracked() == Some(Ask::Template) {
            load_templates();
        }
    });
    // The question goes before its answer is acted upon.
    let asked = StoredValue::new(None::<Ask>);
    Effect::new(move |_| {
        let Some(ask) = triage.ask.get() else { return };
        asked.set_value(Some(ask));
        let dialog = match ask {
            Ask::Template => {
                templates.set(None);
                load_templates();
                bulk::TEMPLATE
            }
            Ask::Filters => {
                load_choices(triage);
                filters::DIALOG
            }
            Ask::Menu | Ask::Assign | Ask::Tag => {
                load_choices(triage);
                choose::DIALOG
            }
            Ask::Snooze | Ask::Order | Ask::Views => choose::DIALOG,
        };
        browser::after_layout(move || browser::open_dialog(dialog));
    });
    // Names of people and numbers stand beside what the list is narrowed to, and whoever is quick chooses at once.
    Effect::new(move |_| load_choices(triage));
    let title = Signal::derive(move || {
        let n = triage.about.with(Vec::len);
        match triage.ask.get() {
            Some(Ask::Menu) => text::menu_of(n),
            Some(Ask::Snooze) => text::snooze_of(n),
            Some(Ask::Assign) => text::assign_of(n),
            Some(Ask::Tag) => text::tag_of(n),
            Some(Ask::Order) => text::ORDER.to_owned(),
            Some(Ask::Views | Ask::Filters | Ask::Template) | None => text::VIEWS.to_owned(),
        }
    });
    let offers = Signal::derive(move || match triage.ask.get() {
        Some(Ask::Menu) => menu(desk, triage),
        Some(Ask::Snooze) => snoozes(desk, triage, &typed.get()),
        Some(Ask::Assign) => people(desk, triage),
        Some(Ask::Tag) => tags(desk, triage),
        Some(Ask::Order) => orders(desk),
        Some(Ask::Views) => lists(desk, triage).into_iter().chain(forget(desk, triage)).collect(),
        Some(Ask::Filters | Ask::Template) | None => Vec::new(),
    });
    let moments = Signal::derive(move || triage.ask.get() == Some(Ask::Snooze));
    let choose = Callback::new(move |key: String| {
        let about = triage.about.get_untracked();
        match asked.get_value() {
            Some(Ask::Menu) => {
                if key == "open" {
                    if let Some(id) = about.first() {
                        leads_to.run(desk.address_untracked(Route::Conversation(*id)));
                    }
                } else if let Some(command) =
                    MENU.iter().find(|(word, ..)| *word == key).map(|(_, command, _)| *command)
                {
                    again(desk, triage, command, about, run);
                }
            }
            Some(Ask::Snooze) if key == WAKE => act(desk, triage, Deed::Wake, about),
            Some(Ask::Snooze) => {
                let until = match key.strip_prefix(TYPED) {
                    Some(typed) => typed.parse().ok().map(Timestamp),
                    None => rest_of(desk, &key),
                };
                if let Some(until) = until {
                    act(desk, triage, Deed::Snooze(until), about);
                }
            }
            Some(Ask::Assign) if key.starts_with(TEAM) => {
                let team = key.strip_prefix(TEAM).and_then(|id| id.parse::<TeamId>().ok());
                act(desk, triage, Deed::HandOver(team), about);
            }
            Some(Ask::Assign) => act(desk, triage, Deed::Assign(key.parse::<UserId>().ok()), about),
            Some(Ask::Tag) => {
                let on = with_all(desk, &about, |row, _| row.contact.tags.contains(&key));
                act(desk, triage, if on { Deed::Untag(key) } else { Deed::Tag(key) }, about);
            }
            Some(Ask::Order) => {
                let order = Order::parse(&key).unwrap_or_default();
                shows.run(Only { order, ..desk.only.get_untracked() });
            }
            Some(Ask::Views) => {
                if let Some(id) = key.strip_prefix("forget-").and_then(|id| id.parse().ok()) {
                    spawn_local(async move {
                        if let Err(error) = queue::forget_view(id).await {
                            desk.tell(words::error(&error));
                        }
                        count(desk, triage).await;
                    });
                } else if let Some(only) = list_of(&key, desk, triage) {
                    shows.run(only);
                }
            }
            Some(Ask::Filters | Ask::Template) | None => {}
        }
    });
    let over = move |is_of: fn(Ask) -> bool| {
        Callback::new(move |()| {
            if triage.ask.get_untracked().is_some_and(is_of) {
                triage.ask.set(None);
            }
        })
    };
    let gone = over(|ask| !matches!(ask, Ask::Filters | Ask::Template));
    let filtered = over(|ask| ask == Ask::Filters);
    let sent = over(|ask| ask == Ask::Template);
    // What was sent since is what an undo takes back.
    Effect::new(move |_| {
        if desk.held.with(Option::is_some) && triage.last.with_untracked(Option::is_some) {
            triage.last.set(None);
        }
    });
    let shift = Callback::new(move |minutes: Option<i64>| {
        spawn_local(async move {
            if let Err(error) = queue::set_shift(minutes).await {
                desk.tell(words::error(&error));
            }
            count(desk, triage).await;
        });
    });
    let keep = Callback::new(move |(name, shared): (RwSignal<String>, bool)| {
        let (called, only) = (name.get_untracked(), desk.only.get_untracked());
        spawn_local(async move {
            match queue::keep_view(None, called, only, shared).await {
                Ok(_) => {
                    _ = name.try_set(String::new());
                    desk.tell(text::KEPT.to_owned());
                }
                Err(error) => desk.tell(words::error(&error)),
            }
            count(desk, triage).await;
        });
    });
    let send = Callback::new(move |(template, at): (TemplateSend, Option<Timestamp>)| {
        let ids = triage.chosen.with_untracked(|chosen| chosen.iter().copied().collect());
        let deed = match at {
            Some(at) => Deed::Plan { template, at },
            None => Deed::Send(template),
        };
        act(desk, triage, deed, ids);
    });
    let may_send = may(Verb::Send);
    view! {
        <Chooser title typed offers moments choose gone/>
        <Filters narrow=shows keep shift gone=filtered/>
        <Show when=move || may_send.get()>
            <BulkTemplate templates ready=filled_in retry=Callback::new(move |()| load_templates()) send gone=sent/>
        </Show>
        <ReportDialog/>
    }
    .into_any()
}

/// Shows a list, beside what is open.
pub fn shower() -> Callback<Only> {
    let desk = Desk::get();
    let leads_to = keys::leader();
    Callback::new(move |only: Only| {
        desk.found.set(None);
        desk.only.set(only);
        let route = desk.open.get_untracked().map_or(Route::Queue, Route::Conversation);
        leads_to.run(desk.address_untracked(route));
    })
}

/// What the keys of teams begin with.
const TEAM: &str = "team-";
/// The key of what ends a rest.
const WAKE: &str = "wake";

/// What the menu of a row offers: its key here, the command, and its icon.
const MENU: [(&str, Command, &str); 8] = [
    ("resolve", Command::Resolve, "circle-check"),
    ("snooze", Command::Snooze, "alarm-clock"),
    ("claim", Command::Claim, "check"),
    ("assign", Command::Assign, "contact"),
    ("tag", Command::Label, "tag"),
    ("read", Command::MarkRead, "eye"),
    ("unread", Command::Unread, "eye-off"),
    ("select", Command::Select, "square-check"),
];

fn menu(desk: Desk, triage: Triage) -> Vec<Offer> {
    let about = triage.about.get();
    let resolved = with_all(desk, &about, |row, now| row.progress(now) == Progress::Resolved);
    let snoozed = with_all(desk, &about, |row, now| row.progress(now) == Progress::Snoozed);
    let is_somebodys = with_all(desk, &about, |row, _| row.assignee.is_some());
    let is_unread = with_all(desk, &about, |row, _| row.unread > 0);
    let mut offers: Vec<Offer> = Vec::new();
    if about.len() == 1 {
        offers.push(Offer::new("open", "arrow-right", Command::Open.title()));
    }
    for (key, command, icon) in MENU {
        let title = match command {
            Command::Resolve if resolved => text::REOPEN.to_owned(),
            Command::Snooze if snoozed => text::SNOOZE_ON.to_owned(),
            Command::Claim if is_somebodys => continue,
            Command::MarkRead if !is_unread => continue,
            Command::Unread if is_unread => continue,
            command => command.title().to_owned(),
        };
        let more = command.keys().unwrap_or_default().to_owned();
        offers.push(Offer { more, ..Offer::new(key, icon, title) });
    }
    offers
}

/// Does what was chosen in a menu, to what the menu was of.
fn again(desk: Desk, triage: Triage, command: Command, about: Vec<ConversationId>, run: Run) {
    match command {
        Command::Snooze => triage.asks(Ask::Snooze, about),
        Command::Assign => triage.asks(Ask::Assign, about),
        Command::Label => triage.asks(Ask::Tag, about),
        Command::Claim => {
            if let Some(me) = desk.me.with_untracked(|me| me.as_ref().map(|me| me.id)) {
                act(desk, triage, Deed::Claim(me), about);
            }
        }
        Command::Resolve => {
            let resolved = with_all(desk, &about, |row, now| row.progress(now) == Progress::Resolved);
            act(desk, triage, if resolved { Deed::Reopen } else { Deed::Resolve }, about);
        }
        Command::MarkRead => act(desk, triage, Deed::Read, about),
        Command::Unread => act(desk, triage, Deed::Unread, about),
        Command::Select => about.into_iter().for_each(|id| triage.toggle(id)),
        command => _ = run.run(command),
    }
}

/// When a conversation may come back. What outlasts the window says so.
fn snoozes(desk: Desk, triage: Triage, typed: &str) -> Vec<Offer> {
    let now = desk.clock.now_untracked();
    let offset = |at: Timestamp| desk.clock.offset(at);
    let about = triage.about.get();
    let ends_at = desk.inbox.with(|inbox| {
        let rows = about.iter().filter_map(|id| inbox.conversation(*id)).filter(|row| row.owed);
        rows.filter_map(|row| row.window.ends_at().filter(|at| *at > now)).min()
    });
    let more = |until: Timestamp| {
        let when = if until == UNTIL_THEY_WRITE { String::new() } else { desk.clock.moment(until) };
        let outlasts = ends_at.filter(|ends_at| until >= *ends_at);
        match outlasts {
            Some(ends_at) => text::outlasts(&desk.clock.moment(ends_at)),
            None => when,
        }
    };
    let mut offers = Vec::new();
    if let Some(until) = typed_rest(typed, now, offset) {
        let title = desk.clock.moment(until);
        offers.push(Offer { more: more(until), ..Offer::typed(until.0, "alarm-clock", title) });
    }
    if with_all(desk, &about, |row, now| row.progress(now) == Progress::Snoozed) {
        offers.push(Offer::new(WAKE, "undo-2", text::WAKE.get()));
    }
    offers.extend(rests(now, offset).into_iter().map(|(rest, until)| Offer {
        more: more(until),
        ..Offer::new(rest_key(rest), "alarm-clock", text::rest(rest))
    }));
    offers
}

/// It stays the same while the time goes on: what arrow keys have gone to stays chosen.
fn rest_key(rest: Rest) -> String {
    format!("{rest:?}")
}

/// Until when that is, as of now.
fn rest_of(desk: Desk, key: &str) -> Option<Timestamp> {
    let offered = untrack(|| rests(desk.clock.now_untracked(), |at| desk.clock.offset(at)));
    offered.into_iter().find(|(rest, _)| rest_key(*rest) == key).map(|(_, until)| until)
}

fn people(desk: Desk, triage: Triage) -> Vec<Offer> {
    let me = desk.me.with(|me| me.as_ref().map(|me| me.id));
    let about = triage.about.get();
    let is_of = |id: Option<UserId>| {
        let id = id.map(|id| id.to_string());
        with_all(desk, &about, |row, _| row.assignee == id)
    };
    let mut offers = Vec::new();
    if triage.choices.with(Option::is_none) {
        // Whoever presses Enter at once means nobody of these.
        return offers;
    }
    // Whoever does not see one of them could not see to it.
    let numbers: BTreeSet<NumberId> = desk.inbox.with_untracked(|inbox| {
        about.iter().filter_map(|id| inbox.conversation(*id)).map(|row| row.number.id).collect()
    });
    triage.choices.with(|choices| {
        let Some(choices) = choices else { return };
        let sees_all = |id: UserId| numbers.iter().all(|number| choices.sees(id, *number));
        for (id, name) in choices.people.iter().filter(|(id, _)| sees_all(*id)) {
            let offer = Offer { on: is_of(Some(*id)), ..Offer::new(id.to_string(), "contact", name.clone()) };
            if Some(*id) == me {
                // Whoever is here comes first.
                offers.insert(0, Offer { more: text::ME.to_owned(), ..offer });
            } else {
                offers.push(offer);
            }
        }
    });
    offers.push(Offer { on: is_of(None), ..Offer::new("none", "x", text::NOBODY.get()) });
    triage.choices.with(|choices| {
        let teams = choices.iter().flat_map(|choices| &choices.teams);
        let offer = |id: Option<TeamId>, name: &str| {
            let on = with_all(desk, &about, |row, _| row.team == id);
            let key = id.map_or_else(|| "none".to_owned(), |id| id.to_string());
            Offer { on, more: text::TEAM.to_owned(), ..Offer::new(format!("{TEAM}{key}"), "contact", name) }
        };
        offers.extend(teams.map(|(id, name)| offer(Some(*id), name)));
        if choices.as_ref().is_some_and(|choices| !choices.teams.is_empty()) {
            offers.push(offer(None, text::EVERYBODY.get()));
        }
    });
    offers
}

fn tags(desk: Desk, triage: Triage) -> Vec<Offer> {
    let about = triage.about.get();
    triage.choices.with(|choices| {
        let tags = choices.iter().flat_map(|choices| &choices.tags).filter(|tag| !tag.ruled);
        tags.map(|tag| Offer {
            on: with_all(desk, &about, |row, _| row.contact.tags.contains(&tag.name)),
            ..Offer::new(tag.name.clone(), "tag", tag.name.clone())
        })
        .collect()
    })
}

fn orders(desk: Desk) -> Vec<Offer> {
    let now = desk.only.with(|only| only.order);
    let offer =
        |order: &Order| Offer { on: *order == now, ..Offer::new(order.word(), "arrow-up-down", text::order(*order)) };
    Order::ALL.iter().map(offer).collect()
}

/// Every list with a name.
pub fn lists(desk: Desk, triage: Triage) -> Vec<Offer> {
    let only = desk.only.get();
    let plain = |view: Option<View>| Only { view, order: only.order, ..Only::default() };
    triage.views.with(|known| {
        let count = |view: Option<View>| {
            let known = known.as_ref()?;
            match view {
                Some(view) => known.views.iter().find(|(of, _)| *of == view).map(|(_, count)| *count),
                None => Some(known.queue),
            }
        };
        let built = std::iter::once(None).chain(View::ALL.iter().copied().map(Some)).map(|view| Offer {
            more: count(view).map(views::counted).unwrap_or_default(),
            on: only == plain(view),
            ..Offer::new(view.map_or("queue", View::word), views::icon(view), text::view(view))
        });
        let saved = known.iter().flat_map(|known| &known.saved);
        let kept = saved.map(|view| Offer {
            more: if view.own {
                views::counted(view.count)
            } else {
                format!("{} · {}", view.owner, views::counted(view.count))
            },
            on: only == view.only,
            ..Offer::new(format!("saved-{}", view.id), "search", view.name.clone())
        });
        built.chain(kept).collect()
    })
}

/// What is looked at can be thrown away, where it is one's own, or others share it and one sees to such lists.
fn forget(desk: Desk, triage: Triage) -> Option<Offer> {
    let any = desk.me.with(|me| me.as_ref().is_some_and(|me| me.role.may(Verb::ManageViews)));
    triage.views.with(|known| {
        let looked_at = |only: &Only| known.as_ref()?.saved.iter().find(|view| (view.own || any) && view.only == *only);
        let view = desk.only.with(looked_at)?;
        Some(Offer::new(format!("forget-{}", view.id), "x", text::forget(&view.name)))
    })
}

/// What a list with a name holds.
pub fn list_of(key: &str, desk: Desk, triage: Triage) -> Option<Only> {
    if let Some(id) = key.strip_prefix("saved-") {
        return triage.views.with_untracked(|known| {
            let saved = known.as_ref()?.saved.iter().find(|view| view.id.to_string() == id)?;
            Some(saved.only.clone())
        });
    }
    let order = desk.only.with_untracked(|only| only.order);
    let view = if key == "queue" { None } else { Some(View::parse(key)?) };
    Some(Only { view, order, ..Only::default() })
}
