//! What the program is told from outside: flags, and the environment under the same names.
//!
//! Everything is checked here, once, so that a mistake is one clear line at the start and not a surprise later. Values
//! that may carry a secret are never repeated in a message.

use super::{auth::address, private, store};
use crate::domain::demo::Demo;
use axum::http::HeaderMap;
use clap::Args;
use lettre::{AsyncSmtpTransport, Tokio1Executor, message::Mailbox};
use reqwest::Url;
use std::{
    fmt, io,
    net::{IpAddr, SocketAddr, ToSocketAddrs},
    path::{Path, PathBuf},
    str::FromStr,
};

/// What every command needs: where things are kept.
#[derive(Clone, Args)]
pub struct Place {
    /// Where everything is kept: sqlite:path/to/file.db, or postgres://user@host/name. Without it, ajar.db in the data
    /// folder
    #[arg(long, env = "AJAR_DATABASE_URL", hide_env_values = true, value_name = "URL")]
    pub database_url: Option<String>,
    /// Folder for the database, media, the key and backups
    #[arg(long, env = "AJAR_DATA_DIR", default_value = "data", value_name = "FOLDER")]
    pub data_dir: String,
    /// The key that seals stored credentials; made on first start. Without it, secret.key in the data folder
    #[arg(long, env = "AJAR_SECRET_KEY_FILE", value_name = "FILE")]
    pub secret_key_file: Option<String>,
    /// What is logged: error, warn, info, debug, trace, also by module: ajar=debug,warn
    #[arg(long, env = "AJAR_LOG", default_value = "info", value_name = "FILTER")]
    pub log: String,
}

/// Where the platform is.
#[derive(Clone, Args)]
pub struct GraphPlace {
    /// Address of the Graph API
    #[arg(
        long,
        env = "AJAR_GRAPH_URL",
        default_value = "https://graph.facebook.com",
        hide_env_values = true,
        value_name = "URL"
    )]
    pub graph_url: String,
    /// Version of the Graph API
    #[arg(long, env = "AJAR_GRAPH_VERSION", default_value = "v26.0", value_name = "VERSION")]
    pub graph_version: String,
}

/// Flags of `ajar serve`.
#[derive(Clone, Args)]
pub struct ServeArgs {
    /// Address and port to listen on
    #[arg(long, env = "AJAR_LISTEN", default_value = "127.0.0.1:3000", value_name = "ADDRESS:PORT")]
    pub listen: String,
    /// Address people use to reach it; with https, cookies are Secure
    #[arg(long, env = "AJAR_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<String>,
    /// Proxies whose forwarding headers count: addresses or networks, separated by commas
    #[arg(long, env = "AJAR_TRUSTED_PROXIES", default_value = "", hide_default_value = true, value_name = "LIST")]
    pub trusted_proxies: String,
    /// Server that takes email, for digests of alerts: smtps://user:password@host, or smtp://host with ?tls=required
    #[arg(long, env = "AJAR_SMTP_URL", hide_env_values = true, value_name = "URL")]
    pub smtp_url: Option<String>,
    /// Whom that email is from: Ajar <ajar@example.org>
    #[arg(long, env = "AJAR_SMTP_FROM", value_name = "ADDRESS")]
    pub smtp_from: Option<String>,
    #[command(flatten)]
    pub graph: GraphPlace,
    #[command(flatten)]
    pub place: Place,
}

/// A value that cannot be used, in one sentence that says what would be right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Invalid(pub String);

impl Invalid {
    fn of(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

/// Where things are kept, checked.
#[derive(Clone)]
pub struct Storage {
    pub database_url: String,
    pub data_dir: PathBuf,
    pub secret_key_file: PathBuf,
}

/// Where the platform is, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GraphAddress {
    /// Without a slash at its end.
    pub url: String,
    /// `v26.0`
    pub version: String,
}

/// Where email goes, and whom it is from, checked.
#[derive(Clone)]
pub struct Smtp {
    /// May carry a password.
    pub url: String,
    pub from: Mailbox,
}

/// Everything `serve` is told, checked.
#[derive(Clone)]
pub struct Config {
    pub listen: SocketAddr,
    /// Scheme, host and port; no path.
    pub public_url: Option<Url>,
    pub trusted_proxies: Vec<Network>,
    pub graph: GraphAddress,
    pub storage: Storage,
    /// Where email goes; there is none where nothing is said.
    pub smtp: Option<Smtp>,
    /// Whether it is a demo, and which.
    pub demo: Option<Demo>,
}

/// Flags of `ajar demo`.
#[derive(Clone, Args)]
pub struct DemoArgs {
    /// Address and port to listen on
    #[arg(long, env = "AJAR_LISTEN", default_value = "127.0.0.1:3000", value_name = "ADDRESS:PORT")]
    pub listen: String,
    /// Address people use to reach it; with https, cookies are Secure
    #[arg(long, env = "AJAR_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<String>,
    /// Folder for the demo's database, demo.db, and its files; they go when the demo ends
    #[arg(long, env = "AJAR_DATA_DIR", default_value = "data", value_name = "FOLDER")]
    pub data_dir: String,
    /// What is logged: error, warn, info, debug, trace, also by module: ajar=debug,warn
    #[arg(long, env = "AJAR_LOG", default_value = "info", value_name = "FILTER")]
    pub log: String,
}

impl DemoArgs {
    /// The flags of a server around the demo. What it is told of databases and of the platform is not for a demo.
    pub fn serve(&self) -> ServeArgs {
        ServeArgs {
            listen: self.listen.clone(),
            public_url: self.public_url.clone(),
            trusted_proxies: String::new(),
            smtp_url: None,
            smtp_from: None,
            graph: GraphPlace { graph_url: String::new(), graph_version: String::new() },
            place: Place {
                database_url: None,
                data_dir: self.data_dir.clone(),
                secret_key_file: None,
                log: self.log.clone(),
            },
        }
    }
}

impl Storage {
    /// Makes the files of the database and their folder where they are missing, and lets nobody but their owner look into
    /// them. What SQLite puts beside its file it makes as readable as the file is.
    pub fn make_private(&self) -> io::Result<()> {
        let Some(path) = store::sqlite_path(&self.database_url) else { return Ok(()) };
        path.parent().map_or(Ok(()), private::folder)?;
        for file in store::files(path) {
            private::file(&file)?;
            for beside in ["-wal", "-shm"] {
                let mut name = file.clone().into_os_string();
                name.push(beside);
                private::close(Path::new(&name))?;
            }
        }
        Ok(())
    }
}

impl Place {
    pub fn check(&self) -> Result<Storage, Invalid> {
        let data_dir = PathBuf::from(given(&self.data_dir).unwrap_or("data"));
        let database_url = match self.database_url.as_deref().and_then(given) {
            None => format!("sqlite:{}", data_dir.join("ajar.db").display()),
            Some(url) => {
                // Options, as other programs have them in the address of a file, would become part of its name.
                let is_file = store::sqlite_path(url).is_some() && !url.contains('?');
                if !is_file && !store::is_postgres(url) {
                    return Err(Invalid::of(
                        "the database address must be sqlite:path/to/file.db or postgres://user@host/name \
                         (AJAR_DATABASE_URL or --database-url)",
                    ));
                }
                url.to_owned()
            }
        };
        let secret_key_file = match self.secret_key_file.as_deref().and_then(given) {
            Some(path) => PathBuf::from(path),
            None => data_dir.join("secret.key"),
        };
        Ok(Storage { database_url, data_dir, secret_key_file })
    }

    /// The filter of the log.
    pub fn log_filter(&self) -> Result<tracing_subscriber::EnvFilter, Invalid> {
        let filter = given(&self.log).unwrap_or("info");
        tracing_subscriber::EnvFilter::try_new(filter)
            .map_err(|_| Invalid::of("the log filter must be like info or ajar=debug,warn (AJAR_LOG or --log)"))
    }
}

impl GraphPlace {
    pub fn check(&self) -> Result<GraphAddress, Invalid> {
        let text = given(&self.graph_url).unwrap_or("https://graph.facebook.com");
        let url = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
        let url = url.filter(|url| url.query().is_none() && url.fragment().is_none() && url.username().is_empty());
        let url = url.ok_or_else(|| {
            Invalid::of(
                "the address of the Graph API must be like https://graph.facebook.com (AJAR_GRAPH_URL or --graph-url)",
            )
        })?;
        let version = given(&self.graph_version).unwrap_or("v26.0");
        let digits = |part: &str| !part.is_empty() && part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
        let well_formed = version
            .strip_prefix('v')
            .and_then(|rest| rest.split_once('.'))
            .is_some_and(|(major, minor)| digits(major) && digits(minor));
        if !well_formed {
            return Err(Invalid::of(
                "the version of the Graph API must be like v26.0 (AJAR_GRAPH_VERSION or --graph-version)",
            ));
        }
        Ok(GraphAddress { url: url.as_str().trim_end_matches('/').to_owned(), version: version.to_owned() })
    }
}

impl ServeArgs {
    pub fn check(&self) -> Result<Config, Invalid> {
        let listen = given(&self.listen).unwrap_or("127.0.0.1:3000");
        let listen = listen.to_socket_addrs().ok().and_then(|mut found| found.next()).ok_or_else(|| {
            Invalid::of("the address to listen on must be like 127.0.0.1:3000 (AJAR_LISTEN or --listen)")
        })?;
        let public_url = self.public_url.as_deref().and_then(given).map(public_url).transpose()?;
        let trusted_proxies = (self.trusted_proxies.split(',').filter_map(given))
            .map(Network::from_str)
            .collect::<Result<Vec<_>, _>>()?;
        let smtp = match self.smtp_url.as_deref().and_then(given) {
            Some(url) => Some(smtp(url, self.smtp_from.as_deref().and_then(given))?),
            None => None,
        };
        Ok(Config {
            listen,
            public_url,
            trusted_proxies,
            smtp,
            graph: self.graph.check()?,
            storage: self.place.check()?,
            demo: None,
        })
    }
}

impl Config {
    /// Whether people reach it by https: cookies are Secure then.
    pub fn secure(&self) -> bool {
        self.public_url.as_ref().is_some_and(|url| url.scheme() == "https")
    }

    /// Where the platform reaches it, as far as it is said. A demo it never reaches, whatever address people use.
    pub fn reached_at(&self) -> Option<&Url> {
        self.public_url.as_ref().filter(|_| self.demo.is_none())
    }

    /// Where a request comes from, by what the proxies named here say.
    pub fn client_address(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        address::client(headers, peer, &self.trusted_proxies)
    }

    /// The folder of the files that travel with messages.
    pub fn media_dir(&self) -> PathBuf {
        self.storage.data_dir.join("media")
    }
}

fn given(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

/// Reads where email goes. What it is may be a secret, and is not repeated.
fn smtp(url: &str, from: Option<&str>) -> Result<Smtp, Invalid> {
    let is_fit = Url::parse(url).is_ok_and(|url| matches!(url.scheme(), "smtp" | "smtps") && url.has_host());
    if !is_fit || AsyncSmtpTransport::<Tokio1Executor>::from_url(url).is_err() {
        return Err(Invalid::of(
            "the address of the mail server must be like smtps://user:password@mail.example.org (AJAR_SMTP_URL or --smtp-url)",
        ));
    }
    let from = from.and_then(|from| from.parse::<Mailbox>().ok()).ok_or_else(|| {
        Invalid::of("whom email is from must be like Ajar <ajar@example.org> (AJAR_SMTP_FROM or --smtp-from)")
    })?;
    Ok(Smtp { url: url.to_owned(), from })
}

/// Reads the address people use.
pub fn public_url(text: &str) -> Result<Url, Invalid> {
    let url = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    let bare = |url: &Url| {
        url.path() == "/"
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none()
    };
    url.filter(bare).ok_or_else(|| {
        Invalid::of("the public address must be like https://ajar.example.org, without a path (AJAR_PUBLIC_URL or --public-url)")
    })
}

/// An address, or all addresses that begin alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    /// Bits that count.
    prefix: u32,
}

impl Network {
    pub fn contains(&self, address: IpAddr) -> bool {
        let bits = |address: IpAddr| match address.to_canonical() {
            IpAddr::V4(address) => (u128::from(address.to_bits()) << 96, 32),
            IpAddr::V6(address) => (address.to_bits(), 128),
        };
        let ((ours, width), (theirs, their_width)) = (bits(self.address), bits(address));
        let mask = u128::MAX.checked_shl(128 - self.prefix).unwrap_or(0);
        width == their_width && ours & mask == theirs & mask
    }
}

impl FromStr for Network {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        let parse = || {
            let (address, prefix) = match text.split_once('/') {
                Some((address, prefix)) => (address, Some(prefix.parse::<u32>().ok()?)),
                None => (text, None),
            };
            let address = address.parse::<IpAddr>().ok()?.to_canonical();
            let width = if address.is_ipv4() { 32 } else { 128 };
            let prefix = prefix.unwrap_or(width);
            (prefix <= width).then_some(Self { address, prefix })
        };
        parse().ok_or_else(|| {
            Invalid::of("trusted proxies must be addresses or networks like 10.0.0.0/8, separated by commas (AJAR_TRUSTED_PROXIES or --trusted-proxies)")
        })
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.address, self.prefix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Program {
        #[command(flatten)]
        serve: ServeArgs,
    }

    fn serve(flags: &[&str]) -> Result<Config, Invalid> {
        Program::parse_from([&["ajar"], flags].concat()).serve.check()
    }

    fn refusal(flags: &[&str]) -> String {
        serve(flags).err().expect("this cannot be used").0
    }

    #[test]
    fn what_cannot_be_used_is_refused_in_one_line_that_says_what_would_be_right() {
        let cases: [(&[&str], &str); 15] = [
            (&["--listen", "three thousand"], "127.0.0.1:3000"),
            (&["--database-url", "mysql://root:hunter2@host/db"], "sqlite:"),
            (&["--database-url", "sqlite:"], "sqlite:"),
            (&["--database-url", "sqlite::memory:"], "sqlite:"),
            (&["--database-url", "sqlite:file:ajar.db"], "sqlite:"),
            (&["--database-url", "sqlite://ajar.db?mode=rwc"], "sqlite:"),
            (&["--public-url", "ajar.example.org"], "https://"),
            (&["--public-url", "https://ajar.example.org/inbox"], "without a path"),
            (&["--trusted-proxies", "10.0.0.0/33"], "10.0.0.0/8"),
            (&["--graph-url", "ftp://graph"], "https://graph.facebook.com"),
            (&["--smtp-url", "https://root:hunter2@host", "--smtp-from", "ajar@example.org"], "smtps://"),
            (&["--smtp-url", "smtps://root:hunter2@host"], "ajar@example.org"),
            (&["--smtp-url", "smtp://host", "--smtp-from", "nobody"], "ajar@example.org"),
            (&["--graph-version", "26"], "v26.0"),
            (&["--graph-version", "v26.0/../me"], "v26.0"),
        ];
        for (flags, hint) in cases {
            let said = refusal(flags);
            assert!(said.contains(hint) && !said.contains('\n'), "{flags:?}: {said}");
            assert!(!said.contains("hunter2"));
        }
    }

    #[test]
    fn the_database_and_the_key_lie_in_the_data_folder_unless_said_otherwise() {
        let config = serve(&["--data-dir", "/srv/ajar"]).ok().unwrap();
        assert_eq!(config.storage.database_url, "sqlite:/srv/ajar/ajar.db");
        assert_eq!(config.storage.secret_key_file, PathBuf::from("/srv/ajar/secret.key"));
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn nobody_but_the_owner_can_look_into_what_is_kept() {
        use crate::server::{cli::open_store, seal::Seal};
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("deeper/data");
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let storage = serve(&["--data-dir", data.to_str().unwrap()]).ok().unwrap().storage;
        let store = open_store(&storage).await.ok().unwrap();
        Seal::from_file(&storage.secret_key_file).unwrap();
        store.begin().await.unwrap().commit().await.unwrap();
        assert_eq!(mode(&data), 0o700);
        for name in ["ajar.db", "ajar.db-wal", "ajar.db-shm", "ajar.db-deliveries", "secret.key"] {
            assert_eq!(mode(&data.join(name)), 0o600, "{name}");
        }
        store.close().await;

        // As an older version or a copy may have left it.
        let all = std::fs::Permissions::from_mode(0o644);
        for name in ["ajar.db", "ajar.db-deliveries", "secret.key"] {
            std::fs::set_permissions(data.join(name), all.clone()).unwrap();
        }
        open_store(&storage).await.ok().unwrap().close().await;
        Seal::from_file(&storage.secret_key_file).unwrap();
        for name in ["ajar.db", "ajar.db-deliveries", "secret.key"] {
            assert_eq!(mode(&data.join(name)), 0o600, "{name}");
        }
    }

    #[test]
    fn cookies_are_secure_where_people_come_by_https() {
        assert!(serve(&["--public-url", "https://ajar.example.org"]).ok().unwrap().secure());
        assert!(!serve(&["--public-url", "http://localhost:3000"]).ok().unwrap().secure());
        assert!(!serve(&[]).ok().unwrap().secure());
    }

    #[test]
    fn a_network_holds_the_addresses_that_begin_alike() {
        let holds =
            |network: &str, address: &str| network.parse::<Network>().unwrap().contains(address.parse().unwrap());
        assert!(holds("10.0.0.0/8", "10.255.0.1"));
        assert!(!holds("10.0.0.0/8", "11.0.0.1"));
        assert!(holds("127.0.0.1", "127.0.0.1") && !holds("127.0.0.1", "127.0.0.2"));
        assert!(holds("127.0.0.1", "::ffff:127.0.0.1"), "the same address, written as IPv6");
        assert!(holds("2001:db8::/32", "2001:db8:1::1") && !holds("2001:db8::/32", "2001:db9::1"));
        assert!(holds("0.0.0.0/0", "1.2.3.4") && !holds("0.0.0.0/0", "2001:db8::1"));
    }
}
