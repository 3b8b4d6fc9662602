//! Replies that wait for the customer's answer: written while the window was closed, kept while a template goes out, and
//! offered once the customer has written again.
//!
//! A parked reply leaves by itself only where whoever wrote it has said so for this very reply. That choice is void after
//! 72 hours, once the customer asks to be left alone, once a colleague has spoken, and once somebody else is in charge of
//! the conversation. The reply itself is not: it stays, and is offered with the reason.

use super::{
    id::{ConversationId, ParkedId, UserId},
    time::{Span, Timestamp},
};
use serde::{Deserialize, Serialize};

/// So long after it was parked a reply may leave by itself.
pub const AUTOMATIC: Span = Span::hours(72);
/// So long a reply waits at most. Then it comes back to whoever wrote it.
pub const LONGEST: Span = Span::days(30);

words! {
    /// Where a parked reply stands.
    Stage {
        /// The customer has not answered.
        Waiting = "waiting",
        /// The customer has answered: whoever wrote it may send it.
        Offered = "offered",
        /// It was sent.
        Released = "released",
        /// It came back to whoever wrote it, or they took it back.
        Returned = "returned",
    }
}

impl Stage {
    /// Whether nothing more becomes of it.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Released | Self::Returned)
    }
}

words! {
    /// Why a reply does not leave by itself any more.
    Void {
        /// 72 hours are over.
        Late = "late",
        /// The customer asked to be left alone.
        StopWord = "stop_word",
        /// A colleague has spoken since.
        Colleague = "colleague",
        /// The conversation is somebody else's now.
        Assignee = "assignee",
        /// It could not be sent for another cause.
        Refused = "refused",
    }
}

/// Something that happened in the conversation of a parked reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happened {
    /// The customer wrote or called; with what can be read of it, and whether those are the words of a button they pressed.
    Answered { text: Option<String>, pressed: bool },
    /// The customer has stopped marketing messages, in WhatsApp itself or by telling somebody here.
    Stopped { at: Timestamp },
    /// The business said something, written by this person; none for a program or another tool.
    Spoke { by: Option<UserId> },
    /// The conversation is this person's now, or nobody's.
    Assigned { to: Option<UserId> },
    /// The choice whether it leaves by itself was made anew.
    Chose { automatic: bool },
}

/// What is to be done about a parked reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Nothing,
    /// It leaves by itself, now.
    Release,
    /// It has waited for too long and goes back to whoever wrote it.
    Return,
}

/// A reply that waits for the customer's answer, without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parked {
    pub at: Timestamp,
    /// Who wrote it; none for a program.
    pub by: Option<UserId>,
    /// Whom the conversation was assigned to when it was parked.
    pub assignee: Option<UserId>,
    /// Whether it leaves by itself, where that is not void.
    pub automatic: bool,
    pub void: Option<Void>,
    pub stage: Stage,
}

impl Parked {
    pub fn new(at: Timestamp, by: Option<UserId>, assignee: Option<UserId>, automatic: bool) -> Self {
        Self { at, by, assignee, automatic, void: None, stage: Stage::Waiting }
    }

    /// Hears of something. What is to be done about all that was heard is said by [`Parked::settle`], so that a word that
    /// makes it void counts also where it came together with the answer before it.
    pub fn hear(&mut self, happened: &Happened) {
        if self.stage.is_over() {
            return;
        }
        match happened {
            Happened::Answered { text, pressed } => {
                self.stage = Stage::Offered;
                let asks = if *pressed { is_stop_button } else { is_stop_word };
                if text.as_deref().is_some_and(asks) {
                    self.avoid(Void::StopWord);
                }
            }
            // Whoever wrote it knew of what was said before. The platform tells time in seconds.
            Happened::Stopped { at } if at.unix() >= self.at.unix() => self.avoid(Void::StopWord),
            Happened::Spoke { by } if *by != self.by => self.avoid(Void::Colleague),
            Happened::Assigned { to } if to.is_some() && *to != self.by && *to != self.assignee => {
                self.avoid(Void::Assignee);
            }
            Happened::Chose { automatic } => self.automatic = *automatic,
            Happened::Spoke { .. } | Happened::Assigned { .. } | Happened::Stopped { .. } => {}
        }
    }

    /// What is to be done now. `permitted`: every guard of a send would let it pass. Whoever is told to release or return
    /// it does so in the same transaction in which this is kept.
    pub fn settle(&mut self, permitted: bool, now: Timestamp) -> Step {
        if self.stage.is_over() {
            return Step::Nothing;
        }
        if now - self.at >= AUTOMATIC {
            self.avoid(Void::Late);
        }
        if now - self.at >= LONGEST {
            self.stage = Stage::Returned;
            return Step::Return;
        }
        if self.stage == Stage::Offered && self.leaves_by_itself() && permitted {
            self.stage = Stage::Released;
            return Step::Release;
        }
        Step::Nothing
    }

    /// Whoever wrote it sends it. False where it may not be: it is over, or no guard would let it pass.
    pub fn release(&mut self, permitted: bool) -> bool {
        let may = permitted && !self.stage.is_over();
        if may {
            self.stage = Stage::Released;
        }
        may
    }

    /// Whoever wrote it takes it back. False where it is over.
    pub fn take_back(&mut self) -> bool {
        let may = !self.stage.is_over();
        if may {
            self.stage = Stage::Returned;
        }
        may
    }

    /// Whether it was chosen to leave by itself, and nothing has made an end of that.
    pub fn leaves_by_itself(&self) -> bool {
        self.automatic && self.void.is_none()
    }

    /// Makes an end of leaving by itself. The first reason stays; and it is none of one that was never to.
    pub fn avoid(&mut self, why: Void) {
        if self.void.is_none() {
            self.void = Some(why);
        }
    }
}

/// A parked reply as screens see it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ParkedView {
    pub id: ParkedId,
    pub conversation_id: ConversationId,
    pub text: String,
    pub automatic: bool,
    /// Why it does not leave by itself any more, where it was to.
    pub void: Option<Void>,
    pub stage: Stage,
    pub created_at: Timestamp,
}

/// Whole messages that ask to be left alone, in the six languages, without marks, accents and large letters. Too many
/// rather than too few: all that follows is that a person looks before anything leaves.
const STOP_WORDS: &[&str] = &[
    // English
    "stop",
    "stop all",
    "stop it",
    "stop messaging me",
    "stop messages",
    "stop promotions",
    "please stop",
    "unsubscribe",
    "unsubscribe me",
    "unsubscribe from all",
    "cancel",
    "end",
    "quit",
    "opt out",
    "optout",
    "remove me",
    "leave me alone",
    "no more messages",
    // Spanish
    "alto",
    "basta",
    "baja",
    "dar de baja",
    "darme de baja",
    "cancelar",
    "detener",
    "no mas",
    "no mas mensajes",
    "no me escriban mas",
    "no molestar",
    // Portuguese
    "pare",
    "parar",
    "para",
    "sair",
    "chega",
    "descadastrar",
    "cancelar inscricao",
    "remover",
    "nao quero mais",
    "nao quero mais receber",
    // Hindi
    "स्टॉप",
    "रोको",
    "रोकें",
    "रुको",
    "रुकें",
    "रुकिए",
    "बंद",
    "बंद करो",
    "बंद करें",
    "बंद कीजिए",
    "बस करो",
    "मैसेज मत भेजो",
    "संदेश मत भेजें",
    // Arabic
    "ستوب",
    "توقف",
    "توقفي",
    "توقفوا",
    "ايقاف",
    "اوقف",
    "قف",
    "الغاء",
    "الغاء الاشتراك",
    "كفى",
    "لا ترسل",
    "لا ترسلوا",
    // German
    "stopp",
    "halt",
    "abmelden",
    "abbestellen",
    "austragen",
    "aufhoren",
    "aufhoeren",
    "schluss",
    "keine nachrichten mehr",
    "bitte nicht mehr schreiben",
];

/// What a button says, somewhere in its words, that asks to be left alone: those the platform offers with marketing
/// templates (“Stop promotions”, “Unsubscribe from all”), and what businesses write on theirs. Nobody tells a story on a
/// button, so these need not be all of it.
const STOP_BUTTONS: &[&str] = &[
    // English
    "stop",
    "unsubscribe",
    "opt out",
    "optout",
    "remove me",
    "leave me alone",
    "no more",
    "cancel",
    "quit",
    // Spanish
    "detener",
    "dejar de recibir",
    "no recibir",
    "no quiero recibir",
    "dar de baja",
    "darme de baja",
    "darse de baja",
    "desuscribir",
    "desuscribirme",
    "cancelar",
    "no mas",
    // Portuguese
    "parar",
    "interromper",
    "descadastrar",
    "desinscrever",
    "nao receber",
    "deixar de receber",
    "nao quero mais",
    "remover",
    // Hindi
    "रोकें",
    "रोको",
    "बंद करें",
    "बंद करो",
    "बंद कीजिए",
    "अनसब्सक्राइब",
    "अनसब्सक्राइब करें",
    "सदस्यता समाप्त",
    // Arabic
    "ايقاف",
    "اوقف",
    "توقف",
    "الغاء",
    "لا ترسل",
    "لا ترسلوا",
    "لا اريد",
    // German
    "stopp",
    "stoppen",
    "abmelden",
    "abbestellen",
    "austragen",
    "keine werbung",
    "keine nachrichten",
    "keine angebote",
    "nicht mehr",
];

/// Whether the button that a customer pressed asks to be left alone.
pub fn is_stop_button(text: &str) -> bool {
    if text.len() > 200 {
        return false;
    }
    let plain = plain(text);
    let words = format!(" {plain} ");
    STOP_WORDS.contains(&plain.as_str()) || STOP_BUTTONS.iter().any(|asks| words.contains(&format!(" {asks} ")))
}

/// Whether a whole message asks to be left alone.
pub fn is_stop_word(text: &str) -> bool {
    // Nobody writes that at length, and whoever writes at length is to be read.
    if text.len() > 200 {
        return false;
    }
    let plain = plain(text);
    STOP_WORDS.contains(&plain.as_str())
}

/// A message in small letters, without accents and marks, its words one space apart.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'á' | 'à' | 'â' | 'ã' | 'ä' => plain.push('a'),
            'é' | 'è' | 'ê' | 'ë' => plain.push('e'),
            'í' | 'ì' | 'î' | 'ï' => plain.push('i'),
            'ó' | 'ò' | 'ô' | 'õ' | 'ö' => plain.push('o'),
            'ú' | 'ù' | 'û' | 'ü' => plain.push('u'),
            'ç' => plain.push('c'),
            'ñ' => plain.push('n'),
            'أ' | 'إ' | 'آ' | 'ٱ' => plain.push('ا'),
            // Accents that stand by themselves, Arabic vowel signs and the line that only stretches a word.
            '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{652}' | '\u{640}' | '\u{200b}'..='\u{200f}' => {}
            // What joins and colours Hindi letters is not all of it letters to the standard.
            letter if letter.is_alphanumeric() || ('\u{900}'..='\u{94d}').contains(&letter) => plain.push(letter),
            _ => plain.push(' '),
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);
    const ANA: UserId = UserId(1);
    const BEN: UserId = UserId(2);

    fn parked(automatic: bool) -> Parked {
        Parked::new(NOON, Some(ANA), None, automatic)
    }

    fn answered(text: &str) -> Happened {
        Happened::Answered { text: Some(text.to_owned()), pressed: false }
    }

    fn pressed(text: &str) -> Happened {
        Happened::Answered { text: Some(text.to_owned()), pressed: true }
    }

    #[test]
    fn a_reply_is_offered_when_the_customer_answers_and_leaves_by_itself_only_where_that_was_chosen() {
        let later = NOON + Span::hours(1);
        let mut offered = parked(false);
        assert_eq!(offered.settle(true, later), Step::Nothing);
        offered.hear(&answered("Yes please"));
        assert_eq!((offered.settle(true, later), offered.stage), (Step::Nothing, Stage::Offered));
        assert!(offered.release(true) && !offered.release(true), "once");

        let mut automatic = parked(true);
        automatic.hear(&answered("Yes please"));
        assert_eq!(automatic.settle(false, later), Step::Nothing, "not where a guard would refuse it");
        assert_eq!(automatic.settle(true, later), Step::Release);
        assert_eq!(automatic.settle(true, later), Step::Nothing, "once");
    }

    #[test]
    fn leaving_by_itself_is_void_after_each_of_four_things_and_the_reply_is_offered_all_the_same() {
        let void = |happened: &[Happened], at: Timestamp| {
            let mut parked = parked(true);
            happened.iter().for_each(|one| parked.hear(one));
            assert_eq!(parked.settle(true, at), Step::Nothing, "{happened:?}");
            assert_eq!(parked.stage, Stage::Offered);
            assert!(parked.clone().release(true));
            parked.void
        };
        let yes = || answered("Yes please");
        let soon = NOON + Span::minutes(5);
        assert_eq!(void(&[yes()], NOON + Span::hours(72)), Some(Void::Late));
        assert_eq!(void(&[yes(), answered("STOP!")], soon), Some(Void::StopWord), "together with the answer");
        assert_eq!(void(&[pressed("Stop promotions")], soon), Some(Void::StopWord), "the platform's own button");
        assert_eq!(void(&[Happened::Stopped { at: NOON }, yes()], soon), Some(Void::StopWord), "in WhatsApp itself");
        assert_eq!(void(&[Happened::Spoke { by: Some(BEN) }, yes()], soon), Some(Void::Colleague));
        assert_eq!(
            void(&[Happened::Spoke { by: None }, yes()], soon),
            Some(Void::Colleague),
            "a program, or the phone"
        );
        assert_eq!(void(&[Happened::Assigned { to: Some(BEN) }, yes()], soon), Some(Void::Assignee));
    }

    #[test]
    fn what_its_author_does_and_what_stays_as_it_was_makes_nothing_void() {
        for happened in [
            Happened::Spoke { by: Some(ANA) },
            Happened::Assigned { to: Some(ANA) },
            Happened::Assigned { to: None },
            // Whoever parked it knew that.
            Happened::Stopped { at: NOON - Span::seconds(1) },
            pressed("Yes, for two"),
        ] {
            let mut parked = parked(true);
            parked.hear(&happened);
            parked.hear(&answered("Yes"));
            assert_eq!(parked.settle(true, NOON + Span::hours(71)), Step::Release, "{happened:?}");
        }
        let mut of_ben = Parked::new(NOON, Some(ANA), Some(BEN), true);
        of_ben.hear(&Happened::Assigned { to: Some(BEN) });
        assert!(of_ben.leaves_by_itself(), "it was Ben's before");
    }

    #[test]
    fn what_is_taken_back_or_has_waited_for_a_month_is_over() {
        let mut back = parked(true);
        assert!(back.take_back() && !back.take_back());
        back.hear(&answered("Yes"));
        assert_eq!((back.settle(true, NOON), back.release(true)), (Step::Nothing, false));
        let mut old = parked(false);
        assert_eq!(old.settle(true, NOON + LONGEST - Span(1)), Step::Nothing);
        assert_eq!(old.settle(true, NOON + LONGEST), Step::Return);
        assert_eq!(old.settle(true, NOON + LONGEST), Step::Nothing);
    }

    #[test]
    fn who_asks_to_be_left_alone_is_understood_in_six_languages_and_only_by_a_whole_message() {
        for text in [
            "STOP",
            " stop. ",
            "Unsubscribe!",
            "Opt-out",
            "¡Basta!",
            "No más",
            "Não quero mais",
            "PARAR",
            "बंद करो",
            "रुकें।",
            "توقف",
            "إلغاء الاشتراك",
            "أوقف",
            "Aufhören!",
            "Aufho\u{308}ren",
            "Stopp",
        ] {
            assert!(is_stop_word(text), "{text}");
        }
        for text in ["", "!", "Stop by at five?", "Don't stop", "Yes", "Ende gut", "बंद कब होगा?", "parara"]
        {
            assert!(!is_stop_word(text), "{text}");
        }
        assert!(!is_stop_word(&"stop ".repeat(100)));
        for word in STOP_WORDS.iter().chain(STOP_BUTTONS) {
            assert_eq!(plain(word), *word, "a word that no message is compared with");
        }
    }

    #[test]
    fn a_button_asks_to_be_left_alone_by_any_of_its_words() {
        for text in [
            "Stop promotions",
            "Unsubscribe from all",
            "UNSUBSCRIBE FROM PROMOS",
            "Please opt-out",
            "Detener promociones",
            "Dejar de recibir",
            "Parar promoções",
            "Não quero mais receber",
            "प्रमोशन रोकें",
            "إيقاف العروض الترويجية",
            "إلغاء الاشتراك",
            "Werbung abbestellen",
            "Keine Werbung mehr",
            "STOP",
        ] {
            assert!(is_stop_button(text), "{text}");
        }
        for text in ["", "Yes", "Book a table", "Para hoje", "Bus stops", "Alta", "नहीं", "نعم", "Ja, gerne"]
        {
            assert!(!is_stop_button(text), "{text}");
        }
        assert!(!is_stop_word("Stop by the shop"), "whoever writes is to be read");
    }

    #[derive(Debug, Clone)]
    enum Event {
        Heard(Happened),
        Settles { permitted: bool },
        AuthorSends { permitted: bool },
        AuthorTakesBack,
        TimePasses(i64),
    }

    fn events() -> impl Strategy<Value = Vec<Event>> {
        let texts = prop::sample::select(vec![None, Some("Yes"), Some("stop"), Some("توقف"), Some("How much?")]);
        let person = prop::sample::select(vec![None, Some(ANA), Some(BEN)]);
        let heard = prop_oneof![
            3 => texts.prop_map(|text| Happened::Answered { text: text.map(str::to_owned), pressed: false }),
            1 => prop::sample::select(vec!["Yes", "Stop promotions"]).prop_map(pressed),
            1 => (-5i64..5).prop_map(|hours| Happened::Stopped { at: NOON + Span::hours(hours) }),
            1 => person.clone().prop_map(|by| Happened::Spoke { by }),
            1 => person.prop_map(|to| Happened::Assigned { to }),
            1 => any::<bool>().prop_map(|automatic| Happened::Chose { automatic }),
        ];
        let event = prop_oneof![
            5 => heard.prop_map(Event::Heard),
            5 => any::<bool>().prop_map(|permitted| Event::Settles { permitted }),
            1 => any::<bool>().prop_map(|permitted| Event::AuthorSends { permitted }),
            1 => Just(Event::AuthorTakesBack),
            3 => (1i64..60).prop_map(Event::TimePasses),
        ];
        prop::collection::vec(event, 0..60)
    }

    proptest! {
        /// What is true of the world is kept beside the machine, and told by no part of it.
        #[test]
        fn a_parked_reply_is_released_once_and_never_by_itself_against_its_rules(
            chosen in any::<bool>(),
            events in events(),
        ) {
            let mut now = NOON;
            let mut parked = parked(chosen);
            let (mut automatic, mut has_answered, mut is_void) = (chosen, false, false);
            let (mut released, mut over) = (0, false);
            for event in events {
                match event {
                    Event::TimePasses(hours) => now = now + Span::hours(hours),
                    Event::Heard(happened) => {
                        parked.hear(&happened);
                        if !over {
                            match &happened {
                                Happened::Answered { text, .. } => {
                                    has_answered = true;
                                    is_void |= matches!(text.as_deref(), Some("stop" | "توقف" | "Stop promotions"));
                                }
                                Happened::Stopped { at } => is_void |= *at >= NOON,
                                Happened::Spoke { by } => is_void |= *by != Some(ANA),
                                Happened::Assigned { to } => is_void |= *to == Some(BEN),
                                Happened::Chose { automatic: choice } => automatic = *choice,
                            }
                        }
                    }
                    Event::Settles { permitted } => {
                        is_void |= !over && now - NOON >= Span::hours(72);
                        match parked.settle(permitted, now) {
                            Step::Release => {
                                prop_assert!(!over && permitted && automatic && has_answered && !is_void);
                                released += 1;
                                over = true;
                            }
                            Step::Return => {
                                prop_assert!(!over && now - NOON >= LONGEST);
                                over = true;
                            }
                            Step::Nothing => {
                                let may = !over && permitted && automatic && has_answered && !is_void;
                                prop_assert!(!may, "it could have left and did not");
                            }
                        }
                    }
                    Event::AuthorSends { permitted } => {
                        if parked.release(permitted) {
                            prop_assert!(!over && permitted);
                            released += 1;
                            over = true;
                        }
                    }
                    Event::AuthorTakesBack => {
                        prop_assert_eq!(parked.take_back(), !over);
                        over = true;
                    }
                }
                prop_assert!(released <= 1);
                prop_assert_eq!(parked.stage.is_over(), over);
            }
        }
    }
}
