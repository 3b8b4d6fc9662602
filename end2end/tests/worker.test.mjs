// What the service worker does about alerts, with stand-ins for the browser around it: none in a story gets a push, and
// none takes its address away.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compileFunction } from 'node:vm';

const SOURCE = readFileSync(new URL('../../src/sw.js', import.meta.url), 'utf8');
const HERE = 'https://ajar.example.org';
const worker = compileFunction(SOURCE, ['self', 'caches', 'location', 'fetch', 'setTimeout', 'SHELL', 'VERSION']);

const ALERT = {
  title: 'A window is about to close', body: 'The window closes in 2 hours.', url: '/c/7', tag: 'c7', token: 'a1b2', conversation: '7',
  open: 'Open', snooze: 'Snooze for an hour', lang: 'en', dir: 'ltr',
};

/** An address as a browser has it. */
function subscription(name, options = { applicationServerKey: 'before', userVisibleOnly: true }) {
  const endpoint = `https://push.example.org/${name}`;
  return { endpoint, options, toJSON: () => ({ endpoint, keys: { p256dh: `key of ${name}`, auth: `secret of ${name}` } }) };
}

/** A browser with the worker at work in it. `statuses` is what the server answers where that is not 200. */
class Browser {
  constructor({ told, tabs = [], statuses = {} } = {}) {
    Object.assign(this, { told, tabs, statuses, asked: [], shown: [], opened: [], subscribed: [] });
    const [listeners, stores] = [new Map(), new Map()];
    const files = name => stores.get(name) ?? stores.set(name, new Map()).get(name);
    const caches = {
      open: async name => ({
        match: async key => files(name).get(key)?.clone(),
        put: async (key, response) => void files(name).set(key, response),
      }),
      match: async (key, { cacheName } = {}) => stores.get(cacheName)?.get(key)?.clone(),
      delete: async name => stores.delete(name),
      keys: async () => [...stores.keys()],
    };
    const pushManager = {
      getSubscription: async () => this.told ?? null,
      subscribe: async options => {
        this.subscribed.push(options);
        return (this.told = this.known(subscription('fresh', options)));
      },
    };
    if (told) this.known(told);
    const self = {
      addEventListener: (type, listener) => listeners.set(type, listener),
      registration: { pushManager, showNotification: async (title, options) => void this.shown.push({ title, ...options }) },
      clients: {
        claim: async () => {},
        matchAll: async () => this.tabs,
        openWindow: async url => void this.opened.push(url),
      },
    };
    const fetch = async (what, { body } = {}) => {
      if (typeof what !== 'string') return new Response('a page');
      const name = what.replace('/_fn/', '');
      this.asked.push([name, JSON.parse(body)]);
      const status = this.statuses[name] ?? 200;
      if (status === 'unreached') throw new TypeError('Failed to fetch');
      return new Response(JSON.stringify(name === 'alerts' ? { key: 'key of the server' } : null), { status });
    };
    const timeout = (run, after) => setTimeout(run, after).unref();
    worker(self, caches, { origin: HERE }, fetch, timeout, [], 'test');
    this.listeners = listeners;
  }

  /** One that the browser lets go of when it is asked to. */
  known(found) {
    return Object.assign(found, { unsubscribe: async () => void (this.told = undefined) });
  }

  /** Something happens to the worker, and all that it does about that. */
  async fires(type, event) {
    const waits = [];
    const wait = promise => void waits.push(promise);
    this.listeners.get(type)({ ...event, waitUntil: wait, respondWith: wait });
    for (let at = 0; at < waits.length; at += 1) await waits[at];
  }

  push(data) {
    return this.fires('push', { data: data && { json: () => data } });
  }

  async click(action, data = { url: '/c/7', conversation: '7' }) {
    let closed = 0;
    await this.fires('notificationclick', { action, notification: { data, close: () => (closed += 1) } });
    assert.equal(closed, 1, 'it is put away');
  }

  /** A page asks the server for something. */
  posts(what, given) {
    const request = new Request(`${HERE}/_fn/${what}`, { method: 'POST', body: JSON.stringify(given) });
    return this.fires('fetch', { request });
  }

  /** A page is opened. */
  navigates() {
    const request = { method: 'GET', mode: 'navigate', url: `${HERE}/` };
    return this.fires('fetch', { request, preloadResponse: Promise.resolve(undefined) });
  }

  /** What was asked of the server, of one kind. */
  of(name) {
    return this.asked.filter(([asked]) => asked === name).map(([, given]) => given);
  }
}

/** A tab, and what is done with it. */
const tab = (focused, did, navigate = async url => void did.push(`goes to ${url}`)) =>
  ({ focused, focus: async () => void did.push('focus'), navigate });

const address = name => ({ endpoint: `https://push.example.org/${name}`, p256dh: `key of ${name}`, auth: `secret of ${name}` });

test('a push is shown with what to do about it, and the server hears that it has come', async () => {
  const browser = new Browser();
  await browser.push(ALERT);
  assert.deepEqual(browser.shown, [{
    title: 'A window is about to close', body: 'The window closes in 2 hours.', tag: 'c7', lang: 'en', dir: 'ltr',
    actions: [{ action: 'open', title: 'Open' }, { action: 'snooze', title: 'Snooze for an hour' }],
    renotify: true, icon: '/icon-192.png', data: { url: '/c/7', conversation: '7' },
  }]);
  assert.deepEqual(browser.asked, [['push_arrived', { token: 'a1b2' }]]);
});

test('what is shown is what was sent and nothing beside it: names and texts only where the server put them in', async () => {
  const browser = new Browser();
  await browser.push({ ...ALERT, customer: 'Berta', text: 'Is it ready?' });
  assert.doesNotMatch(JSON.stringify(browser.shown), /Berta|ready|a1b2/);
  await browser.push({ ...ALERT, title: 'Berta waits for an answer', body: 'The window closes in 2 hours.\nIs it ready?' });
  assert.equal(browser.shown[1].title, 'Berta waits for an answer');
  assert.match(browser.shown[1].body, /Is it ready\?$/);
});

test('a digest or a test can be opened and not put off, and a push without words shows nothing', async () => {
  const browser = new Browser();
  await browser.push({ ...ALERT, conversation: null, url: '/alerts', tag: 'digest' });
  assert.deepEqual(browser.shown[0].actions, [{ action: 'open', title: 'Open' }]);
  await browser.push(undefined);
  await browser.push({ token: 'a1b2' });
  assert.equal(browser.shown.length, 1);
});

test('it is shown although the server cannot be told that it has come', async () => {
  for (const status of [401, 404, 'unreached']) {
    const browser = new Browser({ statuses: { push_arrived: status } });
    await browser.push(ALERT);
    assert.equal(browser.shown.length, 1, status);
  }
});

test('opening it goes to the conversation in the tab before one, else in any, else in a new one', async () => {
  const [did, other] = [[], []];
  const browser = new Browser({ tabs: [tab(false, other), tab(true, did)] });
  await browser.click('open');
  assert.deepEqual([did, other], [['focus', 'goes to /c/7'], []]);
  browser.tabs = [tab(false, other)];
  await browser.click('');
  assert.deepEqual(other, ['focus', 'goes to /c/7'], 'pressing the notice itself opens it');
  browser.tabs = [tab(false, other, async () => { throw new TypeError('not ours'); })];
  await browser.click('open');
  assert.equal(other.at(-1), 'focus', 'a tab of another worker is only shown');
  browser.tabs = [];
  await browser.click('open');
  await browser.click('open', null);
  assert.deepEqual(browser.opened, ['/c/7', '/']);
  assert.deepEqual(browser.asked, []);
});

test('putting it off asks the server for that and opens nothing; where it cannot be, the conversation opens', async () => {
  const browser = new Browser();
  await browser.click('snooze');
  assert.deepEqual([browser.asked, browser.opened], [[['snooze_alert', { id: '7' }]], []]);
  for (const status of [401, 404, 409, 'unreached']) {
    browser.statuses = { snooze_alert: status };
    browser.opened = [];
    await browser.click('snooze');
    assert.deepEqual(browser.opened, ['/c/7'], status);
  }
  await browser.click('snooze', { url: '/alerts' });
  assert.equal(browser.opened.at(-1), '/alerts', 'a digest cannot be put off');
});

test('an address that changes is told to the server, on the terms of before', async () => {
  const browser = new Browser();
  await browser.fires('pushsubscriptionchange', { oldSubscription: subscription('old') });
  assert.deepEqual(browser.subscribed, [{ applicationServerKey: 'before', userVisibleOnly: true }]);
  assert.deepEqual(browser.asked, [['move_device', { old: address('old').endpoint, address: address('fresh') }]]);

  const given = new Browser();
  await given.fires('pushsubscriptionchange', { oldSubscription: subscription('old'), newSubscription: subscription('new') });
  assert.deepEqual(given.subscribed, [], 'there is one already');
  assert.deepEqual(given.of('move_device'), [{ old: address('old').endpoint, address: address('new') }]);
});

test('a browser that does not say which address it had does not lose the device', async () => {
  const browser = new Browser();
  await browser.posts('add_device', { address: address('old'), name: 'Phone', texts: false });
  await browser.fires('pushsubscriptionchange', {});
  assert.deepEqual(browser.subscribed, [{ applicationServerKey: 'key of the server', userVisibleOnly: true }]);
  assert.deepEqual(browser.of('move_device'), [{ old: address('old').endpoint, address: address('fresh') }]);
  // Once more: by then it is known by its second address.
  await browser.fires('pushsubscriptionchange', { newSubscription: subscription('third') });
  assert.deepEqual(browser.of('move_device').at(-1), { old: address('fresh').endpoint, address: address('third') });
});

test('where a device is told is known of one that was there before, and of one that was ever told', async () => {
  for (const [type, event] of [['activate', {}], ['push', { data: { json: () => ALERT } }]]) {
    const browser = new Browser({ told: subscription('old') });
    await browser.fires(type, event);
    await browser.fires('pushsubscriptionchange', { newSubscription: subscription('new') });
    assert.deepEqual(browser.of('move_device'), [{ old: address('old').endpoint, address: address('new') }], type);
  }
});

test('a change that the server could not be told of is made up for with the next page', async () => {
  const browser = new Browser({ statuses: { move_device: 'unreached' } });
  await browser.posts('add_device', { address: address('old'), name: 'Phone', texts: false });
  await assert.rejects(browser.fires('pushsubscriptionchange', {}));
  browser.statuses = { move_device: 401 };
  await browser.navigates();
  browser.statuses = {};
  await browser.navigates();
  await browser.navigates();
  const moved = { old: address('old').endpoint, address: address('fresh') };
  assert.deepEqual(browser.of('move_device'), [moved, moved, moved], 'until it succeeds, and not once more');
});

test('nobody is told again who is not to be: no device of this browser, one that was removed, one that signed out', async () => {
  const never = new Browser();
  await never.fires('pushsubscriptionchange', {});
  assert.deepEqual([never.asked, never.subscribed], [[], []]);

  const removed = new Browser({ statuses: { move_device: 404 } });
  await removed.posts('add_device', { address: address('old'), name: 'Phone', texts: false });
  await removed.fires('pushsubscriptionchange', {});
  assert.equal(removed.told, undefined, 'it lets go of the new address');
  await removed.fires('pushsubscriptionchange', {});
  assert.equal(removed.of('move_device').length, 1);

  const gone = new Browser({ told: subscription('old') });
  await gone.posts('add_device', { address: address('old'), name: 'Phone', texts: false });
  await gone.posts('sign_out', {});
  assert.equal(gone.told, undefined);
  await gone.fires('pushsubscriptionchange', {});
  assert.deepEqual(gone.of('move_device'), []);
});
