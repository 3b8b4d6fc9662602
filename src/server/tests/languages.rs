//! In which language pages are made, and who chose that.

use super::{TestApp, story};
use crate::domain::{language::Language, role::Role};
use reqwest::{Method, StatusCode, header};

/// A page as a browser that asks for these languages gets it, with these cookies.
async fn page(app: &TestApp, path: &str, languages: &str, cookies: &str) -> String {
    let ask = app.request(Method::GET, path).header(header::ACCEPT, "text/html");
    let ask = ask.header(header::ACCEPT_LANGUAGE, languages).header(header::COOKIE, cookies);
    ask.send().await.unwrap().text().await.unwrap()
}

/// Chooses a language; the cookie that keeps it.
async fn chooses(app: &TestApp, tag: &str, cookies: &str) -> String {
    let form = [("language", tag), ("to", "/ingest")];
    let ask = app.request(Method::POST, "/_fn/choose_language").header(header::ACCEPT, "text/html");
    let answer = ask.header(header::COOKIE, cookies).form(&form).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::FOUND);
    assert_eq!(answer.headers()[header::LOCATION], "/ingest");
    answer.headers()[header::SET_COOKIE].to_str().unwrap().split(';').next().unwrap().to_owned()
}

story!(a_page_is_made_in_the_language_that_was_chosen_else_in_that_of_the_browser, async |app: TestApp| {
    app.ana(Role::Owner).await;
    let german = page(&app, "/sign-in", "de-DE,en;q=0.5", "").await;
    assert!(german.contains("<html lang=\"de\" dir=\"ltr\"") && german.contains("Anmelden"), "{german}");
    assert!(!german.contains("Sign in"), "nothing of it is English");
    let other = page(&app, "/sign-in", "fr", "").await;
    assert!(other.contains("<html lang=\"en\""), "who speaks none of ours is spoken to in English");
    let missing = page(&app, "/nothing", "de", "").await;
    assert!(missing.contains("Diese Seite gibt es nicht"));

    let arabic = chooses(&app, "ar", "").await;
    assert_eq!(arabic, "ajar_language=ar");
    let chosen = page(&app, "/sign-in", "de", &arabic).await;
    assert!(chosen.contains("<html lang=\"ar\" dir=\"rtl\"") && chosen.contains("تسجيل الدخول"));

    let session = app.signs_in().await;
    let kept = page(&app, "/ingest", "de", &session).await;
    assert!(kept.contains("<html lang=\"de\""), "the cookie is this browser's, and nothing is in the profile");
    chooses(&app, "hi", &session).await;
    let kept = page(&app, "/ingest", "de", &format!("{session}; {arabic}")).await;
    assert!(kept.contains("<html lang=\"hi\"") && kept.contains("प्राप्ति"), "the profile counts before all");
    assert_eq!(app.state.store.users().await.unwrap()[0].language, Some(Language::Hi));
    assert_eq!(chooses(&app, "", &session).await, "ajar_language=", "forgotten");
    assert_eq!(app.state.store.users().await.unwrap()[0].language, None);
});

story!(many_pages_at_once_do_not_mix_their_languages, async |app: TestApp| {
    app.ana(Role::Owner).await;
    let session = app.signs_in().await;
    let words = ["Ingest", "Recepción", "Recebimento", "प्राप्ति", "الاستلام", "Empfang"];
    let pages = (0..24).map(|at| {
        let (app, session, tag) = (&app, &session, Language::ALL[at % 6].tag());
        async move { (at % 6, page(app, "/ingest", tag, session).await) }
    });
    for (at, html) in futures::future::join_all(pages).await {
        let title = html.split("<title>").nth(1).unwrap().split('<').next().unwrap();
        assert_eq!(title, format!("{} · Ajar", words[at]));
        for other in words.iter().filter(|word| **word != words[at]) {
            assert!(!html.contains(&format!(">{other}<")), "{other} on a page in {}", Language::ALL[at].tag());
        }
    }
});

story!(what_goes_wrong_is_told_in_the_language_of_the_page, async |app: TestApp| {
    app.ana(Role::Agent).await;
    let session = app.signs_in().await;
    let ask = app.request(Method::POST, "/_fn/older_messages").header(header::COOKIE, &session);
    let ask = ask.header(header::ACCEPT_LANGUAGE, "de").json(&serde_json::json!({"id": "1", "after": "nowhere"}));
    let said = ask.send().await.unwrap().text().await.unwrap();
    assert!(said.contains("An dieser Stelle geht keine Liste weiter."), "{said}");
});

story!(a_language_is_not_chosen_by_another_site, async |app: TestApp| {
    let ask = app.request(Method::POST, "/_fn/choose_language").header(header::ORIGIN, "https://evil.example");
    let answer = ask.form(&[("language", "ar"), ("to", "/")]).send().await.unwrap();
    assert!(answer.headers().get(header::SET_COOKIE).is_none(), "{answer:?}");
    let ask = app.request(Method::POST, "/_fn/choose_language").form(&[("language", "tlh"), ("to", "/")]);
    let answer = ask.send().await.unwrap();
    assert!(answer.headers().get(header::SET_COOKIE).is_none(), "there is no such language: {answer:?}");
});

story!(what_is_no_page_of_the_app_speaks_the_language_of_whoever_asks_as_well, async |app: TestApp| {
    let ask = app.request(Method::GET, "/shell").header(header::ACCEPT_LANGUAGE, "ar").send().await.unwrap();
    assert_eq!(ask.headers()[header::CONTENT_LANGUAGE], "ar", "so a service worker sees when it has another one");
    assert!(ask.text().await.unwrap().contains("<html lang=\"ar\" dir=\"rtl\""));
    let used = app.request(Method::GET, "/demo/sign-in?token=no").header(header::ACCEPT_LANGUAGE, "de").send().await;
    let used = used.unwrap();
    assert_eq!(used.status(), StatusCode::GONE);
    let html = used.text().await.unwrap();
    assert!(html.contains("<html lang=\"de\"") && !html.contains("This link"), "{html}");
});
