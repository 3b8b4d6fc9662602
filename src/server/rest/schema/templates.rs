//! Templates: the library, what is written for it, and what fills them.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::ToSchema;

shapes! {
    /// A template as one business account has it in one language.
    Template {
        id: String,
        waba_id: String,
        /// The platform's id.
        platform_id: String,
        name: String,
        language: String,
        category: String,
        /// `APPROVED`, `PAUSED`, … as the platform says it.
        status: String,
        reason: Option<String>,
        quality: Option<String>,
        /// `POSITIONAL` or `NAMED`.
        parameter_format: String,
        /// The platform's own list of components.
        components: Value,
        /// What stands on those of its quick replies by which people stop marketing messages, as it was written here. They carry
        /// `STOP`, and can be given nothing else.
        stops: Vec<String>,
        updated_at: String,
    }

    /// A template with what is known of it here.
    LibraryEntry {
        template: Template,
        /// `reengagement`, `promotional`, `support_follow_up`, `order_update` or `own`.
        purpose: String,
        /// Until when the platform has paused it, where that can be told.
        paused_until: Option<String>,
        figures: TemplateFigures,
        /// Sends with it that wait for their time.
        planned: i64,
        /// What the platform has announced that it will count as.
        announced: Option<AnnouncedCategory>,
    }

    /// A change of category that the platform has announced.
    AnnouncedCategory {
        category: String,
        from: String,
    }

    /// What became of the sends of a template.
    TemplateFigures {
        /// That left and did not fail.
        sent: i64,
        delivered: i64,
        read: i64,
        /// That the customer answered within 24 hours.
        answered: i64,
        /// Of those: that opened a window which had been closed.
        reopened: i64,
        /// After which the customer stopped marketing messages within 24 hours.
        opted_out: i64,
        /// In millionths of a US dollar by the list, of what was delivered and is not free.
        cost: i64,
    }

    /// What a template is for.
    TemplatePurpose {
        /// `reengagement`, `promotional`, `support_follow_up`, `order_update` or `own`.
        purpose: String,
    }

    /// A template as somebody writes it.
    DraftTemplate {
        /// Small letters, digits and underscores.
        name: String,
        /// The platform's code: `de`, `pt_BR`.
        language: String,
        /// `marketing`, `utility` or `authentication`.
        category: String,
        /// `reengagement`, `promotional`, `support_follow_up`, `order_update` or `own`.
        purpose: String,
        /// `positional` or `named`.
        parameter_format: String,
        /// `{"format":"text","value":"…"}`; with `image`, `video` or `document` the value is the handle of a sample.
        header: Option<Value>,
        body: String,
        footer: Option<String>,
        /// By `type`: `quick_reply` and `optout` with `text`; `url` with `text`, `url` and `example`; `phone` with `text` and
        /// `phone`; `copy_code` with `example`.
        buttons: Vec<Value>,
        /// By the variable's name; that of the header begins with `header.`.
        examples: BTreeMap<String, String>,
    }

    /// A template to be kept as it is written.
    NewTemplateDraft {
        waba_id: String,
        draft: DraftTemplate,
        /// The id of the template it is to take the place of. Name and language are that one's then.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<String>,
        /// That of the draft as it was read, where it is to be changed only if it is still that.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        updated_at: Option<String>,
    }

    /// A template that is being written.
    TemplateDraft {
        id: String,
        waba_id: String,
        draft: DraftTemplate,
        /// The id of the template it is to take the place of.
        of: Option<String>,
        /// Who wrote at it last.
        by: Option<String>,
        updated_at: String,
        /// Why the platform did not take it.
        refusal: Option<TemplateRefusal>,
    }

    /// What the platform said of a template, and what mends it.
    TemplateRefusal {
        title: String,
        message: String,
        /// `edge`, `sparse`, `shorter`, `examples`, `name_taken`, `name_resting`, `too_many`, `later` or `access`.
        mend: Option<String>,
    }

    /// What the places of a template are filled with: a variable of the text by its name, that of a text header as
    /// `header:NAME`, the value of a button as `button:INDEX`.
    TemplateFills {
        fills: BTreeMap<String, TemplateFill>,
    }

    /// Where the value of one place comes from.
    TemplateFill {
        /// `contact_name`, `first_name`, `number_name` (the business number), `agent_name` (whoever sends), `fixed` (the
        /// same for everybody), `asked` (said each time), or `{"attribute": "ID"}`.
        source: Value,
        /// What stands in where nothing is known; for `fixed` what stands there for everybody.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        fallback: Option<String>,
    }

    /// When the templates of an account were last fetched.
    TemplateSync {
        waba_id: String,
        at: Option<String>,
        templates: i64,
        error: Option<String>,
    }
}
