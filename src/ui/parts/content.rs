//! What a message says, by its type: a text, a file, a place, people, a choice, an order, a call.

use crate::{
    domain::{
        id::MessageId,
        media::MediaKind,
        message::{Direction, MediaRef, Message},
        time::Span,
    },
    ui::{
        parts::{icon::Icon, raw::Raw, rich_text::RichText, viewer::Looks, voice::Voice},
        route::Route,
        words::{self, Text, desk as more, message as text, talk},
    },
};
use leptos::prelude::*;
use serde_json::Value;

/// What a message says, by its type, and what led to it. What is not known here is said to be so, and can be looked at
/// as it arrived.
#[component]
pub fn Content(message: Message) -> impl IntoView {
    if message.revoked {
        return view! { <p class="bubble-gone">{text::REVOKED}</p> }.into_any();
    }
    let origin = origin(&message.content);
    view! {
        {origin}
        <Said message/>
    }
    .into_any()
}

#[component]
fn Said(message: Message) -> impl IntoView {
    let Message { id, kind, text: words, content, media, direction, .. } = message;
    let caption = words.clone().filter(|words| !words.trim().is_empty());
    match kind.as_str() {
        "text" => words.map(|text| view! { <RichText text/> }).into_any(),
        "template" => view! {
            <p class="bubble-via">{text::TEMPLATE} {field(&content, &["name"]).map(|name| format!(": {name}"))}</p>
            {media.zip(header_kind(&content)).map(|(file, kind)| view! { <File of=id file kind caption=None/> })}
            {caption.map(|text| view! { <RichText text/> })}
            {template_buttons(&content)}
        }
        .into_any(),
        "image" | "video" | "audio" | "document" | "sticker" => {
            let said = caption.clone();
            let file = media.map(|file| view! { <File of=id file kind=kind.clone() caption=said/> });
            view! {
                {file}
                {caption.map(|text| view! { <RichText text/> })}
            }
            .into_any()
        }
        "location" => location(&content, caption).into_any(),
        "contacts" => contacts(&content, caption).into_any(),
        "button" => choice(text::QUICK_REPLY, caption, None).into_any(),
        "interactive" => interactive(&content, caption).into_any(),
        "order" => order(&content, caption).into_any(),
        "unsupported" => view! { <p class="bubble-gone">{text::WITHHELD}</p> }.into_any(),
        "request_welcome" => view! { <p class="bubble-gone">{text::WELCOME}</p> }.into_any(),
        "call" => call(direction, &content).into_any(),
        _ => match caption {
            Some(text) => view! { <RichText text/> }.into_any(),
            None => view! {
                <p class="bubble-gone">{text::unknown(&kind)}</p>
                {(!content.is_null()).then(|| view! { <Raw value=content/> })}
            }
            .into_any(),
        },
    }
}

/// As what the file of a message of this type and content is shown: its own, or the one in the header of a template.
pub fn shown_as(kind: &str, content: &Value) -> Option<MediaKind> {
    match kind {
        "template" => MediaKind::parse(&header_kind(content)?),
        kind => MediaKind::parse(kind),
    }
}

/// As what the file in the header of a template was sent.
fn header_kind(content: &Value) -> Option<String> {
    let parts = content.get("components")?.as_array()?;
    let header = parts.iter().find(|part| field(part, &["type"]).as_deref() == Some("header"))?;
    field(header.get("parameters")?.get(0)?, &["type"])
}

/// What stands on the buttons below a template, as the customer saw them.
fn template_buttons(content: &Value) -> impl IntoView + use<> {
    let titles = content.get("buttons").and_then(Value::as_array).cloned().unwrap_or_default();
    let titles: Vec<_> = titles
        .into_iter()
        .map(|title| {
            let title = title.as_str().map_or_else(|| words::templates::BUTTON.to_owned(), str::to_owned);
            view! { <li dir="auto">{title}</li> }
        })
        .collect();
    (!titles.is_empty()).then(|| view! { <ul class="template-buttons">{titles}</ul> })
}

/// What a message came by: an advertisement, a product, or somebody else's words.
fn origin(content: &Value) -> impl IntoView + use<> {
    let advertisement = content.get("referral").filter(|referral| referral.is_object()).map(advertisement);
    let context = content.get("context");
    let is = |key: &str| context.and_then(|context| context.get(key)?.as_bool()).unwrap_or_default();
    let forwarded = match (is("frequently_forwarded"), is("forwarded")) {
        (true, _) => Some(text::FORWARDED_OFTEN),
        (false, true) => Some(text::FORWARDED),
        (false, false) => None,
    };
    let product = context.and_then(|context| field(context, &["referred_product", "product_retailer_id"]));
    view! {
        {advertisement}
        {forwarded
            .map(|words| {
                view! {
                    <p class="bubble-via">
                        <Icon name="forward" directed=true/>
                        {words}
                    </p>
                }
            })}
        {product
            .map(|product| {
                view! {
                    <p class="bubble-via">
                        {text::PRODUCT} " "
                        <bdi>{product}</bdi>
                    </p>
                }
            })}
    }
    .into_any()
}

/// The advertisement or post that somebody tapped before they wrote. Its picture stays where it is: to show it would tell
/// another server who is looking.
fn advertisement(referral: &Value) -> impl IntoView + use<> {
    let headline = field(referral, &["headline"]);
    let body = field(referral, &["body"]);
    let href = field(referral, &["source_url"]).filter(|href| href.starts_with("https://"));
    let is_post = field(referral, &["source_type"]).as_deref() == Some("post");
    view! {
        <div class="referral">
            <p class="bubble-via">
                <Icon name="megaphone"/>
                {if is_post { text::FROM_POST } else { text::FROM_AD }}
            </p>
            {headline
                .map(|headline| {
                    view! {
                        <p class="referral-headline" dir="auto">
                            {headline}
                        </p>
                    }
                })}
            {body
                .map(|body| {
                    view! {
                        <p class="referral-body" dir="auto">
                            {body}
                        </p>
                    }
                })}
            {href
                .map(|href| {
                    view! {
                        <a class="bubble-link" href=href target="_blank" rel="noopener noreferrer nofollow">
                            {if is_post { text::OPEN_POST } else { text::OPEN_AD }}
                        </a>
                    }
                })}
        </div>
    }
    .into_any()
}

#[component]
fn File(of: MessageId, file: MediaRef, kind: String, caption: Option<String>) -> impl IntoView {
    let looks = use_context::<Looks>();
    let href = Route::Media(file.id).href();
    let name = file.filename.clone().unwrap_or_else(|| words::kind(&kind).to_owned());
    let alt = caption.unwrap_or_else(|| name.clone());
    match file.state.as_str() {
        "pending" => view! {
            <p class="bubble-line">
                <Icon name="loader"/>
                {text::media_pending(&kind)}
            </p>
        }
        .into_any(),
        "failed" => view! {
            <p class="bubble-line">
                <Icon name="circle-alert"/>
                {text::media_failed(&kind)}
            </p>
        }
        .into_any(),
        "forgotten" => view! {
            <p class="bubble-line">
                <Icon name="clock"/>
                {words::privacy::forgotten(&kind)}
            </p>
        }
        .into_any(),
        _ => match MediaKind::parse(&kind) {
            Some(MediaKind::Image) => view! {
                <a
                    class="media"
                    href=href.clone()
                    target="_blank"
                    rel="noopener external"
                    on:click=move |event| {
                        // With a key held the browser opens it in another tab, as with any link.
                        if let (Some(Looks(looks)), false) = (looks, event.ctrl_key() || event.meta_key() || event.shift_key()) {
                            event.prevent_default();
                            looks.set(Some(of));
                        }
                    }
                >
                    <img class="media-image" src=href.clone() alt=alt loading="lazy" decoding="async"/>
                </a>
            }
            .into_any(),
            Some(MediaKind::Sticker) => {
                view! { <img class="media-sticker" src=href alt=alt loading="lazy" decoding="async"/> }.into_any()
            }
            Some(MediaKind::Video) => {
                view! {
                    <video class="media-video" src=href controls preload="metadata" aria-label=alt></video>
                    <button
                        class="bubble-link"
                        type="button"
                        on:click=move |_| {
                            if let Some(Looks(looks)) = looks {
                                looks.set(Some(of));
                            }
                        }
                    >
                        {more::LARGER}
                    </button>
                }
                .into_any()
            }
            Some(MediaKind::Audio) => {
                view! { <Voice src=href label=alt/> }.into_any()
            }
            _ => view! {
                <a class="media-document" href=href download=name.clone() rel="external">
                    <Icon name="file-text"/>
                    <span class="media-name" dir="auto">
                        {name.clone()}
                    </span>
                    <span class="media-size">{file.size.map(words::size)}</span>
                    <span class="sr-only">{text::DOWNLOAD}</span>
                </a>
            }
            .into_any(),
        },
    }
}

fn location(content: &Value, caption: Option<String>) -> impl IntoView + use<> {
    let name = field(content, &["name"]);
    let address = field(content, &["address"]);
    let place = number(content, "latitude").zip(number(content, "longitude"));
    // The text of a place is its name and address in one line, for lists: here they stand by themselves.
    let said = caption.filter(|_| name.is_none() && address.is_none());
    view! {
        <div class="bubble-line">
            <Icon name="map-pin"/>
            <div class="bubble-facts">
                {name
                    .map(|name| {
                        view! {
                            <p class="bubble-title" dir="auto">
                                {name}
                            </p>
                        }
                    })}
                {address.map(|address| view! { <p dir="auto">{address}</p> })}
                {place
                    .map(|(latitude, longitude)| {
                        let at = format!("{latitude:.5}, {longitude:.5}");
                        let href = format!(
                            "https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=16/{latitude}/{longitude}",
                        );
                        view! {
                            <p class="bubble-note">
                                <span class="code" dir="ltr">
                                    {at}
                                </span>
                            </p>
                            <a class="bubble-link" href=href target="_blank" rel="noopener noreferrer">
                                {text::MAP}
                            </a>
                        }
                    })}
            </div>
        </div>
        {said.map(|text| view! { <RichText text/> })}
    }
    .into_any()
}

/// Somebody whose card was sent: what they are called, and how to reach them.
#[derive(Debug, PartialEq, Eq)]
struct Card {
    name: String,
    company: Option<String>,
    /// Numbers and addresses, in the order of the card.
    reach: Vec<String>,
}

/// The people of a message of contacts. Their list stands under the type's name, beside what led to the message.
fn cards(content: &Value) -> Vec<Card> {
    let list = |value: &Value, key: &str| value.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    list(content, "contacts")
        .iter()
        .map(|person| {
            let name = field(person, &["name", "formatted_name"]).or_else(|| field(person, &["name", "first_name"]));
            let phones = list(person, "phones");
            let phones = phones.iter().filter_map(|phone| {
                // Whoever is on WhatsApp has an id there even where the card spells no number.
                field(phone, &["phone"]).or_else(|| field(phone, &["wa_id"]).map(|digits| format!("+{digits}")))
            });
            let emails = list(person, "emails");
            let emails = emails.iter().filter_map(|email| field(email, &["email"]));
            Card {
                name: name.unwrap_or_else(|| words::kind("contacts").to_owned()),
                company: field(person, &["org", "company"]),
                reach: phones.chain(emails).collect(),
            }
        })
        .collect()
}

fn contacts(content: &Value, caption: Option<String>) -> impl IntoView + use<> {
    let people = cards(content);
    if people.is_empty() {
        return caption.map(|text| view! { <RichText text/> }).into_any();
    }
    people
        .into_iter()
        .map(|Card { name, company, reach }| {
            view! {
                <div class="bubble-line">
                    <Icon name="contact"/>
                    <div class="bubble-facts">
                        <p class="bubble-title" dir="auto">
                            {name}
                        </p>
                        {company
                            .map(|company| {
                                view! {
                                    <p class="bubble-note" dir="auto">
                                        {company}
                                    </p>
                                }
                            })}
                        {reach.into_iter().map(|reach| view! { <p dir="ltr">{reach}</p> }).collect_view()}
                    </div>
                </div>
            }
        })
        .collect_view()
        .into_any()
}

/// What became of a call, out of the events that told of it.
fn call_words(direction: Direction, content: &Value) -> (&'static str, String) {
    let happened = |event: &str| content.get(event).is_some();
    let seconds = content
        .as_object()
        .into_iter()
        .flat_map(|events| events.values())
        .filter_map(|event| number(event, "duration"))
        .fold(0.0, f64::max);
    let talked = (seconds > 0.0).then(|| words::roughly(Span::seconds(seconds as i64)));
    match (direction, talked) {
        (Direction::In, Some(length)) => ("phone-incoming", text::call(&text::CALL_IN, &length)),
        (Direction::In, None) if happened("terminate") => ("phone-missed", text::CALL_MISSED.to_owned()),
        (Direction::In, None) => ("phone-incoming", text::CALL_IN.to_owned()),
        (_, Some(length)) => ("phone-outgoing", text::call(&text::CALL_OUT, &length)),
        (_, None) if happened("status:REJECTED") => ("phone-missed", text::CALL_DECLINED.to_owned()),
        (_, None) if happened("terminate") => ("phone-missed", text::CALL_UNANSWERED.to_owned()),
        (_, None) => ("phone-outgoing", text::CALL_OUT.to_owned()),
    }
}

fn call(direction: Direction, content: &Value) -> impl IntoView + use<> {
    let (icon, words) = call_words(direction, content);
    view! {
        <p class="bubble-line">
            <Icon name=icon/>
            {words}
        </p>
    }
    .into_any()
}

fn choice(how: Text, title: Option<String>, description: Option<String>) -> impl IntoView + use<> {
    view! {
        <p class="bubble-via">{how}</p>
        {title.map(|text| view! { <RichText text/> })}
        {description
            .map(|text| {
                view! {
                    <p class="bubble-note" dir="auto">
                        {text}
                    </p>
                }
            })}
    }
    .into_any()
}

fn interactive(content: &Value, caption: Option<String>) -> impl IntoView + use<> {
    let title = |key: &str| field(content, &[key, "title"]);
    let offer = offer(content);
    if !offer.is_empty() {
        let body = caption.or_else(|| field(content, &["body", "text"]));
        return offered(body, field(content, &["footer", "text"]), offer).into_any();
    }
    match field(content, &["type"]).as_deref() {
        Some("button_reply") => choice(text::QUICK_REPLY, caption.or_else(|| title("button_reply")), None).into_any(),
        Some("list_reply") => {
            let description = field(content, &["list_reply", "description"]);
            choice(text::LIST_REPLY, caption.or_else(|| title("list_reply")), description).into_any()
        }
        Some("nfm_reply") => {
            let answers = field(content, &["nfm_reply", "response_json"])
                .and_then(|json| serde_json::from_str::<Value>(&json).ok())
                .unwrap_or_else(|| content.get("nfm_reply").cloned().unwrap_or_default());
            view! {
                <p class="bubble-via">{text::FORM}</p>
                {caption.map(|text| view! { <RichText text/> })}
                <Answers answers/>
            }
            .into_any()
        }
        Some("call_permission_reply") => {
            let accepted = field(content, &["call_permission_reply", "response"]).as_deref() == Some("accept");
            let words = if accepted { text::CALLS_ALLOWED } else { text::CALLS_REFUSED };
            view! {
                <p class="bubble-line">
                    <Icon name="phone"/>
                    {words}
                </p>
            }
            .into_any()
        }
        _ => view! {
            {caption.map(|text| view! { <RichText text/> })}
            <Raw value=content.clone()/>
        }
        .into_any(),
    }
}

/// What somebody was given to press.
#[derive(Debug, PartialEq, Eq)]
enum Offered {
    Button(String),
    Place,
    /// A list: what opens it, and its sections with their rows.
    List(String, Vec<(Option<String>, Vec<Offer>)>),
}

/// A row of a list: its title, and what is said of it.
type Offer = (String, Option<String>);

/// What a message of the business gave to press; nothing where it is another.
fn offer(content: &Value) -> Vec<Offered> {
    let list = |value: &Value, key: &str| value.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let Some(action) = content.get("action") else { return Vec::new() };
    match field(content, &["type"]).as_deref() {
        Some("button") => {
            let titles = list(action, "buttons");
            titles.iter().filter_map(|button| field(button, &["reply", "title"])).map(Offered::Button).collect()
        }
        Some("list") => {
            let row = |row: &Value| Some((field(row, &["title"])?, field(row, &["description"])));
            let section = |section: &Value| {
                (field(section, &["title"]), list(section, "rows").iter().filter_map(row).collect::<Vec<_>>())
            };
            let sections = list(action, "sections").iter().map(section).collect();
            vec![Offered::List(field(action, &["button"]).unwrap_or_default(), sections)]
        }
        Some("location_request_message") => vec![Offered::Place],
        _ => Vec::new(),
    }
}

fn offered(body: Option<String>, footer: Option<String>, offer: Vec<Offered>) -> impl IntoView + use<> {
    let section = |(title, rows): (Option<String>, Vec<Offer>)| {
        let rows = rows.into_iter().map(|(title, more)| {
            view! {
                <li>
                    <span dir="auto">{title}</span>
                    {more
                        .map(|more| {
                            view! {
                                <span class="bubble-note" dir="auto">
                                    {more}
                                </span>
                            }
                        })}
                </li>
            }
        });
        view! {
            {title
                .map(|title| {
                    view! {
                        <p class="bubble-note" dir="auto">
                            {title}
                        </p>
                    }
                })}
            <ul class="offered-rows">{rows.collect_view()}</ul>
        }
    };
    let one = |one: Offered| match one {
        Offered::Button(title) => view! { <li dir="auto">{title}</li> }.into_any(),
        Offered::Place => view! { <li>{talk::PLACE}</li> }.into_any(),
        Offered::List(title, sections) => view! {
            <li class="offered-list">
                <details>
                    <summary dir="auto">{title}</summary>
                    {sections.into_iter().map(section).collect_view()}
                </details>
            </li>
        }
        .into_any(),
    };
    view! {
        {body.map(|text| view! { <RichText text/> })}
        {footer
            .map(|text| {
                view! {
                    <p class="bubble-note" dir="auto">
                        {text}
                    </p>
                }
            })}
        <ul class="template-buttons">{offer.into_iter().map(one).collect_view()}</ul>
    }
    .into_any()
}

/// What was filled into a form: names and values, as far as they are simple.
#[component]
fn Answers(answers: Value) -> impl IntoView {
    let rows: Vec<_> = answers
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(name, _)| name.as_str() != "flow_token")
        .take(50)
        .map(|(name, value)| {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            view! {
                <div class="answers-row">
                    <dt dir="auto">{name.replace('_', " ")}</dt>
                    <dd dir="auto">{value}</dd>
                </div>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <dl class="answers">{rows}</dl> })
}

/// One line of an order.
#[derive(Debug, PartialEq)]
struct Ordered {
    what: String,
    quantity: f64,
    price: Option<f64>,
    currency: String,
}

/// The lines of an order, and what they come to in each currency.
fn bill(content: &Value) -> (Vec<Ordered>, Vec<(String, f64)>) {
    let items = content.get("product_items").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let lines: Vec<Ordered> = items
        .iter()
        .take(50)
        .map(|item| Ordered {
            what: field(item, &["product_retailer_id"]).unwrap_or_default(),
            quantity: number(item, "quantity").unwrap_or(1.0),
            price: number(item, "item_price"),
            currency: field(item, &["currency"]).unwrap_or_default(),
        })
        .collect();
    let mut totals: Vec<(String, f64)> = Vec::new();
    // Half a bill is worse than none: what has no price or is cut off leaves no total.
    if items.len() <= 50 && lines.iter().all(|line| line.price.is_some()) {
        for line in &lines {
            let sum = line.price.unwrap_or_default() * line.quantity;
            match totals.iter_mut().find(|(currency, _)| *currency == line.currency) {
                Some((_, total)) => *total += sum,
                None => totals.push((line.currency.clone(), sum)),
            }
        }
    }
    (lines, totals)
}

/// An amount as people write it: whole without places, else with two.
fn amount(amount: f64) -> String {
    words::hundredths((amount * 100.0).round() as i64)
}

fn order(content: &Value, caption: Option<String>) -> impl IntoView + use<> {
    let (lines, totals) = bill(content);
    let pieces = lines.iter().map(|line| line.quantity).sum::<f64>() as i64;
    let rows: Vec<_> = lines
        .into_iter()
        .map(|line| {
            let price = line.price.map(|price| format!("{} {}", amount(price * line.quantity), line.currency));
            view! {
                <li class="order-line">
                    <span class="order-count">{amount(line.quantity)} " ×"</span>
                    <bdi class="order-what">{line.what}</bdi>
                    <span class="order-price" dir="ltr">
                        {price}
                    </span>
                </li>
            }
        })
        .collect();
    let totals: Vec<_> = totals
        .into_iter()
        .map(|(currency, total)| {
            view! {
                <p class="order-line order-total">
                    <span class="order-count">{more::TOTAL}</span>
                    <span class="order-price" dir="ltr">
                        {format!("{} {currency}", amount(total))}
                    </span>
                </p>
            }
        })
        .collect();
    view! {
        <p class="bubble-via">{text::ORDER} " · " {more::pieces(pieces)}</p>
        <ul class="order" aria-label=more::ITEMS>
            {rows}
        </ul>
        {totals}
        {caption.map(|text| view! { <RichText text/> })}
    }
    .into_any()
}

fn field(value: &Value, path: &[&str]) -> Option<String> {
    let mut at = value;
    for key in path {
        at = at.get(key)?;
    }
    at.as_str().filter(|text| !text.is_empty()).map(str::to_owned)
}

/// A number, also where the platform writes it as text.
fn number(value: &Value, key: &str) -> Option<f64> {
    let value = value.get(key)?;
    value.as_f64().or_else(|| value.as_str()?.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_film_in_the_header_of_a_template_is_shown_as_a_film() {
        let header = |kind: &str| json!({"type": "header", "parameters": [{"type": kind, kind: {"id": "1"}}]});
        let sent = |kind: &str| json!({"name": "offer", "components": [{"type": "body"}, header(kind)]});
        assert_eq!(shown_as("template", &sent("video")), Some(MediaKind::Video));
        assert_eq!(shown_as("template", &sent("image")), Some(MediaKind::Image));
        assert_eq!(shown_as("template", &json!({"name": "plain"})), None);
        assert_eq!(shown_as("image", &Value::Null), Some(MediaKind::Image));
    }

    #[test]
    fn a_card_shows_how_to_reach_the_person_on_it() {
        let sent = json!({
            "contacts": [
                {
                    "name": {"formatted_name": "Bo Berg", "first_name": "Bo"},
                    "org": {"company": "Berg & Co"},
                    "phones": [{"phone": "+49 151 5", "wa_id": "491515"}, {"wa_id": "491516"}],
                    "emails": [{"email": "bo@example.com"}],
                },
                {"name": {"first_name": "Cy"}},
            ],
            "context": {"forwarded": true},
        });
        let reach = ["+49 151 5", "+491516", "bo@example.com"].map(str::to_owned).to_vec();
        assert_eq!(
            cards(&sent),
            [
                Card { name: "Bo Berg".into(), company: Some("Berg & Co".into()), reach },
                Card { name: "Cy".into(), company: None, reach: Vec::new() },
            ]
        );
        assert_eq!(cards(&json!({"contacts": "none"})), []);
    }

    #[test]
    fn an_order_adds_up_in_each_currency_and_not_at_all_where_a_price_is_missing() {
        let item = |what: &str, quantity: Value, price: Value, currency: &str| json!({"product_retailer_id": what, "quantity": quantity, "item_price": price, "currency": currency});
        let sent = json!({"product_items": [
            item("mug", json!(2), json!(12.5), "EUR"), item("tea", json!("3"), json!("4.10"), "EUR"),
            item("cap", json!(1), json!(9), "USD"),
        ]});
        let (lines, totals) = bill(&sent);
        assert_eq!((lines.len(), lines[1].quantity), (3, 3.0));
        let totals: Vec<_> =
            totals.into_iter().map(|(currency, total)| format!("{} {currency}", amount(total))).collect();
        assert_eq!(totals, ["37.30 EUR", "9 USD"]);
        let open = json!({"product_items": [item("mug", json!(2), Value::Null, "EUR")]});
        assert!(bill(&open).1.is_empty());
        assert_eq!(bill(&json!({})), (Vec::new(), Vec::new()));
    }

    #[test]
    fn what_can_be_pressed_is_told_from_what_was_pressed() {
        let buttons = json!({"type": "button", "body": {"text": "Tea?"}, "action": {"buttons": [
            {"type": "reply", "reply": {"id": "y", "title": "Yes"}}, {"type": "reply", "reply": {"id": "n", "title": "No"}},
        ]}});
        assert_eq!(offer(&buttons), [Offered::Button("Yes".into()), Offered::Button("No".into())]);
        let list = json!({"type": "list", "action": {"button": "Menu", "sections": [
            {"title": "Drinks", "rows": [{"id": "t", "title": "Tea", "description": "hot"}]}, {"rows": [{"title": "Bread"}]},
        ]}});
        let drinks = (Some("Drinks".to_owned()), vec![("Tea".to_owned(), Some("hot".to_owned()))]);
        let rest = (None, vec![("Bread".to_owned(), None)]);
        assert_eq!(offer(&list), [Offered::List("Menu".into(), vec![drinks, rest])]);
        let place = json!({"type": "location_request_message", "action": {"name": "send_location"}});
        assert_eq!(offer(&place), [Offered::Place]);
        assert_eq!(offer(&json!({"type": "button_reply", "button_reply": {"title": "Yes"}})), []);
    }

    #[test]
    fn a_call_says_what_became_of_it() {
        let rang = json!({"connect": {"direction": "USER_INITIATED"}});
        let missed = json!({"connect": {}, "terminate": {"status": "COMPLETED"}});
        let talked = json!({"connect": {}, "terminate": {"status": "COMPLETED", "duration": 185}});
        let declined = json!({"connect": {}, "status:REJECTED": {}, "terminate": {}});
        let cases = [
            (Direction::In, &rang, "Incoming call"),
            (Direction::In, &missed, "Missed call"),
            (Direction::In, &talked, "Incoming call, 3 minutes"),
            (Direction::Echo, &rang, "Outgoing call"),
            (Direction::Echo, &missed, "Outgoing call, not answered"),
            (Direction::Echo, &declined, "Outgoing call, declined"),
            (Direction::Echo, &talked, "Outgoing call, 3 minutes"),
        ];
        for (direction, content, words) in cases {
            assert_eq!(call_words(direction, content).1, words, "{content}");
        }
    }
}
