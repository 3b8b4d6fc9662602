//! What is to be done, out of the same data as the page; nothing where there is nothing to say.

use super::{Looking, free_replies};
use crate::{
    domain::{
        id::ConversationId,
        insight::{
            Advice, Finding, Helped, Page, Why,
            calendar::Days,
            rules::{runs_out, win_back, worse, worst_hour},
        },
        price::FREE_REPLIES,
        scores::{NewUse, Use},
        segment::{LOST, Step},
        template::purpose::Purpose,
        time::{Span, Timestamp},
        window::SERVICE,
    },
    server::{scoring, store, teams},
};
use std::collections::{BTreeMap, BTreeSet};

/// Conversations that a finding names, and those among which it looks for them: those that are held back by chance are few.
const SHOWN: usize = 5;
const LOOKED: usize = 500;
/// How far back it is looked what came of findings, and from how many on it is told.
const PAST: Span = Span::days(180);
const ENOUGH: i64 = 20;

/// What a page recommends.
pub async fn of(looking: &Looking<'_>, page: Page, days: &Days) -> store::Result<Vec<Finding>> {
    let mut found = Vec::new();
    let is_on = |pages: &[Page]| page == Page::Monday || pages.contains(&page);
    if is_on(&[Page::Windows]) {
        found.extend(before_night(looking).await?);
        found.extend(hour(looking, days).await?);
    }
    if is_on(&[Page::Ads]) {
        found.extend(leads(looking).await?);
    }
    if is_on(&[Page::Templates]) {
        found.extend(template(looking, days).await?);
    }
    if is_on(&[Page::Journey]) {
        found.extend(lapsing(looking).await?);
    }
    if is_on(&[Page::Cost]) {
        found.extend(free_tier(looking).await?);
    }
    Ok(found)
}

fn finding(advice: Advice, values: Vec<f64>) -> Finding {
    Finding { advice, values, names: Vec::new(), number: None, conversations: Vec::new(), helped: None }
}

/// Whom to name: who is not held back by chance. Of each it is noted, once for a window.
async fn named(
    looking: &Looking<'_>,
    waiting: &[(ConversationId, Timestamp)],
    said: Advice,
) -> store::Result<Vec<(ConversationId, String)>> {
    let store = &looking.state.store;
    let draw = scoring::draw(looking.state).await?;
    let mut uses = Vec::new();
    let mut shown = Vec::new();
    for (conversation, until) in waiting {
        let held_out = draw.is_some_and(|seed| Use::Finding.is_held_out(seed, *conversation, *until));
        let said = said.word().to_owned();
        let (conversation, until) = (*conversation, *until);
        uses.push(NewUse { what: Use::Finding, conversation, user: None, until, held_out, said });
        if !held_out {
            shown.push(conversation);
        }
        if shown.len() == SHOWN {
            break;
        }
    }
    let ids: Vec<ConversationId> = uses.iter().map(|one| one.conversation).collect();
    let noted = store.noted(Use::Finding, None, &ids, looking.now).await?;
    uses.retain(|one| !noted.contains(&(one.conversation, one.until)));
    if !uses.is_empty() {
        let mut tx = store.begin().await?;
        tx.note_uses(&uses, looking.now).await?;
        tx.commit().await?;
    }
    let views = store.conversation_views(&shown.iter().copied().collect::<BTreeSet<_>>(), looking.now).await?;
    Ok(shown.into_iter().filter_map(|id| Some((id, views.get(&id)?.contact.title()))).collect())
}

/// Whether findings that name conversations helped so far.
async fn helped(looking: &Looking<'_>) -> store::Result<Option<Helped>> {
    let used = looking.state.store.uses_since(looking.now - PAST).await?;
    let Some(used) = used.into_iter().find(|used| used.what == Use::Finding) else { return Ok(None) };
    let (made, held_out) = (used.made, used.held_out);
    let count = |n: i64| u64::try_from(n).unwrap_or(0);
    Ok((made.of >= ENOUGH && held_out.of >= ENOUGH).then(|| Helped {
        shown: count(made.of),
        shown_well: count(made.well),
        held_out: count(held_out.of),
        held_out_well: count(held_out.well),
    }))
}

async fn before_night(looking: &Looking<'_>) -> store::Result<Option<Finding>> {
    let (state, now) = (looking.state, looking.now);
    let staffing = teams::staffing(state).await?;
    let gaps: Vec<_> =
        staffing.iter().flat_map(|one| one.gaps(now).into_iter().map(|gap| (one.team.id, gap))).collect();
    let (left, of) = state.store.insight_closing(&looking.asked, (now, now + SERVICE), &gaps, LOOKED).await?;
    if left.is_empty() {
        return Ok(None);
    }
    let conversations = named(looking, &left, Advice::AnswerBeforeNight).await?;
    // Where all of them are held back there is nobody to answer first.
    if conversations.is_empty() {
        return Ok(None);
    }
    let values = vec![of as f64, conversations.len() as f64];
    let helped = helped(looking).await?;
    Ok(Some(Finding { conversations, helped, ..finding(Advice::AnswerBeforeNight, values) }))
}

async fn hour(looking: &Looking<'_>, days: &Days) -> store::Result<Option<Finding>> {
    // Only where nobody worked more people would have helped.
    let mut by_hour = [0; 24];
    for one in looking.lost(days).await?.iter().filter(|one| one.lost.why == Why::Unstaffed) {
        by_hour[usize::try_from(one.hour.rem_euclid(24)).unwrap_or(0)] += 1;
    }
    let worst = worst_hour(&by_hour);
    Ok(worst.map(|(hour, lost, part)| finding(Advice::StaffHour, vec![hour as f64, lost as f64, part])))
}

async fn leads(looking: &Looking<'_>) -> store::Result<Option<Finding>> {
    let store = &looking.state.store;
    let (waiting, of) = store.insight_waiting_leads(&looking.asked, looking.now - SERVICE, LOOKED).await?;
    let Some((_, first)) = waiting.first() else { return Ok(None) };
    let left = (*first + SERVICE - looking.now).0 as f64 / 60_000.0;
    let until: Vec<_> = waiting.iter().map(|(id, at)| (*id, *at + SERVICE)).collect();
    let conversations = named(looking, &until, Advice::AnswerLeads).await?;
    let helped = helped(looking).await?;
    Ok(Some(Finding { conversations, helped, ..finding(Advice::AnswerLeads, vec![of as f64, left.max(0.0)]) }))
}

async fn template(looking: &Looking<'_>, days: &Days) -> store::Result<Option<Finding>> {
    let store = &looking.state.store;
    let sent = store.insight_templates(&looking.asked, looking.whole(days)).await?;
    if sent.len() < 2 {
        return Ok(None);
    }
    let known: BTreeMap<_, (String, Purpose)> = (store.library(None).await?.into_iter())
        .map(|entry| (entry.template.id, (entry.template.name, entry.purpose)))
        .collect();
    let doing: Vec<_> = (sent.iter())
        .filter_map(|one| {
            let (name, purpose) = known.get(&one.template)?;
            // Of what is the business's own nobody knows that two are for the same.
            (*purpose != Purpose::Own).then(|| (name.clone(), *purpose, one.settled, one.answered))
        })
        .collect();
    Ok(worse(&doing).map(|(worse, better, low, high)| Finding {
        names: vec![worse, better],
        ..finding(Advice::ChangeTemplate, vec![low, high])
    }))
}

async fn lapsing(looking: &Looking<'_>) -> store::Result<Option<Finding>> {
    let store = &looking.state.store;
    let steps = looking.steps().await?;
    let lapse = steps.iter().find(|(word, _)| word == Step::Lapsing.word()).map_or(0, |(_, of)| *of);
    // What became of those who lapsed lately, whatever time is looked at.
    let from = looking.now - LOST * 3;
    let part = store::insight::read::Part { from, until: looking.now, now: looking.now, offset: Span(0) };
    let moves = store.insight_moves(&looking.asked, part).await?;
    let came = |to: &[Step]| {
        let those = moves.iter().filter(|(from, _, _)| *from == Step::Lapsing);
        those.filter(|(_, step, _)| to.contains(step)).map(|(_, _, of)| *of).sum::<i64>()
    };
    let (back, lost) = (came(&[Step::Engaged, Step::WonBack, Step::New]), came(&[Step::Lost]));
    let chance = win_back(lapse, back, lost);
    Ok(chance.map(|chance| finding(Advice::WinBack, vec![lapse as f64, chance])))
}

async fn free_tier(looking: &Looking<'_>) -> store::Result<Option<Finding>> {
    let day = Span::days(1).0 as f64;
    for (id, name) in &looking.choices.numbers {
        if looking.asked.number.is_some_and(|only| only != *id) {
            continue;
        }
        let (used, (from, until)) = free_replies(looking, *id).await?;
        let (passed, left_days) = ((looking.now - from).0 as f64 / day, (until - looking.now).0 as f64 / day);
        let left = FREE_REPLIES - used;
        if let Some(lasts) = runs_out(used, left, passed, left_days) {
            let names = vec![name.clone()];
            return Ok(Some(Finding {
                names,
                number: Some(*id),
                ..finding(Advice::FreeTier, vec![left as f64, lasts])
            }));
        }
    }
    Ok(None)
}
