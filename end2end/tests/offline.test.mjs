import assert from 'node:assert/strict';
import { violations, violationsInBothThemes } from '../lib/accessible.mjs';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { composer, conversation, isLive, link, list, loadedAt, message, openConversation, row, says, shows, signOut, windowIs } from '../lib/desk.mjs';
import { held, isInstalled, isKept, keeps } from '../lib/offline.mjs';

const BROKEN = /net::ERR_|Failed to load resource|navigation preload/;
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const HOUR = 3_600_000;

const send = page => page.getByRole('button', { name: 'Send', exact: true }).click();

/** Waits until the server has this draft. */
const synced = (page, text) => eventually(`the server to have “${text}”`, () => page.evaluate(text =>
  Object.entries(localStorage).some(([key, value]) => key.startsWith('ajar.synced.') && value === text), text));

/** Whether the server shows this browser nothing but where one signs in. */
const leadsAway = async page =>
  (await page.request.get('/', { headers: { accept: 'text/html' }, maxRedirects: 0 })).status() === 302;

/** Notes whenever a row of this name looked open, from the first thing that is drawn. */
const watchForOpen = (page, name) => page.addInitScript(name => {
  window.looked = [];
  new MutationObserver(() => {
    for (const row of document.querySelectorAll('[role=row][data-window]')) {
      if (row.textContent.includes(name)) window.looked.push(row.dataset.window);
    }
  }).observe(document, { childList: true, subtree: true, attributes: true });
}, name);

story('the app opens without a server as it was, says how old that is, and no window that has closed looks open', {}, async app => {
  await app.writes('Ana', 'I am first', { closesIn: 3600 });
  await app.writes('Ben', 'No hurry', { closesIn: 20 * 3600 });
  await app.writes('Cleo', 'Never opened here', { closesIn: 20 * 3600 });
  const page = await app.signIn(OWNER, { colorScheme: 'light' });
  await isLive(page);
  await openConversation(page, 'Ana');
  await shows(message(page, 'I am first'));
  await app.writes('Ana', 'And this came later', { closesIn: 3600 });
  await shows(message(page, 'And this came later'));
  await keeps(page);
  const cleo = await link(page, 'Cleo').getAttribute('href');
  const ana = new URL(page.url()).pathname;
  await eventually('the later message to be kept', () => page.evaluate(async address => {
    const kept = await caches.match(address, { cacheName: 'ajar.kept' });
    return (await kept.text()).includes('And this came later');
  }, `/kept${ana}`));

  // Two hours later there is no server.
  await app.server.stop();
  await page.context().setOffline(true);
  await page.clock.setSystemTime(Date.now() + 2 * HOUR);
  await watchForOpen(page, 'Ana');
  await page.goto('/');
  await shows(row(page, 'Ana'));
  await says(page, 'Offline');
  // With its day, where that is another.
  await shows(page.getByText(/^as of (\w+ )?\d\d:\d\d$/).first());
  await windowIs(page, 'Ana', 'closed');
  await windowIs(page, 'Ben', 'open');
  const looked = await page.evaluate(() => window.looked);
  assert.ok(looked.length > 0 && looked.every(state => state === 'closed'), looked.join());
  await app.screenshot(page, 'offline-queue');
  // Nothing is asked for again and again that nobody can answer.
  const asked = [];
  page.on('request', request => request.url().includes('/_fn/figures') && asked.push(request.url()));

  await openConversation(page, 'Ana');
  await shows(message(page, 'I am first'));
  await shows(message(page, 'And this came later'));
  await says(page, 'The window is closed. A template can be sent.');
  await app.screenshot(page, 'offline-conversation');
  await page.reload();
  await shows(message(page, 'And this came later'));
  assert.equal(new URL(page.url()).pathname, ana);

  await link(page, 'Cleo').click();
  await shows(page.getByRole('heading', { level: 1, name: 'Not on this device' }));
  assert.ok(asked.length <= 1, `${asked.length} times asked for the figures`);
  await app.screenshot(page, 'offline-not-kept');

  // The server is back, and so is everything, without anybody doing anything.
  await page.clock.setSystemTime(Date.now());
  await app.serve();
  await page.context().setOffline(false);
  await isLive(page);
  await shows(message(page, 'Never opened here'));
  await windowIs(page, 'Ana', 'closing');
  assert.equal(new URL(page.url()).pathname, cleo);
  app.allowComplaint(BROKEN);
});

story('of a long queue a part is kept, and it is said that it goes on', {}, async app => {
  for (let n = 1; n <= 105; n += 1) await app.writes(`Customer ${n}`, 'Hello', { closesIn: 20 * 3600 });
  const page = await app.signIn();
  await isLive(page);
  // Some may have come by the stream after the first hundred were read.
  await eventually('all of them', async () => {
    const head = await list(page).getByRole('rowheader').first().getAttribute('aria-label');
    return /^Open, (more than 10[0-5]|105)$/.test(head);
  });
  await keeps(page);
  await eventually('a full part to be kept', () => page.evaluate(async () => {
    const kept = await caches.match('/kept/desk', { cacheName: 'ajar.kept' });
    return (await kept.json()).rows.length === 100;
  }));
  await page.context().setOffline(true);
  await page.goto('/');
  await says(page, 'Offline');
  await shows(list(page).getByRole('rowheader', { name: 'Open, more than 100' }));
  app.allowComplaint(BROKEN);
});

story('on a phone in the dark it opens without a connection too', {}, async app => {
  await app.writes('Ana', 'I am first', { closesIn: 5000 });
  await app.writes('Ben', 'I am second', { closesIn: 9000 });
  const page = await app.signIn(OWNER, { ...PHONE, colorScheme: 'dark' });
  await isLive(page);
  await link(page, 'Ana').tap();
  await shows(message(page, 'I am first'));
  await keeps(page);
  await page.context().setOffline(true);
  await page.goto('/');
  await shows(row(page, 'Ana'));
  await app.screenshot(page, 'offline-phone-queue');
  await link(page, 'Ben').tap();
  await shows(page.getByRole('heading', { level: 1, name: 'Not on this device' }));
  assert.deepEqual(await violations(page, 'not kept'), []);
  await page.goBack();
  await link(page, 'Ana').tap();
  await shows(message(page, 'I am first'));
  await composer(page).fill('From the tunnel');
  await page.getByRole('button', { name: 'Send', exact: true }).tap();
  await says(message(page, 'From the tunnel'), 'Waiting for a connection');
  await says(page, '1 queued');
  await app.screenshot(page, 'offline-phone-waiting');
  assert.deepEqual(await violations(page, 'waiting'), []);
  await page.context().setOffline(false);
  await says(message(page, 'From the tunnel'), 'Read');
  app.allowComplaint(BROKEN);
});

story('what was written while the page was offline leaves no gap in the history, and what a reply costs is known again', {}, async app => {
  const from = { name: 'Ana', phone: '+4915112345678' };
  await app.control('inbound', { from, text: 'Line', count: 90 });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  await shows(message(page, 'Line 90').last());
  await keeps(page);
  await page.context().setOffline(true);
  await says(page, 'Offline');
  await page.reload();
  await shows(message(page, 'Line 90').last());
  const price = conversation(page).getByText(/^Free · (999|1,000) free replies left this month$/).filter({ visible: true });
  assert.equal(await price.count(), 0, 'prices are not kept');

  await app.control('inbound', { from, text: 'Later', count: 30 });
  await page.context().setOffline(false);
  await isLive(page);
  await shows(message(page, 'Later 30').last());
  await shows(price.first());
  const messages = page.getByRole('region', { name: 'Messages' });
  await eventually('the beginning of it all', async () => {
    await messages.evaluate(scroller => scroller.scrollTo(0, -scroller.scrollHeight));
    return messages.getByText('The conversation begins here.').isVisible();
  });
  // What is not in sight is not drawn, and has no inner text.
  const said = (await messages.getByRole('listitem').allTextContents()).join('\n');
  const lines = [...said.matchAll(/Line (\d+?)(?=\D|\d\d:\d\d)/g)].map(([, n]) => Number(n)).sort((one, other) => one - other);
  assert.deepEqual(lines, Array.from({ length: 90 }, (_, n) => n + 1));
  app.allowComplaint(BROKEN);
});

story('replies written offline leave once and in order on return, whatever is reloaded and however many tabs there are', {}, async app => {
  await app.writes('Ana', 'Are you there?', { closesIn: 5000 });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  await shows(message(page, 'Are you there?'));
  await keeps(page);
  const second = await page.context().newPage();
  second.on('pageerror', error => app.complaints.push(`page: ${error.stack ?? error}`));
  await second.goto(page.url());
  await isLive(second);

  await page.context().setOffline(true);
  await says(page, 'Offline');
  for (const text of ['One', 'Two', 'Three']) {
    await composer(page).fill(text);
    await send(page);
    await says(message(page, text), 'Waiting for a connection');
    assert.equal(await composer(page).inputValue(), '');
  }
  await shows(message(page, 'One').getByText(/^will be dropped today at \d\d:\d\d if still offline$|^will be dropped tomorrow at \d\d:\d\d if still offline$/));
  await says(page, '3 queued');
  await says(second, '3 queued');
  await app.screenshot(page, 'offline-waiting');

  // One is taken back, another written instead, and the page loaded anew.
  await message(page, 'Two').getByRole('button', { name: 'Take back' }).click();
  await eventually('the text', async () => (await composer(page).inputValue()) === 'Two');
  await eventually('the focus on it', () => composer(page).evaluate(field => field === document.activeElement));
  await composer(page).fill('Four');
  await send(page);
  await page.reload();
  await says(page, '3 queued');
  await says(message(page, 'Four'), 'Waiting for a connection');
  assert.deepEqual(await app.sent(), []);

  await page.context().setOffline(false);
  for (const tab of [page, second]) {
    await isLive(tab);
    for (const text of ['One', 'Three', 'Four']) await says(message(tab, text), 'Read');
    assert.equal(await tab.getByText(/queued$/).count(), 0);
  }
  assert.deepEqual((await app.sent()).map(sent => sent.body.text.body), ['One', 'Three', 'Four']);
  for (const text of ['One', 'Three', 'Four']) assert.equal(await message(page, text).count(), 1, text);
  app.allowComplaint(BROKEN);
});

story('a reply whose window closes while it waits comes back to its author with the reason, and nothing is sent', {}, async app => {
  await app.writes('Ana', 'Quick, please', { closesIn: 40 });
  await app.writes('Ben', 'Me too', { closesIn: 41 });
  const page = await app.signIn();
  await isLive(page);
  for (const name of ['Ben', 'Ana']) {
    await openConversation(page, name);
    await keeps(page);
  }
  await page.context().setOffline(true);
  await says(page, 'Offline');
  for (const [name, text] of [['Ana', 'On my way'], ['Ben', 'You too']]) {
    await openConversation(page, name);
    await composer(page).fill(text);
    await send(page);
    await says(message(page, text), 'Waiting for a connection');
  }
  const why = 'Not sent: the window closed while there was no connection. The text is kept here; a template can be sent.';
  await eventually('the reply to come back', () => conversation(page).getByText(why).isVisible(), 60_000);
  assert.equal(await composer(page).inputValue(), 'You too');
  await says(page, 'A reply to \u2068Ana\u2069 was not sent.');
  await app.screenshot(page, 'offline-returned');
  assert.deepEqual(await violationsInBothThemes(page, 'returned'), []);
  await page.context().setOffline(false);
  await isLive(page);
  await page.getByRole('link', { name: 'Open the conversation' }).click();
  await shows(page.getByRole('heading', { level: 1, name: 'Ana', exact: true }));
  await says(conversation(page), why);
  await eventually('the text', async () => (await composer(page).inputValue()) === 'On my way');
  assert.equal(await page.getByText('A reply to').count(), 0);
  assert.deepEqual(await app.sent(), []);
  app.allowComplaint(BROKEN);
});

story('on return the server looks at each reply again, and what it refuses comes back with its reason', {}, async app => {
  await app.writes('Ana', 'Hello', { closesIn: 5000 });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  await keeps(page);
  await page.context().setOffline(true);
  await says(page, 'Offline');
  for (const text of ['One', 'Two']) {
    await composer(page).fill(text);
    await send(page);
    await says(message(page, text), 'Waiting for a connection');
  }

  // Meanwhile the platform refuses what somebody else sends: it holds the window for closed.
  const [key, id] = [await app.addKey('agent'), new URL(page.url()).pathname.split('/').pop()];
  await app.control('fault', { next_send: { code: 131047, mode: 'async' } });
  await app.api(key, 'POST', `/conversations/${id}/messages`, { type: 'text', text: 'From another desk' });
  await eventually('the window to be closed', async () =>
    (await app.api(key, 'GET', `/conversations/${id}`)).body.window.state === 'closed');
  const before = (await app.sent()).length;

  await page.context().setOffline(false);
  await says(conversation(page), 'Not sent when the connection came back. The window has closed. Your text is kept; a template can be sent.');
  assert.equal(await composer(page).inputValue(), 'One\nTwo');
  assert.equal(await page.getByText('Waiting for a connection').count(), 0);
  assert.equal((await app.sent()).length, before);
  app.allowComplaint(BROKEN);
});

story('a send that the server died over is repeated on its return, and reaches the customer once', {}, async app => {
  await app.writes('Ana', 'Hello', { closesIn: 5000 });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  await keeps(page);
  // The answer to the first try is lost, not the try.
  let lost = 0;
  await page.route('**/_fn/send_held', async route => {
    if (lost++ > 0) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await composer(page).fill('Once only');
  await send(page);
  await says(message(page, 'Once only').last(), 'Waiting for a connection');
  assert.equal(await page.getByRole('button', { name: 'Take back' }).count(), 0, 'it may have arrived');
  await eventually('nothing to wait', async () => (await page.getByText('Waiting for a connection').count()) === 0);
  await says(message(page, 'Once only'), 'Read');
  assert.equal(await message(page, 'Once only').count(), 1);
  assert.equal((await app.sent()).length, 1);
  assert.ok(lost > 1);
  app.allowComplaint(BROKEN);
});

story('a reply on its way when its page goes leaves all the same, once', {}, async app => {
  await app.writes('Ana', 'Hello', { closesIn: 5000 });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  // A tunnel: the request goes nowhere, and nobody says so.
  await page.route('**/_fn/send_held', () => {});
  await composer(page).fill('From the tunnel');
  await send(page);
  await says(message(page, 'From the tunnel'), 'Sending');
  const onItsWay = async () => (await held(page)).filter(key => key.startsWith('ajar.sending.'));
  await eventually('it to be noted', async () => (await onItsWay()).length === 1);
  // Whoever signs out now is told that it would be lost.
  await signOut(page);
  await says(page, '1 reply has not been sent and would be lost.');
  await page.getByRole('button', { name: 'Stay' }).click();

  // The app is put away, and opened again a minute later.
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find(key => key.startsWith('ajar.sending.'));
    const reply = JSON.parse(localStorage.getItem(key));
    const tried = new Date(Date.parse(reply.tried_at) - 60_000).toISOString();
    localStorage.setItem(key, JSON.stringify({ ...reply, tried_at: tried }));
  });
  await page.unroute('**/_fn/send_held');
  await page.reload();
  await says(message(page, 'From the tunnel'), 'Read');
  await eventually('nothing to wait', async () => (await page.getByText('Waiting for a connection').count()) === 0);
  assert.deepEqual(await onItsWay(), []);
  assert.deepEqual((await app.sent()).map(sent => sent.body.text.body), ['From the tunnel']);
});

story('of two replies written quickly the second waits for the first', {}, async app => {
  await app.writes('Ana', 'Hello', { closesIn: 5000 });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  let sends = 0;
  await page.route('**/_fn/send_held', async route => {
    if (sends++ === 0) await new Promise(done => setTimeout(done, 1500));
    await route.continue();
  });
  for (const text of ['First', 'Second']) {
    await composer(page).fill(text);
    await send(page);
  }
  await says(message(page, 'Second'), 'Sending');
  for (const text of ['First', 'Second']) await says(message(page, text), 'Read');
  assert.deepEqual((await app.sent()).map(sent => sent.body.text.body), ['First', 'Second']);
});

story('a reply that the server fails at after its writer went on comes back to its conversation', {}, async app => {
  await app.writes('Ana', 'Hello', { closesIn: 5000 });
  await app.writes('Ben', 'Hello', { closesIn: 9000 });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  let fail;
  const gone = new Promise(resolve => (fail = resolve));
  await page.route('**/_fn/send_held', async route => {
    await gone;
    await route.fulfill({ status: 500, contentType: 'application/json', body: '"internal"' });
  });
  await composer(page).fill('Not to be lost');
  await send(page);
  await openConversation(page, 'Ben');
  await shows(composer(page));
  fail();
  await says(page, 'A reply to \u2068Ana\u2069 was not sent.');
  assert.equal(await composer(page).inputValue(), '');
  await page.getByRole('link', { name: 'Open the conversation' }).click();
  await eventually('the text', async () => (await composer(page).inputValue()) === 'Not to be lost');
  await says(conversation(page), 'Something went wrong on the server. Try again in a moment.');
  assert.deepEqual(await app.sent(), []);
  app.expectComplaint(/status of 500/);
});

story('a draft goes on where it was written last, and is gone everywhere once it is sent', {}, async app => {
  await app.writes('Ana', 'Hello', { closesIn: 5000 });
  await app.writes('Ben', 'Hello', { closesIn: 9000 });
  const begins = (page, text) => eventually(`“${text}”`, async () => (await composer(page).inputValue()) === text);
  const [laptop, phone] = [await app.signIn(), await app.signIn()];
  for (const page of [laptop, phone]) {
    await isLive(page);
    await openConversation(page, 'Ana');
  }
  await composer(laptop).fill('Half');
  await synced(laptop, 'Half');
  await openConversation(laptop, 'Ben');
  await openConversation(phone, 'Ben');
  await openConversation(phone, 'Ana');
  await begins(phone, 'Half');
  await composer(phone).fill('Half and whole');
  await synced(phone, 'Half and whole');
  await openConversation(laptop, 'Ana');
  await begins(laptop, 'Half and whole');
  await openConversation(laptop, 'Ben');
  await send(phone);
  await says(message(phone, 'Half and whole'), 'Read');
  await openConversation(laptop, 'Ana');
  await shows(message(laptop, 'Half and whole'));
  await begins(laptop, '');
});

story('a draft that the server could not be given is given to it once there is a connection', {}, async app => {
  await app.writes('Ana', 'Hello', { closesIn: 5000 });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  await page.context().setOffline(true);
  await says(page, 'Offline');
  await composer(page).fill('From the tunnel');
  const id = new URL(page.url()).pathname.split('/').at(-1);
  await eventually('it to be kept here', async () => (await held(page)).includes(`ajar.draft.${id}`));
  await page.context().setOffline(false);
  await synced(page, 'From the tunnel');

  const desk = await app.signIn();
  await isLive(desk);
  await openConversation(desk, 'Ana');
  await eventually('the draft', async () => (await composer(desk).inputValue()) === 'From the tunnel');
  app.allowComplaint(BROKEN);
  // A file that was still being loaded when the line went.
  app.allowComplaint(/TypeError: Failed to fetch/);

  // A server that fails at it is asked again, without another key.
  await page.route('**/_fn/save_draft', route => route.fulfill({ status: 500, json: 'internal' }), { times: 1 });
  await composer(page).fill('From behind a fault');
  await synced(page, 'From behind a fault');
  app.expectComplaint(/status of 500/);
});

story('nothing of a person stays in the browser after they sign out, with a connection or without', {}, async app => {
  await app.writes('Ana', 'Hello');
  const page = await app.signIn();
  for (const offline of [false, true]) {
    await isLive(page);
    await openConversation(page, 'Ana');
    await keeps(page);
    await composer(page).fill('A draft');
    await eventually('the draft to be kept', async () => (await held(page)).length > 2);
    if (offline) {
      await page.context().setOffline(true);
      await says(page, 'Offline');
      await send(page);
      await says(page, '1 queued');
    }
    await signOut(page);
    if (offline) {
      // What waits would be lost: that is said before.
      await says(page, '1 reply has not been sent and would be lost.');
      await app.screenshot(page, 'offline-sign-out');
      await page.getByRole('button', { name: 'Stay' }).click();
      await says(page, '1 queued');
      await signOut(page);
      await page.getByRole('button', { name: 'Sign out all the same' }).click();
    }
    await page.waitForURL(url => url.pathname === '/sign-in');
    await shows(page.getByRole('heading', { level: 1, name: 'Sign in' }));
    await eventually('nothing to be held', async () => (await held(page)).length === 0);
    if (offline) {
      // Whatever is opened now leads there, and nothing else is drawn; the server is told once it can be.
      const leads = async () => {
        const before = await loadedAt(page);
        await page.evaluate(() => location.assign('/'));
        await eventually('the page where one signs in', async () =>
          new URL(page.url()).pathname === '/sign-in' && (await loadedAt(page)) !== before);
        await shows(page.getByRole('heading', { level: 1, name: 'Sign in' }));
      };
      await leads();
      await page.context().setOffline(false);
      await eventually('the server to have heard', () => leadsAway(page));
      await eventually('nothing to be left to tell', () => page.evaluate(() => localStorage.getItem('ajar.leaving') === null));
      await leads();
    } else {
      await app.fillSignIn(page);
    }
  }
  assert.deepEqual(await app.sent(), []);
  app.allowComplaint(BROKEN);
});

story('whoever signs out while the server is away is signed out once it is back', {}, async app => {
  await app.writes('Ana', 'Hello');
  const page = await app.signIn();
  await isLive(page);
  await keeps(page);
  await app.server.stop();
  await says(page, 'Reconnecting');
  await signOut(page);
  await page.waitForURL(url => url.pathname === '/sign-in');
  await shows(page.getByRole('heading', { level: 1, name: 'Sign in' }));
  await app.serve();
  await eventually('the server to have heard', () => leadsAway(page));
  app.allowComplaint(BROKEN);
});

story('what was kept goes when a person is shut out, and with the next one to sign in', {}, async app => {
  await app.addUser({ email: 'ada@example.com', name: 'Ada', role: 'agent', password: 'another long password' });
  await app.writes('Ana', 'Hello');
  const page = await app.signIn({ email: 'ada@example.com', password: 'another long password' });
  await isLive(page);
  await openConversation(page, 'Ana');
  await keeps(page);
  await composer(page).fill('Only Ada knows');
  await app.ajar(['user', 'disable', '--email', 'ada@example.com']);
  await says(page, 'Signed out');
  await eventually('nothing to be kept', async () => !(await isKept(page, '/kept/desk')));
  await page.reload();
  await page.waitForURL(url => url.pathname === '/sign-in');
  await page.context().setOffline(true);
  await page.goto('/');
  await shows(page.getByRole('heading', { name: 'No connection' }));
  await app.screenshot(page, 'offline-nothing-kept');
  await page.context().setOffline(false);
  await page.waitForURL(url => url.pathname === '/sign-in');

  // Somebody's things, and another signs in over them.
  await page.evaluate(async () => {
    const kept = await caches.open('ajar.kept');
    await kept.put('/kept/c/99', new Response('{}'));
    localStorage.setItem('ajar.kept.person', '77');
    localStorage.setItem('ajar.waiting.1.x', JSON.stringify({ person: '77' }));
  });
  await page.goto('/sign-in');
  await app.fillSignIn(page);
  await isLive(page);
  await eventually('the other to be forgotten', async () =>
    !(await isKept(page, '/kept/c/99')) && !(await held(page)).includes('ajar.waiting.1.x'));
  await openConversation(page, 'Ana');
  assert.equal(await composer(page).inputValue(), '');
  app.allowComplaint(BROKEN);
});

story('a tab of somebody who has signed out goes on once they sign in again, and not under anybody else', {}, async app => {
  const ada = { email: 'ada@example.com', name: 'Ada', role: 'agent', password: 'another long password' };
  await app.addUser(ada);
  await app.writes('Ana', 'Hello');
  const page = await app.signIn(ada);
  await isLive(page);
  const loaded = await loadedAt(page);
  const other = await page.context().newPage();
  other.on('pageerror', error => app.complaints.push(`page: ${error.stack ?? error}`));
  await other.goto('/');
  await isLive(other);
  const ends = async () => {
    // The session, without anybody having pressed anything here.
    await page.request.post('/_fn/sign_out');
    await says(page, 'Signed out');
    await other.goto('/sign-in');
  };

  await ends();
  await app.fillSignIn(other, ada);
  await isLive(other);
  await isLive(page);
  assert.equal(await loadedAt(page), loaded);

  await ends();
  await app.fillSignIn(other, OWNER);
  await isLive(other);
  await page.getByTitle(`Sign out: ${OWNER.name}`).waitFor({ state: 'attached' });
  await isLive(page);
  assert.notEqual(await loadedAt(page), loaded);
  await keeps(page);
  const whose = page.evaluate(async () => (await (await caches.match('/kept/desk', { cacheName: 'ajar.kept' })).json()).me.name);
  assert.equal(await whose, OWNER.name);

  // Whoever signs out has signed out in every tab, and comes back in every one.
  await signOut(other);
  await page.waitForURL(url => url.pathname === '/sign-in');
  await app.fillSignIn(other, OWNER);
  await isLive(other);
  await page.waitForURL(url => url.pathname === '/');
  await isLive(page);
  app.complaints = app.complaints.filter(complaint => !BROKEN.test(complaint));
});

story('after a week without contact nothing is shown any more', {}, async app => {
  await app.writes('Ana', 'Hello');
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  await keeps(page);
  await composer(page).fill('Begun long ago');
  await eventually('the draft to be kept', async () => (await held(page)).some(key => key.startsWith('ajar.draft.')));
  await page.context().setOffline(true);
  await says(page, 'Offline');
  await page.clock.setSystemTime(Date.now() + 8 * 24 * HOUR);
  await page.goto('/');
  await shows(page.getByRole('heading', { name: 'No connection' }));
  await eventually('nothing to be held', async () => (await held(page)).length === 0);
  app.allowComplaint(BROKEN);
});

story('the app can be installed', {}, async app => {
  const page = await app.open();
  await page.goto('/sign-in');
  await isInstalled(page);
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // The browser of these stories has no profile to install anything into.
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []);
  const { errors, data } = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data);
  for (const { url } of manifest.shortcuts) assert.ok((await page.request.get(url)).ok(), url);
  for (const { src } of manifest.icons) assert.ok((await page.request.get(src)).ok(), src);
  assert.ok(manifest.icons.some(icon => icon.purpose === 'maskable'));

  const loaded = await loadedAt(page);
  await page.context().setOffline(true);
  await page.reload();
  assert.notEqual(await loadedAt(page), loaded);
  await shows(page.getByRole('heading', { level: 1, name: 'Sign in' }));
  assert.equal(await page.title(), 'Sign in · Ajar');
  app.complaints = app.complaints.filter(complaint => !BROKEN.test(complaint));
});
