//! The page around everything, and the table of pages.

use crate::ui::{
    late::{self, Figures, Page},
    pages::{
        not_found::NotFoundPage,
        queue::{DeskPage, NoneOpen},
        shell::Shell,
    },
    parts::icon::Sprite,
    worker,
};
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    SsrMode,
    components::{ParentRoute, Route, Router, Routes},
    path,
};

/// Every page. Those that few open first are loaded when somebody goes there.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    provide_context(Sprite(sprite()));
    Effect::new(|_| worker::register());
    view! {
        <Router>
            <Routes fallback=NotFoundPage>
                <Route path=path!("/welcome") view=Page::Welcome ssr=SsrMode::Async/>
                <Route path=path!("/sign-in") view=Page::SignIn ssr=SsrMode::Async/>
                <Route path=path!("/join") view=Page::Join ssr=SsrMode::Async/>
                <Route path=path!("/second-factor") view=Page::SecondFactor ssr=SsrMode::Async/>
                <ParentRoute path=path!("") view=Shell ssr=SsrMode::Async>
                    <ParentRoute path=path!("") view=DeskPage>
                        <Route path=path!("") view=NoneOpen/>
                        <Route path=path!("c/:id") view=late::Conversation/>
                    </ParentRoute>
                    <Route path=path!("start") view=Page::Start/>
                    <Route path=path!("search") view=Page::Search/>
                    <Route path=path!("lost") view=Page::Lost/>
                    <Route path=path!("insight") view=Figures::Page/>
                    <Route path=path!("insight/behind") view=Figures::Behind/>
                    <Route path=path!("insight/:page") view=Figures::Page/>
                    <Route path=path!("mentions") view=Page::Mentions/>
                    <Route path=path!("alerts") view=Page::Alerts/>
                    <Route path=path!("replies") view=Page::Replies/>
                    <Route path=path!("templates") view=Page::Templates/>
                    <Route path=path!("templates/new") view=Page::NewTemplate/>
                    <Route path=path!("templates/:id") view=Page::Template/>
                    <Route path=path!("campaigns") view=Page::Campaigns/>
                    <Route path=path!("campaigns/new") view=Page::NewCampaign/>
                    <Route path=path!("campaigns/:id") view=Page::Campaign/>
                    <Route path=path!("planned") view=Page::Planned/>
                    <Route path=path!("priorities") view=Page::Priorities/>
                    <Route path=path!("teams") view=Page::Teams/>
                    <Route path=path!("handover") view=Page::HandOver/>
                    <Route path=path!("customers") view=Page::Customers/>
                    <Route path=path!("customers/fields") view=Page::Fields/>
                    <Route path=path!("customers/:id") view=Page::Person/>
                    <Route path=path!("numbers") view=Page::Numbers/>
                    <Route path=path!("numbers/new") view=Page::NewNumber/>
                    <Route path=path!("numbers/:id") view=Page::Number/>
                    <Route path=path!("answering") view=Page::Answering/>
                    <Route path=path!("ingest") view=Page::Ingest/>
                    <Route path=path!("import") view=Page::Imports/>
                    <Route path=path!("import/:id") view=Page::Import/>
                    <Route path=path!("data") view=Page::Data/>
                    <Route path=path!("assistant") view=Page::Assistant/>
                    <Route path=path!("audit") view=Page::Audit/>
                    <Route path=path!("model") view=Page::Model/>
                    <Route path=path!("team") view=Page::Team/>
                    <Route path=path!("account") view=Page::Account/>
                    <Route path=path!("settings") view=Page::Settings/>
                    <Route path=path!("people/:id/data") view=Page::PersonData/>
                </ParentRoute>
            </Routes>
        </Router>
    }
}

/// Where the icons are. The shell writes it into the page, so that both halves say the same.
#[cfg(feature = "ssr")]
fn sprite() -> String {
    format!("/{}", crate::server::assets::names().icons)
}

#[cfg(not(feature = "ssr"))]
fn sprite() -> String {
    document().document_element().and_then(|root| root.get_attribute("data-icons")).unwrap_or_default()
}

/// Answers that there is nothing here, where the answer is still to be given.
pub fn answer_not_found() {
    #[cfg(feature = "ssr")]
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>() {
        response.set_status(axum::http::StatusCode::NOT_FOUND);
    }
}

/// The document around the app, as the server sends it.
#[cfg(feature = "ssr")]
pub fn shell() -> impl IntoView {
    document_around(view! { <App/> }.into_any(), false)
}

/// The document without anything in it: a service worker keeps it, and the browser half draws the page that was asked for
/// when there is no server to do it. It holds nobody's data, but speaks the language of whoever asks for it.
#[cfg(feature = "ssr")]
pub fn empty_shell() -> impl IntoView {
    document_around(().into_any(), true)
}

#[cfg(feature = "ssr")]
fn document_around(page: AnyView, empty: bool) -> impl IntoView {
    use crate::ui::words::{self as texts, catalogue};
    use leptos::nonce::use_nonce;
    use leptos_meta::MetaTags;

    let names = crate::server::assets::names();
    let (css, js, wasm) = (format!("/pkg/{}", names.css), format!("/pkg/{}", names.js), format!("/pkg/{}", names.wasm));
    // Before anything is drawn, so that a chosen theme does not flash in the other one, a conversation is as wide from the
    // first moment as it stays, and whoever has signed out without a connection leaves nothing for others to see: the page
    // where one signs in tells the server.
    let first = "try{const root=document.documentElement,t=localStorage.getItem('ajar.theme');\
                 if(t)root.dataset.theme=t;\
                 if(localStorage.getItem('ajar.context')==='off')root.dataset.context='off';\
                 if(localStorage.getItem('ajar.leaving')&&!['/sign-in','/welcome'].includes(location.pathname))\
                 {root.hidden=true;location.replace('/sign-in')}}catch{}";
    let language = catalogue::active().language;
    let words = format!("/pkg/{}", names.words.get(language.tag()).map_or("", String::as_str));
    // A page that was made just before an upgrade asks for files that are gone. It is asked for anew, once.
    let start = format!(
        "Promise.all([import('{js}').then(app=>app.default({{module_or_path:'{wasm}'}}).then(()=>app)),\
         fetch('{words}').then(answer=>answer.ok?answer.text():Promise.reject(answer.status))])\
         .then(([app,words])=>app.hydrate(words)).then(()=>sessionStorage.removeItem('ajar.again'),fault=>{{\
         if(sessionStorage.getItem('ajar.again'))throw fault;sessionStorage.setItem('ajar.again','1');\
         location.reload()}});"
    );
    // What the page itself is in. It has to be there before the page comes to life.
    let path = use_context::<axum::http::request::Parts>().map(|parts| parts.uri.path().to_owned()).unwrap_or_default();
    let late = late::File::of(&path).and_then(|file| names.late.get(file.name())).cloned().unwrap_or_default();
    let late = late.into_iter().map(|name| {
        let href = format!("/pkg/{name}");
        view! { <link rel="preload" href=href r#as="fetch" r#type="application/wasm" crossorigin="anonymous"/> }
    });
    view! {
        <!DOCTYPE html>
        <html
            lang=language.tag()
            dir=language.direction()
            data-icons=sprite()
            data-charts=format!("/pkg/{}", names.charts)
            data-build=names.site.clone()
            data-empty=empty.then_some("")
        >
            <head>
                <meta charset="utf-8"/>
                <meta
                    name="viewport"
                    content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content"
                />
                <meta name="color-scheme" content="light dark"/>
                <meta name="theme-color" media="(prefers-color-scheme: light)" content="#F6F7F5"/>
                <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0F1513"/>
                <meta name="description" content=texts::about::DESCRIPTION/>
                <meta name="robots" content="noindex"/>
                <meta name="format-detection" content="telephone=no"/>
                <meta name="mobile-web-app-capable" content="yes"/>
                <script nonce=use_nonce()>{first}</script>
                <link
                    rel="preload"
                    href="/fonts/figtree-latin-wght-normal.woff2"
                    r#as="font"
                    r#type="font/woff2"
                    crossorigin="anonymous"
                />
                <link rel="stylesheet" href=css/>
                <link rel="modulepreload" href=js nonce=use_nonce()/>
                <link rel="preload" href=words r#as="fetch" r#type="text/plain" crossorigin="anonymous"/>
                <link rel="preload" href=wasm r#as="fetch" r#type="application/wasm" crossorigin="anonymous"/>
                {late.collect_view()}
                <script type="module" nonce=use_nonce()>
                    {start}
                </script>
                <link rel="icon" href="/favicon.svg" r#type="image/svg+xml"/>
                <link rel="apple-touch-icon" href="/icon-192.png"/>
                <link rel="manifest" href="/manifest.webmanifest"/>
                <MetaTags/>
            </head>
            <body>{page}</body>
        </html>
    }
}
