//! Ajar keeps WhatsApp's 24-hour windows open. This is the map: read it before the code.
//!
//! A customer's message or call opens a window of 24 hours in which a business may write to them freely, from the
//! number they wrote to. Afterwards only templates can be sent. The platform never tells when a window closes. Ajar
//! derives it, shows it, and lets nothing leave that it would refuse.
//!
//! # One crate, two halves
//!
//! The feature `ssr` makes the server, the program `ajar`. The feature `hydrate` makes the browser half, the same pages
//! brought to life as wasm. The dependencies of the server are optional and come with `ssr` only, so a slip that brings
//! sqlx, axum or tokio into `domain`, `api` or `ui` does not compile for the browser. The two are built apart, never
//! with `--all-features`; `cargo xtask` does it.
//!
//! # The modules
//!
//! | module | what it is for | may import | never |
//! | --- | --- | --- | --- |
//! | `main` | starts the program | `server::cli` | logic |
//! | `lib` | this map, and `hydrate()` | all | logic |
//! | `app` | the document around a page, the table of pages | `ui`; on the server the names of the assets | SQL |
//! | `domain` | what is known and decided: ids, time, contacts with their tags, attributes, consents, languages and zones, people from tables, conversations, messages, **windows** and which were lost, the lists of the queue and their orders, what people decide about a conversation, the rule of its priority, templates, the outbox, **what waits** for its time or an answer, numbers and whether they work, **who is told** that a window is about to close, what fails where nobody sees it, what is looked for and how well something fits, roles, what happened and was done, notes, quick replies, what can be pressed, who is there, what is written down of who did what, whose conversations somebody sees, **what is predicted** of customers (`domain::model`) and what to do next, what an assistant may be told and may say, and two folds (below) | std, serde, thiserror, chrono for calendars, tables of letters on the server | leptos, tokio, sqlx, a clock, chance |
//! | `api` | what the screens ask for: one server function a line, one file a noun, `read` (each question of a page asked once, however often the server draws it), and the one error that crosses the wire | `domain`; in bodies `server::desk` | SQL, rules |
//! | `ui` | `pages` (what), `parts` (how), `desk` and `live` (state), `clock` (the one ticking signal), `arrange` (an order that holds still), `commands` (what keys and palette do), `team` (what is known of colleagues), `alerts` (what whoever is here is told), `kept` and `outbox` (for the time without a connection), `worker`, `late` (what is loaded late, and in which file), `leaving` (whoever leaves something unsaved is asked), `scores` (what is foreseen about the rows on the screen, anew as time passes), `route`, `words` (the texts, in six languages) | `domain`; `api`, whose functions only pages call | `server` |
//! | `server::store` | all SQL, one file an aggregate; the pools are private to it | `domain`, `zones`, sqlx | axum, leptos, reqwest, a clock |
//! | `server::whatsapp` | the platform's wire: `payload` in, `client` out, `check` of a number, `signature`; nothing beyond it knows how the platform spells things | `domain`, reqwest | `store`, leptos |
//! | `server::webhook` | the door: who signed, write down what came, answer | `whatsapp`, `numbers`, `auth::address`, `store` | rules |
//! | `server::inbound` | takes deliveries in: load, decide, write | `domain`, `store`, `whatsapp::payload` | leptos, HTTP |
//! | `server::outbound` | writes sends down, lets them leave, does what a refusal asks for | `domain`, `store`, `whatsapp::client` | leptos, HTTP |
//! | `server::templates` | the library of templates: drafts, what is submitted, deleted and let loose at the platform, its list, and what was planned with one that was stopped | `domain::template`, `planned`, `pricing`, `store`, `whatsapp::client` | HTTP, words |
//! | `server::campaigns` | a template, or some that are compared, to everybody of a list: who is meant is looked up, somebody else agrees, and each gets theirs when their turn comes | `domain::campaign`, `outbound`, `fills`, `import::sheet`, `scoring`, `store` | HTTP, words |
//! | `server::planned`, `server::parked`, `server::joining` | sends that wait for their time, replies that wait for an answer, texts that become one | `outbound`, `store` | leptos, HTTP |
//! | `server::answering` | greetings, away replies and what confirms a stop word: noted while it is taken in, answered later, once | `domain::answering`, `outbound`, `teams`, `store` | leptos, HTTP |
//! | `server::fills` | what the variables of templates are filled with: kept for each, taken for each person in the transaction of a send; a test to oneself | `outbound`, `domain::fill`, `store` | leptos, HTTP |
//! | `server::note`, `server::block`, `server::transcript` | notes and whom they name; blocking somebody, at the platform first; a conversation written out | `store`, `outbound`, `whatsapp::client` | HTTP, words of a screen |
//! | `server::presence` | who has which conversation before them, in memory, and on Postgres told to other processes | `domain::presence`, `store` for the notification alone | a table |
//! | `server::people` | what people here do about customers: each verb one transaction with its events; two of them made one, and divided again | `domain`, `store`, `zones` | leptos, HTTP |
//! | `server::zones`, `server::tongues` | what clocks show in the zones of the world; which language a text is in | `domain` | the rest |
//! | `server::import`, `server::export` | people from tables, in short steps that go on after whatever breaks off, and everybody as a table | `domain::import`, `store` | handlers |
//! | `server::alerts`, `server::push`, `server::mail` | whom to tell that a window is about to close; sending that to devices, and digests by email | `domain::alert`, `store`, `zones`, `reach`, the words of what is sent | handlers |
//! | `server::jobs` | work beside the requests: files to fetch, templates to keep current, what waits, campaigns, whom to tell, rests that are over, what is nobody's, people to import and to look at, scores that pass with time, what is learnt of the answers, what is counted, what may be forgotten, whom to erase, what can be found, the log of SQLite | `store`, `whatsapp`, `outbound`, `planned`, `parked`, `campaigns`, `templates`, `triage`, `teams`, `alerts`, `push`, `mail`, `import`, `privacy` | handlers |
//! | `server::live` | wakes who follows the events | `store` | decisions |
//! | `server::numbers`, `server::seal` | the business numbers with their credentials, which lie sealed in the store | `store` | the platform |
//! | `server::connect`, `server::reach` | setting a number up: look, take, have the platform deliver here; whether the public address leads here | `numbers`, `whatsapp::check`, `store` | words |
//! | `server::audit` | reads who did what to the workspace, by words and as a file; what is written stands beside each deed | reads of `store` | rules |
//! | `server::auth` | who asks, and whether they may; sessions, second factors, the first account | `domain::role`, `store`, `seal` | rules of its own |
//! | `server::accounts` | who is asked to come and with what, who goes, and what each sees to of their own account | `auth`, `store`, `triage` | leptos, HTTP |
//! | `server::learning` | follows what is said, writes down what is predicted, settles it when its time is over, learns, and says which model predicts | `domain::{learning, model}`, `store` | leptos, HTTP |
//! | `server::assistant` | asks a language model for drafts, where an admin has turned that on: what leaves, what comes back, and how it is set up | `domain::assistant`, `auth`, `tongues`, `seal`, `store`, reqwest | HTTP of its own, words, sending |
//! | `server::replay` | goes through what was said before anything was predicted, in its order, and says what that has shown | `learning`, `domain::replay`, `store` | leptos, HTTP |
//! | `server::suggestion` | which template is proposed to open a window again, and what came of those that were sent | `domain::{suggest, bandit}`, `pricing`, `store` | leptos, HTTP |
//! | `server::scoring` | scores conversations by the model that is used, has them stand where that puts them, says what to do next and what the next day brings, notes what came of it | `learning`, `suggestion`, `domain::{scores, priority, next}`, `store` | leptos, HTTP |
//! | `server::search` | finding people and what was said: reads, and marks nothing | `domain::search`, reads of `store` | rules |
//! | `server::insight` | pages of figures: what is counted, kept conversation by conversation as things happen, what pages say of it and recommend, tables as files, the report of the week by email | `domain::insight`, `teams`, `scoring`, `zones`, `store` | leptos, HTTP |
//! | `server::figures`, `server::pricing` | what stands over the queue, counted once for all who see the same; what a message costs | reads of `store` | rules |
//! | `server::privacy`, `server::mark` | takes a person out, erases them step by step, forgets what is past its time; the marks by which they are known again | `store`, `whatsapp::payload`, `archive` | words |
//! | `server::backup`, `server::archive` | copies of everything, made and put back; archives that are written while they are made | `store`, `privacy` | – |
//! | `server::triage` | what people decide about one conversation or thousands: assign, snooze, resolve, tag, send, and take it back | `outbound`, `store` | rules |
//! | `server::teams` | teams with their hours and shifts, what closes while nobody works, and to whom a conversation goes that is nobody's | `domain::{hours, team, assignment}`, `store`, `zones` | rules |
//! | `server::views` | the lists with a name, how many are in each, and when whose shift ends | `teams`, reads of `store` | rules |
//! | `server::desk` | what stands behind the server functions: who asks, then one verb | `auth`, `inbound`, `outbound`, `triage`, `views`, reads of `store` | SQL, rules |
//! | `server::rest` | the public API: the same verbs, with a table of its own descriptions | `auth`, `inbound`, `outbound`, `triage`, `views`, reads of `store` | SQL, rules |
//! | `server::demo` | a second workspace of made-up people, and which of the two a session means | `inbound`, `simulate`, `jobs`, `auth`, `router` | the real store |
//! | `server::limits` | says which numbers and teams somebody, or a key, sees | `accounts`, `store` | rules |
//! | `server::simulate` | the stand-in of the platform, with customers who write on their own | `domain`, `server::clock`, axum | all else of the server |
//! | `server::cli` | the commands | the rest of the server | rules |
//! | `server::languages` | in which language a page is made, and who chose that | `auth`, `store` | texts |
//! | `server::{config, state, clock, serve, router, pages, assets, headers, unread, private, health, metrics}` | assembly; `router` shows every endpoint on one page | – | – |
//!
//! Handlers and use cases reach the rest through `server::state`. `store`, `whatsapp` and `simulate` know nothing of
//! it.
//!
//! `xtask` builds, tests and measures all of it. `xtask/models` is `domain::model` in a crate of its own, for what runs as wasm in a
//! test and for what makes the prior that ships. `end2end` tells stories and measures in a browser. `migrations` has one
//! folder for each database and one for SQLite's file of deliveries, `style` one file for each part and page.
//!
//! # The road of a message
//!
//! 1. `POST /webhooks/whatsapp` reaches `server::webhook`. The signature is checked over the bytes as they came, before
//!    anything is parsed. The body goes to one writer, which commits whatever waits together, up to 512 deliveries;
//!    only then is the answer 200. Throughput comes from this group commit, not from answering before it is safe. On
//!    SQLite deliveries have a file of their own, so that the door and those who take in do not wait for each other.
//! 2. `server::inbound` reads deliveries in their order, after the last that was taken in, and `whatsapp::payload` makes
//!    items of them: every message, status, call, preference, echo and notice of a batch. What is unknown is an item
//!    too. It is kept with its reason and its raw form, and keeps none of its neighbours from being taken in.
//! 3. `domain::intake` decides. `inbound::record` loads the part of the state that some hundred items can touch into a
//!    `World`, lets it take one item after the other, and writes what changed with the events that tell of it, in one
//!    transaction. Each rule is a join (latest time, furthest status, union of sets), so a repetition changes nothing
//!    and the order of arrival does not matter. Each item is counted in exactly one place.
//! 4. After the commit `Live::wake` hints that there is something new. Readers ask for `events` after the last number
//!    they saw. On Postgres a notification passes the hint on to other processes, and one process at a time takes
//!    deliveries in, the one that holds an advisory lock.
//! 5. `GET /api/v1/events` streams them. The number of an event is the id in the stream and no number is missing, so
//!    whoever comes back with the last one misses nothing. The row of an event names only what it is about: the content
//!    is read together with it and shows the state of that moment.
//! 6. `domain::inbox::Inbox::apply` folds events into what a screen knows: tested on the server, run in the browser,
//!    fed by `ui::live`. The tabs of one browser share one stream.
//! 7. `ui::clock` is the only signal that ticks. It follows the server's time, told by the stream. `Window::at(now)`
//!    says where each window stands, in the list, in the header, in the composer, and in the guard of every send.
//!
//! # Without a connection
//!
//! A service worker (`src/sw.js`) keeps the files of the app and one empty page, `/shell`. It keeps no page with data in
//! it: a page out of a cache would carry the time it was made at, and show closed windows as open until it comes to life.
//! Where the server does not answer, the empty page takes the place of the one that was asked for, and the browser half
//! draws it from what `ui::kept` wrote down of the fold: the queue's first range, and the conversations opened in the last
//! seven days. The clock goes on from the offset of the last live answer, so each window stands where it is now.
//!
//! Replies written then wait in `ui::outbox`, each under a key of the browser's storage and with the key of its send. One
//! tab at a time sends them, in order, once the stream is live; the server decides anew, and the idempotency key makes a
//! repetition the same send. What comes too late or is refused goes back into its composer with the reason. What was kept
//! goes at sign-out, when the server says that nobody is signed in, and after a week without contact.
//!
//! The stream says which build the server's pages are of. A page of another one says so, and is loaded anew when somebody
//! asks for it, or by itself while nobody looks and nothing is being written.
//!
//! # The window ledger
//!
//! `domain::window::Window` is kept for each pair of business number and contact, never for an agent or a status. It
//! closes 24 hours after the latest message or call of the customer, by the platform's own time: not by the time of
//! receipt, never moved back by what comes late, and not touched by echoes, imported history, statuses or anything
//! sent. It knows what opened it and whether that is certain. A message whose content the platform withholds opens it
//! with doubt; a reaction does not open it unless its number is set so, and then with doubt. A send that is refused with
//! 131047 closes it as of the time that send *left*, so that a late refusal never closes a newer window. A time more than
//! five minutes ahead of its receipt is kept and moves nothing.
//!
//! A conversation is *owed* while the customer had the last word and nobody has answered, or said that no answer is
//! needed. A window that closes then is a loss; one that closes after a finished talk is none. Losses are derived from what was
//! said ([`domain::lost`]) and never written down: a status that comes late may show that somebody answered in time.
//!
//! A number can be *watched*: connected beside another tool, from which nothing ever leaves. The statuses of what the other
//! tool sends are all there is of its replies; they settle what was asked, as of the moment it sent.
//!
//! # The queue
//!
//! A conversation is to do, rests until a time or until its customer writes, or is resolved. The moments are written down,
//! and what they mean now is asked of them (`Progress::of`), as it is of windows: nothing has to run for a rest to be over,
//! and `jobs::rests` only writes down that it is, as a line between the messages. Whatever the customer says that is new
//! here ends both (`Conversation::stir`), in the transaction that takes it in; two conversations that turn out to be one
//! rest only where both do (`Conversation::join`).
//!
//! [`domain::priority`] says how much is at stake in a rule that can be read: what is lost on average if the window closes
//! unanswered, and by when somebody can answer. It is kept as the moment at which the conversation matters most (`peak_at`), which does
//! not change while time passes, so that an index is in the order of priority whenever it is asked.
//!
//! `domain::queue::Only` is what a list is narrowed to and its order. It is read from an address and written to one, a
//! saved view is one with a name, `Only::admits` is it in the browser and `store::queue` is it in SQL; a property holds
//! the two together on both databases. What narrows is in the indexes that give the order, so that lists and counts read no rows
//! they leave out.
//!
//! Whatever is done to conversations is a `domain::triage::Deed`. `Deed::done` decides about one by what it is, in the
//! transaction that writes it; two hundred are one transaction. The undo of a deed has for each conversation what it was
//! and what it became: where it is anything else by then, it stays.
//!
//! # Teams
//!
//! A conversation is a team's from when it is made, as its number is (`Conversation::team`), and is handed over by a deed
//! like any other. Claiming is one, too: of two who take what is nobody's the first transaction has it, and the second is
//! told who was faster (`Deed::forestalled`).
//!
//! [`domain::hours`] says when a team works: weekly hours and holidays as a clock on the wall shows them, and shifts. It asks
//! a `LocalTime` for the offset of a moment and nothing else, so the rules of zones stay on the server. What closes while
//! nobody of its team works is told to lists as the stretches in which nobody does, for as long as windows last
//! (`Viewer::gaps`): the browser narrows its rows by them, SQL its own, and neither knows a zone.
//!
//! To whom a conversation goes by itself is decided by [`domain::assignment`], where a team wants it. Who has room is read beside
//! whoever writes, and written in a transaction that looks again, so nothing is given away twice, in however many processes. Who is there is a moment in the row
//! of a person, written once a minute while a stream of theirs is open, and whether they have said that they are away.
//!
//! # People
//!
//! Two people may turn out to be one, by what the platform says or by what somebody here sees. Every table whose rows are
//! theirs stands in `store::merge::FOLLOWS`, and a test finds one that does not. What somebody did by hand is written down
//! row by row, with the survivors as they were before and after, so that it can be divided again: what followed goes back,
//! and of what both shared whatever has not changed since is as it was. New messages, and windows that moved, are nobody's
//! for certain: then it stays as it is.
//!
//! Consent is what was said and is only added to; of each category the latest holds, and `marketing_opt_out` is that of
//! marketing. Tags with a rule are set by `jobs::people`, which reads the events of what was written, and whatever time
//! alone changes; the rules themselves are in [`domain::tag`]. The same job has the language told, from some length on and
//! where that is sure. What somebody said of a language or a zone is never overwritten.
//!
//! # Who works here
//!
//! Somebody comes by a link: an invitation, or one to a new password. It is shown to whoever made it, once, and kept as a hash;
//! what is used, taken back or over is gone. Whoever may let somebody of a role in or out is said by the table of roles
//! (`Verb::to_manage`), and somebody is left at any time who may do everything: both are asked in the transaction that writes.
//! Who is shut out loses sessions, the devices that asked in them and the links they made at once, and their open
//! conversations go back to the team as if somebody had taken them off each: one use case, for the page, for programs and for
//! the command beside the server. An invitation has the teams and limits with it that are in force once the account is made.
//!
//! A right password of whoever has a second factor begins no session, but a step that lasts ten minutes. Codes are counted
//! against apart from passwords, so that whoever knows the one cannot guess the other. Where a role has to have a second factor
//! and somebody has none, their session may do one thing (`Verb::SetUpFactor`): `Asker::may` says so, before any role is asked.
//! Nothing about a session is remembered between requests, and an open stream looks once a second whether it still may.
//!
//! # Sending
//!
//! A send is a row before it is a request. `outbound::send` asks `domain::outbox::permit` and writes the message down
//! as *queued*; free text that comes too late is kept as a draft. When its turn comes, `decide` is asked: window,
//! opt-out, template, whether the number was stopped, the pace to this person and of this number. This second answer
//! counts. The row is then marked *leaving*, durably, before a byte of the request is written, and *settled* when the
//! platform has answered. Whether its number is only watched by now is looked at once more at the last moment, and
//! everything is after a file has gone up, which may take minutes. What was cut off in between is shown as *unknown* and never repeated by itself: only a status
//! that brings back the token of that send tells what became of it. The sends of one conversation leave in the order
//! they were written. Statuses never move back.
//!
//! What a template is filled with is said once for each ([`domain::fill`]) and taken for each person in the transaction that
//! writes the send, or the plan, down (`server::fills`). It fills in only what was left out, so what somebody saw is what
//! leaves; and it lets nothing through: a template that lacks something after that is refused like any other.
//!
//! A person's send is held for some seconds, as `not_before` of its row, so that they, and nobody else, can take it back:
//! until it is marked as leaving, the row and its message can be deleted as if they had never been. What the conversation
//! shows then is found anew among the messages there are: much may have happened meanwhile. A window that is about to close shortens
//! the hold (`domain::outbox::hold`).
//!
//! What the platform took and then reports as failed will not arrive. Where the cause was a passing one it is sent anew,
//! as another message with a row of its own, three times at most: while the window is open, and only as long as it is
//! the last word of the conversation. What was refused here, before the platform was asked, says nothing about the window.
//!
//! # Waiting
//!
//! A send that is *planned* is no message yet: it is a row of its own until it is due, so it holds nothing up and shows
//! nothing as said. When its time has come it is looked at by the guard that every send is asked, and its row and that of
//! the outbox change in one transaction: whatever dies in between, it leaves once. It is let go by nobody who looks at the
//! conversation, so it leaves unread what is unread and tells the customer nothing of being read.
//!
//! A *parked* reply waits for the customer. Nothing tells it what happens: it looks at what was said since it last looked
//! (`domain::parked`), so it hears of everything in its order, also of what came while nothing ran. It leaves by itself
//! only where that was chosen, and nothing of four things has made an end of that.
//!
//! What left by itself and failed, or could not leave at all, comes back to whoever wrote it as a *task*, unread until it
//! is opened. Texts that still wait can become one: the later ones go, their keys lead to the first, and what they were is
//! kept for as long as it can be undone.
//!
//! # Templates of one's own
//!
//! Rules that nobody can override stand in [`domain::guard`], as a part of what every send is asked, when it is written and when
//! it leaves: so one message, thousands, what was planned and what a program sends all go through them. What they look at of a person
//! is read in the transaction that asks (`Tx::approach`): over all of their numbers, and of sends that were written before this one.
//!
//! Each template that is sent is a row of `template_sends`, written with its message and settled a day after it left: answered,
//! nothing, or a wish to be left alone. [`domain::suggest`] picks what is proposed, [`domain::bandit`] chooses among templates of one
//! purpose by what came of them, with chance passed in, and says how likely its choice was; both are pure. What a screen was shown is a
//! row of `suggestions`, once for a window, and stays the proposal for it. [`domain::sequential`] compares two rates by a test that
//! may be looked at any time; it is for traffic that chance parts, and never for what the bandit steers.
//!
//! # Many at once
//!
//! Everybody who is meant by a campaign is a row of `campaign_people`, unique for each, before anything leaves. The row turns into a
//! message in the transaction that writes that into the outbox, in which the stage of the campaign is read as well: so whatever
//! dies in between nobody gets two, and a pause holds from the next message on. What is looked up before it is started and what is
//! done when somebody's turn comes is one function (`campaigns::Plan::case`, [`domain::campaign::turn`]), which asks the guard of
//! every send. Such a message does not *count*: it is no answer to anybody. Of two people who turn out to be one, one gets it.
//!
//! A round looks first at what became of the latest sends since it was started or let go on ([`domain::campaign::look`]): twenty go
//! first, and it holds where something goes wrong. Then it lets as many go as the number may in a minute, as the platform lets it
//! write to in a day, and as wait to leave already: no more than about a second's worth, so that whoever answers a customer does not
//! wait behind thousands.
//!
//! What a number may spend in a month is no matter of campaigns alone: each marketing template is asked of it when it is written
//! down, by whichever way, and counted in the same transaction (`Tx::spend`). When it leaves it is asked again, by what it counts as
//! and costs by then (`Tx::counts_as_now`). What failed is taken out again now and then. What a campaign's templates count as is
//! noted when it is checked: where one counts as something else it holds, and who had to agree to it agrees once more.
//!
//! Groups follow from a hash of campaign and person, and are kept in their rows. They are counted by intention to treat: whoever was
//! put into one stays in it from their turn on, whatever kept the message from them then, and who is held out has their turn when
//! the others around them have theirs (`turn_at`). A template of which too many fail or ask to be left
//! alone is stopped by itself while others go on; nobody of its group is given another, since that would compare different people.
//!
//! Once two templates are told apart a campaign may choose among them (`Steering`, kept with it and learnt anew every quarter of an
//! hour): how likely each is follows from what was learnt, so somebody's choice and its propensity do as well, and stay in their
//! row. Such rows are no part of what is compared.
//!
//! On its page (`ui::pages::campaign`) a campaign is written in steps and kept as a draft; what is amiss is told by the code that
//! the server asks (`Setup::amiss`). No event tells of it, so the page asks again as long as it moves.
//!
//! # Without a person
//!
//! What may be answered by itself is a row in the transaction that takes it in (`server::answering`). Later each is looked
//! at as it is by then, by a rule that can be read ([`domain::answering`]), and the row goes in the transaction that writes
//! the answer into the outbox, or that decides for silence. Such a message does not *count*, as notices do not: it answers
//! nothing, so what is owed stays owed, no window was used by it, and no colleague has spoken. It has a button that asks for
//! a person; whoever presses it is put ahead of others by their engagement until somebody has answered.
//!
//! Words that stop marketing messages are heard by the intake itself, whether or not a number answers anything: they are a
//! consent like any other, with what was said. What they changed is confirmed, and only that. A word that can be meant
//! otherwise counts where the last thing from the business was a template or offered it (`answering::Before`).
//!
//! # Before a window closes
//!
//! [`domain::alert`] says who is to be told of a window and when: steps that follow from the window, the limits somebody
//! chose, and the last time in which anybody is on shift. What is due and was not told yet is written down with its event and
//! with what goes to devices, in one transaction; of two processes the second finds what the first wrote. `jobs::alerts`
//! sleeps until the next step, and looks at the conversations that events name; once a minute at all that are owed. Whatever
//! is to be sent is a row that is taken for a minute: whoever dies with it in hand is followed by another.
//!
//! What was told of a conversation follows it into the one it is made one with: so nobody is told twice of a window. In a copy
//! that was put back a row holds all that would go to devices or by email, in the statements that take it, until an owner lets
//! it go: the original may run beside it. What the app itself shows is not held.
//!
//! More than six interruptions in an hour, and those in quiet times, are kept and told of in one digest. A device says that
//! something has arrived by the token that came with it; where two in a row did not, its person is told so.
//!
//! # What is predicted
//!
//! [`domain::model`] predicts whether a customer answers, and `server::learning` sees to it that it learns, beside everything
//! else. Events only say where something happened: what is known of a conversation (`conversation_states`) is brought to what its
//! messages are, so order, repetition and what comes late change nothing, and `ajar rebuild-scores` makes the same anew. What
//! the sums over a number have taken in of a message that is gone later stays in them until then. A word that stops messages is
//! nothing said, and never an answer.
//!
//! Each prediction is a row of `decisions`, written when it is made, with what was known then, what the version in use said, and
//! beside it the baselines and the candidate. It is settled once its time is over and a little more, for what is delivered late, in
//! that order, and learnt from in the same transaction, so each acts once, in however many processes; what comes later still
//! corrects its row. Nothing is predicted long after its moment:
//! [`domain::learning`] says whether the model is better here than the rule of thumb (else it is not used), and whether a candidate,
//! which predicted along, takes over. Five in a hundred conversations are held out each day, by a hash of a chance that was drawn
//! once, so that every process and screen says the same of the same one. In the order of the queue they stand by the rule of thumb.
//! What a model has learnt never leaves the installation.
//!
//! What was over before anything was predicted live comes in any order and is no decision. `server::replay` goes through it once no
//! more of it comes ([`domain::replay`]): in the order of time, in memory, each moment predicted before what came of it is learnt.
//! What that has shown stands apart from what was predicted live; the model that comes out is used at once only where nothing but
//! what ships was ever in use, and it is better beyond chance.
//!
//! What is predicted is made use of by `server::scoring`: it writes engagement, what is at stake and by when somebody can answer
//! into the rows that lists are ordered by, on a grid, so that it follows from what was said and the moment alone; what something
//! happened to soon, all that wait every five minutes, everybody now and then. Where the model is not used the rule of thumb is,
//! and nothing is at stake. What a conversation is worth is said by the business within bounds ([`domain::priority`]) and never
//! touches a chance; it moves who comes first also where the rule of thumb says that. Rows on a screen are foreseen anew in the browser by the same code ([`domain::scores`]); their order is that of
//! the rows. Each use is a row of `uses` with what came of it, also where it was held back by chance: the order of the
//! queue, advice, best hours, templates that are proposed, what the next hours bring, lists and alerts, once for a window or a day and
//! whoever saw it. What a program is given is no use, since nobody saw it. What is foreseen of hours to come is one of `forecasts`.
//! `ajar shift`, hidden, plays days with
//! made-up customers ([`domain::shift`]) and is how the order was found and is judged.
//!
//! # The assistant
//!
//! A language model drafts and does nothing else. [`domain::assistant`] says what it is told, with what customers said as data,
//! what is taken out before ([`domain::assistant::mask`]) and what of its answer is no draft ([`domain::assistant::check`]); all of it
//! is pure. `server::assistant` looks where its address leads for each question, writes what is about to leave down before it leaves,
//! and reads the answer in a task of its own, which ends when nobody listens any more: so the line to the model is cut when
//! somebody stops it, or their page goes. What comes back goes to the page piece by piece (`POST /assistant/draft`, a line of JSON for
//! each) and into a field (`ui::parts::assist`). There is no way from here into the outbox.
//!
//! # Templates
//!
//! A template while it is written is a [`domain::template::draft::DraftTemplate`]: its faults, its form for the platform and
//! the advice on its category are pure and the same in the editor and before a submission. What is submitted is a row at
//! once, and what the platform says of it counts, its category before all. Webhooks, refused sends and fetched lists write
//! state and category into that row and mark it *unheeded* where they changed; `server::templates::return_stopped` reads the
//! marks before planned sends are let go and gives back what may not leave any more, in rounds, so that it can be begun
//! anew. The guard of every send asks the row all the same. Messages name their template, so that its numbers are counted
//! from what was said and never written down.
//!
//! # Between colleagues
//!
//! Notes and activities stand beside messages and are none: tables of their own, which no send reads. What is done about a
//! conversation is written by whoever does it, in the same transaction (`Tx::note_activity`); that a window was lost is
//! derived, as it is everywhere. Messages of the API carry neither, notes are read where they are asked for. A page gets the
//! asides of the stretch of history that its messages cover, and both are told as events.
//!
//! Who is there is no event: it would number what nobody needs to hear later. A page says every eight seconds what it does,
//! and whoever is not heard of for twenty is gone. Changes go to those who look at the same conversation, as an event of the
//! stream without a number. It locks nothing: before an answer that would cross with somebody's the page asks once
//! ([`domain::presence::crossing`]). Neither looking, searching nor writing here is told to the customer as read, unless the
//! number says that opening is (`--read-on-open`).
//!
//! Whoever is blocked is owed nothing and heard of no more. The platform is asked first, and takes no reports: what is said
//! to be wrong with somebody stays here.
//!
//! # The demo
//!
//! A demo is another `AppState`: a database, numbers, a key in memory, files, jobs, and a stand-in of the platform, of its
//! own. `demo::choose` stands before every router and hands a request with a session of the demo to the demo's; all else
//! stays here, keys and deliveries always. Nothing in between asks which workspace it is in. The demo's stand-in delivers
//! to a listener of the demo, and the demo sends to its stand-in: neither knows another address. Its ids begin where no
//! real one gets to, so that a page of a demo that is over cannot mean a real customer, and a page that gets an answer
//! of the other workspace, because another tab has gone there, knows it and begins anew.
//!
//! Its past is made of what the stand-in's customers would have said, and taken in by the same reading and the same fold
//! as any delivery (`inbound::record_past`): what a screen shows before anybody is let in, the rest behind them and without
//! events, since it changes nothing on a screen. With the last who leaves everything goes; what a killed process left goes
//! at the next start.
//!
//! # Loaded late
//!
//! The browser half is one program in a few files. The queue and what surrounds every page come first; the conversation, the
//! pages of figures, all other pages, and what happens only after something else has, are loaded when it comes to that, or once
//! the service worker keeps them. `ui::late` says what is in which file, and everything else is written as if there were one. `cargo xtask`
//! parts the program after it was linked: whatever only a late page needs goes into its file, down to the tables of its
//! code. So what is to be late is named in `ui::late` and in no code that comes first.
//!
//! # Figures, on a screen
//!
//! A page of figures is a [`domain::insight::Report`]: an answer, findings, tables. There is one page for all of them
//! (`ui::pages::insight`), in a file of its own that is loaded late. A chart is drawn from the table beside it and from nothing
//! else: `ui::parts::chart::picture` is a pure function from a table and how things look here to the options of ECharts, each mark
//! with the place of its row. The script that draws (`src/charts.js`, the kinds of ECharts that are used) is no part of any page:
//! it is imported when a chart is shown, from where the root of the page says it is. Where it cannot be had, the table is there.
//!
//! # What is foreseen, on a screen
//!
//! The server ranks all conversations and says what is foreseen about one ([`domain::scores`]). Once a page is alive and its
//! late files are there, the browser is sent the model and the states of the conversations on its screen, and foresees
//! them anew once a minute and when something is said, with the code the server has (`ui::scores`, `ui::pages::scores`).
//! Only figures change by it: the order of the list is the server's, and holds still as it always does. What a customer's card
//! shows is asked for when it is seen. What a conversation is worth is said on the page of priorities, which shows what would
//! move before it is kept; a chance is nobody's to edit.
//!
//! # To forget somebody
//!
//! `store::erasure::PLACES` lists every column that says whose a row is; a test reads the names of all columns there are, so
//! a new table cannot be left out. `privacy::erase` takes a person off every list in one transaction: their names and rows
//! go, their conversations lead nowhere from then on, and marks (keyed hashes) of their names say that nothing received
//! before is taken in any more. `jobs::erase` does the rest: out of raw deliveries, messages with files, rows, events, kept
//! items, each step in short transactions that can be begun anew. Messages leave marks too, so that a status that comes
//! later brings nothing back. At the end SQLite's files are written anew: a page may hold a copy of what was moved in it.
//! Whoever writes again is somebody new. A log of marks beside the database is for `restore`.
//!
//! # Who did what
//!
//! What changes the workspace for others or carries something out of it is written down with whoever did it
//! ([`domain::audit`]): in the transaction of the deed itself (`Tx::audit`), and before the first byte where something is
//! carried away. It is said in a closed set of words, with ids and nothing that anybody has typed, so no secret and nobody's
//! name gets in, and it stays when somebody is erased. Triggers of both databases refuse to change or delete a line.
//!
//! # Who sees what
//!
//! Agents, analysts and keys can be limited to some numbers, and to their teams ([`domain::reach`]). Whoever asks brings
//! their reach along (`Asker`), read anew for each request, and is given a store that answers within it (`Store::seen_by`):
//! `server::desk` takes it where it finds out who asks, REST with `Seen`. What is beyond is not there, for reading and for
//! doing, since the transactions of that store know it as well; in the stream it is an event without content. The program's
//! own work has a store without a reach. A read of conversations, or of what belongs to them, asks `within`, `through` or
//! `of_person` of it; a test reads every address of the API as somebody who is limited. The event of a conversation that has become
//! another's keeps what it was, so that whoever saw it until then is told that it is gone, and nobody else that there is one. Who
//! would not see a conversation is not given it, by hand or by itself, and not named in a note about it (`Store::reaches`).
//!
//! # Six languages
//!
//! What the screens say stands in `src/locales/`, a Fluent file for each language; `ui::words` gives each text its name. The
//! files are read when Ajar is built, and a key that does not exist does not compile. The server makes a page in the
//! language of the person's profile, else of the browser, and names beside it the one file of texts that the browser
//! half needs. Plurals, numbers and moments are told by the same functions on both halves (`domain::language`,
//! `ui::words::told`). The public API speaks English: its sentences are for whoever writes a program.
//!
//! # Two databases, one text
//!
//! SQLite by default, Postgres for several processes. `store` holds a private enum over the two pools, and the macro
//! `on!` runs one SQL text with `$1` on whichever is open. The texts part in few places: claiming rows (`FOR UPDATE
//! SKIP LOCKED`), locks and notifications, pragmas, and the index of words (`store::search`), where they part most. It is
//! given words that `domain::search` has cut and folded, and asked with nothing else, so that both find the same. There is no trait with two implementations to drift apart. Instead
//! the same stories are told on both. A test that needs a store takes a real one, in a file of its own.
//!
//! - Numbers of events, and ids, come from counter rows that are updated in the transaction that uses them. A sequence
//!   of the database would commit out of order, and a reader behind a cursor would skip events without ever knowing.
//!   The price is that writers wait for each other, so one transaction carries many items and takes one range.
//! - SQLite has one connection that writes, `BEGIN IMMEDIATE`, WAL and `synchronous=FULL` throughout: the mark of a
//!   send must outlive a power cut as a delivery must. Taking in lets the door write first, so that an answer waits for
//!   one transaction at most, and the log is moved into the database by a connection beside the writer.
//! - What costs is not the reading of a row but its way between threads, and not the writing of a row but the pages of
//!   the indexes it touches. So taking in reads all rows of a query as one value (`store::gather`) and sets only columns
//!   that changed.
//! - Time is `Timestamp`, milliseconds in an `i64`, in the domain and in both databases. The time of day is an argument
//!   everywhere: only `server::clock` and `ui::clock` read it, and a lint sees to the server's side.
//!
//! # Where building showed a better way
//!
//! - The decision of taking in was to be made item by item. It is a fold over a working set now: hundreds of items
//!   share one read and one write, and the property tests run the same fold over a world that holds everything.
//! - Events were to carry their content. They name it, and it is read with them. Storage stays small, and a reader that
//!   was away for long is not led through states that are over. So an event says that something changed and how it is,
//!   not how it was, and every fold of events has to bear seeing the same state twice.
//! - Wasm's `js-sys` and `web-sys` are ordinary dependencies, not ones of `hydrate`: Leptos brings them on both halves
//!   anyway, and what a screen does in the browser is written once, without `cfg`.
//! - Whether a role may do something is one table, `domain::role`, for pages, server functions, REST and streams.
//!
//! # How figures are counted
//!
//! [`domain::insight::facts`] finds in everything that was said in one conversation what is counted, each with its quarter of an
//! hour: the days of every zone are made of those. What lies ahead is found with its time as well, a window that will close, a
//! customer who will have been silent for long; so time alone makes nothing to do, and who reads looks no further than now. The job
//! `insight` follows the events, counts each conversation anew in which something happened, and writes the difference, in its rows and
//! in the sums of all. So order and repetition change nothing, and what is kept equals what is counted anew, which
//! `ajar insight rebuild` does. Pages read the sums by hours of a clock: one query for each stretch in which it is equally far ahead of
//! UTC. What came of templates is counted out of the sends themselves; where people or messages go, it is kept before they do.
//!
//! # How the models predict
//!
//! [`domain::model`] says how likely it is that a customer writes. Its states have a constant size and take in one message after the
//! other: a conversation's (`Pair`) is rebuilt from its messages where one comes late, those of a number and of the installation
//! are sums in whole numbers, so the order of arrival changes nothing. Out of them come some sixty inputs, the same for
//! every question, and one regression for each question with the full covariance of its weights, which learns from one answer at
//! a time. An answer acts when its span is over and not when somebody writes, or whoever answers soon would count for more. What
//! is said is then bent by what came, which learns from what was asked alone. It all is a pure function of what is given,
//! so a page computes what the server does: to the ninth digit, as a test shows that runs both.
//!
//! # Deliberately absent
//!
//! - Repository traits and mocks: the double of a store is a store.
//! - A queue or cache beside the database. What has to happen is a row; memory holds hints, and copies that may be
//!   stale for some seconds.
//! - A message that is sent again after a timeout. The platform has no idempotency key, so that would be a guess.
//! - Anything written only to keep a window open. Nothing here writes to a customer that no person or program asked
//!   for.
//! - `unsafe`, and JavaScript of our own but the lines that start the pages, and the service worker.

pub mod api;
pub mod app;
pub mod domain;
#[cfg(feature = "ssr")]
pub mod server;
pub mod ui;

/// Brings the page to life that the server has sent, or draws it where it sent an empty one, with the texts of its
/// language. Called by its script. Without them the page stays as it was sent: it would come to life in silence.
///
/// # Errors
/// The file that the page is in could not be loaded: the script asks for the page anew.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub async fn hydrate(words: String) -> Result<(), wasm_bindgen::JsValue> {
    console_error_panic_hook::set_once();
    if !ui::words::catalogue::load(words) {
        return Ok(());
    }
    if ui::browser::is_empty_page() {
        leptos::mount::mount_to_body(app::App);
        return Ok(());
    }
    if let Some(file) = ui::late::File::of(&leptos::prelude::window().location().pathname()?) {
        file.load().await.map_err(|error| wasm_bindgen::JsValue::from_str(&error.to_string()))?;
    }
    let typed = ui::browser::typed();
    leptos::mount::hydrate_body(app::App);
    ui::browser::retype(typed);
    Ok(())
}
