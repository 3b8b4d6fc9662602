//! What stands behind a number, as an address names it.

use super::{Behind, facts::Fact};
use crate::domain::time::Timestamp;

impl Behind {
    /// Read from the parts of an address by their names; none where they name nothing.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let moment = |name: &str| get(name)?.parse().ok().map(Timestamp);
        let within = |name: &str, end: u8| match get(name).filter(|word| !word.is_empty()) {
            None => Some(None),
            Some(word) => word.parse::<u8>().ok().filter(|n| *n < end).map(Some),
        };
        let behind = Self {
            fact: Fact::parse(&get("fact")?)?,
            from: moment("from")?,
            until: moment("until")?,
            hour: within("hour", 24)?,
            weekday: within("weekday", 7)?,
        };
        (behind.from < behind.until).then_some(behind)
    }

    /// The same the other way round: names and values. Moments are milliseconds since 1970.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = vec![
            ("fact", self.fact.word().to_owned()),
            ("from", self.from.0.to_string()),
            ("until", self.until.0.to_string()),
        ];
        pairs.extend(self.hour.map(|hour| ("hour", hour.to_string())));
        pairs.extend(self.weekday.map(|weekday| ("weekday", weekday.to_string())));
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, String)]) -> Option<Behind> {
        Behind::read(|name| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone()))
    }

    #[test]
    fn what_stands_behind_a_number_goes_into_an_address_and_comes_back() {
        let plain =
            Behind { fact: Fact::Lost, from: Timestamp(1000), until: Timestamp(2000), hour: None, weekday: None };
        for behind in [plain, Behind { hour: Some(9), weekday: Some(0), ..plain }] {
            assert_eq!(read(&behind.pairs()), Some(behind));
        }
        let with = |name: &'static str, value: &str| {
            let mut pairs = plain.pairs();
            pairs.retain(|(known, _)| *known != name);
            pairs.push((name, value.to_owned()));
            read(&pairs)
        };
        assert_eq!(with("hour", ""), Some(plain), "a form sends what was left empty");
        for (name, value) in [("hour", "24"), ("weekday", "7"), ("fact", "won"), ("until", "1000"), ("from", "x")] {
            assert_eq!(with(name, value), None, "{name}={value}");
        }
        assert_eq!(read(&[]), None);
    }
}
