import assert from 'node:assert/strict';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { composer, conversation, isLive, loadAnew, loadedAt, message, openConversation, row, says, shows, windowIs } from '../lib/desk.mjs';

story('a message arrives, is answered, and the answer is read, without a reload', {}, async app => {
  await app.control('fault', { status_delay_ms: { sent: 300, delivered: 2000, read: 4000 } });
  const page = await app.signIn();
  await shows(page.getByRole('heading', { name: 'No conversations yet' }));
  await isLive(page);
  const loaded = await loadedAt(page);

  await app.writes('Ana', 'Is the blue one still there?');
  const ana = row(page, 'Ana');
  await says(ana, 'Is the blue one still there?');
  await windowIs(page, 'Ana', 'open');
  const countdown = ana.getByRole('timer', { name: /^Window closes (today|tomorrow) at \d\d:\d\d$/ });
  await shows(countdown);
  assert.match(await countdown.innerText(), /^(24 h 00 m|23 h 59 m)$/);
  await says(ana, '1 unread');
  await app.screenshot(page, 'queue-one-arrived');

  await openConversation(page, 'Ana');
  await shows(message(page, 'Is the blue one still there?'));
  const exact = conversation(page).getByRole('timer');
  const before = await exact.innerText();
  assert.match(before, /^(24 h 00 m 00 s|23 h 59 m \d\d s)$/);
  await eventually('the countdown to go on', async () => (await exact.innerText()) !== before, 3000);

  await composer(page).fill('Yes, two of them. Shall I keep one for you?');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const answer = message(page, 'Yes, two of them.');
  await shows(answer);
  assert.equal(await composer(page).inputValue(), '');
  await says(answer, 'Sent');
  // Whoever opens what can be done with it is not interrupted by what becomes of it.
  const acts = answer.getByRole('button', { name: 'Reply or react' });
  await acts.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const reply = answer.getByRole('button', { name: 'Reply', exact: true });
  await eventually('the focus in the menu', () => reply.evaluate(button => button === document.activeElement));
  for (const status of ['Delivered', 'Read']) await says(answer, status);
  assert.ok(await reply.evaluate(button => button === document.activeElement), 'a status took the focus away');
  await page.keyboard.press('Escape');
  await eventually('the focus on what opened it', () => acts.evaluate(button => button === document.activeElement));
  await app.screenshot(page, 'conversation-answered');
  // Whoever thinks better of answering it goes on where they write.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const writes = () => eventually('the focus in the field', () => composer(page).evaluate(field => field === document.activeElement));
  await writes();
  const rather = page.getByRole('button', { name: 'Do not answer a message in particular' });
  await rather.focus();
  await page.keyboard.press('Enter');
  await rather.waitFor({ state: 'hidden' });
  await writes();

  assert.equal(await answer.count(), 1);
  const sent = await app.sent();
  assert.deepEqual(sent.map(({ type, body }) => [type, body.text.body]), [['text', 'Yes, two of them. Shall I keep one for you?']]);
  await eventually('Ana to be read', async () => (await ana.getByText('1 unread').count()) === 0);
  assert.equal(await loadedAt(page), loaded);
});

story('what is marked unread while it is open stays so until the customer writes again', {}, async app => {
  await app.writes('Ana', 'Hello');
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  await shows(message(page, 'Hello'));
  await eventually('Ana to be read', async () => (await row(page, 'Ana').getByText(/unread/).count()) === 0);

  await conversation(page).getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('m');
  await says(row(page, 'Ana'), '1 unread');
  // Whatever happens elsewhere.
  await app.writes('Ben', 'Good morning');
  await shows(row(page, 'Ben'));
  await says(row(page, 'Ana'), '1 unread');

  await app.writes('Ana', 'Still there?');
  await shows(message(page, 'Still there?'));
  await eventually('Ana to be read again', async () => (await row(page, 'Ana').getByText(/unread/).count()) === 0);
});

story('what is typed before the page has come to life is not lost', {}, async app => {
  await app.writes('Ana', 'Hello');
  const page = await app.signIn(OWNER, { serviceWorkers: 'block' });
  await isLive(page);
  await openConversation(page, 'Ana');
  let comeToLife;
  const held = new Promise(resolve => (comeToLife = resolve));
  await page.route('**/*.wasm', async route => {
    await held;
    await route.continue();
  });
  await loadAnew(page);
  await composer(page).fill('I was quick');
  const find = page.getByRole('searchbox', { name: 'Find by name' });
  await find.fill('an');
  comeToLife();
  await isLive(page);
  assert.equal(await composer(page).inputValue(), 'I was quick');
  assert.equal(await find.inputValue(), 'an');
  await eventually('the list to be narrowed', () => new URL(page.url()).search === '?q=an');
  await composer(page).press('Enter');
  await says(message(page, 'I was quick'), 'Read');
});

story('from one conversation one goes straight to the next, and back', {}, async app => {
  await app.writes('Ana', 'Hello from Ana', { closesIn: 3600 });
  await app.writes('Ben', 'Hello from Ben', { closesIn: -3600 });
  const page = await app.signIn();
  await isLive(page);
  for (const name of ['Ana', 'Ben', 'Ana', 'Ben']) {
    await openConversation(page, name);
    await shows(message(page, `Hello from ${name}`));
    await eventually(`${name} in the title`, async () => (await page.title()) === `(1) ${name} · Ajar`);
  }
  await page.goBack();
  await shows(message(page, 'Hello from Ana'));
});

story('whoever says that no answer is needed is put at the heading, and not nowhere', {}, async app => {
  await app.writes('Ana', 'Thank you, that was all');
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  const settle = conversation(page).getByRole('button', { name: 'No answer needed' });
  await settle.click();
  await settle.waitFor({ state: 'hidden' });
  const heading = page.getByRole('heading', { level: 1, name: 'Ana', exact: true });
  await eventually('the focus on the heading', () => heading.evaluate(element => element === document.activeElement));
});

story('the same sentence is read out as often as it is said', {}, async app => {
  await app.writes('Ana', 'Thank you, that was all');
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  await page.evaluate(() => {
    window.heard = [];
    const region = document.querySelector('[role=alert].sr-only');
    const listen = () => region.textContent && window.heard.push(region.textContent);
    new MutationObserver(listen).observe(region, { childList: true, characterData: true, subtree: true });
  });
  await page.route('**/_fn/dismiss', route => route.fulfill({ status: 500, contentType: 'application/json', body: '"internal"' }));
  for (const times of [1, 2]) {
    await conversation(page).getByRole('button', { name: 'No answer needed' }).click();
    await eventually(`it to be said ${times} times`, async () => (await page.evaluate(() => window.heard)).length === times);
  }
  assert.equal(new Set(await page.evaluate(() => window.heard)).size, 1);
  app.expectComplaint(/status of 500/);
});

story('what customers send is shown as what it is, and what is not known is kept', {}, async app => {
  await app.writes('Ana', 'A photo of it', { type: 'image' });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  const photo = page.getByRole('img', { name: 'A photo of it' });
  await shows(photo);
  await eventually('the photo to be loaded', () => photo.evaluate(image => image.complete && image.naturalWidth > 0));
  await app.writes('Ana', 'Alexanderplatz', { type: 'location' });
  const place = message(page, 'Alexanderplatz');
  await shows(place.getByRole('link', { name: 'Open the map' }));
  assert.equal(await place.getByText('Alexanderplatz, Berlin').count(), 1, 'an address is told once');
  await app.writes('Ana', 'Bo Berg', { type: 'contacts', context: { frequently_forwarded: true, forwarded: true } });
  await says(message(page, 'Bo Berg'), '+49 151 55555555');
  await says(message(page, 'Bo Berg'), 'Forwarded many times');
  await app.writes('Ana', 'I saw this', { type: 'referral' });
  await says(message(page, 'I saw this'), 'Came from an ad');
  await app.writes('Ana', undefined, { type: 'call' });
  await shows(message(page, 'Incoming call'));
  await app.writes('Ana', undefined, { type: 'hologram', payload: { depth: 3 } });
  const unknown = message(page, 'A message of the type “hologram”');
  await shows(unknown);
  await unknown.getByText('As it arrived').click();
  await shows(unknown.getByText('"depth": 3'));
  await app.writes('Ana', '<script>alert(1)</script> *bold* https://example.com/a?b=c');
  const marked = message(page, '<script>alert(1)</script>');
  await shows(marked.getByRole('link', { name: 'https://example.com/a?b=c' }));
  await shows(marked.getByText('bold', { exact: true }));
  await app.screenshot(page, 'conversation-kinds');
});

story('the head of a conversation is one row, also beside what is known of the customer; what is done less often opens below it', {}, async app => {
  await app.writes('Ana Öztürk', 'Hello', { closesIn: 20 * 3600 });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana Öztürk');
  await shows(page.getByRole('complementary', { name: 'About the customer' }));
  const head = page.locator('.conversation-head');
  const act = name => head.getByRole('button', { name, exact: true });
  for (const [at, shut] of [['beside it', false], ['alone', true]]) {
    if (shut) {
      await act('About the customer').click();
      await page.getByRole('complementary', { name: 'About the customer' }).waitFor({ state: 'hidden' });
    }
    const { height } = await head.boundingBox();
    assert.ok(height <= 72, `${height} px are more than a row, ${at}`);
    const tops = [];
    for (const name of ['No answer needed', 'Assign', 'Snooze', 'Resolve', 'About the customer', 'Conversation menu']) {
      const box = await act(name).boundingBox();
      tops.push(box.y + box.height / 2);
    }
    assert.ok(Math.max(...tops) - Math.min(...tops) < 2, `they stand in a line, ${at}: ${tops.join()}`);
    const { width } = await page.getByRole('heading', { level: 1 }).boundingBox();
    assert.ok(width >= 90, `${width} px for the name, ${at}`);
    await app.screenshot(page, `conversation-head-${shut ? 'alone' : 'beside'}`);
  }
  const why = head.getByText(/^Why open until/);
  const find = act('Find in this conversation');
  assert.deepEqual([await why.isVisible(), await find.isVisible()], [false, false]);
  await act('Conversation menu').click();
  await shows(why);
  await shows(find);
  assert.ok((await head.boundingBox()).height <= 72, 'it opens over the messages');
  await find.click();
  await shows(page.getByRole('search', { name: 'Find in this conversation' }));
  await why.waitFor({ state: 'hidden' });
});
