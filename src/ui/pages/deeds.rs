//! What is done to conversations from the queue: doing it, saying what came of it, and taking it back.

use crate::{
    api::{
        Error,
        queue::{self, Report},
    },
    domain::{
        conversation::ConversationView,
        id::ConversationId,
        time::{Span, Timestamp},
        triage::{Deed, MOST},
    },
    ui::{
        browser,
        desk::{Connection, Desk},
        parts::bulk,
        triage::{Last, Triage, as_before, foreseen},
        words::{self, triage as text},
    },
};
use leptos::{prelude::*, task::spawn_local};
use std::time::Duration;

/// Conversations asked about in one request: it answers soon, and how far it is can be shown.
const PIECE: usize = 500;
/// So many at most are shown as they will be before the server has said so.
const AT_ONCE: usize = 200;
/// How long what was done last can be taken back from here.
const UNDO: Duration = Duration::from_secs(10);
/// How often it is counted anew how many conversations there are in each list, while things happen and while nothing does.
const FRESH: Span = Span::seconds(10);
const STALE: Span = Span::seconds(60);

/// What is asked for where little is known of it.
#[derive(Debug, Clone)]
pub enum Work {
    Act(Deed, Vec<ConversationId>),
    TakeBack,
    ChooseAll,
}

pub fn work(desk: Desk, triage: Triage, work: Work) {
    match work {
        Work::Act(deed, ids) => act(desk, triage, deed, ids),
        Work::TakeBack => take_back(desk, triage),
        Work::ChooseAll => choose_all(desk, triage),
    }
}

/// Does something to each of these. What is on the page shows it at once.
pub fn act(desk: Desk, triage: Triage, deed: Deed, ids: Vec<ConversationId>) {
    let many = ids.len() > 1;
    if ids.is_empty() || (many && triage.works.with_untracked(Option::is_some)) {
        return;
    }
    let shown = show_at_once(desk, triage, &deed, &ids);
    if many {
        triage.works.set(Some((0, ids.len())));
    }
    spawn_local(async move {
        // What may have arrived although no answer came is sent once.
        let again = triage.last_try.try_update_value(Option::take).flatten();
        let again = again.filter(|(of, left, _)| *of == deed && *left == ids).map(|(.., key)| key);
        let key = again.unwrap_or_else(browser::random_key);
        let mut all = Report::default();
        let mut undo = Vec::new();
        let mut fault = None::<Error>;
        let mut answered = 0;
        for (n, piece) in ids.chunks(PIECE).enumerate() {
            match queue::act(deed.clone(), piece.to_vec(), key.clone()).await {
                Ok(report) => {
                    answered += piece.len();
                    all.done += report.done;
                    all.unchanged += report.unchanged;
                    all.refused += report.refused;
                    all.why.extend(report.why);
                    undo.extend(report.undo);
                }
                Err(error) => {
                    fault = Some(error);
                    break;
                }
            }
            if many {
                triage.works.set(Some((ids.len().min((n + 1) * PIECE), ids.len())));
            }
        }
        if many {
            triage.works.set(None);
        }
        let is_wrong = |row: &ConversationView| fault.is_some() || all.why.iter().any(|one| one.id == row.id);
        let (wrong, shown): (Vec<_>, Vec<_>) = shown.into_iter().partition(|(row, _)| is_wrong(row));
        put_back(desk, wrong);
        if all.done > 0 {
            let before = shown.iter().map(|(before, _)| before.clone()).collect();
            did(desk, triage, Last { undo, text: text::did(&deed, all.done), before });
        }
        match &fault {
            Some(error) => desk.tell(words::error(error)),
            None if all.refused > 0 && many => {
                triage.report.set(Some(all.clone()));
                browser::open_dialog(bulk::REPORT);
            }
            None if all.refused > 0 => {
                if let Some(one) = all.why.first() {
                    desk.tell(words::error(&one.error));
                }
            }
            None if all.done == 0 => desk.tell(text::UNCHANGED.to_owned()),
            None => {}
        }
        if fault.is_some() {
            // They stay chosen, to be tried again.
            let (answered, left) = ids.split_at(answered);
            triage.chosen.update(|chosen| answered.iter().for_each(|id| _ = chosen.remove(id)));
            triage.last_try.set_value(Some((deed, left.to_vec(), key)));
        } else if many || triage.chosen.with_untracked(|chosen| chosen.iter().all(|id| ids.contains(id))) {
            // Also where one alone was chosen: it may have left the list, and the next key would be about it, unseen.
            triage.clear();
            browser::catch_focus("list");
        }
        count(desk, triage).await;
    });
}

/// Shows rows as they will be. What they were, and are shown as.
fn show_at_once(
    desk: Desk,
    triage: Triage,
    deed: &Deed,
    ids: &[ConversationId],
) -> Vec<(ConversationView, ConversationView)> {
    if ids.len() > AT_ONCE {
        return Vec::new();
    }
    let shown: Vec<_> = desk.inbox.with_untracked(|inbox| {
        triage.choices.with_untracked(|choices| {
            let rows = ids.iter().filter_map(|id| inbox.conversation(*id));
            rows.filter_map(|row| Some((row.clone(), foreseen(deed, row, choices.as_ref())?))).collect()
        })
    });
    if !shown.is_empty() {
        desk.inbox.update(|inbox| shown.iter().for_each(|(_, after)| inbox.put(after.clone())));
    }
    shown
}

/// Shows rows as they were, where they are still shown as they would have been.
fn put_back(desk: Desk, shown: Vec<(ConversationView, ConversationView)>) {
    if shown.is_empty() {
        return;
    }
    desk.inbox.update(|inbox| {
        for (before, after) in shown {
            if inbox.conversation(after.id) == Some(&after) {
                inbox.put(before);
            }
        }
    });
}

/// Says what was done, with the way back.
fn did(desk: Desk, triage: Triage, last: Last) {
    desk.told.set(None);
    triage.last.set(Some(last.clone()));
    let take_away = move || {
        if triage.last.try_with_untracked(|now| now.as_ref() == Some(&last)) == Some(true) {
            triage.last.set(None);
        }
    };
    set_timeout(take_away, UNDO);
}

/// Takes back what was done last. What is on the page shows it at once.
fn take_back(desk: Desk, triage: Triage) {
    let Some(last) = triage.last.get_untracked() else { return };
    triage.last.set(None);
    let shown: Vec<_> = desk.inbox.with_untracked(|inbox| {
        let rows = last.before.iter().filter_map(|before| Some((inbox.conversation(before.id)?, before)));
        rows.map(|(row, before)| (row.clone(), as_before(row, before))).collect()
    });
    if !shown.is_empty() {
        desk.inbox.update(|inbox| shown.iter().for_each(|(_, after)| inbox.put(after.clone())));
        triage.returns.update(|returns| *returns += 1);
    }
    spawn_local(async move {
        let mut all = Report::default();
        let mut fault = None::<Error>;
        for token in last.undo.into_iter().rev() {
            match queue::take_back(token).await {
                Ok(report) => {
                    all.done += report.done;
                    all.refused += report.refused;
                    all.why.extend(report.why);
                }
                Err(error) => {
                    fault = Some(error);
                    break;
                }
            }
        }
        let mut wrong = shown;
        wrong.retain(|(row, _)| fault.is_some() || all.why.iter().any(|one| one.id == row.id));
        put_back(desk, wrong);
        match fault {
            Some(error) => desk.tell(words::error(&error)),
            // Of one alone it is said why at once.
            None if all.done == 0 && all.refused == 1 => {
                let why = all.why.first().map(|one| words::error(&one.error));
                desk.tell(why.unwrap_or_else(|| text::taken_back(0, 1)));
            }
            None => {
                desk.tell(text::taken_back(all.done, all.refused));
                if all.refused > 0 {
                    triage.report.set(Some(all));
                    browser::open_dialog(bulk::REPORT);
                }
            }
        }
        count(desk, triage).await;
    });
}

/// Chooses all that the list holds, also what is not on the page.
fn choose_all(desk: Desk, triage: Triage) {
    let only = desk.only.get_untracked();
    spawn_local(async move {
        match queue::matching(only.clone()).await {
            // Another list is shown by now: nobody meant what was in this one.
            Ok(_) if desk.only.with_untracked(|now| *now != only) => {}
            Ok(mut ids) => {
                if ids.len() > MOST {
                    desk.tell(words::customers::fitting_cut(MOST));
                    ids.truncate(MOST);
                }
                triage.chosen.update(|chosen| chosen.extend(ids));
            }
            Err(error) => desk.tell(words::error(&error)),
        }
    });
}

/// Asks what there is to choose from, where it is not known.
pub fn load_choices(triage: Triage) {
    spawn_local(async move {
        if let Ok(choices) = queue::choices().await
            && triage.choices.try_with_untracked(|known| known.as_ref() != Some(&choices)) == Some(true)
        {
            triage.choices.set(Some(choices));
        }
    });
}

/// Counts how many conversations there are in each list. The last event that is counted in, where it could be done.
pub async fn count(desk: Desk, triage: Triage) -> Option<i64> {
    let views = queue::views().await.ok()?;
    let seq = views.seq;
    if desk.viewer.try_with_untracked(|known| *known != views.viewer) == Some(true) {
        desk.viewer.set(views.viewer.clone());
    }
    if triage.views.try_with_untracked(|known| known.as_ref() != Some(&views)) == Some(true) {
        triage.views.set(Some(views));
    }
    Some(seq)
}

/// Does so while the page is there.
pub fn keep_counts_fresh(desk: Desk, triage: Triage) {
    let asked = StoredValue::new((Timestamp(0), 0));
    let asks = StoredValue::new(false);
    // Everything was loaded anew: what is counted may be something else.
    Effect::new(move |before: Option<u32>| {
        let now = desk.stale.get();
        if before.is_some_and(|before| before != now) {
            asked.set_value((Timestamp(0), 0));
        }
        now
    });
    Effect::new(move |_| {
        let now = desk.clock.now();
        let seq = desk.inbox.with_untracked(|inbox| inbox.seq);
        let (at, of) = asked.get_value();
        let wait = if of < seq { FRESH } else { STALE };
        let live = desk.connection.get_untracked() == Connection::Live;
        if !live || asks.get_value() || now - at < wait || browser::is_hidden() {
            return;
        }
        asks.set_value(true);
        asked.set_value((now, seq));
        spawn_local(async move {
            // The server may answer with what it counted a moment ago.
            if let Some(counted) = count(desk, triage).await {
                asked.try_set_value((now, counted));
            }
            asks.try_set_value(false);
        });
    });
}
