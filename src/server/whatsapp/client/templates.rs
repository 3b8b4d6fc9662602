//! Templates at the platform: written, changed, deleted, let loose again, and the samples of their headers.
//!
//! Making one is no send, but it is not idempotent either: after [`SendError::Ambiguous`] the list of templates tells.

use super::{Credentials, Graph, SendError, TRANSFER, answered, number, readable, text};
use crate::domain::refusal::Refusal;
use bytes::Bytes;
use reqwest::{
    Url,
    header::{self, HeaderValue},
};
use serde_json::{Value, json};

/// How often an upload that broke off is gone on with.
const RESUMED: usize = 2;

/// A template to be made (Template management, May 2026).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NewTemplate<'a> {
    pub name: &'a str,
    pub language: &'a str,
    /// In either case: the platform has it in capitals.
    pub category: &'a str,
    /// `positional` or `named`, in either case.
    pub parameter_format: &'a str,
    /// As the platform writes them, with their examples.
    pub components: &'a Value,
}

impl NewTemplate<'_> {
    /// The body of `POST /{account}/message_templates`.
    pub fn body(&self) -> Value {
        json!({
            "name": self.name,
            "language": self.language,
            "category": self.category.to_ascii_uppercase(),
            "parameter_format": self.parameter_format.to_ascii_uppercase(),
            "components": self.components,
        })
    }
}

/// The body of `POST /{template}`: all of its components, and its category where that changes too.
pub fn edit_body(category: Option<&str>, components: &Value) -> Value {
    let mut body = json!({"components": components});
    if let Some(category) = category {
        body["category"] = json!(category.to_ascii_uppercase());
    }
    body
}

/// What the platform made of a new template. Words are its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submitted {
    pub platform_id: String,
    /// `PENDING`, now and then `APPROVED` or `REJECTED` at once.
    pub status: String,
    /// Where the platform puts it, which need not be where it was asked to.
    pub category: String,
}

impl Submitted {
    pub(super) fn read(answer: &Value) -> Option<Self> {
        Some(Self {
            platform_id: text(answer, "id")?,
            status: text(answer, "status")?,
            category: text(answer, "category").unwrap_or_default(),
        })
    }
}

impl Graph {
    /// Makes a template, for review. What is refused carries the platform's words for people: their title and their text are
    /// the refusal's title and details.
    pub async fn create_template(
        &self,
        credentials: &Credentials,
        waba_id: &str,
        new: NewTemplate<'_>,
    ) -> Result<Submitted, SendError> {
        let request = self.http.post(self.at(&[waba_id, "message_templates"])).json(&new.body());
        readable(&self.ask(request, credentials).await?, Submitted::read)
    }

    /// Puts these components in the place of the template's own, for another review. The category of an approved template
    /// cannot be changed.
    pub async fn edit_template(
        &self,
        credentials: &Credentials,
        platform_id: &str,
        category: Option<&str>,
        components: &Value,
    ) -> Result<(), SendError> {
        let request = self.http.post(self.at(&[platform_id])).json(&edit_body(category, components));
        done(&self.ask(request, credentials).await?)
    }

    /// Deletes the template with this id; without one, all languages of that name. The name of one that was approved is not
    /// free again for 30 days.
    pub async fn delete_template(
        &self,
        credentials: &Credentials,
        waba_id: &str,
        name: &str,
        platform_id: Option<&str>,
    ) -> Result<(), SendError> {
        let mut query = vec![("name", name)];
        query.extend(platform_id.map(|id| ("hsm_id", id)));
        let request = self.http.delete(self.at(&[waba_id, "message_templates"])).query(&query);
        done(&self.ask(request, credentials).await?)
    }

    /// Lets a template that was paused be sent again.
    pub async fn unpause_template(&self, credentials: &Credentials, platform_id: &str) -> Result<(), SendError> {
        done(&self.ask(self.http.post(self.at(&[platform_id, "unpause"])), credentials).await?)
    }

    /// Gives the platform a sample of a header's file; the answer is the handle that stands for it in a template (Resumable
    /// upload, 2026). What breaks off is gone on with where the platform stopped reading.
    pub async fn upload_sample(
        &self,
        credentials: &Credentials,
        app_id: &str,
        file_name: &str,
        mime: &str,
        bytes: Vec<u8>,
    ) -> Result<String, SendError> {
        let file = Bytes::from(bytes);
        let length = file.len().to_string();
        let query = [("file_name", file_name), ("file_type", mime), ("file_length", length.as_str())];
        let request = self.http.post(self.at(&[app_id, "uploads"])).query(&query);
        let session = readable(&self.ask(request, credentials).await?, |answer| text(answer, "id"))?;
        let mut from = 0;
        let mut resumed = 0;
        loop {
            let error = match self.upload_from(credentials, &session, file.slice(from..), from).await {
                Err(error @ (SendError::Ambiguous { .. } | SendError::NotSent { .. })) if resumed < RESUMED => error,
                outcome => return outcome,
            };
            resumed += 1;
            // Where it cannot be asked how far it came, the first error is the one to tell.
            let Ok(answer) = self.ask_upload(credentials, &session).await else { return Err(error) };
            let read = number(answer.get("file_offset")).and_then(|offset| usize::try_from(offset).ok());
            from = read.filter(|read| *read <= file.len()).ok_or(error)?;
        }
    }

    async fn upload_from(
        &self,
        credentials: &Credentials,
        session: &str,
        rest: Bytes,
        from: usize,
    ) -> Result<String, SendError> {
        let request = self.http.post(self.at_upload(session)).timeout(TRANSFER).header("file_offset", from);
        let request = request.body(rest).header(header::AUTHORIZATION, oauth(credentials)?);
        readable(&answered(request).await?, |answer| text(answer, "h"))
    }

    async fn ask_upload(&self, credentials: &Credentials, session: &str) -> Result<Value, SendError> {
        answered(self.http.get(self.at_upload(session)).header(header::AUTHORIZATION, oauth(credentials)?)).await
    }

    /// The address of an upload. Its id may bring a query along: `upload:…?sig=…`.
    fn at_upload(&self, session: &str) -> Url {
        let (path, query) = session.split_once('?').map_or((session, None), |(path, query)| (path, Some(query)));
        let mut url = self.at(&[path]);
        url.set_query(query);
        url
    }
}

/// The token under the scheme that uploads want.
fn oauth(credentials: &Credentials) -> Result<HeaderValue, SendError> {
    let token = HeaderValue::try_from(format!("OAuth {}", credentials.access_token));
    let mut token = token.map_err(|_| SendError::NotSent { cause: "the token cannot be sent".to_owned() })?;
    token.set_sensitive(true);
    Ok(token)
}

/// Whether the platform says that it did what it was asked.
fn done(answer: &Value) -> Result<(), SendError> {
    if answer.get("success").and_then(Value::as_bool) != Some(false) {
        return Ok(());
    }
    let title = text(answer, "reason").unwrap_or_else(|| "The platform did not do it".to_owned());
    Err(SendError::Refused(Refusal::here(title, None)))
}

#[cfg(test)]
mod tests;
