//! Charts: a table drawn by ECharts, whose script is loaded when the first one is shown.
//!
//! The room of a chart is there before it, so nothing jumps. Every mark is about a row and leads where the row leads; whoever
//! does not point has the table beside it. What is drawn follows the table, the theme and the width.

pub mod picture;

use self::picture::{Look, Mark, Picture, Told, picture};
use crate::{
    domain::{
        insight::{Drawn, Table, Unit},
        time::Timestamp,
    },
    ui::{browser, desk::Desk, words::insight as text},
};
use js_sys::{Array, Function, JSON, Object, Promise, Reflect};
use leptos::{
    ev, html,
    leptos_dom::helpers::window_event_listener_untyped,
    prelude::*,
    task::spawn_local,
    wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen},
    web_sys::{HtmlElement, MediaQueryList},
};
use send_wrapper::SendWrapper;
use serde_json::json;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(inline_js = "export const load_charts = address => import(address);")]
extern "C" {
    /// The module at an address, loaded once.
    fn load_charts(address: &str) -> Promise;
}

#[wasm_bindgen]
extern "C" {
    /// What `src/charts.js` gives.
    type Charts;

    #[wasm_bindgen(method)]
    fn init(this: &Charts, place: &HtmlElement) -> Drawing;

    /// A chart of ECharts.
    type Drawing;

    #[wasm_bindgen(method, js_name = setOption)]
    fn set_option(this: &Drawing, option: &JsValue, how: &JsValue);

    #[wasm_bindgen(method)]
    fn on(this: &Drawing, event: &str, run: &Function);

    #[wasm_bindgen(method)]
    fn resize(this: &Drawing);

    #[wasm_bindgen(method)]
    fn dispose(this: &Drawing);

    #[wasm_bindgen(method, js_name = getDataURL)]
    fn data_url(this: &Drawing, how: &JsValue) -> String;
}

/// A chart that is drawn, with what it calls.
struct Held {
    drawing: Drawing,
    place: HtmlElement,
    /// Whether the system is dark.
    dark: Option<MediaQueryList>,
    tip: Closure<dyn Fn(JsValue) -> String>,
    label: Option<Closure<dyn Fn(f64) -> String>>,
    _press: Closure<dyn Fn(JsValue)>,
    _themed: Closure<dyn Fn()>,
}

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(dark) = &self.dark {
            dark.set_onchange(None);
        }
        self.drawing.dispose();
    }
}

/// A chart in the hand of whoever shows it.
#[derive(Clone, Copy)]
pub struct Hand {
    held: StoredValue<Option<SendWrapper<Held>>>,
    /// Whether it is drawn.
    pub ready: RwSignal<bool>,
    /// Whether what draws it cannot be had.
    pub failed: RwSignal<bool>,
}

impl Hand {
    /// One that holds nothing yet.
    pub fn free() -> Self {
        Self { held: StoredValue::new(None), ready: RwSignal::new(false), failed: RwSignal::new(false) }
    }

    /// Keeps it as a picture of this name.
    pub fn save(self, name: &str) {
        self.held.with_value(|held| {
            if let Some(held) = held {
                let [surface] = browser::colours(&held.place, ["surface"]);
                let how = js(&json!({ "type": "png", "pixelRatio": 2, "backgroundColor": surface }));
                browser::save(&format!("{name}.png"), &held.drawing.data_url(&how));
            }
        });
    }

    fn begin(self, charts: &Charts, place: HtmlElement, choose: Callback<Mark>, looks: RwSignal<u32>) {
        let drawing = charts.init(&place);
        let press = Closure::<dyn Fn(JsValue)>::new(move |mark: JsValue| {
            let place = |name| of_mark(&mark, name).and_then(|place| place.as_f64()).map(|place| place as usize);
            let Some(row) = place("row") else { return };
            let side = of_mark(&mark, "side").and_then(|side| side.as_string());
            let pressed = match (side.as_deref(), place("column")) {
                (Some("from"), _) => Mark::From { row },
                (Some(_), _) => Mark::Into { row },
                (None, Some(column)) => Mark::Number { row, column },
                (None, None) => return,
            };
            _ = choose.try_run(pressed);
        });
        drawing.on("click", press.as_ref().unchecked_ref());
        let themed = Closure::<dyn Fn()>::new(move || _ = looks.try_update(|looks| *looks = looks.wrapping_add(1)));
        let dark = window().match_media("(prefers-color-scheme: dark)").ok().flatten();
        if let Some(dark) = &dark {
            dark.set_onchange(Some(themed.as_ref().unchecked_ref()));
        }
        let tip = Closure::<dyn Fn(JsValue) -> String>::new(|marks: JsValue| {
            // Of a place along an axis there are several marks, which all know the same.
            let mark = marks.dyn_ref::<Array>().map_or_else(|| marks.clone(), |marks| marks.get(0));
            of_mark(&mark, "tip").and_then(|tip| tip.as_string()).unwrap_or_default()
        });
        let held = Held { drawing, place, dark, tip, label: None, _press: press, _themed: themed };
        self.held.set_value(Some(SendWrapper::new(held)));
        self.ready.set(true);
    }

    fn draw(self, table: &Table, told: &Told) {
        self.held.update_value(|held| {
            let Some(held) = held else { return };
            held.drawing.resize();
            let Some(Picture { option, axis }) = picture(table, told, &look(&held.place)) else { return };
            let option = js(&option);
            put(&option, &["tooltip", "formatter"], held.tip.as_ref());
            let label = axis.map(|(axis, unit)| (axis, label(unit)));
            if let Some((axis, label)) = &label {
                put(&option, &[*axis, "axisLabel", "formatter"], label.as_ref());
            }
            let how = js(&json!({ "replaceMerge": ["series", "xAxis", "yAxis", "visualMap"] }));
            held.drawing.set_option(&option, &how);
            // The one before is called no more.
            held.label = label.map(|(_, label)| label);
        });
    }
}

/// The words for numbers along an axis.
fn label(unit: Unit) -> Closure<dyn Fn(f64) -> String> {
    Closure::new(move |is: f64| text::amount(unit, is))
}

/// What a mark carries under a name.
fn of_mark(mark: &JsValue, name: &str) -> Option<JsValue> {
    let data = Reflect::get(mark, &"data".into()).ok().filter(|data| data.is_object())?;
    Reflect::get(&data, &name.into()).ok()
}

fn js(value: &serde_json::Value) -> JsValue {
    JSON::parse(&value.to_string()).unwrap_or_else(|_| Object::new().into())
}

/// Puts something into an object, at the end of a path of objects.
fn put(object: &JsValue, path: &[&str], what: &JsValue) {
    let Some((last, way)) = path.split_last() else { return };
    let end = way.iter().try_fold(object.clone(), |at, name| Reflect::get(&at, &(*name).into()).ok());
    if let Some(end) = end.filter(JsValue::is_object) {
        _ = Reflect::set(&end, &(*last).into(), what);
    }
}

/// How things look where a chart stands.
fn look(place: &HtmlElement) -> Look {
    let [text, muted, line, surface, sunken, accent] =
        browser::colours(place, ["text", "muted", "line", "surface", "sunken", "accent"]);
    let series = ["series-1", "series-2", "series-3", "series-4", "series-5", "series-6"];
    Look {
        text,
        muted,
        line,
        surface,
        sunken,
        accent,
        series: browser::colours(place, series).to_vec(),
        font: browser::styled(place, "font-family"),
        backwards: browser::runs_backwards(),
        width: u32::try_from(place.client_width()).unwrap_or_default(),
    }
}

/// How much room a chart takes: lying bars by how many there are.
fn room(table: &Table) -> &'static str {
    match (table.what.drawn(), table.rows.len()) {
        (Drawn::Lying, ..=4) => "low",
        (Drawn::Lying, 11..) => "high",
        (Drawn::Heatmap | Drawn::Sankey, _) => "wide",
        _ => "usual",
    }
}

#[component]
pub fn Chart(
    #[prop(into)] table: Signal<Table>,
    /// When it was counted.
    #[prop(into)]
    at: Signal<Timestamp>,
    title: String,
    /// Called with the mark that was pressed.
    choose: Callback<Mark>,
    hand: Hand,
) -> impl IntoView {
    let clock = Desk::get().clock;
    let node = NodeRef::<html::Div>::new();
    // Drawn anew whenever it counts on.
    let looks = RwSignal::new(0_u32);
    Effect::new(move |_| {
        let Some(place) = node.get() else { return };
        spawn_local(async move {
            let loaded = JsFuture::from(load_charts(&browser::charts())).await;
            if hand.ready.is_disposed() || looks.is_disposed() {
                return;
            }
            match loaded {
                Ok(charts) => hand.begin(charts.unchecked_ref(), place.into(), choose, looks),
                Err(_) => hand.failed.set(true),
            }
        });
    });
    Effect::new(move |_| {
        looks.track();
        if hand.ready.try_get() == Some(true) {
            let moment = |at| clock.moment_briefly(at);
            table.with(|table| hand.draw(table, &Told { now: at.get_untracked(), moment: &moment }));
        }
    });
    Effect::new(move |_| {
        let anew = move || _ = looks.try_update(|looks| *looks = looks.wrapping_add(1));
        let resized = window_event_listener(ev::resize, move |_| anew());
        let themed = window_event_listener_untyped(browser::THEMED, move |_| anew());
        on_cleanup(move || {
            resized.remove();
            themed.remove();
        });
    });
    on_cleanup(move || _ = hand.held.try_update_value(Option::take));
    let label = text::chart(&title);
    // What is too wide for a phone is moved within its frame, also by key.
    let is_wide = table.with_untracked(room) == "wide";
    let (role, tabindex, frame) = (is_wide.then_some("group"), is_wide.then_some("0"), is_wide.then_some(title));
    view! {
        <div class="chart-frame" role=role tabindex=tabindex aria-label=frame hidden=move || hand.failed.get()>
            <div
                class="chart"
                node_ref=node
                role="img"
                aria-label=label
                data-room=move || table.with(room)
            ></div>
        </div>
    }
    .into_any()
}
