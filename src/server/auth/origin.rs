//! Whether a browser sent a change from another site.
//!
//! `Sec-Fetch-Site` says so in every current browser on a secure address; elsewhere `Origin`, which browsers send with
//! every change. Where neither is there, no browser sent it, and no cookie came along unasked.

use axum::http::{HeaderMap, header};
use reqwest::Url;

pub fn is_foreign(headers: &HeaderMap, public_url: Option<&Url>) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        return site != "same-origin" && site != "none";
    }
    let Some(origin) = headers.get(header::ORIGIN) else { return false };
    let Some(origin) = origin.to_str().ok().and_then(|origin| Url::parse(origin).ok()) else { return true };
    if public_url.is_some_and(|public| public.origin() == origin.origin()) {
        return false;
    }
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    let here = host.and_then(|host| Url::parse(&format!("{}://{host}", origin.scheme())).ok());
    here.is_none_or(|here| here.origin() != origin.origin())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn foreign(headers: &[(&'static str, &'static str)], public_url: Option<&str>) -> bool {
        let headers = headers.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
        is_foreign(&headers, public_url.map(|url| url.parse().unwrap()).as_ref())
    }

    #[test]
    fn a_change_must_come_from_this_very_site() {
        assert!(!foreign(&[("sec-fetch-site", "same-origin")], None));
        assert!(!foreign(&[("sec-fetch-site", "none")], None), "typed into the address bar");
        assert!(foreign(&[("sec-fetch-site", "cross-site")], None));
        assert!(foreign(&[("sec-fetch-site", "same-site")], None), "a neighbouring subdomain is another site");

        let host = ("host", "ajar.example.org");
        assert!(!foreign(&[host, ("origin", "https://ajar.example.org")], None));
        assert!(!foreign(&[host, ("origin", "http://ajar.example.org")], None));
        assert!(!foreign(&[("host", "localhost:3000"), ("origin", "http://localhost:3000")], None));
        assert!(foreign(&[("host", "localhost:3000"), ("origin", "http://localhost:4000")], None));
        assert!(foreign(&[host, ("origin", "https://evil.example.org")], None));
        assert!(foreign(&[host, ("origin", "null")], None), "a sandboxed frame");
        assert!(foreign(&[("origin", "https://ajar.example.org")], None), "no host to compare with");
        let behind_a_proxy = [("host", "10.0.0.1:3000"), ("origin", "https://ajar.example.org")];
        assert!(!foreign(&behind_a_proxy, Some("https://ajar.example.org")));
        assert!(!foreign(&[host], None), "no browser");
    }
}
