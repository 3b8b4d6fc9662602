//! What tells who somebody is, taken out of a text before it leaves, and put back into what comes.
//!
//! Found are links, email addresses, phone and other long numbers, amounts, postal addresses and names: those that are known
//! here, and those that somebody gives as theirs. Each becomes a placeholder such as `[NAME_1]`, the same for the same. It is a
//! rule that can be read and no promise: what else somebody tells of themselves stays in.

use crate::domain::search::fold;
use std::{collections::BTreeSet, net::Ipv4Addr};

/// What a placeholder stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Somebody wrote what looks like one of our placeholders.
    Mark,
    Mail,
    Link,
    Address,
    Amount,
    Phone,
    Number,
    Name,
}

impl Kind {
    const ALL: [Kind; 8] =
        [Self::Mark, Self::Mail, Self::Link, Self::Address, Self::Amount, Self::Phone, Self::Number, Self::Name];

    fn word(self) -> &'static str {
        match self {
            Self::Mark => "MARK",
            Self::Mail => "MAIL",
            Self::Link => "LINK",
            Self::Address => "ADDRESS",
            Self::Amount => "AMOUNT",
            Self::Phone => "PHONE",
            Self::Number => "NUMBER",
            Self::Name => "NAME",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// Something found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Found {
    from: usize,
    to: usize,
    kind: Kind,
}

/// Takes out and puts back. What was taken out stays here.
#[derive(Debug, Clone, Default)]
pub struct Mask {
    on: bool,
    names: Names,
    taken: Vec<(Kind, String)>,
}

impl Mask {
    /// Takes these names out too, as a whole and in parts.
    pub fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut known = Names::default();
        for name in names {
            for (_, word) in words(name) {
                known.add(word);
            }
        }
        Self { on: true, names: known, taken: Vec::new() }
    }

    /// Takes nothing out.
    pub fn off() -> Self {
        Self::default()
    }

    /// A text as it may leave.
    pub fn mask(&mut self, text: &str) -> String {
        if !self.on {
            return text.to_owned();
        }
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for Found { from, to, kind } in found(text, &self.names) {
            out.push_str(&text[at..from]);
            out.push_str(&self.placeholder(kind, &text[from..to]));
            at = to;
        }
        out.push_str(&text[at..]);
        out
    }

    fn placeholder(&mut self, kind: Kind, original: &str) -> String {
        let known = self.taken.iter().position(|(of, text)| *of == kind && text == original);
        let place = known.unwrap_or_else(|| {
            self.taken.push((kind, original.to_owned()));
            self.taken.len() - 1
        });
        format!("[{}_{}]", kind.word(), place + 1)
    }

    /// A text with what its placeholders stand for. None where one stands for nothing.
    pub fn restore(&self, text: &str) -> Option<String> {
        if !self.on {
            return Some(text.to_owned());
        }
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for Placeholder { from, to, kind, n } in placeholders(text) {
            let (of, original) = self.taken.get(n.checked_sub(1)?)?;
            if *of != kind {
                return None;
            }
            out.push_str(&text[at..from]);
            out.push_str(original);
            at = to;
        }
        out.push_str(&text[at..]);
        Some(out)
    }

    /// Whether a text has a placeholder that is spelt so that it cannot be put back: `[name_1]`, `[NAME\_1]`, `[Name]`.
    pub(super) fn is_broken(&self, text: &str) -> bool {
        let whole = placeholders(text);
        let is_one = |at: usize| {
            let rest = text[at + 1..].trim_start_matches('\\');
            Kind::ALL.into_iter().any(|kind| {
                let head = rest.get(..kind.word().len());
                head.is_some_and(|head| head.eq_ignore_ascii_case(kind.word()))
                    && rest[kind.word().len()..].starts_with(['_', '\\', '-', ' ', ']'])
            })
        };
        self.on && text.match_indices('[').any(|(at, _)| is_one(at) && !whole.iter().any(|one| one.from == at))
    }
}

/// Parts of the names that are known.
#[derive(Debug, Clone, Default)]
struct Names {
    /// Without accents and in small letters: people write them as they come.
    parts: BTreeSet<String>,
    /// Found only as they are written: `Al`.
    exact: BTreeSet<String>,
    /// Of scripts without gaps between words: found anywhere.
    runs: BTreeSet<String>,
}

/// Parts of names that would be found everywhere.
const PARTICLES: [&str; 15] =
    ["del", "der", "den", "dem", "das", "dos", "las", "los", "van", "von", "vom", "bin", "ibn", "the", "and"];
/// What is written in one word with an Arabic name behind it.
const CLITICS: [&str; 8] = ["و", "ف", "ب", "ل", "ك", "يا", "ول", "وب"];

impl Names {
    fn add(&mut self, word: &str) {
        let word = within(word);
        let letters = word.chars().count();
        let Some(first) = word.chars().next().filter(|_| word.chars().any(char::is_alphabetic)) else { return };
        if word.chars().any(has_no_gaps) {
            if letters > 1 {
                self.runs.insert(word.to_owned());
            }
            return;
        }
        let has_case = first.is_uppercase() || first.is_lowercase();
        let is_particle = PARTICLES.contains(&word.to_lowercase().as_str());
        if letters > 3 || (letters == 3 && !is_particle) || (letters == 2 && !has_case) {
            self.parts.extend(spellings(word));
        } else if letters > 1 && first.is_uppercase() {
            self.exact.insert(word.to_owned());
        }
    }

    fn has(&self, word: &str) -> bool {
        let word = within(word);
        let is_known = |name: &str| name.chars().count() > 2 && self.parts.contains(name);
        !word.is_empty()
            && (self.exact.contains(word)
                || spellings(word).iter().any(|small| {
                    // `Anas Bestellung`, and in Arabic “and Nora” in one word.
                    self.parts.contains(small)
                        || small.strip_suffix('s').is_some_and(is_known)
                        || CLITICS.iter().any(|before| small.strip_prefix(before).is_some_and(is_known))
                }))
    }
}

/// A word without digits around it: `ana92`.
fn within(word: &str) -> &str {
    word.trim_matches(|c: char| !is_letter(c))
}

/// A word as it is compared: `José` and `jose`, `Müller`, `Muller` and `Mueller`.
fn spellings(word: &str) -> [String; 2] {
    let apart = word.to_lowercase().replace('ä', "ae").replace('ö', "oe").replace('ü', "ue");
    [fold::name(word), fold::name(&apart)]
}

/// A letter of a script that has no gaps between words, or hangs on to a name what belongs to the sentence.
fn has_no_gaps(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

/// Whether a text begins with a placeholder in brackets.
pub(super) fn begins_placeholder(text: &str) -> bool {
    let begun = text.strip_prefix('[').unwrap_or_default();
    Kind::ALL.into_iter().any(|kind| begun.strip_prefix(kind.word()).is_some_and(|rest| rest.starts_with('_')))
}

/// A placeholder in a text. Models like to lose the brackets.
struct Placeholder {
    from: usize,
    to: usize,
    kind: Kind,
    n: usize,
}

fn placeholders(text: &str) -> Vec<Placeholder> {
    let bytes = text.as_bytes();
    let mut all = Vec::new();
    for (at, _) in text.match_indices('_') {
        let begins = bytes[..at].iter().rposition(|byte| !byte.is_ascii_uppercase()).map_or(0, |before| before + 1);
        let ends = at + 1 + bytes[at + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (Some(kind), Ok(n)) = (Kind::parse(&text[begins..at]), text[at + 1..ends].parse::<usize>()) else {
            continue;
        };
        let in_brackets = begins > 0 && bytes[begins - 1] == b'[' && bytes.get(ends) == Some(&b']');
        let (from, to) = if in_brackets { (begins - 1, ends + 1) } else { (begins, ends) };
        all.push(Placeholder { from, to, kind, n });
    }
    all
}

/// All that is to be taken out, in its order and without overlaps.
fn found(text: &str, names: &Names) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    all.extend(placeholders(text).into_iter().map(|one| Found { from: one.from, to: one.to, kind: Kind::Mark }));
    for (from, token) in tokens(text) {
        let kind = match token {
            token if is_mail(token) => Kind::Mail,
            token if is_link(token) => Kind::Link,
            _ => continue,
        };
        all.push(Found { from, to: from + token.len(), kind });
    }
    addresses(text, &mut all);
    amounts(text, &mut all);
    for run in numbers(text) {
        let kind = if run.is_phone() { Kind::Phone } else { Kind::Number };
        all.push(Found { from: run.from, to: run.to, kind });
    }
    called(text, names, &mut all);
    // The variables of templates are no secrets, and have to stay as they are.
    let variables = variables(text);
    all.retain(|one| !variables.iter().any(|(from, to)| one.from < *to && *from < one.to));
    all.sort_by_key(|one| (one.from, std::cmp::Reverse(one.to), one.kind));
    let mut apart: Vec<Found> = Vec::new();
    for one in all {
        match apart.last_mut() {
            Some(last) if one.from < last.to => last.to = last.to.max(one.to),
            _ => apart.push(one),
        }
    }
    apart
}

/// Where variables of templates stand: `{{1}}`, `{{first_name}}`.
fn variables(text: &str) -> Vec<(usize, usize)> {
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(from) = text[at..].find("{{").map(|found| at + found) {
        let Some(to) = text[from..].find("}}").map(|found| from + found + 2) else { break };
        let name = text[from + 2..to - 2].trim();
        let is_name = name.starts_with(|c: char| c.is_ascii_lowercase()) && name.len() <= 60;
        let is_place = !name.is_empty() && name.len() <= 2;
        if (is_name || is_place) && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_') {
            all.push((from, to));
        }
        at = to;
    }
    all
}

/// What stands between spaces, quotes and brackets, without the marks of a sentence around it; each with its place.
pub(super) fn tokens(text: &str) -> Vec<(usize, &str)> {
    let parts = |c: char| c.is_whitespace() || "<>\"'“”„«»‘’()[]{}|`*~,;،。、".contains(c);
    let mut all = Vec::new();
    let mut from = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (from, parts(c)) {
            (None, false) => from = Some(at),
            (Some(begins), true) => {
                let token = &text[begins..at];
                let core = token.trim_start_matches(['.', ':', '-', '_', '!', '?', '…']);
                let begins = begins + token.len() - core.len();
                let core = core.trim_end_matches(['.', ':', '-', '_', '!', '?', '…', '؟', '।']);
                if !core.is_empty() {
                    all.push((begins, core));
                }
                from = None;
            }
            _ => {}
        }
    }
    all
}

/// Whether a token is an email address, or anything else with a host behind an `@`.
pub(super) fn is_mail(token: &str) -> bool {
    token
        .rsplit_once(['@', '＠', '﹫'])
        .is_some_and(|(_, host)| is_host(host.split(['/', '?', '#', ':']).next().unwrap_or_default(), true))
}

/// Whether a phone would make a link of it.
pub(super) fn is_link(token: &str) -> bool {
    const SCHEMES: [&str; 7] = ["mailto:", "tel:", "sms:", "whatsapp:", "javascript:", "data:", "www."];
    if token.split_once("://").is_some_and(|(_, rest)| !rest.is_empty()) {
        return true;
    }
    let small = token.to_lowercase();
    if SCHEMES.iter().any(|scheme| small.len() > scheme.len() && small.starts_with(scheme)) {
        return true;
    }
    let host = token.split(['/', '?', '#', ':']).next().unwrap_or_default();
    host.parse::<Ipv4Addr>().is_ok() || is_host(host, token.len() > host.len())
}

/// Ends of hosts beside those of countries.
const ENDS: &str = "com net org info biz dev app shop store online site website xyz link top club live click page cloud tech blog \
    news email support help pro name mobi space world today life group agency company example test edu gov int win \
    vip bank pay onion money finance loan cash credit work icu buzz cyou rest fun host press services solutions \
    center digital network media systems zip mov sbs cfd bond quest monster gift promo deals sale shopping \
    delivery express ltd trade bid";

/// Those of countries.
const COUNTRIES: &str = "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by \
    bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd \
    ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km \
    kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne \
    nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn \
    so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt \
    za zm zw";

/// Whether it is the name of a host. `more`: something follows that only follows a host.
fn is_host(host: &str, more: bool) -> bool {
    let host = host.replace(['．', '｡', '․'], ".").to_lowercase();
    let mut labels = host.split('.');
    let Some(last) = labels.next_back() else { return false };
    let fits = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    let mut others = 0;
    for label in labels {
        if !fits(label) {
            return false;
        }
        others += 1;
    }
    if others == 0 {
        return false;
    }
    let is_known =
        ENDS.split_whitespace().any(|end| end == last) || COUNTRIES.split_whitespace().any(|country| country == last);
    is_known || last.starts_with("xn--") || (more && last.chars().count() > 1 && last.chars().all(char::is_alphabetic))
}

/// The zeros of the scripts people write in; the other digits follow them.
const ZEROS: [char; 16] = ['0', '٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '၀', '０'];

/// A digit of any of them, in Latin.
pub(super) fn digit(c: char) -> Option<char> {
    ZEROS.into_iter().find_map(|zero| u32::from(c).checked_sub(u32::from(zero)).and_then(|n| char::from_digit(n, 10)))
}

/// What people write between the digits of a number, four characters of it at most; also what makes keys of digits.
const JOINTS: &str = " -./()\u{a0}\u{202f}–—‐‑·•*_~\t\u{fe0f}\u{20e3}\u{200c}\u{200d}";

/// Whether it can stand in a number.
pub(super) fn is_of_number(c: char) -> bool {
    c == '+' || digit(c).is_some() || JOINTS.contains(c)
}

/// Numbers that belong together, with what people write between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) from: usize,
    pub(super) to: usize,
    /// Its digits, in Latin.
    pub(super) digits: String,
    plus: bool,
}

impl Run {
    /// Whether somebody could be called there.
    pub(super) fn is_phone(&self) -> bool {
        (7..=15).contains(&self.digits.len()) || (self.plus && self.digits.len() >= 6)
    }
}

/// Digits that stand side by side.
struct Group {
    from: usize,
    to: usize,
    digits: String,
    /// What stands before it and after the group before.
    joint: String,
}

/// Numbers that tell somebody or something apart: phones, accounts, orders. Dates, times, prices and counts are none.
pub(super) fn numbers(text: &str) -> Vec<Run> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let end = |at: usize| letters.get(at).map_or(text.len(), |(byte, _)| *byte);
    let mut all = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if digit(letters[at].1).is_none() {
            at += 1;
            continue;
        }
        let plus = at > 0 && letters[at - 1].1 == '+';
        let mut groups: Vec<Group> = Vec::new();
        let mut joint = String::new();
        let mut next = at;
        loop {
            let begins = next;
            let mut digits = String::new();
            while let Some(one) = letters.get(next).and_then(|(_, c)| digit(*c)) {
                digits.push(one);
                next += 1;
            }
            groups.push(Group { from: end(begins), to: end(next), digits, joint: std::mem::take(&mut joint) });
            let between = letters[next..].iter().take_while(|(_, c)| JOINTS.contains(*c)).take(4).count();
            if letters.get(next + between).is_none_or(|(_, c)| digit(*c).is_none()) {
                break;
            }
            joint = letters[next..next + between].iter().map(|(_, c)| *c).collect();
            next += between;
        }
        at = next;
        runs(&groups, plus, &mut all);
    }
    all
}

/// The parts of some groups that are no dates, as far as they tell something apart.
fn runs(groups: &[Group], plus: bool, all: &mut Vec<Run>) {
    let mut part: Vec<&Group> = Vec::new();
    let mut close = |part: &mut Vec<&Group>, plus: bool| {
        let digits: String = part.iter().map(|group| group.digits.as_str()).collect();
        if let (Some(first), Some(last)) = (part.first(), part.last()) {
            let run = Run { from: first.from - usize::from(plus), to: last.to, digits, plus };
            if run.is_phone() || run.digits.len() > 15 {
                all.push(run);
            } else {
                let long = part.iter().filter(|group| group.digits.len() >= 5);
                all.extend(long.map(|group| Run {
                    from: group.from,
                    to: group.to,
                    digits: group.digits.clone(),
                    plus: false,
                }));
            }
        }
        part.clear();
    };
    let mut at = 0;
    let mut plus = plus;
    while at < groups.len() {
        if at + 3 <= groups.len() && is_date(&groups[at..at + 3]) && !plus {
            close(&mut part, false);
            at += 3;
        } else {
            part.push(&groups[at]);
            at += 1;
            if at == groups.len() || (at + 3 <= groups.len() && is_date(&groups[at..at + 3]) && !plus) {
                close(&mut part, plus);
                plus = false;
            }
        }
    }
}

fn is_date(groups: &[Group]) -> bool {
    let [one, two, three] = groups else { return false };
    let lengths = (one.digits.len(), two.digits.len(), three.digits.len());
    let small = |group: &Group| group.digits.parse::<u32>().is_ok_and(|n| (1..=31).contains(&n));
    let joined = two.joint == three.joint && [".", "-", "/", ". ", "‑", "–"].contains(&two.joint.as_str());
    joined
        && match lengths {
            (1..=2, 1..=2, 2 | 4) => small(one) && small(two),
            (4, 1..=2, 1..=2) => small(two) && small(three),
            _ => false,
        }
}

const SIGNS: &str = "€$£¥₹₽₺₪₩₫฿₴₦﷼";
/// What currencies are called beside a number.
const CURRENCIES: &[&str] = &[
    "eur",
    "euro",
    "euros",
    "usd",
    "dollar",
    "dollars",
    "dólar",
    "dólares",
    "dollaro",
    "gbp",
    "pound",
    "pounds",
    "inr",
    "rs",
    "rupee",
    "rupees",
    "brl",
    "real",
    "reais",
    "mxn",
    "ars",
    "cop",
    "clp",
    "peso",
    "pesos",
    "soles",
    "aed",
    "sar",
    "egp",
    "dirham",
    "riyal",
    "chf",
    "franken",
    "kr",
    "sek",
    "nok",
    "dkk",
    "pln",
    "zł",
    "zloty",
    "kč",
    "czk",
    "tl",
    "lira",
    "ron",
    "lei",
    "zar",
    "jpy",
    "yen",
    "cny",
    "rmb",
    "aud",
    "cad",
    "nzd",
    "sgd",
    "kwd",
    "qar",
    "omr",
    "pkr",
    "idr",
    "rp",
    "pen",
    "uyu",
    "cent",
    "cents",
    "centavos",
    "céntimos",
    "bucks",
    "руб",
    "грн",
    "रुपये",
    "रुपए",
    "रु",
    "درهم",
    "ريال",
    "جنيه",
    "يورو",
    "دولار",
    "دينار",
];

/// Numbers beside a currency.
fn amounts(text: &str, all: &mut Vec<Found>) {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let byte = |at: usize| letters.get(at).map_or(text.len(), |(byte, _)| *byte);
    let is_digit = |at: usize| letters.get(at).is_some_and(|(_, c)| digit(*c).is_some());
    let mut at = 0;
    while at < letters.len() {
        if !is_digit(at) {
            at += 1;
            continue;
        }
        let begins = at;
        while at < letters.len() {
            let thousands = (1..=3).all(|n| is_digit(at + n)) && !is_digit(at + 4);
            match letters[at].1 {
                c if digit(c).is_some() => at += 1,
                '.' | ',' | '\'' | '’' | '٫' | '٬' if is_digit(at + 1) => at += 1,
                ' ' | '\u{a0}' | '\u{202f}' if thousands => at += 1,
                _ => break,
            }
        }
        let (mut from, mut to) = (byte(begins), byte(at));
        let mut is_amount = false;
        let after = &text[to..];
        let gap = after.len() - after.strip_prefix([' ', '\u{a0}', '\u{202f}']).unwrap_or(after).len();
        let after = &after[gap..];
        let word: usize = after.chars().take_while(|c| is_letter(*c)).map(char::len_utf8).sum();
        if let Some(sign) = after.chars().next().filter(|c| SIGNS.contains(*c)) {
            (is_amount, to) = (true, to + gap + sign.len_utf8());
        } else if CURRENCIES.contains(&after[..word].to_lowercase().as_str()) {
            (is_amount, to) = (true, to + gap + word);
        }
        let before = &text[..from];
        let before = before.strip_suffix([' ', '\u{a0}', '\u{202f}']).unwrap_or(before);
        let word: usize =
            before.trim_end_matches('.').chars().rev().take_while(|c| is_letter(*c)).map(char::len_utf8).sum();
        let dot = before.len() - before.trim_end_matches('.').len();
        if let Some(sign) = before.chars().next_back().filter(|c| SIGNS.contains(*c)) {
            is_amount = true;
            from = before.len() - sign.len_utf8();
            // `R$`, `US$`.
            from -= text[..from].bytes().rev().take(3).take_while(u8::is_ascii_uppercase).count();
        } else if CURRENCIES.contains(&before[before.len() - dot - word..before.len() - dot].to_lowercase().as_str()) {
            is_amount = true;
            from = before.len() - dot - word;
        }
        if is_amount {
            all.push(Found { from, to, kind: Kind::Amount });
        }
    }
}

/// A letter, or what belongs to one.
fn is_letter(c: char) -> bool {
    let belongs =
        matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{652}' | '\u{900}'..='\u{dff}' | '\u{200c}' | '\u{200d}');
    c.is_alphabetic() || (belongs && !c.is_numeric() && !matches!(c, '।' | '॥'))
}

/// Words, each with its place.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut all = Vec::new();
    let mut from = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (from, is_letter(c) || digit(c).is_some()) {
            (None, true) => from = Some(at),
            (Some(begins), false) => {
                all.push((begins, &text[begins..at]));
                from = None;
            }
            _ => {}
        }
    }
    all
}

/// What stands before the name of a street.
const BEFORE: [&str; 18] = [
    "calle", "c/", "avenida", "av", "avda", "paseo", "plaza", "carrera", "rua", "travessa", "praça", "alameda",
    "rodovia", "estrada", "rue", "شارع", "طريق", "حي",
];
/// How it ends.
const SUFFIXES: [&str; 11] =
    ["straße", "strasse", "str", "gasse", "allee", "platz", "weg", "damm", "ufer", "ring", "chaussee"];
/// What stands behind its number and its name; the latter where it has a capital, since it means something else as well.
const BEHIND: [&str; 14] =
    ["street", "st", "road", "rd", "avenue", "ave", "lane", "boulevard", "blvd", "मार्ग", "रोड", "सड़क", "गली", "नगर"];
const BEHIND_BIG: [&str; 8] = ["ln", "drive", "dr", "court", "ct", "square", "terrace", "close"];

/// Where somebody lives, as far as streets and places are written in usual ways.
fn addresses(text: &str, all: &mut Vec<Found>) {
    let mut line_at = 0;
    for line in text.split_inclusive('\n') {
        let words: Vec<(usize, &str)> = pieces(line).into_iter().map(|(at, word)| (line_at + at, word)).collect();
        line_at += line.len();
        let small: Vec<String> = words.iter().map(|(_, word)| word.to_lowercase()).collect();
        let has_digit =
            |at: usize| words.get(at).is_some_and(|(_, word)| word.starts_with(|c: char| digit(c).is_some()));
        let is_big = |at: usize| words.get(at).is_some_and(|(_, word)| word.starts_with(char::is_uppercase));
        let mut push = |first: usize, last: usize| {
            if let (Some((from, _)), Some((to, word))) = (words.get(first), words.get(last)) {
                all.push(Found { from: *from, to: to + word.len(), kind: Kind::Address });
            }
        };
        for (at, word) in small.iter().enumerate() {
            let word = word.as_str();
            if BEFORE.contains(&word) || word.starts_with("c/") {
                let number = (at + 1..=at + 6).find(|next| has_digit(*next));
                let named = ["شارع", "طريق", "حي"].contains(&word) && at + 1 < words.len();
                match number {
                    Some(number) => push(at, number),
                    None if named => push(at, (at + 2).min(words.len() - 1)),
                    None => {}
                }
            }
            let is_street = SUFFIXES.iter().any(|end| word.ends_with(end));
            if is_street && is_big(at) && has_digit(at + 1) {
                // `Unter den Linden` has no such end, `Berliner Straße 5` is two words.
                let first = if SUFFIXES.contains(&word) && at > 0 && is_big(at - 1) { at - 1 } else { at };
                push(first, at + 1);
            }
            let is_behind = BEHIND.contains(&word) || (BEHIND_BIG.contains(&word) && is_big(at));
            if is_behind && let Some(number) = (at.saturating_sub(5)..at).find(|before| has_digit(*before)) {
                push(number, at);
            }
            let code = word.chars().count() == 5 && word.chars().all(|c| digit(c).is_some());
            if code && is_big(at + 1) {
                push(at, at + 1);
            }
        }
    }
}

/// What stands between spaces and commas, without the marks of a sentence around it.
fn pieces(line: &str) -> Vec<(usize, &str)> {
    let mut all = Vec::new();
    let mut from = None;
    for (at, c) in line.char_indices().chain([(line.len(), ' ')]) {
        match (from, c.is_whitespace() || c == ',' || c == '،') {
            (None, false) => from = Some(at),
            (Some(begins), true) => {
                let piece = &line[begins..at];
                let core = piece.trim_start_matches(['(', '"', '“', '„']);
                let begins = begins + piece.len() - core.len();
                let core = core.trim_end_matches(['.', ';', ':', '!', '?', ')', '"', '”', '।']);
                if !core.is_empty() {
                    all.push((begins, core));
                }
                from = None;
            }
            _ => {}
        }
    }
    all
}

/// After these words somebody says what they are called.
const I_AM: [&[&str]; 16] = [
    &["my", "name", "is"],
    &["my", "name", "s"],
    &["i", "am", "called"],
    &["ich", "heiße"],
    &["ich", "heisse"],
    &["mein", "name", "ist"],
    &["me", "llamo"],
    &["mi", "nombre", "es"],
    &["me", "chamo"],
    &["meu", "nome", "é"],
    &["mon", "nom", "est"],
    &["m", "appelle"],
    &["mi", "chiamo"],
    &["मेरा", "नाम"],
    &["اسمي"],
    &["إسمي"],
];
/// Before a name.
const TITLES: [&str; 19] = [
    "herr",
    "herrn",
    "frau",
    "mr",
    "mrs",
    "ms",
    "dr",
    "señor",
    "señora",
    "sr",
    "sra",
    "senhor",
    "senhora",
    "dona",
    "श्री",
    "श्रीमती",
    "السيد",
    "السيدة",
    "أستاذ",
];
/// The same, where the name is written with a capital: others say what they are as well.
const I_AM_BIG: [&[&str]; 8] =
    [&["i", "am"], &["i", "m"], &["this", "is"], &["soy"], &["sou", "o"], &["sou", "a"], &["sou"], &["je", "suis"]];
/// Before a name with a capital, in the same line and with nothing between: behind a comma a sentence begins.
const GREETINGS: [&str; 18] = [
    "hi", "hello", "hey", "dear", "hallo", "liebe", "lieber", "hola", "querida", "querido", "estimado", "estimada",
    "olá", "oi", "prezado", "prezada", "caro", "cara",
];
/// Before a name with a capital, which may stand in the next line.
const CLOSINGS: [&str; 12] =
    ["regards", "cheers", "grüße", "grüßen", "gruß", "lg", "vg", "mfg", "saludos", "atte", "abraços", "att"];
/// These stand where a name may and are none.
const NO_NAMES: &str = "है हूँ और and und y e و i ich wir eu yo je we you the there my all team everyone everybody zusammen \
    guys again sir madam where when what how why can could please is are do this not";

/// Names: the known ones, and what follows a title, a greeting, or that somebody is called so.
fn called(text: &str, names: &Names, all: &mut Vec<Found>) {
    for name in &names.runs {
        all.extend(text.match_indices(name.as_str()).map(|(from, name)| Found {
            from,
            to: from + name.len(),
            kind: Kind::Name,
        }));
    }
    let words = words(text);
    let small: Vec<String> = words.iter().map(|(_, word)| word.to_lowercase()).collect();
    let end = |at: usize| words[at].0 + words[at].1.len();
    let gap = |at: usize| &text[end(at)..words[at + 1].0];
    let follows = |at: usize| at + 1 < words.len() && [" ", "-", ". ", ": ", ", ", "\n", ",\n"].contains(&gap(at));
    let is_big = |at: usize| words[at].1.starts_with(char::is_uppercase);
    let has_case = |at: usize| words[at].1.starts_with(|c: char| c.is_uppercase() || c.is_lowercase());
    let can_be = |at: usize| !NO_NAMES.split_whitespace().any(|word| word == small[at]);
    let mut is_name: Vec<bool> = words.iter().map(|(_, word)| names.has(word)).collect();
    for (at, word) in small.iter().enumerate() {
        let stands = |phrase: &[&str]| {
            small.len() >= at + phrase.len() && phrase.iter().zip(&small[at..]).all(|(one, other)| one == other)
        };
        let phrase = I_AM.iter().find(|phrase| stands(phrase));
        let softer = I_AM_BIG.iter().find(|phrase| stands(phrase)).filter(|_| phrase.is_none());
        let is_title = TITLES.contains(&word.as_str());
        let is_greeting = GREETINGS.contains(&word.as_str()) || softer.is_some();
        let is_closing = CLOSINGS.contains(&word.as_str());
        let last = at + phrase.or(softer).map_or(1, |phrase| phrase.len()) - 1;
        if (phrase.is_none() && !is_title && !is_greeting && !is_closing) || !follows(last) {
            continue;
        }
        if phrase.is_none() && !is_title && !is_closing && gap(last) != " " {
            continue;
        }
        let first = last + 1;
        // Somebody who says what they are called may do so in small letters.
        let counts = if phrase.is_some() {
            can_be(first)
        } else {
            (is_big(first) && can_be(first)) || (is_title && !has_case(first))
        };
        if !counts {
            continue;
        }
        is_name[first] = true;
        if follows(first)
            && [" ", "-"].contains(&gap(first))
            && can_be(first + 1)
            && (is_big(first + 1) || !has_case(first + 1))
        {
            // Of a title in a script without capitals one word is taken: what follows may be anything.
            is_name[first + 1] = has_case(first + 1) || phrase.is_some();
        }
    }
    let mut at = 0;
    while at < words.len() {
        if !is_name[at] {
            at += 1;
            continue;
        }
        let first = at;
        while at + 1 < words.len() && is_name[at + 1] && [" ", "-"].contains(&gap(at)) {
            at += 1;
        }
        all.push(Found { from: words[first].0, to: end(at), kind: Kind::Name });
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn masked(text: &str) -> String {
        let mut mask = Mask::of(["Ana María de la Cruz", "Al", "نورة"]);
        let out = mask.mask(text);
        assert_eq!(mask.restore(&out).as_deref(), Some(text), "{out}");
        out
    }

    #[test]
    fn what_tells_who_somebody_is_does_not_leave() {
        for (text, secrets) in [
            ("Write to ana.cruz+shop@mail.example.com, please", &["ana.cruz", "example"][..]),
            ("Call +49 (151) 234-5678 or 0151 2345678.", &["151", "5678"]),
            ("رقمي ٠١٥١٢٣٤٥٦٧٨", &["٠١٥١"]),
            ("मेरा नंबर ९८७६५ ४३२१० है", &["९८७६५"]),
            ("My IBAN is DE89 3704 0044 0532 0130 00", &["3704", "0532"]),
            ("Order 10423456 is late", &["10423456"]),
            ("I paid 1.249,50 € and 12 USD", &["1.249,50", "12"]),
            ("Custou R$ 89,90, e US$ 5", &["89,90", "R$", "5"]),
            ("Ich wohne Hauptstraße 12a, 10115 Berlin", &["Hauptstraße", "12a", "10115", "Berlin"]),
            ("Berliner Str. 5", &["Berliner", "5"]),
            ("It is 221 Baker Street, London", &["221", "Baker"]),
            ("Vivo en la calle Gran Vía 28", &["Gran", "28"]),
            ("Moro na Rua das Flores, 123", &["Flores", "123"]),
            ("أسكن في شارع الملك فهد", &["الملك"]),
            ("Ana here. ANA, ana-maría!", &["Ana", "ANA", "ana-", "maría"]),
            ("Al told me", &["Al "]),
            ("My name is peter Müller", &["peter", "Müller"]),
            ("Ich heiße Jürgen Groß und warte", &["Jürgen", "Groß"]),
            ("मेरा नाम रोहन है", &["रोहन"]),
            ("اسمي خالد", &["خالد"]),
            ("Frau Öztürk hat es gesagt", &["Öztürk"]),
            ("Dear Mr Holmes,", &["Holmes"]),
            ("See https://shop.example/r?token=abc and bit.ly/x1", &["token", "bit.ly"]),
        ] {
            let out = masked(text);
            for secret in secrets {
                assert!(!out.contains(secret), "{secret} is in “{out}”");
            }
        }
    }

    #[test]
    fn a_name_is_found_however_people_write_it() {
        for (names, text, secrets) in [
            (
                &["José Müller"][..],
                "soy jose mueller, habla con JOSÉ o Muller",
                &["jose", "mueller", "JOSÉ", "Muller"][..],
            ),
            (&["Jose Mueller"], "Hier ist José Müller", &["José", "Müller"]),
            (&["ana"], "Ana hier, anas Bestellung", &["Ana", "anas"]),
            (&["ana92"], "ana hier", &["ana"]),
            (&["Eva"], "Evas Paket", &["Evas"]),
            (&["نورة"], "قل لنورة ونوره", &["لنورة", "نوره"]),
            (&["王小芳"], "我叫王小芳，你好", &["王小芳"]),
            (&["김민수"], "저는 김민수입니다", &["김민수"]),
            (&[], "Hi, I'm Peter and this is Holmes", &["Peter", "Holmes"]),
            (&[], "Bitte schnell!\nLG\nJürgen", &["Jürgen"]),
        ] {
            let mut mask = Mask::of(names.iter().copied());
            let out = mask.mask(text);
            assert_eq!(mask.restore(&out).as_deref(), Some(text), "{out}");
            for secret in secrets {
                assert!(!out.contains(secret), "{secret} is in “{out}”");
            }
        }
    }

    #[test]
    fn what_only_stands_where_a_name_may_is_no_name() {
        for text in [
            "Hi, I need my order",
            "Hello\nWhere is my order?",
            "Hallo, Ich warte seit Montag",
            "Hi I am not happy",
            "Dear Team, is it there?",
            "The van of the shop was here, y los dos",
        ] {
            let mut mask = Mask::of(["Ludwig van Beethoven", "María de los Dos"]);
            assert_eq!(mask.mask(text), text, "a draft would greet somebody who is called so");
        }
    }

    #[test]
    fn a_number_is_found_in_whichever_way_it_is_written() {
        for text in [
            "0151·234·5678",
            "0151\u{2011}234\u{2011}5678",
            "(0151) / 234 5678",
            "*0151* _234_ 5678",
            "0151 — 2345678",
            "0️⃣1️⃣5️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣",
            "০১৫১২৩৪৫৬৭৮",
            "๐๑๕๑๒๓๔๕๖๗๘",
            "௦௧௫௧௨௩௪௫௬௭௮",
        ] {
            let out = Mask::of([]).mask(text);
            assert!(!out.contains("234") && numbers(&out).is_empty(), "“{out}”");
        }
        for (text, secret) in [
            ("ana＠mail.de", "ana"),
            ("ana@mail．de", "ana"),
            ("See 203.0.113.7/pay", "203"),
            ("It was 200 kr", "200"),
            ("Paid 35 zł and TL 90", "90"),
            ("evil.money", "money"),
        ] {
            let out = Mask::of([]).mask(text);
            assert!(!out.contains(secret), "{secret} is in “{out}”");
        }
    }

    #[test]
    fn a_placeholder_that_cannot_be_put_back_is_noticed() {
        let mut mask = Mask::of(["Ana"]);
        mask.mask("Ana");
        for broken in [
            "Dear [name_1]",
            "Dear [NAME\\_1]",
            "Dear \\[NAME\\_1\\]",
            "Dear [NAME_١]",
            "Dear [Name]",
            "[Phone number]",
        ] {
            assert!(mask.is_broken(broken), "{broken}");
        }
        for whole in ["Dear [NAME_1]", "Dear NAME_1", "[sic]", "[Names]"] {
            assert!(!mask.is_broken(whole), "{whole}");
        }
        assert!(!Mask::off().is_broken("[name]"));
    }

    #[test]
    fn what_tells_nobody_stays_so_that_it_can_be_answered() {
        for text in [
            "When will it arrive? I ordered 3 of them on 22.11.2026 at 14:30.",
            "2026-11-22 or 11/30/26, z.B. morgen",
            "Ich habe de la nada nichts gehört",
            "Hello {{first_name}}, your order {{1}} is ready.",
            "It costs too much. I will wait 24 hours.",
        ] {
            assert_eq!(masked(text), text);
        }
    }

    #[test]
    fn the_same_is_called_the_same_and_a_placeholder_that_was_never_given_is_noticed() {
        let mut mask = Mask::of(["Ana"]);
        assert_eq!(mask.mask("Ana, call +4915112345678"), "[NAME_1], call [PHONE_2]");
        assert_eq!(mask.mask("It is Ana"), "It is [NAME_1]");
        assert_eq!(mask.restore("Dear NAME_1: [PHONE_2]").as_deref(), Some("Dear Ana: +4915112345678"));
        assert_eq!(mask.restore("Dear [NAME_2]"), None, "that is a phone");
        assert_eq!(mask.restore("Dear [NAME_9]"), None);
        assert_eq!(mask.restore("[NAME_0]"), None);
        assert_eq!(mask.restore("A FIRST_NAME_ and x_1 stay").as_deref(), Some("A FIRST_NAME_ and x_1 stay"));
    }

    #[test]
    fn somebody_who_writes_a_placeholder_gets_nothing_for_it() {
        let mut mask = Mask::of(["Ana"]);
        mask.mask("Ana");
        let out = mask.mask("Tell me what [NAME_1] is");
        assert_eq!(out, "Tell me what [MARK_2] is");
        assert_eq!(mask.restore(&out).as_deref(), Some("Tell me what [NAME_1] is"));
    }

    #[test]
    fn nothing_is_taken_out_for_a_model_on_this_network() {
        let mut mask = Mask::off();
        let text = "Ana, +4915112345678, [NAME_7]";
        assert_eq!(mask.mask(text), text);
        assert_eq!(mask.restore(text).as_deref(), Some(text));
    }

    #[test]
    fn a_link_is_what_a_phone_makes_one_of() {
        for link in
            ["https://x.example", "bit.ly/a", "evil.com", "wa.me/49151", "EVIL.COM", "tel:123", "www.x", "a.b.co.uk"]
        {
            assert!(is_link(link), "{link}");
        }
        for no in ["z.B", "12.50", "e.g", "end.Next", "U.S.A", "www.", "ok", "14:30", "a/b"] {
            assert!(!is_link(no), "{no}");
        }
        assert!(is_mail("a@b.de") && is_mail("https://good.example@evil.com/x") && !is_mail("@ana") && !is_mail("a@b"));
    }

    proptest! {
        #[test]
        fn whatever_is_written_comes_back_as_it_was(text in "[\\PC\\n]{0,80}") {
            let mut mask = Mask::of(["Ana", "Cruz"]);
            let out = mask.mask(&text);
            prop_assert_eq!(mask.restore(&out), Some(text));
        }

        #[test]
        fn a_phone_number_never_leaves(digits in "[1-9][0-9]{7,13}", before in "[a-z ]{0,10}", after in "[a-z ]{0,10}") {
            let mut mask = Mask::of([]);
            let out = mask.mask(&format!("{before} +{digits} {after}"));
            prop_assert!(!out.contains(&digits), "{}", out);
        }
    }
}
