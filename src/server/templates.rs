//! The library of templates: written here, submitted to the platform, and kept as the platform has it.
//!
//! A draft is everybody's who may write one. What the platform would surely refuse is not submitted; what it refuses comes
//! back to the draft in its own words. A change of a template's state or category is a mark in its row, whichever way it
//! came; whoever lets planned sends go looks for marks first and gives back what may not leave any more.

use super::{
    numbers::Line,
    outbound::credentials,
    planned, pricing,
    state::AppState,
    store::{self, Tx},
    whatsapp::client::{SendError, templates::NewTemplate},
};
use crate::domain::{
    audit::{About, Act, By, What},
    event::EventKind,
    id::{PlannedId, TemplateDraftId, TemplateId, UserId},
    outbox::{recategorised, unsendable},
    refusal::Refusal,
    template::{
        Listed, Template,
        draft::{DraftTemplate, Fault},
        library::{self, DAYS, DRAFT_SIZE, DRAFTS, LibraryEntry, SavedDraft},
        purpose::Purpose,
    },
    time::{Span, Timestamp},
};
use serde_json::json;
use std::collections::BTreeMap;

/// Templates looked at, and sends given back, in one round.
const LOOKED_AT: i64 = 20;
const ROUND: i64 = 100;
/// Bytes of a sample: what the platform takes of a film.
pub const SAMPLE: usize = 16 * 1024 * 1024;
/// What a sample can be.
pub const SAMPLES: [&str; 4] = ["image/jpeg", "image/png", "video/mp4", "application/pdf"];

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("There is no such template or draft.")]
    NotFound,
    #[error("There is no such business account here.")]
    NoAccount,
    #[error("The draft is too large.")]
    TooLarge,
    /// Somebody else was quicker: what they kept.
    #[error("Somebody else has kept another version of this draft meanwhile: nothing was written.")]
    Changed(Box<SavedDraft>),
    #[error("There are {} drafts already: throw some away.", DRAFTS)]
    TooMany,
    /// The platform would refuse it.
    #[error("The template has parts that the platform would refuse.")]
    Faulty(Vec<Fault>),
    #[error("A template that is {0} cannot be changed: wait until it is approved or rejected.")]
    State(String),
    #[error("The category of an approved template cannot be changed: make a new one.")]
    Category,
    #[error("A disabled template cannot be deleted.")]
    Disabled,
    #[error("Only a paused template can be let loose again.")]
    NotPaused,
    #[error("The access token names no app to which a sample could be given.")]
    NoApp,
    /// In the platform's words.
    #[error("{}", .0.title)]
    Platform(Refusal),
    /// Nobody knows whether it was done.
    #[error("The platform did not answer: the list is fetched again and tells whether it was done.")]
    Unanswered,
    #[error("The platform could not be reached: nothing was done.")]
    Unreached,
    #[error(transparent)]
    Store(#[from] sqlx::Error),
}

impl From<SendError> for Refused {
    fn from(error: SendError) -> Self {
        match error {
            SendError::Refused(refusal) | SendError::Throttled { refusal, .. } => Self::Platform(refusal),
            SendError::Ambiguous { cause } => {
                tracing::warn!(cause, "the platform was asked about a template and did not answer");
                Self::Unanswered
            }
            SendError::NotSent { cause } => {
                tracing::warn!(cause, "the platform could not be asked about a template");
                Self::Unreached
            }
        }
    }
}

/// The templates with the numbers of their sends in so many days: all, or the one of this id.
pub async fn entries(state: &AppState, id: Option<TemplateId>, days: u32) -> store::Result<Vec<LibraryEntry>> {
    let since = state.clock.now() - Span::days(i64::from(days.clamp(1, DAYS)));
    let mut entries = state.store.library(id).await?;
    let mut figures = state.store.template_figures(id, since).await?;
    let templates: BTreeMap<TemplateId, &Template> =
        entries.iter().map(|entry| (entry.template.id, &entry.template)).collect();
    let costs = pricing::of_templates(state, &templates, id, since).await?;
    for entry in &mut entries {
        let counted = figures.remove(&entry.template.id).unwrap_or_default();
        let cost = costs.get(&entry.template.id).copied().unwrap_or_default();
        entry.figures = library::TemplateFigures { cost, ..counted };
    }
    Ok(entries)
}

/// The template of this id, where whoever asks sees it.
async fn template(state: &AppState, id: TemplateId) -> Result<LibraryEntry, Refused> {
    state.store.library(Some(id)).await?.into_iter().next().ok_or(Refused::NotFound)
}

/// The draft of this id, where whoever asks sees it.
pub async fn draft(state: &AppState, id: TemplateDraftId) -> Result<SavedDraft, Refused> {
    state.store.template_drafts(Some(id)).await?.into_iter().next().ok_or(Refused::NotFound)
}

/// A number that speaks for an account: one that is answered from, where there is one.
async fn line(state: &AppState, waba_id: &str) -> Result<Line, Refused> {
    let roster = state.numbers.latest().await?;
    let active = roster.of_account(waba_id).find(|line| !line.number.is_watched());
    active.or_else(|| roster.of_account(waba_id).next()).cloned().ok_or(Refused::NoAccount)
}

/// Whether whoever asks sees this account.
async fn account(state: &AppState, waba_id: &str) -> Result<(), Refused> {
    let known = state.store.accounts().await?.iter().any(|account| account.waba_id == waba_id);
    if known { Ok(()) } else { Err(Refused::NoAccount) }
}

/// Tells screens that the library is another.
async fn tell(tx: &mut Tx, waba_id: &str, now: Timestamp) -> store::Result<()> {
    let detail = json!({"waba_id": waba_id}).to_string();
    tx.append(&[(EventKind::TemplateUpdated, None, None, Some(detail))], now).await
}

/// Keeps a draft, in place of the one of that id as it was then: where somebody has kept another since, theirs stays. Where
/// nothing is said of when, it is replaced however it stands. What is to take the place of a template has its name and language.
pub async fn save(
    state: &AppState,
    by: Option<UserId>,
    place: Option<(TemplateDraftId, Option<Timestamp>)>,
    waba_id: &str,
    draft_template: DraftTemplate,
    of: Option<TemplateId>,
) -> Result<SavedDraft, Refused> {
    if serde_json::to_string(&draft_template).map_or(usize::MAX, |text| text.len()) > DRAFT_SIZE {
        return Err(Refused::TooLarge);
    }
    account(state, waba_id).await?;
    if let Some((id, since)) = place {
        let known = draft(state, id).await?;
        if since.is_some_and(|since| since != known.updated_at) {
            return Err(Refused::Changed(Box::new(known)));
        }
    }
    let mut kept = draft_template;
    if let Some(of) = of {
        let template = template(state, of).await?.template;
        if template.waba_id != waba_id {
            return Err(Refused::NotFound);
        }
        (kept.name, kept.language) = (template.name, template.language);
    }
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    if place.is_none() && tx.count_template_drafts().await? >= DRAFTS {
        return Err(Refused::TooMany);
    }
    let Some(id) = tx.keep_template_draft(place, waba_id, &kept, of, by, now).await? else {
        drop(tx);
        // It is gone, or somebody kept another in this very moment.
        let known = match place {
            Some((id, _)) => draft(state, id).await?,
            None => return Err(Refused::NotFound),
        };
        return Err(Refused::Changed(Box::new(known)));
    };
    tell(&mut tx, waba_id, now).await?;
    tx.commit().await?;
    state.live.wake();
    draft(state, id).await
}

/// Throws a draft away.
pub async fn drop_draft(state: &AppState, id: TemplateDraftId) -> Result<(), Refused> {
    let known = draft(state, id).await?;
    let mut tx = state.store.begin().await?;
    if !tx.drop_template_draft(id).await? {
        return Err(Refused::NotFound);
    }
    tell(&mut tx, &known.waba_id, state.clock.now()).await?;
    tx.commit().await?;
    state.live.wake();
    Ok(())
}

/// Submits a draft: makes a template of it, or puts it in the place of the one it is of. None where the platform took it, and
/// the draft is gone; else the draft with what the platform said.
pub async fn submit(state: &AppState, by: By, id: TemplateDraftId) -> Result<Option<SavedDraft>, Refused> {
    let mut saved = draft(state, id).await?;
    let faults = saved.draft.faults();
    if !faults.is_empty() {
        return Err(Refused::Faulty(faults));
    }
    let line = line(state, &saved.waba_id).await?;
    // Before anything is asked: also where nobody hears what came of it, its buttons are known.
    let mut tx = state.store.begin().await?;
    let DraftTemplate { name, language, .. } = &saved.draft;
    tx.note_stops(&saved.waba_id, name, language, &saved.draft.stops()).await?;
    tx.commit().await?;
    let replaced = match saved.of {
        Some(of) => state.store.library(Some(of)).await?.into_iter().next(),
        None => None,
    };
    let asked = match replaced {
        Some(entry) => replace(state, &line, &saved.draft, entry.template).await,
        None => {
            // What it was to take the place of may be gone by now.
            saved.of = None;
            make(state, &line, &saved).await
        }
    };
    match asked {
        Ok(listed) => {
            taken(state, by, id, &saved, &listed).await?;
            Ok(None)
        }
        Err(Refused::Platform(refusal)) => {
            let mut tx = state.store.begin().await?;
            tx.refuse_template_draft(id, &library::Refusal::of(&refusal)).await?;
            tell(&mut tx, &saved.waba_id, state.clock.now()).await?;
            tx.commit().await?;
            state.live.wake();
            Ok(Some(draft(state, id).await?))
        }
        Err(Refused::Unanswered) => {
            want_list(state, &saved.waba_id).await?;
            Err(Refused::Unanswered)
        }
        Err(refused) => Err(refused),
    }
}

/// Has the platform make a template. As it is listed from then on.
async fn make(state: &AppState, line: &Line, saved: &SavedDraft) -> Result<Listed, Refused> {
    let (draft, components) = (&saved.draft, saved.draft.components());
    let (category, format) = (draft.category.to_ascii_uppercase(), draft.parameter_format.to_ascii_uppercase());
    let new = NewTemplate {
        name: &draft.name,
        language: &draft.language,
        category: &category,
        parameter_format: &format,
        components: &components,
    };
    let submitted = state.graph.create_template(&credentials(line), &saved.waba_id, new).await?;
    Ok(Listed {
        platform_id: submitted.platform_id,
        name: draft.name.clone(),
        language: draft.language.clone(),
        // What was submitted as something useful may be approved as marketing: what the platform says counts.
        category: if submitted.category.is_empty() { category } else { submitted.category },
        status: submitted.status,
        reason: None,
        quality: None,
        parameter_format: format,
        components,
    })
}

/// Has the platform put other parts in the place of a template's. It is reviewed again, and not sent until that is known.
async fn replace(state: &AppState, line: &Line, draft: &DraftTemplate, template: Template) -> Result<Listed, Refused> {
    if !matches!(template.status.as_str(), "APPROVED" | "REJECTED" | "PAUSED") {
        return Err(Refused::State(template.status.to_lowercase()));
    }
    let category = draft.category.to_ascii_uppercase();
    let changes = !category.eq_ignore_ascii_case(&template.category);
    if changes && template.status == "APPROVED" {
        return Err(Refused::Category);
    }
    let components = draft.components();
    let given = changes.then_some(category.as_str());
    state.graph.edit_template(&credentials(line), &template.platform_id, given, &components).await?;
    Ok(Listed {
        platform_id: template.platform_id,
        name: template.name,
        language: template.language,
        category: if changes { category } else { template.category },
        status: "PENDING".to_owned(),
        reason: None,
        quality: template.quality,
        parameter_format: draft.parameter_format.to_ascii_uppercase(),
        components,
    })
}

/// The platform took a draft: it is a template from now on. The list is fetched again, because what became of it may have
/// been told before it was known here.
async fn taken(
    state: &AppState,
    by: By,
    id: TemplateDraftId,
    saved: &SavedDraft,
    listed: &Listed,
) -> store::Result<()> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let made = tx.put_template(&saved.waba_id, listed, saved.draft.purpose, now).await?;
    tx.template_draft_became(id, saved.updated_at, made).await?;
    tx.want_sync(&saved.waba_id).await?;
    let what = if saved.of.is_some() { What::TemplateEdited } else { What::TemplateSubmitted };
    if let Some(template) = made {
        tx.audit(by, &Act::of(what).about(About::Template, template.0), now).await?;
    }
    tell(&mut tx, &saved.waba_id, now).await?;
    tx.commit().await?;
    state.live.wake();
    Ok(())
}

async fn want_list(state: &AppState, waba_id: &str) -> store::Result<()> {
    let mut tx = state.store.begin().await?;
    tx.want_sync(waba_id).await?;
    tx.commit().await
}

/// Deletes a template at the platform, in its language or in all there are of its name.
pub async fn delete(state: &AppState, by: By, id: TemplateId, all_languages: bool) -> Result<(), Refused> {
    let known = template(state, id).await?.template;
    if known.status == "DISABLED" {
        return Err(Refused::Disabled);
    }
    let line = line(state, &known.waba_id).await?;
    let one = (!all_languages).then_some(known.platform_id.as_str());
    let asked = state.graph.delete_template(&credentials(&line), &known.waba_id, &known.name, one).await;
    if let Err(error) = asked {
        want_list(state, &known.waba_id).await?;
        return Err(error.into());
    }
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    tx.delete_template(&known, all_languages, now).await?;
    // A list that is on its way may still have it.
    tx.want_sync(&known.waba_id).await?;
    tx.audit(by, &Act::of(What::TemplateDeleted).about(About::Template, id.0), now).await?;
    tell(&mut tx, &known.waba_id, now).await?;
    tx.commit().await?;
    state.live.wake();
    state.waiting.notify_one();
    Ok(())
}

/// Lets a template loose again that the platform paused because it was sent too fast.
pub async fn unpause(state: &AppState, by: By, id: TemplateId) -> Result<(), Refused> {
    let known = template(state, id).await?.template;
    if known.status != "PAUSED" {
        return Err(Refused::NotPaused);
    }
    let line = line(state, &known.waba_id).await?;
    state.graph.unpause_template(&credentials(&line), &known.platform_id).await?;
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    // What it is now says the list.
    tx.want_sync(&known.waba_id).await?;
    tx.audit(by, &Act::of(What::TemplateUnpaused).about(About::Template, id.0), now).await?;
    tx.commit().await?;
    Ok(())
}

/// Says what a template is for.
pub async fn set_purpose(state: &AppState, id: TemplateId, purpose: Purpose) -> Result<LibraryEntry, Refused> {
    let known = template(state, id).await?;
    let mut tx = state.store.begin().await?;
    tx.set_purpose(id, purpose).await?;
    tell(&mut tx, &known.template.waba_id, state.clock.now()).await?;
    tx.commit().await?;
    state.live.wake();
    Ok(LibraryEntry { purpose, ..known })
}

/// Fetches the list of an account now. Why that came to nothing stands in the library.
pub async fn sync(state: &AppState, waba_id: &str) -> Result<(), Refused> {
    account(state, waba_id).await?;
    Ok(fetch(state, waba_id).await?)
}

/// Fetches the list of an account.
pub async fn fetch(state: &AppState, waba_id: &str) -> store::Result<()> {
    let roster = state.numbers.roster().await?;
    let Some(line) = roster.of_account(waba_id).next() else { return Ok(()) };
    // What is made while the list is on its way is in it or not: it is not gone for want of it.
    let began = state.clock.now();
    let asked = state.store.sync_mark(waba_id).await?;
    let fetched = state.graph.templates(&credentials(line)).await;
    let mut tx = state.store.begin().await?;
    // Whatever asked for it since then may not be in it.
    let is_old = tx.sync_mark(waba_id).await?.is_some_and(|mark| mark <= 0 && Some(mark) != asked);
    match fetched {
        Ok(listed) => {
            tx.sync_templates(waba_id, &listed, began).await?;
            tx.append(&[(EventKind::TemplateUpdated, None, None, None)], state.clock.now()).await?;
        }
        Err(error) => tx.synced(waba_id, Some(&error.to_string()), began).await?,
    }
    if is_old {
        tx.want_sync(waba_id).await?;
    }
    tx.commit().await?;
    state.live.wake();
    state.waiting.notify_one();
    Ok(())
}

/// Gives the platform a sample of a header's file. The handle that stands for it in a draft.
pub async fn upload_sample(
    state: &AppState,
    waba_id: &str,
    file_name: &str,
    mime_type: &str,
    bytes: Vec<u8>,
) -> Result<String, Refused> {
    account(state, waba_id).await?;
    let line = line(state, waba_id).await?;
    let credentials = credentials(&line);
    let app = state.graph.debug_token(&credentials).await?.app_id.ok_or(Refused::NoApp)?;
    Ok(state.graph.upload_sample(&credentials, &app, file_name, mime_type, bytes).await?)
}

/// Gives back to their authors what was planned with templates that were stopped since, or count as something else by now.
/// How many. What is planned after this looked was looked at when it was planned.
pub async fn return_stopped(state: &AppState) -> store::Result<usize> {
    let now = state.clock.now();
    let mut done = 0;
    for one in state.store.unheeded_templates(LOOKED_AT).await? {
        let mut refusal = if one.is_stopped() { unsendable(&one.status) } else { recategorised(&one.category) };
        if let (true, Some(reason), Some(details)) = (one.is_stopped(), &one.reason, &mut refusal.details) {
            details.push(' ');
            details.push_str(reason);
        }
        let mut after = PlannedId(0);
        let mut is_whole = true;
        loop {
            let found = state.store.planned_with(&one, after, ROUND).await?;
            let Some(last) = found.last() else { break };
            after = *last;
            for id in found {
                // What cannot be given back must keep nothing else from its time: it is tried again in the next round.
                match planned::return_with_template(state, id, &refusal, now).await {
                    Ok(is_over) => done += usize::from(is_over),
                    Err(error) => {
                        tracing::error!(%error, %id, "a planned send could not be given back");
                        is_whole = false;
                    }
                }
            }
        }
        if is_whole {
            let mut tx = state.store.begin().await?;
            tx.heeded(&one).await?;
            tx.commit().await?;
        }
    }
    if done > 0 {
        tracing::info!(done, "planned sends came back because of their templates");
        state.live.wake();
    }
    Ok(done)
}
