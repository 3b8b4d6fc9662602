//! People, by what the business may know of them: phone number, business-scoped ids, username and name.

use super::World;
use serde_json::{Map, Value, json};

/// People known at a time.
const PEOPLE: usize = 200_000;

/// Somebody with WhatsApp, by what the business may know of them.
#[derive(Debug, Clone, Default)]
pub struct Person {
    pub phone: Option<String>,
    pub bsuid: Option<String>,
    pub parent_bsuid: Option<String>,
    pub username: Option<String>,
    pub name: Option<String>,
    /// Their phone number is left out of webhooks: they have a username.
    pub hides_phone: bool,
    /// Which of the simulated customers they are.
    pub customer: Option<usize>,
}

impl World {
    pub fn person(&self, person: usize) -> &Person {
        &self.people[self.survivor(person)]
    }

    pub(super) fn survivor(&self, mut person: usize) -> usize {
        while let Some(one) = self.merged.get(&person) {
            person = *one;
        }
        person
    }

    pub fn people(&self) -> usize {
        self.people.len()
    }

    pub fn person_by_phone(&self, phone: &str) -> Option<usize> {
        self.by_phone.get(phone).map(|person| self.survivor(*person))
    }

    pub fn person_by_bsuid(&self, bsuid: &str) -> Option<usize> {
        self.by_bsuid.get(bsuid).map(|person| self.survivor(*person))
    }

    /// The person with these identifiers, made or completed as needed. Two that turn out to be one become one.
    ///
    /// # Errors
    /// With nothing to know them by, or when there are too many people.
    pub fn meet(&mut self, seen: &Person) -> Result<usize, String> {
        let by_phone = seen.phone.as_deref().and_then(|phone| self.person_by_phone(phone));
        let by_bsuid = seen.bsuid.as_deref().and_then(|bsuid| self.person_by_bsuid(bsuid));
        let person = match (by_phone, by_bsuid) {
            (Some(one), Some(other)) if one != other => {
                self.merge(one, other);
                one
            }
            (Some(person), _) | (None, Some(person)) => person,
            (None, None) if seen.phone.is_none() && seen.bsuid.is_none() => {
                return Err("A person needs a phone or a bsuid.".to_owned());
            }
            (None, None) if self.people.len() >= PEOPLE => return Err(format!("There are {PEOPLE} people already.")),
            (None, None) => {
                self.people.push(Person::default());
                self.people.len() - 1
            }
        };
        let known = &mut self.people[person];
        for (known, seen) in [
            (&mut known.phone, &seen.phone),
            (&mut known.bsuid, &seen.bsuid),
            (&mut known.parent_bsuid, &seen.parent_bsuid),
            (&mut known.username, &seen.username),
            (&mut known.name, &seen.name),
        ] {
            if seen.is_some() {
                known.clone_from(seen);
            }
        }
        known.customer = known.customer.or(seen.customer);
        if let Some(phone) = &seen.phone {
            self.by_phone.insert(phone.clone(), person);
        }
        if let Some(bsuid) = &seen.bsuid {
            self.by_bsuid.insert(bsuid.clone(), person);
        }
        Ok(person)
    }

    fn merge(&mut self, one: usize, other: usize) {
        self.merged.insert(other, one);
        for number in 0..self.numbers.len() {
            if let Some(thread) = self.threads.remove(&(number, other)) {
                let kept = self.threads.entry((number, one)).or_default();
                kept.opened_at = kept.opened_at.max(thread.opened_at);
                kept.referral_at = kept.referral_at.max(thread.referral_at);
                kept.pair_due = kept.pair_due.max(thread.pair_due);
                kept.free_entry = kept.free_entry.take().max(thread.free_entry);
                kept.unread.extend(thread.unread);
            }
        }
        let gone = std::mem::take(&mut self.people[other]);
        let kept = &mut self.people[one];
        for (kept, gone) in [
            (&mut kept.phone, gone.phone),
            (&mut kept.bsuid, gone.bsuid),
            (&mut kept.parent_bsuid, gone.parent_bsuid),
            (&mut kept.username, gone.username),
            (&mut kept.name, gone.name),
        ] {
            *kept = kept.take().or(gone);
        }
        kept.hides_phone |= gone.hides_phone;
        kept.customer = kept.customer.or(gone.customer);
        for number in 0..self.numbers.len() {
            if self.blocked.remove(&(number, other)) {
                self.blocked.insert((number, one));
            }
        }
        for account in 0..self.accounts.len() {
            if self.opted_out.remove(&(account, other)) {
                self.opted_out.insert((account, one));
            }
        }
    }

    /// Whether webhooks tell the person's phone number from now on.
    pub fn shows_phone(&mut self, person: usize, shows: bool) {
        let person = self.survivor(person);
        self.people[person].hides_phone = !shows;
    }

    /// The person's identity changes: a new phone number, a new id, or both.
    pub fn rename(&mut self, person: usize, phone: Option<String>, bsuid: Option<String>) {
        let person = self.survivor(person);
        if let Some(phone) = phone {
            if let Some(old) = self.people[person].phone.replace(phone.clone()) {
                self.by_phone.remove(&old);
            }
            self.by_phone.insert(phone, person);
        }
        if let Some(bsuid) = bsuid {
            if let Some(old) = self.people[person].bsuid.replace(bsuid.clone()) {
                self.by_bsuid.remove(&old);
            }
            self.by_bsuid.insert(bsuid, person);
        }
    }

    /// How a webhook speaks of a person.
    pub fn contact(&self, person: usize, with_phone: bool) -> Value {
        let person = self.person(person);
        let mut contact = Map::new();
        let mut profile = Map::new();
        for (key, value) in [("name", &person.name), ("username", &person.username)] {
            if let Some(value) = value {
                profile.insert(key.to_owned(), json!(value));
            }
        }
        contact.insert("profile".to_owned(), Value::Object(profile));
        if let (Some(phone), true) = (&person.phone, with_phone || !person.hides_phone) {
            contact.insert("wa_id".to_owned(), json!(phone));
        }
        for (key, value) in [("user_id", &person.bsuid), ("parent_user_id", &person.parent_bsuid)] {
            if let Some(value) = value {
                contact.insert(key.to_owned(), json!(value));
            }
        }
        Value::Object(contact)
    }

    /// Writes who a message is from into it.
    pub fn sign(&self, person: usize, message: &mut Map<String, Value>) {
        let person = self.person(person);
        if let (Some(phone), false) = (&person.phone, person.hides_phone) {
            message.insert("from".to_owned(), json!(phone));
        }
        for (key, value) in [("from_user_id", &person.bsuid), ("from_parent_user_id", &person.parent_bsuid)] {
            if let Some(value) = value {
                message.insert(key.to_owned(), json!(value));
            }
        }
    }
}

/// The digits of a phone number.
pub fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

/// The id WhatsApp has for a phone number; it differs from the number in Brazil and Mexico.
///
/// Brazil: outside the area codes 11 to 28, accounts lack the ninth digit. Mexico: they have a 1 after the country code.
pub fn wa_id(digits: &str) -> String {
    if let Some(rest) = digits.strip_prefix("55")
        && rest.len() == 11
        && rest[..2].parse::<u32>().is_ok_and(|area| area > 28)
        && rest.as_bytes()[2] == b'9'
    {
        return format!("55{}{}", &rest[..2], &rest[3..]);
    }
    if let Some(rest) = digits.strip_prefix("52")
        && rest.len() == 10
    {
        return format!("521{rest}");
    }
    digits.to_owned()
}

#[cfg(test)]
mod tests {
    use super::{
        super::tests::{NOON, world},
        *,
    };
    use crate::domain::time::Span;

    #[test]
    fn two_people_who_turn_out_to_be_one_keep_the_later_window() {
        let mut world = world();
        let by_phone = world.meet(&Person { phone: Some("49151".to_owned()), ..Person::default() }).unwrap();
        let by_id = world.meet(&Person { bsuid: Some("DE.1".to_owned()), ..Person::default() }).unwrap();
        assert_ne!(by_phone, by_id);
        world.open(0, by_id, NOON);
        world.open(0, by_phone, NOON - Span::hours(30));
        let both = Person { phone: Some("49151".to_owned()), bsuid: Some("DE.1".to_owned()), ..Person::default() };
        let one = world.meet(&both).unwrap();
        assert_eq!(world.person_by_bsuid("DE.1"), world.person_by_phone("49151"));
        assert!(world.thread(0, one).unwrap().is_open(NOON + Span::hours(23)));
        assert!(!world.thread(0, one).unwrap().is_open(NOON + Span::hours(24)));
    }

    #[test]
    fn two_people_who_turn_out_to_be_one_keep_what_was_known_of_either() {
        let mut world = world();
        let phone = || Some("49151".to_owned());
        world.meet(&Person { phone: phone(), ..Person::default() }).unwrap();
        let named = Person { bsuid: Some("DE.1".to_owned()), name: Some("Ana".to_owned()), ..Person::default() };
        world.meet(&Person { customer: Some(0), username: Some("ana".to_owned()), ..named }).unwrap();
        let both = Person { phone: phone(), bsuid: Some("DE.1".to_owned()), ..Person::default() };
        let one = world.meet(&both).unwrap();
        let known = world.person(one);
        assert_eq!(
            (known.name.as_deref(), known.username.as_deref(), known.customer),
            (Some("Ana"), Some("ana"), Some(0))
        );
    }

    #[test]
    fn accounts_in_brazil_and_mexico_are_not_called_as_they_are_dialled() {
        for (dialled, id) in [
            ("5531987654321", "553187654321"),
            ("5511987654321", "5511987654321"),
            ("525512345678", "5215512345678"),
            ("5215512345678", "5215512345678"),
            ("4915112345678", "4915112345678"),
        ] {
            assert_eq!(wa_id(dialled), id);
        }
    }
}
