// What the measurements in a browser share: the browser, the clocks, the platform that delivers.
//
// `cargo xtask bench desk` starts each of them with a server that is filled already, and reads what they print: one line
// of JSON, `{ "samples": { name: [milliseconds, …] }, "counts": { name: number } }`. Percentiles and goals are its business.
//
// Painted means: a frame with it in it has gone through style, layout and paint of the page. A callback of
// requestAnimationFrame runs before those three, a message that it posts to itself is a task and runs after them. What
// comes then, the compositor and the screen, a headless browser does not have. From webhook to pixel, where it may cost
// nothing to be strict, it means the beginning of the frame after that one.

import { createHmac } from 'node:crypto';
import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../lib/app.mjs';
import { isLive, shows } from '../lib/desk.mjs';

export { pause };

/** What the measurement stands on, as `cargo xtask bench` says it. */
export const ground = JSON.parse(process.env.AJAR_BENCH);

/** How long anything may take before the measurement is given up, in milliseconds. */
const PATIENCE = 180_000;

/** This process's clock, in milliseconds since 1970 with fractions, that never goes back. */
export const now = () => performance.timeOrigin + performance.now();

export async function launch() {
  // Without smooth scrolling a turn of the wheel is one step and not an animation of ten.
  return chromium.launch({
    executablePath: process.env.AJAR_CHROMIUM, headless: true, args: [...CHROMIUM_FLAGS, '--disable-smooth-scrolling'],
  });
}

/** A browser profile of its own. */
export async function profile(browser, options = {}) {
  const context = await browser.newContext({ baseURL: ground.url, viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options });
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript(inPage);
  return context;
}

/** Signs in and waits until the queue follows what happens. */
export async function signIn(context) {
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(ground.email);
  await page.getByLabel('Password', { exact: true }).fill(ground.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(url => url.pathname !== '/sign-in');
  await shows(page.getByRole('grid', { name: 'Queue' }).getByRole('link').first());
  await isLive(page);
  return page;
}

/** Runs in every page before anything else of it. */
function inPage() {
  const afterFrame = () => new Promise(resolve => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(0);
  }));
  const nextFrame = () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))));
  const isInView = element => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return height > 0 && top >= 0 && bottom <= innerHeight;
  };

  // From the outside in: when a text is seen in the list and in the open conversation.
  const PLACES = { row: '#list', message: '#conversation' };
  function watch(text) {
    const found = Object.keys(PLACES).map(place => new Promise(resolve => {
      const holds = node => node.textContent.includes(text);
      const observer = new MutationObserver(records => {
        const node = records.flatMap(record => [...record.addedNodes, ...(record.type === 'characterData' ? [record.target] : [])]).find(holds);
        if (!node) return;
        observer.disconnect();
        nextFrame().then(at => {
          const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
          resolve([place, { at: performance.timeOrigin + at, inView: Boolean(element) && isInView(element) }]);
        });
      });
      observer.observe(document.querySelector(PLACES[place]), { childList: true, subtree: true, characterData: true });
    }));
    measured.seen = Promise.all(found).then(Object.fromEntries);
  }

  // From a press or a key to the list: `first` is the first frame with other rows than before, `last` the last that changed
  // any; `pressed` is when a figure looked pressed, for where all rows in sight stay.
  function list(kind) {
    const result = { since: null, first: null, last: null, pressed: null };
    const begin = event => {
      Object.assign(result, { since: event.timeStamp, first: null, last: null, pressed: null });
    };
    addEventListener(kind, begin, { capture: true });
    // Another conversation in a row, more rows or fewer.
    const concernsRows = record => ['aria-rowcount', 'aria-rowindex', 'href'].includes(record.attributeName) ||
      (record.attributeName === 'hidden' && record.target.matches('.row, .queue-list')) ||
      [...record.addedNodes, ...record.removedNodes].some(node => node.nodeType === Node.ELEMENT_NODE && node.matches('.row'));
    const observer = new MutationObserver(records => {
      const { since } = result;
      const concerned = records.some(concernsRows);
      if (since === null || !(concerned || records.some(record => record.attributeName === 'aria-pressed'))) return;
      const rows = document.querySelectorAll('#list .queue-list:not([hidden]) .row:not([hidden])').length;
      afterFrame().then(at => {
        if (result.since !== since) return;
        if (!concerned) {
          result.pressed ??= at;
          return;
        }
        result.last = at;
        // Before the server has answered it may be said that there is nothing: that is not the list.
        if (rows > 0) result.first ??= at;
      });
    });
    observer.observe(document.querySelector('#list'), {
      childList: true, subtree: true, attributes: true, attributeFilter: ['aria-pressed', 'aria-rowcount', 'aria-rowindex', 'hidden', 'href'],
    });
    measured.changed = () => (result.first ?? result.last ?? result.pressed) !== null;
    measured.listed = () => {
      removeEventListener(kind, begin, { capture: true });
      observer.disconnect();
      return result;
    };
  }

  // From each key to the frame that shows what it wrote.
  function keys() {
    const times = [];
    let pressed = null;
    const press = event => (pressed = event.timeStamp);
    const input = () => {
      const since = pressed;
      afterFrame().then(at => times.push(at - since));
    };
    addEventListener('keydown', press, { capture: true });
    addEventListener('input', input, { capture: true });
    measured.typed = () => {
      removeEventListener('keydown', press, { capture: true });
      removeEventListener('input', input, { capture: true });
      return times;
    };
  }

  const measured = { watch, list, keys, largest: null, long: 0 };
  window.measured = measured;
  new PerformanceObserver(entries => {
    for (const entry of entries.getEntries()) measured.largest = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver(entries => (measured.long += entries.getEntries().length)).observe({ type: 'longtask' });
}

/**
 * By how much a page's clock is ahead of this process's. Both count from one monotonic clock of the machine, but each has
 * its own idea of when 1970 was: so the page is asked, and the quickest of many answers believed, to half the time it took.
 */
export async function ahead(page) {
  let best = { took: Infinity, ahead: 0 };
  for (let n = 0; n < 40; n++) {
    const asked = now();
    const there = await page.evaluate(() => performance.timeOrigin + performance.now());
    const took = now() - asked;
    if (took < best.took) best = { took, ahead: there - (asked + took / 2) };
  }
  return best.ahead;
}

/** Types into whatever has the focus. Answers with the milliseconds from each key to its paint. */
export async function typing(page, letters, apart = 90) {
  await page.evaluate(() => window.measured.keys());
  for (const letter of letters) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await pause(apart);
  }
  await pause(200);
  const times = await page.evaluate(() => window.measured.typed());
  if (times.length < letters.length) throw new Error(`of ${letters.length} keys ${times.length} wrote something`);
  return times;
}

/** What the page's main thread has been busy with so far, in milliseconds: script, style and layout together, and all. */
export async function busy(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = name => metrics.find(metric => metric.name === name).value * 1000;
  return { drawing: of('ScriptDuration') + of('RecalcStyleDuration') + of('LayoutDuration'), all: of('TaskDuration') };
}

/** Waits until the wall's second has come so far, in milliseconds. */
export const untilPartOfSecond = part => pause((part - (Date.now() % 1000) + 1000) % 1000);

/** The platform: signed deliveries over connections that are kept. */
export class Platform {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
  #made = 0;
  #target = new URL('/webhooks/whatsapp', ground.url);

  /** Sends some changes as one delivery. Answers with when its first byte left, once it is acknowledged. */
  deliver(changes) {
    const body = Buffer.from(JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: ground.waba_id, time: Math.floor(Date.now() / 1000), changes }],
    }));
    const signature = createHmac('sha256', ground.app_secret).update(body).digest('hex');
    const headers = { 'content-type': 'application/json', 'content-length': body.length, 'x-hub-signature-256': `sha256=${signature}` };
    return new Promise((resolve, reject) => {
      const request = http.request(this.#target, { method: 'POST', agent: this.#agent, headers, timeout: PATIENCE });
      request.on('error', reject).on('timeout', () => request.destroy(new Error('a delivery is not answered')));
      let sentAt;
      request.on('response', answer => {
        answer.resume().on('end', () => {
          if (answer.statusCode === 200) resolve({ sentAt, took: now() - sentAt });
          else reject(new Error(`a delivery is answered with ${answer.statusCode}`));
        });
      });
      sentAt = now();
      request.end(body);
    });
  }

  /** A customer's text. Those of the server's seed have numbers from 0; others need a name. */
  text({ person, name = `Customer ${person}`, at = Math.floor(Date.now() / 1000), text }) {
    const [phone, bsuid] = identifiers(person);
    return this.#change({
      contacts: [{ profile: { name }, wa_id: phone, user_id: bsuid }],
      messages: [{ from: phone, from_user_id: bsuid, id: `wamid.page${process.pid}x${this.#made++}`, timestamp: String(at), type: 'text', text: { body: text } }],
    });
  }

  /** What became of a message that the business wrote with another tool. */
  status({ person, message, status }) {
    const [phone, bsuid] = identifiers(person);
    return this.#change({
      contacts: [{ wa_id: phone, user_id: bsuid }],
      statuses: [{
        id: `wamid.other${process.pid}x${message}`, status, timestamp: String(Math.floor(Date.now() / 1000)), recipient_id: phone, recipient_user_id: bsuid,
        pricing: { billable: true, pricing_model: 'PMP', category: 'utility', type: 'regular' },
      }],
    });
  }

  close() {
    this.#agent.destroy();
  }

  #change(value) {
    const metadata = { display_phone_number: '4930900100', phone_number_id: ground.phone_number_id };
    return { field: 'messages', value: { messaging_product: 'whatsapp', metadata, ...value } };
  }
}

const identifiers = person => [`49151${String(person).padStart(8, '0')}`, `DE.${String(person + 1_000_000_007).padStart(16, '0')}`];

/** Asks the API. */
export async function api(where) {
  const answer = await fetch(`${ground.url}/api/v1${where}`, {
    headers: { authorization: `Bearer ${ground.key}` }, signal: AbortSignal.timeout(PATIENCE),
  });
  if (!answer.ok) throw new Error(`${where} is answered with ${answer.status}`);
  return answer.json();
}

/** Measures in a browser, prints what it found, and ends. */
export async function measure(work) {
  const browser = await launch();
  try {
    console.log(JSON.stringify(await work(browser)));
  } finally {
    await browser.close();
  }
}
