//! What a chart is made of: from a table and how things look here, the options of ECharts as JSON.
//!
//! They are said in types by `charming`, part by part: its whole chart would bring along all that it could ever draw. What it
//! has no word for is merged in. Each mark carries the place of its row (`row`) and what is told of it (`tip`), in the words
//! of the table. Nothing in it is a script, so it can be compared and needs no policy of its own.

use crate::{
    domain::{
        insight::{Column, Drawn, Key, Row, Table, Unit, What},
        segment::Step,
        time::Timestamp,
    },
    ui::words::{self, insight as text},
};
use charming::{
    component::{Axis, Grid, Legend, VisualMap, VisualMapChannel},
    element::{
        AreaStyle, AxisLabel, AxisTick, AxisType, ItemStyle, Label, LabelPosition, LineStyle, LineStyleType, SplitLine,
        Symbol, TextStyle, Tooltip, Trigger,
    },
    series::{Bar, Funnel, Heatmap, Line, Sankey, SankeyNode},
};
use serde::Serialize;
use serde_json::{Value, json};

/// Whole hours of a day, and days of a week.
const HOURS: u8 = 24;
const WEEKDAYS: u8 = 7;
/// Pixels: a bar is no wider, a letter of the legend about so wide, a line of it so high.
const WIDEST: u32 = 48;
const LETTER: usize = 7;
const LEGEND_LINE: usize = 24;
/// Beyond as many rows points are drawn small.
const MANY: usize = 62;

/// How things look here and now.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Look {
    pub text: String,
    pub muted: String,
    pub line: String,
    pub surface: String,
    pub sunken: String,
    pub accent: String,
    /// The colours of what stands beside each other, in their order.
    pub series: Vec<String>,
    pub font: String,
    /// Time and lines run from right to left.
    pub backwards: bool,
    /// How wide the chart is, in pixels.
    pub width: u32,
}

/// Which mark was pressed: of a number, by the places of its row and its column; or of one end of a flow, which is all that
/// leaves from there or comes there, also of other rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Number { row: usize, column: usize },
    From { row: usize },
    Into { row: usize },
}

/// A chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Options of ECharts.
    pub option: Value,
    /// What the numbers along an axis are, and which axis that is.
    pub axis: Option<(&'static str, Unit)>,
}

/// How moments and days are told.
pub struct Told<'a> {
    /// When the table was counted.
    pub now: Timestamp,
    pub moment: &'a dyn Fn(Timestamp) -> String,
}

/// The chart of a table; none where it is not drawn, or has nothing to draw.
pub fn picture(table: &Table, told: &Told, look: &Look) -> Option<Picture> {
    if table.rows.is_empty() {
        return None;
    }
    let sheet = Sheet::of(table, told, look);
    Some(match table.what.drawn() {
        Drawn::Table => return None,
        Drawn::Bars => sheet.bars(false, false),
        Drawn::Stacked => sheet.bars(true, false),
        Drawn::Lying => sheet.bars(false, true),
        Drawn::Lines | Drawn::Bands | Drawn::Part => sheet.lines(),
        Drawn::Heatmap => sheet.heatmap(),
        Drawn::Sankey => sheet.sankey(),
        Drawn::Funnel => sheet.funnel(),
    })
}

/// The columns that are drawn: those in the unit of the first, and only that where a mark has room for one number.
pub fn columns(what: What) -> Vec<(usize, Column)> {
    let all = what.columns().iter().copied().enumerate();
    let Some(first) = what.columns().first() else { return Vec::new() };
    match what.drawn() {
        Drawn::Heatmap | Drawn::Sankey | Drawn::Funnel => all.take(1).collect(),
        Drawn::Part => all.take(2).collect(),
        _ => all.filter(|(_, column)| column.unit() == first.unit()).collect(),
    }
}

/// A table that is drawn.
struct Sheet<'a> {
    table: &'a Table,
    look: &'a Look,
    columns: Vec<(usize, Column)>,
    unit: Unit,
    /// What rows are called, and what is told of each.
    names: Vec<String>,
    tips: Vec<String>,
}

impl<'a> Sheet<'a> {
    fn of(table: &'a Table, told: &Told, look: &'a Look) -> Self {
        let columns = columns(table.what);
        let unit = columns.first().map_or(Unit::Count, |(_, column)| column.unit());
        let names: Vec<String> = table.rows.iter().map(|row| text::key(&row.key, told.now, told.moment)).collect();
        let tips = table.rows.iter().zip(&names).map(|(row, name)| tip(row, name, &columns)).collect();
        Self { table, look, columns, unit, names, tips }
    }

    /// What a row says in a column, as a mark.
    fn mark(&self, row: usize, column: usize, value: impl Into<Value>) -> Value {
        let mark = json!({ "value": value.into(), "row": row, "column": column, "tip": self.tips[row] });
        let leads = self.table.rows.get(row).is_some_and(Row::leads);
        if leads { mark } else { with(mark, json!({ "cursor": "default" })) }
    }

    /// The marks of a column.
    fn marks(&self, column: usize) -> Value {
        let value = |row: &Row| row.cells.get(column).copied().flatten().map(|value| value.is);
        self.table.rows.iter().enumerate().map(|(at, row)| self.mark(at, column, value(row))).collect()
    }

    /// The same of the time before, of these columns together; none where nothing is compared. Such marks lead nowhere: what is
    /// behind a row is of this time.
    fn marks_before(&self, columns: &[usize]) -> Option<Value> {
        let value = |row: &Row| {
            let of = columns.iter().filter_map(|column| row.before.get(*column).copied().flatten());
            of.reduce(|sum, one| sum + one)
        };
        let rows = &self.table.rows;
        (rows.iter().any(|row| value(row).is_some()))
            .then(|| rows.iter().zip(&self.tips).map(|(row, tip)| json!({ "value": value(row), "tip": tip })).collect())
    }

    /// Whether anything is drawn in a column.
    fn is_any(&self, column: usize) -> bool {
        self.table.rows.iter().any(|row| row.cells.get(column).copied().flatten().is_some_and(|value| value.is != 0.0))
    }

    fn colour(&self, at: usize) -> String {
        let colours = &self.look.series;
        colours.get(at % colours.len().max(1)).unwrap_or(&self.look.accent).clone()
    }

    fn text(&self) -> TextStyle {
        TextStyle::new().color(self.look.text.as_str()).font_family(self.look.font.as_str()).font_size(12)
    }

    /// An axis with the names of the rows.
    fn names_axis(&self) -> Value {
        let axis = Axis::new()
            .type_(AxisType::Category)
            .data(self.names.clone())
            .axis_label(AxisLabel::new().color(self.look.muted.as_str()).font_size(12))
            .axis_tick(AxisTick::new().show(false));
        let more = json!({
            "axisLabel": { "hideOverlap": true },
            "axisLine": { "lineStyle": { "color": self.look.line } },
        });
        with(said(axis), more)
    }

    /// An axis of numbers, from nought.
    fn value_axis(&self) -> Value {
        let line = LineStyle::new().color(self.look.line.as_str());
        let axis = Axis::new()
            .type_(AxisType::Value)
            .axis_label(AxisLabel::new().color(self.look.muted.as_str()).font_size(12))
            .split_line(SplitLine::new().line_style(line));
        let steps = if self.unit == Unit::Count { json!({ "minInterval": 1 }) } else { json!({}) };
        with(with(said(axis), steps), json!({ "axisLabel": { "hideOverlap": true } }))
    }

    /// The whole around some series.
    fn whole(&self, trigger: Trigger, more: Value) -> Value {
        let tooltip = Tooltip::new()
            .trigger(trigger)
            .background_color(self.look.surface.as_str())
            .border_color(self.look.line.as_str());
        let drawn = json!({ "renderMode": "richText", "confine": true, "textStyle": said(self.text()) });
        // What it says of itself in English is said by the page.
        let aria = json!({ "enabled": true, "label": { "enabled": false } });
        let all = json!({
            "animation": false,
            "textStyle": said(self.text()),
            "aria": aria,
            "tooltip": with(said(tooltip), drawn),
        });
        with(all, more)
    }

    /// A chart with two axes. `names` are those of the legend, which is there where there are several.
    fn plot(&self, series: Vec<Value>, names: Vec<String>, lying: bool) -> Picture {
        let is_bars = series.iter().filter(|one| one["type"] == "bar").count() > 1;
        let letters: usize = names.iter().map(|name| name.chars().count() * LETTER + 40).sum();
        let lines = if names.len() > 1 { letters / (self.look.width.max(1) as usize) + 1 } else { 0 };
        let grid = Grid::new().left(4).right(16).bottom(4).top((lines * LEGEND_LINE + 12) as i32);
        // Labels stay within.
        let grid = with(said(grid), json!({ "outerBoundsMode": "same", "outerBoundsContain": "axisLabel" }));
        let (mut of_names, mut of_values) = (self.names_axis(), self.value_axis());
        let (x, y) = if lying { (&mut of_values, &mut of_names) } else { (&mut of_names, &mut of_values) };
        if self.look.backwards {
            *x = with(x.take(), json!({ "inverse": true }));
            *y = with(y.take(), json!({ "position": "right" }));
        }
        if lying {
            // The first on top, and names no wider than a third.
            let width = self.look.width / 3;
            let more =
                json!({ "inverse": true, "axisLabel": { "width": width, "overflow": "truncate", "interval": 0 } });
            *y = with(y.take(), more);
        }
        let more = json!({ "grid": grid, "xAxis": x, "yAxis": y, "series": series });
        let mut option = self.whole(Trigger::Axis, more);
        if names.len() > 1 {
            let legend =
                Legend::new().top(0).text_style(self.text()).inactive_color(self.look.line.as_str()).data(names);
            let place =
                if self.look.backwards { json!({ "right": 0, "align": "right" }) } else { json!({ "left": 0 }) };
            option = with(option, json!({ "legend": with(said(legend), place) }));
        }
        if is_bars {
            option = with(option, json!({ "aria": { "decal": patterns() } }));
        }
        let axis = Some((if lying { "xAxis" } else { "yAxis" }, self.unit));
        Picture { option, axis }
    }

    fn bars(&self, stacked: bool, lying: bool) -> Picture {
        let (mut series, mut names) = (Vec::new(), Vec::new());
        for (at, (place, column)) in self.columns.iter().enumerate() {
            // Upon each other, what is nothing all the time would be a name without a mark.
            if stacked && at > 0 && !self.is_any(*place) {
                continue;
            }
            let name = text::column(*column);
            let mut bar = Bar::new().name(name.as_str()).item_style(ItemStyle::new().color(self.colour(at)));
            if stacked {
                bar = bar.stack("all");
            }
            let more = json!({ "barMaxWidth": WIDEST, "cursor": "pointer", "data": self.marks(*place) });
            series.push(with(said(bar), more));
            names.push(name);
        }
        // Upon each other, all of them together are compared.
        let compared: Vec<usize> =
            if stacked { self.columns.iter().map(|(place, _)| *place).collect() } else { vec![0] };
        if let Some((_, column)) = self.columns.first()
            && let Some(before) = self.marks_before(&compared)
        {
            let name = if stacked { text::ALL_BEFORE.get().to_owned() } else { text::before(*column) };
            names.push(name.clone());
            series.push(if lying {
                let style = ItemStyle::new().color(self.colour(0)).opacity(0.35);
                let bar = said(Bar::new().name(name).item_style(style));
                with(bar, json!({ "barMaxWidth": WIDEST, "cursor": "default", "data": before }))
            } else {
                self.line_before(&name, &self.look.muted, before)
            });
        }
        self.plot(series, names, lying)
    }

    fn line_before(&self, name: &str, colour: &str, marks: Value) -> Value {
        let style = LineStyle::new().color(colour).width(1.5).type_(LineStyleType::Dashed).opacity(0.7);
        let line =
            Line::new().name(name).line_style(style).item_style(ItemStyle::new().color(colour)).symbol(Symbol::None);
        with(said(line), json!({ "data": marks }))
    }

    fn lines(&self) -> Picture {
        const SYMBOLS: [fn() -> Symbol; 5] =
            [|| Symbol::Circle, || Symbol::Rect, || Symbol::Triangle, || Symbol::Diamond, || Symbol::RoundRect];
        const KINDS: [LineStyleType; 3] = [LineStyleType::Solid, LineStyleType::Dashed, LineStyleType::Dotted];
        let (mut series, mut names) = (Vec::new(), Vec::new());
        let size = if self.table.rows.len() > MANY { 4 } else { 6 };
        let is_part = self.table.what.drawn() == Drawn::Part;
        for (at, (place, column)) in self.columns.iter().enumerate() {
            series.extend(self.band(at, *place, *column));
            let name = text::column(*column);
            let mut line = Line::new()
                .name(name.as_str())
                .symbol(SYMBOLS[at % SYMBOLS.len()]())
                .line_style(LineStyle::new().color(self.colour(at)).width(2).type_(KINDS[at % KINDS.len()]))
                .item_style(ItemStyle::new().color(self.colour(at)));
            if is_part && at > 0 {
                line = line.area_style(AreaStyle::new().color(self.colour(at)).opacity(0.25));
            }
            let more =
                json!({ "symbolSize": size, "showAllSymbol": true, "cursor": "pointer", "data": self.marks(*place) });
            series.push(with(said(line), more));
            names.push(name);
            // The time before stands beside what is compared with it, in its colour.
            if at == 0
                && let Some(before) = self.marks_before(&[*place])
            {
                let name = text::before(*column);
                series.push(self.line_before(&name, &self.colour(0), before));
                names.push(name);
            }
        }
        self.plot(series, names, false)
    }

    /// What a column may be around its line: one that is not seen, and upon it how far it goes.
    fn band(&self, at: usize, place: usize, column: Column) -> Vec<Value> {
        let band = |row: &Row| row.cells.get(place).copied().flatten().and_then(|value| value.band);
        if !self.table.rows.iter().any(|row| band(row).is_some()) {
            return Vec::new();
        }
        let marks = |of: fn((f64, f64)) -> f64| -> Value {
            self.table.rows.iter().enumerate().map(|(at, row)| self.mark(at, place, band(row).map(of))).collect()
        };
        let line = |name: String| {
            Line::new()
                .name(name)
                .stack(format!("band {at}"))
                .symbol(Symbol::None)
                .silent(true)
                .line_style(LineStyle::new().opacity(0))
        };
        let area = AreaStyle::new().color(self.colour(at)).opacity(0.2);
        let name = text::around(column);
        vec![
            with(said(line(name.clone())), json!({ "data": marks(|(low, _)| low) })),
            with(said(line(name).area_style(area)), json!({ "data": marks(|(low, high)| high - low) })),
        ]
    }

    fn heatmap(&self) -> Picture {
        let value = |row: &Row| row.cells.first().copied().flatten().map_or(0.0, |value| value.is);
        let most = self.table.rows.iter().map(value).fold(1.0, f64::max);
        let marks: Value = (self.table.rows.iter().enumerate())
            .filter_map(|(at, row)| match row.key {
                Key::HourOfWeek { weekday, hour } => Some(self.mark(at, 0, json!([hour, weekday, value(row)]))),
                _ => None,
            })
            .collect();
        let axis = |names: Vec<String>| {
            let label = AxisLabel::new().color(self.look.muted.as_str()).font_size(12);
            let axis = Axis::new().type_(AxisType::Category).data(names).axis_label(label);
            let axis = axis.axis_tick(AxisTick::new().show(false));
            with(said(axis), json!({ "axisLine": { "show": false } }))
        };
        let mut x = axis((0..HOURS).map(|hour| hour.to_string()).collect());
        let mut y = with(axis((0..WEEKDAYS).map(text::weekday).collect()), json!({ "inverse": true }));
        if self.look.backwards {
            x = with(x, json!({ "inverse": true }));
            y = with(y, json!({ "position": "right" }));
        }
        let colours = vec![self.look.sunken.clone(), self.look.accent.clone()];
        let map = VisualMap::new().show(false).min(0).max(most).in_range(VisualMapChannel::new().color(colours));
        let style = ItemStyle::new().border_color(self.look.surface.as_str()).border_width(1);
        let grid = Grid::new().left(4).right(8).bottom(4).top(8);
        let more = json!({
            "grid": with(said(grid), json!({ "outerBoundsMode": "same", "outerBoundsContain": "axisLabel" })),
            "xAxis": x,
            "yAxis": y,
            "visualMap": said(map),
            "series": [with(said(Heatmap::new().item_style(style)), json!({ "cursor": "pointer", "data": marks }))],
        });
        Picture { option: self.whole(Trigger::Item, more), axis: None }
    }

    /// Whoever went from one step to another. A step stands on both sides: people come back to where they were.
    fn sankey(&self) -> Picture {
        let flows: Vec<(usize, Step, Step, f64)> = (self.table.rows.iter().enumerate())
            .filter_map(|(at, row)| match row.key {
                Key::Flow { from, to } => Some((at, from, to, row.cells.first().copied().flatten()?.is)),
                _ => None,
            })
            .filter(|(.., n)| *n > 0.0)
            .collect();
        let colour = |step: Step| self.colour(Step::ALL.iter().position(|one| *one == step).unwrap_or_default());
        let mut nodes = Vec::new();
        for (depth, side) in [(0, "from"), (1, "to")] {
            for step in Step::ALL {
                let is_of =
                    |(_, from, to, _): &&(usize, Step, Step, f64)| if depth == 0 { *from == step } else { *to == step };
                let n: f64 = flows.iter().filter(is_of).map(|(.., n)| n).sum();
                if let Some((row, ..)) = flows.iter().find(is_of) {
                    let node = SankeyNode::new(format!("{side} {}", step.word())).depth(f64::from(depth));
                    let name = words::scores::step(step);
                    let tip = plain(&text::mark(&name, &text::amount(self.unit, n)));
                    // Names stand within, on either side.
                    let inner = if depth == 0 { LabelPosition::Right } else { LabelPosition::Left };
                    let label = with(said(Label::new().position(inner)), json!({ "formatter": plain(&name) }));
                    let node = said(node.item_style(ItemStyle::new().color(colour(step))));
                    nodes.push(with(node, json!({ "label": label, "tip": tip, "row": row, "side": side })));
                }
            }
        }
        let links: Value = (flows.iter())
            .map(|(at, from, to, n)| {
                let (source, target) = (format!("from {}", from.word()), format!("to {}", to.word()));
                json!({ "source": source, "target": target, "value": n, "row": at, "column": 0, "tip": self.tips[*at] })
            })
            .collect();
        let sankey = Sankey::new()
            .left(4)
            .right(4)
            .top(8)
            .bottom(8)
            .label(Label::new().color(self.look.text.as_str()).font_size(12))
            .line_style(LineStyle::new().color("source").opacity(0.35).curveness(0.5));
        let more = json!({ "data": nodes, "links": links, "draggable": false, "cursor": "pointer" });
        let series = with(said(sankey), more);
        Picture { option: self.whole(Trigger::Item, json!({ "series": [series] })), axis: None }
    }

    fn funnel(&self) -> Picture {
        let value = |row: &Row| row.cells.first().copied().flatten().map_or(0.0, |value| value.is);
        let marks: Value = (self.table.rows.iter().enumerate())
            .map(|(at, row)| {
                let label = plain(&text::mark(&self.names[at], &text::amount(self.unit, value(row))));
                let more = json!({
                    "name": self.names[at],
                    "label": { "formatter": label },
                    "itemStyle": said(ItemStyle::new().color(self.colour(at))),
                });
                with(self.mark(at, 0, value(row)), more)
            })
            .collect();
        let (side, edge) =
            if self.look.backwards { (LabelPosition::Left, "right") } else { (LabelPosition::Right, "left") };
        let label = Label::new().position(side).color(self.look.text.as_str()).font_size(12);
        let funnel = Funnel::new().top(8).bottom(8).gap(2).min(0).min_size("4%").label(label);
        let more = json!({ "sort": "none", "width": "55%", edge: "2%", "cursor": "pointer", "data": marks });
        let series = with(said(funnel), more);
        let more = json!({ "series": [series], "aria": { "decal": patterns() } });
        Picture { option: self.whole(Trigger::Item, more), axis: None }
    }
}

/// What is told of a row: its name, and a line for each number that is drawn.
fn tip(row: &Row, name: &str, columns: &[(usize, Column)]) -> String {
    let mut told = name.to_owned();
    for (place, column) in columns {
        let Some(value) = row.cells.get(*place).copied().flatten() else { continue };
        told.push('\n');
        told.push_str(&text::mark(&text::column(*column), &text::cell(column.unit(), &value)));
        if let Some(before) = row.before.get(*place).copied().flatten() {
            told.push_str(" · ");
            told.push_str(&text::was(column.unit(), before));
        }
    }
    plain(&told)
}

/// A text that stands for itself: braces name styles and values in what is drawn.
fn plain(text: &str) -> String {
    text.replace('{', "(").replace('}', ")")
}

/// What `charming` says of a part.
fn said(part: impl Serialize) -> Value {
    serde_json::to_value(part).expect("plain structures of texts and numbers are JSON")
}

/// Patterns beside colours. charming would write an empty list of them, and ECharts then has none to draw with.
fn patterns() -> Value {
    json!({ "show": true })
}

/// One object with what another adds to it or has otherwise, all the way down.
fn with(mut base: Value, more: Value) -> Value {
    match (&mut base, more) {
        (Value::Object(base), Value::Object(more)) => {
            for (key, value) in more {
                let merged = match base.remove(&key) {
                    Some(known) => with(known, value),
                    None => value,
                };
                base.insert(key, merged);
            }
        }
        (base, more) => *base = more,
    }
    base
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        hours::Date,
        id::{ConversationId, TeamId},
        insight::{Behind, Stage, Trace, Value as Number, Why, facts::Fact},
        time::Span,
    };

    const NOW: Timestamp = Timestamp(1_795_348_800_000);

    fn look() -> Look {
        Look {
            text: "#111".to_owned(),
            surface: "#fff".to_owned(),
            accent: "#0b6b5c".to_owned(),
            sunken: "#eee".to_owned(),
            series: ["#1", "#2", "#3"].map(str::to_owned).to_vec(),
            width: 700,
            ..Look::default()
        }
    }

    fn row(key: Key, cells: &[f64], before: &[f64]) -> Row {
        let cells = cells.iter().map(|is| Some(Number { is: *is, band: None })).collect();
        Row { key, cells, before: before.iter().map(|is| Some(*is)).collect(), behind: None }
    }

    fn drawn_with(what: What, rows: Vec<Row>, look: &Look) -> Option<Picture> {
        let table = Table { what, rows, more: false, withheld: false };
        picture(&table, &Told { now: NOW, moment: &|at| at.to_string() }, look)
    }

    fn drawn(what: What, rows: Vec<Row>) -> Value {
        drawn_with(what, rows, &look()).unwrap().option
    }

    fn day(day: i64) -> Key {
        Key::Day(Date::of_day(20_000 + day))
    }

    #[test]
    fn bars_are_those_of_one_unit_and_the_time_before_is_a_lighter_line() {
        let rows = vec![row(day(0), &[3.0, 1.5], &[4.0, 1.0]), row(day(1), &[0.0, 0.0], &[1.0, 1.0])];
        let option = drawn(What::LostByDay, rows);
        let series = option["series"].as_array().unwrap();
        assert_eq!(series.len(), 2, "what lost windows were worth is no count");
        assert_eq!((&series[0]["type"], &series[0]["name"]), (&json!("bar"), &json!("Lost")));
        assert_eq!(series[0]["barMaxWidth"], 48);
        assert_eq!(series[0]["data"][0]["value"], 3.0);
        assert_eq!(series[0]["data"][1]["row"], 1);
        assert_eq!(series[0]["data"][0]["tip"], "4 Oct 2024\nLost: 3 · before: 4");
        assert_eq!((&series[1]["type"], &series[1]["lineStyle"]["type"]), (&json!("line"), &json!("dashed")));
        assert_eq!(series[1]["data"][0]["value"], 4.0);
        assert_eq!(series[1]["data"][0].get("row"), None, "what is behind a row is of this time");
        assert_eq!(option["legend"]["data"].as_array().unwrap().len(), 2);
        assert_eq!(option["xAxis"]["data"].as_array().unwrap().len(), 2);
        assert_eq!(option["animation"], false);
        assert_eq!(option["tooltip"]["renderMode"], "richText");
        assert_eq!(option["aria"]["label"]["enabled"], false, "the page says it in its language");
        assert_eq!(option["aria"].get("decal"), None, "one series needs no pattern");
    }

    #[test]
    fn a_mark_behind_which_nobody_stands_does_not_look_as_if_it_led_anywhere() {
        let behind = Behind::of_time(Trace::Counted(Fact::Received), NOW, NOW + Span::hours(1));
        let first = Row { behind: Some(behind), ..row(Key::At(NOW), &[3.0], &[]) };
        let option = drawn(What::NextVolume, vec![first, row(Key::At(NOW + Span::hours(1)), &[4.0], &[])]);
        let series = &option["series"][0];
        assert_eq!(series["cursor"], "pointer");
        assert_eq!((series["data"][0].get("cursor"), &series["data"][1]["cursor"]), (None, &json!("default")));
    }

    #[test]
    fn several_bars_have_patterns_and_lie_from_the_top() {
        let teams = |id: i64| Key::Team(Some(TeamId(id)), format!("Team {{{id}}}"));
        let rows = vec![row(teams(1), &[5.0, 4.0, 3.0, 2.0], &[]), row(teams(2), &[1.0, 1.0, 1.0, 1.0], &[])];
        let picture = drawn_with(What::TeamLoad, rows, &look()).unwrap();
        let option = picture.option;
        assert_eq!(option["series"].as_array().unwrap().len(), 4);
        assert_eq!(option["aria"]["decal"], json!({ "show": true }), "never an empty list of them");
        assert_eq!((&option["yAxis"]["type"], &option["yAxis"]["inverse"]), (&json!("category"), &json!(true)));
        assert_eq!(picture.axis, Some(("xAxis", Unit::Count)));
        let tip = option["series"][0]["data"][0]["tip"].as_str().unwrap();
        assert!(tip.starts_with("Team (1)\n"), "braces would name a style: {tip}");
    }

    #[test]
    fn upon_each_other_they_have_one_place() {
        let rows = vec![row(Key::Why(Why::Failed), &[5.0, 4.0, 3.0, 2.0], &[])];
        let option = drawn(What::CostByCategory, rows);
        let series = option["series"].as_array().unwrap();
        assert!(series.len() == 2 && series.iter().all(|one| one["stack"] == "all"), "dollars alone: {series:?}");
    }

    #[test]
    fn upon_each_other_all_together_are_compared_and_what_is_nothing_is_left_out() {
        let rows = vec![row(day(0), &[2.0, 1.0, 0.0, 3.0, 9.0], &[1.0, 1.0, 0.0, 4.0, 9.0])];
        let option = drawn(What::CostByDay, rows);
        let series = option["series"].as_array().unwrap();
        let names: Vec<_> = series.iter().map(|one| one["name"].as_str().unwrap()).collect();
        assert_eq!(names, ["Marketing", "Utility", "Replies", "All together, before"]);
        assert_eq!(series[3]["data"][0]["value"], 6.0);
        assert_eq!(series[2]["data"][0]["column"], 3, "it leads to what it counts");
        assert_eq!(option["aria"]["decal"], json!({ "show": true }));
    }

    #[test]
    fn what_is_a_part_lies_below_the_line_it_is_a_part_of_which_has_the_time_before_beside_it() {
        let rows = vec![row(day(0), &[5.0, 2.0, 6.0], &[4.0, 1.0, 4.0])];
        let option = drawn(What::WindowsByDay, rows);
        let series = option["series"].as_array().unwrap();
        let names: Vec<_> = series.iter().map(|one| one["name"].as_str().unwrap()).collect();
        assert_eq!(names, ["Closed", "Closed, before", "Lost"]);
        assert_eq!(
            (&series[1]["lineStyle"]["color"], &series[1]["lineStyle"]["type"]),
            (&json!("#1"), &json!("dashed"))
        );
        assert!(series[0].get("areaStyle").is_none() && series[2]["areaStyle"].is_object());
    }

    #[test]
    fn a_range_is_drawn_around_its_line_and_is_not_in_the_legend() {
        let mut foreseen = row(Key::At(NOW), &[3.0], &[]);
        foreseen.cells[0] = Some(Number { is: 3.0, band: Some((1.0, 6.0)) });
        let option = drawn(What::NextVolume, vec![foreseen, row(Key::At(NOW), &[2.0], &[])]);
        let series = option["series"].as_array().unwrap();
        assert_eq!(series.len(), 3);
        assert_eq!(series[0]["data"][0]["value"], 1.0);
        assert_eq!((&series[1]["data"][0]["value"], &series[1]["stack"]), (&json!(5.0), &series[0]["stack"]));
        assert_eq!(series[1]["data"][1]["value"], Value::Null);
        assert_eq!(option.get("legend"), None);
        assert!(series[2]["data"][0]["tip"].as_str().unwrap().ends_with("Messages: 3 (between 1 and 6)"));
    }

    #[test]
    fn a_week_is_days_by_hours() {
        let rows = vec![row(Key::HourOfWeek { weekday: 2, hour: 9 }, &[7.0, 1.0], &[])];
        let option = drawn(What::LostByWeek, rows);
        assert_eq!(option["series"][0]["type"], "heatmap");
        assert_eq!(option["series"][0]["data"][0]["value"], json!([9, 2, 7.0]));
        assert_eq!(option["visualMap"]["max"], 7.0);
        assert_eq!(option["yAxis"]["data"].as_array().unwrap().len(), 7);
        assert_eq!(option["xAxis"]["data"].as_array().unwrap().len(), 24);
    }

    #[test]
    fn whoever_goes_and_comes_back_makes_no_circle() {
        let flow = |from, to, n: f64| row(Key::Flow { from, to }, &[n], &[]);
        let rows = vec![flow(Step::Engaged, Step::Lapsing, 4.0), flow(Step::Lapsing, Step::Engaged, 1.0)];
        let option = drawn(What::Flows, rows);
        let series = &option["series"][0];
        assert_eq!(series["data"].as_array().unwrap().len(), 4);
        let link = &series["links"][1];
        assert_eq!((&link["source"], &link["target"]), (&json!("from lapsing"), &json!("to engaged")));
        assert_eq!(link["row"], 1);
        assert_eq!((&series["data"][0]["row"], &series["data"][0]["side"]), (&json!(0), &json!("from")));
        assert_eq!((&series["data"][2]["row"], &series["data"][2]["side"]), (&json!(1), &json!("to")));
    }

    #[test]
    fn stages_stay_in_their_order() {
        let stage = |stage, n: f64| row(Key::Stage(stage), &[n], &[]);
        let option = drawn(What::TemplateFunnel, vec![stage(Stage::Sent, 10.0), stage(Stage::Delivered, 9.0)]);
        let series = &option["series"][0];
        assert_eq!((&series["type"], &series["sort"]), (&json!("funnel"), &json!("none")));
        assert_eq!(series["data"][1]["label"]["formatter"], "Delivered: 9");
    }

    #[test]
    fn from_right_to_left_time_runs_the_other_way() {
        let look = Look { backwards: true, ..look() };
        let rows = vec![row(day(0), &[3.0, 1.5], &[])];
        let option = drawn_with(What::LostByDay, rows, &look).unwrap().option;
        assert_eq!((&option["xAxis"]["inverse"], &option["yAxis"]["position"]), (&json!(true), &json!("right")));
    }

    #[test]
    fn where_there_is_nothing_no_axes_are_drawn() {
        assert_eq!(drawn_with(What::LostByDay, Vec::new(), &look()), None);
        let rows = vec![row(Key::Customer(ConversationId(1), "Ana".to_owned()), &[1.0], &[])];
        assert_eq!(drawn_with(What::LostMost, rows, &look()), None, "a table only");
    }

    #[test]
    fn every_table_that_is_drawn_has_something_to_draw() {
        for what in What::ALL {
            assert!(!columns(what).is_empty(), "{what:?}");
        }
    }
}
