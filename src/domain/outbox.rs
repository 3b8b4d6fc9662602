//! Sending: what may be written into the outbox, and what may leave it.
//!
//! A send is a row first, then an action. Everything is asked twice with the same functions: when the row is written,
//! so that people hear at once, and when it leaves, because minutes may have passed. The second answer counts.

use super::{
    guard::{Approach, Kept, Kind},
    id::MediaId,
    interactive::{Interactive, NewInteractive},
    media::MediaKind,
    pace::{NUMBER, PAIR},
    refusal::Refusal,
    template::{TemplateSend, Unfit},
    time::{Span, Timestamp},
    window::Window,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A message somebody wants to send, as it comes over the wire.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewMessage {
    /// `text`, `image`, `video`, `audio`, `document`, `sticker`, `reaction`, `interactive`, `template`.
    #[serde(rename = "type")]
    pub kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// A file uploaded here before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media_id: Option<MediaId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// The platform's id of the message to answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<String>,
    /// The platform's id of the message to react to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message_id: Option<String>,
    /// Empty takes the reaction back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emoji: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<TemplateSend>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interactive: Option<NewInteractive>,
    /// When it is to leave, where that is not now: then it is no message yet, but a send that waits for its time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_before: Option<Timestamp>,
}

/// A message that can be sent, as far as it can be told without looking at the conversation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Draft {
    Text { text: String, reply_to: Option<String> },
    Media { kind: MediaKind, media_id: MediaId, caption: Option<String>, reply_to: Option<String> },
    Reaction { target: String, emoji: String },
    Interactive { interactive: Interactive, reply_to: Option<String> },
    Template { template: TemplateSend },
}

/// Why something is no message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoDraft {
    #[error("“{0}” is no type of message Ajar can send.")]
    Type(String),
    #[error("“{0}” is missing.")]
    Missing(&'static str),
    #[error("“{0}” does not belong to a message of this type.")]
    Stray(&'static str),
    #[error("The text has {0} characters; {1} are allowed.")]
    TooLong(usize, usize),
    #[error("There are too many {0}: {1} are allowed.")]
    TooMany(&'static str, usize),
    #[error("Two have the same {0}.")]
    Twice(&'static str),
    #[error("There is a character in it that cannot be kept: NUL.")]
    Nul,
}

/// Why a message cannot be sent in its conversation, although the platform would let it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Amiss {
    #[error("The message it refers to is not in this conversation.")]
    Elsewhere,
    #[error("There is no template of that name in that language.")]
    NoTemplate,
    #[error("The file of the template's header is not here.")]
    NoHeaderFile,
    #[error("The file is not here: upload it first.")]
    NoFile,
    #[error("A file of type {0} cannot be sent as {word}.", word = .1.word())]
    WrongFile(String, MediaKind),
    #[error("The file is larger than the {} MB the platform takes.", .0.limit() / 1_048_576)]
    LargeFile(MediaKind),
    #[error(transparent)]
    Unfit(#[from] Unfit),
    #[error(transparent)]
    Words(#[from] NoDraft),
}

/// Characters of a text message, and of a caption (Send messages, 2026).
pub const TEXT_LIMIT: usize = 4096;
pub const CAPTION_LIMIT: usize = 1024;

impl Draft {
    pub fn parse(new: NewMessage) -> Result<Self, NoDraft> {
        if has_nul(&serde_json::to_value(&new).unwrap_or_default()) {
            return Err(NoDraft::Nul);
        }
        let given = [
            ("text", new.text.is_some()),
            ("media_id", new.media_id.is_some()),
            ("caption", new.caption.is_some()),
            ("reply_to", new.reply_to.is_some()),
            ("message_id", new.message_id.is_some()),
            ("emoji", new.emoji.is_some()),
            ("template", new.template.is_some()),
            ("interactive", new.interactive.is_some()),
        ];
        let only = |allowed: &[&str]| match given.iter().find(|(name, given)| *given && !allowed.contains(name)) {
            Some((name, _)) => Err(NoDraft::Stray(name)),
            None => Ok(()),
        };
        let within = |text: String, limit: usize| match text.chars().count() {
            length if length > limit => Err(NoDraft::TooLong(length, limit)),
            _ => Ok(text),
        };
        let said =
            |text: Option<String>, name| text.filter(|text| !text.trim().is_empty()).ok_or(NoDraft::Missing(name));
        match new.kind.as_str() {
            "text" => {
                only(&["text", "reply_to"])?;
                Ok(Self::Text { text: within(said(new.text, "text")?, TEXT_LIMIT)?, reply_to: new.reply_to })
            }
            "reaction" => {
                only(&["message_id", "emoji"])?;
                let target = said(new.message_id, "message_id")?;
                Ok(Self::Reaction { target, emoji: within(new.emoji.ok_or(NoDraft::Missing("emoji"))?, 16)? })
            }
            "interactive" => {
                only(&["interactive", "reply_to"])?;
                let interactive = Interactive::parse(new.interactive.ok_or(NoDraft::Missing("interactive"))?)?;
                Ok(Self::Interactive { interactive, reply_to: new.reply_to })
            }
            "template" => {
                only(&["template"])?;
                Ok(Self::Template { template: new.template.ok_or(NoDraft::Missing("template"))? })
            }
            word => {
                let kind = MediaKind::parse(word).ok_or_else(|| NoDraft::Type(word.to_owned()))?;
                let captioned = matches!(kind, MediaKind::Image | MediaKind::Video | MediaKind::Document);
                only(if captioned { &["media_id", "caption", "reply_to"] } else { &["media_id", "reply_to"] })?;
                let caption = new.caption.filter(|text| !text.trim().is_empty());
                Ok(Self::Media {
                    kind,
                    media_id: new.media_id.ok_or(NoDraft::Missing("media_id"))?,
                    caption: caption.map(|text| within(text, CAPTION_LIMIT)).transpose()?,
                    reply_to: new.reply_to,
                })
            }
        }
    }

    /// The same as it came over the wire.
    pub fn as_new(&self) -> NewMessage {
        let new = NewMessage { kind: self.kind().to_owned(), ..NewMessage::default() };
        match self.clone() {
            Self::Text { text, reply_to } => NewMessage { text: Some(text), reply_to, ..new },
            Self::Media { media_id, caption, reply_to, .. } => {
                NewMessage { media_id: Some(media_id), caption, reply_to, ..new }
            }
            Self::Reaction { target, emoji } => NewMessage { message_id: Some(target), emoji: Some(emoji), ..new },
            Self::Interactive { interactive, reply_to } => {
                NewMessage { interactive: Some(interactive.as_new()), reply_to, ..new }
            }
            Self::Template { template } => NewMessage { template: Some(template), ..new },
        }
    }

    /// The same with other words, a text or what stands below a file: the file stays, and so does what it answers. What has
    /// no words of its own cannot be worded anew.
    pub fn reworded(self, text: String) -> Result<Self, NoDraft> {
        let new = self.as_new();
        match self {
            Self::Text { .. } => Self::parse(NewMessage { text: Some(text), ..new }),
            Self::Media { .. } => Self::parse(NewMessage { caption: Some(text), ..new }),
            Self::Reaction { .. } | Self::Interactive { .. } | Self::Template { .. } => Err(NoDraft::Stray("text")),
        }
    }

    /// Anything but a template needs an open window.
    pub fn is_free_form(&self) -> bool {
        !matches!(self, Self::Template { .. })
    }

    /// The platform's word for the type.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Text { .. } => "text",
            Self::Media { kind, .. } => kind.word(),
            Self::Reaction { .. } => "reaction",
            Self::Interactive { .. } => "interactive",
            Self::Template { .. } => "template",
        }
    }

    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text { text, .. } => Some(text),
            Self::Media { caption, .. } => caption.as_deref(),
            Self::Reaction { emoji, .. } => Some(emoji),
            Self::Interactive { interactive, .. } => Some(interactive.body()),
            Self::Template { .. } => None,
        }
    }

    pub fn reply_to(&self) -> Option<&str> {
        match self {
            Self::Text { reply_to, .. } | Self::Media { reply_to, .. } | Self::Interactive { reply_to, .. } => {
                reply_to.as_deref()
            }
            Self::Reaction { .. } | Self::Template { .. } => None,
        }
    }
}

/// Whether there is a character anywhere that Postgres does not keep in a text.
fn has_nul(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains('\0'),
        Value::Array(list) => list.iter().any(has_nul),
        Value::Object(members) => members.iter().any(|(name, value)| name.contains('\0') || has_nul(value)),
        _ => false,
    }
}

/// What has to be known of the world to say whether a send may leave now.
#[derive(Debug, Clone, Default)]
pub struct Outlook {
    /// Nothing is ever sent from this number: another tool does.
    pub watched: bool,
    /// The platform lets nothing through to this person: somebody here asked for it.
    pub blocked: bool,
    pub window: Window,
    /// What keeps templates back from the person: what they stopped, agreed to and asked for, and what they got.
    pub approach: Approach,
    /// The person wants no utility messages either, as somebody wrote down.
    pub no_utility: bool,
    /// A phone number or id to send to is known.
    pub reachable: bool,
    /// For a template: as the library has it now; none if it has none of that name and language.
    pub template: Option<TemplateState>,
    /// For a marketing template that is about to be written down, or leaves and costs more than was counted of it: it would
    /// pass what the number may spend this month.
    pub over_budget: bool,
    /// Why nothing leaves from this number, where that is so: token, permission, policy.
    pub stopped: Option<Refusal>,
    /// When the next regular message to this person is due.
    pub pair_due: Option<Timestamp>,
    /// When the next regular message of this number is due.
    pub number_due: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateState {
    pub status: String,
    pub sendable: bool,
    pub marketing: bool,
    pub utility: bool,
}

impl TemplateState {
    /// What it is for the rules that keep templates back.
    pub fn kind(&self) -> Kind {
        match (self.marketing, self.utility) {
            (true, _) => Kind::Marketing,
            (false, true) => Kind::Utility,
            (false, false) => Kind::Other,
        }
    }
}

/// Whether a send may leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Now; afterwards these are due.
    Leave {
        pair_due: Timestamp,
        number_due: Timestamp,
    },
    Wait {
        until: Timestamp,
    },
    Refuse(Refusal),
}

/// Whether a message of this kind is allowed at all at this moment: asked when it is written, and again when it leaves.
pub fn permit(draft: &Draft, outlook: &Outlook, now: Timestamp) -> Result<(), Refusal> {
    if outlook.watched {
        return Err(watched());
    }
    if outlook.blocked {
        return Err(blocked());
    }
    let no = |code, title: &str, details: &str| {
        Err(Refusal { code, subcode: None, title: title.to_owned(), details: Some(details.to_owned()) })
    };
    if !outlook.reachable {
        return no(131_026, "No way to reach this person", "Neither a phone number nor a user id is known.");
    }
    if draft.is_free_form() {
        if !outlook.window.permits_free_form(now) {
            return no(
                131_047,
                "Window closed",
                "More than 24 hours since the customer's last message: only a template can be sent.",
            );
        }
        return Ok(());
    }
    match &outlook.template {
        None => no(132_001, "No such template", "This account has no template of that name and language."),
        Some(state) if !state.sendable => Err(unsendable(&state.status)),
        // The platform knows nothing of it: it is no refusal of its.
        Some(state) if state.utility && outlook.no_utility => Err(Refusal::here(
            "Customer wants no utility messages",
            Some("That is written down in their profile.".to_owned()),
        )),
        Some(state) => {
            let open = outlook.window.permits_free_form(now);
            outlook.approach.permits(state.kind(), open, now).map_err(Kept::refusal)?;
            if state.marketing && outlook.over_budget { Err(spent()) } else { Ok(()) }
        }
    }
}

/// Why nothing leaves with a template in this state.
pub fn unsendable(status: &str) -> Refusal {
    Refusal {
        code: if status == "DISABLED" { 132_016 } else { 132_015 },
        subcode: None,
        title: "Template cannot be sent".to_owned(),
        details: Some(format!("The template is {}.", status.to_lowercase())),
    }
}

/// Why nothing leaves with a template that counts as something else than when it was planned: its price and whom it may
/// go to are others.
pub fn recategorised(category: &str) -> Refusal {
    Refusal::here(
        "The template counts as something else now",
        Some(format!("It is {} since it was planned. Plan it again if that is right.", category.to_lowercase())),
    )
}

/// Why no marketing template is written down any more this month.
pub fn spent() -> Refusal {
    Refusal::here(
        "This month's budget is spent",
        Some("What this number may spend on marketing templates this month would be passed.".to_owned()),
    )
}

/// Why nothing leaves to somebody who is blocked.
pub fn blocked() -> Refusal {
    Refusal::here("This person is blocked", Some("Unblock them first: the platform lets nothing through.".to_owned()))
}

/// Why nothing leaves from a number that is only watched.
pub fn watched() -> Refusal {
    Refusal::here(
        "This number is only watched",
        Some("Ajar reads along beside the tool you answer with, and sends nothing from this number.".to_owned()),
    )
}

/// Whether this send may leave now. Asked for every row, at the moment it leaves.
pub fn decide(draft: &Draft, outlook: &Outlook, now: Timestamp) -> Verdict {
    if let Some(refusal) = &outlook.stopped {
        return Verdict::Refuse(refusal.clone());
    }
    if let Err(refusal) = permit(draft, outlook, now) {
        return Verdict::Refuse(refusal);
    }
    match (PAIR.take(outlook.pair_due, now), NUMBER.take(outlook.number_due, now)) {
        (Ok(pair_due), Ok(number_due)) => Verdict::Leave { pair_due, number_due },
        (Err(until), Ok(_)) | (Ok(_), Err(until)) => Verdict::Wait { until },
        (Err(pair), Err(number)) => Verdict::Wait { until: pair.max(number) },
    }
}

/// The longest that a send can be held back for its author to take it back.
pub const LONGEST_HOLD: Span = Span::seconds(10);
/// So much of a window is left for a send that was held back.
const MARGIN: Span = Span::seconds(10);

/// How long a send waits before it leaves, so that its author can take it back: as long as they like, but never so long
/// that an open window would be about to close. A template does not need it, but a reply that is written after it does,
/// and leaves after it.
pub fn hold(asked: Span, window: &Window, now: Timestamp) -> Span {
    let asked = asked.min(LONGEST_HOLD);
    let most = match window.ends_at().filter(|ends_at| *ends_at > now) {
        Some(ends_at) => ends_at - MARGIN - now,
        None => asked,
    };
    Span(asked.0.min(most.0).max(0))
}

/// Most tries of one send that the platform has turned away for the time being.
pub const TRIES: u32 = 6;

/// How long to wait before a further try: 4^attempt seconds, as the platform asks for (Throughput, Nov 2025).
pub fn back_off(attempt: u32) -> Span {
    Span::seconds(4_i64.saturating_pow(attempt.min(TRIES)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        guard::Rule,
        window::{OpenedBy, Opening},
    };
    use proptest::prelude::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn text() -> Draft {
        Draft::Text { text: "hello".into(), reply_to: None }
    }

    fn template() -> Draft {
        Draft::Template {
            template: TemplateSend { name: "hi".into(), language: "en".into(), ..TemplateSend::default() },
        }
    }

    fn reachable() -> Outlook {
        Outlook { reachable: true, approach: Approach { agreed: true, ..Approach::default() }, ..Outlook::default() }
    }

    #[test]
    fn a_message_without_what_its_type_needs_is_no_message() {
        let new = |kind: &str, text: Option<&str>| NewMessage {
            kind: kind.into(),
            text: text.map(Into::into),
            ..NewMessage::default()
        };
        assert_eq!(Draft::parse(new("text", None)), Err(NoDraft::Missing("text")));
        assert_eq!(Draft::parse(new("text", Some("  "))), Err(NoDraft::Missing("text")));
        assert_eq!(Draft::parse(new("image", Some("x"))), Err(NoDraft::Stray("text")));
        assert_eq!(Draft::parse(new("hologram", None)), Err(NoDraft::Type("hologram".into())));
        let long = "é".repeat(TEXT_LIMIT + 1);
        assert_eq!(Draft::parse(new("text", Some(&long))), Err(NoDraft::TooLong(TEXT_LIMIT + 1, TEXT_LIMIT)));
        assert!(Draft::parse(new("text", Some(&long[2..]))).is_ok(), "exactly the limit");
    }

    #[test]
    fn other_words_leave_the_file_and_what_is_answered_as_they_are() {
        let reply_to = Some("wamid.1".to_owned());
        let media = |kind, caption: Option<&str>| {
            let caption = caption.map(str::to_owned);
            Draft::Media { kind, media_id: MediaId(7), caption, reply_to: reply_to.clone() }
        };
        let said = |text: &str| Draft::Text { text: text.into(), reply_to: reply_to.clone() };
        assert_eq!(said("hello").reworded("Good day".into()), Ok(said("Good day")));
        assert_eq!(said("hello").reworded(" ".into()), Err(NoDraft::Missing("text")));
        let picture = media(MediaKind::Image, Some("hello"));
        assert_eq!(picture.clone().reworded("Good day".into()), Ok(media(MediaKind::Image, Some("Good day"))));
        assert_eq!(picture.clone().reworded(" ".into()), Ok(media(MediaKind::Image, None)));
        let long = "x".repeat(CAPTION_LIMIT + 1);
        assert_eq!(picture.reworded(long), Err(NoDraft::TooLong(CAPTION_LIMIT + 1, CAPTION_LIMIT)));
        assert_eq!(media(MediaKind::Audio, None).reworded("x".into()), Err(NoDraft::Stray("caption")));
        assert_eq!(template().reworded("x".into()), Err(NoDraft::Stray("text")));
    }

    fn opted_out() -> Approach {
        Approach { opted_out: true, ..Approach::default() }
    }

    #[test]
    fn a_template_is_asked_about_by_the_hard_rules_when_it_is_written_and_when_it_leaves() {
        let state = Some(TemplateState { status: "APPROVED".into(), sendable: true, marketing: true, utility: false });
        let paced = Approach { agreed: true, marketing: vec![NOON - Span::days(1)], ..Approach::default() };
        let closed = Outlook { template: state, approach: paced, ..reachable() };
        let refusal = permit(&template(), &closed, NOON).unwrap_err();
        assert_eq!(Rule::of(&refusal), Some(Rule::Unanswered));
        assert!(matches!(decide(&template(), &closed, NOON), Verdict::Refuse(again) if again == refusal));
        assert_eq!(permit(&template(), &closed, NOON + Span::days(13)), Ok(()), "by then it may be sent");
        let unknown = Outlook { approach: Approach::default(), ..closed };
        assert!(permit(&template(), &unknown, NOON).is_err(), "where nothing is known no marketing passes");
    }

    #[test]
    fn marketing_never_reaches_who_stopped_it_and_a_utility_template_does() {
        let state = |marketing| {
            Some(TemplateState { status: "APPROVED".into(), sendable: true, marketing, utility: !marketing })
        };
        let stopped = Outlook { approach: opted_out(), template: state(true), ..reachable() };
        assert_eq!(permit(&template(), &stopped, NOON).unwrap_err().code, 131_050);
        let useful = Outlook { approach: opted_out(), template: state(false), ..reachable() };
        assert_eq!(permit(&template(), &useful, NOON), Ok(()));
    }

    #[test]
    fn a_no_to_utility_messages_holds_for_templates_of_that_category_and_for_nothing_else() {
        let state =
            |marketing, utility| Some(TemplateState { status: "APPROVED".into(), sendable: true, marketing, utility });
        let declined = |template| Outlook { no_utility: true, template, ..reachable() };
        let refusal = permit(&template(), &declined(state(false, true)), NOON).unwrap_err();
        assert_eq!(refusal.code, Refusal::HERE);
        assert_eq!(permit(&template(), &declined(state(true, false)), NOON), Ok(()));
        assert_eq!(permit(&template(), &declined(state(false, false)), NOON), Ok(()), "a code they asked for");
        let mut open = declined(None);
        open.window.open(Opening { at: NOON, kind: OpenedBy::Message, wamid: "w".into() }, true);
        assert_eq!(permit(&text(), &open, NOON), Ok(()), "they have written");
    }

    #[test]
    fn a_template_leaves_through_a_closed_window_and_a_text_does_not() {
        let state = Some(TemplateState { status: "APPROVED".into(), sendable: true, marketing: false, utility: true });
        let closed = Outlook { template: state, ..reachable() };
        assert!(matches!(decide(&template(), &closed, NOON), Verdict::Leave { .. }));
        assert!(matches!(decide(&text(), &closed, NOON), Verdict::Refuse(refusal) if refusal.code == 131_047));
    }

    #[test]
    fn nothing_leaves_from_a_number_that_is_only_watched() {
        let state = Some(TemplateState { status: "APPROVED".into(), sendable: true, marketing: false, utility: true });
        let mut open = Outlook { watched: true, template: state, ..reachable() };
        open.window.open(Opening { at: NOON, kind: OpenedBy::Message, wamid: "w".into() }, true);
        for draft in [text(), template()] {
            assert_eq!(permit(&draft, &open, NOON), Err(watched()));
            assert_eq!(decide(&draft, &open, NOON), Verdict::Refuse(watched()));
        }
    }

    #[test]
    fn nothing_leaves_to_somebody_who_is_blocked() {
        let mut open = Outlook { blocked: true, ..reachable() };
        open.window.open(Opening { at: NOON, kind: OpenedBy::Message, wamid: "w".into() }, true);
        assert_eq!(permit(&text(), &open, NOON), Err(blocked()));
        assert_eq!(decide(&text(), &open, NOON), Verdict::Refuse(blocked()));
    }

    #[test]
    fn a_send_is_never_held_until_its_window_is_about_to_close() {
        let closes_in = |left: Span| {
            let mut window = Window::default();
            let at = NOON + left - Span::hours(24);
            window.open(Opening { at, kind: OpenedBy::Message, wamid: "w".into() }, true);
            window
        };
        let five = Span::seconds(5);
        let cases = [
            (five, Span::hours(3), five),
            (Span::seconds(60), Span::hours(3), LONGEST_HOLD),
            (five, Span::seconds(12), Span::seconds(2)),
            (five, Span::seconds(10), Span(0)),
            (five, Span::seconds(3), Span(0)),
            (five, Span::hours(-3), five),
            (Span::seconds(-5), Span::hours(3), Span(0)),
        ];
        for (asked, left, held) in cases {
            assert_eq!(hold(asked, &closes_in(left), NOON), held, "{asked:?} with {left:?} left");
        }
        assert_eq!(hold(five, &Window::default(), NOON), five, "a template to somebody who never wrote");
    }

    #[derive(Debug, Clone)]
    enum Step {
        CustomerWrites { late_by: i64 },
        AgentWrites,
        Refused,
        TimePasses(i64),
        OutboxRuns,
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let step = prop_oneof![
            2 => (0i64..30).prop_map(|late_by| Step::CustomerWrites { late_by }),
            3 => Just(Step::AgentWrites),
            1 => Just(Step::Refused),
            3 => (1i64..2000).prop_map(Step::TimePasses),
            3 => Just(Step::OutboxRuns),
        ];
        prop::collection::vec(step, 0..120)
    }

    proptest! {
        /// The platform's own view is kept beside ours: every text that leaves must find the window open there too.
        #[test]
        fn no_free_form_message_leaves_outside_a_window_whatever_happens_in_between(steps in steps()) {
            let mut now = NOON;
            let mut outlook = reachable();
            let mut waiting = 0usize;
            let mut wrote_at: Vec<Timestamp> = Vec::new();
            let mut left_at: Option<Timestamp> = None;
            let mut refusals: Vec<Timestamp> = Vec::new();
            for step in steps {
                match step {
                    Step::TimePasses(minutes) => now = now + Span::minutes(minutes),
                    Step::CustomerWrites { late_by } => {
                        let at = now - Span::hours(late_by);
                        wrote_at.push(at);
                        outlook.window.open(Opening { at, kind: OpenedBy::Message, wamid: at.to_string() }, true);
                    }
                    Step::AgentWrites => waiting += usize::from(permit(&text(), &outlook, now).is_ok()),
                    Step::Refused => {
                        if let Some(at) = left_at {
                            refusals.push(at);
                            outlook.window.refuse(at);
                        }
                    }
                    Step::OutboxRuns => {
                        while waiting > 0 {
                            match decide(&text(), &outlook, now) {
                                Verdict::Leave { pair_due, number_due } => {
                                    let last = wrote_at.iter().max().copied();
                                    prop_assert!(last.is_some_and(|at| now < at + Span::hours(24)), "left through a closed window");
                                    prop_assert!(!refusals.iter().any(|at| Some(*at) >= last), "left after a refusal");
                                    outlook.pair_due = Some(pair_due);
                                    outlook.number_due = Some(number_due);
                                    left_at = Some(now);
                                    waiting -= 1;
                                }
                                Verdict::Refuse(_) => waiting -= 1,
                                Verdict::Wait { until } => {
                                    prop_assert!(until > now, "a wait that does not wait");
                                    break;
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
