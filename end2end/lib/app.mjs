// The program under test and the browser that looks at it.
//
// `App.start()` runs `ajar simulate` (the stand-in of the platform) and `ajar serve` beside each other on free
// ports and fresh data, adds the simulator's numbers and the people asked for, and takes it all down again.
// `story()` is a test with such an app: it fails on what a user would not see either, an error in the console.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const AJAR = needed('AJAR_BIN');
const SCREENSHOTS = process.env.AJAR_SCREENSHOTS ?? path.join(tmpdir(), 'ajar-screenshots');
export const CHROMIUM_FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  // A microphone that beeps, for whoever records something.
  '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream',
];

/** How long anything may take that is not a test's own subject, in milliseconds. */
const PATIENCE = 30_000;

/** How long a message keeps a window open, in seconds. */
export const DAY = 24 * 60 * 60;

export const OWNER = { email: 'owner@example.com', name: 'Olga Owner', role: 'owner', password: 'a long enough password' };

export class App {
  /**
   * Starts everything.
   *
   * @param {object} [options]
   * @param {Person[]} [options.people] who can sign in; the owner alone if left out
   * @param {number} [options.customers] simulated customers, none if left out
   * @param {string} [options.scenario] a scenario file of the simulator
   * @param {Record<string, string>} [options.environment] more for `ajar serve`
   * @param {boolean} [options.numbers] whether the simulator's numbers are set up; they are if left out
   * @param {boolean} [options.reachable] whether the server knows its own address as the public one
   *
   * @typedef {{ email: string, name: string, role: 'owner'|'admin'|'agent'|'analyst', password: string }} Person
   */
  static async start({ people = [OWNER], customers = 0, scenario, environment = {}, numbers = true, reachable = false } = {}) {
    const app = new App();
    app.data = await mkdtemp(path.join(tmpdir(), 'ajar-story-'));
    try {
      const [listen, simulated] = [`127.0.0.1:${await freePort()}`, `127.0.0.1:${await freePort()}`];
      app.url = `http://${listen}`;
      // What the person at this machine has set for the program of their own is not for this one.
      const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('AJAR_'));
      app.environment = {
        ...Object.fromEntries(inherited),
        AJAR_LISTEN: listen,
        AJAR_DATABASE_URL: `sqlite:${path.join(app.data, 'ajar.db')}`,
        AJAR_DATA_DIR: app.data,
        AJAR_GRAPH_URL: `http://${simulated}`,
        ...(reachable ? { AJAR_PUBLIC_URL: app.url } : {}),
        ...environment,
      };

      const more = scenario ? ['--scenario', scenario] : [];
      app.simulate = new Program('simulate', app, [
        '--listen', simulated, '--webhook', `${app.url}/webhooks/whatsapp`, '--customers', String(customers), '--seed', '1', ...more,
      ]);
      app.simulator = JSON.parse(await app.simulate.firstLine());
      await app.serve();
      for (const [index, number] of numbers ? app.simulator.numbers.entries() : []) {
        await app.addNumber(number, `+49 30 5550${100 + index}`);
      }
      for (const person of people) await app.addUser(person);
      return app;
    } catch (error) {
      await app.stop();
      throw error;
    }
  }

  /** Starts `ajar serve` and waits until it is healthy; also after `app.server.stop()` or `.kill()`. */
  async serve() {
    this.server = new Program('serve', this, []);
    await eventually('a healthy server', async () => {
      this.server.mustBeRunning();
      return (await fetch(`${this.url}/health`)).status === 200;
    });
  }

  async addUser({ email, name, role, password }) {
    await this.ajar(['user', 'add', '--email', email, '--name', name, '--role', role], { input: `${password}\n` });
  }

  async addNumber({ phone_number_id, waba_id, access_token, app_secret, verify_token }, display, zone = 'Europe/Berlin') {
    await this.ajar(['number', 'add', '--phone-number-id', phone_number_id, '--waba-id', waba_id, '--display', display, '--time-zone', zone], {
      environment: { AJAR_NUMBER_ACCESS_TOKEN: access_token, AJAR_NUMBER_APP_SECRET: app_secret, AJAR_NUMBER_VERIFY_TOKEN: verify_token },
    });
  }

  /** Makes a key of the REST API. */
  async addKey(role, name = 'story') {
    return (await this.ajar(['apikey', 'add', '--name', name, '--role', role])).trim();
  }

  /** Runs a command of the program beside the server and answers with its standard output. */
  async ajar(args, { input = '', environment = {} } = {}) {
    const command = spawn(AJAR, args, { env: { ...this.environment, ...environment }, cwd: this.data, timeout: PATIENCE });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) command[name].setEncoding('utf8').on('data', text => (output[name] += text));
    command.stdin.on('error', () => {}).end(input);
    const code = await new Promise((resolve, reject) => command.on('close', resolve).on('error', reject));
    assert.equal(code, 0, `ajar ${args.join(' ')}: ${output.stderr || output.stdout}`);
    return output.stdout;
  }

  /** Drives the simulator: `clock`, `fault`, `template` or `inbound`. */
  async control(what, body) {
    const answer = await fetch(`${this.simulator.url}/control/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const text = await answer.text();
    assert.ok(answer.ok, `POST /control/${what}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : null;
  }

  /**
   * A customer writes, and their window closes `closesIn` seconds from now: the message is made as old as that takes.
   *
   * @param {string} name who; the same name is the same person
   * @param {string} [text]
   * @param {{ closesIn?: number }} [options] and whatever else the simulator's `inbound` takes
   * @returns {Promise<number>} when the window closes, in milliseconds
   */
  async writes(name, text, { closesIn = DAY, ...more } = {}) {
    if (!this.customers.has(name)) this.customers.set(name, `+49151${10_000_000 + this.customers.size}`);
    const closes = Math.floor(Date.now() / 1000) + closesIn;
    const from = { name, phone: this.customers.get(name) };
    await this.control('inbound', { from, text, timestamp: closes - DAY, ...more });
    return closes * 1000;
  }

  /** The messages that the simulator accepted, as the platform got them, the oldest first. */
  async sent() {
    const answer = await fetch(`${this.simulator.url}/control/sent`, { signal: AbortSignal.timeout(PATIENCE) });
    return (await answer.json()).data;
  }

  /** Asks the REST API with a key. */
  async api(key, method, where, body, headers = {}) {
    const answer = await fetch(`${this.url}/api/v1${where}`, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : null };
  }

  /**
   * Opens a page in a browser profile of its own, as another person at another desk.
   *
   * @param {import('playwright-core').BrowserContextOptions & { hold?: number }} [options] `hold`: how many seconds a
   *   send waits to be undone; none where a story is not about that
   */
  async open({ hold = 0, ...options } = {}) {
    this.browser ??= await chromium.launch({ executablePath: needed('AJAR_CHROMIUM'), headless: true, args: CHROMIUM_FLAGS });
    const context = await this.browser.newContext({ baseURL: this.url, viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options });
    context.setDefaultTimeout(10_000);
    await context.addInitScript(seconds => {
      try {
        if (localStorage.getItem('ajar.undo') === null) localStorage.setItem('ajar.undo', String(seconds));
      } catch {
        // A page that keeps nothing, such as an empty one.
      }
    }, hold);
    const page = await context.newPage();
    page.on('console', message => {
      if (message.type() === 'error') this.complaints.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', error => this.complaints.push(`page: ${error.stack ?? error}`));
    this.pages.push(page);
    return page;
  }

  /** Opens a page and signs in there. */
  async signIn(person = OWNER, options = {}) {
    const page = await this.open(options);
    await page.goto('/sign-in');
    await this.fillSignIn(page, person);
    await page.waitForURL(url => url.pathname !== '/sign-in');
    return page;
  }

  /** Fills in the sign-in page and sends it off. */
  async fillSignIn(page, { email, password } = OWNER) {
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }

  /** Takes errors in the console that a story means to cause off the list. */
  expectComplaint(pattern) {
    const before = this.complaints.length;
    this.allowComplaint(pattern);
    assert.notEqual(this.complaints.length, before, `nothing complained like ${pattern}`);
  }

  /** Takes errors off the list that come now and then: of a file that was still being loaded when the line or the page went. */
  allowComplaint(pattern) {
    this.complaints = this.complaints.filter(complaint => !pattern.test(complaint));
  }

  /** Keeps a picture of a page. */
  async screenshot(page, name) {
    await mkdir(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: path.join(SCREENSHOTS, `${name.replace(/[^\w.-]+/g, '-')}.png`) });
  }

  async stop() {
    await this.browser?.close().catch(() => {});
    await Promise.all([this.server?.stop(), this.simulate?.stop()]);
    await rm(this.data, { recursive: true, force: true, maxRetries: 3 });
  }

  /** Errors that the pages logged. */
  complaints = [];
  /** The phone numbers of the customers who wrote, by name. */
  customers = new Map();
  /** @type {import('playwright-core').Page[]} */
  pages = [];
}

/**
 * A test with an app of its own.
 *
 * @param {string} name a sentence about the product
 * @param {Parameters<typeof App.start>[0] & { limit?: number }} options and how many milliseconds it may take; three minutes if left out
 * @param {(app: App) => Promise<void>} tell
 */
export function story(name, { limit = 180_000, ...options }, tell) {
  test(name, { timeout: limit }, async () => {
    const app = await App.start(options);
    try {
      await tell(app);
      assert.deepEqual(app.complaints, [], 'errors in the console');
    } catch (error) {
      for (const [index, page] of app.pages.entries()) {
        await app.screenshot(page, `failed-${name}-${index + 1}`).catch(() => {});
      }
      // Whoever reads the failure wants what the programs said at the time.
      console.error(`${app.complaints.join('\n')}\n${app.server?.said()}\n${app.simulate?.said()}`);
      throw error;
    } finally {
      await app.stop();
    }
  });
}

/** Tries until it holds; what throws does not hold yet. */
export async function eventually(what, holds, patience = PATIENCE) {
  const end = Date.now() + patience;
  let reason;
  while (Date.now() < end) {
    try {
      if (await holds()) return;
      reason = undefined;
    } catch (error) {
      if (error instanceof Ended) throw error;
      reason = error;
    }
    await pause(50);
  }
  throw new Error(`waited ${patience / 1000} s for ${what}`, { cause: reason });
}

class Ended extends Error {}

/** A command of the program that keeps running. */
class Program {
  #output = [];
  #first;
  #process;
  #closed;

  constructor(command, app, args) {
    this.name = `ajar ${command}`;
    this.#process = spawn(AJAR, [command, ...args], { env: app.environment, cwd: app.data, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#closed = new Promise(resolve => this.#process.on('close', resolve).on('error', resolve));
    const lines = createInterface({ input: this.#process.stdout });
    this.#first = new Promise(resolve => lines.once('line', resolve));
    for (const input of [lines, createInterface({ input: this.#process.stderr })]) input.on('line', line => this.#output.push(line));
  }

  /** The first line of its standard output. */
  async firstLine() {
    const line = await Promise.race([this.#first, this.#closed.then(() => null), pause(PATIENCE, null, { ref: false })]);
    if (line === null) throw new Ended(`${this.name} said nothing:\n${this.said()}`);
    return line;
  }

  mustBeRunning() {
    if (!this.#running()) throw new Ended(`${this.name} has ended:\n${this.said()}`);
  }

  /** The last it said. */
  said() {
    return `--- ${this.name}\n${this.#output.slice(-80).join('\n')}`;
  }

  /** Asks it to end; after five seconds it has no choice. */
  async stop() {
    if (this.#running()) this.#process.kill('SIGTERM');
    const ended = await Promise.race([this.#closed.then(() => true), pause(5_000, false, { ref: false })]);
    if (!ended) await this.kill();
  }

  /** Ends it as a power cut would. */
  async kill() {
    this.#process.kill('SIGKILL');
    await this.#closed;
  }

  #running() {
    return this.#process.exitCode === null && this.#process.signalCode === null && this.#process.pid !== undefined;
  }
}

let nextPort = 10_000 + ((process.pid * 97) % 20_000);

/** A port nobody listens on, below those that a system gives to whoever connects: none of them takes it before a program does. */
async function freePort() {
  for (;;) {
    const port = nextPort;
    nextPort = port < 32_000 ? port + 1 : 10_000;
    const server = createServer();
    const isFree = await new Promise(resolve => server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true)));
    if (!isFree) continue;
    await new Promise(resolve => server.close(resolve));
    return port;
  }
}

function needed(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: \`cargo xtask test\` sets it and runs these stories`);
  return value;
}
