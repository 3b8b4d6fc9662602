//! Fills a past in: what arrived through the same reading and the same fold as any delivery, what was written beside it.

use super::past::{Ending, FILES, Told, What};
use crate::{
    domain::{
        contact::{Contact, Identifier},
        conversation::Conversation,
        id::{MediaId, NumberId, UserId},
        intake::{TemplateLeft, Wrote},
        item::{Item, Person},
        template::{Parameters, Template, TemplateSend},
        time::Timestamp,
        window::{OpenedBy, Opening, Window},
    },
    server::{
        inbound::{self, Written},
        private,
        simulate::{customers::Town, media},
        state::AppState,
        store,
        whatsapp::payload,
    },
};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::{collections::HashMap, time::Duration};

/// Lines of one transaction.
pub const PIECE: usize = 400;
/// Between two of them, for others to write.
pub const PAUSE: Duration = Duration::from_millis(15);

/// One of the files that travel with messages in a demo.
#[derive(Debug, Clone)]
pub struct Sample {
    pub mime: &'static str,
    pub name: Option<&'static str>,
    pub bytes: bytes::Bytes,
    /// Under which id the platform has it.
    pub platform_id: String,
}

impl Sample {
    /// All of them, in the order of [`FILES`].
    pub fn all() -> Vec<Self> {
        (0u64..)
            .zip(FILES)
            .map(|(n, kind)| {
                let (mime, name, bytes) = media::sample(kind, 7 * n + 3);
                Self { mime, name, bytes, platform_id: (870_000_000_000_000 + n).to_string() }
            })
            .collect()
    }

    /// As a webhook describes it.
    pub fn described(&self) -> Value {
        let mut described = json!({
            "mime_type": self.mime,
            "sha256": STANDARD.encode(Sha256::digest(&self.bytes)),
            "id": self.platform_id,
        });
        if let Some(name) = self.name {
            described["filename"] = json!(name);
        }
        described
    }

    fn path(&self) -> String {
        format!("demo-{}", self.platform_id)
    }
}

/// A business number, as far as a past needs it.
struct House {
    number: NumberId,
    phone_number_id: String,
    waba_id: String,
    display: String,
}

/// What a past is filled in with.
pub struct Filling {
    houses: Vec<House>,
    /// Who is who, by place in the town.
    people: Vec<Person>,
    endings: HashMap<Identifier, Ending>,
    samples: Vec<Sample>,
    /// The files once more, as ones of the business.
    uploads: Vec<MediaId>,
    templates: Vec<Template>,
    you: UserId,
}

impl Filling {
    /// Gets everything ready that lines refer to, files among it.
    pub async fn new(
        state: &AppState,
        endings: Vec<Ending>,
        town: &Town,
        you: UserId,
        now: Timestamp,
    ) -> Result<Self, super::NotOpen> {
        let samples = Sample::all();
        let folder = state.config.media_dir();
        private::folder(&folder)?;
        let mut uploads = Vec::new();
        let mut tx = state.store.begin().await?;
        for sample in &samples {
            tokio::fs::write(folder.join(sample.path()), &sample.bytes).await?;
            let size = i64::try_from(sample.bytes.len()).unwrap_or(i64::MAX);
            uploads.push(tx.add_media(sample.mime, sample.name, size, &sample.path(), now).await?);
        }
        tx.commit().await?;
        state.numbers.forget().await;
        let roster = state.numbers.roster().await?;
        let houses = roster.lines().iter().map(|line| House {
            number: line.number.id,
            phone_number_id: line.number.phone_number_id.clone(),
            waba_id: line.number.waba_id.clone(),
            display: line.number.display.chars().filter(char::is_ascii_digit).collect(),
        });
        let person = |who: &crate::server::simulate::customers::Customer| {
            let phone = Identifier::phone(&who.phone).filter(|_| !who.hides_phone);
            Person {
                identifiers: phone.into_iter().chain(Identifier::bsuid(&who.bsuid)).collect(),
                name: Some(who.name.clone()),
                username: who.username.clone(),
            }
        };
        let people: Vec<Person> = town.customers().iter().map(person).collect();
        let named = |(person, ending): (&Person, Ending)| {
            person.identifiers.iter().map(|name| (name.clone(), ending.clone())).collect::<Vec<_>>()
        };
        Ok(Self {
            houses: houses.collect(),
            endings: people.iter().zip(endings).flat_map(named).collect(),
            people,
            samples,
            uploads,
            templates: state.store.templates(None).await?,
            you,
        })
    }

    /// What arrived, as the platform would have delivered it; none where nothing did.
    pub fn envelope<'a>(&self, told: impl IntoIterator<Item = &'a Told>) -> Option<Value> {
        let entry = |line: &'a Told| {
            let What::Arrived { field, value } = &line.what else { return None };
            let house = self.houses.get(line.house)?;
            let mut value = value.clone();
            value["messaging_product"] = json!("whatsapp");
            value["metadata"] =
                json!({"display_phone_number": house.display, "phone_number_id": house.phone_number_id});
            Some(json!({"id": house.waba_id, "changes": [{"field": field, "value": value}]}))
        };
        let entries: Vec<Value> = told.into_iter().filter_map(entry).collect();
        (!entries.is_empty()).then(|| json!({"object": "whatsapp_business_account", "entry": entries}))
    }

    /// Fills lines in, in transactions of some hundred.
    pub async fn fill(&self, state: &AppState, told: &[Told], now: Timestamp) -> store::Result<()> {
        for piece in told.chunks(PIECE) {
            self.fill_piece(state, piece, now).await?;
        }
        Ok(())
    }

    async fn fill_piece(&self, state: &AppState, told: &[Told], now: Timestamp) -> store::Result<()> {
        let arrived: Vec<&Told> = told.iter().filter(|line| matches!(line.what, What::Arrived { .. })).collect();
        let items: Vec<Item> = match self.envelope(arrived.iter().copied()) {
            Some(envelope) => payload::items(envelope.to_string().as_bytes()).unwrap_or_default(),
            None => Vec::new(),
        };
        // Each of them makes one item.
        let items: Vec<(&Item, Timestamp)> = items.iter().zip(&arrived).map(|(item, line)| (item, line.at)).collect();
        let written: Vec<Written<'_>> = told.iter().filter_map(|line| self.written(line)).collect();
        let roster = state.numbers.roster().await?;
        let mut tx = state.store.begin().await?;
        inbound::record_past(&mut tx, &roster, &items, &written, |contact, row| self.begin(contact, row), now).await?;
        for sample in &self.samples {
            let size = i64::try_from(sample.bytes.len()).unwrap_or(i64::MAX);
            tx.media_is_here(&sample.platform_id, size, &sample.path()).await?;
        }
        tx.commit().await
    }

    fn written(&self, line: &Told) -> Option<Written<'_>> {
        let What::Wrote(wrote) = &line.what else { return None };
        let (house, person) = (self.houses.get(line.house)?, self.people.get(line.customer)?);
        let mut kept = Wrote {
            wamid: wrote.wamid.clone(),
            at: line.at,
            kind: wrote.kind.to_owned(),
            text: wrote.text.clone(),
            content: Value::Null,
            reply_to: wrote.reply_to.clone(),
            target: wrote.target.clone(),
            media: wrote.file.and_then(|file| self.uploads.get(file)).copied(),
            author: Some(self.you),
            trail: wrote.trail.clone(),
            free_until: wrote.free_until,
            template: None,
        };
        if let Some(template) = &wrote.template {
            let known = self.templates.iter().find(|known| {
                known.waba_id == house.waba_id && known.name == template.name && known.language == template.language
            })?;
            let parameters = Parameters { body: template.body.clone(), ..Parameters::default() };
            let ready = known.prepare(&parameters).ok()?;
            kept.text = Some(ready.text);
            kept.content = json!({"name": known.name, "language": known.language, "components": ready.components});
            // Which message it was that opened it is nothing to what came of a template.
            let opening = |at| Opening { at, kind: OpenedBy::Message, wamid: String::new() };
            kept.template = Some(TemplateLeft {
                template: TemplateSend { name: known.name.clone(), language: known.language.clone(), parameters },
                window: Window { certain: template.spoke_at.map(opening), ..Window::default() },
                free_until: template.free_until,
            });
        }
        Some((house.number, person, kept))
    }

    /// How a conversation stands in the end, whichever part of it is filled in first.
    fn begin(&self, contact: &Contact, row: &mut Conversation) {
        let ending = contact.identifiers.iter().find_map(|known| self.endings.get(&known.identifier));
        if let Some(ending) = ending {
            row.unread = ending.unread;
            row.dismissed_at = ending.dismissed_at;
        }
    }
}
