//! Conversations over the API.

use super::{
    List,
    about::{AFTER, About, Gives, LIMIT, PLAIN, Param, ParamKind, Shape, Takes},
    given::{Given, Id, Json, Seen},
    problem::{Code, Problem},
    schema,
};
use crate::{
    domain::{
        conversation::{ConversationView, Progress, UNTIL_THEY_WRITE},
        id::{ConversationId, TeamId, UserId},
        outbox::{Draft, NewMessage, NoDraft},
        queue::{MOST_CHOSEN, OfTeam, Only, View},
        role::Verb,
        template::TemplateSend,
        time::Timestamp,
        triage::{Cannot, Deed, MOST},
    },
    server::{
        auth::Asker,
        outbound,
        store::queue::Cursor,
        triage::{self, Failed, Why},
        views,
    },
};
use axum::http::{HeaderMap, StatusCode};
use serde::{Deserialize, Deserializer, Serialize};

pub const LIST: About = About {
    id: "listConversations",
    group: "Conversations",
    summary: "List conversations",
    details: "One for each person and business number. Sections do not move while you page.",
    query: &[
        Param {
            name: "window",
            required: false,
            says: "Only those whose window is in one of these states, separated by commas.",
            kind: ParamKind::Words(&["open", "closing", "closed", "never"]),
        },
        Param::word(
            "order",
            &["closes_at", "priority", "last_activity", "name"],
            "`closes_at` where nothing is said: soonest end first, then what has closed, then what never opened. \
             `priority` puts first where an answer is owed in a window that is about to close, sooner for whoever is engaged.",
        ),
        Param::text("q", "Beginnings of words of a name, username or id, or a part of a phone number."),
        Param::text(
            "tag",
            "Only conversations with people who carry this tag, or one of several, separated by commas.",
        ),
        Param::text("assignee", "Only conversations that are this person's, by their id; `none`: nobody's."),
        Param::text("team", "Only conversations that are this team's, by its id; `none`: everybody's."),
        Param::text("number", "Only conversations of this business number, by its id here."),
        Param::word(
            "view",
            &[
                "shift",
                "unstaffed",
                "1h",
                "2h",
                "4h",
                "open",
                "closed",
                "template",
                "leads",
                "unread",
                "unassigned",
                "snoozed",
                "all",
            ],
            "One of the lists with a name, as in the queue: what rests and what is done with is left out of all but \
             `snoozed` and `all`.",
        ),
        Param::word("status", &["open", "snoozed", "resolved"], "Only those that stand so."),
        Param::word("owed", &["yes", "no"], "Only those in which an answer is owed, or is not."),
        Param::text("engagement", "Only those whose engagement lies between these: `5-8`, `5-` or `-8`."),
        Param::text("priority", "Only those whose priority lies between these: `50-`."),
        Param::text("language", "Only conversations with people who speak this (BCP 47), or one of several."),
        Param::text(
            "campaign",
            "Only conversations with people whom this campaign left out because their window was open, by its id.",
        ),
        Param::text("these", "Just these conversations, by their ids, separated by commas: 20 at most."),
        Param::text("silent", "Only those in which nothing has happened for so many days: `7-30`."),
        LIMIT,
        AFTER,
    ],
    gives: Gives::List(Shape::of::<schema::Conversation>()),
    ..PLAIN
};

pub async fn list(Seen(state): Seen, asker: Asker, given: Given) -> Result<List<ConversationView>, Problem> {
    let after: Option<Cursor> = given.cursor("after")?;
    // An id that cannot be one is nobody's.
    let is_id = |name: &str, word: &str| given.get(name).is_none_or(|id| id == word || id.parse::<UserId>().is_ok());
    let is_team = given.get("team").is_none_or(|team| OfTeam::read(team).is_some());
    if !is_id("number", "") || !is_id("campaign", "") || !is_id("assignee", "none") || !is_team {
        return Ok(List::whole(Vec::new()));
    }
    let these = given.words("these");
    if these.len() > MOST_CHOSEN {
        return Err(Problem::invalid(format!("“these” names more than {MOST_CHOSEN}.")).with("parameter", "these"));
    }
    let only = Only::read(|name| given.get(name).map(str::to_owned));
    if only.these.is_empty() && !these.is_empty() {
        return Ok(List::whole(Vec::new()));
    }
    for (name, is_read) in [
        ("engagement", !only.engagement.is_everything()),
        ("priority", !only.priority.is_everything()),
        ("silent", !only.silence.is_everything()),
        ("tag", !only.tags.is_empty()),
        ("language", !only.languages.is_empty()),
    ] {
        if given.get(name).is_some() && !is_read {
            return Err(Problem::invalid(format!("“{name}” cannot be read.")).with("parameter", name));
        }
    }
    if after.as_ref().is_some_and(|cursor| !cursor.is_of(only.order)) {
        return Err(Problem::invalid("“after” is a cursor of a list in another order.").with("parameter", "after"));
    }
    // Other programs see everything where they do not ask for less.
    let view = only.view.or(Some(View::All));
    let (viewer, _) = views::viewer(&state, asker.user()).await?;
    let only = Only { view, viewer, ..only };
    let now = state.clock.now();
    let (rows, next) = state.store.conversations(&only, after.as_ref(), given.limit(), now).await?;
    Ok(List::new(rows, next))
}

pub const ONE: About = About {
    id: "getConversation",
    group: "Conversations",
    summary: "One conversation",
    details: "The id of one that was merged into another answers with the survivor.",
    gives: Gives::One(Shape::of::<schema::Conversation>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn one(Seen(state): Seen, Id(id): Id<ConversationId>) -> Result<axum::Json<ConversationView>, Problem> {
    let found = state.store.conversation(id, state.clock.now()).await?;
    found.map(axum::Json).ok_or_else(Problem::not_found)
}

pub const CHANGE: About = About {
    id: "changeConversation",
    group: "Conversations",
    summary: "Say whose a conversation is, and whether it rests or is done with",
    details: "What is not named stays as it is. Whatever the customer writes next makes it open again. With `claim` \
              somebody takes what is nobody's: where somebody else has it by then, that is a `conflict`. What becomes \
              another team's is nobody's of it yet.",
    takes: Takes::Json(Shape::of::<schema::ConversationChange>()),
    gives: Gives::One(Shape::of::<schema::Conversation>()),
    problems: &[Code::NotFound, Code::Conflict],
    ..PLAIN
};

/// What is to change. A field that is there and null says something else than one that is missing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    #[serde(default, deserialize_with = "there")]
    assignee: Option<Option<UserId>>,
    #[serde(default, deserialize_with = "there")]
    team: Option<Option<TeamId>>,
    claim: Option<UserId>,
    status: Option<Progress>,
    #[serde(default, deserialize_with = "there")]
    snoozed_until: Option<Option<Timestamp>>,
    unread: Option<bool>,
}

/// What is there, also where it is null.
fn there<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(from).map(Some)
}

impl Change {
    fn deeds(self) -> Result<Vec<Deed>, Problem> {
        // Whose of a team it is, is said after which team's.
        let mut deeds: Vec<Deed> = self.team.map(Deed::HandOver).into_iter().collect();
        deeds.extend(self.assignee.map(Deed::Assign));
        deeds.extend(self.claim.map(Deed::Claim));
        if self.assignee.is_some() && self.claim.is_some() {
            return Err(Problem::invalid("“assignee” and “claim” say the same: one of them is enough."));
        }
        match (self.status, self.snoozed_until) {
            (Some(Progress::Open), None | Some(None)) => deeds.push(Deed::Reopen),
            (Some(Progress::Snoozed), None | Some(None)) => deeds.push(Deed::Snooze(UNTIL_THEY_WRITE)),
            (Some(Progress::Resolved), None | Some(None)) => deeds.push(Deed::Resolve),
            (None | Some(Progress::Snoozed), Some(Some(until))) => deeds.push(Deed::Snooze(until)),
            (None, Some(None)) => deeds.push(Deed::Wake),
            (Some(Progress::Open | Progress::Resolved), Some(Some(_))) => {
                return Err(Problem::invalid("What rests until a time is “snoozed”."));
            }
            (None, None) => {}
        }
        match self.unread {
            Some(true) => deeds.push(Deed::Unread),
            Some(false) => deeds.push(Deed::Read),
            None => {}
        }
        if deeds.is_empty() {
            return Err(Problem::invalid(
                "Say what is to change: assignee, claim, team, status, snoozed_until or unread.",
            ));
        }
        Ok(deeds)
    }
}

pub async fn change(
    Seen(state): Seen,
    asker: Asker,
    Id(id): Id<ConversationId>,
    Json(change): Json<Change>,
) -> Result<axum::Json<ConversationView>, Problem> {
    let deeds = change.deeds()?;
    for deed in &deeds {
        deed.check(state.clock.now()).map_err(Failed::from)?;
    }
    for deed in &deeds {
        let mut report = triage::act(&state, &asker.author(), asker.by(), deed, &[id], "").await?;
        if let Some((_, why)) = report.refused.pop() {
            return Err(why.into());
        }
    }
    // They have seen it until now: that it was done is said also where it went beyond their reach by that.
    let found = state.store.seen_by(None).conversation(id, state.clock.now()).await?;
    found.map(axum::Json).ok_or_else(Problem::not_found)
}

pub const BULK: About = About {
    id: "changeConversations",
    group: "Conversations",
    summary: "Do one thing to many conversations",
    details: "Each is looked at on its own: the answer counts what was done and says of the others why it was not. Ten \
              thousand at most. `undo` takes it back within ten minutes, as far as nothing has changed since; a template \
              only while it has not left, which is some seconds unless it is sent later. A template needs an \
              `Idempotency-Key`: a repetition sends nothing twice. What its `parameters` leave out is filled in for each \
              person; whoever something is missing of is not sent to.",
    headers: &[Param::text("Idempotency-Key", "Any text of 1 to 200 visible characters, chosen by the caller.")],
    takes: Takes::Json(Shape::of::<schema::BulkChange>()),
    gives: Gives::One(Shape::of::<schema::BulkReport>()),
    problems: &[Code::Conflict],
    ..PLAIN
};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bulk {
    action: String,
    ids: Option<Vec<ConversationId>>,
    matching: Option<String>,
    assignee: Option<UserId>,
    #[serde(default, deserialize_with = "there")]
    team: Option<Option<TeamId>>,
    until: Option<Timestamp>,
    tag: Option<String>,
    template: Option<TemplateSend>,
    not_before: Option<Timestamp>,
}

impl Bulk {
    fn deed(&self) -> Result<Deed, Problem> {
        let missing = |name: &str| Problem::invalid(format!("“{name}” is missing.")).with("parameter", name);
        let tag = || self.tag.clone().filter(|tag| !tag.contains('\0')).ok_or_else(|| missing("tag"));
        let given = [
            ("assignee", self.assignee.is_some()),
            ("team", self.team.is_some()),
            ("until", self.until.is_some()),
            ("tag", self.tag.is_some()),
            ("template", self.template.is_some()),
            ("not_before", self.not_before.is_some()),
        ];
        let (deed, takes): (Deed, &[&str]) = match self.action.as_str() {
            "assign" => (Deed::Assign(Some(self.assignee.ok_or_else(|| missing("assignee"))?)), &["assignee"]),
            "unassign" => (Deed::Assign(None), &[]),
            "claim" => (Deed::Claim(self.assignee.ok_or_else(|| missing("assignee"))?), &["assignee"]),
            "hand_over" => (Deed::HandOver(self.team.ok_or_else(|| missing("team"))?), &["team"]),
            "snooze" => (Deed::Snooze(self.until.unwrap_or(UNTIL_THEY_WRITE)), &["until"]),
            "wake" => (Deed::Wake, &[]),
            "resolve" => (Deed::Resolve, &[]),
            "reopen" => (Deed::Reopen, &[]),
            "read" => (Deed::Read, &[]),
            "unread" => (Deed::Unread, &[]),
            "tag" => (Deed::Tag(tag()?), &["tag"]),
            "untag" => (Deed::Untag(tag()?), &["tag"]),
            "send" => {
                let template = self.template.clone().ok_or_else(|| missing("template"))?;
                let deed = match self.not_before {
                    Some(at) => Deed::Plan { template, at },
                    None => Deed::Send(template),
                };
                (deed, &["template", "not_before"])
            }
            _ => {
                let words = "“action” must be one of assign, unassign, claim, hand_over, snooze, wake, resolve, reopen, read, unread, tag, \
                             untag, send.";
                return Err(Problem::invalid(words).with("parameter", "action"));
            }
        };
        if let Some((stray, _)) = given.iter().find(|(name, given)| *given && !takes.contains(name)) {
            let words = format!("“{stray}” does not belong to this action.");
            return Err(Problem::invalid(words).with("parameter", *stray));
        }
        Ok(deed)
    }
}

#[derive(Debug, Serialize)]
pub struct BulkReport {
    done: usize,
    unchanged: usize,
    refused: Vec<BulkRefused>,
    undo: Option<String>,
}

#[derive(Debug, Serialize)]
struct BulkRefused {
    id: ConversationId,
    code: &'static str,
    detail: String,
}

impl From<triage::Report> for BulkReport {
    fn from(report: triage::Report) -> Self {
        let refused = report.refused.into_iter().map(|(id, why)| {
            let problem = Problem::from(why);
            BulkRefused { id, code: problem.code.word(), detail: problem.detail }
        });
        Self { done: report.done, unchanged: report.unchanged, refused: refused.collect(), undo: report.undo }
    }
}

pub async fn bulk(
    Seen(state): Seen,
    asker: Asker,
    headers: HeaderMap,
    Json(bulk): Json<Bulk>,
) -> Result<axum::Json<BulkReport>, Problem> {
    let deed = bulk.deed()?;
    let key = headers.get("idempotency-key").map(|key| key.to_str().unwrap_or_default()).unwrap_or_default();
    if let Deed::Send(template) | Deed::Plan { template, .. } = &deed {
        asker.may(Verb::Send)?;
        if key.is_empty() || key.len() > 200 || !key.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ') {
            return Err(Problem::invalid("The Idempotency-Key must have 1 to 200 visible characters."));
        }
        let new = NewMessage { kind: "template".to_owned(), template: Some(template.clone()), ..NewMessage::default() };
        Draft::parse(new).map_err(|no| Problem::invalid(no.to_string()))?;
    }
    let ids = match (bulk.ids, bulk.matching) {
        (Some(ids), None) => ids,
        (None, Some(query)) => {
            let only = views::of_query_to_act_on(&query).map_err(|name| {
                let words = format!("In “matching”, “{name}” is not known, is there twice, or cannot be read.");
                Problem::invalid(words).with("parameter", "matching")
            })?;
            let (viewer, _) = views::viewer(&state, asker.user()).await?;
            let only = Only { viewer, ..only };
            state.store.conversations_of(&only, MOST + 1, state.clock.now()).await?
        }
        _ => return Err(Problem::invalid("Give “ids” or “matching”, and not both.")),
    };
    Ok(axum::Json(triage::act(&state, &asker.author(), asker.by(), &deed, &ids, key).await?.into()))
}

pub const UNDO: About = About {
    id: "takeBack",
    group: "Conversations",
    summary: "Take back what was done to many conversations",
    details: "Once, within ten minutes, by whoever did it. What has changed since stays as it is.",
    takes: Takes::Json(Shape::of::<schema::TakeBack>()),
    gives: Gives::One(Shape::of::<schema::BulkReport>()),
    problems: &[Code::Conflict],
    ..PLAIN
};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakeBack {
    undo: String,
}

pub async fn undo(
    Seen(state): Seen,
    asker: Asker,
    Json(back): Json<TakeBack>,
) -> Result<axum::Json<BulkReport>, Problem> {
    Ok(axum::Json(triage::undo(&state, &asker.author(), &back.undo).await?.into()))
}

impl From<Failed> for Problem {
    fn from(failed: Failed) -> Self {
        let words = failed.to_string();
        match failed {
            Failed::Cannot(Cannot::TooLate) => Self::new(Code::Conflict, words),
            Failed::Cannot(_) => Self::invalid(words),
            Failed::Store(fault) => Self::fault(&fault),
        }
    }
}

impl From<Why> for Problem {
    fn from(why: Why) -> Self {
        let words = why.to_string();
        match why {
            Why::NotFound => Self::not_found(),
            Why::Changed | Why::ChangedBy { .. } | Why::Heard | Why::Joined | Why::Taken { .. } => {
                Self::new(Code::Conflict, words)
            }
            Why::Unseen { .. } => Self::invalid(words),
            Why::Send(refused) => refused.into(),
            Why::Fault => Self::internal(),
        }
    }
}

pub const READ: About = About {
    id: "markConversationRead",
    group: "Conversations",
    summary: "Mark a conversation as read",
    details: "Here. The customer is told only where the number is set up so; else a reply tells them.",
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn read(Seen(state): Seen, Id(id): Id<ConversationId>) -> Result<StatusCode, Problem> {
    outbound::mark_read(&state, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const DISMISS: About = About {
    id: "dismissConversation",
    group: "Conversations",
    summary: "Say that the customer's last word needs no answer",
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn dismiss(Seen(state): Seen, asker: Asker, Id(id): Id<ConversationId>) -> Result<StatusCode, Problem> {
    outbound::dismiss(&state, asker.user(), id).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const UNDISMISS: About = About {
    id: "undismissConversation",
    group: "Conversations",
    summary: "Take back that the customer's last word needs no answer",
    details: "The last time it was said; what was said before that stays.",
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn undismiss(Seen(state): Seen, asker: Asker, Id(id): Id<ConversationId>) -> Result<StatusCode, Problem> {
    outbound::undismiss(&state, asker.user(), id, None).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const TYPING: About = About {
    id: "showTyping",
    group: "Conversations",
    summary: "Let the customer see that somebody is writing",
    details: "For 25 seconds at most, or until a message is sent. The platform marks their messages as read with it, so nothing is shown where the number is not set up to tell that.",
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

pub async fn typing(Seen(state): Seen, Id(id): Id<ConversationId>) -> Result<StatusCode, Problem> {
    outbound::typing(&state, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub const DRAFT: About = About {
    id: "getDraft",
    group: "Conversations",
    summary: "The text the asker left unsent",
    details: "`text` is null where there is none.",
    gives: Gives::One(Shape::of::<schema::Draft>()),
    problems: &[Code::NotFound],
    ..PLAIN
};

#[derive(Debug, Serialize)]
pub struct DraftView {
    pub id: Option<String>,
    pub text: Option<String>,
    pub updated_at: Option<Timestamp>,
}

pub async fn draft(
    Seen(state): Seen,
    asker: Asker,
    Id(id): Id<ConversationId>,
) -> Result<axum::Json<DraftView>, Problem> {
    let id = state.store.survivor(id).await?.ok_or_else(Problem::not_found)?;
    let view = match state.store.draft(id, &asker.owner()).await? {
        Some(draft) => {
            DraftView { id: Some(draft.id.to_string()), text: Some(draft.text), updated_at: Some(draft.updated_at) }
        }
        None => DraftView { id: None, text: None, updated_at: None },
    };
    Ok(axum::Json(view))
}

pub const KEEP_DRAFT: About = About {
    id: "keepDraft",
    group: "Conversations",
    summary: "Keep a text that is not sent yet",
    details: "In place of the one before; an empty text forgets it. Each person and key has one text in each conversation.",
    takes: Takes::Json(Shape::of::<schema::NewDraft>()),
    status: 204,
    problems: &[Code::NotFound],
    ..PLAIN
};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewDraft {
    text: String,
}

pub async fn keep_draft(
    Seen(state): Seen,
    asker: Asker,
    Id(id): Id<ConversationId>,
    Json(new): Json<NewDraft>,
) -> Result<StatusCode, Problem> {
    let id = state.store.survivor(id).await?.ok_or_else(Problem::not_found)?;
    check_draft(&new.text).map_err(|no| Problem::invalid(no.to_string()))?;
    state.store.keep_draft(id, &asker.owner(), &new.text, state.clock.now()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Characters of a draft: more than a message may have, so that a text that is too long can still be shortened.
const DRAFT_LIMIT: usize = 20_000;

pub fn check_draft(text: &str) -> Result<(), NoDraft> {
    match text.chars().count() {
        _ if text.contains('\0') => Err(NoDraft::Nul),
        length if length > DRAFT_LIMIT => Err(NoDraft::TooLong(length, DRAFT_LIMIT)),
        _ => Ok(()),
    }
}
