//! Looks at people after they wrote, and when time has passed: which tags the rules put on them, and in which language
//! they write. Beside the taking in, which waits for none of it.

use crate::{
    domain::{
        activity::Activity,
        id::ContactId,
        tag::{Rule, Tag},
        time::Timestamp,
        tongue,
    },
    server::{
        people,
        state::AppState,
        store::{self, Tx, rules::Look},
        tongues,
    },
};
use std::{collections::BTreeMap, time::Duration};

/// People of one round.
const ROUND: i64 = 100;
/// How long to wait after a round that left nobody: what is written in a moment is looked at together.
const EVERY: Duration = Duration::from_secs(1);

pub async fn run(state: AppState) {
    loop {
        let looked = look(&state).await;
        if let Err(error) = &looked {
            tracing::warn!(%error, "the rules of people could not be looked at");
        }
        if !matches!(looked, Ok(true)) {
            tokio::select! {
                () = state.shutdown.cancelled() => return,
                () = tokio::time::sleep(EVERY) => {}
            }
        } else if state.shutdown.is_cancelled() {
            return;
        }
    }
}

/// Looks at one round of people. Whether there are more.
pub async fn look(state: &AppState) -> store::Result<bool> {
    let now = state.clock.now();
    let round = state.store.round(ROUND, now).await?;
    if round.people.is_empty() && round.events.0 == round.events.1 {
        return Ok(false);
    }
    let looks = state.store.looks(&round.people).await?;
    // To guess a language takes a while; nobody waits for it.
    let guessed = tokio::task::spawn_blocking(move || {
        let guess = |(id, look): (ContactId, Look)| {
            let tag = tongue::settle(look.language.as_ref(), tongues::guess(&look.text));
            (id, (look, tag))
        };
        looks.into_iter().map(guess).collect::<BTreeMap<_, _>>()
    });
    let guessed = guessed.await.map_err(|_| store::broke_off())?;
    let mut tx = state.store.begin().await?;
    if !tx.looked(&round).await? {
        return Ok(true);
    }
    let tags = tx.rule_tags().await?;
    let mut events = Vec::new();
    for id in &round.people {
        let Some((look, language)) = guessed.get(id) else {
            tx.look_again(*id, None).await?;
            continue;
        };
        if tx.is_somebody(*id).await? && settle(&mut tx, *id, look, language.as_deref(), &tags, now).await? {
            events.extend(people::told_of(&mut tx, *id).await?);
        }
    }
    let news = !events.is_empty();
    tx.append(&events, now).await?;
    tx.commit().await?;
    if news {
        state.live.wake();
    }
    Ok(round.more)
}

/// Puts on somebody what the rules say, and keeps their language. Whether that changed anything; what it did to their tags
/// stands between the messages.
async fn settle(
    tx: &mut Tx,
    id: ContactId,
    look: &Look,
    language: Option<&str>,
    tags: &BTreeMap<Rule, Tag>,
    now: Timestamp,
) -> store::Result<bool> {
    let carried = tx.carried(id).await?;
    let mut done = Vec::new();
    for (rule, tag) in tags {
        let name = tag.name.clone();
        let (holds, carries) = (rule.holds(&look.known, now), carried.contains(&tag.id));
        if holds && !carries && tx.put_tag(id, tag.id, None, now).await? {
            done.push(Activity::Tagged { tag: name });
        } else if !holds && carries && tx.take_tag(id, tag.id).await? {
            done.push(Activity::Untagged { tag: name });
        }
    }
    people::note(tx, id, &done, None, now).await?;
    let mut changed = !done.is_empty();
    if let Some(tag) = language {
        changed |= tx.detect_language(id, tag).await?;
    }
    tx.look_again(id, look.known.changes_at(now)).await?;
    Ok(changed)
}
