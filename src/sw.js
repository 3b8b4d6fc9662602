// The service worker: with it the app opens without a connection.
//
// It keeps the files that the app is made of, and one page without anybody's data in it, the shell, with the texts of the
// language it is in. A page that cannot be had from the server becomes the shell, and the browser half draws what it has
// kept of the last visit, or says that there is none. What was kept is data of whoever is signed in: it is written by the
// pages (`ui::kept`) and thrown away here, at sign-out and once the server was not heard from for a week.
//
// It also shows the alerts that the server sends to this browser while no page is open.
//
// The build puts in SHELL, the addresses of the app's files, and VERSION, which names all of them.

const FILES = `ajar.shell.${VERSION}`;
const KEPT = 'ajar.kept';
/** Where this browser is told, as the server knows it: some say no more than that it has changed. */
const TOLD = 'ajar.told';
const TOLD_AT = '/told/at';
const PAGE = '/shell';
/** Kept beside the files of a version once it has been at work. */
const WORKED = '/worked';
/** The texts of the language that a page is in. */
const WORDS = /\/pkg\/words\.[\w-]+\.[0-9a-f]{16}\.txt/;
/** How long a page may take before the shell is shown instead, in milliseconds. */
const PATIENCE = 3000;
/** How long something is kept without hearing from the server, in milliseconds. */
const WEEK = 7 * 24 * 60 * 60 * 1000;
/** Statuses by which a proxy says that there is no server behind it. */
const NOBODY_THERE = [502, 503, 504];
/** What belongs to no page of the app. */
const ELSEWHERE = /^\/(_fn|api|media|metrics|health|webhooks|pkg|fonts)(\/|$)|\.\w+$/;
/** A name that changes with the content, so that a copy of it is never out of date. */
const HASHED = /\.[0-9a-f]{16}\.\w+$/;
/** What is loaded late: not the page says where it is, but the script. */
const LATE = /^\/pkg\/late-/;

/** A language was chosen, and no page has come in it yet: the shell is in the one before. */
let hasChosen = false;

self.addEventListener('install', event => event.waitUntil(install()));
self.addEventListener('activate', event => event.waitUntil(activate()));
self.addEventListener('message', event => {
  // Said by a page that has nothing to lose: until then the worker of the pages that are open goes on.
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
});

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === 'POST' && url.pathname === '/_fn/sign_out') {
    event.waitUntil(caches.delete(KEPT));
    // Whoever comes next in this browser is told nothing that was meant for whoever goes.
    event.waitUntil(beToldNoMore());
  } else if (request.method === 'POST' && url.pathname === '/_fn/add_device') {
    event.waitUntil(request.clone().json().then(({ address }) => noteWhere(address.endpoint)).catch(() => {}));
  } else if (request.method === 'POST' && url.pathname === '/_fn/choose_language') {
    hasChosen = true;
  } else if (request.method === 'GET' && request.mode === 'navigate') {
    if (!ELSEWHERE.test(url.pathname)) event.respondWith(page(event));
  } else if (request.method === 'GET' && (SHELL.includes(url.pathname) || HASHED.test(url.pathname))) {
    event.respondWith(file(request, url.pathname));
  }
});

self.addEventListener('push', event => event.waitUntil(tell(event.data)));
self.addEventListener('notificationclick', event => {
  event.notification.close();
  const { url, conversation } = event.notification.data ?? {};
  const snoozes = event.action === 'snooze' && conversation;
  // Where it cannot be put off, because nobody is signed in or nothing is reached, that is not kept quiet.
  const putOff = () => ask('snooze_alert', { id: conversation }).catch(() => open(url ?? '/'));
  event.waitUntil(snoozes ? putOff() : open(url ?? '/'));
});
self.addEventListener('pushsubscriptionchange', event => event.waitUntil(move(event)));

/** Shows an alert, and says that it has arrived: by that it is known whether anything does. */
async function tell(data) {
  const { title, body, url, tag, token, conversation, open, snooze, lang, dir } = data?.json() ?? {};
  if (!title) return;
  const actions = [{ action: 'open', title: open }];
  if (conversation) actions.push({ action: 'snooze', title: snooze });
  const shown = self.registration.showNotification(title, {
    body, tag, lang, dir, actions, renotify: true, icon: '/icon-192.png', data: { url, conversation },
  });
  // What has come here was sent to where the server knows this browser to be.
  await Promise.all([shown, noteWhere().catch(() => {}), ask('push_arrived', { token }).catch(() => {})]);
}

/** Asks the server for something, as whoever is signed in. */
async function ask(what, given) {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const answer = await fetch(`/_fn/${what}`, { method: 'POST', headers, body: JSON.stringify(given) });
  if (!answer.ok) throw Object.assign(new Error(`${what}: ${answer.status}`), { status: answer.status });
  return answer;
}

/** Goes to a page in a tab that is open; else in a new one. */
async function open(url) {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const tab = tabs.find(({ focused }) => focused) ?? tabs[0];
  if (!tab) return self.clients.openWindow(url);
  await tab.focus();
  // One that this worker has no hand on is only shown.
  return tab.navigate(url).catch(() => {});
}

/** The push service has given this browser another address, or taken the one it had. */
async function move({ oldSubscription, newSubscription }) {
  const known = await caches.match(TOLD_AT, { cacheName: TOLD });
  const old = oldSubscription?.endpoint ?? (await known?.text());
  // Nobody has ever asked for it to be told.
  if (!old) return;
  const found = newSubscription ?? (await self.registration.pushManager.subscribe(await termsOf(oldSubscription)));
  await tellWhere(old, found);
}

/** On which terms this browser is told: as before, or where nothing is said of that, by the key of the server. */
async function termsOf(subscription) {
  if (!subscription) return { applicationServerKey: (await (await ask('alerts', {})).json()).key, userVisibleOnly: true };
  const { applicationServerKey, userVisibleOnly } = subscription.options;
  return { applicationServerKey, userVisibleOnly };
}

/** Tells the server where this browser is told from now on. */
async function tellWhere(old, found) {
  const { endpoint, keys } = found.toJSON();
  try {
    await ask('move_device', { old, address: { endpoint, p256dh: keys.p256dh, auth: keys.auth } });
  } catch (error) {
    // It was removed meanwhile, and is not to be told. Whatever else is amiss may be over with the next page.
    if (error.status !== 404) throw error;
    await found.unsubscribe();
    await caches.delete(TOLD);
    return;
  }
  await noteWhere(endpoint);
}

/** Notes where this browser is told, for the time when that changes. */
async function noteWhere(endpoint) {
  const at = endpoint ?? (await self.registration.pushManager?.getSubscription())?.endpoint;
  if (at) await (await caches.open(TOLD)).put(TOLD_AT, new Response(at));
}

/** Makes up for a change of address that the server could not be told of when it came. */
async function catchUp() {
  const known = await caches.match(TOLD_AT, { cacheName: TOLD });
  const now = known && (await self.registration.pushManager?.getSubscription());
  const old = now && (await known.text());
  if (old && old !== now.endpoint) await tellWhere(old, now);
}

async function beToldNoMore() {
  await caches.delete(TOLD);
  const known = await self.registration.pushManager?.getSubscription();
  await known?.unsubscribe();
}

async function install() {
  const found = await askForShell();
  const files = await caches.open(FILES);
  try {
    await files.addAll(SHELL.map(path => new Request(path, HASHED.test(path) ? {} : { cache: 'no-cache' })));
    await keep(files, found);
  } catch (error) {
    await caches.delete(FILES);
    throw error;
  }
}

/** The shell in the language of whoever is here, and where the texts of that language are. */
async function askForShell() {
  const shell = await fetch(PAGE, { cache: 'no-store' });
  const text = await shell.clone().text();
  const [words] = text.match(WORDS) ?? [];
  // While an upgrade goes through several processes, the page may come from another one than this script did.
  const named = SHELL.filter(path => HASHED.test(path) && !LATE.test(path));
  if (!shell.ok || !words || !named.every(path => text.includes(path))) {
    throw new Error('the shell is of another version');
  }
  return { shell, words };
}

async function keep(files, { shell, words }) {
  await files.add(words);
  await files.put(PAGE, shell);
}

/** Lets the shell follow when pages come in another language than it was kept in. */
async function speak(language) {
  const files = await caches.open(FILES);
  const kept = await files.match(PAGE);
  if (language && kept && kept.headers.get('content-language') !== language) {
    // Where that does not succeed now, the next page tries again.
    await askForShell().then(found => keep(files, found)).catch(() => {});
  }
}

async function activate() {
  // The files of the version at work before stay: pages that were opened with it may still ask for them.
  const shells = (await caches.keys()).filter(name => name.startsWith('ajar.shell.') && name !== FILES);
  const worked = await Promise.all(shells.map(name => caches.match(WORKED, { cacheName: name })));
  const before = shells.findLast((_, index) => worked[index]);
  await Promise.all(shells.filter(name => name !== before).map(name => caches.delete(name)));
  await (await caches.open(FILES)).put(WORKED, new Response());
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
  // Whoever was told before this version of the worker is known to it from now on.
  if (!(await caches.match(TOLD_AT, { cacheName: TOLD }))) await noteWhere().catch(() => {});
  await forgetAfterAWeek();
}

/** The page as the server has it now; else the shell. */
async function page(event) {
  event.waitUntil(forgetAfterAWeek());
  event.waitUntil(catchUp().catch(() => {}));
  const preloaded = event.preloadResponse.catch(() => undefined);
  const asked = preloaded.then(answer => answer ?? fetch(event.request));
  const late = new Promise(resolve => hasChosen || setTimeout(resolve, PATIENCE));
  const answer = await Promise.race([asked, late]).catch(() => undefined);
  if (answer && !NOBODY_THERE.includes(answer.status)) {
    hasChosen = false;
    event.waitUntil(speak(answer.headers.get('content-language')));
    return answer;
  }
  return (await caches.match(PAGE, { cacheName: FILES })) ?? asked;
}

/** A file of the app, from what is kept where it is kept. */
async function file(request, path) {
  const kept = await caches.match(path, { cacheName: FILES, ignoreVary: true });
  if (kept) return kept;
  const older = HASHED.test(path) && (await caches.match(path, { ignoreVary: true }));
  return older || fetch(request);
}

async function forgetAfterAWeek() {
  const contact = await caches.match('/kept/contact', { cacheName: KEPT });
  if (!contact) return;
  const age = Math.abs(Date.now() - Number(await contact.text()));
  if (!(age < WEEK)) await caches.delete(KEPT);
}
