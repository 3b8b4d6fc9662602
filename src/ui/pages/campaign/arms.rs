//! What they get: one template, or some that are compared, and what each is filled in with.

use super::{Told, Work};
use crate::{
    api::fill::{self as filling, Filling},
    domain::{
        campaign::{ARMS, Amiss, Arm, Audience, HELD_OUT, Setup},
        fill::{Fill, HEADER_FILE, Source, header_place, places},
        id::TemplateId,
        media::MediaKind,
        template::{
            ButtonParameter, Parameters, Template,
            draft::{DraftTemplate, OF_HEADER},
        },
    },
    ui::{
        browser,
        parts::{
            HEADING,
            icon::Icon,
            template_preview::{Drawn, TemplatePreview},
            upload::{self, Attachment, Progress, Upload},
        },
        words::{self, campaigns as text, composer, fills, library, templates},
    },
};
use leptos::{html, prelude::*, task::spawn_local};
use serde_json::{Value, json};

/// The id of the heading of a template in the page.
fn place_of(at: usize) -> String {
    format!("campaign-arm-{at}")
}

/// What is said of a place for everybody alike.
fn said(parameters: &Parameters, place: &str) -> String {
    if let Some(index) = place.strip_prefix("button:").and_then(|index| index.parse::<u32>().ok()) {
        let given = parameters.buttons.iter().find(|given| given.index == index);
        return given.map(|given| given.value.clone()).unwrap_or_default();
    }
    if place.starts_with(HEADER_FILE) {
        return parameters.header.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
    }
    parameters.body.get(place).cloned().unwrap_or_default()
}

/// Says something of a place for everybody alike; an empty text says nothing.
fn tell(parameters: &mut Parameters, place: &str, value: String) {
    let value = Some(value).filter(|value| !value.trim().is_empty());
    if let Some(index) = place.strip_prefix("button:").and_then(|index| index.parse::<u32>().ok()) {
        parameters.buttons.retain(|given| given.index != index);
        parameters.buttons.extend(value.map(|value| ButtonParameter { index, value }));
    } else if place.starts_with(HEADER_FILE) {
        parameters.header = value.map(Value::String);
    } else if let Some(value) = value {
        parameters.body.insert(place.to_owned(), value);
    } else {
        parameters.body.remove(place);
    }
}

/// The file in the header that was uploaded.
fn file_of(parameters: &Parameters) -> Option<&str> {
    parameters.header.as_ref()?.get("media_id")?.as_str()
}

/// The template as it reads with what is said for everybody; elsewhere its examples stand.
fn drawn(template: &Template, parameters: &Parameters) -> Drawn {
    let Some(mut draft) = DraftTemplate::of(template) else { return Drawn::of(template) };
    for (name, value) in &parameters.body {
        draft.examples.insert(name.clone(), value.clone());
    }
    let header = template.header_variables().into_iter().next();
    if let (Some(name), Some(value)) = (header, parameters.header.as_ref().and_then(Value::as_str)) {
        draft.examples.insert(format!("{OF_HEADER}{name}"), value.to_owned());
    }
    Drawn::of_draft(&draft)
}

/// What the file that was brought has in its head; nothing where none was.
fn heads(setup: &Setup) -> Vec<String> {
    match &setup.audience {
        Audience::File(file) => file.heads.clone(),
        _ => Vec::new(),
    }
}

/// What was said for one template, as far as another one has places for it.
fn carried(of: Parameters, places: &[String]) -> Parameters {
    let Parameters { mut body, mut buttons, .. } = of;
    body.retain(|place, _| places.contains(place));
    buttons.retain(|given| places.contains(&format!("button:{}", given.index)));
    Parameters { header: None, body, buttons }
}

/// Leaves only what is said of places that are there.
fn tidy(setup: &mut Setup, places: &[String]) {
    setup.columns.retain(|place, _| places.contains(place));
}

#[component]
pub fn Arms(work: Work) -> impl IntoView {
    // One more than there are, where somebody wants to compare.
    let further = RwSignal::new(false);
    let count = Memo::new(move |_| work.setup.with(|setup| setup.arms.len()));
    let shown = Memo::new(move |_| if count.get() == 0 { 1 } else { count.get() + usize::from(further.get()) });
    let many = Memo::new(move |_| shown.get() > 1);
    let is_amiss = Memo::new(move |_| work.is_amiss(Amiss::Template));
    let compare = move |_| {
        further.set(true);
        let at = count.get_untracked();
        browser::after_layout(move || browser::focus(&place_of(at)));
    };
    let hold_out_amiss = Memo::new(move |_| work.is_amiss(Amiss::HoldOut));
    view! {
        <ul class="campaign-arms">
            <For each=move || 0..shown.get() key=|at| *at let:at>
                <OneArm work at many further/>
            </For>
        </ul>
        <Told id="campaign-template-amiss" amiss=Amiss::Template shows=is_amiss/>
        <Show when=move || { count.get() > 0 && count.get() < ARMS && !further.get() }>
            <div class="page-acts">
                <button class="button" type="button" on:click=compare>
                    <Icon name="plus"/>
                    {text::COMPARE}
                </button>
                <p class="hint">{text::COMPARE_HINT}</p>
            </div>
        </Show>
        <div class="labelled campaign-short">
            <label class="label" for="campaign-hold-out">
                {text::HOLD_OUT}
            </label>
            <input
                class="field"
                type="number"
                id="campaign-hold-out"
                min="0"
                max=HELD_OUT.to_string()
                inputmode="numeric"
                autocomplete="off"
                aria-invalid=move || hold_out_amiss.get().then_some("true")
                aria-describedby="campaign-hold-out-hint campaign-hold-out-amiss"
                prop:value=move || work.setup.with(|setup| setup.hold_out.to_string())
                on:input=move |event| {
                    let typed = event_target_value(&event);
                    // What is no share is told, and not swallowed.
                    let hold_out = if typed.trim().is_empty() { 0 } else { typed.trim().parse().unwrap_or(u8::MAX) };
                    if hold_out != work.setup.with_untracked(|setup| setup.hold_out) {
                        work.write(|setup| setup.hold_out = hold_out);
                    }
                }
            />
            <p class="hint" id="campaign-hold-out-hint">
                {text::HOLD_OUT_HINT}
            </p>
            <Told id="campaign-hold-out-amiss" amiss=Amiss::HoldOut shows=hold_out_amiss/>
        </div>
        <Show when=move || many.get()>
            <label class="switch">
                <input
                    type="checkbox"
                    aria-describedby="campaign-steer-hint"
                    prop:checked=move || work.setup.with(|setup| setup.steer)
                    on:change=move |event| {
                        let steer = event_target_checked(&event);
                        work.write(|setup| setup.steer = steer);
                    }
                />
                {text::STEER}
            </label>
            <p class="hint" id="campaign-steer-hint">
                {text::STEER_HINT}
            </p>
        </Show>
    }
    .into_any()
}

/// One of the templates, or where one is still to be chosen.
#[component]
fn OneArm(work: Work, at: usize, many: Memo<bool>, further: RwSignal<bool>) -> impl IntoView {
    let arm = Memo::new(move |_| work.setup.with(|setup| setup.arms.get(at).cloned()));
    let chosen = Memo::new(move |_| arm.with(|arm| arm.as_ref().map(|arm| arm.template)));
    let template = Memo::new(move |_| {
        let id = chosen.get()?;
        work.stock.with_value(|stock| stock.template(id).cloned())
    });
    let offered = Memo::new(move |_| {
        let number = work.setup.with(|setup| setup.number);
        let mut all = work.stock.with_value(|stock| stock.sendable(number));
        // What was chosen stays among them, however it stands by now.
        if let Some(template) = template.get()
            && !all.iter().any(|known| known.id == template.id)
        {
            all.push(template);
        }
        all
    });
    let choose = move |id: Option<TemplateId>| {
        work.write(|setup| {
            match (id, setup.arms.get_mut(at)) {
                (Some(template), Some(arm)) => {
                    let there = work.stock.with_value(|stock| stock.template(template).map(places)).unwrap_or_default();
                    arm.parameters = carried(std::mem::take(&mut arm.parameters), &there);
                    arm.template = template;
                }
                (Some(template), None) => {
                    setup.arms.push(Arm { template, parameters: Parameters::default(), share: 1 });
                }
                (None, Some(_)) => _ = setup.arms.remove(at),
                (None, None) => {}
            }
            let known = setup.arms.iter().map(|arm| arm.template).collect::<Vec<_>>();
            let all = work.stock.with_value(|stock| {
                known.iter().filter_map(|id| stock.template(*id)).flat_map(places).collect::<Vec<_>>()
            });
            tidy(setup, &all);
        });
        further.set(false);
    };
    let remove = move |_| {
        choose(None);
        browser::catch_focus(HEADING);
    };
    let options = move || {
        let option = |template: Template| {
            let id = template.id;
            let told = text::template(&template.name, &library::language(&template.language), &template.category);
            view! {
                <option value=id.to_string() selected=move || chosen.get() == Some(id)>
                    {told}
                </option>
            }
        };
        offered.get().into_iter().map(option).collect_view()
    };
    let share_amiss = Memo::new(move |_| {
        let is_wrong = arm.with(|arm| arm.as_ref().is_some_and(|arm| !(1..=100).contains(&arm.share)));
        is_wrong && work.is_amiss(Amiss::Share)
    });
    let is_missing = Memo::new(move |_| chosen.get().is_none() && work.is_amiss(Amiss::Template));
    let share = move || arm.with(|arm| arm.as_ref().map_or(1, |arm| arm.share)).to_string();
    let (heading, label) = (place_of(at), text::arm(at));
    let of_arm = label.clone();
    view! {
        <li class="campaign-arm" aria-label=label>
            <div class="campaign-arm-head">
                <h3 class="label" id=heading tabindex="-1">
                    {text::arm(at)}
                </h3>
                <Show when=move || many.get()>
                    <button
                        class="button-icon"
                        type="button"
                        aria-label=text::take_off(&of_arm)
                        title=text::take_off(&of_arm)
                        on:click=remove
                    >
                        <Icon name="x"/>
                    </button>
                </Show>
            </div>
            <div class="campaign-arm-parts">
                <div class="campaign-arm-about">
                    <label class="labelled">
                        <span class="label">{text::TEMPLATE}</span>
                        <select
                            class="field"
                            autocomplete="off"
                            aria-invalid=move || is_missing.get().then_some("true")
                            aria-describedby="campaign-template-amiss"
                            prop:value=move || {
                                // Anew once others are offered.
                                offered.track();
                                chosen.get().map(|id| id.to_string()).unwrap_or_default()
                            }
                            on:change=move |event| choose(event_target_value(&event).parse().ok())
                        >
                            <option value="">{text::CHOOSE_TEMPLATE}</option>
                            {options}
                        </select>
                    </label>
                    <p class="hint" hidden=move || offered.with(|offered| !offered.is_empty())>
                        {text::NO_TEMPLATES}
                    </p>
                    <Show when=move || many.get() && chosen.get().is_some()>
                        <label class="labelled campaign-short">
                            <span class="label">{text::SHARE}</span>
                            <input
                                class="field"
                                type="number"
                                min="1"
                                max="100"
                                inputmode="numeric"
                                autocomplete="off"
                                aria-invalid=move || share_amiss.get().then_some("true")
                                prop:value=share
                                on:input=move |event| {
                                    let share = event_target_value(&event).trim().parse().unwrap_or(0);
                                    work.write(|setup| {
                                        if let Some(arm) = setup.arms.get_mut(at) {
                                            arm.share = share;
                                        }
                                    });
                                }
                            />
                            <span class="hint">{text::SHARE_HINT}</span>
                            <span class="hint" role="alert" data-fault="">
                                {move || share_amiss.get().then(|| text::amiss(Amiss::Share))}
                            </span>
                        </label>
                    </Show>
                    {move || template.get().map(|template| view! { <Filled work at template arm/> })}
                </div>
                {move || {
                    template
                        .get()
                        .map(|template| {
                            let drawn = Signal::derive(move || {
                                let parameters = arm.with(|arm| arm.as_ref().map(|arm| arm.parameters.clone()));
                                drawn(&template, &parameters.unwrap_or_default())
                            });
                            view! { <TemplatePreview drawn plain=true/> }
                        })
                }}
            </div>
        </li>
    }
    .into_any()
}

/// What a template is filled in with: each person's own, a column of the file, or the same for everybody.
#[component]
fn Filled(work: Work, at: usize, template: Template, arm: Memo<Option<Arm>>) -> impl IntoView {
    let id = template.id;
    let known = RwSignal::new(None::<Filling>);
    Effect::new(move |_| {
        spawn_local(async move {
            if let Ok(found) = filling::fills(id).await {
                _ = known.try_set(Some(found));
            }
        });
    });
    let kind = header_place(&template).filter(|place| place == HEADER_FILE).and(template.header_format());
    let kind = kind.and_then(|format| MediaKind::parse(&format.to_ascii_lowercase()));
    let rows = places(&template).into_iter().map(|place| view! { <OnePlace work at place arm known/> }).collect_view();
    let is_still = places(&template).is_empty() && kind.is_none();
    view! {
        <div class="campaign-places" role="group" aria-label=fills::VARIABLES hidden=is_still>
            <p class="label" aria-hidden="true">
                {fills::VARIABLES}
            </p>
            {kind.map(|kind| view! { <HeaderFile work at kind arm/> })}
            {rows}
        </div>
    }
    .into_any()
}

/// From where the value of a place comes, in words.
fn comes_from(fill: &Fill, filling: &Filling) -> String {
    let attribute = match &fill.source {
        Source::Attribute(id) => {
            let known = filling.attributes.iter().find(|one| one.id.to_string() == *id);
            known.map_or_else(|| "…".to_owned(), |one| one.name.clone())
        }
        _ => String::new(),
    };
    let from = fills::source(&fill.source, &attribute);
    match fill.fallback.as_deref().filter(|fallback| !fallback.is_empty()) {
        Some(fallback) => text::with_fallback(&from, fallback),
        None => from,
    }
}

/// One place of a template.
#[component]
fn OnePlace(
    work: Work,
    at: usize,
    place: String,
    arm: Memo<Option<Arm>>,
    known: RwSignal<Option<Filling>>,
) -> impl IntoView {
    let called = fills::place(&place);
    let legend = called.clone();
    let place = StoredValue::new(place);
    let value = Memo::new(move |_| {
        arm.with(|arm| {
            arm.as_ref().map(|arm| place.with_value(|place| said(&arm.parameters, place))).unwrap_or_default()
        })
    });
    let column = Memo::new(move |_| {
        work.setup.with(|setup| place.with_value(|place| setup.columns.get(place).cloned())).unwrap_or_default()
    });
    let heads = Memo::new(move |_| work.setup.with(heads));
    let fill = Memo::new(move |_| {
        known.with(|known| {
            let filling = known.as_ref()?;
            let fill = place.with_value(|place| filling.fills.get(place).cloned())?;
            Some((comes_from(&fill, filling), fill.gives()))
        })
    });
    // Nobody is asked when it goes to many.
    let is_hole = Memo::new(move |_| {
        let gives = fill.with(|fill| fill.as_ref().is_none_or(|(_, gives)| *gives));
        !gives && value.with(|value| value.trim().is_empty()) && column.with(String::is_empty)
    });
    let hint = move || {
        if is_hole.get() {
            return Some(text::HOLE.to_owned());
        }
        let told = value.with(|value| value.trim().is_empty()) && column.with(String::is_empty);
        fill.get().filter(|_| told).map(|(from, _)| text::each(&from))
    };
    let options = move || {
        let option = |head: String| {
            let (own, value) = (head.clone(), head.clone());
            view! {
                <option value=value selected=move || column.with(|column| *column == own)>
                    {head}
                </option>
            }
        };
        heads.get().into_iter().map(option).collect_view()
    };
    let hint_id = place.with_value(|place| format!("campaign-place-{at}-{}", place.replace([':', '.'], "-")));
    let described_by = hint_id.clone();
    let column_name = text::column_of(&called);
    view! {
        <div class="campaign-place" role="group" aria-label=legend>
            <label class="labelled">
                <span class="label" dir="auto">
                    {called}
                </span>
                <input
                    class="field"
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    placeholder=text::SAME_FOR_ALL
                    aria-describedby=described_by
                    prop:value=move || value.get()
                    on:input=move |event| {
                        let value = event_target_value(&event);
                        work.write(|setup| {
                            if let Some(arm) = setup.arms.get_mut(at) {
                                place.with_value(|place| tell(&mut arm.parameters, place, value));
                            }
                        });
                    }
                />
            </label>
            <Show when=move || heads.with(|heads| !heads.is_empty())>
                <select
                    class="field"
                    aria-label=column_name.clone()
                    autocomplete="off"
                    prop:value=move || column.get()
                    on:change=move |event| {
                        let head = event_target_value(&event);
                        work.write(|setup| {
                            let place = place.get_value();
                            if head.is_empty() {
                                setup.columns.remove(&place);
                            } else {
                                setup.columns.insert(place, head);
                            }
                        });
                    }
                >
                    <option value="">{text::NO_COLUMN}</option>
                    {options}
                </select>
            </Show>
            <p class="hint" id=hint_id data-fault=move || is_hole.get().then_some("")>
                {hint}
            </p>
        </div>
    }
    .into_any()
}

/// The file in the header, the same for everybody.
#[component]
fn HeaderFile(work: Work, at: usize, kind: MediaKind, arm: Memo<Option<Arm>>) -> impl IntoView {
    let file = RwSignal::new(None::<Attachment>);
    let upload = StoredValue::new(None::<Upload>);
    let input = NodeRef::<html::Input>::new();
    let accept = match kind {
        MediaKind::Image => "image/jpeg,image/png",
        MediaKind::Video => "video/mp4,video/3gpp",
        _ => "",
    };
    let has_one =
        Memo::new(move |_| arm.with(|arm| arm.as_ref().is_some_and(|arm| file_of(&arm.parameters).is_some())));
    // What has gone up is said for everybody.
    Effect::new(move |_| {
        let done = file.with(|file| match file.as_ref().map(|file| &file.state) {
            Some(Progress::Done(id)) => Some(id.to_string()),
            _ => None,
        });
        if let Some(id) = done {
            work.write(|setup| {
                if let Some(arm) = setup.arms.get_mut(at) {
                    arm.parameters.header = Some(json!({ "media_id": id }));
                }
            });
        }
    });
    let choose = move |_| {
        if let Some(chosen) = input.get_untracked().and_then(|input| upload::first(input.files())) {
            upload.set_value(upload::begin(&chosen, Some(kind), file));
        }
    };
    let is_failed = Memo::new(move |_| {
        file.with(|file| file.as_ref().is_some_and(|file| matches!(file.state, Progress::Failed(_))))
    });
    let state = move || match file.get() {
        Some(Attachment { name, state, .. }) => match state {
            Progress::Percent(percent) => format!("{name}: {}", composer::progress(percent)),
            Progress::Done(_) => name,
            Progress::Failed(why) => why,
        },
        None if has_one.get() => text::HAS_FILE.to_owned(),
        None => text::NEEDS_FILE.to_owned(),
    };
    let hint = format!("campaign-file-{at}");
    let described_by = hint.clone();
    view! {
        <label class="labelled">
            <span class="label">{templates::HEADER_FILE} ": " {words::kind(kind.word())}</span>
            <input
                class="field"
                type="file"
                accept=accept
                node_ref=input
                aria-describedby=described_by
                on:change=choose
            />
            <span class="hint" id=hint role="status" data-fault=move || is_failed.get().then_some("")>
                {state}
            </span>
        </label>
    }
    .into_any()
}

/// What a template of the campaign is called in its figures: its letter, and its name where that is known.
pub fn called(work: Work, at: usize) -> String {
    let id = work.kept(|page| page.campaign.setup.arms.get(at).map(|arm| arm.template)).flatten();
    let name = id.and_then(|id| work.stock.with_value(|stock| stock.template(id).map(|one| one.name.clone())));
    name.map_or_else(|| text::arm(at), |name| text::arm_named(at, &name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_for_everybody_stands_in_its_place() {
        let mut parameters = Parameters::default();
        for (place, value) in [("1", "Friday"), ("header:1", "News"), ("button:0", "SAVE10")] {
            assert_eq!(said(&parameters, place), "");
            tell(&mut parameters, place, value.to_owned());
            assert_eq!(said(&parameters, place), value, "{place}");
        }
        assert_eq!(parameters.body.len(), 1);
        assert_eq!(parameters.buttons, [ButtonParameter { index: 0, value: "SAVE10".into() }]);
        for place in ["1", "header:1", "button:0"] {
            tell(&mut parameters, place, " ".to_owned());
        }
        assert_eq!(parameters, Parameters::default(), "an empty field says nothing");
        parameters.header = Some(json!({ "media_id": "12" }));
        assert_eq!((file_of(&parameters), said(&parameters, HEADER_FILE).as_str()), (Some("12"), ""));
    }

    #[test]
    fn what_is_said_of_places_that_are_gone_goes_with_them() {
        let columns = [("1", "Name"), ("2", "Day")].map(|(place, head)| (place.to_owned(), head.to_owned()));
        let mut setup = Setup { columns: columns.into(), ..Setup::default() };
        tidy(&mut setup, &["2".to_owned()]);
        assert_eq!(setup.columns.into_iter().collect::<Vec<_>>(), [("2".to_owned(), "Day".to_owned())]);
    }
}
