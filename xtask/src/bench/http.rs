//! Just enough of HTTP/1.1 to measure a server on this machine without a client that costs more than it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};

/// A connection that is kept from request to request.
pub struct Connection {
    host: String,
    stream: BufReader<TcpStream>,
}

pub struct Response {
    pub status: u16,
    /// The cookie that it gives, by which whoever signed in is known.
    pub cookie: Option<String>,
    pub body: Vec<u8>,
}

impl Response {
    pub fn text(&self) -> std::borrow::Cow<'_, str> {
        String::from_utf8_lossy(&self.body)
    }
}

const PATIENCE: Duration = Duration::from_secs(30);
const LARGEST_BODY: u64 = 256 * 1024 * 1024;

impl Connection {
    /// Connects to an address such as `127.0.0.1:3000`.
    pub fn open(address: &str) -> Result<Connection> {
        let stream = TcpStream::connect(address).with_context(|| address.to_owned())?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        Ok(Connection { host: address.to_owned(), stream: BufReader::new(stream) })
    }

    /// Waits so long for an answer from now on.
    pub fn be_patient(&self, patience: Duration) -> Result<()> {
        Ok(self.stream.get_ref().set_read_timeout(Some(patience))?)
    }

    pub fn get(&mut self, path: &str, headers: &[(&str, &str)]) -> Result<Response> {
        self.request("GET", path, headers, b"")
    }

    pub fn request(&mut self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Result<Response> {
        let mut head = format!("{method} {path} HTTP/1.1\r\nhost: {}\r\ncontent-length: {}\r\n", self.host, body.len());
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        let mut message = head.into_bytes();
        message.extend_from_slice(body);
        self.exchange(&message)
    }

    /// Sends a request that is written out already, and reads its answer.
    pub fn exchange(&mut self, request: &[u8]) -> Result<Response> {
        self.stream.get_mut().write_all(request).context("sending")?;
        self.response()
    }

    fn response(&mut self) -> Result<Response> {
        let first = self.line()?;
        let status = first
            .split(' ')
            .nth(1)
            .and_then(|code| code.parse().ok())
            .with_context(|| format!("no status in `{first}`"))?;
        let mut length = 0;
        let mut chunked = false;
        let mut cookie = None;
        loop {
            let line = self.line()?;
            if line.is_empty() {
                break;
            }
            let Some((name, value)) = line.split_once(':') else { bail!("no header: `{line}`") };
            let value = value.trim();
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse()?,
                "transfer-encoding" => chunked = value.eq_ignore_ascii_case("chunked"),
                "set-cookie" => cookie = value.split(';').next().map(str::to_owned),
                _ => {}
            }
        }
        let mut body = Vec::new();
        if chunked {
            loop {
                let size = u64::from_str_radix(self.line()?.trim(), 16).context("size of a chunk")?;
                self.exactly(size, &mut body)?;
                self.line()?;
                if size == 0 {
                    break;
                }
            }
        } else {
            self.exactly(length, &mut body)?;
        }
        Ok(Response { status, cookie, body })
    }

    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        ensure!(self.stream.read_line(&mut line)? > 0, "the server closed the connection");
        Ok(line.trim_end().to_owned())
    }

    fn exactly(&mut self, length: u64, body: &mut Vec<u8>) -> Result<()> {
        ensure!(length <= LARGEST_BODY, "a body of {length} bytes");
        let read = self.stream.by_ref().take(length).read_to_end(body)?;
        ensure!(read as u64 == length, "the body ended early");
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;
    use std::thread;

    use super::*;

    /// Answers one connection with the given bytes.
    fn answering(bytes: &'static [u8]) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            stream.write_all(bytes).unwrap();
            stream.read_to_end(&mut Vec::new()).ok();
        });
        address
    }

    #[test]
    fn responses_are_read_to_their_end_and_the_connection_is_kept() {
        let address = answering(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 404 Not Found\r\ntransfer-encoding: chunked\r\n\r\n3\r\nno!\r\n0\r\n\r\n");
        let mut connection = Connection::open(&address).unwrap();
        let first = connection.get("/health", &[]).unwrap();
        assert_eq!((first.status, first.body), (200, b"ok".to_vec()));
        let second = connection.request("POST", "/x", &[("a", "b")], b"body").unwrap();
        assert_eq!((second.status, second.body), (404, b"no!".to_vec()));
    }
}
