//! What the models cost: for `cargo xtask bench model`, natively and as wasm.

use crate::{
    domain::{
        model::{Account, Business, Context, Example, Inputs, Model, Pair, Person, Question, Said, Side},
        time::{Span, Timestamp},
    },
    town::{self, Size},
};

const SIZE: Size = Size { shops: 2, people: 300, days: 30 };

/// Some hundred conversations of a town, after its last message, and a model to ask about them.
pub struct Desk {
    pub pairs: Vec<Pair>,
    persons: Vec<Person>,
    businesses: Vec<Business>,
    account: Account,
    now: Timestamp,
    model: Model,
}

impl Desk {
    pub fn new() -> Self {
        let messages = town::messages(7, SIZE);
        let now = messages.last().map_or(Timestamp(0), |message| message.at);
        let mut said = vec![vec![Vec::new(); SIZE.people]; SIZE.shops];
        for message in &messages {
            let (shop, person, by) = match message.from.checked_sub(SIZE.shops) {
                Some(person) => (message.to, person, Side::Customer),
                None => (message.from, message.to - SIZE.shops, Side::Business),
            };
            said[shop][person].push(Said { at: message.at, by });
        }
        let mut desk = Self {
            pairs: Vec::new(),
            persons: Vec::new(),
            businesses: Vec::new(),
            account: Account::default(),
            now,
            model: Model::prior(),
        };
        for person in 0..SIZE.people {
            for shop in &said {
                let said = &shop[person];
                if !said.is_empty() {
                    let (nothing, pair) = (Pair::default(), Pair::of(said));
                    let mut business = Business::default();
                    business.take(&nothing, &pair, said);
                    desk.account.take(&nothing, &pair, said);
                    desk.persons.push(Person::of(&[&pair]));
                    desk.businesses.push(business);
                    desk.pairs.push(pair);
                }
            }
        }
        desk
    }

    fn inputs(&self, n: usize) -> Inputs {
        let place = n % self.pairs.len();
        Context {
            pair: &self.pairs[place],
            person: &self.persons[place],
            business: &self.businesses[place],
            account: &self.account,
            offset: Span::hours(1),
        }
        .inputs(self.now + Span::seconds(n as i64 % 1_000))
    }

    fn question(n: usize) -> Question {
        Question::ALL[n % Question::ALL.len()]
    }

    /// Predicts so many times, from what is known of a conversation to the chance. The sum, so that nothing is left out.
    pub fn predict(&self, times: usize) -> f64 {
        let chance = |n| self.model.chance(Self::question(n), &self.inputs(n), Span::hours(24)).p;
        (0..times).map(chance).sum()
    }

    /// Predicts and learns so many times.
    pub fn decide(&mut self, times: usize) -> f64 {
        let mut sum = 0.0;
        for n in 0..times {
            let (question, inputs) = (Self::question(n), self.inputs(n));
            // As long as the window stays open, where that is asked.
            let within = match question {
                Question::Reply => Span::hours(24),
                Question::Write => {
                    let left = inputs.get(crate::domain::model::Input::WindowLeft).exp();
                    Span((left * 3_600_000.0) as i64)
                }
            };
            sum += self.model.chance(question, &inputs, within).p;
            self.model.learn(&Example { question, inputs, within, came_true: n % 3 == 0 });
        }
        sum
    }

    pub fn model(&self) -> &Model {
        &self.model
    }
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}
