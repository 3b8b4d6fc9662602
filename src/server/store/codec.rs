//! What is kept as JSON text.

use serde::{Serialize, de::DeserializeOwned};

/// Reads a value back; a missing one is empty.
pub fn json<T: DeserializeOwned + Default>(text: Option<String>) -> T {
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// Writes a value that is always representable.
pub fn text<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("plain data has a JSON form")
}
