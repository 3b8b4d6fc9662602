//! Answering without a person: greetings, away replies, and the words by which people stop marketing messages.
//!
//! An automatic reply costs what any reply costs, and nobody asked for it. So it is off until somebody says so, it answers
//! a customer's message and nothing else, it comes once in twelve hours at most whatever happens, and it always offers a
//! person. It is never the answer that is owed: whoever waits goes on waiting, and the queue says so.
//!
//! Words that stop or begin marketing messages hold whether or not a number answers anything. They are whole messages, and
//! only those that are customary: nobody is taken off a list because they wrote “cancel my table”.
//!
//! Some of those words mean something else as well: “alto” is tall, “baja” is short, “sair” is to go out. Marketing reaches
//! people as templates and in no other way (everything else is a service message, Pricing, Sep 2026), so whoever is asked
//! nothing by a person and writes “baja” under a template leaves, and whoever was asked for a size says which. Such a word
//! counts where the last thing that came from the business was a template, or a message that offered the word; elsewhere
//! it is to be read by people, and the conversation is owed. STOP and START count everywhere, and are what the usual
//! confirmations name. So a wish to be left alone is never lost in silence, and no answer takes anybody off a list.

use super::{
    conversation::Conversation,
    interactive::{BODY, Choice, Interactive},
    language::Language,
    message::Direction,
    number::NumberRef,
    outbox::Draft,
    parked::{self, plain},
    price::Micros,
    quick_reply,
    time::{Span, Timestamp},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::LazyLock,
};

/// No person gets more than one automatic reply in this time, over all numbers.
pub const ONCE_IN: Span = Span::hours(12);
/// What came so long after it was written is left to people.
pub const LATE: Span = Span::minutes(15);
/// So long after somebody here has answered they are taken to be there still.
pub const THERE: Span = Span::hours(1);
/// After so long a silence whoever writes begins anew, and is greeted.
pub const SILENCE: Span = Span::days(14);
/// How far back automatic replies are counted.
pub const COUNTED: Span = Span::days(30);

/// Characters of a text as it is written, and of what the business is called: with names put in it still fits.
pub const TEXT_LIMIT: usize = 800;
pub const BUSINESS_LIMIT: usize = 100;
/// Characters of a name that are put into a text.
const NAME_LIMIT: usize = 60;

/// What a text may have between braces.
pub const VARIABLES: [&str; 2] = ["first_name", "business"];

/// The engagement of whoever has asked for a person, until one has answered: nobody's window peaks sooner.
pub const WANTED: f64 = 10.0;

/// What a template's button carries by which people stop marketing messages, whatever stands on it.
pub const STOP: &str = "STOP";

/// By what the button is known that asks for a person.
pub const PERSON: &str = "ajar.person";

words! {
    /// Why something was sent without a person.
    Kind {
        /// Somebody is here, and the customer begins to write.
        Greeting = "greeting",
        /// Nobody is here.
        Away = "away",
        /// They stopped marketing messages.
        Stopped = "stopped",
        /// They want them again.
        Started = "started",
    }
}

impl Kind {
    /// What confirms that somebody stopped marketing messages, or that they want them again.
    pub fn confirming(out: bool) -> Self {
        if out { Self::Stopped } else { Self::Started }
    }
}

/// A text in several languages, by their tags.
pub type Texts = BTreeMap<String, String>;

/// A reply that is sent without a person, where it is on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Reply {
    pub on: bool,
    pub texts: Texts,
}

/// What a number answers without a person. Nothing, where nobody has said anything.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Answering {
    /// What the business is called in its texts; the number itself where nothing is said.
    pub business: String,
    /// To whoever begins to write while somebody is here.
    pub greeting: Reply,
    /// To whoever writes while nobody is.
    pub away: Reply,
    /// What confirms a stop word, where it is not as usual.
    pub stopped: Texts,
    /// What confirms a start word, likewise.
    pub started: Texts,
}

/// Why a number cannot answer so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    #[error("“{0}” is no language of Ajar: en, es, pt-BR, hi, ar and de are.")]
    Language(String),
    #[error("A text has {0} characters; {limit} are allowed.", limit = TEXT_LIMIT)]
    Long(usize),
    #[error("The name of the business has {0} characters; {limit} are allowed.", limit = BUSINESS_LIMIT)]
    Business(usize),
    #[error("There is a character in a text that cannot be sent.")]
    Character,
    #[error("Nothing is known for “{0}”: a text may have first_name and business between braces.")]
    Variable(String),
    #[error("A reply that is on needs a text in one language at least.")]
    Empty,
}

impl Answering {
    /// Trimmed, with no text rather than an empty one.
    pub fn check(self) -> Result<Self, Unfit> {
        let business = self.business.split_whitespace().collect::<Vec<_>>().join(" ");
        let length = business.chars().count();
        if length > BUSINESS_LIMIT {
            return Err(Unfit::Business(length));
        }
        if !is_plain(&business) {
            return Err(Unfit::Character);
        }
        let reply = |reply: Reply| {
            let reply = Reply { texts: checked(reply.texts)?, ..reply };
            if reply.on && reply.texts.is_empty() { Err(Unfit::Empty) } else { Ok(reply) }
        };
        Ok(Self {
            business,
            greeting: reply(self.greeting)?,
            away: reply(self.away)?,
            stopped: checked(self.stopped)?,
            started: checked(self.started)?,
        })
    }

    /// Whether anything is answered but a stop word.
    pub fn is_on(&self) -> bool {
        self.greeting.on || self.away.on
    }

    /// Which reply a message of the customer gets.
    ///
    /// # Errors
    /// Why it gets none.
    pub fn decide(&self, moment: &Moment, now: Timestamp) -> Result<Kind, Silence> {
        if moment.opted_out {
            return Err(Silence::OptedOut);
        }
        if moment.sent_at <= now - LATE || moment.sent_at > now + LATE {
            return Err(Silence::Late);
        }
        if moment.replied_at.is_some_and(|at| now - at < ONCE_IN) {
            return Err(Silence::Again);
        }
        if moment.answered_at.is_some_and(|at| now - at < THERE) {
            return Err(Silence::SomebodyIsThere);
        }
        let kind = if moment.open { Kind::Greeting } else { Kind::Away };
        let reply = if moment.open { &self.greeting } else { &self.away };
        if !reply.on || reply.texts.is_empty() {
            return Err(Silence::Off);
        }
        if kind == Kind::Greeting && moment.said_at.is_some_and(|at| moment.sent_at - at < SILENCE) {
            return Err(Silence::GoesOn);
        }
        Ok(kind)
    }

    /// The message of a kind for whoever writes in this language, with what is known put in. None where there is no text.
    pub fn draft(&self, kind: Kind, spoken: Option<&str>, names: &Names<'_>) -> Option<Draft> {
        let (language, text) = self.text(kind, spoken)?;
        let text = filled(text, names);
        if text.is_empty() {
            return None;
        }
        Some(match kind {
            // The button is not left to whoever writes the text: so none goes out that leads nowhere.
            Kind::Greeting | Kind::Away => Draft::Interactive {
                interactive: Interactive::Buttons {
                    body: text.chars().take(BODY).collect(),
                    footer: None,
                    buttons: vec![Choice {
                        id: PERSON.to_owned(),
                        title: button(language).to_owned(),
                        description: None,
                    }],
                },
                reply_to: None,
            },
            Kind::Stopped | Kind::Started => Draft::Text { text, reply_to: None },
        })
    }

    fn text(&self, kind: Kind, spoken: Option<&str>) -> Option<(Language, &str)> {
        let (texts, is_usual) = match kind {
            Kind::Greeting => (&self.greeting.texts, false),
            Kind::Away => (&self.away.texts, false),
            Kind::Stopped => (&self.stopped, true),
            Kind::Started => (&self.started, true),
        };
        let of = |language: Language| {
            let said = texts.get(language.tag()).map(String::as_str);
            said.or_else(|| is_usual.then(|| usual(kind, language)).flatten()).map(|text| (language, text))
        };
        let theirs = spoken.and_then(language_of);
        theirs.and_then(of).or_else(|| Language::ALL.into_iter().find_map(of))
    }
}

fn checked(texts: Texts) -> Result<Texts, Unfit> {
    let mut fit = Texts::new();
    for (tag, text) in texts {
        if Language::parse(&tag).is_none() {
            return Err(Unfit::Language(tag));
        }
        let text = text.trim();
        if text.is_empty() {
            continue;
        }
        let length = text.chars().count();
        if length > TEXT_LIMIT {
            return Err(Unfit::Long(length));
        }
        if !is_plain(text) {
            return Err(Unfit::Character);
        }
        if let Some(name) = quick_reply::variables(text).into_iter().find(|name| !VARIABLES.contains(&name.as_str())) {
            return Err(Unfit::Variable(name));
        }
        fit.insert(tag, text.to_owned());
    }
    Ok(fit)
}

fn is_plain(text: &str) -> bool {
    !text.chars().any(|letter| letter.is_control() && letter != '\n')
}

/// What is known when a message of a customer is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// When it was written.
    pub sent_at: Timestamp,
    /// Whether somebody is here, by the hours of those whose number it is.
    pub open: bool,
    /// When this person got an automatic reply last, of whichever number.
    pub replied_at: Option<Timestamp>,
    /// When the business answered last in this conversation, but for templates and for what was automatic.
    pub answered_at: Option<Timestamp>,
    /// When anything was said in it before this.
    pub said_at: Option<Timestamp>,
    /// They want no marketing messages, and so nothing that nobody has written to them.
    pub opted_out: bool,
}

/// Why a message gets no automatic reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    Off,
    OptedOut,
    /// It came late, or is dated wrongly.
    Late,
    /// They got one not long ago.
    Again,
    SomebodyIsThere,
    /// The talk goes on: nobody is greeted in the middle of it.
    GoesOn,
}

/// What is put into a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Names<'a> {
    /// As the customer is called, if that is known.
    pub customer: Option<&'a str>,
    pub business: &'a str,
}

/// Stands where a name is not known until it is taken out with the space beside it. No text has it.
const UNKNOWN: &str = "\u{1}";

/// A text with what is known put in. What is not known leaves no hole behind.
pub fn filled(text: &str, names: &Names<'_>) -> String {
    let short = |name: &str| name.chars().filter(|letter| !letter.is_control()).take(NAME_LIMIT).collect::<String>();
    let first = names.customer.and_then(|name| name.split_whitespace().next()).map(short);
    let first = first.filter(|name| !name.is_empty()).unwrap_or_else(|| UNKNOWN.to_owned());
    let business: String = names.business.chars().take(BUSINESS_LIMIT).collect();
    let business = if business.trim().is_empty() { UNKNOWN.to_owned() } else { business };
    let values = BTreeMap::from([("first_name".to_owned(), first), ("business".to_owned(), business)]);
    let filled = quick_reply::fill(text, &values).unwrap_or_else(|_| text.to_owned());
    let whole = filled.replace(&format!(" {UNKNOWN}"), "").replace(&format!("{UNKNOWN} "), "").replace(UNKNOWN, "");
    whole.trim_start_matches([' ', ',', '،', '.', '!']).trim().to_owned()
}

/// Ours for the tag of a language, whatever its region.
fn language_of(tag: &str) -> Option<Language> {
    let primary = tag.split('-').next().unwrap_or_default();
    Language::ALL.into_iter().find(|language| language.tag()[..2].eq_ignore_ascii_case(primary))
}

/// What the button says that asks for a person.
pub fn button(language: Language) -> &'static str {
    match language {
        Language::En => "Talk to a person",
        Language::Es => "Hablar con alguien",
        Language::PtBr => "Falar com alguém",
        Language::Hi => "किसी से बात करें",
        Language::Ar => "التحدث إلى شخص",
        Language::De => "Mit Mensch sprechen",
    }
}

/// What confirms a stop or a start word where nobody has said otherwise. None for what has no usual words.
pub fn usual(kind: Kind, language: Language) -> Option<&'static str> {
    Some(match (kind, language) {
        (Kind::Greeting | Kind::Away, _) => return None,
        (Kind::Stopped, Language::En) => {
            "You will get no more marketing messages from {business}. Write START to get them again."
        }
        (Kind::Stopped, Language::Es) => {
            "No recibirás más mensajes promocionales de {business}. Escribe START para volver a recibirlos."
        }
        (Kind::Stopped, Language::PtBr) => {
            "Você não receberá mais mensagens promocionais de {business}. Escreva START para voltar a recebê-las."
        }
        (Kind::Stopped, Language::Hi) => "अब आपको {business} से प्रचार संदेश नहीं मिलेंगे। दोबारा पाने के लिए START लिखें।",
        (Kind::Stopped, Language::Ar) => "لن تصلك رسائل تسويقية أخرى من {business}. اكتب START لتصلك من جديد.",
        (Kind::Stopped, Language::De) => {
            "Sie erhalten keine Werbung mehr von {business}. Schreiben Sie START, um sie wieder zu erhalten."
        }
        (Kind::Started, Language::En) => {
            "You will get marketing messages from {business} again. Write STOP at any time to end them."
        }
        (Kind::Started, Language::Es) => {
            "Volverás a recibir mensajes promocionales de {business}. Escribe STOP cuando quieras dejar de recibirlos."
        }
        (Kind::Started, Language::PtBr) => {
            "Você voltará a receber mensagens promocionais de {business}. Escreva STOP quando quiser parar."
        }
        (Kind::Started, Language::Hi) => "अब आपको {business} से प्रचार संदेश फिर मिलेंगे। बंद करने के लिए कभी भी STOP लिखें।",
        (Kind::Started, Language::Ar) => "ستصلك الرسائل التسويقية من {business} من جديد. اكتب STOP في أي وقت لإيقافها.",
        (Kind::Started, Language::De) => {
            "Sie erhalten wieder Werbung von {business}. Schreiben Sie jederzeit STOPP, um sie zu beenden."
        }
    })
}

/// Whole messages that stop marketing messages, as people write them.
pub static STOPS: [(Language, &[&str]); 6] = [
    (Language::En, &["stop", "stop all", "stopall", "unsubscribe", "opt out", "optout"]),
    (Language::Es, &["alto", "baja", "dar de baja", "darme de baja", "cancelar suscripción", "no más mensajes"]),
    (Language::PtBr, &["parar", "pare", "sair", "descadastrar", "cancelar inscrição"]),
    (Language::Hi, &["स्टॉप", "रोकें", "रोको", "बंद करें", "संदेश बंद करें", "सदस्यता समाप्त करें"]),
    (Language::Ar, &["ستوب", "إيقاف", "أوقف", "توقف", "إلغاء الاشتراك", "إيقاف الرسائل"]),
    (Language::De, &["stopp", "abmelden", "abbestellen", "austragen", "keine werbung", "keine werbung mehr"]),
];

/// Whole messages that let them come again.
pub static STARTS: [(Language, &[&str]); 6] = [
    (Language::En, &["start", "unstop", "subscribe", "opt in", "optin"]),
    (Language::Es, &["alta", "darme de alta", "suscribirme"]),
    (Language::PtBr, &["inscrever", "reinscrever", "cadastrar"]),
    (Language::Hi, &["स्टार्ट", "शुरू करें", "सदस्यता लें"]),
    (Language::Ar, &["اشتراك", "ابدأ", "تفعيل الاشتراك"]),
    (Language::De, &["anmelden", "wieder anmelden"]),
];

/// Of the words above those that mean something else as well: they count where they can mean nothing else, by [`Before`].
static AMBIGUOUS: [&str; 20] = [
    "alto",
    "baja",
    "alta",
    "parar",
    "pare",
    "sair",
    "inscrever",
    "cadastrar",
    "रोकें",
    "रोको",
    "बंद करें",
    "शुरू करें",
    "إيقاف",
    "أوقف",
    "توقف",
    "اشتراك",
    "ابدأ",
    "abbestellen",
    "austragen",
    "anmelden",
];

/// What the buttons say, beside the words above, by which people leave: those that the platform puts under marketing
/// templates, and what businesses write on theirs.
static STOP_BUTTONS: [&str; 20] = [
    "stop promotions",
    "stop marketing",
    "unsubscribe from promos",
    "unsubscribe from all",
    "opt out of promotions",
    "detener promociones",
    "cancelar suscripción a promos",
    "no recibir promociones",
    "dejar de recibir",
    "parar promoções",
    "não receber promoções",
    "cancelar inscrição",
    "deixar de receber",
    "प्रमोशन रोकें",
    "प्रचार संदेश रोकें",
    "إيقاف العروض الترويجية",
    "إيقاف العروض",
    "werbung stoppen",
    "werbung abbestellen",
    "von werbung abmelden",
];

/// What is to stop, where somebody wrote a button of their own: a button may also cancel a table, end a delivery or sign
/// somebody off a course. Without marks, accents and large letters.
static OF_MARKETING: [&str; 57] = [
    "unsubscribe",
    "opt out",
    "optout",
    "marketing",
    "promotions",
    "promotion",
    "promotional",
    "promos",
    "promo",
    "offers",
    "deals",
    "ads",
    "advertising",
    "messages",
    "newsletter",
    "newsletters",
    "recibir",
    "desuscribir",
    "desuscribirme",
    "promociones",
    "ofertas",
    "publicidad",
    "mensajes",
    "novedades",
    "receber",
    "descadastrar",
    "desinscrever",
    "promocoes",
    "publicidade",
    "mensagens",
    "novidades",
    "अनसब्सक्राइब",
    "प्रमोशन",
    "प्रचार",
    "ऑफर",
    "ऑफ़र",
    "संदेश",
    "मैसेज",
    "विज्ञापन",
    "الاشتراك",
    "العروض",
    "عروض",
    "عروضا",
    "الترويجية",
    "ترويجية",
    "الرسائل",
    "رسائل",
    "الاعلانات",
    "اعلانات",
    "التسويق",
    "التسويقية",
    "werbung",
    "angebote",
    "aktionen",
    "nachrichten",
    "infos",
    "werbenachrichten",
];

/// Whether a button, plain, asks for no more marketing in words of its own.
fn asks_for_none(button: &str) -> bool {
    let words = format!(" {button} ");
    parked::is_stop_button(button) && OF_MARKETING.iter().any(|what| words.contains(&format!(" {what} ")))
}

/// That a customer stops marketing messages, or wants them again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    pub out: bool,
    /// Whether it was a button, and no message.
    pub pressed: bool,
}

/// Bytes that none of them is longer than; whoever writes at length is to be read.
const LONGEST: usize = 120;

/// Words as messages are compared with them: in which language each is, and whether it stops or begins.
static WORDS: LazyLock<HashMap<String, (Language, bool)>> = LazyLock::new(|| {
    let of = |lists: &[(Language, &[&str])], out: bool| {
        let pairs =
            lists.iter().flat_map(|(language, words)| words.iter().map(move |word| (plain(word), (*language, out))));
        pairs.collect::<Vec<_>>()
    };
    of(&STARTS, false).into_iter().chain(of(&STOPS, true)).collect()
});

static UNSURE: LazyLock<HashSet<String>> = LazyLock::new(|| AMBIGUOUS.iter().map(|word| plain(word)).collect());

static BUTTONS: LazyLock<HashSet<String>> = LazyLock::new(|| STOP_BUTTONS.iter().map(|words| plain(words)).collect());

/// Whether a word counts only where a template or an offer came before it.
pub fn is_ambiguous(word: &str) -> bool {
    UNSURE.contains(&plain(word))
}

/// What came from the business before a message of the customer, as far as words are read by it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Before {
    /// The last of it was a template.
    pub template: bool,
    /// What was said right before, where it was said by the business.
    pub text: Option<String>,
}

/// What stands around a word that is named.
const QUOTES: [char; 11] = ['"', '\'', '“', '”', '„', '‘', '’', '‚', '«', '»', '`'];

impl Before {
    /// As a conversation stands when a message of this moment is taken in, to which a campaign's latest template left then.
    pub fn of(row: &Conversation, campaigned: Option<Timestamp>, at: Timestamp) -> Self {
        let answered_at = row.answered_at.filter(|answered_at| *answered_at <= at);
        let templates = row.template_at.into_iter().chain(campaigned);
        let template_at = templates.filter(|template_at| *template_at <= at).max();
        let template = template_at.is_some_and(|sent_at| answered_at.is_none_or(|answered_at| answered_at <= sent_at));
        let ours = row.preview.as_ref().filter(|last| last.direction != Direction::In.word() && last.at <= at);
        Self { template, text: ours.and_then(|last| last.text.clone()) }
    }

    /// Whether a word, plain, cannot be meant otherwise.
    fn settles(&self, word: &str) -> bool {
        self.template || self.text.as_deref().is_some_and(|text| offers(text, word))
    }
}

/// Whether a text names a word to be written, as such texts do: in quotation marks, or in capitals among small letters.
fn offers(text: &str, word: &str) -> bool {
    let parts: Vec<&str> = text.split(QUOTES).collect();
    if parts.len() > 2 && parts[1..parts.len() - 1].iter().any(|part| plain(part) == word) {
        return true;
    }
    let is_loud = |part: &str| part.chars().any(char::is_uppercase) && !part.chars().any(char::is_lowercase);
    text.chars().any(char::is_lowercase) && text.split_whitespace().any(|part| is_loud(part) && plain(part) == word)
}

/// What a message of a customer says about marketing messages; none for almost all of them. By its type, its text, what
/// came with it under the type's name, and what came before it.
pub fn word(kind: &str, text: Option<&str>, content: &Value, before: &Before) -> Option<Word> {
    let pressed = match kind {
        "text" | "interactive" => false,
        "button" => true,
        _ => return None,
    };
    let payload = content.get("payload").and_then(Value::as_str).filter(|_| pressed);
    let said = text.into_iter().chain(payload).filter(|said| said.len() <= LONGEST).map(plain);
    let means = |said: String| match WORDS.get(&said) {
        // Under a message of somebody here it is an answer to that: “Anmelden” to a course is no wish for marketing.
        Some((_, false)) if kind == "interactive" => None,
        // Of a button it is known that a template had it.
        Some(_) if !pressed && UNSURE.contains(&said) && !before.settles(&said) => None,
        Some((_, out)) => Some(*out),
        None => (pressed && (BUTTONS.contains(&said) || asks_for_none(&said))).then_some(true),
    };
    // Whoever leaves by one of the two leaves.
    said.filter_map(means).reduce(|one, other| one || other).map(|out| Word { out, pressed })
}

/// In which language a word that stops or begins marketing messages is.
pub fn language_of_word(text: &str) -> Option<Language> {
    WORDS.get(&plain(text)).map(|(language, _)| *language)
}

/// Whether the customer pressed the button that asks for a person.
pub fn asks_for_person(kind: &str, content: &Value) -> bool {
    kind == "interactive" && content.pointer("/button_reply/id").and_then(Value::as_str) == Some(PERSON)
}

/// Whether there is something in a message to answer: what could not be read is left to people.
pub fn is_answerable(kind: &str) -> bool {
    !matches!(kind, "unsupported" | "unknown" | "call" | "system" | "reaction")
}

/// How much was sent without a person in [`COUNTED`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counts {
    pub greeting: i64,
    pub away: i64,
    pub stopped: i64,
    pub started: i64,
    /// Customers who asked for a person by the button.
    pub asked: i64,
}

impl Counts {
    /// Adds what there was of a kind.
    pub fn add(&mut self, kind: Kind, n: i64) {
        *match kind {
            Kind::Greeting => &mut self.greeting,
            Kind::Away => &mut self.away,
            Kind::Stopped => &mut self.stopped,
            Kind::Started => &mut self.started,
        } += n;
    }

    /// All that was sent.
    pub fn all(&self) -> i64 {
        self.greeting + self.away + self.stopped + self.started
    }
}

/// What a number answers without a person, what that comes to and what it costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnsweringView {
    pub number: NumberRef,
    pub answering: Answering,
    /// In the last 30 days.
    pub sent: Counts,
    /// What a reply costs once the month's free ones are used up, by the market of whoever gets it: to whom it costs least
    /// and most, of those who wrote to the number last. None where no card says so.
    pub price_least: Option<Micros>,
    pub price_most: Option<Micros>,
    /// Replies that the number may still send free of charge this month.
    pub free_replies: i64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{id::NumberId, interactive::BUTTON_TITLE};
    use proptest::prelude::*;
    use serde_json::json;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn texts(pairs: &[(&str, &str)]) -> Texts {
        pairs.iter().map(|(tag, text)| ((*tag).to_owned(), (*text).to_owned())).collect()
    }

    fn on() -> Answering {
        let reply = |text: &str| Reply { on: true, texts: texts(&[("en", text), ("de", "Guten Tag {first_name}")]) };
        Answering { greeting: reply("Welcome"), away: reply("We are away"), ..Answering::default() }
    }

    fn fresh() -> Moment {
        Moment { sent_at: NOON, open: true, replied_at: None, answered_at: None, said_at: None, opted_out: false }
    }

    #[test]
    fn nothing_is_answered_until_somebody_says_so() {
        assert_eq!(Answering::default().decide(&fresh(), NOON), Err(Silence::Off));
        assert!(!Answering::default().is_on());
        assert_eq!(on().decide(&fresh(), NOON), Ok(Kind::Greeting));
        assert_eq!(on().decide(&Moment { open: false, ..fresh() }, NOON), Ok(Kind::Away));
        let only_away = Answering { greeting: Reply::default(), ..on() };
        assert_eq!(only_away.decide(&fresh(), NOON), Err(Silence::Off));
    }

    #[test]
    fn each_rule_by_itself_keeps_it_silent() {
        let ago = |span: Span| Some(NOON - span);
        let cases = [
            (Moment { opted_out: true, ..fresh() }, Err(Silence::OptedOut)),
            (Moment { sent_at: NOON - LATE, ..fresh() }, Err(Silence::Late)),
            (Moment { sent_at: NOON - LATE + Span(1), ..fresh() }, Ok(Kind::Greeting)),
            (Moment { sent_at: NOON + Span::hours(1), ..fresh() }, Err(Silence::Late)),
            (Moment { replied_at: ago(Span(ONCE_IN.0 - 1)), ..fresh() }, Err(Silence::Again)),
            (Moment { replied_at: ago(ONCE_IN), ..fresh() }, Ok(Kind::Greeting)),
            (Moment { answered_at: ago(Span(THERE.0 - 1)), ..fresh() }, Err(Silence::SomebodyIsThere)),
            (Moment { answered_at: ago(THERE), ..fresh() }, Ok(Kind::Greeting)),
            (Moment { said_at: ago(Span(SILENCE.0 - 1)), ..fresh() }, Err(Silence::GoesOn)),
            (Moment { said_at: ago(SILENCE), ..fresh() }, Ok(Kind::Greeting)),
            (Moment { said_at: ago(Span::hours(2)), open: false, ..fresh() }, Ok(Kind::Away)),
        ];
        for (moment, decided) in cases {
            assert_eq!(on().decide(&moment, NOON), decided, "{moment:?}");
        }
    }

    #[test]
    fn every_reply_offers_a_person_in_its_language() {
        let names = Names { customer: Some("Berta Lima"), business: "Ajar" };
        for language in Language::ALL {
            assert!((1..=BUTTON_TITLE).contains(&button(language).chars().count()), "{}", button(language));
        }
        for (spoken, body, title) in [
            (Some("de-AT"), "Guten Tag Berta", button(Language::De)),
            (Some("fr"), "Welcome", button(Language::En)),
            (None, "Welcome", button(Language::En)),
        ] {
            let Some(Draft::Interactive { interactive: Interactive::Buttons { body: said, buttons, .. }, .. }) =
                on().draft(Kind::Greeting, spoken, &names)
            else {
                panic!("no buttons");
            };
            assert_eq!((said.as_str(), buttons[0].id.as_str(), buttons[0].title.as_str()), (body, PERSON, title));
        }
        assert_eq!(Answering::default().draft(Kind::Away, None, &names), None);
    }

    #[test]
    fn a_confirmation_has_usual_words_in_every_language_and_may_have_others() {
        let names = Names { customer: None, business: "Bakery" };
        for language in Language::ALL {
            for kind in [Kind::Stopped, Kind::Started] {
                let Some(Draft::Text { text, .. }) = Answering::default().draft(kind, Some(language.tag()), &names)
                else {
                    panic!("no text");
                };
                assert!(text.contains("Bakery") && !text.contains('{'), "{text}");
            }
        }
        let own = Answering { stopped: texts(&[("de", "Schade!")]), ..Answering::default() };
        let said = |tag| match own.draft(Kind::Stopped, Some(tag), &names) {
            Some(Draft::Text { text, .. }) => text,
            other => panic!("{other:?}"),
        };
        assert_eq!(said("de"), "Schade!");
        assert!(said("es").contains("START"));
    }

    #[test]
    fn what_is_not_known_leaves_no_hole() {
        let fill = |text: &str, customer| filled(text, &Names { customer, business: "Ajar" });
        assert_eq!(fill("Hello {first_name}, this is {business}.", Some("Ana Lima")), "Hello Ana, this is Ajar.");
        assert_eq!(fill("Hello {first_name}, this is {business}.", None), "Hello, this is Ajar.");
        assert_eq!(fill("{First_Name}, hello", None), "hello");
        assert_eq!(filled("From {business}", &Names { customer: None, business: " " }), "From");
    }

    #[test]
    fn a_text_is_checked_when_it_is_kept() {
        let with = |tag: &str, text: &str| {
            Answering { away: Reply { on: true, texts: texts(&[(tag, text)]) }, ..Answering::default() }.check()
        };
        assert_eq!(with("en", " Away ").unwrap().away.texts["en"], "Away");
        assert_eq!(with("fr", "Absent"), Err(Unfit::Language("fr".to_owned())));
        assert_eq!(with("en", " "), Err(Unfit::Empty), "on, and nothing to say");
        assert_eq!(with("en", &"x".repeat(TEXT_LIMIT + 1)), Err(Unfit::Long(TEXT_LIMIT + 1)));
        assert_eq!(with("en", "a\u{0}"), Err(Unfit::Character));
        assert_eq!(with("en", "Dear {name}"), Err(Unfit::Variable("name".to_owned())));
        let named = Answering { business: "x".repeat(101), ..Answering::default() };
        assert_eq!(named.check(), Err(Unfit::Business(101)));
    }

    #[test]
    fn words_that_stop_and_start_are_understood_whole_in_every_language() {
        let template = Before { template: true, text: None };
        let of = |text: &str| word("text", Some(text), &Value::Null, &template).map(|word| word.out);
        for text in [
            "STOP",
            " stop! ",
            "Unsubscribe.",
            "ALTO",
            "Baja",
            "No más mensajes",
            "SAIR",
            "parar",
            "रोकें।",
            "إيقاف",
            "ايقاف",
            "Abmelden",
            "STOPP",
        ] {
            assert_eq!(of(text), Some(true), "{text}");
        }
        for text in ["START", "start!", "Alta", "INSCREVER", "शुरू करें", "اشتراك", "Anmelden"] {
            assert_eq!(of(text), Some(false), "{text}");
        }
        // What people write in the middle of a talk.
        for text in ["", "Stop by at five?", "Cancel", "Cancelar", "Ende", "No", "बंद कब होगा?", "Halt", "Yes", "Quit"]
        {
            assert_eq!(of(text), None, "{text}");
        }
        assert_eq!(of(&"stop ".repeat(100)), None);
        assert_eq!(word("image", Some("stop"), &Value::Null, &template), None, "the caption of a picture");
        for (_, words) in STOPS.iter().chain(&STARTS) {
            assert!(words.iter().all(|word| !plain(word).is_empty()));
        }
        // As it is heard, where a keyboard writes no Latin letters: it counts wherever it is said.
        for (text, out) in [("स्टॉप", true), ("ستوب!", true), ("स्टार्ट", false)] {
            let said = word("text", Some(text), &Value::Null, &Before::default());
            assert_eq!(said, Some(Word { out, pressed: false }), "{text}");
        }
        assert_eq!(language_of_word("Abmelden!"), Some(Language::De));
        assert_eq!(language_of_word("Hello"), None);
    }

    #[test]
    fn a_word_that_means_something_else_as_well_counts_after_a_template_or_where_it_was_offered() {
        let asked = |text: &str| Before { template: false, text: Some(text.to_owned()) };
        let template = Before { template: true, ..Before::default() };
        let size = asked("¿Lo quieres de caña alta o baja?");
        let (stops, starts) = (Some(true), Some(false));
        for (text, before, is) in [
            ("baja", &size, None),
            ("Alta", &size, None),
            ("ALTO", &Before::default(), None),
            ("Baja", &template, stops),
            ("alta", &template, starts),
            ("baja", &asked("Escribe BAJA para no recibir más."), stops),
            ("baja", &asked("ESCRIBE BAJA"), None),
            ("baja", &asked("Baja?"), None),
            ("baja", &asked("Escribe “baja” cuando quieras"), stops),
            ("sair", &asked("Vamos sair?"), None),
            ("sair", &asked("Para não receber mais, escreva SAIR."), stops),
            ("बंद करें", &asked("क्या मशीन बंद करें?"), None),
            ("बंद करें", &asked("रोकने के लिए “बंद करें” लिखें"), stops),
            ("إيقاف", &asked("هل نوقف الطلب؟"), None),
            ("إيقاف", &asked("اكتب «إيقاف» في أي وقت"), stops),
            ("Anmelden", &asked("An- oder abmelden?"), None),
            // These count wherever they are said.
            ("STOP", &size, stops),
            ("stop", &Before::default(), stops),
            ("Stopp!", &size, stops),
            ("Unsubscribe", &size, stops),
            ("Abmelden", &Before::default(), stops),
            ("START", &size, starts),
        ] {
            let said = word("text", Some(text), &Value::Null, before).map(|word| word.out);
            assert_eq!(said, is, "{text} after {before:?}");
            let pressed = word("interactive", Some(text), &Value::Null, before).map(|word| word.out);
            assert_eq!(pressed, is.filter(|out| *out), "{text} as a button after {before:?}");
        }
        for word in OF_MARKETING {
            assert_eq!(plain(word), word, "a word that no button is compared with");
        }
        for word in AMBIGUOUS {
            assert!(WORDS.contains_key(&plain(word)) && is_ambiguous(word), "{word}");
        }
        for language in Language::ALL {
            let named = |kind| {
                usual(kind, language).unwrap().split_whitespace().any(|part| {
                    let part = plain(part);
                    WORDS.contains_key(&part) && !UNSURE.contains(&part)
                })
            };
            assert!(named(Kind::Stopped) && named(Kind::Started), "{language:?} names a word that always counts");
        }
    }

    #[test]
    fn what_came_last_from_the_business_is_known_of_a_conversation() {
        use crate::domain::{
            conversation::Preview,
            id::{ContactId, ConversationId},
        };
        let row = |template_at: Option<i64>, answered_at: Option<i64>| Conversation {
            template_at: template_at.map(|ago| NOON - Span::minutes(ago)),
            answered_at: answered_at.map(|ago| NOON - Span::minutes(ago)),
            ..Conversation::new(ConversationId(1), NumberId(1), ContactId(1))
        };
        for (template_at, answered_at, is) in [
            (None, None, false),
            (Some(5), None, true),
            (Some(5), Some(5), true),
            (Some(5), Some(9), true),
            (Some(9), Some(5), false),
            (Some(-1), None, false),
            (Some(5), Some(-1), true),
        ] {
            let before = Before::of(&row(template_at, answered_at), None, NOON);
            assert_eq!(before.template, is, "{template_at:?} {answered_at:?}");
            let campaigned = template_at.map(|ago| NOON - Span::minutes(ago));
            let before = Before::of(&row(None, answered_at), campaigned, NOON);
            assert_eq!(before.template, is, "by a campaign: {template_at:?} {answered_at:?}");
        }
        let last = |direction, ago| {
            let preview = Preview::new(NOON - Span::minutes(ago), "w", direction, "text", Some("Escribe BAJA"));
            Before::of(&Conversation { preview: Some(preview), ..row(None, None) }, None, NOON).text
        };
        assert_eq!(last(Direction::Out, 1).as_deref(), Some("Escribe BAJA"));
        assert_eq!(last(Direction::Echo, 0).as_deref(), Some("Escribe BAJA"));
        assert_eq!((last(Direction::In, 1), last(Direction::Out, -1)), (None, None));
    }

    #[test]
    fn no_word_means_both() {
        for (_, words) in STOPS {
            for word in words {
                let starts = STARTS.iter().any(|(_, starts)| starts.iter().any(|start| plain(start) == plain(word)));
                assert!(!starts, "{word}");
            }
        }
    }

    #[test]
    fn a_button_stops_by_its_title_or_by_what_it_carries() {
        let nothing = Before::default();
        let of = |title: &str, payload: &str| {
            word("button", Some(title), &json!({"text": title, "payload": payload}), &nothing)
        };
        let stops = Some(Word { out: true, pressed: true });
        assert_eq!(of("Stop promotions", "Stop promotions"), stops);
        assert_eq!(of("Não receber promoções", "7"), stops);
        assert_eq!(of("Leave me out", "STOP"), stops);
        assert_eq!(of("Yes", "yes"), None);
        assert_eq!(of("Cancel", "cancel"), None, "a table, not a list");
        // Of a template that Ajar made and sent: it gives the button what it means. Sent by another program it is to be read.
        assert_eq!(of("Ne plus recevoir", STOP), stops);
        assert_eq!(of("Ne plus recevoir", "Ne plus recevoir"), None);
        assert_eq!(of("Subscribe", STOP), stops, "by what it carries, whatever stands on it");
        // As others write theirs.
        for title in [
            "No more offers",
            "No more messages, please",
            "Stop these ads",
            "No más ofertas",
            "No quiero recibir más",
            "Não quero mais receber",
            "Parar mensagens",
            "ऑफर बंद करें",
            "إيقاف رسائل العروض",
            "Keine Angebote mehr",
            "Keine Nachrichten",
        ] {
            assert_eq!(of(title, title), stops, "{title}");
        }
        for title in
            ["Cancel order", "Stop the delivery", "Vom Termin abmelden", "Brauche ich nicht mehr", "No more tea"]
        {
            assert_eq!(of(title, title), None, "{title}");
        }
        let plainly = |kind: &str, text: &str| word(kind, Some(text), &Value::Null, &nothing);
        assert_eq!(plainly("text", "Stop promotions"), None, "whoever writes is to be read");
        assert_eq!(plainly("interactive", "Anmelden"), None, "to whatever was asked");
        assert!(plainly("interactive", "Abmelden").is_some_and(|word| word.out));
        assert!(of("Baja", "baja").is_some_and(|word| word.out), "only templates have such a button");
        let person = json!({"type": "button_reply", "button_reply": {"id": PERSON, "title": "x"}});
        assert!(asks_for_person("interactive", &person) && !asks_for_person("text", &person));
    }

    #[derive(Debug, Clone)]
    enum Event {
        Writes { late_by: i64 },
        PersonAnswers,
        OptsOut(bool),
        Passes(i64),
        Opens(bool),
    }

    fn events() -> impl Strategy<Value = Vec<Event>> {
        let event = prop_oneof![
            6 => prop_oneof![4 => Just(0i64), 1 => 0i64..60].prop_map(|late_by| Event::Writes { late_by }),
            2 => Just(Event::PersonAnswers),
            1 => any::<bool>().prop_map(Event::OptsOut),
            4 => (1i64..600).prop_map(Event::Passes),
            2 => any::<bool>().prop_map(Event::Opens),
        ];
        prop::collection::vec(event, 0..80)
    }

    proptest! {
        /// What is true of the world is kept beside the rule, and told by no part of it.
        #[test]
        fn no_person_gets_two_in_twelve_hours_nor_one_while_somebody_is_there(events in events()) {
            let mut now = NOON;
            let (mut open, mut opted_out) = (true, false);
            let mut replies: Vec<Timestamp> = Vec::new();
            let (mut answered_at, mut said_at) = (None, None);
            for event in events {
                match event {
                    Event::Passes(minutes) => now = now + Span::minutes(minutes),
                    Event::PersonAnswers => answered_at = Some(now),
                    Event::OptsOut(out) => opted_out = out,
                    Event::Opens(is) => open = is,
                    Event::Writes { late_by } => {
                        let sent_at = now - Span::minutes(late_by);
                        let replied_at = replies.last().copied();
                        let moment = Moment { sent_at, open, replied_at, answered_at, said_at, opted_out };
                        if let Ok(kind) = on().decide(&moment, now) {
                            prop_assert!(replies.iter().all(|at| now - *at >= Span::hours(12)));
                            prop_assert!(!opted_out && late_by < 15);
                            prop_assert!(answered_at.is_none_or(|at| now - at >= Span::hours(1)));
                            prop_assert_eq!(kind, if open { Kind::Greeting } else { Kind::Away });
                            replies.push(now);
                        }
                        said_at = said_at.max(Some(sent_at));
                    }
                }
            }
        }

        #[test]
        fn no_text_goes_out_with_a_hole_or_too_long(
            text in "[a-z{}_ ]{0,60}",
            customer in prop::option::of("[A-Za-z ]{0,80}"),
        ) {
            let reply = Reply { on: true, texts: texts(&[("en", &text)]) };
            if let Ok(answering) = (Answering { away: reply, ..Answering::default() }).check() {
                let names = Names { customer: customer.as_deref(), business: "Ajar" };
                let filled = filled(&answering.away.texts["en"], &names);
                prop_assert!(!filled.contains(UNKNOWN) && filled.chars().count() <= BODY);
                prop_assert!(quick_reply::variables(&filled).iter().all(|name| !VARIABLES.contains(&name.as_str())));
            }
        }
    }
}
