//! What a model answers on the wire: server-sent events as most of them write, or one object where it does not stream.

use crate::domain::assistant::Why;
use serde_json::Value;

/// The most bytes of one line, and of a whole answer.
const LINE: usize = 64 * 1024;
const WHOLE: usize = 1024 * 1024;

/// Reads an answer piece by piece.
#[derive(Debug, Default)]
pub struct Reader {
    held: Vec<u8>,
    read: usize,
    ended: bool,
}

impl Reader {
    /// Takes some bytes; gives the text that they bring.
    ///
    /// # Errors
    /// It cannot be read, or has no end.
    pub fn take(&mut self, bytes: &[u8]) -> Result<String, Why> {
        self.read += bytes.len();
        if self.read > WHOLE {
            return Err(Why::TooLong);
        }
        // What was held has no end of a line in it. All lines are taken before what is left of them is moved: a flood of empty
        // ones is over as soon as one long one.
        let mut looked = self.held.len();
        self.held.extend_from_slice(bytes);
        let mut held = std::mem::take(&mut self.held);
        let mut from = 0;
        let mut said = String::new();
        while let Some(at) = held[looked..].iter().position(|byte| *byte == b'\n') {
            said.push_str(&self.line(&held[from..looked + at])?);
            looked += at + 1;
            from = looked;
            if self.ended {
                return Ok(said);
            }
        }
        self.held = held.split_off(from);
        if self.held.len() > LINE {
            return Err(Why::Nonsense);
        }
        Ok(said)
    }

    /// There are no more bytes. What was left of them; an answer that was not brought to its end broke off.
    ///
    /// # Errors
    /// It broke off, or was none.
    pub fn end(mut self) -> Result<String, Why> {
        if self.ended {
            return Ok(String::new());
        }
        let last = std::mem::take(&mut self.held);
        let said = self.line(&last)?;
        match (self.ended, self.read) {
            (true, _) => Ok(said),
            (false, 0) => Err(Why::Nonsense),
            (false, _) => Err(Why::BrokenOff),
        }
    }

    /// Whether it said that this was all.
    pub fn has_ended(&self) -> bool {
        self.ended
    }

    fn line(&mut self, line: &[u8]) -> Result<String, Why> {
        let line = std::str::from_utf8(line).map_err(|_| Why::Nonsense)?.trim_start_matches('\u{feff}').trim();
        // Other fields, comments, and what stands between two events.
        let Some(data) = line.strip_prefix("data:") else {
            return if is_field(line) { Ok(String::new()) } else { Err(Why::Nonsense) };
        };
        let data = data.trim();
        if data == "[DONE]" {
            self.ended = true;
            return Ok(String::new());
        }
        let event: Value = serde_json::from_str(data).map_err(|_| Why::Nonsense)?;
        if event.get("error").is_some_and(|error| !error.is_null()) {
            return Err(Why::Failed);
        }
        let choice = &event["choices"][0];
        match choice["finish_reason"].as_str() {
            // It was cut short by a limit of its own.
            Some("length") => return Err(Why::TooLong),
            Some("content_filter") => return Err(Why::Failed),
            Some(_) => self.ended = true,
            None => {}
        }
        Ok(choice["delta"]["content"].as_str().unwrap_or_default().to_owned())
    }
}

/// Whether a line may stand in a stream of events beside its data.
fn is_field(line: &str) -> bool {
    line.is_empty() || ["event:", "id:", "retry:", ":"].iter().any(|name| line.starts_with(name))
}

/// The text of an answer that came as one object.
///
/// # Errors
/// It is none.
pub fn whole(body: &[u8]) -> Result<String, Why> {
    let answer: Value = serde_json::from_slice(body).map_err(|_| Why::Nonsense)?;
    if answer.get("error").is_some_and(|error| !error.is_null()) {
        return Err(Why::Failed);
    }
    let choice = &answer["choices"][0];
    if choice["finish_reason"] == "length" {
        return Err(Why::TooLong);
    }
    choice["message"]["content"].as_str().map(str::to_owned).ok_or(Why::Nonsense)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn event(text: &str) -> String {
        format!("data: {}\n\n", json!({"choices": [{"delta": {"content": text}, "finish_reason": null}]}))
    }

    fn read(body: &str, piece: usize) -> Result<String, Why> {
        let mut reader = Reader::default();
        let mut said = String::new();
        for bytes in body.as_bytes().chunks(piece) {
            said.push_str(&reader.take(bytes)?);
        }
        said.push_str(&reader.end()?);
        Ok(said)
    }

    #[test]
    fn an_answer_is_read_in_whichever_pieces_it_comes() {
        let role = "data: {\"choices\":[{\"delta\":{\"role\":\"assistant\"}}]}\r\n\r\n: alive\n\nevent: x\n";
        let body = format!("{role}{}{}data: [DONE]\n\n", event("Grüß"), event(" Gott, नमस्ते"));
        for piece in [1, 2, 3, 7, 1000] {
            assert_eq!(read(&body, piece).as_deref(), Ok("Grüß Gott, नमस्ते"), "{piece}");
        }
        let stops = "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
        assert_eq!(read(&format!("{}{stops}", event("Hi")), 5).as_deref(), Ok("Hi"), "some say only that they stop");
    }

    #[test]
    fn what_cannot_be_read_or_broke_off_is_no_answer() {
        for (body, why) in [
            (String::new(), Why::Nonsense),
            (event("Hi"), Why::BrokenOff),
            ("<html><body>Welcome</body></html>".to_owned(), Why::Nonsense),
            ("data: {\"choices\":\n\n".to_owned(), Why::Nonsense),
            ("data: {\"error\":{\"message\":\"overloaded\"}}\n\n".to_owned(), Why::Failed),
            ("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}\n\n".to_owned(), Why::TooLong),
            (format!("data: {}", "x".repeat(LINE + 10)), Why::Nonsense),
            (event(&"x".repeat(1000)).repeat(1100), Why::TooLong),
        ] {
            assert_eq!(read(&body, 4096), Err(why), "{:.40}", body);
        }
        let mut reader = Reader::default();
        assert_eq!(reader.take(&[b'd', 0xff, b'\n']), Err(Why::Nonsense), "no text at all");
    }

    #[test]
    fn a_flood_of_lines_is_read_as_fast_as_one() {
        let mut reader = Reader::default();
        assert_eq!(reader.take(&vec![b'\n'; WHOLE]).as_deref(), Ok(""), "moving the rest for each line took minutes");
        assert_eq!(reader.take(b"\n"), Err(Why::TooLong));
    }

    #[test]
    fn what_comes_after_the_end_is_not_looked_at() {
        let body = format!("\u{feff}{}data: [DONE]\n\n<html>", event("Hi"));
        for piece in [1, 9, 4096] {
            let mut reader = Reader::default();
            let mut said = String::new();
            for bytes in body.as_bytes().chunks(piece) {
                if !reader.has_ended() {
                    said.push_str(&reader.take(bytes).unwrap());
                }
            }
            said.push_str(&reader.end().unwrap());
            assert_eq!(said, "Hi", "{piece}");
        }
    }

    #[test]
    fn an_answer_in_one_piece_is_taken_as_well() {
        let body = json!({"choices": [{"message": {"content": "Hi"}, "finish_reason": "stop"}]}).to_string();
        assert_eq!(whole(body.as_bytes()).as_deref(), Ok("Hi"));
        assert_eq!(whole(b"{}"), Err(Why::Nonsense));
        assert_eq!(whole(b"{\"error\":{\"message\":\"no\"}}"), Err(Why::Failed));
        assert_eq!(whole(b"[1]"), Err(Why::Nonsense));
    }
}
