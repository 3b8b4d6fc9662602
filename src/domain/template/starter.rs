//! Texts to begin with: for each purpose, in the languages of the interface. They have variables with names, which say what
//! stands there, and an example for each; they are sent by nobody before the platform has approved them.

use super::{
    draft::{ButtonDraft, DraftTemplate},
    purpose::Purpose,
};

/// A text to begin with, in one language.
struct Text {
    /// The platform's code.
    language: &'static str,
    body: &'static str,
    /// Quick replies; the last one of marketing stops it.
    replies: &'static [&'static str],
    /// What stands for the variables, by their names.
    examples: &'static [(&'static str, &'static str)],
}

/// A template to begin with: the same in each language.
struct Starter {
    purpose: Purpose,
    name: &'static str,
    category: &'static str,
    texts: [Text; 6],
}

static STARTERS: [Starter; 5] = [
    Starter {
        purpose: Purpose::Reengagement,
        name: "pick_up_again",
        category: "marketing",
        texts: [
            Text {
                language: "en",
                body: "Hello {{first_name}}, we wrote to each other a while ago about {{topic}}. Is there anything we can still do for you? Just reply to this message.",
                replies: &["Yes, please", "No, thank you", "Stop promotions"],
                examples: &[("first_name", "Ana"), ("topic", "your new kitchen")],
            },
            Text {
                language: "es",
                body: "Hola, {{first_name}}. Hace un tiempo hablamos de {{topic}}. ¿Podemos ayudarte en algo más? Responde a este mensaje.",
                replies: &["Sí, por favor", "No, gracias", "Detener promociones"],
                examples: &[("first_name", "Ana"), ("topic", "tu nueva cocina")],
            },
            Text {
                language: "pt_BR",
                body: "Olá, {{first_name}}. Há algum tempo conversamos sobre {{topic}}. Podemos ajudar em mais alguma coisa? É só responder a esta mensagem.",
                replies: &["Sim, por favor", "Não, obrigado", "Parar promoções"],
                examples: &[("first_name", "Ana"), ("topic", "sua nova cozinha")],
            },
            Text {
                language: "hi",
                body: "नमस्ते {{first_name}}, कुछ समय पहले हमारी {{topic}} के बारे में बात हुई थी। क्या हम अब भी आपकी कोई मदद कर सकते हैं? इस संदेश का जवाब दें।",
                replies: &["हाँ, ज़रूर", "नहीं, धन्यवाद", "प्रमोशन रोकें"],
                examples: &[("first_name", "अनीता"), ("topic", "नई रसोई")],
            },
            Text {
                language: "ar",
                body: "مرحبًا {{first_name}}، تحدثنا قبل مدة عن {{topic}} ونود أن نعرف: هل يمكننا مساعدتك في شيء آخر؟ يكفي أن ترد على هذه الرسالة.",
                replies: &["نعم، من فضلكم", "لا، شكرًا", "إيقاف العروض"],
                examples: &[("first_name", "أمينة"), ("topic", "مطبخك الجديد")],
            },
            Text {
                language: "de",
                body: "Hallo {{first_name}}, vor einer Weile haben wir über {{topic}} gesprochen. Können wir noch etwas für Sie tun? Antworten Sie einfach auf diese Nachricht.",
                replies: &["Ja, bitte", "Nein, danke", "Werbung stoppen"],
                examples: &[("first_name", "Ana"), ("topic", "Ihre neue Küche")],
            },
        ],
    },
    Starter {
        purpose: Purpose::Promotional,
        name: "special_offer",
        category: "marketing",
        texts: [
            Text {
                language: "en",
                body: "Hello {{first_name}}, until {{end_date}} you get {{discount}} off everything in our shop. Say the code {{code}} when you order.",
                replies: &["Tell me more", "Stop promotions"],
                examples: &[("first_name", "Ana"), ("end_date", "31 May"), ("discount", "20%"), ("code", "MAY20")],
            },
            Text {
                language: "es",
                body: "Hola, {{first_name}}. Hasta el {{end_date}} tienes un {{discount}} de descuento en toda nuestra tienda. Di el código {{code}} al hacer tu pedido.",
                replies: &["Quiero saber más", "Detener promociones"],
                examples: &[
                    ("first_name", "Ana"),
                    ("end_date", "31 de mayo"),
                    ("discount", "20 %"),
                    ("code", "MAYO20"),
                ],
            },
            Text {
                language: "pt_BR",
                body: "Olá, {{first_name}}. Até {{end_date}} você tem {{discount}} de desconto em toda a nossa loja. Informe o código {{code}} ao fazer seu pedido.",
                replies: &["Quero saber mais", "Parar promoções"],
                examples: &[("first_name", "Ana"), ("end_date", "31 de maio"), ("discount", "20%"), ("code", "MAIO20")],
            },
            Text {
                language: "hi",
                body: "नमस्ते {{first_name}}, {{end_date}} तक हमारी दुकान की हर चीज़ पर आपको {{discount}} की छूट मिलेगी। ऑर्डर करते समय कोड {{code}} बताएं।",
                replies: &["और बताइए", "प्रमोशन रोकें"],
                examples: &[("first_name", "अनीता"), ("end_date", "31 मई"), ("discount", "20%"), ("code", "MAY20")],
            },
            Text {
                language: "ar",
                body: "مرحبًا {{first_name}}، حتى {{end_date}} تحصل على خصم {{discount}} على كل ما في متجرنا. اذكر الرمز {{code}} عند الطلب.",
                replies: &["أريد معرفة المزيد", "إيقاف العروض"],
                examples: &[("first_name", "أمينة"), ("end_date", "31 مايو"), ("discount", "20%"), ("code", "MAY20")],
            },
            Text {
                language: "de",
                body: "Hallo {{first_name}}, bis {{end_date}} bekommen Sie {{discount}} Rabatt auf alles in unserem Laden. Nennen Sie bei der Bestellung den Code {{code}} und schon ist er abgezogen.",
                replies: &["Mehr erfahren", "Werbung stoppen"],
                examples: &[("first_name", "Ana"), ("end_date", "31. Mai"), ("discount", "20 %"), ("code", "MAI20")],
            },
        ],
    },
    Starter {
        purpose: Purpose::SupportFollowUp,
        name: "request_follow_up",
        category: "utility",
        texts: [
            Text {
                language: "en",
                body: "Hello {{first_name}}, this is about your request {{request_number}}. We have not heard from you since our last answer. Is it solved? Reply here and we go on.",
                replies: &["It is solved", "I still need help"],
                examples: &[("first_name", "Ana"), ("request_number", "4711")],
            },
            Text {
                language: "es",
                body: "Hola, {{first_name}}. Te escribimos por tu solicitud {{request_number}} porque no hemos sabido nada desde nuestra última respuesta. ¿Está resuelta? Responde aquí y seguimos.",
                replies: &["Está resuelta", "Necesito más ayuda"],
                examples: &[("first_name", "Ana"), ("request_number", "4711")],
            },
            Text {
                language: "pt_BR",
                body: "Olá, {{first_name}}. Escrevemos sobre sua solicitação {{request_number}} porque não tivemos retorno desde a nossa última resposta. Está resolvida? Responda aqui e continuamos.",
                replies: &["Está resolvida", "Ainda preciso de ajuda"],
                examples: &[("first_name", "Ana"), ("request_number", "4711")],
            },
            Text {
                language: "hi",
                body: "नमस्ते {{first_name}}, यह आपके अनुरोध {{request_number}} के बारे में है। हमारे पिछले जवाब के बाद आपकी ओर से कुछ नहीं आया। क्या समस्या हल हो गई? यहाँ जवाब दें, हम आगे मदद करेंगे।",
                replies: &["हाँ, हल हो गई", "अभी मदद चाहिए"],
                examples: &[("first_name", "अनीता"), ("request_number", "4711")],
            },
            Text {
                language: "ar",
                body: "مرحبًا {{first_name}}، نكتب إليك بخصوص طلبك رقم {{request_number}} إذ لم يصلنا منك شيء منذ ردنا الأخير. هل حُلّت المشكلة؟ رد هنا وسنتابع معك.",
                replies: &["نعم، حُلّت", "ما زلت أحتاج مساعدة"],
                examples: &[("first_name", "أمينة"), ("request_number", "4711")],
            },
            Text {
                language: "de",
                body: "Hallo {{first_name}}, es geht um Ihre Anfrage {{request_number}} bei uns. Seit unserer letzten Antwort haben wir nichts von Ihnen gehört. Ist sie erledigt? Antworten Sie hier, dann machen wir weiter.",
                replies: &["Sie ist erledigt", "Ich brauche noch Hilfe"],
                examples: &[("first_name", "Ana"), ("request_number", "4711")],
            },
        ],
    },
    Starter {
        purpose: Purpose::OrderUpdate,
        name: "order_on_its_way",
        category: "utility",
        texts: [
            Text {
                language: "en",
                body: "Hello {{first_name}}, your order {{order_number}} is on its way and should reach you by {{delivery_date}}. If you have a question, reply to this message.",
                replies: &[],
                examples: &[("first_name", "Ana"), ("order_number", "A-1042"), ("delivery_date", "Friday")],
            },
            Text {
                language: "es",
                body: "Hola, {{first_name}}. Tu pedido {{order_number}} está en camino y debería llegar el {{delivery_date}}. Si tienes alguna pregunta, responde a este mensaje.",
                replies: &[],
                examples: &[("first_name", "Ana"), ("order_number", "A-1042"), ("delivery_date", "viernes")],
            },
            Text {
                language: "pt_BR",
                body: "Olá, {{first_name}}. Seu pedido {{order_number}} está a caminho e deve chegar até {{delivery_date}}. Se tiver alguma pergunta, responda a esta mensagem.",
                replies: &[],
                examples: &[("first_name", "Ana"), ("order_number", "A-1042"), ("delivery_date", "sexta-feira")],
            },
            Text {
                language: "hi",
                body: "नमस्ते {{first_name}}, आपका ऑर्डर {{order_number}} रास्ते में है और {{delivery_date}} तक पहुँच जाना चाहिए। कोई सवाल हो तो इस संदेश का जवाब दें।",
                replies: &[],
                examples: &[("first_name", "अनीता"), ("order_number", "A-1042"), ("delivery_date", "शुक्रवार")],
            },
            Text {
                language: "ar",
                body: "مرحبًا {{first_name}}، طلبك {{order_number}} في الطريق إليك ومن المتوقع أن يصل قبل {{delivery_date}} القادم. إن كان لديك سؤال فرد على هذه الرسالة.",
                replies: &[],
                examples: &[("first_name", "أمينة"), ("order_number", "A-1042"), ("delivery_date", "الجمعة")],
            },
            Text {
                language: "de",
                body: "Hallo {{first_name}}, Ihre Bestellung {{order_number}} ist unterwegs und sollte bis {{delivery_date}} bei Ihnen sein. Wenn Sie eine Frage haben, antworten Sie auf diese Nachricht.",
                replies: &[],
                examples: &[("first_name", "Ana"), ("order_number", "A-1042"), ("delivery_date", "Freitag")],
            },
        ],
    },
    Starter {
        purpose: Purpose::OrderUpdate,
        name: "order_ready",
        category: "utility",
        texts: [
            Text {
                language: "en",
                body: "Hello {{first_name}}, your order {{order_number}} is ready. You can pick it up until {{pickup_date}} during our opening hours.",
                replies: &[],
                examples: &[("first_name", "Ana"), ("order_number", "A-1042"), ("pickup_date", "Saturday")],
            },
            Text {
                language: "es",
                body: "Hola, {{first_name}}. Tu pedido {{order_number}} está listo. Puedes recogerlo hasta el {{pickup_date}} en nuestro horario de apertura.",
                replies: &[],
                examples: &[("first_name", "Ana"), ("order_number", "A-1042"), ("pickup_date", "sábado")],
            },
            Text {
                language: "pt_BR",
                body: "Olá, {{first_name}}. Seu pedido {{order_number}} está pronto. Você pode retirá-lo até {{pickup_date}} no nosso horário de funcionamento.",
                replies: &[],
                examples: &[("first_name", "Ana"), ("order_number", "A-1042"), ("pickup_date", "sábado")],
            },
            Text {
                language: "hi",
                body: "नमस्ते {{first_name}}, आपका ऑर्डर {{order_number}} तैयार है। आप इसे {{pickup_date}} तक दुकान खुली होने पर ले जा सकते हैं।",
                replies: &[],
                examples: &[("first_name", "अनीता"), ("order_number", "A-1042"), ("pickup_date", "शनिवार")],
            },
            Text {
                language: "ar",
                body: "مرحبًا {{first_name}}، طلبك {{order_number}} جاهز الآن. يمكنك استلامه حتى {{pickup_date}} خلال ساعات العمل لدينا.",
                replies: &[],
                examples: &[("first_name", "أمينة"), ("order_number", "A-1042"), ("pickup_date", "السبت")],
            },
            Text {
                language: "de",
                body: "Hallo {{first_name}}, Ihre Bestellung {{order_number}} ist fertig. Sie können sie bis {{pickup_date}} zu unseren Öffnungszeiten abholen.",
                replies: &[],
                examples: &[("first_name", "Ana"), ("order_number", "A-1042"), ("pickup_date", "Samstag")],
            },
        ],
    },
];

impl Starter {
    /// In this language of the platform's or of the interface's; in English where there is no such text.
    fn draft(&self, language: &str) -> Option<DraftTemplate> {
        let first = |code: &str| code.split(['_', '-']).next().unwrap_or_default().to_ascii_lowercase();
        let text = self.texts.iter().find(|text| first(text.language) == first(language));
        let text = text.or(self.texts.first())?;
        let mut replies = text.replies.to_vec();
        let leave = if self.category == "marketing" { replies.pop() } else { None };
        let reply = |text: &str| ButtonDraft::QuickReply { text: text.to_owned() };
        let leave = leave.map(|text| ButtonDraft::Optout { text: text.to_owned() });
        let examples = text.examples.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Some(DraftTemplate {
            name: self.name.to_owned(),
            category: self.category.to_owned(),
            purpose: self.purpose,
            body: text.body.to_owned(),
            buttons: replies.into_iter().map(reply).chain(leave).collect(),
            examples: examples.collect(),
            ..DraftTemplate::new(text.language)
        })
    }
}

/// Templates to begin with, for a purpose in a language. For what is a business's own there are none.
pub fn starters(purpose: Purpose, language: &str) -> Vec<DraftTemplate> {
    STARTERS.iter().filter(|starter| starter.purpose == purpose).filter_map(|starter| starter.draft(language)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        answering::{self, Before},
        language::Language,
        template::advice::advise,
    };
    use serde_json::Value;

    #[test]
    fn there_is_a_text_for_each_of_the_four_purposes_in_every_language_and_it_can_be_submitted() {
        for purpose in Purpose::ALL {
            for language in Language::ALL {
                let starters = starters(purpose, language.tag());
                assert_eq!(starters.is_empty(), purpose == Purpose::Own, "{purpose:?}");
                for draft in starters {
                    let (name, language) = (draft.name.clone(), draft.language.clone());
                    assert_eq!(draft.faults(), Vec::new(), "{name} in {language}");
                    assert_eq!(advise(&draft), None, "{name} in {language}");
                    assert_eq!(draft.purpose, purpose);
                    let known: Vec<&String> = draft.examples.keys().collect();
                    assert!(
                        known.iter().all(|key| draft.variables().contains(key)),
                        "{name} in {language}: a stray example"
                    );
                }
            }
        }
    }

    #[test]
    fn the_platforms_codes_and_the_tags_of_the_interface_name_the_same_language() {
        for (language, code) in [("pt-BR", "pt_BR"), ("pt_BR", "pt_BR"), ("en_US", "en"), ("es", "es"), ("ja", "en")] {
            assert_eq!(starters(Purpose::Promotional, language)[0].language, code, "{language}");
        }
    }

    #[test]
    fn each_text_of_marketing_can_be_left_by_a_button_that_is_understood() {
        let before = Before { template: true, text: None };
        for language in Language::ALL {
            for purpose in [Purpose::Reengagement, Purpose::Promotional] {
                for draft in starters(purpose, language.tag()) {
                    let leave = draft.buttons.last().and_then(ButtonDraft::text);
                    let word = answering::word("button", leave, &Value::Null, &before);
                    assert!(word.is_some_and(|word| word.out), "{leave:?}");
                }
            }
        }
    }
}
