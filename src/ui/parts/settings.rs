//! What can be set, in groups: a way to each page of it, which stays beside the page where there is room.

use crate::{
    domain::role::{Role, Verb},
    ui::{
        parts::icon::Icon,
        route::Route,
        words::{
            Text, account, alerts, answering, assistant, audit, fields, import, ingest, library, members, model, nav,
            numbers, priorities, privacy, settings as text, talk, teams,
        },
    },
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// Pages that belong together.
pub struct Group {
    /// What they are called together.
    pub name: Text,
    pub entries: Vec<Entry>,
}

/// A page of the settings.
pub struct Entry {
    pub route: Route,
    pub icon: &'static str,
    pub name: Text,
    /// What it is for.
    pub lead: Text,
    /// What whoever goes there wants to do.
    verb: Verb,
}

impl Entry {
    fn new(route: Route, icon: &'static str, verb: Verb, name: Text, lead: Text) -> Self {
        Self { route, icon, name, lead, verb }
    }

    /// It is no page of this app: what its link says for `rel`.
    pub fn rel(&self) -> Option<&'static str> {
        (self.route == Route::ApiDocs).then_some("external")
    }
}

/// What somebody of this role may use.
pub fn groups(role: Role) -> Vec<Group> {
    let workspace = vec![
        Entry::new(Route::Numbers, "smartphone", Verb::ManageNumbers, numbers::TITLE, numbers::LEAD),
        Entry::new(Route::Teams, "clock", Verb::Read, teams::TITLE, teams::LEAD),
        Entry::new(Route::Answering, "reply", Verb::ManageAnswering, answering::TITLE, answering::LEAD),
        Entry::new(Route::Replies, "zap", Verb::Send, talk::QUICK, talk::QUICK_LEAD),
        Entry::new(Route::Templates, "megaphone", Verb::Read, library::TITLE, library::LEAD),
        Entry::new(Route::Fields, "tag", Verb::Read, fields::TITLE, fields::LEAD),
        Entry::new(Route::Priorities, "arrow-up-down", Verb::ManagePriorities, priorities::TITLE, priorities::LEAD),
        Entry::new(Route::Model, "activity", Verb::ReadModel, model::TITLE, model::LEAD),
        Entry::new(Route::Assistant, "sparkles", Verb::ManageAssistant, assistant::TITLE, assistant::LEAD),
    ];
    let people = vec![
        Entry::new(Route::Team, "users", Verb::ManagePeople, members::TITLE, members::LEAD),
        Entry::new(Route::Audit, "list", Verb::ReadAudit, audit::TITLE, audit::LEAD),
    ];
    let data = vec![
        Entry::new(Route::Imports, "file-text", Verb::ImportPeople, import::TITLE, import::LEAD),
        Entry::new(Route::Data, "shield", Verb::ManageData, privacy::TITLE, privacy::LEAD),
        Entry::new(Route::Ingest, "activity", Verb::ReadIngest, ingest::TITLE, ingest::LEAD),
        Entry::new(Route::ApiDocs, "braces", Verb::Read, nav::API, text::API_LEAD),
    ];
    let own = vec![
        Entry::new(Route::Account, "circle-user", Verb::OwnAccount, account::TITLE, account::LEAD),
        Entry::new(Route::Alerts, "bell", Verb::Read, alerts::TITLE, alerts::LEAD),
    ];
    let all = [(text::WORKSPACE, workspace), (text::PEOPLE, people), (text::DATA, data), (text::YOU, own)];
    let groups = all.into_iter().map(|(name, mut entries)| {
        entries.retain(|entry| role.may(entry.verb));
        Group { name, entries }
    });
    groups.filter(|group| !group.entries.is_empty()).collect()
}

/// The ways between the pages of the settings, and back to all of them. Nothing on any other page.
#[component]
pub fn SettingsNav(role: Role) -> impl IntoView {
    let path = use_location().pathname;
    let here = Memo::new(move |_| path.with(|path| Route::is_in_settings(path)));
    let way = move |entry: Entry| {
        let (route, rel) = (entry.route, entry.rel());
        view! {
            <li>
                <a
                    class="settings-way"
                    href=route.href()
                    rel=rel
                    aria-current=move || path.with(|path| route.current_at(path))
                >
                    <Icon name=entry.icon/>
                    {entry.name}
                </a>
            </li>
        }
    };
    let group = move |group: Group| {
        view! {
            <p class="settings-name">{group.name}</p>
            <ul>{group.entries.into_iter().map(way).collect_view()}</ul>
        }
    };
    view! {
        <Show when=move || here.get()>
            <nav class="settings-nav" aria-label=text::TITLE>
                <a
                    class="settings-all"
                    href=Route::Settings.href()
                    aria-current=move || path.with(|path| Route::Settings.current_at(path))
                >
                    <Icon name="arrow-left" directed=true/>
                    {text::TITLE}
                </a>
                <div class="settings-groups">{groups(role).into_iter().map(group).collect_view()}</div>
            </nav>
        </Show>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn routes(role: Role) -> Vec<Route> {
        groups(role).into_iter().flat_map(|group| group.entries).map(|entry| entry.route).collect()
    }

    #[test]
    fn each_role_is_shown_what_it_may_use() {
        assert_eq!(groups(Role::Admin).len(), 4);
        let admin = [
            Route::Numbers,
            Route::Answering,
            Route::Assistant,
            Route::Team,
            Route::Audit,
            Route::Imports,
            Route::Data,
        ];
        assert!(admin.iter().all(|route| routes(Role::Admin).contains(route)));
        assert!(!admin.iter().any(|route| routes(Role::Agent).contains(route)));
        assert!(routes(Role::Agent).contains(&Route::Replies));
        assert!(!routes(Role::Analyst).contains(&Route::Replies));
        assert!(Role::ALL.into_iter().all(|role| routes(role).contains(&Route::Account)));
    }

    #[test]
    fn every_page_that_the_settings_lead_to_is_one_of_theirs() {
        for route in routes(Role::Owner).into_iter().filter(|route| *route != Route::ApiDocs) {
            assert!(Route::is_in_settings(&route.href()), "{route:?}");
        }
    }
}
