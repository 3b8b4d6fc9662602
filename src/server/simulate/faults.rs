//! What goes wrong on purpose. Everything is off until `POST /control/fault` turns it on.

use serde::{Deserialize, Deserializer, Serialize, de::Error};
use serde_json::{Map, Value};

/// How many webhook deliveries may be under way side by side, at most.
pub const LANES: usize = 16;

/// The switches. Chances go from 0 to 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Faults {
    /// Chance that a webhook delivery is sent once more.
    pub duplicate: f64,
    /// Chance that an event is held back so that later ones overtake it.
    pub reorder: f64,
    /// Every webhook comes this much later, on the stand-in's clock.
    pub delay_ms: u32,
    /// Up to how many events one delivery carries, 1 to 1,000.
    pub batch: usize,
    /// Chance that a status is never sent.
    pub drop_status: f64,
    /// Before each of the next n deliveries goes one whose signed body is no JSON.
    pub malformed_next: u32,
    /// Before each of the next n deliveries goes a signed one of more than 3 MB.
    pub oversized_next: u32,
    /// Before each of the next n deliveries goes a forged one with a wrong signature.
    pub wrong_signature_next: u32,
    /// Before each of the next n deliveries goes a forged one with no signature.
    pub unsigned_next: u32,
    /// The Graph API answers 500, before it did what was asked or after.
    pub http_500: Trouble,
    /// The Graph API does not answer for `ms` milliseconds of real time and then hangs up.
    pub timeout: Trouble,
    /// A closed window is refused at once and not by a later status.
    pub sync_131047: bool,
    /// Every send is refused with 130429.
    pub throttle: bool,
    /// Every token is refused as expired.
    pub token_expired: bool,
    /// When every token ends, in seconds since 1970, as one of the app's dashboard does; null for never.
    pub token_ends_at: Option<i64>,
    /// Permissions that no token has: what needs one is refused with 10 or 200.
    pub missing_scopes: Vec<String>,
    /// The account has no payment method: 131042 once a message is not free.
    pub no_payment: bool,
    /// No webhook leaves until this is off again.
    pub hold_webhooks: bool,
    /// How long after a send its statuses come, on the stand-in's clock; null for never. One that is not named in a
    /// change stays as it is.
    pub status_delay_ms: Delays,
    /// How long after it is submitted a template is decided about, on the stand-in's clock.
    pub review_delay_ms: u32,
    /// What becomes of the next sends, whatever they are.
    pub next_send: Option<NextSend>,
    /// Webhook deliveries under way side by side, 1 to 16. Events of one person stay in order, others need not.
    pub lanes: usize,
    /// Messages a number may send in a second.
    pub throughput: u32,
    /// Phone numbers that may be written to, as with an account on trial; others are refused with 131030. Null: anybody.
    pub allowed: Option<Vec<String>>,
    /// The numbers are not registered: sends are refused with 133010.
    pub unregistered: bool,
    /// Marketing templates one person takes in 24 hours outside an open window; more fail with 131049. Null: any number.
    pub user_cap: Option<u32>,
    /// Marketing templates are held for quality assessment until this is off again.
    pub hold_marketing: bool,
    /// A reaction opens the window. The platform does not say; by default it does not.
    pub reaction_opens: bool,
    /// How long an answered advertisement makes everything free.
    pub free_entry_hours: u32,
    /// How customers take every number, in the place of what is known of it: GREEN, YELLOW, RED or UNKNOWN.
    pub quality: Option<String>,
    /// How many people a number is said to be allowed to write to in a day: nothing is refused for it.
    pub messaging_limit: String,
}

impl Default for Faults {
    fn default() -> Self {
        Self {
            duplicate: 0.0,
            reorder: 0.0,
            delay_ms: 0,
            batch: 1,
            drop_status: 0.0,
            malformed_next: 0,
            oversized_next: 0,
            wrong_signature_next: 0,
            unsigned_next: 0,
            http_500: Trouble::default(),
            timeout: Trouble::default(),
            sync_131047: false,
            throttle: false,
            token_expired: false,
            token_ends_at: None,
            missing_scopes: Vec::new(),
            no_payment: false,
            hold_webhooks: false,
            status_delay_ms: Delays { sent: Some(0), delivered: Some(0), read: Some(0) },
            review_delay_ms: 0,
            next_send: None,
            lanes: 1,
            throughput: 80,
            allowed: None,
            unregistered: false,
            user_cap: None,
            hold_marketing: false,
            reaction_opens: false,
            free_entry_hours: 72,
            quality: None,
            messaging_limit: "TIER_2K".to_owned(),
        }
    }
}

/// Delays of the three statuses in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delays {
    pub sent: Option<u32>,
    pub delivered: Option<u32>,
    pub read: Option<u32>,
}

/// Whether a failing request had its effect.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// Nothing was done.
    Before,
    /// It was done, and the asker does not learn it.
    #[default]
    After,
}

/// A chance of failing. Written as a number, as `"before"` or `"after"` (always), or as an object.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Default)]
pub struct Trouble {
    pub p: f64,
    pub when: When,
    /// For a timeout: milliseconds of silence before the connection ends; at most 600,000.
    pub ms: u32,
}

/// Silence of a timeout that does not say how long.
const SILENCE_MS: u32 = 30_000;

impl<'de> Deserialize<'de> for Trouble {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Full {
            #[serde(default = "always")]
            p: f64,
            #[serde(default)]
            when: When,
            #[serde(default = "silence")]
            ms: u32,
        }
        fn always() -> f64 {
            1.0
        }
        fn silence() -> u32 {
            SILENCE_MS
        }
        let value = Value::deserialize(from)?;
        let full = match value {
            Value::Bool(on) => Full { p: if on { 1.0 } else { 0.0 }, when: When::After, ms: SILENCE_MS },
            Value::Number(p) => Full { p: p.as_f64().unwrap_or(f64::NAN), when: When::After, ms: SILENCE_MS },
            Value::String(_) => {
                Full { p: 1.0, when: serde_json::from_value(value).map_err(D::Error::custom)?, ms: SILENCE_MS }
            }
            value => serde_json::from_value(value).map_err(D::Error::custom)?,
        };
        Ok(Self { p: full.p, when: full.when, ms: full.ms.min(600_000) })
    }
}

/// What becomes of the next sends.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextSend {
    pub code: i64,
    #[serde(default)]
    pub mode: Mode,
    #[serde(default = "once")]
    pub count: u32,
    #[serde(default)]
    pub details: Option<String>,
}

fn once() -> u32 {
    1
}

/// Whether a send is refused at once or fails by a status.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    #[default]
    Sync,
    Async,
}

impl Faults {
    /// Changes what `change` names and leaves the rest; null sets one back, an empty object sets all back.
    ///
    /// # Errors
    /// In plain words, what is not understood; nothing is changed then.
    pub fn changed(&self, defaults: &Self, change: &Map<String, Value>) -> Result<Self, String> {
        if change.is_empty() {
            return Ok(defaults.clone());
        }
        let object = |faults: &Self| match serde_json::to_value(faults) {
            Ok(Value::Object(object)) => object,
            _ => Map::new(),
        };
        let (mut faults, defaults) = (object(self), object(defaults));
        for (key, value) in change {
            let Some(default) = defaults.get(key) else {
                let known: Vec<&str> = defaults.keys().map(String::as_str).collect();
                return Err(format!("“{key}” is not a fault. The faults are: {}.", known.join(", ")));
            };
            match (faults.get_mut(key), value) {
                (Some(Value::Object(delays)), Value::Object(named)) if key == "status_delay_ms" => {
                    delays.extend(named.clone());
                }
                (_, Value::Null) if key != "user_cap" => {
                    faults.insert(key.clone(), default.clone());
                }
                _ => {
                    faults.insert(key.clone(), value.clone());
                }
            }
        }
        let faults: Self = serde_json::from_value(Value::Object(faults)).map_err(|error| error.to_string())?;
        let chances = [
            ("duplicate", faults.duplicate),
            ("reorder", faults.reorder),
            ("drop_status", faults.drop_status),
            ("http_500", faults.http_500.p),
            ("timeout", faults.timeout.p),
        ];
        if let Some((name, p)) = chances.iter().find(|(_, p)| !(0.0..=1.0).contains(p)) {
            return Err(format!("“{name}” is a chance from 0 to 1, not {p}."));
        }
        if !(1..=1000).contains(&faults.batch) {
            return Err(format!("“batch” goes from 1 to 1000, not {}.", faults.batch));
        }
        if !(1..=LANES).contains(&faults.lanes) {
            return Err(format!("“lanes” goes from 1 to {LANES}, not {}.", faults.lanes));
        }
        Ok(faults)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn change(faults: &Faults, change: Value) -> Result<Faults, String> {
        faults.changed(&Faults::default(), change.as_object().unwrap())
    }

    #[test]
    fn a_change_leaves_the_rest_and_an_empty_one_sets_all_back() {
        let faults = change(&Faults::default(), json!({"duplicate": 0.5, "throttle": true})).unwrap();
        let faults = change(&faults, json!({"delay_ms": 10})).unwrap();
        assert_eq!((faults.duplicate, faults.throttle, faults.delay_ms), (0.5, true, 10));
        assert!(!change(&faults, json!({"throttle": null})).unwrap().throttle);
        assert_eq!(change(&faults, json!({})).unwrap(), Faults::default());
    }

    #[test]
    fn a_delay_that_is_not_named_stays_as_it_is() {
        let delays = |sent, delivered, read| Delays { sent, delivered, read };
        let faults = change(&Faults::default(), json!({"status_delay_ms": {"delivered": 20, "read": 30}})).unwrap();
        let faults = change(&faults, json!({"status_delay_ms": {"read": 500}})).unwrap();
        assert_eq!(faults.status_delay_ms, delays(Some(0), Some(20), Some(500)));
        let faults = change(&faults, json!({"status_delay_ms": {"delivered": null}})).unwrap();
        assert_eq!(faults.status_delay_ms, delays(Some(0), None, Some(500)));
        let faults = change(&faults, json!({"status_delay_ms": null})).unwrap();
        assert_eq!(faults.status_delay_ms, delays(Some(0), Some(0), Some(0)));
    }

    #[test]
    fn what_is_not_a_fault_is_refused_by_name() {
        let refused = |value: Value| change(&Faults::default(), value).unwrap_err();
        assert!(refused(json!({"explode": 1})).starts_with("“explode” is not a fault."));
        assert!(refused(json!({"duplicate": 2})).contains("from 0 to 1"));
        assert!(refused(json!({"batch": 0})).contains("from 1 to 1000"));
        assert!(refused(json!({"status_delay_ms": {"seen": 1}})).contains("seen"));
        assert!(refused(json!({"next_send": {"mode": "sync"}})).contains("code"));
    }

    #[test]
    fn trouble_is_a_number_a_word_or_an_object() {
        let of = |value: Value| change(&Faults::default(), json!({"http_500": value})).unwrap().http_500;
        assert_eq!(of(json!(0.25)), Trouble { p: 0.25, when: When::After, ms: SILENCE_MS });
        assert_eq!(of(json!("before")).when, When::Before);
        assert_eq!(of(json!({"p": 0.5, "when": "before"})).p, 0.5);
        assert_eq!(of(json!({"ms": 5})), Trouble { p: 1.0, when: When::After, ms: 5 });
    }
}
