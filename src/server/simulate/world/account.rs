//! The business side: accounts, where their events go, and their phone numbers.

use super::{World, person::digits};
use crate::{
    domain::time::{Span, Timestamp},
    server::simulate::errors::{self, GraphError},
};
use chrono_tz::Tz;
use std::collections::VecDeque;

/// A WhatsApp Business Account and the app that serves it.
#[derive(Debug, Clone)]
pub struct Account {
    pub waba_id: String,
    pub app_id: String,
    pub name: String,
    pub access_token: String,
    pub app_secret: String,
    pub verify_token: String,
    pub zone: Tz,
    /// The app's own address.
    pub webhook: Option<Webhook>,
    /// The address for this account alone, given with `subscribed_apps`. It comes before the app's own.
    pub override_webhook: Option<Webhook>,
    /// Whether the app listens to the account's events.
    pub subscribed: bool,
}

/// Where an account's events go.
#[derive(Debug, Clone)]
pub struct Webhook {
    pub url: reqwest::Url,
    pub verify_token: String,
    /// Set once the address has answered the handshake; nothing is sent before.
    pub verified: bool,
}

impl Account {
    /// Where events go, if anybody listens.
    pub fn listener(&self) -> Option<&Webhook> {
        self.override_webhook.as_ref().or(self.webhook.as_ref()).filter(|_| self.subscribed)
    }
}

/// A business phone number.
#[derive(Debug, Clone)]
pub struct Number {
    pub phone_number_id: String,
    pub account: usize,
    /// As it is shown, with plus and spaces.
    pub display: String,
    pub verified_name: String,
    pub quality: String,
    /// Service messages in the calendar month named.
    pub(super) service: ((i32, u32), u32),
    /// When it sent, in the last second.
    pub(super) recent: VecDeque<Timestamp>,
}

impl Number {
    pub fn new(phone_number_id: String, account: usize, display: String, verified_name: String) -> Self {
        Self {
            phone_number_id,
            account,
            display,
            verified_name,
            quality: "GREEN".to_owned(),
            service: ((0, 0), 0),
            recent: VecDeque::new(),
        }
    }

    /// The number as webhooks write it.
    pub fn digits(&self) -> String {
        digits(&self.display)
    }
}

impl World {
    pub fn number_by_id(&self, id: &str) -> Option<usize> {
        self.numbers.iter().position(|number| number.phone_number_id == id)
    }

    pub fn account_by_id(&self, id: &str) -> Option<usize> {
        self.accounts.iter().position(|account| account.waba_id == id)
    }

    /// Whether one more message may leave a number in this second; counts it if so.
    ///
    /// # Errors
    /// 130429.
    pub fn pace(&mut self, number: usize, now: Timestamp) -> Result<(), GraphError> {
        let (limit, throttled) = (self.faults.throughput as usize, self.faults.throttle);
        let recent = &mut self.numbers[number].recent;
        while recent.front().is_some_and(|at| *at + Span::seconds(1) <= now) {
            recent.pop_front();
        }
        if throttled || recent.len() >= limit {
            return Err(GraphError {
                retry_after: Some(1),
                ..GraphError::coded(130_429, errors::usual_details(130_429))
            });
        }
        recent.push_back(now);
        Ok(())
    }
}
