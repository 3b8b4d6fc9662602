import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { composer, conversation, isLive, loadAnew, loadedAt, message, openConversation, row, says, shows } from '../lib/desk.mjs';
import { held, isKept, keeps } from '../lib/offline.mjs';

const BROKEN = /net::ERR_/;
const LOADING = /Failed to fetch|compilation aborted/;

/** Each of these messages is on the screen, and none of them twice. */
async function allOnce(page, texts) {
  for (const text of texts) await shows(message(page, text).first());
  for (const text of texts) assert.equal(await message(page, text).count(), 1, text);
}

/** Another tab of the same browser. */
async function anotherTab(app, page, address) {
  const tab = await page.context().newPage();
  tab.on('pageerror', error => app.complaints.push(`page: ${error.stack ?? error}`));
  app.pages.push(tab);
  await tab.goto(address);
  await isLive(tab);
  return tab;
}

story('the server dies and comes back: nothing is missing and nothing is there twice', {}, async app => {
  await app.writes('Ana', 'Message one');
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  const loaded = await loadedAt(page);
  await app.writes('Ana', 'Message two');
  await allOnce(page, ['Message one', 'Message two']);
  // What sends later what waits comes from the server as well.
  await keeps(page);

  await app.server.kill();
  await says(page, 'Reconnecting');
  await composer(page).fill('This waits for the server');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await says(message(page, 'This waits for the server'), 'Waiting for a connection');
  assert.equal(await composer(page).inputValue(), '');
  await app.writes('Ana', 'Message three');
  await app.writes('Ana', 'Message four');
  await app.writes('Ben', 'A new one');
  await app.screenshot(page, 'connection-reconnecting');

  await app.serve();
  await isLive(page);
  await allOnce(page, ['Message one', 'Message two', 'Message three', 'Message four']);
  await says(row(page, 'Ben'), 'A new one');
  await says(message(page, 'This waits for the server'), 'Read');
  await eventually('one message to be sent', async () => (await app.sent()).length === 1);
  assert.equal(await loadedAt(page), loaded);
  app.allowComplaint(BROKEN);
  app.allowComplaint(LOADING);
});

story('a browser goes offline and comes back: the countdown goes on, and it catches up without a gap', {}, async app => {
  await app.writes('Ana', 'Message one', { closesIn: 1200 });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  const loaded = await loadedAt(page);

  await page.context().setOffline(true);
  await says(page, 'Offline');
  const texts = Array.from({ length: 12 }, (_, n) => `While away ${n + 1}.`);
  for (const text of texts) await app.writes('Ana', text, { closesIn: 1300 });
  await app.writes('Cleo', 'Hello from Cleo');
  const countdown = conversation(page).getByRole('timer');
  const before = await countdown.innerText();
  await eventually('the countdown to go on', async () => (await countdown.innerText()) !== before, 3000);
  await app.screenshot(page, 'connection-offline');

  await page.context().setOffline(false);
  await isLive(page);
  await allOnce(page, ['Message one', ...texts]);
  await says(row(page, 'Cleo'), 'Hello from Cleo');
  await eventually('the later window', async () => (await countdown.innerText()) > '21:00', 5000);
  assert.equal(await loadedAt(page), loaded);
  app.allowComplaint(BROKEN);
  app.allowComplaint(LOADING);
});

story('whoever goes back to where they signed in, and forward again, finds everything as it was', {}, async app => {
  await app.writes('Ana', 'Hello');
  const page = await app.open();
  // Once the browser half is there, signing in leads on inside the same document.
  await page.goto('/sign-in', { waitUntil: 'networkidle' });
  const first = await loadedAt(page);
  await app.fillSignIn(page);
  await page.waitForURL(url => url.pathname === '/');
  await isLive(page);
  assert.equal(await loadedAt(page), first);
  await openConversation(page, 'Ana');
  await shows(message(page, 'Hello'));
  await keeps(page);
  const ana = `/kept${new URL(page.url()).pathname}`;
  const kept = await held(page);
  const allIsWell = async (name, text) => {
    await page.waitForURL(url => url.pathname === '/');
    await isLive(page);
    await app.writes(name, text);
    await says(row(page, name), text);
    const now = await held(page);
    assert.deepEqual(kept.filter(key => !now.includes(key)), []);
    assert.ok(await isKept(page, ana), 'the conversation is kept');
  };

  await page.evaluate(() => history.go(-2));
  await eventually('a whole new page', async () => (await loadedAt(page)) !== first);
  await allIsWell('Ben', 'After the way back');

  const second = await loadedAt(page);
  await page.evaluate(() => history.forward());
  await eventually('the page after it', async () => (await loadedAt(page)) !== second);
  await allIsWell('Cleo', 'After the way forward');
});

story('a tab that is loaded anew while much arrives misses none of it', {}, async app => {
  await app.writes('Ana', 'Hello');
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  const second = await anotherTab(app, page, page.url());
  const texts = Array.from({ length: 32 }, (_, n) => `Line ${n + 1}.`);
  for (let at = 0; at < texts.length; at += 8) {
    const arriving = texts.slice(at, at + 8).map(async (text, n) => {
      await pause(n * 60);
      await app.writes('Ana', text);
    });
    await loadAnew(second);
    await Promise.all(arriving);
  }
  for (const tab of [second, page]) await allOnce(tab, ['Hello', ...texts]);
});

story('a tab that another tells of something too early does not take what came before it for old', {}, async app => {
  await app.writes('Ana', 'Hello');
  const page = await app.signIn();
  await isLive(page);
  const second = await anotherTab(app, page, '/');
  await keeps(page);
  await page.evaluate(() => {
    const early = { seq: 1_000_000, at: new Date().toISOString(), kind: 'hidden', conversation_id: null, data: null };
    const channel = new BroadcastChannel(`ajar.live.${localStorage.getItem('ajar.kept.person')}`);
    channel.postMessage(`e${JSON.stringify(early)}`);
    channel.close();
  });
  // Let it be heard and taken in.
  await pause(500);
  await app.writes('Ben', 'Just in time');
  for (const tab of [page, second]) await says(row(tab, 'Ben'), 'Just in time');
});

story('a server that can say neither what was missed nor how things are is asked less and less often', {}, async app => {
  await app.writes('Ana', 'Hello');
  const page = await app.signIn(OWNER, { serviceWorkers: 'block' });
  await isLive(page);
  const loaded = await loadedAt(page);
  let asked = 0;
  await page.route('**/api/v1/events*', route => {
    asked += 1;
    return route.fulfill({ status: 410 });
  });
  await page.route('**/_fn/queue', route => route.fulfill({ status: 500, contentType: 'application/json', body: '"internal"' }));
  await page.context().setOffline(true);
  await says(page, 'Offline');
  await page.context().setOffline(false);
  await eventually('the stream to be asked for', () => asked > 0);
  await pause(5000);
  assert.ok(asked < 20, `${asked} requests in five seconds`);

  await page.unrouteAll();
  await eventually('the page to be live again', async () => {
    await isLive(page);
    return true;
  });
  await app.writes('Ben', 'Better now');
  await says(row(page, 'Ben'), 'Better now');
  assert.equal(await loadedAt(page), loaded);
  app.expectComplaint(/status of 410|status of 500|net::ERR_/);
});
