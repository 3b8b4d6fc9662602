// The first visit of somebody who is signed in, on a phone with a slow line, and the next one after it.

import net from 'node:net';
import { isLive, list, shows } from '../lib/desk.mjs';
import { isInstalled } from '../lib/offline.mjs';
import { ground, measure, pause, profile, signIn } from './lib.mjs';

const VISITS = 5;
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
/** Slow 4G as Lighthouse means it: 1.6 Mbit/s down, 0.75 Mbit/s up, 150 ms there and back; and a quarter of the processor. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const PROCESSOR = 4;

/** A line between the browser and the server that counts what goes over it, whoever asks. */
class Wire {
  #server;
  #sockets = new Set();
  #requests = 0;
  #bytes = 0;

  static async open() {
    const wire = new Wire();
    const { hostname, port } = new URL(ground.url);
    wire.#server = net.createServer(browser => {
      const server = net.connect(Number(port), hostname);
      for (const [socket, other] of [[browser, server], [server, browser]]) {
        wire.#sockets.add(socket);
        socket.setNoDelay(true).on('error', () => other.destroy()).on('close', () => other.destroy());
        socket.pipe(other);
      }
      // A browser does not send a request before it has the answer to the last, so each begins a piece of its own.
      browser.on('data', piece => (wire.#requests += /^[A-Z]+ \/\S* HTTP\/1\.1\r\n/.test(piece.toString('latin1'))));
      server.on('data', piece => (wire.#bytes += piece.length));
    });
    await new Promise((resolve, reject) => wire.#server.listen(0, '127.0.0.1', resolve).on('error', reject));
    wire.url = `http://127.0.0.1:${wire.#server.address().port}`;
    return wire;
  }

  reset() {
    this.#requests = this.#bytes = 0;
  }

  seen() {
    return { requests: this.#requests, bytes: this.#bytes };
  }

  async close() {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise(resolve => this.#server.close(resolve));
  }
}

await measure(async browser => {
  const wire = await Wire.open();
  const desk = await profile(browser, { baseURL: wire.url });
  await signIn(desk);
  const storageState = { cookies: (await desk.storageState()).cookies, origins: [] };
  await desk.close();
  const samples = {};
  const counts = {};
  const note = (visit, times, seen) => {
    for (const [name, time] of Object.entries(times)) (samples[`${visit}, ${name}`] ??= []).push(time);
    // The most of all visits.
    for (const [name, count] of Object.entries(seen)) counts[`${visit}, ${name}`] = Math.max(counts[`${visit}, ${name}`] ?? 0, count);
  };

  let context;
  for (let n = 0; n < VISITS; n++) {
    await context?.close();
    context = await profile(browser, { ...PHONE, storageState, baseURL: wire.url });
    const page = await context.newPage();
    wire.reset();
    const { times, seen } = await visit(page);
    note('first', times, seen);
    // The worker fetches what it keeps for the next visits, for the most part out of the browser's own cache.
    await isInstalled(page);
    note('with worker', {}, wire.seen());
    await page.close();
  }
  for (let n = 0; n < VISITS; n++) {
    const page = await context.newPage();
    wire.reset();
    const { times } = await visit(page);
    // Here it is the worker that asks, of whom the page's own tools do not tell.
    note('warm', times, wire.seen());
    if (!(await page.evaluate(() => navigator.serviceWorker.controller))) throw new Error('no service worker answers the second visit');
    await page.close();
  }
  await wire.close();
  return { samples, counts };
});

/** Opens the queue over the slow line. */
async function visit(page) {
  const session = await page.context().newCDPSession(page);
  const seen = await overTheWire(session);
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR });
  await page.goto('/', { waitUntil: 'load' });
  await isLive(page);
  const live = await page.evaluate(() => performance.now());
  const byte = await page.evaluate(() => performance.getEntriesByType('navigation')[0].responseStart);
  await shows(list(page).getByRole('link').first());
  // What is asked for after that belongs to the first load too; the pictures of a largest paint have come.
  await pause(2000);
  const largest = await page.evaluate(() => window.measured.largest);
  if (largest === null) throw new Error('the browser does not say what its largest paint was');
  return { times: { byte, largest, live }, seen: seen() };
}

/** Counts what the page asks the server for and what comes back, heads included, as long as it is compressed. */
async function overTheWire(session) {
  const asked = new Map();
  session.on('Network.requestWillBeSent', ({ requestId, request, redirectResponse }) => {
    if (!/^https?:/.test(request.url)) return;
    const before = asked.get(requestId);
    asked.set(requestId, { count: (before?.count ?? 0) + 1, bytes: (before?.bytes ?? 0) + (redirectResponse?.encodedDataLength ?? 0), coding: '' });
  });
  const about = (requestId, tell) => {
    const request = asked.get(requestId);
    if (request) tell(request);
  };
  session.on('Network.requestServedFromCache', ({ requestId }) => asked.delete(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const kept = response.fromDiskCache || (response.fromServiceWorker && response.serviceWorkerResponseSource !== 'network');
    if (kept) asked.delete(requestId);
    about(requestId, request => {
      request.bytes += response.encodedDataLength;
      request.coding = Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'content-encoding')?.[1] ?? '';
    });
  });
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => about(requestId, request => (request.bytes += encodedDataLength)));
  // The sum that counts, where a request has an end. The stream of events has none.
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => about(requestId, request => (request.bytes = encodedDataLength)));
  await session.send('Network.enable');
  return () => {
    const all = [...asked.values()];
    const sum = (of, which = all) => which.reduce((sum, request) => sum + of(request), 0);
    return {
      requests: sum(request => request.count),
      bytes: sum(request => request.bytes),
      brotli: sum(request => request.bytes, all.filter(request => request.coding === 'br')),
    };
  };
}
