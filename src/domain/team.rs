//! Teams: who works together, on which numbers, and when.

use super::{
    hours::{Date, Hours, MOST_SHIFTS, Opening, Rota, Shift, When},
    id::{NumberId, TeamId, UserId},
};
use serde::{Deserialize, Serialize};

/// Most teams there can be.
pub const MOST: usize = 100;
/// Characters of a name.
pub const LONGEST_NAME: usize = 60;
/// Most people of one.
pub const MOST_MEMBERS: usize = 500;
/// How many conversations that are owed an answer one person is given at most, where nobody said otherwise.
pub const CAPACITY: i64 = 10;
/// The most that can be said.
pub const MOST_CAPACITY: i64 = 1000;

/// A team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    pub id: TeamId,
    pub name: String,
    /// IANA name: where its hours are told.
    pub time_zone: String,
    /// Who is asked when nobody else answers.
    pub lead: Option<UserId>,
    pub members: Vec<UserId>,
    /// Numbers whose conversations are its at first.
    pub numbers: Vec<NumberId>,
    /// None where nothing is said of when it works.
    pub hours: Option<Hours>,
    pub shifts: Vec<Shift>,
    /// Whether what is nobody's is given to one of its people by itself.
    pub assigns: bool,
    /// How many conversations that are owed an answer one person is given at most.
    pub capacity: i64,
}

impl Team {
    /// Who of it works when; of those who are active.
    pub fn rota(&self, is_active: impl Fn(UserId) -> bool) -> Rota {
        Rota::new(self.hours.clone(), self.shifts.clone(), is_active)
    }

    /// The shifts of a week, each with its day from 0 for Monday, in their order; where nobody has a shift, the hours in which all
    /// work.
    pub fn week(&self) -> Vec<(u8, Opening)> {
        let weekly = |shift: &Shift| match shift.when {
            When::Weekly { weekday, hours } => Some((weekday, hours)),
            When::On { .. } | When::Once { .. } => None,
        };
        let mut week: Vec<(u8, Opening)> = self.shifts.iter().filter_map(weekly).collect();
        if self.shifts.is_empty()
            && let Some(hours) = &self.hours
        {
            week =
                (0_u8..).zip(&hours.week).flat_map(|(day, spans)| spans.iter().map(move |span| (day, *span))).collect();
        }
        week.sort_unstable();
        week.dedup();
        week
    }

    /// Which part of those who work at some time of these minutes of a day does so in a shift of just these minutes, from 0 to 1.
    pub fn part_of(&self, day: Date, (from, until): (u32, u32)) -> f64 {
        let (from, until) = (i64::from(from), i64::from(until));
        let (mut of, mut all) = (0_u32, 0_u32);
        for shift in &self.shifts {
            let hours = match shift.when {
                When::Weekly { weekday, hours } if weekday == day.weekday() => hours,
                When::On { date, hours } if date == day => hours,
                _ => continue,
            };
            let (begins, ends) = hours.minutes();
            all += u32::from(begins < until && ends > from);
            of += u32::from((begins, ends) == (from, until));
        }
        if of == 0 { 1.0 } else { f64::from(of) / f64::from(all) }
    }
}

/// What is said of a team when it is made or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamSetup {
    pub name: String,
    pub time_zone: String,
    #[serde(default)]
    pub lead: Option<UserId>,
    #[serde(default)]
    pub members: Vec<UserId>,
    #[serde(default)]
    pub numbers: Vec<NumberId>,
    #[serde(default)]
    pub hours: Option<Hours>,
    #[serde(default)]
    pub shifts: Vec<NewShift>,
    #[serde(default)]
    pub assigns: bool,
    #[serde(default = "usual_capacity")]
    pub capacity: i64,
}

fn usual_capacity() -> i64 {
    CAPACITY
}

/// A shift as it is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewShift {
    pub user: UserId,
    pub when: When,
}

/// Why a team cannot be so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    #[error("A team has a name of 1 to {LONGEST_NAME} characters.")]
    Name,
    #[error("The time zone must be a name like Europe/Berlin.")]
    Zone,
    #[error("The lead must be one of the team.")]
    Lead,
    #[error("A team has at most {MOST_MEMBERS} people, each once.")]
    Members,
    #[error("The spans of a day must be in order and apart, eight at most, and holidays two hundred at most.")]
    Hours,
    #[error(
        "A shift is of one of the team, ends within a month after it begins, at full minutes; at most {MOST_SHIFTS}."
    )]
    Shifts,
    #[error("The capacity lies between 1 and {MOST_CAPACITY}.")]
    Capacity,
    #[error("There is a team of this name already.")]
    Taken,
    #[error("There are at most {MOST} teams.")]
    TooMany,
    #[error("There is nobody of this id here.")]
    NoUser,
    #[error("There is no number of this id here.")]
    NoNumber,
    #[error("Somebody else has changed the team since. Load it anew, and say once more what is to change.")]
    Changed,
}

impl TeamSetup {
    /// With its name in order, where it can be so. Whether there is such a zone, the server knows.
    pub fn check(mut self) -> Result<Self, Unfit> {
        self.name = self.name.split_whitespace().collect::<Vec<_>>().join(" ");
        let length = self.name.chars().count();
        if length == 0 || length > LONGEST_NAME || self.name.contains('\0') {
            return Err(Unfit::Name);
        }
        let mut seen = std::collections::BTreeSet::new();
        if self.members.len() > MOST_MEMBERS || !self.members.iter().all(|user| seen.insert(*user)) {
            return Err(Unfit::Members);
        }
        if self.lead.is_some_and(|lead| !seen.contains(&lead)) {
            return Err(Unfit::Lead);
        }
        if self.hours.as_ref().is_some_and(|hours| !hours.is_sound()) {
            return Err(Unfit::Hours);
        }
        let is_shift = |shift: &NewShift| shift.when.is_sound() && seen.contains(&shift.user);
        if self.shifts.len() > MOST_SHIFTS || !self.shifts.iter().all(is_shift) {
            return Err(Unfit::Shifts);
        }
        if !(1..=MOST_CAPACITY).contains(&self.capacity) {
            return Err(Unfit::Capacity);
        }
        self.numbers.sort_unstable();
        self.numbers.dedup();
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::ShiftId;

    fn setup() -> TeamSetup {
        TeamSetup {
            name: "  Front   desk ".to_owned(),
            time_zone: "Europe/Berlin".to_owned(),
            lead: Some(UserId(1)),
            members: vec![UserId(1), UserId(2)],
            numbers: vec![NumberId(4), NumberId(3), NumberId(4)],
            hours: None,
            shifts: Vec::new(),
            assigns: false,
            capacity: CAPACITY,
        }
    }

    #[test]
    fn a_team_is_put_in_order_and_what_cannot_be_is_said() {
        let team = setup().check().unwrap();
        assert_eq!((team.name.as_str(), team.numbers.len()), ("Front desk", 2));
        let unfit = |change: fn(&mut TeamSetup)| {
            let mut team = setup();
            change(&mut team);
            team.check().unwrap_err()
        };
        assert_eq!(unfit(|team| team.name = " ".to_owned()), Unfit::Name);
        assert_eq!(unfit(|team| team.name = "x".repeat(61)), Unfit::Name);
        assert_eq!(unfit(|team| team.members = vec![UserId(1), UserId(1)]), Unfit::Members);
        assert_eq!(unfit(|team| team.lead = Some(UserId(9))), Unfit::Lead);
        assert_eq!(unfit(|team| team.capacity = 0), Unfit::Capacity);
        let strange = |team: &mut TeamSetup| {
            let when = When::Weekly { weekday: 0, hours: Opening::read("09:00-17:00").unwrap() };
            team.shifts = vec![NewShift { user: UserId(9), when }];
        };
        assert_eq!(unfit(strange), Unfit::Shifts);
    }

    #[test]
    fn a_week_has_its_shifts_each_once_and_hours_where_nobody_has_one() {
        let hours = |text| Opening::read(text).unwrap();
        let shift = |id, weekday, text| {
            let when = When::Weekly { weekday, hours: hours(text) };
            Shift { id: ShiftId(id), user: UserId(id), when }
        };
        let monday = Date::parse("2026-11-23").unwrap();
        let mut team = Team {
            id: TeamId(1),
            name: "Sales".to_owned(),
            time_zone: "UTC".to_owned(),
            lead: None,
            members: Vec::new(),
            numbers: Vec::new(),
            hours: Some(Hours { week: std::array::from_fn(|_| vec![hours("09:00-17:00")]), ..Hours::default() }),
            shifts: Vec::new(),
            assigns: false,
            capacity: CAPACITY,
        };
        assert_eq!((team.week().len(), team.week()[0]), (7, (0, hours("09:00-17:00"))));
        assert!((team.part_of(monday, (540, 1020)) - 1.0).abs() < 1e-9, "all of them");
        team.shifts = vec![shift(1, 0, "22:00-02:00"), shift(2, 0, "09:00-17:00"), shift(3, 0, "09:00-17:00")];
        team.shifts.extend([shift(4, 0, "12:00-20:00"), shift(5, 0, "17:00-20:00")]);
        let week: Vec<String> = team.week().iter().map(|(day, hours)| format!("{day} {hours}")).collect();
        assert_eq!(week, ["0 09:00-17:00", "0 12:00-20:00", "0 17:00-20:00", "0 22:00-02:00"]);
        assert!((team.part_of(monday, (540, 1020)) - 2.0 / 3.0).abs() < 1e-9, "two of three who work then");
        assert!((team.part_of(monday, (1320, 1560)) - 1.0).abs() < 1e-9);
    }
}
