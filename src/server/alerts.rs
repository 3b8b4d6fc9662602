//! Tells people that a window is about to close on somebody who waits.
//!
//! What is to be told is decided by [`domain::alert`](crate::domain::alert), and written down with its event and with what
//! goes to devices in one transaction. Those are one at a time, on either database, so of two processes that look at once
//! the second finds what the first wrote: nobody is told twice. What was written down is sent by `server::push` and
//! `server::mail`, whatever dies in between.

use super::{
    outbound::Author,
    scoring,
    state::AppState,
    store::{
        self, Tx,
        alert::{NewAlert, Person, Staff, Waiting},
        event::NewEvent,
        reach::Reaches,
    },
    triage, zones,
};
use crate::domain::{
    alert::{Case, Crew, HOUR, Level, Mute, Settings, Step, USUAL, Voice, told_in, voice, whom},
    audit::{Act, By, What},
    conversation::Conversation,
    event::EventKind,
    hours::{Rota, Stretch},
    id::{ConversationId, NumberId, TeamId, UserId},
    reach::Standing,
    role::Role,
    scores::{NewUse, Use},
    team::Team,
    time::{Span, Timestamp},
    triage::Deed,
    zone,
};
use chrono_tz::Tz;
use serde_json::json;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    sync::{Mutex, PoisonError},
};

/// Windows that are looked at together.
const PAGE: i64 = 500;
/// Windows that are told of in one transaction.
const BATCH: usize = 50;
/// How long a digest still tells of what was muted.
const DIGESTED: Span = Span::days(2);
/// For how long it is put off by the notice that tells of a window.
const SNOOZE: Span = HOUR;

/// Who is there, and how they want to be told.
struct Floor {
    staff: Staff,
    /// Who works when, and in which zone that is told.
    rotas: BTreeMap<TeamId, (Rota, Tz)>,
    /// What those see who do not see everything.
    reach: Reaches,
    /// Who is to be left alone now.
    quiet: BTreeSet<UserId>,
    /// Who hears first of what is nobody's, of each team and number: the same of all of its windows.
    hearers: Mutex<BTreeMap<(Option<TeamId>, NumberId), Vec<UserId>>>,
    /// The chance by which what is foreseen is held back; none where nothing is.
    draw: Option<u64>,
    now: Timestamp,
}

impl Floor {
    async fn of(state: &AppState) -> store::Result<Self> {
        let staff = state.store.staff().await?;
        let rota = |(id, team): (&TeamId, &Team)| {
            let zone: Tz = team.time_zone.parse().unwrap_or(Tz::UTC);
            (*id, (team.rota(|user| answers(&staff, user)), zone))
        };
        let rotas = staff.teams.iter().map(rota).collect();
        let reach = state.store.reaches().await?;
        let draw = scoring::draw(state).await?;
        let now = state.clock.now();
        let is_quiet = |person: &Person| {
            let settings = &person.settings;
            // To know what a clock shows takes a while, and most never want to be left alone.
            let clock = || zones::wall_clock(&settings.time_zone, now);
            person.is_away || settings.quiet.is_some() && settings.is_quiet(clock(), now)
        };
        let quiet = staff.people.iter().filter(|(_, person)| is_quiet(person)).map(|(id, _)| *id).collect();
        Ok(Self { rotas, staff, reach, quiet, hearers: Mutex::default(), draw, now })
    }

    /// Whether somebody may answer at all.
    fn answers(&self, user: UserId) -> bool {
        answers(&self.staff, user)
    }

    /// Whether they have said that they are away.
    fn is_away(&self, user: UserId) -> bool {
        self.staff.people.get(&user).is_some_and(|person| person.is_away)
    }

    /// Whether somebody is to be left alone now.
    fn is_quiet(&self, user: UserId) -> bool {
        self.quiet.contains(&user)
    }

    /// Who hears first of this conversation, which is nobody's.
    fn hearers(&self, row: &Conversation) -> Vec<UserId> {
        let mut known = self.hearers.lock().unwrap_or_else(PoisonError::into_inner);
        let of = known.entry((row.team, row.number));
        of.or_insert_with(|| whom(Level::Team, &self.crew(row), |user| self.is_quiet(user))).clone()
    }

    /// Everything there is to tell of a window, by the limits of those who hear of it first.
    fn steps(&self, case: &Case, row: &Conversation) -> Vec<Step> {
        let staffed = self.staffed(case, row.team);
        if let Some(assignee) = case.assignee {
            return case.steps(self.limits(assignee), staffed);
        }
        let hearers: Vec<_> = self.hearers(row).into_iter().map(|user| (user, self.limits(user))).collect();
        case.steps_of_nobodys(&hearers, staffed)
    }

    /// How many minutes before a window closes somebody wants to be told.
    fn limits(&self, user: UserId) -> &[i64] {
        self.staff.people.get(&user).map_or(&[USUAL], |person| person.settings.limits.as_slice())
    }

    /// When somebody is on shift for the last time before it closes, and long enough to answer.
    fn staffed(&self, case: &Case, team: Option<TeamId>) -> Option<Stretch> {
        let (rota, zone) = self.rotas.get(&team?)?;
        told_in(&rota.stretches(case.opened_at, case.closes_at, zone))
    }

    /// Whether somebody may know of this conversation.
    fn sees(&self, user: UserId, row: &Conversation) -> bool {
        self.reach.get(&user).is_none_or(|reach| reach.admits(Standing::of(row)))
    }

    /// That somebody is told of a window, where what is foreseen says in which order that is.
    fn uses(&self, row: &Conversation, closes_at: Timestamp, user: UserId) -> Option<NewUse> {
        let (what, conversation) = (Use::Alert, row.id);
        let held_out = what.is_held_out(self.draw?, conversation, closes_at);
        let said = if held_out { "held_out".to_owned() } else { format!("{:.3}", row.at_stake?) };
        Some(NewUse { what, conversation, user: Some(user), until: closes_at, held_out, said })
    }

    /// Who can be told of a conversation: nobody who does not see it.
    fn crew(&self, row: &Conversation) -> Crew {
        let everybody = self.crew_of(row.assignee, row.team);
        let seen = |users: Vec<UserId>| users.into_iter().filter(|user| self.sees(*user, row)).collect();
        Crew {
            assignee: everybody.assignee.filter(|user| self.sees(*user, row)),
            on_shift: seen(everybody.on_shift),
            lead: everybody.lead.filter(|user| self.sees(*user, row)),
            all: seen(everybody.all),
            owners: everybody.owners,
        }
    }

    fn crew_of(&self, assignee: Option<UserId>, team: Option<TeamId>) -> Crew {
        let assignee = assignee.filter(|user| self.answers(*user));
        let of = |least: Role| {
            let people = self.staff.people.iter().filter(move |(_, person)| person.role >= least);
            people.map(|(id, _)| *id).collect::<Vec<_>>()
        };
        let owners = of(Role::Owner);
        let team = team.and_then(|id| Some((self.staff.teams.get(&id)?, self.rotas.get(&id)?)));
        match team {
            Some((team, (rota, zone))) => {
                let all: Vec<UserId> = team.members.iter().copied().filter(|user| self.answers(*user)).collect();
                let works = |user: &UserId| rota.works(*user, self.now, zone) && !self.is_away(*user);
                let on_shift = all.iter().copied().filter(works).collect();
                let lead = team.lead.filter(|user| self.answers(*user));
                Crew { assignee, on_shift, lead, all, owners }
            }
            // Whose it is nobody said: it is everybody's.
            None => {
                let all = of(Role::Agent);
                let on_shift = all.iter().copied().filter(|user| !self.is_away(*user)).collect();
                Crew { assignee, on_shift, lead: None, all, owners }
            }
        }
    }
}

pub(super) fn answers(staff: &Staff, user: UserId) -> bool {
    staff.people.get(&user).is_some_and(|person| person.role >= Role::Agent)
}

/// Tells of every window of which it is time; with the number of an event, of those that something happened to since. When
/// the next is due, of those that were looked at.
pub async fn look(state: &AppState, since: Option<i64>) -> store::Result<Option<Timestamp>> {
    let floor = Floor::of(state).await?;
    let now = floor.now;
    let mut next: Option<Timestamp> = None;
    let mut after = (Timestamp(i64::MIN), ConversationId(0));
    loop {
        let page = state.store.owed_windows(since, after, PAGE, now).await?;
        let ids: Vec<ConversationId> = page.iter().map(|row| row.id).collect();
        let told = state.store.told_of(&ids, now).await?;
        let mut due = Vec::new();
        for row in &page {
            let Some(case) = Case::of(row, now) else { continue };
            let steps = floor.steps(&case, row);
            let known = told.get(&(row.id, case.closes_at)).map_or(&[][..], Vec::as_slice);
            if !case.due(&steps, known, now).is_empty() {
                due.push(row.id);
            }
            next = next.into_iter().chain(case.next(&steps, known, now)).min();
        }
        for (at, batch) in due.chunks(BATCH).enumerate() {
            if at > 0 {
                state.door.quiet().await;
            }
            raise(state, &floor, batch).await?;
        }
        let is_full = i64::try_from(page.len()).is_ok_and(|rows| rows >= PAGE);
        match page.last().filter(|_| is_full) {
            Some(row) => after = (row.window.ends_at().unwrap_or(now), row.id),
            None => return Ok(next),
        }
    }
}

/// Tells of some windows what is due by now.
async fn raise(state: &AppState, floor: &Floor, conversations: &[ConversationId]) -> store::Result<()> {
    let mut tx = state.store.begin().await?;
    let (mut events, mut uses) = (Vec::new(), Vec::new());
    for conversation in conversations {
        raise_one(&mut tx, floor, *conversation, &mut events, &mut uses).await?;
    }
    tx.append(&events, floor.now).await?;
    tx.note_uses(&uses, floor.now).await?;
    tx.commit().await?;
    state.live.wake();
    state.alerting.notify_one();
    Ok(())
}

/// Tells of one window, as it stands in the transaction that writes it down.
async fn raise_one(
    tx: &mut Tx,
    floor: &Floor,
    conversation: ConversationId,
    events: &mut Vec<NewEvent>,
    uses: &mut Vec<NewUse>,
) -> store::Result<()> {
    let now = floor.now;
    let Some(row) = tx.conversation(conversation).await?.filter(|row| row.id == conversation) else { return Ok(()) };
    let is_blocked = tx.blocked_at(row.id).await?.is_some();
    let Some(case) = Case::of(&row, now).filter(|_| !is_blocked) else { return Ok(()) };
    let before = tx.told_of(row.id, case.closes_at).await?;
    let mut due = case.due(&floor.steps(&case, &row), &before, now);
    // Whoever is told as two of them at once hears of the furthest.
    due.sort_by_key(|step| Reverse(step.level));
    let crew = floor.crew(&row);
    let mut heard = BTreeSet::new();
    for step in due {
        let mut told = match step.user {
            Some(user) => vec![user],
            None => whom(step.level, &crew, |user| floor.is_quiet(user)),
        };
        // Where others stand in for whose it is, that is written down as well: it is not due any more.
        let left_out = case.assignee.filter(|user| step.level == Level::Assignee && !told.contains(user));
        told.extend(left_out);
        for user in told {
            // Of the team some may have heard by themselves, while it was nobody's.
            let has_heard = step.user.is_none()
                && step.level == Level::Team
                && before.iter().any(|one| one.user == user && one.level == Level::Team);
            // Whose it is may have been kept from seeing it since: then it is only written down.
            let (muted, muted_until) = if !heard.insert(user) || has_heard || !floor.sees(user, &row) {
                (Some(Mute::Same), None)
            } else if floor.is_quiet(user) || !floor.answers(user) {
                (Some(Mute::Quiet), None)
            } else {
                loudness(tx, user, now).await?
            };
            let (closes_at, level, limit) = (case.closes_at, step.level, step.limit);
            let of = NewAlert { conversation, closes_at, user, level, limit, muted, muted_until };
            let alert = tx.put_alert(&of, now).await?;
            if muted.is_none() {
                tx.put_pushes(user, None, Some(alert), None, now).await?;
            }
            if muted != Some(Mute::Same) {
                uses.extend(floor.uses(&row, closes_at, user));
                let detail = json!({"id": alert}).to_string();
                events.push((EventKind::AlertRaised, Some(conversation), None, Some(detail)));
            }
        }
    }
    Ok(())
}

/// Whether an alert for somebody makes itself heard, and until when the next ones do not.
async fn loudness(tx: &mut Tx, user: UserId, now: Timestamp) -> store::Result<(Option<Mute>, Option<Timestamp>)> {
    let before = tx.interruptions(user, now - HOUR).await?;
    Ok(match voice(&before, now) {
        Voice::Aloud => (None, None),
        Voice::Last { until } => (None, Some(until)),
        Voice::Muted { until } => (Some(Mute::Rate), Some(until)),
    })
}

/// Tells in one of what was muted, as soon as whoever it is for may be interrupted again; by email, where they want that,
/// also of the windows that were lost after they had been told.
pub async fn digest(state: &AppState) -> store::Result<()> {
    let now = state.clock.now();
    let waiting = state.store.undigested(now - DIGESTED, now).await?;
    if waiting.is_empty() {
        return Ok(());
    }
    let floor = Floor::of(state).await?;
    for (user, of) in waiting {
        // Each stands by itself: what cannot be written down for one is tried again the next time, and keeps nobody waiting.
        match digest_of(state, &floor, user, of).await {
            Ok(false) => {}
            Ok(true) => {
                state.live.wake();
                state.alerting.notify_one();
            }
            Err(error) => tracing::error!(%error, %user, "a digest could not be written down"),
        }
    }
    Ok(())
}

/// Tells one person of what was muted, where it is time. Whether it was.
async fn digest_of(state: &AppState, floor: &Floor, user: UserId, of: Waiting) -> store::Result<bool> {
    let now = floor.now;
    let Some(person) = floor.staff.people.get(&user).filter(|_| !floor.is_quiet(user)) else { return Ok(false) };
    let by_mail = person.settings.digest && state.config.smtp.is_some();
    let of = if by_mail { of } else { Waiting { lost: Vec::new(), ..of } };
    if of.muted.is_empty() && of.lost.is_empty() {
        return Ok(false);
    }
    let mut tx = state.store.begin().await?;
    if tx.last_digest(user).await?.is_some_and(|last| now - last < HOUR) {
        return Ok(false);
    }
    let before = tx.interruptions(user, now - HOUR).await?;
    if !of.muted.is_empty() && matches!(voice(&before, now), Voice::Muted { .. }) {
        return Ok(false);
    }
    let id = tx.put_digest(user, &of, by_mail, now).await?;
    if !of.muted.is_empty() {
        tx.put_pushes(user, None, None, Some(id), now).await?;
        let detail = json!({"user": user, "muted": of.muted.len()}).to_string();
        tx.append(&[(EventKind::AlertRaised, None, None, Some(detail))], now).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// Why it was not kept how somebody wants to be told.
#[derive(Debug, thiserror::Error)]
pub enum Unkept {
    #[error("Choose at least one limit, each of 720, 360, 240, 120, 60, 30 or 15 minutes.")]
    Limits,
    #[error("A quiet time begins and ends at two times of a day.")]
    Quiet,
    #[error("There is no such time zone.")]
    Zone,
    #[error(transparent)]
    Store(#[from] sqlx::Error),
}

/// Keeps how somebody wants to be told: in order, and in force at once.
pub async fn keep(state: &AppState, user: UserId, settings: Settings) -> Result<Settings, Unkept> {
    let settings = settings.tidy().ok_or(Unkept::Limits)?;
    if settings.quiet.is_some_and(|quiet| zone::Hours::new(quiet.from, quiet.until).is_none()) {
        return Err(Unkept::Quiet);
    }
    if !zones::is_zone(&settings.time_zone) {
        return Err(Unkept::Zone);
    }
    let mut tx = state.store.begin().await?;
    tx.put_alert_settings(user, &settings, state.clock.now()).await?;
    tx.commit().await?;
    state.looking.notify_one();
    Ok(settings)
}

/// Lets alerts go to devices and by email again, from a copy that was put back. Whether they were held.
pub async fn release(state: &AppState, by: By) -> store::Result<bool> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let released = tx.release_alerts(now).await?;
    if released {
        tx.audit(by, &Act::of(What::AlertsReleased), now).await?;
    }
    tx.commit().await?;
    state.alerting.notify_one();
    Ok(released)
}

/// Puts a conversation off for an hour. Should its window close before that, it is told of all the same.
pub async fn snooze(
    state: &AppState,
    author: &Author,
    by: By,
    conversation: ConversationId,
) -> Result<triage::Report, triage::Failed> {
    let deed = Deed::Snooze(state.clock.now() + SNOOZE);
    triage::act(state, author, by, &deed, &[conversation], "alert").await
}
