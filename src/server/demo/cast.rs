//! Scenes that some people of the demo play in the end, so that there is a window at every stage and a message of every
//! kind to be seen. Written for this program.

use crate::server::simulate::customers::Customer;
use Act::*;
use serde_json::{Value, json};
use std::collections::HashMap;

/// What happens in a scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Says(&'static str),
    /// About what the shop said last.
    Quotes(&'static str),
    /// A file of a kind, with a caption or none.
    Sends(&'static str, &'static str),
    Place,
    Card,
    Orders(&'static str),
    FromAd(&'static str),
    /// A button, a row of a list with what stands below it, the quick reply of a template, a form.
    Presses(&'static str),
    Picks(&'static str, &'static str),
    QuickReply(&'static str),
    Form,
    Reacts(&'static str),
    /// To what they said last.
    Edits(&'static str),
    Revokes,
    /// Something that the platform does not pass on.
    Withheld,
    Welcome,
    CallsInVain,
    /// For so many seconds.
    Calls(i64),
    ChangesNumber,
    Stops,
    Answer(&'static str),
    /// About what the customer said last.
    AnswerTo(&'static str),
    /// Delivered, and not read yet.
    Unread(&'static str),
    Answers(&'static str, &'static str),
    React(&'static str),
    Template,
    /// From the phone app.
    Echo(&'static str),
    Offers(&'static str, &'static [&'static str]),
    /// With the platform's code and title.
    Fails(&'static str, i64, &'static str),
    TemplateFails(i64, &'static str),
}

/// What one of the people plays.
#[derive(Debug)]
pub struct Scene {
    /// Who can play it: of this language, and writing to this house.
    pub language: &'static str,
    pub house: usize,
    /// Known by username and id only.
    pub hidden: bool,
    /// There is nothing before it.
    pub stranger: bool,
    /// Minutes before now, and what happens then; in order.
    pub acts: &'static [(i64, Act)],
}

impl Scene {
    /// How many minutes ago it begins.
    pub fn begins(&self) -> i64 {
        self.acts.iter().map(|(minutes, _)| *minutes).max().unwrap_or(0)
    }
}

const fn scene(language: &'static str, house: usize, acts: &'static [(i64, Act)]) -> Scene {
    Scene { language, house, hidden: false, stranger: false, acts }
}

const fn hidden(language: &'static str, house: usize, acts: &'static [(i64, Act)]) -> Scene {
    Scene { hidden: true, ..scene(language, house, acts) }
}

const fn stranger(language: &'static str, house: usize, acts: &'static [(i64, Act)]) -> Scene {
    Scene { stranger: true, ..scene(language, house, acts) }
}

/// Who plays which scene, by place in the town: for each scene the first who can and plays none yet.
pub fn roles(people: &[Customer], house_of: impl Fn(&Customer) -> usize) -> HashMap<usize, &'static Scene> {
    let mut roles = HashMap::new();
    for scene in &SCENES {
        let plays = people.iter().enumerate().find(|(n, who)| {
            let fits = who.language == scene.language && house_of(who) == scene.house;
            fits && who.hides_phone == scene.hidden && !roles.contains_key(n)
        });
        roles.extend(plays.map(|(n, _)| (n, scene)));
    }
    roles
}

/// Minutes of a day, and of the window.
const DAY: i64 = 24 * 60;

pub static SCENES: [Scene; 46] = [
    // Owed, and about to close.
    scene(
        "de",
        0,
        &[
            (DAY + 180, Says("Guten Abend! Habt ihr die *Stehlampe Nora* noch in Grün da?")),
            (DAY + 176, Answer("Guten Abend! Ja, zwei Stück. Soll ich eine zurücklegen?")),
            (DAY - 6, Says("Ja bitte, ich hole sie morgen Nachmittag ab. Bis wann habt ihr auf?")),
        ],
    ),
    scene(
        "pt",
        1,
        &[
            (DAY - 14, Says("Oi! O abajur chegou com o cabo solto 😕")),
            (DAY - 15, Sends("image", "Olha como ficou")),
            (DAY - 22, Says("Vocês trocam ainda hoje?")),
        ],
    ),
    scene("en", 0, &[(DAY - 25, Sends("audio", "")), (DAY - 26, Says("Sorry for the voice note, I am on the bike"))]),
    // Answered, and about to close.
    scene(
        "es",
        0,
        &[
            (DAY - 18, Says("¿Me reservan dos sillas para el sábado?")),
            (DAY - 40, Answer("Reservadas. ¡Hasta el sábado!")),
        ],
    ),
    scene(
        "en",
        1,
        &[
            (DAY - 8, Answer("We are open until eight tonight, come by any time.")),
            (DAY - 12, Says("Great, see you at six then")),
            (DAY - 31, Answer("Perfect. I have put your name on the box.")),
        ],
    ),
    // Less than two hours left.
    scene(
        "de",
        0,
        &[
            (DAY - 50, Says("Mein Paket kam beschädigt an, was nun?")),
            (DAY - 51, Sends("image", "So kam es an")),
            (DAY - 52, Sends("document", "Der Lieferschein dazu")),
        ],
    ),
    scene("ar", 0, &[(DAY - 94, Says("السلام عليكم، متى يصل الطلب؟")), (DAY - 95, Place)]),
    scene("hi", 0, &[(DAY - 69, Says("क्या यह लैंप *पीतल* में भी मिलेगा?")), (DAY - 70, Sends("image", "ऐसा वाला"))]),
    scene(
        "pt",
        1,
        &[
            (DAY - 97, Orders("Pode entregar na quinta?")),
            (DAY - 100, AnswerTo("Recebido! Na quinta à tarde está ótimo. Posso confirmar o endereço?")),
        ],
    ),
    hidden("en", 0, &[(DAY - 112, Says("Hi, do you ship to Ireland as well?"))]),
    // Less than six hours left.
    scene(
        "es",
        1,
        &[
            (DAY - 240, FromAd("Hola, vi el anuncio de la lámpara. ¿Sigue la oferta?")),
            (DAY - 250, Answer("¡Hola! Sí, hasta el domingo. ¿Cuál te gusta?")),
            (DAY - 300, Quotes("La de latón, por favor")),
        ],
    ),
    scene(
        "de",
        0,
        &[(DAY - 328, CallsInVain), (DAY - 330, Says("Ich habe eben angerufen. Könnt ihr mich zurückrufen?"))],
    ),
    scene(
        "en",
        1,
        &[
            (DAY - 180, Says("Could I get a quote for 20 pendant lamps?")),
            (
                DAY - 215,
                Answers("document", "Here is the quote, valid for *14 days*:\n- 20 pendants\n- delivery included"),
            ),
            (DAY - 260, Reacts("🙏")),
        ],
    ),
    // Just now.
    scene("pt", 1, &[(2, Says("Boa tarde! Ainda tem a luminária verde?"))]),
    scene(
        "en",
        0,
        &[
            (22, Says("Hello! Is the green one back in stock?")),
            (19, Answer("It is! Shall I put one aside for you?")),
            (9, Quotes("Yes please, in size M")),
            (8, Edits("Yes please, in size L")),
        ],
    ),
    scene(
        "hi",
        0,
        &[
            (40, Says("नमस्ते, ऑर्डर A-2210 कब तक आएगा?")),
            (33, Answer("नमस्ते! आपका पार्सल कल निकला है, कल शाम तक पहुँच जाएगा।")),
            (28, Reacts("❤️")),
        ],
    ),
    scene(
        "ar",
        0,
        &[
            (75, Says("مرحبا، هل ما زال المصباح الأخضر متوفرا؟")),
            (70, Answer("أهلا بك! نعم، متوفر. هل أحجزه لك؟")),
            (55, Sends("audio", "")),
        ],
    ),
    scene(
        "de",
        0,
        &[
            (150, Says("Kann ich morgen Vormittag die Lampe abholen?")),
            (141, Offers("Wann passt es Ihnen?", &["9 bis 11 Uhr", "11 bis 13 Uhr", "Lieber nachmittags"])),
            (120, Presses("9 bis 11 Uhr")),
            (118, Answer("Notiert: morgen zwischen 9 und 11 Uhr.")),
            (117, React("👍")),
        ],
    ),
    scene(
        "es",
        0,
        &[
            (200, Says("Quiero cambiar la entrega")),
            (190, Offers("Elige una opción", &["Otro día", "Recoger en tienda"])),
            (170, Picks("Otro día", "De lunes a viernes, sin coste")),
        ],
    ),
    scene("en", 1, &[(260, Says("How do I find the right size?")), (250, Echo("Here is our size form")), (230, Form)]),
    scene(
        "pt",
        0,
        &[
            (310, Says("Onde fica a loja?")),
            (305, Answers("image", "É esta aqui, a da porta verde")),
            (290, Card),
            (289, Says("Este é o contato de quem vai buscar")),
        ],
    ),
    scene("en", 0, &[(330, Sends("video", "It flickers like this")), (328, Says("Is that normal?"))]),
    scene("es", 1, &[(350, Sends("sticker", "")), (349, Says("¡Ya llegó, quedó preciosa!")), (340, React("❤️"))]),
    scene(
        "de",
        0,
        &[(400, Says("Falscher Chat, sorry")), (399, Revokes), (380, Says("Was kostet die Lieferung nach Wien?"))],
    ),
    // Calls that open a window.
    scene("pt", 1, &[(420, Calls(184)), (415, Answer("Obrigado pela ligação! Segue por aqui o que combinamos."))]),
    stranger("en", 1, &[(480, CallsInVain)]),
    // Free for three days after an advertisement, with the window open and closed.
    scene(
        "en",
        0,
        &[
            (600, FromAd("Hi! I saw the brass lamp in your ad, can I see it in the shop?")),
            (590, Answer("Of course! We are open until seven, come by whenever you like.")),
        ],
    ),
    scene(
        "pt",
        1,
        &[
            (2000, FromAd("Oi, vi o anúncio. Quanto custa?")),
            (1990, Answer("Oi! A verde sai por 289, com frete incluso.")),
        ],
    ),
    // The platform does not say what was said: the window is open with doubt.
    stranger("en", 0, &[(90, Withheld)]),
    stranger("es", 1, &[(130, Welcome)]),
    // Closed by the platform before its time.
    scene(
        "de",
        0,
        &[
            (700, Says("Könnt ihr mir die Rechnung noch einmal schicken?")),
            (95, Fails("Die Rechnung finden Sie im Anhang.", 131_047, "Re-engagement message")),
        ],
    ),
    // Failed for other reasons.
    scene(
        "en",
        1,
        &[
            (820, Says("Can you send me the picture of the shade?")),
            (800, Fails("Here it is, the linen one.", 131_053, "Media upload error")),
        ],
    ),
    scene(
        "hi",
        0,
        &[
            (900, Says("डिलीवरी का समय बदल सकते हैं?")),
            (880, Fails("जी हाँ, कौन सा दिन ठीक रहेगा?", 131_026, "Message undeliverable")),
        ],
    ),
    // Closed with an answer owed: lost.
    scene("en", 0, &[(DAY + 25, Says("Is there still a place in Saturday's workshop?"))]),
    scene(
        "pt",
        1,
        &[(DAY + 160, Says("O pedido A-3381 ainda não chegou, podem verificar?")), (DAY + 20, Says("Alguém aí?"))],
    ),
    scene("de", 0, &[(2 * DAY + 300, Says("Ich bräuchte ein Angebot für 20 Stück, bitte bis Freitag."))]),
    scene("ar", 0, &[(3 * DAY + 200, Says("وصلني الطرد مكسورا، ماذا أفعل؟"))]),
    // Closed, answered with a template since.
    scene(
        "es",
        0,
        &[
            (2 * DAY, Says("¿Tienen la lámpara en negro?")),
            (DAY - 460, Template),
            (DAY - 470, QuickReply("Sí, por favor")),
            (DAY - 500, Answer("¡La tenemos! ¿Te la enviamos?")),
        ],
    ),
    scene("en", 1, &[(3 * DAY, Says("Thanks, I will think about it")), (DAY, Template)]),
    // Nothing ever opened it.
    stranger("de", 0, &[(320, Template)]),
    stranger("en", 0, &[(3 * DAY + 60, Template)]),
    stranger("pt", 1, &[(2 * DAY + 30, TemplateFails(131_026, "Message undeliverable"))]),
    stranger("es", 1, &[(5 * DAY, TemplateFails(131_049, "Meta chose not to deliver"))]),
    // Another number, and no more offers.
    scene(
        "de",
        0,
        &[
            (DAY + 700, ChangesNumber),
            (560, Says("Hallo, das hier ist meine neue Nummer 🙂")),
            (540, Unread("Danke, ist notiert!")),
        ],
    ),
    scene("pt", 1, &[(4 * DAY, Template), (4 * DAY - 40, Stops)]),
    hidden(
        "es",
        1,
        &[(640, Says("Hola, escribo por la oferta del domingo")), (610, Answer("¡Hola! Sigue hasta las 20 h."))],
    ),
];

/// What is said soon after somebody has come in, so that nobody waits for the first message to arrive: seconds from then,
/// and by whom, as in a scene.
pub const SOON: [(i64, &str, usize, &str); 6] = [
    (9, "pt", 1, "Oi! Vocês entregam no sábado?"),
    (26, "en", 0, "Hello, is the brass lamp still on display?"),
    (44, "de", 0, "Guten Tag, ist meine Lieferung A-4471 schon unterwegs?"),
    (70, "es", 1, "¡Hola! ¿Tienen la blanca en tamaño grande?"),
    (100, "hi", 0, "नमस्ते, क्या रविवार को दुकान खुली है?"),
    (140, "ar", 0, "مرحبا، هل يمكن تغيير عنوان التوصيل؟"),
];

/// A place near a house, as customers share it.
pub fn place(house: usize) -> Value {
    if house == 0 {
        json!({"latitude": 52.4996, "longitude": 13.4181, "name": "Café am Ufer", "address": "Paul-Lincke-Ufer, Berlin"})
    } else {
        json!({"latitude": -23.5558, "longitude": -46.6922, "name": "Praça Benedito Calixto", "address": "Pinheiros, São Paulo"})
    }
}

/// Somebody's card.
pub fn card() -> Value {
    json!([{
        "name": {"formatted_name": "Sam Whitfield", "first_name": "Sam", "last_name": "Whitfield"},
        "phones": [{"phone": "+44 7700 900123", "type": "CELL", "wa_id": "447700900123"}],
        "org": {"company": "Whitfield Interiors"},
    }])
}

/// The advertisement that led to a house.
pub fn advertisement(house: usize) -> Value {
    let (headline, body) = match house {
        0 => ("Light that stays", "Lamps made in Berlin. Write to us and see them in the shop."),
        _ => ("Luz que fica", "Luminárias feitas à mão. Fale com a gente."),
    };
    json!({
        "source_url": "https://fb.me/demo",
        "source_id": "120226305854810726",
        "source_type": "ad",
        "headline": headline,
        "body": body,
        "media_type": "image",
        "image_url": "https://example.com/ad.jpg",
        "ctwa_clid": "ARAkLkA8rmlFeiCktEJQ-demo",
    })
}

/// An order from the catalogue.
pub fn order(text: &str, house: usize, n: usize) -> Value {
    let currency = if house == 0 { "EUR" } else { "BRL" };
    let item = |id: &str, quantity: usize, price: f64| json!({"product_retailer_id": id, "quantity": quantity, "item_price": price, "currency": currency});
    let mut items = vec![item("lamp-nora-green", 1 + n % 2, 149.0)];
    if n.is_multiple_of(3) {
        items.push(item("bulb-e27-warm", 2, 9.5));
    }
    json!({"catalog_id": "194836987003835", "text": text, "product_items": items})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_scene_goes_on_in_time() {
        for scene in &SCENES {
            assert!(scene.acts.iter().rev().is_sorted_by_key(|(minutes, _)| *minutes), "{:?}", scene.acts);
        }
    }
}
