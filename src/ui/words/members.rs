//! Who works here.

use super::{Text, within};
use crate::{domain::role::Verb, say};

pub const TITLE: Text = Text::of("members-title");
pub const LEAD: Text = Text::of("members-lead");
pub const ROLE: Text = Text::of("members-role");
pub const CHANGE_ROLE: Text = Text::of("members-change-role");
pub const DISABLED: Text = Text::of("members-disabled");
pub const YOU: Text = Text::of("members-you");
pub const ON: Text = Text::of("members-on");
pub const OFF: Text = Text::of("members-off");
pub const NEVER: Text = Text::of("members-never");
pub const DISABLE: Text = Text::of("members-disable");
pub const ENABLE: Text = Text::of("members-enable");
pub const RESET: Text = Text::of("members-reset");
pub const DROP_FACTOR: Text = Text::of("members-drop-factor");
pub const DROP_SURE: Text = Text::of("members-drop-sure");
pub const END_ALL: Text = Text::of("members-end-all");
pub const REACH: Text = Text::of("members-reach");

pub fn disabled(who: &str) -> String {
    say!("members-disabled-done", who: &within(who))
}

pub fn enabled(who: &str) -> String {
    say!("members-enabled-done", who: &within(who))
}

pub fn dropped(who: &str) -> String {
    say!("members-dropped-done", who: &within(who))
}

pub fn reset(who: &str) -> String {
    say!("members-reset-done", who: &within(who))
}

pub fn invited(who: &str) -> String {
    say!("members-invited-done", who: &within(who))
}

pub const LINK: Text = Text::of("members-link");
pub const DONE: Text = Text::of("members-link-done");
pub const INVITE: Text = Text::of("members-invite");
pub const INVITE_SUBMIT: Text = Text::of("members-invite-submit");
pub const WAITING: Text = Text::of("members-waiting");
pub const NOBODY_WAITS: Text = Text::of("members-nobody-waits");
pub const ENDS: Text = Text::of("members-ends");
pub const ASKED_BY: Text = Text::of("members-asked-by");
pub const TAKE_BACK: Text = Text::of("members-take-back");
pub const TAKEN_BACK: Text = Text::of("members-taken-back");
pub const REQUIRED: Text = Text::of("members-required");
pub const REQUIRED_LEAD: Text = Text::of("members-required-lead");
pub const ROLES: Text = Text::of("members-roles");
pub const ROLES_LEAD: Text = Text::of("members-roles-lead");

/// What somebody may.
pub fn verb(verb: Verb) -> &'static str {
    match verb {
        Verb::Read => say!("verb-read"),
        Verb::Follow => say!("verb-follow"),
        Verb::ReadIngest => say!("verb-read-ingest"),
        Verb::Send => say!("verb-send"),
        Verb::Tend => say!("verb-tend"),
        Verb::EditPeople => say!("verb-edit-people"),
        Verb::ManageFields => say!("verb-manage-fields"),
        Verb::Block => say!("verb-block"),
        Verb::ShareReplies => say!("verb-share-replies"),
        Verb::EditTemplates => say!("verb-edit-templates"),
        Verb::SubmitTemplates => say!("verb-submit-templates"),
        Verb::FillTemplates => say!("verb-fill-templates"),
        Verb::RunCampaigns => say!("verb-run-campaigns"),
        Verb::ApproveCampaigns => say!("verb-approve-campaigns"),
        Verb::Replay => say!("verb-replay"),
        Verb::ReadMetrics => say!("verb-read-metrics"),
        Verb::ManageNumbers => say!("verb-manage-numbers"),
        Verb::ManageAnswering => say!("verb-manage-answering"),
        Verb::ManagePeople => say!("verb-manage-people"),
        Verb::ManageOwners => say!("verb-manage-owners"),
        Verb::ManageData => say!("verb-manage-data"),
        Verb::ErasePeople => say!("verb-erase-people"),
        Verb::OpenDemo => say!("verb-open-demo"),
        Verb::ImportPeople => say!("verb-import-people"),
        Verb::ExportPeople => say!("verb-export-people"),
        Verb::ManageTeams => say!("verb-manage-teams"),
        Verb::ReadAudit => say!("verb-read-audit"),
        Verb::ReleaseAlerts => say!("verb-release-alerts"),
        Verb::UseAssistant => say!("verb-use-assistant"),
        Verb::ManageAssistant => say!("verb-manage-assistant"),
        Verb::ReadModel => say!("verb-read-model"),
        Verb::ManageModel => say!("verb-manage-model"),
        Verb::ManagePriorities => say!("verb-manage-priorities"),
        Verb::ManageViews => say!("verb-manage-views"),
        Verb::OwnAccount => say!("verb-own-account"),
        Verb::SetUpFactor => say!("verb-set-up-factor"),
    }
}
