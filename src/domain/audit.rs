//! What is written down of what people and programs do to the workspace: who let whom in, what was carried away, what was
//! changed for everybody. Only ids and words of ours: no names, numbers or texts of customers, and no secret.

use super::{
    id::{AuditId, KeyId, NotAnId, UserId},
    time::{Span, Timestamp},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::{collections::BTreeMap, fmt, net::IpAddr, str::FromStr};

/// Who did something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Who {
    /// Somebody who works here.
    Person(UserId),
    /// A program, by its key.
    Key(KeyId),
    /// Whoever runs commands beside the server.
    Console,
    /// The program itself.
    Program,
    /// Somebody who was not signed in.
    Stranger,
}

impl Who {
    /// The kind of who it is, as it is kept and asked for.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Person(_) => "person",
            Self::Key(_) => "key",
            Self::Console => "console",
            Self::Program => "program",
            Self::Stranger => "stranger",
        }
    }

    /// The id of the person or key.
    pub fn id(self) -> Option<i64> {
        match self {
            Self::Person(id) => Some(id.0),
            Self::Key(id) => Some(id.0),
            Self::Console | Self::Program | Self::Stranger => None,
        }
    }

    /// Who it is by the kind and the id that are kept. What a later version wrote counts as the program's.
    pub fn of(kind: &str, id: Option<i64>) -> Self {
        match (kind, id) {
            ("person", Some(id)) => Self::Person(UserId(id)),
            ("key", Some(id)) => Self::Key(KeyId(id)),
            ("console", _) => Self::Console,
            ("stranger", _) => Self::Stranger,
            _ => Self::Program,
        }
    }
}

impl fmt::Display for Who {
    /// `person:12`, `console`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.id() {
            Some(id) => write!(f, "{}:{id}", self.kind()),
            None => f.write_str(self.kind()),
        }
    }
}

impl FromStr for Who {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        match text.split_once(':') {
            Some(("person", id)) => Ok(Self::Person(id.parse()?)),
            Some(("key", id)) => Ok(Self::Key(id.parse()?)),
            Some(_) => Err(NotAnId),
            None => {
                let plain = [Self::Console, Self::Program, Self::Stranger];
                plain.into_iter().find(|who| who.kind() == text).ok_or(NotAnId)
            }
        }
    }
}

impl Serialize for Who {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Who {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

/// Who does something, and from where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct By {
    pub who: Who,
    /// None where it is no request.
    pub address: Option<IpAddr>,
}

impl By {
    /// A command beside the server.
    pub const CONSOLE: By = By { who: Who::Console, address: None };
    /// The program by itself.
    pub const PROGRAM: By = By { who: Who::Program, address: None };

    /// Somebody who works here.
    pub fn person(id: UserId, address: Option<IpAddr>) -> Self {
        Self { who: Who::Person(id), address }
    }

    /// Somebody who is not signed in.
    pub fn stranger(address: Option<IpAddr>) -> Self {
        Self { who: Who::Stranger, address }
    }

    /// The person, where it is one.
    pub fn user(self) -> Option<UserId> {
        match self.who {
            Who::Person(id) => Some(id),
            _ => None,
        }
    }
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident: $count:literal { $($(#[$word_doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$word_doc])* $variant,)+
        }

        impl $name {
            pub const ALL: [$name; $count] = [$(Self::$variant,)+];
            /// Every word.
            pub const WORDS: [&'static str; $count] = [$($word,)+];

            /// As it is kept, and told to programs.
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }

            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|known| known.word() == word)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.word())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let word = String::deserialize(from)?;
                Self::parse(&word).ok_or_else(|| D::Error::custom("no word of the audit log"))
            }
        }
    };
}

words! {
    /// What was done.
    What: 84 {
        SignedIn = "signed_in",
        SignInFailed = "sign_in_failed",
        /// Tried again before it was allowed; told once a minute for each address.
        SignInThrottled = "sign_in_throttled",
        SignedOut = "signed_out",
        UserAdded = "user_added",
        UserDisabled = "user_disabled",
        UserEnabled = "user_enabled",
        UserInvited = "user_invited",
        InvitationRevoked = "invitation_revoked",
        /// An invitation was taken up.
        UserJoined = "user_joined",
        UserRenamed = "user_renamed",
        RoleChanged = "role_changed",
        /// A link to a new password.
        ResetMade = "reset_made",
        ResetUsed = "reset_used",
        PasswordChanged = "password_changed",
        /// Whoever is signed in gave a wrong password where it is asked for again.
        PasswordFailed = "password_failed",
        /// By others, or from elsewhere.
        SessionsRevoked = "sessions_revoked",
        /// A second factor counts from now on.
        FactorSetUp = "factor_set_up",
        FactorDropped = "factor_dropped",
        /// Whether a role has to have a second factor.
        FactorRoleSet = "factor_role_set",
        /// A wrong code after a right password.
        CodeFailed = "code_failed",
        /// Which numbers and teams somebody, or a key, sees.
        ReachSet = "reach_set",
        KeyMade = "key_made",
        KeyRevoked = "key_revoked",
        NumberAdded = "number_added",
        NumberChanged = "number_changed",
        /// What a number answers without a person.
        AnsweringSet = "answering_set",
        /// Who is in it, and with that who sees what is only for teams.
        TeamKept = "team_kept",
        TeamDropped = "team_dropped",
        RetentionSet = "retention_set",
        TagKept = "tag_kept",
        TagDropped = "tag_dropped",
        AttributeKept = "attribute_kept",
        AttributeDropped = "attribute_dropped",
        /// One of everybody's.
        QuickReplyKept = "quick_reply_kept",
        QuickReplyDropped = "quick_reply_dropped",
        /// What the variables of a template are filled with.
        FillsSet = "fills_set",
        /// One that everybody sees, or saw until now.
        ViewKept = "view_kept",
        ViewDropped = "view_dropped",
        Blocked = "blocked",
        Unblocked = "unblocked",
        BulkSent = "bulk_sent",
        BulkPlanned = "bulk_planned",
        ImportBrought = "import_brought",
        ImportApplied = "import_applied",
        ImportCancelled = "import_cancelled",
        ImportUndone = "import_undone",
        PeopleExported = "people_exported",
        PersonExported = "person_exported",
        TranscriptExported = "transcript_exported",
        AuditExported = "audit_exported",
        BackupMade = "backup_made",
        BackupRestored = "backup_restored",
        /// Alerts go to devices and by email again, from a copy that was put back.
        AlertsReleased = "alerts_released",
        PersonErased = "person_erased",
        PeopleMerged = "people_merged",
        MergeUndone = "merge_undone",
        /// Another model predicts from now on.
        ModelPromoted = "model_promoted",
        /// An earlier one does, and stays.
        ModelRolledBack = "model_rolled_back",
        /// A better one may take over again.
        ModelReleased = "model_released",
        /// One is to learn anew from all that is known.
        ModelRefit = "model_refit",
        ModelRefitCancelled = "model_refit_cancelled",
        /// Whether anything is predicted of somebody.
        ScoringSet = "scoring_set",
        /// What conversations are worth.
        WeightsSet = "weights_set",
        /// Figures are told person by person from now on, or not any more.
        FiguresShown = "figures_shown",
        FiguresHidden = "figures_hidden",
        TemplateSubmitted = "template_submitted",
        TemplateEdited = "template_edited",
        TemplateDeleted = "template_deleted",
        /// One that was paused may be sent again.
        TemplateUnpaused = "template_unpaused",
        /// Which language model drafts from now on.
        AssistantSet = "assistant_set",
        /// None does.
        AssistantOff = "assistant_off",
        /// It runs, or waits until somebody else has agreed.
        CampaignStarted = "campaign_started",
        CampaignApproved = "campaign_approved",
        CampaignDeclined = "campaign_declined",
        CampaignPaused = "campaign_paused",
        CampaignResumed = "campaign_resumed",
        CampaignStopped = "campaign_stopped",
        /// It holds until somebody has looked.
        CampaignHeld = "campaign_held",
        /// Before it was ever started.
        CampaignDropped = "campaign_dropped",
        /// A file says who it is for.
        CampaignFile = "campaign_file",
        /// What a number may spend in a month.
        BudgetSet = "budget_set",
        /// When somebody else has to agree to a campaign.
        ApprovalSet = "approval_set",
        /// That it is to need somebody else less often: that holds once somebody else says so.
        ApprovalAsked = "approval_asked",
    }
}

words! {
    /// What kind of thing something was done to.
    About: 15 {
        User = "user",
        Key = "key",
        Invitation = "invitation",
        Number = "number",
        Contact = "contact",
        Conversation = "conversation",
        Import = "import",
        Tag = "tag",
        Attribute = "attribute",
        QuickReply = "quick_reply",
        View = "view",
        Team = "team",
        Model = "model",
        Template = "template",
        Campaign = "campaign",
    }
}

words! {
    /// What more is said of it.
    Detail: 22 {
        /// The role that somebody or a key was given.
        Role = "role",
        /// How many people or conversations it was about.
        Count = "count",
        /// The kind of data.
        Kind = "kind",
        /// How many days it is kept from now on.
        Days = "days",
        /// Of which form a file was.
        Format = "format",
        /// Whether secrets were among what was set.
        Secrets = "secrets",
        /// Whether it is only watched from now on.
        Watched = "watched",
        /// Whether everybody sees it from now on.
        Shared = "shared",
        /// Whether only their teams are seen from now on.
        OnlyTeams = "only_teams",
        /// Whether it has to be from now on.
        Required = "required",
        /// Whom another one was made the same as, by their id.
        With = "with",
        /// Whether anything is predicted of them from now on.
        Scored = "scored",
        /// Who came into a team and who left it, by their ids.
        Added = "added",
        Removed = "removed",
        /// Who leads it from now on, by their id; nobody where it is none.
        Lead = "lead",
        /// Whether other numbers are its from now on, and whether it works at other times.
        Numbers = "numbers",
        Hours = "hours",
        Shifts = "shifts",
        Renamed = "renamed",
        /// In which zone its hours are told from now on.
        Zone = "zone",
        /// Whether it gives what is nobody's to its people by itself, and how much each has at most.
        Assigns = "assigns",
        Capacity = "capacity",
    }
}

impl Detail {
    /// Whether its value is the ids of people, with commas between them.
    pub fn is_people(self) -> bool {
        matches!(self, Self::Added | Self::Removed | Self::Lead)
    }
}

/// Something that was done, to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    pub what: What,
    pub subject: Option<(About, i64)>,
    pub details: BTreeMap<Detail, String>,
}

impl Act {
    pub fn of(what: What) -> Self {
        Self { what, subject: None, details: BTreeMap::new() }
    }

    /// To what it was done.
    #[must_use]
    pub fn about(self, about: About, id: i64) -> Self {
        Self { subject: Some((about, id)), ..self }
    }

    /// What more is to be said: a word of ours, an id or a number, and nothing that somebody has typed.
    #[must_use]
    pub fn with(mut self, detail: Detail, value: impl ToString) -> Self {
        self.details.insert(detail, value.to_string());
        self
    }
}

/// Somebody or something an entry names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    pub kind: String,
    pub id: Option<String>,
    /// What people here and keys are called.
    pub name: Option<String>,
}

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub id: AuditId,
    pub at: Timestamp,
    pub who: Named,
    pub what: What,
    pub subject: Option<Named>,
    pub details: BTreeMap<String, String>,
    pub address: Option<String>,
}

/// What the log is narrowed to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Only {
    pub q: Option<String>,
    pub who: Option<Who>,
    pub what: Option<What>,
    /// From then on, and before then.
    pub since: Option<Timestamp>,
    pub until: Option<Timestamp>,
}

words! {
    /// How far back somebody looks.
    Within: 4 {
        Day = "day",
        Week = "week",
        Month = "month",
        Year = "year",
    }
}

impl Within {
    /// How long that is.
    pub fn span(self) -> Span {
        Span::days(match self {
            Self::Day => 1,
            Self::Week => 7,
            Self::Month => 30,
            Self::Year => 365,
        })
    }
}

/// What a screen asks for, as it stands in its address.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Asked {
    pub q: Option<String>,
    pub who: Option<Who>,
    pub what: Option<What>,
    pub within: Option<Within>,
}

impl Asked {
    /// Reads it from an address. What cannot be read is not asked for.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        Self {
            q: get("q").map(|q| q.trim().to_owned()).filter(|q| !q.is_empty()),
            who: get("who").and_then(|who| who.parse().ok()),
            what: get("what").and_then(|what| What::parse(&what)),
            within: get("within").and_then(|within| Within::parse(&within)),
        }
    }

    /// Names and values, as they stand in an address.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let pairs = [
            ("q", self.q.clone()),
            ("who", self.who.map(|who| who.to_string())),
            ("what", self.what.map(|what| what.word().to_owned())),
            ("within", self.within.map(|within| within.word().to_owned())),
        ];
        pairs.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// The same for a file, in which times are said out.
    pub fn file_pairs(&self, now: Timestamp) -> Vec<(&'static str, String)> {
        let since = self.within.map(|within| ("since", (now - within.span()).to_string()));
        self.pairs().into_iter().filter(|(name, _)| *name != "within").chain(since).collect()
    }

    /// What that means now.
    pub fn only(self, now: Timestamp) -> Only {
        let Self { q, who, what, within } = self;
        Only { q, who, what, since: within.map(|within| now - within.span()), until: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    #[test]
    fn every_word_is_read_back_and_none_is_there_twice() {
        for what in What::ALL {
            assert_eq!(What::parse(what.word()), Some(what));
        }
        let words: std::collections::BTreeSet<_> = What::WORDS.into_iter().collect();
        assert_eq!(words.len(), What::ALL.len());
        assert_eq!(What::parse("shrugged"), None);
        assert!(About::ALL.iter().all(|about| About::parse(about.word()) == Some(*about)));
        assert!(Detail::ALL.iter().all(|detail| Detail::parse(detail.word()) == Some(*detail)));
    }

    #[test]
    fn whoever_did_it_is_named_in_one_word() {
        for who in [Who::Person(UserId(12)), Who::Key(KeyId(3)), Who::Console, Who::Program, Who::Stranger] {
            assert_eq!(who.to_string().parse::<Who>(), Ok(who));
            assert_eq!(Who::of(who.kind(), who.id()), who);
        }
        for wrong in ["", "person", "person:", "person:x", "key:-1", "owner:1", "console:1"] {
            assert!(wrong.parse::<Who>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_the_log_is_narrowed_to_stands_in_its_address() {
        let asked = Asked {
            q: Some("ana".to_owned()),
            who: Some(Who::Key(KeyId(3))),
            what: Some(What::KeyMade),
            within: Some(Within::Week),
        };
        let pairs = asked.pairs();
        let get = |name: &str| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
        assert_eq!(Asked::read(get), asked);
        assert_eq!(Asked::read(|_| Some("  ".to_owned())), Asked::default());
        assert!(Asked::default().pairs().is_empty());
        assert!(asked.file_pairs(NOON).contains(&("since", "2026-11-15T12:00:00Z".to_owned())));
        assert_eq!(asked.only(NOON).since, Some(NOON - Span::days(7)));
    }
}
