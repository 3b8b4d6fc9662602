//! Who works here, in which teams and when.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

shapes! {
    /// The account of somebody who works here.
    Account {
        id: String,
        name: String,
        email: String,
        /// `analyst`, `agent`, `admin` or `owner`.
        role: String,
        /// Since when they may not sign in.
        disabled_at: Option<String>,
        /// They are asked for a code beside their password.
        has_factor: bool,
        /// When they were here last, to the minute.
        seen_at: Option<String>,
        created_at: String,
    }

    /// What is to change about an account. What is missing stays as it is.
    AccountChange {
        /// `analyst`, `agent`, `admin` or `owner`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        role: Option<String>,
        /// Whether their access ends. Open conversations of theirs are everybody's again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        disabled: Option<bool>,
    }

    /// Somebody who was asked to come and work here.
    Invitation {
        id: String,
        email: String,
        name: String,
        role: String,
        /// The ids of the teams they are in from when they come.
        teams: Vec<String>,
        /// What they see then.
        limits: Reach,
        /// Who asked them; null where a program did.
        by: Option<String>,
        created_at: String,
        expires_at: String,
    }

    /// Whom to ask to come and work here.
    NewInvitation {
        email: String,
        name: String,
        /// `analyst`, `agent`, `admin` or `owner`.
        role: String,
        /// The ids of teams they are in from when they come.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        teams: Option<Vec<String>>,
        /// What they see then, where they are an agent or an analyst.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        limits: Option<Reach>,
    }

    /// An invitation that was made.
    Invited {
        invitation: Invitation,
        /// What lets them in, once. It is told here and nowhere else; without a public address it is a path.
        link: String,
    }

    /// One place where somebody is signed in.
    Session {
        /// Names it, and lets nobody in.
        id: String,
        /// Like `Firefox on Windows`, as far as the browser tells.
        device: Option<String>,
        began_at: String,
        /// When it was used last, to the minute.
        seen_at: Option<String>,
        /// From where it was begun.
        address: Option<String>,
    }

    /// Somebody who works here and could see to conversations.
    User {
        id: String,
        name: String,
    }

    /// Those who work together.
    Team {
        id: String,
        name: String,
        /// Where its hours are told: an IANA name.
        time_zone: String,
        /// Who is asked when nobody else answers.
        lead: Option<String>,
        members: Vec<String>,
        /// Numbers whose conversations are the team's at first.
        numbers: Vec<String>,
        /// Null where nothing is said of when it works.
        hours: Option<Hours>,
        shifts: Vec<Shift>,
        /// Whether what is nobody's is given to one of its people by itself.
        assigns: bool,
        /// How many conversations that are owed an answer one person is given at most.
        capacity: i64,
    }

    /// When a team works, as a clock shows it where the team is.
    Hours {
        /// Seven lists of spans, from Monday.
        week: Vec<Vec<DaySpan>>,
        /// Days that are not as their weekday, by date, with the spans they have instead.
        #[serde(default)]
        holidays: BTreeMap<String, Vec<DaySpan>>,
    }

    /// A span of a day. What ends before it begins runs over midnight.
    DaySpan {
        /// Like `09:00`.
        from: String,
        /// Like `17:30`; `24:00` is the end of the day.
        until: String,
    }

    /// That somebody works for a team at a time.
    Shift {
        id: String,
        user: String,
        when: When,
    }

    /// At which time: `kind` is `once` with `from` and `until`, `on` with `date` and `hours`, or `weekly` with `weekday`
    /// and `hours`.
    When {
        kind: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        date: Option<String>,
        /// From 0 for Monday.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        weekday: Option<i64>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hours: Option<DaySpan>,
    }

    /// What a team is to be. What is missing is empty.
    TeamSetup {
        name: String,
        time_zone: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lead: Option<String>,
        #[serde(default)]
        members: Vec<String>,
        #[serde(default)]
        numbers: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hours: Option<Hours>,
        #[serde(default)]
        shifts: Vec<NewShift>,
        #[serde(default)]
        assigns: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        capacity: Option<i64>,
    }

    /// What a team is to be from now on. What is missing is empty.
    TeamChange {
        /// The team as it was read: where it is another by now, nothing is done.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<Team>,
        name: String,
        time_zone: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lead: Option<String>,
        #[serde(default)]
        members: Vec<String>,
        #[serde(default)]
        numbers: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hours: Option<Hours>,
        #[serde(default)]
        shifts: Vec<NewShift>,
        #[serde(default)]
        assigns: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        capacity: Option<i64>,
    }

    /// A shift as it is asked for.
    NewShift {
        user: String,
        when: When,
    }

    /// A list that somebody shares.
    SharedView {
        id: String,
        name: String,
        /// What it is narrowed to, as in the address of the queue.
        query: String,
        /// Whose it is.
        owner: String,
    }

    /// What a shared list is to be.
    SharedViewSetup {
        name: String,
        query: String,
    }

    /// Which numbers and teams somebody, or a key, sees.
    Reach {
        /// Ids of numbers; none for all of them.
        #[serde(default)]
        numbers: Vec<String>,
        /// Only what is of their teams, of no team, or assigned to them.
        #[serde(default)]
        only_teams: bool,
    }
}
