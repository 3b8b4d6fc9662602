//! Campaigns: who is meant is looked up, somebody else agrees where that is needed, and then each gets theirs when their turn
//! comes, as long as all goes well.
//!
//! What is known of each of a campaign's people is a row, and what becomes of them is decided in one transaction: the stage of
//! the campaign is read in it, so a pause holds from the next message on, and the row turns into a message there, so whatever
//! dies in between, nobody gets two. What is looked up before and what is sent then goes through the same function
//! ([`Plan::case`]).

use super::{
    fills,
    import::{Importer, sheet},
    numbers::Line,
    outbound::{self, Author, credentials},
    scoring,
    state::AppState,
    store::{
        self, Tx,
        campaign::{Listed, Looked, Row, Stands},
    },
    views, zones,
};
use crate::domain::{
    audit::{About, Act, By, Detail, What},
    campaign::{
        self, Amiss, Approval, Audience, Budget, Campaign, Counts, Exclusion, FIRST, FileAudience, Funnel, Health,
        Held, LATE, LATEST, LEARNT, LOOKED, Look, Looser, MISSED, MOST, Member, Setup, Stage, Steering, Steers, Step,
        Timing, Turn, Which, put,
    },
    contact::{Contact, Identifier},
    conversation::Conversation,
    fill::{self, Fill},
    id::{CampaignId, ContactId, ConversationId, MessageId, NumberId, UserId},
    import::row::named,
    intake::{Entry, Keys},
    item::Person,
    outbox::Draft,
    price::{Category, Micros},
    role::Verb,
    template::{Parameters, Template, TemplateSend},
    time::{Span, Timestamp},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::{Mutex, PoisonError},
};
use tokio::sync::Semaphore;

/// Campaigns of a page of the list.
pub const LISTED: usize = 50;
/// From how many people on it is kept what was counted of a campaign that runs, and for how long.
const MANY: i64 = 5_000;
const SUMMED: Span = Span::seconds(3);
/// How long after its end the people of a campaign are counted for good: by then what left has its price.
const ENDED: Span = Span::hours(1);
/// People that are looked up, or get theirs, in one transaction.
const BATCH: usize = 25;
/// People of a page of a list.
const PAGE: usize = 500;
/// Sends of a number that may wait to leave: whoever answers a customer does not wait behind thousands.
const BACKLOG: i64 = 80;
/// For how long what somebody has started counts where it is told whether somebody else has to agree to what they start next.
const LATELY: Span = Span::hours(24);
/// How long after a number could not be asked about it is asked about again.
const AGAIN: Span = Span::minutes(1);
/// For how long what was looked up holds: what begins later is looked up anew, since people come, go and write.
const CHECKED: Span = Span::hours(24);
/// How long nothing may be heard of whoever looks people up: then it is begun anew by somebody.
const LEASE: Span = Span::minutes(2);
/// Bytes of what is said of a campaign.
const SIZE: usize = 64 * 1024;
/// Characters of a cell that fills a variable in.
const CELL: usize = 200;
/// Rows by which it is told which column names people.
const SAMPLE: usize = 200;
/// A large table is read one at a time.
static READING: Semaphore = Semaphore::const_new(1);

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("There is no such campaign.")]
    NotFound,
    #[error("There is no such number.")]
    NoNumber,
    #[error("That cannot be done with a campaign that is {}.", .0.word())]
    Stage(Stage),
    #[error("Something is missing or wrong: {}.", listed(.0))]
    Amiss(Vec<Amiss>),
    #[error("Somebody else than its author has to agree.")]
    Own,
    #[error("A person has to agree to it, and no program.")]
    Program,
    #[error("A template of it counts as something else than when it was checked: check it again.")]
    Category,
    #[error("A template of it says something else than when it was checked: check it again.")]
    Changed,
    #[error("Nobody would get it.")]
    Nobody,
    #[error("More than {} people are meant.", MOST)]
    TooMany,
    #[error("What is said of the campaign is too long.")]
    TooLarge,
    #[error("No column of the file has phone numbers with their country codes, or user ids.")]
    NoPeople,
    #[error(transparent)]
    Unreadable(#[from] sheet::Unreadable),
    #[error(transparent)]
    Store(#[from] sqlx::Error),
}

fn listed(amiss: &[Amiss]) -> String {
    amiss.iter().map(|one| one.word()).collect::<Vec<_>>().join(", ")
}

/// What was counted a moment ago of campaigns that run, of so many people that it takes a while: each screen asks for it every few
/// seconds.
#[derive(Debug, Default)]
pub struct Sums {
    counts: Mutex<Summed<(Counts, Micros)>>,
    funnels: Mutex<Summed<Vec<Funnel>>>,
}

/// Sums, with when they were taken.
type Summed<T> = BTreeMap<CampaignId, (Timestamp, T)>;

fn summed<T: Clone>(known: &Mutex<Summed<T>>, row: &Row, now: Timestamp) -> Option<T> {
    let known = known.lock().unwrap_or_else(PoisonError::into_inner);
    let sums = known.get(&row.id).filter(|(at, _)| row.stage == Stage::Running && *at <= now && now - *at < SUMMED);
    sums.map(|(_, sums)| sums.clone())
}

fn keep_summed<T>(known: &Mutex<Summed<T>>, id: CampaignId, now: Timestamp, sums: T) {
    let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
    known.retain(|_, (at, _)| now - *at < SUMMED);
    known.insert(id, (now, sums));
}

/// How the people of these campaigns stand, and what they cost.
async fn counts(state: &AppState, rows: &[Row]) -> store::Result<BTreeMap<CampaignId, (Counts, Micros)>> {
    let now = state.clock.now();
    let mut found = BTreeMap::new();
    for row in rows {
        found.extend(summed(&state.summing.counts, row, now).map(|sums| (row.id, sums)));
    }
    let others: Vec<CampaignId> = rows.iter().map(|row| row.id).filter(|id| !found.contains_key(id)).collect();
    for (id, sums) in state.store.campaign_counts(&others).await? {
        if sums.0.people >= MANY {
            keep_summed(&state.summing.counts, id, now, sums.clone());
        }
        found.insert(id, sums);
    }
    Ok(found)
}

/// Campaigns, latest first, as whoever goes by this name sees them, and where the list goes on.
pub async fn all(
    state: &AppState,
    owner: &str,
    before: Option<CampaignId>,
    limit: usize,
) -> store::Result<(Vec<Campaign>, Option<CampaignId>)> {
    let (rows, next) = state.store.campaigns(before, limit).await?;
    let open: Vec<Row> = rows.iter().filter(|row| row.counted.is_none()).cloned().collect();
    let mut counts = counts(state, &open).await?;
    let approval = state.store.approval().await?;
    let lately = state.store.started_lately(owner, state.clock.now() - LATELY).await?;
    let view = |row: Row| {
        let counted = row.counted.clone().or_else(|| counts.remove(&row.id)).unwrap_or_default();
        row.view(counted, approval, lately, owner)
    };
    Ok((rows.into_iter().map(view).collect(), next))
}

/// One of them.
pub async fn one(state: &AppState, id: CampaignId, owner: &str) -> Result<Campaign, Refused> {
    let row = state.store.campaign(id).await?.ok_or(Refused::NotFound)?;
    let counted = counts(state, std::slice::from_ref(&row)).await?.remove(&id).unwrap_or_default();
    let lately = state.store.started_lately(owner, state.clock.now() - LATELY).await?;
    Ok(row.view(counted, state.store.approval().await?, lately, owner))
}

/// What became of each of its groups.
pub async fn funnels(state: &AppState, id: CampaignId) -> Result<Vec<Funnel>, Refused> {
    let row = state.store.campaign(id).await?.ok_or(Refused::NotFound)?;
    let now = state.clock.now();
    if let Some(funnels) = summed(&state.summing.funnels, &row, now) {
        return Ok(funnels);
    }
    let funnels = state.store.campaign_funnels(&row, now).await?;
    if funnels.iter().map(|funnel| funnel.people).sum::<i64>() >= MANY {
        keep_summed(&state.summing.funnels, id, now, funnels.clone());
    }
    Ok(funnels)
}

/// How it chooses among its templates by now; none where it does not.
pub async fn steers(state: &AppState, id: CampaignId) -> Result<Option<Steers>, Refused> {
    let row = state.store.campaign(id).await?.ok_or(Refused::NotFound)?;
    Ok(row.steering.as_ref().and_then(|steering| steering.told(id, |arm| !row.stopped.contains_key(&arm))))
}

/// Some of its people, and where the list goes on.
pub async fn people(
    state: &AppState,
    id: CampaignId,
    which: Which,
    after: i64,
    limit: usize,
) -> Result<(Vec<Member>, Option<i64>), Refused> {
    state.store.campaign(id).await?.ok_or(Refused::NotFound)?;
    Ok(state.store.campaign_people(id, which, after, limit, state.clock.now()).await?)
}

/// How many may agree to a campaign of this author.
pub async fn approvers(state: &AppState, author: Option<UserId>) -> store::Result<i64> {
    let users = state.store.users().await?;
    let may = users
        .iter()
        .filter(|user| user.disabled_at.is_none() && user.role.may(Verb::ApproveCampaigns) && Some(user.id) != author);
    Ok(i64::try_from(may.count()).unwrap_or(i64::MAX))
}

/// What the platform said of the number of a campaign last, and what that may spend: in the month in which it leaves.
pub async fn of_number(state: &AppState, setup: &Setup) -> store::Result<(Health, Option<Budget>)> {
    let Some(number) = setup.number else { return Ok((Health::default(), None)) };
    let budget = state.store.budgets().await?.into_iter().find(|budget| budget.number == number);
    let health = state.store.health_of(number).await?;
    let (Some(budget), Timing::At(at)) = (budget, setup.timing) else { return Ok((health, budget)) };
    if at < budget.until || at < state.clock.now() {
        return Ok((health, Some(budget)));
    }
    let roster = state.numbers.roster().await?;
    let zone = roster.by_id(number).map(|line| line.number.time_zone.as_str()).unwrap_or_default();
    let (_, until) = zones::month(zone, at);
    Ok((health, Some(Budget { until, ..budget.by(at) })))
}

/// Keeps a campaign, in place of the one of that id. A file that was brought stays what it is.
pub async fn keep(
    state: &AppState,
    author: &Author,
    id: Option<CampaignId>,
    mut setup: Setup,
) -> Result<CampaignId, Refused> {
    let length = serde_json::to_string(&setup).map_or(usize::MAX, |text| text.len());
    if length > SIZE || setup.arms.len() > campaign::ARMS || setup.name.chars().count() > campaign::NAME {
        return Err(Refused::TooLarge);
    }
    if setup.name.contains('\0') {
        return Err(Refused::Amiss(vec![Amiss::Name]));
    }
    // The platform would refuse what is on several lines, from everybody.
    let said = setup.arms.iter_mut().flat_map(|arm| arm.parameters.body.values_mut());
    for value in said.filter(|value| !fill::is_plain(value)) {
        *value = fill::plain(value).unwrap_or_default();
    }
    if setup.number.is_some_and(|number| !state.store.admits_number(number)) {
        return Err(Refused::NoNumber);
    }
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let id = match id {
        None => {
            // Nobody brings a file by saying so.
            if matches!(setup.audience, Audience::File(_)) {
                setup.audience = Audience::Nobody;
            }
            tx.add_campaign(&setup, &author.owner, author.user, now).await?
        }
        Some(id) => {
            let row = still_open(&mut tx, id).await?;
            let is_file = matches!(setup.audience, Audience::File(_));
            match row.setup.audience {
                Audience::File(brought) if is_file => setup.audience = Audience::File(brought),
                _ if is_file => setup.audience = Audience::Nobody,
                // A file may be on its way.
                Audience::Nobody if setup.audience == Audience::Nobody => {}
                _ => tx.forget_campaign_people(id).await?,
            }
            tx.put_campaign(id, &setup, now).await?;
            id
        }
    };
    tx.commit().await?;
    Ok(id)
}

/// A campaign that can still be written, as this transaction sees it.
async fn still_open(tx: &mut Tx, id: CampaignId) -> Result<Row, Refused> {
    let row = tx.campaign(id).await?.ok_or(Refused::NotFound)?;
    if row.stage.is_open() { Ok(row) } else { Err(Refused::Stage(row.stage)) }
}

/// Throws a campaign away that was never started.
pub async fn drop_one(state: &AppState, by: By, id: CampaignId) -> Result<(), Refused> {
    let mut tx = state.store.begin().await?;
    still_open(&mut tx, id).await?;
    tx.drop_campaign(id).await?;
    tx.audit(by, &Act::of(What::CampaignDropped).about(About::Campaign, id.0), state.clock.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes a campaign a step on. What was looked up too long ago to begin with is looked up anew instead.
pub async fn lead(state: &AppState, author: &Author, by: By, id: CampaignId, step: Step) -> Result<(), Refused> {
    let now = state.clock.now();
    // Before the transaction: those who wait for their turn to write may hold all other connections.
    let roster = state.numbers.latest().await?;
    let approval = state.store.approval().await?;
    let known = state.store.campaign(id).await?.ok_or(Refused::NotFound)?;
    let is_on = matches!(step, Step::Check | Step::Start | Step::Approve | Step::Resume);
    let health = match known.setup.number.and_then(|number| roster.by_id(number)).filter(|_| is_on) {
        Some(line) => health(state, line, now).await?,
        None => Health::default(),
    };
    let mut tx = state.store.begin().await?;
    let row = tx.campaign(id).await?.ok_or(Refused::NotFound)?;
    let to = step.from(row.stage).ok_or(Refused::Stage(row.stage))?;
    if step.is_of_another() && row.owner == author.owner {
        return Err(Refused::Own);
    }
    // Whoever has a key to begin one may have another to agree to it: only people are two.
    if step == Step::Approve && author.user.is_none() {
        return Err(Refused::Program);
    }
    if matches!(step, Step::Check | Step::Start | Step::Approve) {
        let line = row.setup.number.and_then(|number| roster.by_id(number));
        let mut amiss = row.setup.amiss(now);
        // What had begun already and was asked about anew begins at no time of its own.
        amiss.retain(|one| *one != Amiss::Time || row.started_at.is_none());
        let sends = line.is_some_and(|line| !line.number.is_watched() && line.number.stopped.is_none());
        let is_able = sends && health.able;
        if !is_able && !amiss.contains(&Amiss::Number) {
            amiss.push(Amiss::Number);
        }
        for arm in &row.setup.arms {
            let template = tx.template_of(arm.template).await?.filter(Template::can_leave);
            // A code is asked for by one person, so it is for nobody else.
            let fits = |template: &Template| {
                line.is_some_and(|line| line.number.waba_id == template.waba_id) && !template.is_code()
            };
            if template.is_none_or(|template| !fits(&template)) && !amiss.contains(&Amiss::Template) {
                amiss.push(Amiss::Template);
            }
        }
        if !amiss.is_empty() {
            return Err(Refused::Amiss(amiss));
        }
    }
    let is_old = matches!(step, Step::Start | Step::Approve)
        && row.started_at.is_none()
        && tx.checked_at(id).await?.is_none_or(|at| now - at > CHECKED);
    let (step, to) = if is_old { (Step::Check, Stage::Checking) } else { (step, to) };
    let plan = Plan::of(&mut tx, &row).await?;
    match plan.as_ref().and_then(|plan| plan.is_else(&row)).filter(|_| matches!(step, Step::Start | Step::Approve)) {
        Some(Held::Changed) => return Err(Refused::Changed),
        Some(_) => return Err(Refused::Category),
        None => {}
    }
    let categories = plan.map(|plan| plan.known_as()).unwrap_or_default();
    let act = |what: What| Act::of(what).about(About::Campaign, id.0);
    match step {
        Step::Check => {
            if !matches!(row.setup.audience, Audience::File(_)) {
                tx.forget_campaign_people(id).await?;
            }
            tx.put_campaign(id, &row.setup, now).await?;
            tx.put_categories(id, &categories).await?;
            tx.set_stage(id, to, None, now).await?;
            tx.commit().await?;
            // What is one's own in a list is its author's, whoever agrees.
            let user = if is_old { row.user } else { author.user };
            tokio::spawn(look_up(state.clone(), id, user));
            return Ok(());
        }
        Step::Start => {
            let meant = tx.campaign_meant(id).await?;
            if meant.waits == 0 {
                return Err(Refused::Nobody);
            }
            if meant.people > MOST {
                return Err(Refused::TooMany);
            }
            // Many small ones are a large one.
            let lately = tx.started_lately(&author.owner, now - LATELY).await?;
            let (people, cost) = (meant.waits + lately.people, Micros(meant.cost.0.saturating_add(lately.cost.0)));
            // Whoever starts what somebody else has written answers for it: neither agrees to their own.
            tx.campaign_is_of(id, &author.owner, author.user).await?;
            tx.audit(by, &act(What::CampaignStarted).with(Detail::Count, meant.waits), now).await?;
            if approval.is_needed(people, cost) {
                tx.set_stage(id, Stage::Waiting, None, now).await?;
            } else {
                begin(&mut tx, &row, now).await?;
            }
        }
        Step::Approve => {
            tx.approve(id, &author.owner, author.user).await?;
            tx.audit(by, &act(What::CampaignApproved), now).await?;
            begin(&mut tx, &row, now).await?;
        }
        Step::Decline | Step::Pause | Step::Stop => {
            let what = match step {
                Step::Decline => What::CampaignDeclined,
                Step::Pause => What::CampaignPaused,
                _ => What::CampaignStopped,
            };
            // What some have got already is not written anew: it holds as it did.
            let is_back = step == Step::Decline && row.started_at.is_some();
            let (to, why) = if is_back { (Stage::Held, Some(Held::Category)) } else { (to, None) };
            tx.set_stage(id, to, why, now).await?;
            tx.audit(by, &act(what), now).await?;
        }
        Step::Resume => {
            let mut to = to;
            if matches!(row.held, Some(Held::Category | Held::Changed)) {
                // At other prices, or with another text, it is another campaign: who had to agree to it has to agree once more.
                let meant = tx.campaign_meant(id).await?;
                if row.approved_by.is_some() || approval.cost.is_some() || approval.is_needed(meant.waits, meant.cost) {
                    tx.campaign_is_of(id, &author.owner, author.user).await?;
                    to = Stage::Waiting;
                }
                tx.put_categories(id, &categories).await?;
            }
            tx.probe(id, now).await?;
            tx.set_stage(id, to, None, now).await?;
            tx.audit(by, &act(What::CampaignResumed), now).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// It runs from now on: each of its people is due when it was said.
async fn begin(tx: &mut Tx, row: &Row, now: Timestamp) -> store::Result<()> {
    match row.setup.timing {
        Timing::Now => tx.schedule(row.id, now, false).await?,
        Timing::At(at) => tx.schedule(row.id, at, false).await?,
        Timing::BestHour => tx.schedule(row.id, now, true).await?,
    }
    tx.probe(row.id, now).await?;
    tx.set_stage(row.id, Stage::Running, None, now).await
}

/// Says what a number may spend in a month. As that stands by now.
pub async fn set_budget(
    state: &AppState,
    by: By,
    number: NumberId,
    month: Option<Micros>,
) -> Result<Option<Budget>, Refused> {
    let now = state.clock.now();
    if !state.store.admits_number(number) {
        return Err(Refused::NoNumber);
    }
    let month = month.map(|month| Micros(month.0.max(0)));
    let mut tx = state.store.begin().await?;
    if !tx.set_budget(number, month, now).await? {
        return Err(Refused::NoNumber);
    }
    tx.audit(by, &Act::of(What::BudgetSet).about(About::Number, number.0), now).await?;
    let budget = tx.budget_of(number, now).await?;
    tx.commit().await?;
    Ok(budget)
}

/// Says when somebody else has to agree. A looser rule holds once somebody else has said the same; until then the one that there
/// is does.
pub async fn set_approval(
    state: &AppState,
    by: By,
    user: Option<UserId>,
    approval: Approval,
) -> Result<(Approval, Option<Looser>), Refused> {
    let wish = Approval { people: approval.people.clamp(0, campaign::PEOPLE), ..approval };
    let mut tx = state.store.begin().await?;
    let (now, asked) = tx.approval().await?;
    let (holds, asked) = now.once_said(asked, wish, user).map_err(|_| Refused::Program)?;
    tx.set_approval(holds, asked).await?;
    let what = if asked.is_some() { What::ApprovalAsked } else { What::ApprovalSet };
    tx.audit(by, &Act::of(what), state.clock.now()).await?;
    tx.commit().await?;
    approval_rule(state).await.map_err(Refused::from)
}

/// When somebody else has to agree, and what looser rule somebody asks for.
pub async fn approval_rule(state: &AppState) -> store::Result<(Approval, Option<Looser>)> {
    Ok((state.store.approval().await?, state.store.asked_approval().await?))
}

/// Takes a file of people that was brought: who of them is known here is meant from now on, each with what stands in the other
/// columns. The file is not kept.
pub async fn bring(state: &AppState, by: By, id: CampaignId, file: &Path, filename: &str) -> Result<(), Refused> {
    let row = state.store.campaign(id).await?.ok_or(Refused::NotFound)?;
    if !row.stage.is_open() {
        return Err(Refused::Stage(row.stage));
    }
    let one = READING.acquire().await.map_err(|_| store::broke_off())?;
    let rows = Importer::of(state).place().map_err(sheet::Unreadable::Files)?;
    let (from, to) = (file.to_owned(), rows.clone());
    let read = tokio::task::spawn_blocking(move || {
        let (sheet, total) = sheet::read(&from, &to)?;
        let (first, _) = sheet::rows(&to, 0, SAMPLE)?;
        Ok::<_, sheet::Unreadable>((sheet, total, first))
    });
    let taken = async {
        let (sheet, total, first) = read.await.map_err(|_| store::broke_off())??;
        let column = whose_column(&first).ok_or(Refused::NoPeople)?;
        let filename: String = filename.chars().filter(|c| !c.is_control()).take(200).collect();
        let brought = FileAudience { filename, rows: total, heads: sheet.heads, ..FileAudience::default() };
        take(state, by, id, &rows, column, brought).await
    };
    let taken = taken.await;
    let _ = tokio::fs::remove_file(&rows).await;
    drop(one);
    taken
}

/// The column that names most people.
fn whose_column(rows: &[sheet::Row]) -> Option<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for (_, cells) in rows {
        for (column, cell) in cells.iter().enumerate() {
            *counts.entry(column).or_default() += usize::from(!named(cell, "").is_empty());
        }
    }
    // Of two the first.
    let best =
        counts.into_iter().filter(|(_, count)| *count > 0).max_by_key(|(column, count)| (*count, usize::MAX - *column));
    best.map(|(column, _)| column)
}

async fn take(
    state: &AppState,
    by: By,
    id: CampaignId,
    rows: &Path,
    column: usize,
    mut brought: FileAudience,
) -> Result<(), Refused> {
    clear(state, id).await?;
    let mut at = 0;
    loop {
        let path = rows.to_owned();
        let read = tokio::task::spawn_blocking(move || sheet::rows(&path, at, PAGE));
        let (found, next) = read.await.map_err(|_| store::broke_off())?.map_err(sheet::Unreadable::Files)?;
        if found.is_empty() {
            break;
        }
        at = next;
        state.door.quiet().await;
        let mut tx = state.store.begin().await?;
        still_without(&mut tx, id).await?;
        let mut people = Vec::new();
        for (_, cells) in &found {
            let names = cells.get(column).map(|cell| named(cell, "")).unwrap_or_default();
            if names.is_empty() {
                brought.unreadable += 1;
                continue;
            }
            let Some(contact) = tx.contact_named(&names).await? else {
                brought.unknown += 1;
                continue;
            };
            let (said, joined) = said(&brought.heads, cells, column);
            brought.joined += joined;
            people.push((contact, Some(said)));
        }
        let count = i64::try_from(people.len()).unwrap_or(0);
        let added = tx.add_campaign_people(id, &people).await?;
        brought.twice += count - added;
        tx.commit().await?;
    }
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let row = still_without(&mut tx, id).await?;
    let columns = row.setup.columns.clone().into_iter().filter(|(_, head)| brought.heads.contains(head)).collect();
    let act = Act::of(What::CampaignFile).about(About::Campaign, id.0).with(Detail::Count, brought.rows);
    let setup = Setup { audience: Audience::File(brought), columns, ..row.setup };
    tx.put_campaign(id, &setup, now).await?;
    tx.audit(by, &act, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Nobody is meant until a file is there as a whole: a campaign that was checked before cannot be started with a part of it.
async fn clear(state: &AppState, id: CampaignId) -> Result<(), Refused> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let row = still_open(&mut tx, id).await?;
    tx.forget_campaign_people(id).await?;
    tx.put_campaign(id, &Setup { audience: Audience::Nobody, ..row.setup }, now).await?;
    tx.commit().await?;
    Ok(())
}

/// A campaign for which a file is being taken: nobody has said meanwhile that it is for others.
async fn still_without(tx: &mut Tx, id: CampaignId) -> Result<Row, Refused> {
    let row = still_open(tx, id).await?;
    if row.setup.audience == Audience::Nobody { Ok(row) } else { Err(Refused::Stage(row.stage)) }
}

/// Begins to take a file and dies: what a process leaves behind that ends in between.
#[cfg(test)]
pub async fn clear_and_die(state: &AppState, id: CampaignId) -> Result<(), Refused> {
    clear(state, id).await
}

/// What a row says beside whom it names, by what stands in the heads of its columns, as JSON; and of how many cells something
/// else was made, because the platform takes no such values.
fn said(heads: &[String], cells: &[String], column: usize) -> (String, i64) {
    let cells = heads
        .iter()
        .zip(cells)
        .enumerate()
        .filter(|(at, (head, cell))| *at != column && !head.is_empty() && !cell.contains('\0'));
    let (mut said, mut joined) = (BTreeMap::new(), 0);
    for (_, (head, cell)) in cells {
        let Some(value) = fill::plain(cell) else { continue };
        joined += i64::from(!fill::is_plain(cell.trim()));
        said.insert(head.as_str(), value.chars().take(CELL).collect::<String>());
    }
    (serde_json::to_string(&said).unwrap_or_default(), joined)
}

/// Looks up who is meant and what keeps a message from them. Should it break off, the campaign is a draft again.
async fn look_up(state: AppState, id: CampaignId, user: Option<UserId>) {
    let done = async {
        gather(&state, id, user).await?;
        while look_at_some(&state, id).await? {}
        Ok::<_, sqlx::Error>(())
    };
    if let Err(error) = done.await {
        tracing::error!(%error, campaign = %id, "who a campaign is for could not be looked up");
        if let Err(error) = give_up(&state, id).await {
            tracing::error!(%error, campaign = %id, "a campaign could not be given back");
        }
    }
}

/// A campaign whose people are looked up is a draft again.
async fn give_up(state: &AppState, id: CampaignId) -> store::Result<()> {
    let mut tx = state.store.begin().await?;
    if tx.campaign(id).await?.is_some_and(|row| row.stage == Stage::Checking) {
        tx.set_stage(id, Stage::Draft, None, state.clock.now()).await?;
    }
    tx.commit().await
}

/// Writes down who of a list is meant, page by page.
async fn gather(state: &AppState, id: CampaignId, user: Option<UserId>) -> store::Result<()> {
    let Some(row) = state.store.campaign(id).await? else { return Ok(()) };
    let now = state.clock.now();
    let mut count = 0;
    match &row.setup.audience {
        Audience::Nobody | Audience::File(_) => {}
        Audience::Queue(only) => {
            let (viewer, _) = views::viewer(state, user).await?;
            let only = crate::domain::queue::Only { viewer, ..(**only).clone() };
            let mut after = None;
            loop {
                let (rows, next) = state.store.conversations(&only, after.as_ref(), PAGE, now).await?;
                let Some(added) = add(state, &row, rows.iter().map(|row| row.contact.id).collect()).await? else {
                    return Ok(());
                };
                count += added;
                after = next;
                if after.is_none() || count > MOST {
                    return Ok(());
                }
            }
        }
        Audience::Customers(only) => {
            let mut after = None;
            loop {
                let (rows, next) = state.store.list_customers(only, after.as_ref(), PAGE, now).await?;
                let Some(added) = add(state, &row, rows.iter().map(|row| row.contact.id).collect()).await? else {
                    return Ok(());
                };
                count += added;
                after = next;
                if after.is_none() || count > MOST {
                    return Ok(());
                }
            }
        }
    }
    Ok(())
}

/// How many of them were not meant yet. None where it is not looked up any more, or means others by now.
async fn add(state: &AppState, gathered: &Row, people: BTreeSet<ContactId>) -> store::Result<Option<i64>> {
    let people: Vec<(ContactId, Option<String>)> = people.into_iter().map(|contact| (contact, None)).collect();
    if people.is_empty() {
        return Ok(Some(0));
    }
    state.door.quiet().await;
    let mut tx = state.store.begin().await?;
    let now = tx.campaign(gathered.id).await?;
    if now.is_none_or(|row| row.stage != Stage::Checking || row.setup != gathered.setup) {
        return Ok(None);
    }
    let added = tx.add_campaign_people(gathered.id, &people).await?;
    tx.set_stage(gathered.id, Stage::Checking, None, state.clock.now()).await?;
    tx.commit().await?;
    Ok(Some(added))
}

/// Finds out about some of those who are meant. Whether there may be more.
async fn look_at_some(state: &AppState, id: CampaignId) -> store::Result<bool> {
    let limit = i64::try_from(BATCH).unwrap_or(i64::MAX);
    let mut tx = state.store.begin().await?;
    let people = tx.campaign_unlooked(id, limit).await?;
    let checking = tx.campaign(id).await?.filter(|row| row.stage == Stage::Checking);
    drop(tx);
    let Some(row) = checking else { return Ok(false) };
    let now = state.clock.now();
    let mut best: BTreeMap<i64, i64> = BTreeMap::new();
    if let (Timing::BestHour, Some(number)) = (row.setup.timing, row.setup.number) {
        for person in &people {
            best.extend(best_minute(state, number, person.contact, now).await?.map(|minute| (person.id, minute)));
        }
    }
    state.door.quiet().await;
    let mut tx = state.store.begin().await?;
    let Some(row) = tx.campaign(id).await?.filter(|row| row.stage == Stage::Checking) else { return Ok(false) };
    if people.is_empty() {
        tx.is_checked(id, now).await?;
        tx.commit().await?;
        return Ok(false);
    }
    let Some(plan) = Plan::of(&mut tx, &row).await? else { return Ok(false) };
    let mut looked = Vec::new();
    for person in &people {
        looked.push(plan.look(&mut tx, person, best.get(&person.id).copied(), now).await?);
    }
    tx.put_looked(&looked).await?;
    // That it is looked at is told as well.
    tx.set_stage(id, Stage::Checking, None, now).await?;
    tx.commit().await?;
    Ok(true)
}

/// The minute of the day, in UTC, with which the hour begins in which somebody most likely writes.
async fn best_minute(
    state: &AppState,
    number: NumberId,
    contact: ContactId,
    now: Timestamp,
) -> store::Result<Option<i64>> {
    let Some(conversation) = state.store.conversation_with(number, contact).await? else { return Ok(None) };
    let best = scoring::best_at(state, conversation, now).await?;
    Ok(best.map(|at| at.0.div_euclid(60_000).rem_euclid(1_440)))
}

/// What a campaign sends, to whomever.
struct Plan {
    id: CampaignId,
    number: NumberId,
    arms: Vec<(Option<Template>, Parameters)>,
    /// What each template is filled with where the campaign says nothing, by place.
    fills: Vec<BTreeMap<String, Fill>>,
    shares: Vec<u32>,
    hold_out: u8,
    timing: Timing,
    columns: BTreeMap<String, String>,
    /// Chance says which template somebody gets: there is more than one that still goes.
    compares: bool,
    /// How likely each template is to be chosen; nothing where each gets that of their group.
    chances: Vec<(usize, f64)>,
    /// How many of its templates were stopped.
    stopped: usize,
}

/// How it stands with one of its people.
struct Case {
    row: Conversation,
    /// They have no conversation with the number yet.
    is_new: bool,
    contact: Contact,
    draft: Draft,
    turn: Turn,
    cost: Micros,
}

/// What came of somebody's turn.
enum Went {
    Sent,
    /// They get nothing, or later.
    Not,
    /// Nobody else would get this template either.
    Holds(Held, usize),
}

impl Plan {
    /// None where it is sent from no number.
    async fn of(tx: &mut Tx, row: &Row) -> store::Result<Option<Self>> {
        let Some(number) = row.setup.number else { return Ok(None) };
        let (mut arms, mut fills) = (Vec::new(), Vec::new());
        let attributes = tx.attributes().await?;
        for arm in &row.setup.arms {
            let template = tx.template_of(arm.template).await?;
            let said = tx.fills_of(arm.template).await?;
            let mut left = template.as_ref().map(|of| fill::in_force(of, &said, &attributes)).unwrap_or_default();
            left.retain(|place, _| !fill::is_given(&arm.parameters, place));
            fills.push(left);
            arms.push((template, arm.parameters.clone()));
        }
        Ok(Some(Self {
            id: row.id,
            number,
            arms,
            fills,
            shares: row.setup.shares(),
            hold_out: row.setup.hold_out,
            timing: row.setup.timing,
            columns: row.setup.columns.clone(),
            compares: row.setup.arms.len() > row.stopped.len() + 1,
            chances: row
                .steering
                .as_ref()
                .map(|steering| steering.chances(row.id, |arm| !row.stopped.contains_key(&arm)))
                .unwrap_or_default(),
            stopped: row.stopped.len(),
        }))
    }

    /// Which template is for one of them: that of their group, or once templates are chosen what is chosen for them, for good.
    async fn arm_for(&self, tx: &mut Tx, person: &Listed) -> store::Result<usize> {
        let of_group = person.arm.unwrap_or(0);
        if person.is_chosen {
            return Ok(of_group);
        }
        let chosen = campaign::steered(self.id, person.contact, &self.chances, self.stopped);
        let Some((arm, propensity)) = chosen else { return Ok(of_group) };
        tx.choose_arm(person.id, arm, propensity).await?;
        Ok(arm)
    }

    /// What its templates count as and say by now, by place: the category, what tells the wording apart, and what is filled in.
    /// Nothing of one that is gone.
    fn known_as(&self) -> Vec<String> {
        let known = |(template, fills): (&Template, &BTreeMap<String, Fill>)| {
            let filled = serde_json::to_string(fills).unwrap_or_default();
            format!("{} {} {filled}", template.category.to_ascii_uppercase(), template.wording())
        };
        let both = self.arms.iter().zip(&self.fills);
        both.map(|((template, _), fills)| template.as_ref().map(|of| known((of, fills))).unwrap_or_default()).collect()
    }

    /// Whether one of its templates that are still sent counts as something else than when it was looked up who gets it, says
    /// something else, or is filled with something else.
    fn is_else(&self, row: &Row) -> Option<Held> {
        let now = self.known_as();
        let both = row
            .categories
            .iter()
            .zip(&now)
            .enumerate()
            .filter(|(arm, (then, now))| !then.is_empty() && !now.is_empty() && !row.stopped.contains_key(arm));
        let mut is_else = None;
        for (_, (then, now)) in both {
            let (mut then, mut now) = (then.splitn(3, ' '), now.splitn(3, ' '));
            if then.next() != now.next() {
                return Some(Held::Category);
            }
            // Of what was looked up before more was noted no more is known.
            if then.zip(now).any(|(then, now)| then != now) {
                is_else = Some(Held::Changed);
            }
        }
        is_else
    }

    /// What one of its people would get at that time, and whether they may; or why there is nothing to be sent to them.
    async fn case(
        &self,
        tx: &mut Tx,
        person: &Listed,
        arm: usize,
        at: Timestamp,
        now: Timestamp,
    ) -> store::Result<Result<Case, Exclusion>> {
        match tx.stands_in(self.id, person.contact).await? {
            Stands::Themselves => {}
            Stands::Twice => return Ok(Err(Exclusion::Duplicate)),
            Stands::Gone => return Ok(Err(Exclusion::Gone)),
        }
        let Some((Some(template), given)) = self.arms.get(arm) else { return Ok(Err(Exclusion::Template)) };
        let contact = tx.contact(person.contact).await?;
        let known = match tx.conversation_with(self.number, person.contact).await? {
            Some(id) => tx.conversation(id).await?,
            None => None,
        };
        let is_new = known.is_none();
        let row = known.unwrap_or_else(|| Conversation::new(ConversationId(0), self.number, person.contact));
        let mut parameters = given.clone();
        let places = fill::places(template);
        for (place, head) in self.columns.iter().filter(|(place, _)| places.contains(place)) {
            if let Some(value) = person.cells.get(head) {
                put(&mut parameters, place, value);
            }
        }
        let send = TemplateSend { name: template.name.clone(), language: template.language.clone(), parameters };
        let draft = fills::complete(tx, &row, None, Draft::Template { template: send }).await?;
        let outlook = tx.outlook_at(&row, &contact, &draft, at, now).await?;
        let turn = campaign::turn(&draft, &outlook, at);
        let is_whole = match &draft {
            Draft::Template { template: send } => template.prepare(&send.parameters).is_ok(),
            _ => false,
        };
        let goes = matches!(turn, Turn::Send | Turn::Later(_));
        if goes && template.is_marketing() && campaign::is_undelivered(contact.recipient()) {
            return Ok(Err(Exclusion::Undelivered));
        }
        if goes && !is_whole {
            return Ok(Err(Exclusion::Missing));
        }
        let cost = Category::of_template(&template.category)
            .map_or(Micros::default(), |category| campaign::cost(&contact, category, row.free_until, at));
        Ok(Ok(Case { row, is_new, contact, draft, turn, cost }))
    }

    /// What can be told of one of its people before it begins.
    async fn look(&self, tx: &mut Tx, person: &Listed, best: Option<i64>, now: Timestamp) -> store::Result<Looked> {
        let arm = campaign::group(self.id, person.contact, self.hold_out, &self.shares);
        let at = match self.timing {
            Timing::At(at) => at.max(now),
            Timing::Now | Timing::BestHour => now,
        };
        let mut cost = Micros::default();
        // Whoever could not get one of the templates is of no group: else chance would have parted different people.
        for one in 0..self.arms.len() {
            let why = match self.case(tx, person, one, at, now).await? {
                Err(why) => Some(why),
                Ok(case) => {
                    if arm == Some(one) {
                        cost = case.cost;
                    }
                    match case.turn {
                        Turn::Send | Turn::Later(_) => None,
                        Turn::Leave(why) => Some(why),
                        Turn::Hold(held) => Some(held.of_one()),
                    }
                }
            };
            if why.is_some() {
                return Ok(Looked { id: person.id, arm, why, cost: Micros::default(), best });
            }
        }
        Ok(Looked { id: person.id, arm, why: None, cost, best })
    }

    /// It is the turn of one of them.
    async fn go(&self, tx: &mut Tx, person: &Listed, now: Timestamp) -> store::Result<Went> {
        let arm = self.arm_for(tx, person).await?;
        let case = match self.case(tx, person, arm, now, now).await? {
            Ok(case) => case,
            Err(Exclusion::Template) => return Ok(Went::Holds(Held::Template, arm)),
            Err(why) => {
                tx.leave_out(person.id, why, now).await?;
                return Ok(Went::Not);
            }
        };
        match case.turn {
            Turn::Send => {}
            Turn::Later(at) => {
                tx.comes_later(person.id, at).await?;
                return Ok(Went::Not);
            }
            Turn::Leave(why) => {
                tx.leave_out(person.id, why, now).await?;
                return Ok(Went::Not);
            }
            Turn::Hold(held) => return Ok(Went::Holds(held, arm)),
        }
        let row = if case.is_new { meet(tx, self.number, &case.contact, now).await? } else { Some(case.row) };
        let Some(row) = row else {
            tx.leave_out(person.id, Exclusion::NoIdentifier, now).await?;
            return Ok(Went::Not);
        };
        let entry = match outbound::compose(tx, &row, &case.draft, None, now).await {
            // What was sent to many is no answer to one of them.
            Ok(entry) => Entry { counts: false, ..entry },
            Err(outbound::Refused::Store(error)) => return Err(error),
            // Nothing was written by then: what it is made of was looked at before.
            Err(_) => {
                tx.leave_out(person.id, Exclusion::Missing, now).await?;
                return Ok(Went::Not);
            }
        };
        if !tx.is_of_campaign(person.id, entry.id, case.cost, now).await? {
            return Ok(Went::Not);
        }
        outbound::write_down(tx, row, &entry, &case.draft, None, now, now).await?;
        if !self.compares {
            tx.learns_nothing(entry.id).await?;
        }
        Ok(Went::Sent)
    }
}

/// The conversation of a number with somebody it has none with yet. None where they go by no name.
async fn meet(tx: &mut Tx, number: NumberId, contact: &Contact, now: Timestamp) -> store::Result<Option<Conversation>> {
    let name = contact.phone().and_then(Identifier::phone).or_else(|| contact.bsuid().and_then(Identifier::bsuid));
    let person = Person { identifiers: name.into_iter().collect(), ..Person::default() };
    let mut keys = Keys::default();
    keys.identifiers.extend(person.identifiers.iter().cloned());
    let mut world = tx.load(&keys, 1).await?;
    let Some(id) = world.begin(number, &person, now) else { return Ok(None) };
    tx.write(&mut world, now).await?;
    Ok(tx.conversation(id).await?.filter(|row| row.contact == contact.id))
}

/// One round over all campaigns that run. How much became of something.
pub async fn work(state: &AppState) -> store::Result<usize> {
    let mut done = 0;
    let mut fault = None;
    for row in state.store.campaigns_at_work().await? {
        let one = match row.stage {
            Stage::Checking if state.clock.now() - row.changed_at > LEASE => give_up(state, row.id).await.map(|()| 1),
            Stage::Running => go_on(state, &row).await,
            _ => Ok(0),
        };
        match one {
            Ok(count) => done += count,
            Err(error) => {
                tracing::error!(%error, campaign = %row.id, "a campaign could not go on");
                fault = Some(error);
            }
        }
    }
    match fault {
        Some(error) if done == 0 => Err(error),
        _ => Ok(done),
    }
}

/// Counts anew what numbers with a budget have spent: what failed since cost nothing.
pub async fn count_spent(state: &AppState) -> store::Result<()> {
    let mut tx = state.store.begin().await?;
    tx.count_all_spent(state.clock.now()).await?;
    tx.commit().await
}

/// Counts the people of campaigns that are over, once and for good, so that no list has to.
pub async fn count_ended(state: &AppState) -> store::Result<()> {
    for id in state.store.campaigns_uncounted(state.clock.now() - ENDED).await? {
        let counted = state.store.campaign_counts(&[id]).await?.remove(&id).unwrap_or_default();
        let mut tx = state.store.begin().await?;
        tx.put_counted(id, &counted).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Lets as many go as may now, if it goes well.
async fn go_on(state: &AppState, row: &Row) -> store::Result<usize> {
    let now = state.clock.now();
    let since = row.probe_at.unwrap_or(now);
    let roster = state.numbers.roster().await?;
    let line = row.setup.number.and_then(|number| roster.by_id(number)).filter(|line| !line.number.is_watched());
    let Some(line) = line.filter(|line| line.number.stopped.is_none()) else {
        return hold(state, row.id, Held::Number).await;
    };
    if let Timing::At(at) = row.setup.timing
        && since < at
    {
        if now < at {
            return Ok(0);
        }
        if now - at > LATE && state.store.campaign_sent_since(row.id, Timestamp(0)).await? == 0 {
            return hold(state, row.id, Held::Late).await;
        }
    }
    let health = health(state, line, now).await?;
    if !health.able {
        return hold(state, row.id, Held::Number).await;
    }
    let tally = state.store.campaign_tally(row.id, None, since, LATEST).await?;
    let mut room = match campaign::look(&tally, health.quality, now) {
        Look::Go(count) => count,
        Look::Wait => return Ok(0),
        Look::Hold(held) => return hold(state, row.id, held).await,
    };
    if row.setup.arms.len() > 1 && stop_arms(state, row, since).await? {
        return Ok(1);
    }
    learn(state, row, now).await?;
    let minute = now - Span::minutes(1);
    if let Some(most) = row.setup.per_minute {
        room = room.min(most - state.store.campaign_sent_since(row.id, minute).await?);
    }
    room = room.min(health.per_minute() - state.store.sent_from_since(line.number.id, minute).await?);
    room = room.min(BACKLOG - state.store.queued_of(line.number.id, now).await?);
    if let Some(limit) = health.limit {
        room = room.min(limit - state.store.reached_lately(now).await?);
    }
    send(state, row.id, room, tally.sent < FIRST).await
}

/// Looks now and then what came of each template, and whether a difference has shown since, from when on they are chosen by
/// that. Where it was asked for.
async fn learn(state: &AppState, row: &Row, now: Timestamp) -> store::Result<()> {
    let known = row.steering.as_ref();
    let is_fresh = known.is_some_and(|known| now - known.looked_at < LEARNT);
    if !row.setup.steer || row.setup.arms.len() < 2 || is_fresh {
        return Ok(());
    }
    let funnels = state.store.campaign_funnels(row, now).await?;
    let since = campaign::is_told_apart(&campaign::verdict(&funnels)).then_some(now);
    let arms = funnels.iter().filter(|funnel| funnel.arm.is_some()).map(|funnel| funnel.outcomes).collect();
    let mut tx = state.store.begin().await?;
    let Some(row) = tx.campaign(row.id).await?.filter(|row| row.stage == Stage::Running) else { return Ok(()) };
    // Once it has begun it goes on, whatever the rest of the comparison comes to.
    let steering = Steering { since: row.steers_since().or(since), looked_at: now, arms };
    tx.put_steering(row.id, &steering).await?;
    tx.commit().await
}

/// Stops those of its templates with which too much goes wrong. Whether it did.
async fn stop_arms(state: &AppState, row: &Row, since: Timestamp) -> store::Result<bool> {
    for arm in (0..row.setup.arms.len()).filter(|arm| !row.stopped.contains_key(arm)) {
        let tally = state.store.campaign_tally(row.id, Some(arm), since, LATEST).await?;
        if let Some(held) = tally.trouble() {
            let mut tx = state.store.begin().await?;
            let Some(row) = tx.campaign(row.id).await? else { return Ok(true) };
            stop_arm(&mut tx, &row, arm, held, state.clock.now()).await?;
            tx.commit().await?;
            return Ok(true);
        }
    }
    Ok(false)
}

/// Nobody else gets one of its templates. It holds where that was the last.
async fn stop_arm(tx: &mut Tx, row: &Row, arm: usize, why: Held, now: Timestamp) -> store::Result<()> {
    let is_last = (0..row.setup.arms.len()).all(|other| other == arm || row.stopped.contains_key(&other));
    if is_last {
        // Those who wait for it may get it once somebody has looked.
        return held(tx, row.id, why, now).await;
    }
    tx.stop_arm(row, arm, why).await
}

/// A message was taken back that had not left: whoever was to get it waits as before. They get nothing of a template that was
/// stopped, as those who had waited for it; and where nobody had waited any more, it is not over after all.
pub(super) async fn is_taken_back(tx: &mut Tx, message: MessageId, now: Timestamp) -> store::Result<()> {
    let Some((id, arm)) = tx.waits_again(message).await? else { return Ok(()) };
    let Some(row) = tx.campaign(id).await? else { return Ok(()) };
    if let Some(why) = row.stopped.get(&arm) {
        tx.stop_arm(&row, arm, *why).await?;
    }
    if row.stage == Stage::Done && tx.campaign_waits(id).await? {
        tx.set_stage(id, Stage::Running, None, now).await?;
    }
    Ok(())
}

/// Holds a campaign of which a message is about to leave where a template of it counts as something else, or says something else,
/// than was agreed to. Whether it does.
pub(super) async fn holds_as_else(tx: &mut Tx, id: CampaignId, now: Timestamp) -> store::Result<bool> {
    let Some(row) = tx.campaign(id).await? else { return Ok(false) };
    let Some(plan) = Plan::of(tx, &row).await? else { return Ok(false) };
    let Some(why) = plan.is_else(&row) else { return Ok(false) };
    held(tx, id, why, now).await?;
    Ok(true)
}

/// It holds until somebody has looked.
async fn hold(state: &AppState, id: CampaignId, why: Held) -> store::Result<usize> {
    let mut tx = state.store.begin().await?;
    if tx.campaign(id).await?.is_none_or(|row| row.stage != Stage::Running) {
        return Ok(0);
    }
    held(&mut tx, id, why, state.clock.now()).await?;
    tx.commit().await?;
    Ok(1)
}

async fn held(tx: &mut Tx, id: CampaignId, why: Held, now: Timestamp) -> store::Result<()> {
    tx.set_stage(id, Stage::Held, Some(why), now).await?;
    tx.audit(By::PROGRAM, &Act::of(What::CampaignHeld).about(About::Campaign, id.0), now).await
}

/// What the platform says of a number, asked anew now and then.
async fn health(state: &AppState, line: &Line, now: Timestamp) -> store::Result<Health> {
    let known = state.store.health_of(line.number.id).await?;
    if known.looked_at.is_some_and(|at| now - at < LOOKED) {
        return Ok(known);
    }
    let health = match state.graph.phone_number(&credentials(line)).await {
        Ok(told) => {
            let (quality, limit) = (told.quality.as_deref(), told.messaging_limit.as_deref());
            Health::read(quality, limit, told.status.as_deref(), now)
        }
        Err(error) => {
            tracing::warn!(%error, "how customers take a number could not be asked");
            Health { looked_at: Some(now - LOOKED + AGAIN), ..known }
        }
    };
    let mut tx = state.store.begin().await?;
    tx.put_health(line.number.id, &health, health.looked_at.unwrap_or(now)).await?;
    tx.commit().await?;
    Ok(health)
}

/// What came of a batch.
struct Came {
    sent: i64,
    /// People whose turn it was.
    looked: usize,
    /// Nobody else's turn has come, or it does not run any more.
    over: bool,
}

/// Lets so many go. How many people became something.
async fn send(state: &AppState, id: CampaignId, room: i64, is_probe: bool) -> store::Result<usize> {
    let (mut left, mut looked, mut size) = (room, 0, BATCH);
    while left > 0 && !state.shutdown.is_cancelled() {
        state.door.quiet().await;
        let most = i64::try_from(size).unwrap_or(1).min(left);
        match batch(state, id, most, is_probe).await {
            Ok(came) => {
                left -= came.sent;
                looked += came.looked;
                if came.sent > 0 {
                    state.live.wake();
                    state.outbox.notify_one();
                }
                if came.over {
                    break;
                }
            }
            // One of them cannot be written down: the others do not wait for that.
            Err(error) if store::is_of_the_content(&error) && size > 1 => size = 1,
            Err(error) if store::is_of_the_content(&error) => {
                tracing::error!(%error, campaign = %id, "a message of a campaign could not be written down");
                leave_first_out(state, id).await?;
                looked += 1;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(looked)
}

async fn leave_first_out(state: &AppState, id: CampaignId) -> store::Result<()> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    for person in tx.campaign_due(id, now, 1).await? {
        tx.leave_out(person.id, Exclusion::Refused, now).await?;
    }
    tx.commit().await
}

/// Some of those whose turn has come, in one transaction. Of the first no more go than are to, whoever else lets some go.
async fn batch(state: &AppState, id: CampaignId, mut most: i64, is_probe: bool) -> store::Result<Came> {
    let now = state.clock.now();
    let mut came = Came { sent: 0, looked: 0, over: true };
    let mut tx = state.store.begin().await?;
    let Some(row) = tx.campaign(id).await?.filter(|row| row.stage == Stage::Running) else { return Ok(came) };
    if is_probe {
        most = most.min(FIRST - tx.campaign_sent_of(id, row.probe_at.unwrap_or(now), FIRST).await?);
        if most <= 0 {
            return Ok(came);
        }
    }
    if row.setup.timing == Timing::BestHour {
        tx.put_off(id, now - MISSED).await?;
    }
    let Some(plan) = Plan::of(&mut tx, &row).await? else { return Ok(came) };
    if let Some(why) = plan.is_else(&row) {
        held(&mut tx, id, why, now).await?;
        tx.commit().await?;
        return Ok(came);
    }
    let people = tx.campaign_due(id, now, most).await?;
    if people.is_empty() {
        if tx.campaign_waits(id).await? {
            tx.turns_of_held_out(id, now).await?;
        } else {
            tx.turns_of_the_rest(id, now).await?;
            tx.set_stage(id, Stage::Done, None, now).await?;
        }
        tx.commit().await?;
        return Ok(came);
    }
    came.over = false;
    for person in &people {
        came.looked += 1;
        match plan.go(&mut tx, person, now).await? {
            Went::Sent => came.sent += 1,
            Went::Not => {}
            Went::Holds(why, arm) => {
                match why {
                    Held::Template => stop_arm(&mut tx, &row, arm, why, now).await?,
                    _ => held(&mut tx, id, why, now).await?,
                }
                came.over = true;
                break;
            }
        }
    }
    tx.turns_of_held_out(id, now).await?;
    tx.commit().await?;
    Ok(came)
}

/// Writes some messages down and dies before it has committed: what a process leaves behind that ends in between.
#[cfg(test)]
pub async fn write_and_die(state: &AppState, id: CampaignId) -> store::Result<usize> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let Some(row) = tx.campaign(id).await? else { return Ok(0) };
    let Some(plan) = Plan::of(&mut tx, &row).await? else { return Ok(0) };
    let mut written = 0;
    for person in tx.campaign_due(id, now, 10).await? {
        written += usize::from(matches!(plan.go(&mut tx, &person, now).await?, Went::Sent));
    }
    Ok(written)
}
