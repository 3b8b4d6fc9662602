//! Who works here: asking somebody to come, changing what they may, and letting them go. What each role may is told from
//! the one table there is.

use crate::{
    api::{
        Error,
        account::{self, TeamPage as Found},
        reach::{self, ReachPage},
        read::read,
    },
    domain::{
        account::{Invitation, Member, SessionView},
        audit::Who,
        id::{TeamId, UserId},
        reach::Limits,
        role::{Role, Verb},
    },
    ui::{
        browser,
        desk::Desk,
        pages::{
            account::Sessions,
            frame::{PageFrame, loaded},
        },
        parts::{
            HEADING,
            discard::Discard,
            icon::Icon,
            moment::Moment,
            reach_form::{Chosen, ReachFields, ReachForm},
            to_copy::ToCopy,
        },
        words::{self, account as own, fields, members as text, sign_in},
    },
};
use leptos::{ev, prelude::*, task::spawn_local};
use std::{collections::BTreeSet, future::Future};

/// The id of the link that is told once; whoever asked for it is put there.
const LINK: &str = "one-time-link";

#[component]
pub fn MembersPage() -> impl IntoView {
    let found = read(|| (), |()| account::team());
    let title = Signal::stored(text::TITLE.to_owned());
    view! {
        <PageFrame title lead=|| text::LEAD>
            {loaded(found, |found| view! { <Everybody found/> }.into_any())}
        </PageFrame>
    }
    .into_any()
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Shown {
    desk: Desk,
    found: RwSignal<Found>,
    /// A link that was made just now, and what to do with it.
    link: RwSignal<Option<(String, String)>>,
}

impl Shown {
    /// Whether whoever is here may let people of this role in and out.
    fn may(self, role: Role) -> bool {
        self.desk.me.with_untracked(|me| me.as_ref().is_some_and(|me| me.role.may(Verb::to_manage(role))))
    }

    async fn reload(self) {
        // What could not be read anew stays as it was.
        if let Ok(found) = account::team().await {
            self.found.try_set(found);
        }
    }

    /// Does something, says what came of it, and goes to the place of this id.
    fn run(self, place: String, act: impl Future<Output = Result<String, Error>> + 'static) {
        spawn_local(async move {
            match act.await {
                Ok(said) => {
                    self.reload().await;
                    self.desk.say(said);
                    browser::after_layout(move || browser::focus(&place));
                }
                Err(error) => self.desk.tell(words::error(&error)),
            }
        });
    }

    /// Shows a link, which nobody can tell again.
    fn show(self, said: String, path: &str) {
        let origin = window().location().origin().unwrap_or_default();
        self.link.set(Some((said, format!("{origin}{path}"))));
        browser::after_layout(|| browser::focus(LINK));
    }
}

#[component]
fn Everybody(found: Found) -> impl IntoView {
    let shown = Shown { desk: Desk::get(), found: RwSignal::new(found), link: RwSignal::new(None) };
    let members = move || shown.found.with(|found| found.members.clone());
    let key = |member: &Member| (member.id, member.role, member.disabled_at.is_some(), member.has_factor);
    view! {
        <div class="connect">
            {move || shown.link.get().map(|(said, link)| view! { <OneTimeLink said link shown/> })}
            <section class="card" aria-label=text::TITLE>
                <ul class="members">
                    <For each=members key=key let:member>
                        <MemberRow member shown/>
                    </For>
                </ul>
            </section>
            <InviteForm shown/>
            <Waiting shown/>
            <Required shown/>
            <Roles/>
        </div>
    }
    .into_any()
}

#[component]
fn OneTimeLink(said: String, link: String, shown: Shown) -> impl IntoView {
    let done = move |_| {
        shown.link.set(None);
        browser::focus(HEADING);
    };
    view! {
        <section class="card form one-time" id=LINK tabindex="-1" aria-label=text::LINK>
            <p>{said}</p>
            <ToCopy label=text::LINK value=link/>
            <button class="button" type="button" on:click=done>
                {text::DONE}
            </button>
        </section>
    }
    .into_any()
}

#[component]
fn MemberRow(member: Member, shown: Shown) -> impl IntoView {
    let Member { id, name, email, role, disabled_at, has_factor, seen_at, .. } = member;
    let is_own = shown.desk.me.with_untracked(|me| me.as_ref().is_some_and(|me| me.id == id));
    let is_disabled = disabled_at.is_some();
    let seen = seen_at.map_or_else(|| text::NEVER.get().into_any(), |at| view! { <Moment at/> }.into_any());
    let acts = shown.may(role).then(|| {
        // One's own password and second factor are seen to on the page of one's account, for the password.
        let (is_other, drops) = (!is_own, has_factor && !is_own);
        view! { <Acts id name=name.clone() role is_disabled is_other drops shown/> }
    });
    view! {
        <li class="member" id=place(id) tabindex="-1">
            <div class="member-name">
                <h2 class="card-title" dir="auto">
                    {name}
                </h2>
                {is_own.then(|| view! { <span class="member-mark">{text::YOU}</span> })}
                {is_disabled.then(|| view! { <span class="member-mark">{text::DISABLED}</span> })}
            </div>
            <p class="hint" dir="ltr">
                {email}
            </p>
            <dl class="loss-facts">
                <div>
                    <dt>{text::ROLE}</dt>
                    <dd>{words::role(role)}</dd>
                </div>
                <div>
                    <dt>{own::FACTOR}</dt>
                    <dd>{if has_factor { text::ON.get() } else { text::OFF.get() }}</dd>
                </div>
                <div>
                    <dt>{own::SEEN}</dt>
                    <dd>{seen}</dd>
                </div>
            </dl>
            {acts}
        </li>
    }
    .into_any()
}

/// The id of somebody's row.
fn place(id: UserId) -> String {
    format!("member-{id}")
}

/// What can be done about somebody.
#[component]
fn Acts(
    id: UserId,
    name: String,
    role: Role,
    is_disabled: bool,
    /// It is not who looks.
    is_other: bool,
    /// Whether their second factor can be taken away.
    drops: bool,
    shown: Shown,
) -> impl IntoView {
    let name = StoredValue::new(name);
    let who = move || name.get_value();
    let label = move |act: &str| fields::of(act, &who());
    let wanted = RwSignal::new(role);
    let sessions = RwSignal::new(None::<Vec<SessionView>>);
    let choose = move |_| {
        let role = wanted.get_untracked();
        shown.run(place(id), async move {
            account::change_member(id, Some(role), None).await?;
            Ok(fields::of(words::role(role), &who()))
        });
    };
    let switch = move |_| {
        shown.run(place(id), async move {
            account::change_member(id, None, Some(!is_disabled)).await?;
            Ok(if is_disabled { text::enabled(&who()) } else { text::disabled(&who()) })
        });
    };
    let reset = move |_| {
        spawn_local(async move {
            match account::reset_link(id).await {
                Ok(path) => shown.show(text::reset(&who()), &path),
                Err(error) => shown.desk.tell(words::error(&error)),
            }
        });
    };
    let drop_factor = Callback::new(move |()| {
        shown.run(place(id), async move {
            account::drop_member_factor(id).await?;
            Ok(text::dropped(&who()))
        });
    });
    let look = move || {
        spawn_local(async move {
            match account::member_sessions(id).await {
                Ok(found) => _ = sessions.try_set(Some(found)),
                Err(error) => shown.desk.tell(words::error(&error)),
            }
        });
    };
    let seen = RwSignal::new(None::<ReachPage>);
    let show_seen = move |_| {
        if seen.with_untracked(Option::is_some) {
            seen.set(None);
            return;
        }
        spawn_local(async move {
            match reach::reach(Who::Person(id)).await {
                Ok(found) => _ = seen.try_set(Some(found)),
                Err(error) => shown.desk.tell(words::error(&error)),
            }
        });
    };
    let toggle = move |_| {
        if sessions.with_untracked(Option::is_some) { sessions.set(None) } else { look() }
    };
    let end = Callback::new(move |one: Option<String>| {
        spawn_local(async move {
            match account::end_member_sessions(id, one).await {
                Ok(()) => {
                    shown.desk.say(own::ENDED.to_owned());
                    look();
                    browser::after_layout(move || browser::focus(&place(id)));
                }
                Err(error) => shown.desk.tell(words::error(&error)),
            }
        });
    });
    let roles = Role::ALL.into_iter().filter(|one| shown.may(*one)).map(|one| {
        let is_now = one == role;
        view! {
            <option value=one.word() selected=is_now>
                {words::role(one)}
            </option>
        }
    });
    view! {
        <div class="member-acts">
            <select
                class="field member-role"
                aria-label=label(text::ROLE.get())
                autocomplete="off"
                on:change=move |event| {
                    if let Some(role) = Role::parse(&event_target_value(&event)) {
                        wanted.set(role);
                    }
                }
            >
                {roles.collect_view()}
            </select>
            <Show when=move || wanted.get() != role>
                <button class="button" type="button" aria-label=label(text::CHANGE_ROLE.get()) on:click=choose>
                    {text::CHANGE_ROLE}
                </button>
            </Show>
            <button
                class="button"
                type="button"
                aria-label=label(if is_disabled { text::ENABLE.get() } else { text::DISABLE.get() })
                on:click=switch
            >
                {if is_disabled { text::ENABLE.get() } else { text::DISABLE.get() }}
            </button>
            {(!is_disabled)
                .then(|| {
                    view! {
                        {is_other
                            .then(|| {
                                view! {
                                    <button
                                        class="button"
                                        type="button"
                                        aria-label=label(text::RESET.get())
                                        on:click=reset
                                    >
                                        {text::RESET}
                                    </button>
                                }
                            })}
                        <button
                            class="button"
                            type="button"
                            aria-label=label(own::SESSIONS.get())
                            aria-expanded=move || if sessions.with(Option::is_some) { "true" } else { "false" }
                            on:click=toggle
                        >
                            {own::SESSIONS}
                        </button>
                    }
                })}
            {Limits::fit(role)
                .then(|| {
                    view! {
                        <button
                            class="button"
                            type="button"
                            aria-label=label(text::REACH.get())
                            aria-expanded=move || if seen.with(Option::is_some) { "true" } else { "false" }
                            on:click=show_seen
                        >
                            {text::REACH}
                        </button>
                    }
                })}
            {drops
                .then(|| {
                    view! {
                        <Discard
                            name=label(text::DROP_FACTOR.get())
                            says=text::DROP_FACTOR.get()
                            sure=text::DROP_SURE.get()
                            run=drop_factor
                        />
                    }
                })}
        </div>
        {move || seen.get().map(|page| view! { <Reach id page seen shown/> })}
        {move || {
            sessions
                .get()
                .map(|found| {
                    let any = !found.is_empty();
                    view! {
                        <Sessions found end/>
                        {any
                            .then(|| {
                                view! {
                                    <button class="button" type="button" on:click=move |_| end.run(None)>
                                        {text::END_ALL}
                                    </button>
                                }
                            })}
                    }
                })
        }}
    }
    .into_any()
}

/// Which numbers and teams somebody sees.
#[component]
fn Reach(id: UserId, page: ReachPage, seen: RwSignal<Option<ReachPage>>, shown: Shown) -> impl IntoView {
    let ReachPage { limits, numbers } = page;
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<String>);
    let save = Callback::new(move |limits: Limits| {
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            match reach::set_reach(Who::Person(id), limits).await {
                Ok(_) => {
                    seen.try_set(None);
                    shown.desk.say(own::SAVED.to_owned());
                    browser::after_layout(move || browser::focus(&place(id)));
                }
                Err(error) => _ = fault.try_set(Some(words::error(&error))),
            }
            busy.try_set(false);
        });
    });
    view! { <ReachForm id=format!("reach-{id}") numbers limits save busy fault/> }.into_any()
}

#[component]
fn InviteForm(shown: Shown) -> impl IntoView {
    let (name, email) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let role = RwSignal::new(Role::Agent);
    let teams = RwSignal::new(BTreeSet::<TeamId>::new());
    let chosen = Chosen::new(Limits::default());
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<Error>);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        fault.set(None);
        let (who, to, as_what) = (name.get_untracked(), email.get_untracked(), role.get_untracked());
        let into: Vec<TeamId> = teams.with_untracked(|teams| teams.iter().copied().collect());
        let limits = if Limits::fit(as_what) { chosen.limits() } else { Limits::default() };
        spawn_local(async move {
            match account::invite(to, who.clone(), as_what, into, limits).await {
                Ok(path) if name.is_disposed() => drop(path),
                Ok(path) => {
                    name.set(String::new());
                    email.set(String::new());
                    teams.set(BTreeSet::new());
                    chosen.clear();
                    shown.reload().await;
                    shown.show(text::invited(&who), &path);
                }
                Err(error) => _ = fault.try_set(Some(error)),
            }
            busy.try_set(false);
        });
    };
    let wrong = move || fault.with(Option::is_some).then_some("true");
    let roles = Role::ALL.into_iter().filter(|one| shown.may(*one)).map(|one| {
        let is_usual = one == Role::Agent;
        view! {
            <option value=one.word() selected=is_usual>
                {words::role(one)}
            </option>
        }
    });
    view! {
        <form class="card form" on:submit=submit aria-label=text::INVITE novalidate>
            <h2 class="card-title">{text::INVITE}</h2>
            <label class="labelled">
                <span class="label">{own::NAME}</span>
                <input
                    class="field"
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    aria-invalid=wrong
                    aria-describedby="invite-fault"
                    prop:value=name
                    on:input=move |event| name.set(event_target_value(&event))
                />
            </label>
            <label class="labelled">
                <span class="label">{sign_in::EMAIL}</span>
                <input
                    class="field"
                    type="email"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    aria-invalid=wrong
                    aria-describedby="invite-fault"
                    prop:value=email
                    on:input=move |event| email.set(event_target_value(&event))
                />
            </label>
            <label class="labelled">
                <span class="label">{text::ROLE}</span>
                <select
                    class="field"
                    autocomplete="off"
                    on:change=move |event| {
                        if let Some(one) = Role::parse(&event_target_value(&event)) {
                            role.set(one);
                        }
                    }
                >
                    {roles.collect_view()}
                </select>
            </label>
            <InviteTeams teams shown/>
            <Show when=move || Limits::fit(role.get())>
                <details class="role">
                    <summary class="label">{text::REACH}</summary>
                    <ReachFields
                        id="invite-reach".to_owned()
                        numbers=shown.found.with_untracked(|found| found.numbers.clone())
                        chosen
                        fault=Signal::stored(None::<String>)
                    />
                </details>
            </Show>
            <div class="sign-in-fault" id="invite-fault" role="alert">
                {move || fault.get().map(|error| words::error(&error))}
            </div>
            <button class="button-primary" type="submit" aria-busy=move || busy.get().then_some("true")>
                {text::INVITE_SUBMIT}
            </button>
        </form>
    }
    .into_any()
}

/// The teams that somebody is in from when they come.
#[component]
fn InviteTeams(teams: RwSignal<BTreeSet<TeamId>>, shown: Shown) -> impl IntoView {
    let known = shown.found.with_untracked(|found| found.teams.clone());
    if known.is_empty() {
        return ().into_any();
    }
    let choose = move |team: TeamId, is_on: bool| {
        teams.update(|teams| {
            if is_on {
                teams.insert(team);
            } else {
                teams.remove(&team);
            }
        });
    };
    let boxes = known.into_iter().map(|(team, name)| {
        view! {
            <label class="switch">
                <input
                    type="checkbox"
                    prop:checked=move || teams.with(|teams| teams.contains(&team))
                    on:change=move |event| choose(team, event_target_checked(&event))
                />
                <span dir="auto">{name}</span>
            </label>
        }
    });
    view! {
        <fieldset class="kept-for" aria-describedby="invite-fault">
            <legend class="label">{words::teams::TITLE}</legend>
            {boxes.collect_view()}
        </fieldset>
    }
    .into_any()
}

/// Those who were asked to come, and have not yet.
#[component]
fn Waiting(shown: Shown) -> impl IntoView {
    let waiting = move || shown.found.with(|found| found.invitations.clone());
    let none = move || shown.found.with(|found| found.invitations.is_empty());
    view! {
        <section class="card" aria-label=text::WAITING>
            <h2 class="card-title" id=WAITING tabindex="-1">
                {text::WAITING}
            </h2>
            <Show when=none>
                <p class="card-note">{text::NOBODY_WAITS}</p>
            </Show>
            <ul class="members">
                <For each=waiting key=|one| one.id let:one>
                    <InvitationRow one shown/>
                </For>
            </ul>
        </section>
    }
    .into_any()
}

/// The id of the heading over those who were asked.
const WAITING: &str = "invitations";

#[component]
fn InvitationRow(one: Invitation, shown: Shown) -> impl IntoView {
    let Invitation { id, email, name, role, teams, limits, by, expires_at, .. } = one;
    // What of it is not there any more is not named.
    let (in_teams, mut sees) = shown.found.with_untracked(|found| {
        let in_teams = found.teams.iter().filter(|(id, _)| teams.contains(id)).map(|(_, name)| name.clone());
        let sees = found.numbers.iter().filter(|(id, _)| limits.numbers.contains(id)).map(|(_, number)| number.clone());
        (in_teams.collect::<Vec<_>>(), sees.collect::<Vec<_>>())
    });
    if limits.only_teams {
        sees.push(words::reach::ONLY_TEAMS.to_owned());
    }
    let facts = [(words::teams::TITLE.get(), in_teams), (text::REACH.get(), sees)];
    let facts = facts.into_iter().filter(|(_, names)| !names.is_empty()).map(|(label, names)| {
        let names = names.into_iter().map(|name| view! { <span class="invited-to" dir="auto">{name}</span> });
        view! {
            <div>
                <dt>{label}</dt>
                <dd>{names.collect_view()}</dd>
            </div>
        }
    });
    let label = fields::of(text::TAKE_BACK.get(), &name);
    let take_back = move |_| {
        shown.run(WAITING.to_owned(), async move {
            account::take_invitation_back(id).await?;
            Ok(text::TAKEN_BACK.to_owned())
        });
    };
    let act = shown.may(role).then(|| {
        view! {
            <button class="button" type="button" aria-label=label on:click=take_back>
                {text::TAKE_BACK}
            </button>
        }
    });
    view! {
        <li class="member">
            <p class="label" dir="auto">
                {name}
            </p>
            <p class="hint" dir="ltr">
                {email}
            </p>
            <dl class="loss-facts">
                <div>
                    <dt>{text::ROLE}</dt>
                    <dd>{words::role(role)}</dd>
                </div>
                {facts.collect_view()}
                <div>
                    <dt>{text::ENDS}</dt>
                    <dd>
                        <Moment at=expires_at/>
                    </dd>
                </div>
                {by
                    .map(|by| {
                        view! {
                            <div>
                                <dt>{text::ASKED_BY}</dt>
                                <dd dir="auto">{by}</dd>
                            </div>
                        }
                    })}
            </dl>
            <div class="member-acts">{act}</div>
        </li>
    }
    .into_any()
}

/// Which roles have to have a second factor.
#[component]
fn Required(shown: Shown) -> impl IntoView {
    let switch = move |role: Role, on: bool| {
        let mut roles = shown.found.with_untracked(|found| found.required.clone());
        roles.retain(|one| *one != role);
        if on {
            roles.push(role);
        }
        spawn_local(async move {
            match account::require_factor(roles).await {
                Ok(required) => {
                    _ = shown.found.try_update(|found| found.required = required);
                    shown.desk.say(own::SAVED.to_owned());
                }
                Err(error) => shown.desk.tell(words::error(&error)),
            }
        });
    };
    let boxes = Role::ALL.map(|role| {
        let locked = !shown.may(role);
        view! {
            <label class="switch">
                <input
                    type="checkbox"
                    disabled=locked
                    prop:checked=move || shown.found.with(|found| found.required.contains(&role))
                    on:change=move |event| switch(role, event_target_checked(&event))
                />
                {words::role(role)}
            </label>
        }
    });
    view! {
        <fieldset class="card required-factor">
            <legend class="card-title">{text::REQUIRED}</legend>
            <p class="card-note">{text::REQUIRED_LEAD}</p>
            {boxes.collect_view()}
        </fieldset>
    }
    .into_any()
}

/// What each role may, from the one table.
#[component]
fn Roles() -> impl IntoView {
    let roles = Role::ALL.map(|role| {
        let verbs = Verb::ALL.into_iter().filter(move |verb| verb.least_role() == role);
        view! {
            <details class="role">
                <summary class="label">{words::role(role)}</summary>
                <ul class="role-verbs">{verbs.map(|verb| view! { <li>{text::verb(verb)}</li> }).collect_view()}</ul>
            </details>
        }
    });
    view! {
        <section class="card" aria-label=text::ROLES>
            <h2 class="card-title">
                <Icon name="shield"/>
                {text::ROLES}
            </h2>
            <p class="card-note">{text::ROLES_LEAD}</p>
            {roles.collect_view()}
        </section>
    }
    .into_any()
}
