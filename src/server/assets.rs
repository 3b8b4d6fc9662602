//! The site: files that are handed out as they are, from the browser half to the icons.
//!
//! `cargo xtask` lays them out (its `site` says how). The optimised program holds them; a debug build reads
//! them from the target folder, so that a new browser half needs no new server.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use axum::Router;
use axum::body::Body;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, Uri};
use axum::routing::get;
use rust_embed::{EmbeddedFile, RustEmbed};
use serde::Deserialize;

#[derive(RustEmbed)]
#[folder = "$AJAR_SITE_DIR"]
#[allow_missing = true]
struct Site;

/// The names of the files that every page needs, hashed so that browsers may keep them for ever.
///
/// The script, the wasm, the style sheet and the texts lie under `/pkg/`, the icons at the root. The page's shell starts
/// the browser half with the wasm's name, because the script does not know it, and with the texts of its language. What is
/// loaded late the script finds by itself; the shell names it where the page is in it, so that it is on its way at once:
///
/// ```html
/// <link rel="stylesheet" href="/pkg/{css}">
/// <link rel="modulepreload" href="/pkg/{js}">
/// <link rel="preload" href="/pkg/{wasm}" as="fetch" type="application/wasm" crossorigin>
/// <link rel="preload" href="/pkg/{late}" as="fetch" type="application/wasm" crossorigin>
/// <script type="module" nonce="{nonce}">
///   const [app, words] = await Promise.all([import("/pkg/{js}"), fetch("/pkg/{words}").then(answer => answer.text())]);
///   await app.default({ module_or_path: "/pkg/{wasm}" });
///   await app.hydrate(words);
/// </script>
/// <svg><use href="/{icons}#clock"></use></svg>
/// ```
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(default)]
pub struct AssetNames {
    pub js: String,
    pub wasm: String,
    pub css: String,
    pub icons: String,
    /// What draws charts, under `/pkg/`: loaded when one is shown, from where the root of the page says it is.
    pub charts: String,
    /// Names all of the site's files together, and so this build. Empty where none was laid out.
    pub site: String,
    /// The texts of each language, by its tag.
    pub words: BTreeMap<String, String>,
    /// What is loaded late, by the name that `ui::late` gives it: the files that are loaded for it.
    pub late: BTreeMap<String, Vec<String>>,
}

impl Default for AssetNames {
    /// The plain names, for a site that was laid out without hashes.
    fn default() -> AssetNames {
        AssetNames {
            js: "ajar.js".into(),
            wasm: "ajar.wasm".into(),
            css: "ajar.css".into(),
            icons: "icons.svg".into(),
            charts: "charts.js".into(),
            site: String::new(),
            words: BTreeMap::new(),
            late: BTreeMap::new(),
        }
    }
}

const NAMES: &str = "assets.json";

/// A service worker lives under the policy that its own file came with, and has to reach this server.
const POLICY: &str =
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The names of this build, read once.
pub fn names() -> &'static AssetNames {
    static READ: OnceLock<AssetNames> = OnceLock::new();
    READ.get_or_init(|| {
        let names = Site::get(NAMES).and_then(|file| serde_json::from_slice(&file.data).ok());
        names.unwrap_or_else(|| {
            tracing::warn!("this program was built without its browser half: pages come without script and style; `cargo xtask build` makes it whole");
            AssetNames::default()
        })
    })
}

/// Routes for `/pkg/…` and for every file and folder at the root of the site.
///
/// It answers compressed by itself: leave it outside of a layer that compresses.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    let mut routes = BTreeSet::from(["/pkg/{*path}".to_owned()]);
    for path in Site::iter() {
        match path.split_once('/') {
            Some((folder, _)) => routes.insert(format!("/{folder}/{{*path}}")),
            None => path != NAMES && twin_of(&path).is_none() && routes.insert(format!("/{path}")),
        };
    }
    routes.into_iter().fold(Router::new(), |router, route| router.route(&route, get(serve)))
}

async fn serve(uri: Uri, headers: HeaderMap) -> Response<Body> {
    answer(uri.path().trim_start_matches('/'), &headers, Site::get)
}

/// The file in the smallest encoding that was asked for, or nothing but 304 if the browser has it.
fn answer(path: &str, asked: &HeaderMap, find: impl Fn(&str) -> Option<EmbeddedFile>) -> Response<Body> {
    let plain = if twin_of(path).is_some() { None } else { find(path) };
    let Some(plain) = plain else {
        return respond(StatusCode::NOT_FOUND, Body::from("Not found"));
    };
    let twins = [("br", ".br"), ("gzip", ".gz")].map(|(coding, ending)| (coding, find(&format!("{path}{ending}"))));
    let varies = twins.iter().any(|(_, twin)| twin.is_some());
    let tag_of = plain.metadata.sha256_hash();
    let chosen = twins.into_iter().find_map(|(coding, twin)| Some((coding, twin.filter(|_| accepts(asked, coding))?)));
    let (coding, file) = chosen.unwrap_or(("", plain));

    let tag: String = tag_of.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let tag = format!("\"{tag}{}{coding}\"", if coding.is_empty() { "" } else { "-" });
    let known = asked.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok()).any(|known| {
        known.split(',').map(|one| one.trim().trim_start_matches("W/")).any(|one| one == tag || one == "*")
    });

    let mut response = if known {
        respond(StatusCode::NOT_MODIFIED, Body::empty())
    } else {
        let body = match file.data {
            Cow::Borrowed(bytes) => Body::from(bytes),
            Cow::Owned(bytes) => Body::from(bytes),
        };
        respond(StatusCode::OK, body)
    };
    let headers = response.headers_mut();
    if !known {
        headers.insert(CONTENT_TYPE, content_type(path));
        if !coding.is_empty() {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(coding));
        }
    }
    if varies {
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    }
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(lifetime(path)));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(ETAG, tag);
    }
    response
}

fn respond(status: StatusCode, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response
}

/// The file whose compressed twin has this name.
fn twin_of(path: &str) -> Option<&str> {
    path.strip_suffix(".br").or_else(|| path.strip_suffix(".gz"))
}

/// Whether `Accept-Encoding` names a coding and does not give it the weight zero.
fn accepts(asked: &HeaderMap, coding: &str) -> bool {
    let listed = asked
        .get_all(ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','));
    listed.into_iter().any(|one| {
        let (name, weight) = one.split_once(';').unwrap_or((one, "q=1"));
        let refused = weight.trim().strip_prefix("q=").is_some_and(|weight| weight.trim().parse() == Ok(0.0));
        name.trim().eq_ignore_ascii_case(coding) && !refused
    })
}

/// A hashed name never stands for another content; a font changes about once a year; the rest is asked for again.
fn lifetime(path: &str) -> &'static str {
    let hashed = path
        .rsplit('.')
        .nth(1)
        .is_some_and(|part| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit()));
    if hashed {
        "public, max-age=31536000, immutable"
    } else if path.starts_with("fonts/") {
        "public, max-age=604800"
    } else {
        "no-cache"
    }
}

fn content_type(path: &str) -> HeaderValue {
    let guess = mime_guess::from_path(path).first_or_octet_stream();
    let charset = if guess.type_() == mime_guess::mime::TEXT { "; charset=utf-8" } else { "" };
    HeaderValue::from_str(&format!("{}{charset}", guess.essence_str()))
        .unwrap_or(HeaderValue::from_static("application/octet-stream"))
}

#[cfg(test)]
mod tests {
    use rust_embed::Metadata;

    use super::*;

    /// A site of one script with its twins and an icon without.
    fn site(path: &str) -> Option<EmbeddedFile> {
        let data: &'static [u8] = match path {
            "pkg/ajar.0123456789abcdef.js" => b"plain",
            "pkg/ajar.0123456789abcdef.js.br" => b"br",
            "pkg/ajar.0123456789abcdef.js.gz" => b"gz",
            "icon.png" => b"png",
            "manifest.webmanifest" => b"{}",
            _ => return None,
        };
        Some(EmbeddedFile { data: Cow::Borrowed(data), metadata: Metadata::__rust_embed_new([7; 32], None, None) })
    }

    const SCRIPT: &str = "pkg/ajar.0123456789abcdef.js";

    fn asking(name: axum::http::HeaderName, value: &str) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::from_str(value).unwrap())])
    }

    fn header(response: &Response<Body>, name: axum::http::HeaderName) -> &str {
        response.headers().get(name).map_or("", |value| value.to_str().unwrap())
    }

    #[test]
    fn the_smallest_encoding_that_is_accepted_is_served() {
        for (accepted, coding) in [
            ("gzip, deflate, br, zstd", "br"),
            ("gzip", "gzip"),
            ("br;q=0, gzip;q=0.5", "gzip"),
            ("br; q=0.0", ""),
            ("identity", ""),
            ("BR", "br"),
            ("brotli", ""),
        ] {
            let response = answer(SCRIPT, &asking(ACCEPT_ENCODING, accepted), site);
            assert_eq!(header(&response, CONTENT_ENCODING), coding, "{accepted}");
            assert_eq!(header(&response, VARY), "accept-encoding");
            assert_eq!(header(&response, CONTENT_TYPE), "text/javascript; charset=utf-8");
        }
    }

    #[test]
    fn a_browser_that_has_the_file_is_not_sent_it_again() {
        let first = answer(SCRIPT, &asking(ACCEPT_ENCODING, "br"), site);
        let tag = header(&first, ETAG);
        let mut again = asking(ACCEPT_ENCODING, "br");
        again.insert(IF_NONE_MATCH, HeaderValue::from_str(&format!("\"other\", W/{tag}")).unwrap());
        assert_eq!(answer(SCRIPT, &again, site).status(), StatusCode::NOT_MODIFIED);
        // Another encoding is another thing to have.
        assert_eq!(answer(SCRIPT, &asking(IF_NONE_MATCH, tag), site).status(), StatusCode::OK);
    }

    #[test]
    fn only_hashed_names_are_kept_for_ever() {
        assert!(header(&answer(SCRIPT, &HeaderMap::new(), site), CACHE_CONTROL).contains("immutable"));
        assert_eq!(header(&answer("icon.png", &HeaderMap::new(), site), CACHE_CONTROL), "no-cache");
        assert!(!lifetime("fonts/figtree-latin-wght-normal.woff2").contains("immutable"));
    }

    #[test]
    fn content_types_are_the_registered_ones() {
        for (path, kind) in [
            ("pkg/ajar.wasm", "application/wasm"),
            ("manifest.webmanifest", "application/manifest+json"),
            ("fonts/figtree.woff2", "font/woff2"),
            ("icons.0123456789abcdef.svg", "image/svg+xml"),
            ("pkg/ajar.css", "text/css; charset=utf-8"),
            ("unknown", "application/octet-stream"),
        ] {
            assert_eq!(content_type(path), kind, "{path}");
        }
    }

    #[test]
    fn what_is_not_there_and_what_is_a_twin_is_not_found() {
        for path in ["pkg/none.js", "pkg/ajar.0123456789abcdef.js.br", "../Cargo.toml", ""] {
            assert_eq!(answer(path, &HeaderMap::new(), site).status(), StatusCode::NOT_FOUND, "{path}");
        }
    }
}
