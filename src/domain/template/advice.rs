//! What the platform will make of a template's category, and why: said before it is submitted, so that nobody is surprised
//! by the price. It never says how to word an offer so that it passes for something else.
//!
//! A utility template must not promote anything, and has to be about something the customer asked for or did
//! (Categorization, May 2026). What is mixed counts as marketing. Words are looked for in the language of the template; in
//! a language that is not known here nothing is said.

use super::draft::{ButtonDraft, DraftTemplate, Header};
use serde::{Deserialize, Serialize};

/// Words of one advice that are named.
const NAMED: usize = 5;

/// The category a template will have, whatever it was submitted as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryAdvice {
    /// `marketing`.
    pub category: String,
    pub because: Vec<Because>,
}

/// A reason for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "reason")]
pub enum Because {
    /// It promotes something: by these words of it.
    Promotes { words: Vec<String> },
    /// It has a code to be copied for a purchase.
    Coupon,
    /// It has a button by which people stop marketing messages.
    Optout,
    /// Nothing in it is about something the customer asked for or did.
    NoOccasion,
}

/// What promotes something, and what tells of an occasion, in one language.
struct Words {
    language: &'static str,
    offers: &'static [&'static str],
    occasions: &'static [&'static str],
}

static WORDS: [Words; 6] = [
    Words {
        language: "en",
        offers: &[
            "sale",
            "% off",
            "discount",
            "discounts",
            "special offer",
            "offer",
            "offers",
            "deal",
            "deals",
            "promo",
            "promotion",
            "coupon",
            "voucher",
            "free shipping",
            "for free",
            "buy now",
            "shop now",
            "order now",
            "save up to",
            "limited time",
            "exclusive",
            "new collection",
            "new arrivals",
            "bestseller",
            "don't miss",
            "we miss you",
            "cashback",
            "giveaway",
            "upgrade now",
            "recommend",
        ],
        occasions: &[
            "order",
            "orders",
            "appointment",
            "booking",
            "reservation",
            "delivery",
            "delivered",
            "shipped",
            "parcel",
            "invoice",
            "payment",
            "paid",
            "refund",
            "return",
            "account",
            "request",
            "ticket",
            "case",
            "subscription",
            "contract",
            "application",
            "complaint",
            "repair",
            "your question",
            "receipt",
            "flight",
            "trip",
            "bill",
            "balance",
            "due",
            "password",
            "code",
            "confirm",
            "confirmed",
            "cancelled",
            "rescheduled",
        ],
    },
    Words {
        language: "es",
        offers: &[
            "oferta",
            "ofertas",
            "descuento",
            "descuentos",
            "rebaja",
            "rebajas",
            "promoción",
            "promociones",
            "cupón",
            "gratis",
            "compra ya",
            "compra ahora",
            "aprovecha",
            "exclusivo",
            "exclusiva",
            "tiempo limitado",
            "novedades",
            "nueva colección",
            "no te pierdas",
            "te echamos de menos",
            "te extrañamos",
            "regalo",
            "sorteo",
            "ahorra",
        ],
        occasions: &[
            "pedido",
            "pedidos",
            "cita",
            "reserva",
            "entrega",
            "entregado",
            "envío",
            "enviado",
            "paquete",
            "factura",
            "pago",
            "pagado",
            "reembolso",
            "devolución",
            "cuenta",
            "solicitud",
            "incidencia",
            "caso",
            "suscripción",
            "contrato",
            "reparación",
            "su consulta",
            "tu consulta",
            "recibo",
            "vuelo",
            "viaje",
            "saldo",
            "vencimiento",
            "contraseña",
            "código",
            "confirmar",
            "confirmado",
            "confirmada",
            "cancelado",
            "cancelada",
        ],
    },
    Words {
        language: "pt",
        offers: &[
            "oferta",
            "ofertas",
            "desconto",
            "descontos",
            "promoção",
            "promoções",
            "cupom",
            "cupons",
            "grátis",
            "compre já",
            "compre agora",
            "aproveite",
            "exclusivo",
            "exclusiva",
            "tempo limitado",
            "novidades",
            "nova coleção",
            "não perca",
            "saudades",
            "brinde",
            "sorteio",
            "economize",
            "liquidação",
            "frete grátis",
        ],
        occasions: &[
            "pedido",
            "pedidos",
            "consulta",
            "agendamento",
            "reserva",
            "entrega",
            "entregue",
            "envio",
            "enviado",
            "pacote",
            "fatura",
            "boleto",
            "pagamento",
            "pago",
            "reembolso",
            "devolução",
            "conta",
            "solicitação",
            "chamado",
            "caso",
            "assinatura",
            "contrato",
            "conserto",
            "sua dúvida",
            "recibo",
            "voo",
            "viagem",
            "saldo",
            "vencimento",
            "senha",
            "código",
            "confirmar",
            "confirmado",
            "confirmada",
            "cancelado",
            "cancelada",
        ],
    },
    Words {
        language: "de",
        offers: &[
            "angebot",
            "angebote",
            "rabatt",
            "rabatte",
            "% auf",
            "aktion",
            "sonderaktion",
            "gutschein",
            "gutscheine",
            "gratis",
            "kostenlos",
            "jetzt kaufen",
            "jetzt bestellen",
            "jetzt shoppen",
            "sparen",
            "sale",
            "exklusiv",
            "nur für kurze zeit",
            "neue kollektion",
            "neuheiten",
            "nicht verpassen",
            "wir vermissen",
            "gewinnspiel",
            "schnäppchen",
            "versandkostenfrei",
            "empfehlen",
        ],
        occasions: &[
            "bestellung",
            "bestellungen",
            "termin",
            "buchung",
            "reservierung",
            "lieferung",
            "geliefert",
            "versandt",
            "versendet",
            "paket",
            "sendung",
            "rechnung",
            "zahlung",
            "bezahlt",
            "erstattung",
            "rückgabe",
            "retoure",
            "konto",
            "anfrage",
            "anliegen",
            "ticket",
            "vorgang",
            "abonnement",
            "vertrag",
            "antrag",
            "reklamation",
            "reparatur",
            "ihre frage",
            "deine frage",
            "beleg",
            "flug",
            "reise",
            "saldo",
            "fällig",
            "passwort",
            "code",
            "bestätigen",
            "bestätigt",
            "storniert",
            "verschoben",
        ],
    },
    Words {
        language: "hi",
        offers: &[
            "ऑफ़र",
            "ऑफर",
            "छूट",
            "सेल",
            "डिस्काउंट",
            "कूपन",
            "मुफ़्त",
            "मुफ्त",
            "अभी खरीदें",
            "अभी ख़रीदें",
            "सीमित समय",
            "नया कलेक्शन",
            "बचत",
            "उपहार",
            "प्रमोशन",
            "आपकी याद",
        ],
        occasions: &[
            "ऑर्डर",
            "अपॉइंटमेंट",
            "बुकिंग",
            "डिलीवरी",
            "पार्सल",
            "बिल",
            "भुगतान",
            "रिफ़ंड",
            "रिफंड",
            "वापसी",
            "खाता",
            "खाते",
            "अनुरोध",
            "शिकायत",
            "टिकट",
            "सदस्यता",
            "मरम्मत",
            "आपके सवाल",
            "रसीद",
            "उड़ान",
            "यात्रा",
            "पासवर्ड",
            "कोड",
            "पुष्टि",
            "रद्द",
        ],
    },
    Words {
        language: "ar",
        offers: &[
            "عرض خاص",
            "عروض",
            "خصم",
            "خصومات",
            "تخفيض",
            "تخفيضات",
            "كوبون",
            "قسيمة",
            "مجانا",
            "مجانًا",
            "اشتر الآن",
            "اشترِ الآن",
            "تسوق الآن",
            "لفترة محدودة",
            "حصري",
            "حصرية",
            "تشكيلة جديدة",
            "لا تفوت",
            "اشتقنا",
            "هدية",
            "وفّر",
        ],
        occasions: &[
            "طلب",
            "موعد",
            "حجز",
            "توصيل",
            "تسليم",
            "شحن",
            "طرد",
            "فاتورة",
            "دفع",
            "استرداد",
            "إرجاع",
            "حساب",
            "تذكرة",
            "شكوى",
            "اشتراك",
            "عقد",
            "إصلاح",
            "سؤالك",
            "إيصال",
            "رحلة",
            "رصيد",
            "مستحق",
            "كلمة المرور",
            "رمز",
            "تأكيد",
            "إلغاء",
        ],
    },
];

/// Scripts in which words are written together with what belongs to them begin here.
const JOINED: char = '\u{0590}';

/// Whether a text has these words in it, and not as a part of others.
fn says(text: &str, words: &str) -> bool {
    if words.chars().any(|c| c >= JOINED) {
        return text.contains(words);
    }
    let is_alone = |from: usize| {
        let before = text[..from].chars().next_back();
        let after = text[from + words.len()..].chars().next();
        // What begins or ends with a sign has its own end.
        let ends = |edge: Option<char>, next: Option<char>| {
            !edge.is_some_and(char::is_alphanumeric) || !next.is_some_and(char::is_alphanumeric)
        };
        ends(words.chars().next(), before) && ends(words.chars().next_back(), after)
    };
    text.match_indices(words).any(|(from, _)| is_alone(from))
}

/// Says where the platform will count a template as marketing that is to be submitted as something else.
pub fn advise(draft: &DraftTemplate) -> Option<CategoryAdvice> {
    if !matches!(draft.category.as_str(), "utility" | "authentication") {
        return None;
    }
    let header = match &draft.header {
        Some(Header::Text(text)) => Some(text.as_str()),
        _ => None,
    };
    let texts = header.into_iter().chain([draft.body.as_str()]).chain(draft.footer.as_deref());
    let texts = texts.chain(draft.buttons.iter().filter_map(ButtonDraft::text));
    let text = texts.collect::<Vec<_>>().join("\n").to_lowercase();
    let language = draft.language.split('_').next().unwrap_or_default();
    let known = WORDS.iter().find(|words| words.language == language);
    let mut because = Vec::new();
    if let Some(known) = known {
        let offers = known.offers.iter().filter(|words| says(&text, words)).take(NAMED);
        let words: Vec<String> = offers.map(|words| (*words).to_owned()).collect();
        if !words.is_empty() {
            because.push(Because::Promotes { words });
        }
    }
    if draft.buttons.iter().any(|button| matches!(button, ButtonDraft::CopyCode { .. })) {
        because.push(Because::Coupon);
    }
    if draft.buttons.iter().any(|button| matches!(button, ButtonDraft::Optout { .. })) {
        because.push(Because::Optout);
    }
    let is_written = !draft.body.trim().is_empty();
    if let Some(known) = known
        && because.is_empty()
        && is_written
        && !known.occasions.iter().any(|words| says(&text, words))
    {
        because.push(Because::NoOccasion);
    }
    (!because.is_empty()).then(|| CategoryAdvice { category: "marketing".to_owned(), because })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn because(language: &str, body: &str) -> Vec<Because> {
        let mut draft = DraftTemplate::new(language);
        draft.category = "utility".into();
        draft.body = body.into();
        advise(&draft).map(|advice| advice.because).unwrap_or_default()
    }

    fn promotes(words: &[&str]) -> Vec<Because> {
        vec![Because::Promotes { words: words.iter().map(|word| (*word).to_owned()).collect() }]
    }

    #[test]
    fn an_offer_in_a_message_about_an_order_is_marketing_and_the_words_are_named() {
        assert_eq!(because("en_US", "Your order {{1}} is on its way."), Vec::new());
        assert_eq!(because("en_US", "Your order is here. Get 20% off the next one!"), promotes(&["% off"]));
        assert_eq!(
            because("de", "Ihre Bestellung ist da. Jetzt sparen mit einem Gutschein!"),
            promotes(&["gutschein", "sparen"])
        );
        assert_eq!(
            because("pt_BR", "Seu pedido chegou. Aproveite o desconto de hoje."),
            promotes(&["desconto", "aproveite"])
        );
        assert_eq!(because("ar", "طلبك في الطريق، ولك خصم 20%"), promotes(&["خصم"]));
        assert_eq!(because("hi", "आपका ऑर्डर आ गया है। अगली बार 20% छूट पाएं।"), promotes(&["छूट"]));
    }

    #[test]
    fn words_inside_other_words_are_others() {
        assert_eq!(because("en", "Your wholesaler has confirmed the order."), Vec::new());
        assert_eq!(because("es", "Su pedido sale hoy."), Vec::new(), "a word of another language is none of this one");
    }

    #[test]
    fn what_is_about_nothing_the_customer_did_is_marketing() {
        assert_eq!(because("en", "Hello there, how are you?"), [Because::NoOccasion]);
        assert_eq!(because("en", ""), Vec::new(), "nothing is written yet");
        assert_eq!(because("ja", "こんにちは"), Vec::new(), "nobody here reads that");
    }

    #[test]
    fn a_button_of_marketing_makes_it_marketing() {
        let mut draft = DraftTemplate::new("en");
        draft.category = "utility".into();
        draft.body = "Your order {{1}} is ready.".into();
        draft.buttons = vec![ButtonDraft::CopyCode { example: "25OFF".into() }];
        assert_eq!(advise(&draft).unwrap().because, [Because::Coupon]);
        draft.buttons = vec![ButtonDraft::Optout { text: "Stop promotions".into() }];
        assert_eq!(advise(&draft).unwrap().because, [Because::Optout]);
        draft.category = "marketing".into();
        assert_eq!(advise(&draft), None, "it says so itself");
    }
}
