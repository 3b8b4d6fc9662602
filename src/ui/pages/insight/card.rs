//! A table of a page: drawn, and beside that as a table, of which both say the same. Each row and each mark leads to what
//! stands behind it.

use crate::{
    domain::{
        insight::{Asked, Behind, Column, Drawn, Key, Of, Page, Report, Row, Table, What},
        segment::{Segment, Step},
        time::Timestamp,
    },
    ui::{
        browser,
        desk::Desk,
        parts::{
            chart::{Chart, Hand, picture::Mark},
            icon::Icon,
        },
        route::Route,
        words::{insight as text, scores},
    },
};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

#[component]
pub fn Card(what: What, report: RwSignal<Report>) -> impl IntoView {
    let none = move || Table { what, rows: Vec::new(), more: false, withheld: false };
    let live = Memo::new(move |_| {
        report.with(|report| report.tables.iter().find(|table| table.what == what).cloned()).unwrap_or_else(none)
    });
    let at = Memo::new(move |_| report.with(|report| report.at));
    let (page, mut asked) = report.with_untracked(|report| (report.page, report.asked.clone()));
    if page == Page::Forecast {
        // What is foreseen is of everything that is seen, and so is what stands behind it.
        asked = Asked::default();
    }
    let id = format!("table-{}", what.word());
    let table = RwSignal::new(live.get_untracked());
    // Whoever is in a table has it hold still; it follows when they have left.
    let within = StoredValue::new(format!("#{id}"));
    let is_held = move || {
        let focused = browser::focused();
        within.with_value(|within| focused.is_some_and(|at| at.closest(within).ok().flatten().is_some()))
    };
    Effect::new(move |before: Option<()>| {
        let now = live.get();
        if before.is_some() && !is_held() {
            table.set(now);
        }
    });
    let left = move |_| {
        browser::after_layout(move || {
            if let Some(now) = live.try_get_untracked()
                && !is_held()
                && table.try_with_untracked(|table| *table != now) == Some(true)
            {
                table.set(now);
            }
        });
    };
    let title = text::what(what);
    let is_empty = Memo::new(move |_| table.with(|table| table.rows.is_empty()));
    let is_withheld = Memo::new(move |_| table.with(|table| table.withheld));
    let hand = Hand::free();
    let asked = StoredValue::new(asked);
    let navigate = StoredValue::new(use_navigate());
    let choose = Callback::new(move |mark: Mark| {
        let leads = table.with_untracked(|table| asked.with_value(|asked| mark_leads(table, mark, asked)));
        if let Some(address) = leads {
            navigate.with_value(|navigate| navigate(&address, Default::default()));
        }
    });
    let file = |format: &str| {
        let mut pairs = vec![("table", what.word().to_owned()), ("format", format.to_owned())];
        pairs.extend(asked.with_value(Asked::pairs));
        Route::InsightFile(page).with(&pairs)
    };
    let is_drawn = what.drawn() != Drawn::Table;
    let picture = StoredValue::new(title.clone());
    let save = move |_| picture.with_value(|name| hand.save(name));
    let png = text::save(text::PNG.get(), &title);
    let png = is_drawn.then(|| {
        view! {
            <Show when=move || hand.ready.get() && !is_empty.get()>
                <button class="button" type="button" aria-label=png.clone() on:click=save>
                    <Icon name="download"/>
                    {text::PNG}
                </button>
            </Show>
        }
    });
    let files = [(text::CSV.get(), "csv"), (text::XLSX.get(), "xlsx")].map(|(name, format)| {
        view! {
            <a class="button" href=file(format) download rel="external" aria-label=text::save(name, &title)>
                <Icon name="download"/>
                {name}
            </a>
        }
    });
    let (label, heading, drawn) = (title.clone(), title.clone(), title);
    let body = move || {
        if is_withheld.get() {
            return view! { <p class="card-note">{text::WITHHELD}</p> }.into_any();
        }
        if is_empty.get() {
            return view! {
                <p class="insight-none">{text::NONE}</p>
                <p class="card-note">{text::NONE_LEAD}</p>
            }
            .into_any();
        }
        let rows = view! { <Rows what table at=at.into() asked=asked.get_value() id=id.clone() title=drawn.clone()/> };
        if !is_drawn {
            return rows.into_any();
        }
        view! {
            <Chart table at title=drawn.clone() choose hand/>
            <p class="card-note" role="status">
                {move || hand.failed.get().then_some(text::NO_CHART.get())}
            </p>
            <details class="insight-table" open=move || hand.failed.get()>
                <summary>{text::TABLE}</summary>
                {rows}
            </details>
        }
        .into_any()
    };
    let more = move || table.with(|table| table.more).then(|| view! { <p class="card-note">{text::LEAST}</p> });
    view! {
        <section class="card insight-card" aria-label=label data-what=what.word() on:focusout=left>
            <div class="insight-head">
                <h2 class="card-title">{heading}</h2>
                <div class="insight-acts">{png} {files.collect_view()}</div>
            </div>
            {body}
            {more}
            {rules(what)}
        </section>
    }
    .into_any()
}

/// By which rules customers are at a step of their journey, or of a kind, under the tables that tell of those.
fn rules(what: What) -> Option<AnyView> {
    let rules = match what {
        What::SegmentsNow => Segment::ALL.map(|of| (scores::segment(of), scores::segment_rule(of))),
        What::StepsNow | What::Flows => Step::BY_RULE.map(|of| (scores::step(of), scores::step_rule(of))),
        _ => return None,
    };
    let rules = rules.map(|(name, rule)| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{rule}</dd>
            </div>
        }
    });
    let comes = (what == What::SegmentsNow).then(|| view! { <p class="card-note">{scores::COMES}</p> });
    let shown = view! {
        <details class="insight-table">
            <summary>{scores::HOW}</summary>
            <p class="card-note">{text::FIRST_RULE}</p>
            <dl class="insight-rules">{rules.into_iter().collect_view()}</dl>
            {comes}
        </details>
    };
    Some(shown.into_any())
}

/// The table. On a phone a row is a list of its numbers, each with the head of its column.
#[component]
fn Rows(
    what: What,
    table: RwSignal<Table>,
    at: Signal<Timestamp>,
    asked: Asked,
    id: String,
    title: String,
) -> impl IntoView {
    let clock = Desk::get().clock;
    let label = text::save(text::TABLE.get(), &title);
    let heads = what.columns().iter().map(|column| {
        view! {
            <th scope="col" role="columnheader" class="number">
                {text::column(*column)}
            </th>
        }
    });
    let heads = heads.collect_view();
    let asked = StoredValue::new(asked);
    let rows = move || {
        let now = at.get_untracked();
        let moment = |at| clock.moment_briefly(at);
        let row = |row: &Row| {
            let name = text::key(&row.key, now, &moment);
            let name = match asked.with_value(|asked| leads(row, asked)) {
                Some(href) => view! { <a href=href dir="auto">{name}</a> }.into_any(),
                None => view! { <span dir="auto">{name}</span> }.into_any(),
            };
            let cells = what.columns().iter().enumerate();
            let cells = cells.map(|(at, column)| asked.with_value(|asked| cell(row, at, *column, asked)));
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">
                        {name}
                    </th>
                    {cells.collect_view()}
                </tr>
            }
        };
        table.with(|table| table.rows.iter().map(row).collect_view())
    };
    view! {
        <div class="insight-scroll" id=id role="region" tabindex="0" aria-label=label>
            <table class="table insight-rows" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">
                            {text::rows(what)}
                        </th>
                        {heads}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn cell(row: &Row, at: usize, column: Column, asked: &Asked) -> AnyView {
    let unit = column.unit();
    let value = row.cells.get(at).copied().flatten();
    let told = value.map_or_else(|| text::NOTHING.to_owned(), |value| text::cell(unit, &value));
    // Behind nothing there is nobody.
    let href = value.filter(|value| value.is != 0.0).and_then(|_| number_leads(row, column, asked));
    let told = match href {
        Some(href) => view! { <a href=href>{told}</a> }.into_any(),
        None => told.into_any(),
    };
    let was = row.before.get(at).copied().flatten();
    let was = was.map(|before| view! { <span class="insight-was">{text::was(unit, before)}</span> });
    view! {
        <td role="cell" class="number" data-head=text::column(column)>
            <span>{told}</span>
            {was}
        </td>
    }
    .into_any()
}

/// Where a row leads: to whom or what it is about, else to the conversations behind it.
fn leads(row: &Row, asked: &Asked) -> Option<String> {
    match &row.key {
        Key::Customer(id, _) => Some(Route::Conversation(*id).href()),
        Key::Template(id, ..) => Some(Route::Template(*id).href()),
        Key::Campaign(id, _) => Some(Route::Campaign(*id).href()),
        key => Some(behind_leads(row.behind.as_ref()?, key, asked)),
    }
}

/// Where one of its numbers leads: to the conversations it counts. Those of a customer are all in one.
fn number_leads(row: &Row, column: Column, asked: &Asked) -> Option<String> {
    match &row.key {
        Key::Customer(..) => None,
        key => Some(behind_leads(&row.behind.as_ref()?.column(column)?, key, asked)),
    }
}

/// Where a mark of a chart leads.
fn mark_leads(table: &Table, mark: Mark, asked: &Asked) -> Option<String> {
    let (Mark::Number { row, .. } | Mark::From { row } | Mark::Into { row }) = mark;
    let row = table.rows.get(row)?;
    let of = match (mark, &row.key) {
        (Mark::Number { column, .. }, _) => {
            let column = table.what.columns().get(column)?;
            return number_leads(row, *column, asked).or_else(|| leads(row, asked));
        }
        (Mark::From { .. }, Key::Flow { from, .. }) => Of::From(*from),
        (Mark::Into { .. }, Key::Flow { to, .. }) => Of::Into(*to),
        _ => return None,
    };
    let behind = Behind { of: Some(of), ..row.behind.clone()? };
    Some(behind_leads(&behind, &row.key, asked))
}

fn behind_leads(behind: &Behind, key: &Key, asked: &Asked) -> String {
    let mut asked = asked.clone();
    // What the row narrows is narrowed there as well.
    match key {
        Key::Number(id, _) => asked.number = Some(*id),
        Key::Team(Some(id), _) => asked.team = Some(*id),
        _ => {}
    }
    let mut pairs = behind.pairs();
    pairs.extend(asked.pairs());
    Route::InsightBehind.with(&pairs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        id::{CampaignId, ConversationId, TeamId},
        insight::{Trace, Why, facts::Fact},
    };

    #[test]
    fn a_row_leads_to_whom_it_is_about_or_to_what_stands_behind_it() {
        let behind = Behind::of_time(Trace::Counted(Fact::Lost), Timestamp(1), Timestamp(2));
        let row = |key, behind| Row { key, cells: Vec::new(), before: Vec::new(), behind };
        let led =
            |key, behind| leads(&row(key, behind), &Asked { language: Some("de".to_owned()), ..Asked::default() });
        let customer = Key::Customer(ConversationId(7), "Ana".to_owned());
        assert_eq!(led(customer, Some(behind.clone())).unwrap(), "/c/7");
        assert_eq!(
            led(Key::Hour(3), Some(behind.clone())).unwrap(),
            "/insight/behind?fact=lost&from=1&until=2&language=de"
        );
        let team = Key::Team(Some(TeamId(4)), "Sales".to_owned());
        assert_eq!(
            led(team, Some(behind.clone())).unwrap(),
            "/insight/behind?fact=lost&from=1&until=2&team=4&language=de"
        );
        assert_eq!(led(Key::Campaign(CampaignId(2), String::new()), None).unwrap(), "/campaigns/2");
        assert_eq!(led(Key::Hour(3), None), None);
        let why = Behind { of: Some(Of::Why(Why::Unstaffed)), ..behind.clone() };
        let lost = led(Key::Why(Why::Unstaffed), Some(why)).unwrap();
        assert_eq!(lost, "/insight/behind?fact=lost&from=1&until=2&of=why%3Aunstaffed&language=de");

        // Of a flow its ends lead to all that leaves from there, or comes there.
        let moved = Behind::of_time(Trace::Moved, Timestamp(1), Timestamp(2));
        let moved = Behind { of: Some(Of::Flow(Step::New, Step::Lapsing)), ..moved };
        let flow = row(Key::Flow { from: Step::New, to: Step::Lapsing }, Some(moved));
        let flows = Table { what: What::Flows, rows: vec![flow], more: false, withheld: false };
        let led = |mark| mark_leads(&flows, mark, &Asked::default()).unwrap().replace("%3A", ":");
        let moved = "/insight/behind?fact=moved&from=1&until=2&of=";
        assert_eq!(led(Mark::Number { row: 0, column: 0 }), format!("{moved}flow:new.lapsing"));
        assert_eq!(led(Mark::From { row: 0 }), format!("{moved}from:new"));
        assert_eq!(led(Mark::Into { row: 0 }), format!("{moved}into:lapsing"));

        // Each number leads to what it counts, and a price to nobody.
        let day = row(Key::Hour(3), Some(behind));
        let led = |column| number_leads(&day, column, &Asked::default());
        assert_eq!(led(Column::Opened).unwrap(), "/insight/behind?fact=opened&from=1&until=2");
        assert_eq!(led(Column::CostPerAnswer), None);
    }
}
