//! What time it is where a person is: a zone that somebody said, else a guess from their number.
//!
//! A phone number tells its country and no more. Where a country keeps one time that is an answer; where it keeps
//! several it is a guess, and says so. The rules of the zones stay on the server, since they are heavy: what travels with
//! a person is the offset of now, and the next change of it.

use super::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// A zone taken from a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guess {
    /// IANA name: of several, that in which most people of the country live.
    pub zone: &'static str,
    /// How many different times the country keeps: 1 is an answer, more is a guess.
    pub of: u8,
}

impl Guess {
    pub fn is_certain(&self) -> bool {
        self.of == 1
    }

    /// By the country code of a phone number, with or without `+`.
    pub fn of_phone(phone: &str) -> Option<Self> {
        let digits = phone.trim_start_matches('+');
        let longest = ZONES.iter().filter(|(code, ..)| digits.starts_with(code)).max_by_key(|(code, ..)| code.len());
        longest.map(Self::of)
    }

    /// By the country that a user id begins with: `DE` of `DE.134…`.
    pub fn of_bsuid(id: &str) -> Option<Self> {
        let country = id.split('.').next()?;
        ZONES.iter().find(|(_, known, ..)| *known == country).map(Self::of)
    }

    fn of((_, _, zone, times): &(&str, &str, &'static str, u8)) -> Self {
        Self { zone: *zone, of: *times }
    }
}

/// What a clock on the wall shows somewhere, as an offset from UTC that holds for a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WallClock {
    /// Minutes that it is ahead of UTC.
    pub offset: i32,
    /// When it is next put forward or back, within the year.
    pub turn: Option<Turn>,
}

/// That a clock is put forward or back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    pub at: Timestamp,
    /// Minutes that it is ahead of UTC from then on.
    pub offset: i32,
}

/// Minutes of a day.
pub const DAY: i64 = 24 * 60;

impl WallClock {
    pub const UTC: Self = Self { offset: 0, turn: None };

    /// Minutes ahead of UTC at a moment between now and a year from now.
    pub fn offset_at(&self, at: Timestamp) -> i32 {
        match self.turn {
            Some(turn) if at >= turn.at => turn.offset,
            _ => self.offset,
        }
    }

    /// The minute of the day there, from 0 to 1439.
    pub fn minute_at(&self, at: Timestamp) -> i64 {
        let local = at + Span::minutes(self.offset_at(at).into());
        local.0.div_euclid(60_000).rem_euclid(DAY)
    }
}

/// When somebody may be written to of their own: minutes of their day. They may reach over midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    pub from: u16,
    /// Not within any more.
    pub until: u16,
}

impl Hours {
    /// None where they are no hours of a day, or end as they begin.
    pub fn new(from: u16, until: u16) -> Option<Self> {
        let fits = |minute: u16| i64::from(minute) <= DAY;
        (fits(from) && fits(until) && i64::from(from) < DAY && from != until).then_some(Self { from, until })
    }

    /// Read from `09:00` and `17:30`; `24:00` is the end of the day.
    pub fn parse(from: &str, until: &str) -> Option<Self> {
        Self::new(minute(from)?, minute(until)?)
    }

    pub fn words(self) -> (String, String) {
        let word = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
        (word(self.from), word(self.until))
    }

    pub fn holds(self, minute: i64) -> bool {
        let (from, until) = (i64::from(self.from), i64::from(self.until));
        if from < until { (from..until).contains(&minute) } else { minute >= from || minute < until }
    }
}

fn minute(text: &str) -> Option<u16> {
    let (hours, minutes) = text.trim().split_once(':')?;
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    (minutes < 60 && hours <= 24).then_some(hours * 60 + minutes).filter(|minute| i64::from(*minute) <= DAY)
}

/// Calling code (ITU-T E.164), country, the zone of most of its people, and how many different times the country keeps
/// (IANA time zone database 2025b; zones that show the same time all year round count once). Where a longer code begins
/// with a shorter one, the longer one holds.
#[rustfmt::skip]
const ZONES: &[(&str, &str, &str, u8)] = &[
    // Of two with the same code the later holds: most numbers are of the United States.
    ("1", "CA", "America/Toronto", 6),
    ("1", "US", "America/New_York", 7),
    ("1242", "BS", "America/Nassau", 1), ("1246", "BB", "America/Barbados", 1), ("1264", "AI", "America/Anguilla", 1),
    ("1268", "AG", "America/Antigua", 1), ("1284", "VG", "America/Tortola", 1), ("1340", "VI", "America/St_Thomas", 1),
    ("1345", "KY", "America/Cayman", 1), ("1441", "BM", "Atlantic/Bermuda", 1), ("1473", "GD", "America/Grenada", 1),
    ("1649", "TC", "America/Grand_Turk", 1), ("1658", "JM", "America/Jamaica", 1), ("1664", "MS", "America/Montserrat", 1),
    ("1671", "GU", "Pacific/Guam", 1), ("1684", "AS", "Pacific/Pago_Pago", 1), ("1721", "SX", "America/Lower_Princes", 1),
    ("1758", "LC", "America/St_Lucia", 1), ("1767", "DM", "America/Dominica", 1), ("1784", "VC", "America/St_Vincent", 1),
    ("1787", "PR", "America/Puerto_Rico", 1), ("1809", "DO", "America/Santo_Domingo", 1), ("1829", "DO", "America/Santo_Domingo", 1),
    ("1849", "DO", "America/Santo_Domingo", 1), ("1868", "TT", "America/Port_of_Spain", 1), ("1869", "KN", "America/St_Kitts", 1),
    ("1876", "JM", "America/Jamaica", 1), ("1939", "PR", "America/Puerto_Rico", 1),
    ("7", "RU", "Europe/Moscow", 11), ("76", "KZ", "Asia/Almaty", 1), ("77", "KZ", "Asia/Almaty", 1),
    ("20", "EG", "Africa/Cairo", 1), ("211", "SS", "Africa/Juba", 1), ("212", "MA", "Africa/Casablanca", 1),
    ("213", "DZ", "Africa/Algiers", 1), ("216", "TN", "Africa/Tunis", 1), ("218", "LY", "Africa/Tripoli", 1),
    ("220", "GM", "Africa/Banjul", 1), ("221", "SN", "Africa/Dakar", 1), ("222", "MR", "Africa/Nouakchott", 1),
    ("223", "ML", "Africa/Bamako", 1), ("224", "GN", "Africa/Conakry", 1), ("225", "CI", "Africa/Abidjan", 1),
    ("226", "BF", "Africa/Ouagadougou", 1), ("227", "NE", "Africa/Niamey", 1), ("228", "TG", "Africa/Lome", 1),
    ("229", "BJ", "Africa/Porto-Novo", 1), ("230", "MU", "Indian/Mauritius", 1), ("231", "LR", "Africa/Monrovia", 1),
    ("232", "SL", "Africa/Freetown", 1), ("233", "GH", "Africa/Accra", 1), ("234", "NG", "Africa/Lagos", 1),
    ("235", "TD", "Africa/Ndjamena", 1), ("236", "CF", "Africa/Bangui", 1), ("237", "CM", "Africa/Douala", 1),
    ("238", "CV", "Atlantic/Cape_Verde", 1), ("239", "ST", "Africa/Sao_Tome", 1), ("240", "GQ", "Africa/Malabo", 1),
    ("241", "GA", "Africa/Libreville", 1), ("242", "CG", "Africa/Brazzaville", 1), ("243", "CD", "Africa/Kinshasa", 2),
    ("244", "AO", "Africa/Luanda", 1), ("245", "GW", "Africa/Bissau", 1), ("248", "SC", "Indian/Mahe", 1),
    ("249", "SD", "Africa/Khartoum", 1), ("250", "RW", "Africa/Kigali", 1), ("251", "ET", "Africa/Addis_Ababa", 1),
    ("252", "SO", "Africa/Mogadishu", 1), ("253", "DJ", "Africa/Djibouti", 1), ("254", "KE", "Africa/Nairobi", 1),
    ("255", "TZ", "Africa/Dar_es_Salaam", 1), ("256", "UG", "Africa/Kampala", 1), ("257", "BI", "Africa/Bujumbura", 1),
    ("258", "MZ", "Africa/Maputo", 1), ("260", "ZM", "Africa/Lusaka", 1), ("261", "MG", "Indian/Antananarivo", 1),
    ("262", "RE", "Indian/Reunion", 2), ("263", "ZW", "Africa/Harare", 1), ("264", "NA", "Africa/Windhoek", 1),
    ("265", "MW", "Africa/Blantyre", 1), ("266", "LS", "Africa/Maseru", 1), ("267", "BW", "Africa/Gaborone", 1),
    ("268", "SZ", "Africa/Mbabane", 1), ("269", "KM", "Indian/Comoro", 1), ("27", "ZA", "Africa/Johannesburg", 1),
    ("291", "ER", "Africa/Asmara", 1), ("297", "AW", "America/Aruba", 1), ("298", "FO", "Atlantic/Faroe", 1),
    ("299", "GL", "America/Nuuk", 3),
    ("30", "GR", "Europe/Athens", 1), ("31", "NL", "Europe/Amsterdam", 1), ("32", "BE", "Europe/Brussels", 1),
    ("33", "FR", "Europe/Paris", 1), ("34", "ES", "Europe/Madrid", 2), ("350", "GI", "Europe/Gibraltar", 1),
    ("351", "PT", "Europe/Lisbon", 2), ("352", "LU", "Europe/Luxembourg", 1), ("353", "IE", "Europe/Dublin", 1),
    ("354", "IS", "Atlantic/Reykjavik", 1), ("355", "AL", "Europe/Tirane", 1), ("356", "MT", "Europe/Malta", 1),
    ("357", "CY", "Asia/Nicosia", 1), ("358", "FI", "Europe/Helsinki", 1), ("359", "BG", "Europe/Sofia", 1),
    ("36", "HU", "Europe/Budapest", 1), ("370", "LT", "Europe/Vilnius", 1), ("371", "LV", "Europe/Riga", 1),
    ("372", "EE", "Europe/Tallinn", 1), ("373", "MD", "Europe/Chisinau", 1), ("374", "AM", "Asia/Yerevan", 1),
    ("375", "BY", "Europe/Minsk", 1), ("376", "AD", "Europe/Andorra", 1), ("377", "MC", "Europe/Monaco", 1),
    ("378", "SM", "Europe/San_Marino", 1), ("380", "UA", "Europe/Kyiv", 1), ("381", "RS", "Europe/Belgrade", 1),
    ("382", "ME", "Europe/Podgorica", 1), ("383", "XK", "Europe/Belgrade", 1), ("385", "HR", "Europe/Zagreb", 1),
    ("386", "SI", "Europe/Ljubljana", 1), ("387", "BA", "Europe/Sarajevo", 1), ("389", "MK", "Europe/Skopje", 1),
    ("39", "IT", "Europe/Rome", 1), ("40", "RO", "Europe/Bucharest", 1), ("41", "CH", "Europe/Zurich", 1),
    ("420", "CZ", "Europe/Prague", 1), ("421", "SK", "Europe/Bratislava", 1), ("423", "LI", "Europe/Vaduz", 1),
    ("43", "AT", "Europe/Vienna", 1), ("44", "GB", "Europe/London", 1), ("45", "DK", "Europe/Copenhagen", 1),
    ("46", "SE", "Europe/Stockholm", 1), ("47", "NO", "Europe/Oslo", 1), ("48", "PL", "Europe/Warsaw", 1),
    ("49", "DE", "Europe/Berlin", 1),
    ("500", "FK", "Atlantic/Stanley", 1), ("501", "BZ", "America/Belize", 1), ("502", "GT", "America/Guatemala", 1),
    ("503", "SV", "America/El_Salvador", 1), ("504", "HN", "America/Tegucigalpa", 1), ("505", "NI", "America/Managua", 1),
    ("506", "CR", "America/Costa_Rica", 1), ("507", "PA", "America/Panama", 1), ("509", "HT", "America/Port-au-Prince", 1),
    ("51", "PE", "America/Lima", 1), ("52", "MX", "America/Mexico_City", 4), ("53", "CU", "America/Havana", 1),
    ("54", "AR", "America/Argentina/Buenos_Aires", 1), ("55", "BR", "America/Sao_Paulo", 4), ("56", "CL", "America/Santiago", 3),
    ("57", "CO", "America/Bogota", 1), ("58", "VE", "America/Caracas", 1), ("590", "GP", "America/Guadeloupe", 1),
    ("591", "BO", "America/La_Paz", 1), ("592", "GY", "America/Guyana", 1), ("593", "EC", "America/Guayaquil", 2),
    ("594", "GF", "America/Cayenne", 1), ("595", "PY", "America/Asuncion", 1), ("596", "MQ", "America/Martinique", 1),
    ("597", "SR", "America/Paramaribo", 1), ("598", "UY", "America/Montevideo", 1), ("599", "CW", "America/Curacao", 1),
    ("60", "MY", "Asia/Kuala_Lumpur", 1), ("61", "AU", "Australia/Sydney", 7), ("62", "ID", "Asia/Jakarta", 3),
    ("63", "PH", "Asia/Manila", 1), ("64", "NZ", "Pacific/Auckland", 2), ("65", "SG", "Asia/Singapore", 1),
    ("66", "TH", "Asia/Bangkok", 1), ("670", "TL", "Asia/Dili", 1), ("673", "BN", "Asia/Brunei", 1),
    ("674", "NR", "Pacific/Nauru", 1), ("675", "PG", "Pacific/Port_Moresby", 2), ("676", "TO", "Pacific/Tongatapu", 1),
    ("677", "SB", "Pacific/Guadalcanal", 1), ("678", "VU", "Pacific/Efate", 1), ("679", "FJ", "Pacific/Fiji", 1),
    ("680", "PW", "Pacific/Palau", 1), ("682", "CK", "Pacific/Rarotonga", 1), ("685", "WS", "Pacific/Apia", 1),
    ("686", "KI", "Pacific/Tarawa", 3), ("687", "NC", "Pacific/Noumea", 1), ("688", "TV", "Pacific/Funafuti", 1),
    ("689", "PF", "Pacific/Tahiti", 3), ("691", "FM", "Pacific/Pohnpei", 2), ("692", "MH", "Pacific/Majuro", 1),
    ("81", "JP", "Asia/Tokyo", 1), ("82", "KR", "Asia/Seoul", 1), ("84", "VN", "Asia/Ho_Chi_Minh", 1),
    ("850", "KP", "Asia/Pyongyang", 1), ("852", "HK", "Asia/Hong_Kong", 1), ("853", "MO", "Asia/Macau", 1),
    ("855", "KH", "Asia/Phnom_Penh", 1), ("856", "LA", "Asia/Vientiane", 1), ("86", "CN", "Asia/Shanghai", 2),
    ("880", "BD", "Asia/Dhaka", 1), ("886", "TW", "Asia/Taipei", 1), ("90", "TR", "Europe/Istanbul", 1),
    ("91", "IN", "Asia/Kolkata", 1), ("92", "PK", "Asia/Karachi", 1), ("93", "AF", "Asia/Kabul", 1),
    ("94", "LK", "Asia/Colombo", 1), ("95", "MM", "Asia/Yangon", 1), ("960", "MV", "Indian/Maldives", 1),
    ("961", "LB", "Asia/Beirut", 1), ("962", "JO", "Asia/Amman", 1), ("963", "SY", "Asia/Damascus", 1),
    ("964", "IQ", "Asia/Baghdad", 1), ("965", "KW", "Asia/Kuwait", 1), ("966", "SA", "Asia/Riyadh", 1),
    ("967", "YE", "Asia/Aden", 1), ("968", "OM", "Asia/Muscat", 1), ("970", "PS", "Asia/Hebron", 1),
    ("971", "AE", "Asia/Dubai", 1), ("972", "IL", "Asia/Jerusalem", 1), ("973", "BH", "Asia/Bahrain", 1),
    ("974", "QA", "Asia/Qatar", 1), ("975", "BT", "Asia/Thimphu", 1), ("976", "MN", "Asia/Ulaanbaatar", 2),
    ("977", "NP", "Asia/Kathmandu", 1), ("98", "IR", "Asia/Tehran", 1), ("992", "TJ", "Asia/Dushanbe", 1),
    ("993", "TM", "Asia/Ashgabat", 1), ("994", "AZ", "Asia/Baku", 1), ("995", "GE", "Asia/Tbilisi", 1),
    ("996", "KG", "Asia/Bishkek", 1), ("998", "UZ", "Asia/Tashkent", 1),
];

/// Every zone that a number can lead to.
#[cfg(test)]
pub fn all() -> impl Iterator<Item = &'static str> {
    ZONES.iter().map(|(_, _, zone, _)| *zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    #[test]
    fn a_number_tells_the_zone_of_a_country_with_one_and_guesses_in_one_with_several() {
        let guess = |phone| Guess::of_phone(phone).map(|guess| (guess.zone, guess.is_certain()));
        assert_eq!(guess("+4915112345678"), Some(("Europe/Berlin", true)));
        assert_eq!(guess("5511987654321"), Some(("America/Sao_Paulo", false)));
        assert_eq!(guess("77011234567"), Some(("Asia/Almaty", true)), "the longer code holds");
        assert_eq!(guess("18761234567"), Some(("America/Jamaica", true)));
        assert!(!Guess::of_phone("12125550100").unwrap().is_certain());
        assert_eq!(guess("999123"), None);
        assert_eq!(guess(""), None);
        assert_eq!(Guess::of_bsuid("IN.1349120865").map(|guess| guess.zone), Some("Asia/Kolkata"));
        assert_eq!(Guess::of_bsuid("nobody"), None);
    }

    #[test]
    fn no_code_stands_twice_for_the_same_country() {
        let mut known = std::collections::BTreeSet::new();
        assert!(ZONES.iter().all(|(code, country, ..)| known.insert((code, country))));
        assert!(ZONES.iter().all(|(code, country, zone, of)| {
            code.bytes().all(|byte| byte.is_ascii_digit()) && country.len() == 2 && zone.contains('/') && *of > 0
        }));
    }

    #[test]
    fn the_clock_on_the_wall_follows_the_change_that_travels_with_it() {
        let change = NOON + Span::days(1);
        let clock = WallClock { offset: 120, turn: Some(Turn { at: change, offset: 60 }) };
        assert_eq!(clock.minute_at(NOON), 14 * 60);
        assert_eq!(clock.minute_at(change - Span(1)), 14 * 60 - 1);
        assert_eq!(clock.minute_at(change), 13 * 60);
        assert_eq!(WallClock { offset: -720, turn: None }.minute_at(NOON), 0);
    }

    #[test]
    fn hours_may_reach_over_midnight() {
        let day = Hours::parse("09:00", "17:30").unwrap();
        assert!(day.holds(9 * 60) && !day.holds(17 * 60 + 30) && !day.holds(0));
        let night = Hours::parse("22:00", "06:00").unwrap();
        assert!(night.holds(23 * 60) && night.holds(0) && !night.holds(6 * 60));
        assert!(Hours::parse("00:00", "24:00").unwrap().holds(1439));
        assert_eq!(day.words(), ("09:00".to_owned(), "17:30".to_owned()));
        for (from, until) in [
            ("09:00", "09:00"),
            ("24:00", "06:00"),
            ("9", "10"),
            ("25:00", "26:00"),
            ("08:60", "09:00"),
            ("24:30", "05:00"),
        ] {
            assert_eq!(Hours::parse(from, until), None, "{from} {until}");
        }
    }
}
