//! The simulated customers in the world: they move in, wake up, and say what they have in mind.

use super::{Person, World, agenda::Happening};
use crate::{
    domain::time::Timestamp,
    server::simulate::{
        customers::{Customer, Saying, Town},
        media,
    },
};
use rand::RngExt;
use serde_json::{Map, Value, json};

/// Conversations that people begin, all together, in time that somebody skipped. Of what they would have said before
/// that nobody learns: else a step of some years would keep the stand-in busy for hours.
const SKIPPED: i64 = 5_000;

impl World {
    /// Lets people move in who write on their own.
    pub fn settle(&mut self, town: Town, now: Timestamp) {
        for (customer, who) in town.customers().iter().enumerate() {
            let met = self.meet(&Person {
                phone: Some(who.phone.clone()),
                bsuid: Some(who.bsuid.clone()),
                username: who.username.clone(),
                name: Some(who.name.clone()),
                customer: Some(customer),
                ..Person::default()
            });
            // The town is smaller than the number of people there may be.
            let Ok(person) = met else { break };
            self.shows_phone(person, !who.hides_phone);
            self.residents.push(person);
        }
        self.town = Some(town);
        for customer in 0..self.residents.len() {
            if let Some(at) = self.town.as_mut().map(|town| town.first_at(customer, now)) {
                self.plan(at, Happening::Awakes { customer });
            }
        }
    }

    pub(super) fn person_of(&self, customer: usize) -> Option<usize> {
        Some(self.survivor(*self.residents.get(customer)?))
    }

    /// Somebody thinks of writing. `now` is where the clock stands already.
    pub(super) fn awake(&mut self, customer: usize, at: Timestamp, now: Timestamp) {
        let Some(town) = &mut self.town else { return };
        let house = town.customers().get(customer).and_then(|who| who.house);
        let number = house.unwrap_or(customer) % self.numbers.len();
        let told_from = now - town.time_for(SKIPPED);
        if at < told_from {
            let at = town.first_at(customer, told_from);
            return self.plan(at, Happening::Awakes { customer });
        }
        let (turns, next) = town.opens(customer, at);
        for turn in turns {
            self.plan(
                turn.at,
                Happening::Says { customer, number, saying: turn.saying, about: None, if_waiting: turn.if_waiting },
            );
        }
        self.plan(next, Happening::Awakes { customer });
    }

    pub(super) fn customer_says(
        &mut self,
        customer: usize,
        number: usize,
        saying: Saying,
        about: Option<String>,
        at: Timestamp,
    ) {
        let Some(person) = self.person_of(customer) else { return };
        let mut message = Map::new();
        let mut put = |kind: &str, content: Value| {
            message.insert("type".to_owned(), json!(kind));
            message.insert(kind.to_owned(), content);
        };
        match saying {
            Saying::Text(text) => put("text", json!({"body": text})),
            Saying::Reaction(emoji) => put("reaction", json!({"message_id": about, "emoji": emoji})),
            Saying::Pressed(choice) => {
                let (kind, content) = choice.told();
                put(kind, content);
            }
            Saying::File { kind, caption } => {
                let variety = self.rng.random::<u32>();
                let (mime, name, bytes) = media::sample(kind, u64::from(variety));
                let mut file = self.receive_file(number, mime, bytes, at);
                if let Some(caption) = caption {
                    file.insert("caption".to_owned(), json!(caption));
                }
                if let Some(name) = name {
                    file.insert("filename".to_owned(), json!(name));
                }
                if kind == "audio" {
                    file.insert("voice".to_owned(), json!(true));
                }
                put(kind, Value::Object(file));
            }
        }
        if let Some(about) = about.filter(|_| !message.contains_key("reaction")) {
            let from = self.numbers[number].digits();
            message.insert("context".to_owned(), json!({"from": from, "id": about}));
        }
        self.receive(number, person, message, None, at, at);
    }

    /// The first lines of the people who write on their own, for whoever wants to look at them.
    pub fn customers(&self) -> &[Customer] {
        self.town.as_ref().map_or(&[], |town| town.customers())
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::tests::{NOON, world},
        *,
    };
    use crate::server::simulate::customers::Behaviour;

    #[test]
    fn a_customer_who_changes_their_number_stays_who_they_are() {
        let mut world = world();
        world.settle(Town::new(1, 2, Behaviour::lively()), NOON);
        let person = world.person_of(1).unwrap();
        world.rename(person, Some("4915199999999".to_owned()), Some("DE.9".to_owned()));
        assert_eq!(world.person_of(1), world.person_by_phone("4915199999999"));
        world.customer_says(1, 0, Saying::Text("It is me".to_owned()), None, NOON);
        assert_eq!(world.counters.inbound["text"], 1);
    }
}
