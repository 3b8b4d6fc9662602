//! What is foreseen, what to do next, what conversations are worth, and how the model does.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

shapes! {
    /// By the model that is used, else by rules of thumb; null where only a model could tell.
    Scores {
        /// From 0 to 10.
        engagement: Option<f64>,
        reply_24h: Option<f64>,
        /// From 0 to 100: what is at stake now.
        priority: Option<f64>,
        model: Option<String>,
        /// What is lost on average if the window closes unanswered; an ordinary conversation is worth 1. In the few in which the
        /// order is held back by chance, what stands for that by the rule of thumb.
        at_stake: Option<f64>,
        /// The last moment before the window ends at which somebody of its team works; null where that is not known.
        answer_by: Option<String>,
    }

    /// What is foreseen about a conversation.
    ConversationScores {
        conversation: String,
        at: String,
        /// From 0 to 10; null where nobody is to be scored, or nothing was said.
        engagement: Option<ScoreReading>,
        /// That they write within a day of being written to now.
        reply: Option<ScoreChance>,
        /// That the open window closes on silence.
        lapse: Option<ScoreChance>,
        /// The facts that moved the reply most, weightiest first.
        terms: Vec<ScoreTerm>,
        best_hour: Option<ScoreHours>,
        /// The zone that the hours are of.
        time_zone: String,
        /// `unheard`, `newcomer`, `regular`, `occasional`, `passing` or `dormant`.
        segment: String,
        /// `unheard`, `new`, `engaged`, `lapsing`, `lost` or `won_back`.
        step: String,
        next: NextAction,
        /// It is among the few in which advice is kept back by chance, so that it can be told whether it helps.
        held_out: bool,
        /// What is lost on average if the window closes unanswered; null where none does.
        at_stake: Option<f64>,
        /// What it is worth; an ordinary conversation 1.
        value: f64,
        sure: ScoreSure,
        /// By the rule of thumb: no model is used.
        baseline: bool,
        /// This person is not to be scored.
        excluded: bool,
    }

    /// A number from 0 to 10 with the band in which it lies nine times in ten.
    ScoreReading {
        score: f64,
        low: f64,
        high: f64,
    }

    /// A probability with the band in which it lies nine times in ten.
    ScoreChance {
        p: f64,
        low: f64,
        high: f64,
    }

    /// A fact and how far it moved a chance, in log odds.
    ScoreTerm {
        fact: String,
        moved: f64,
    }

    /// The hours of somebody's day.
    ScoreHours {
        /// Of each hour from midnight on the share of what they write; together 1.
        chances: Vec<f64>,
        /// Messages of theirs that it rests on.
        of: f64,
    }

    /// What to do next, and why.
    NextAction {
        next: NextStep,
        /// The weightiest first.
        reasons: Vec<String>,
        /// With which template to re-open the window, where that is what is to be done.
        reopen: Option<NextTemplate>,
    }

    /// A template that is proposed to open a window again.
    NextTemplate {
        template_id: String,
        name: String,
        language: String,
        /// When to send it.
        at: String,
        /// That they answer it within a day.
        chance: ScoreChance,
        /// Null where no rate card says so.
        cost: Option<NextCost>,
        /// How likely this template was to be chosen.
        propensity: f64,
        /// Enough came of templates like it to choose by; else it is the one that is sent most.
        enough: bool,
        /// It is kept from screens, as 5 in 100 are by chance, so that it can be told whether proposing helps.
        held_out: bool,
    }

    /// What a message costs.
    NextCost {
        /// `free_until`, `free_reply` or `about`.
        is: String,
        /// Until when it is free; how many free replies are `left`; or millionths of a US dollar.
        of: Value,
    }

    /// What to do next.
    NextStep {
        /// `answer_now`, `ask_open_question`, `wait_until`, `reopen` or `leave_in_peace`.
        r#do: String,
        /// Until when to wait.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<String>,
    }

    /// How much a score rests on.
    ScoreSure {
        /// Answers that the model has learnt from.
        learnt: u64,
        /// How often this customer could have answered, and did.
        asked: u32,
        answered: u32,
    }

    /// The coming hours.
    Forecast {
        hours: Vec<ForecastHour>,
        /// Hours of the past that it rests on.
        of: u64,
    }

    /// One hour that is to come.
    ForecastHour {
        from: String,
        /// Messages of customers.
        volume: ForecastBand,
        /// Windows that close in it, and those of them with an answer owed.
        closing: u32,
        owed: u32,
        /// Those that close because their customers stay silent.
        lapse: ForecastBand,
    }

    /// A number with the band in which it lies nine times in ten.
    ForecastBand {
        mean: f64,
        low: f64,
        high: f64,
    }

    /// What conversations are worth.
    Weights {
        #[serde(default)]
        rules: Vec<WeightRule>,
        /// That a conversation is worth as much as its order.
        #[serde(default)]
        order_value: Option<WeightOrder>,
        /// What a template costs, as a part of what an ordinary conversation is worth: from 0 to 1.
        template_price: f64,
    }

    /// That some conversations are worth more, or less.
    WeightRule {
        /// `{"tag": id}`, `{"team": id}`, `{"is": {"attribute": id, "value": text}}`,
        /// `{"at_least": {"attribute": id, "amount": number}}`, or `"lead"`.
        about: Value,
        /// From 0.25 to 4.
        factor: f64,
    }

    /// Where the value of an order stands, and what is usual.
    WeightOrder {
        /// The id of the attribute.
        attribute: String,
        usual: f64,
    }

    /// A template that was proposed to open a window again, and what came of it.
    LoggedSuggestion {
        id: String,
        at: String,
        conversation_id: String,
        /// What the customer is called; null where nobody knows.
        customer: Option<String>,
        template_id: String,
        /// Null where the template is gone.
        name: Option<String>,
        language: Option<String>,
        /// How likely it was to be chosen, of those that could have been.
        propensity: f64,
        /// How likely an answer was, as it was said then.
        chance: f64,
        /// Enough was known to choose by; else it was the first in the plain order.
        enough: bool,
        /// Somebody was shown it on a screen; else a program was given it, and nobody saw it.
        shown: bool,
        /// `not_sent`, `open` while its day is not over, `answered`, `silent`, `stopped` where they asked to be left alone, or
        /// `nothing` where it never arrived.
        came: String,
    }

    /// How good the predictions are, and which version makes them.
    ModelReport {
        /// What was predicted live, one for each question.
        answered: Vec<ModelQuestion>,
        /// What was said here before anything was predicted, gone through in order; none where nothing was.
        replayed: Option<ModelReplayed>,
        /// How good forecasts were, of hours of the last thirty days that are over.
        forecasts: Vec<ForecastHeld>,
        /// The latest first.
        versions: Vec<ModelVersion>,
        /// Answers it has learnt from here, those of the past among them.
        learnt: i64,
        /// Predictions whose time is not over.
        open: i64,
        /// Somebody went back to an earlier version, which stays until somebody says otherwise.
        pinned: bool,
        refit: Option<RefitProgress>,
        now: String,
    }

    /// How good forecasts of one kind were, some hours ahead.
    ForecastHeld {
        /// `volume`, messages of customers; or `lapse`, windows that closed on silence.
        what: String,
        /// Hours ahead: 1, 6 or 23.
        lead: i64,
        /// Hours that are over, and in how many it lay in the band, which should be nine in ten.
        of: u64,
        within: u64,
        /// By how much it was off, and how many came, on average.
        off: f64,
        came: f64,
    }

    /// What the past has shown: each prediction was made before what came of it was learnt, and nobody saw it.
    ModelReplayed {
        /// When it was gone through, and what of it.
        at: String,
        from: String,
        until: String,
        labels: i64,
        /// What was made of it.
        version: Option<String>,
        /// One for each question. Nothing was held out.
        answered: Vec<ModelQuestion>,
    }

    /// What is known of the answers to one question, over the last twelve weeks.
    ModelQuestion {
        /// `reply`, to an outbound turn within 24 hours; or `write`, before the window closes.
        question: String,
        served: ModelServed,
        n: u64,
        /// How far what was said lies from what came, on average; and what a perfect model stays under.
        calibration_error: f64,
        bar: f64,
        bins: Vec<ModelBin>,
        /// All of them together.
        whole: Option<ModelWeek>,
        /// The latest first; they begin on Monday, by UTC.
        weeks: Vec<ModelWeek>,
        /// Population stability index of the last seven days against those before.
        drift: Option<f64>,
        shown: ModelShare,
        held_out: ModelShare,
    }

    /// Whose predictions are used.
    ModelServed {
        /// `model` or `baseline`.
        used: String,
        /// `too_little`, `better` or `not_better`.
        why: String,
        /// The past has shown it, until enough that was predicted live has come true or not.
        by_past: bool,
        version: Option<String>,
    }

    /// Predictions of about the same chance, and how often they came true.
    ModelBin {
        from: f64,
        to: f64,
        said: f64,
        came: f64,
        /// Where that lies by chance alone.
        sure: ModelRange,
        n: u64,
    }

    /// Between what something lies, nineteen times out of twenty.
    ModelRange {
        low: f64,
        high: f64,
    }

    /// One week of predictions.
    ModelWeek {
        from: String,
        n: u64,
        model: ModelFigures,
        /// The rule of thumb.
        baseline: ModelFigures,
        /// How often it comes true here.
        rate: ModelFigures,
    }

    /// How good one predictor was.
    ModelFigures {
        log_loss: f64,
        auc: Option<f64>,
        brier: f64,
        /// Where they lie nineteen times out of twenty, by conversations.
        log_loss_sure: Option<ModelRange>,
        auc_sure: Option<ModelRange>,
    }

    /// So many came true.
    ModelShare {
        came: u64,
        of: u64,
    }

    /// A model as it was at one time.
    ModelVersion {
        id: String,
        /// `prior` as it ships, `online` learnt answer by answer, `refit` learnt anew, `past` learnt from what was said here before
        /// anything was predicted.
        kind: String,
        made_at: String,
        learnt: i64,
        judged: Option<ModelJudged>,
        /// `in_use`, `candidate`, `former` or `retired`.
        standing: String,
    }

    /// What a candidate was judged by: predictions made after it was.
    ModelJudged {
        n: u64,
        log_loss: f64,
        /// Of the version that was in use.
        served: f64,
    }

    /// How far learning anew is.
    RefitProgress {
        started_at: String,
        done: i64,
        of: i64,
    }
}
