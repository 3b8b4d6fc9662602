import assert from 'node:assert/strict';
import { eventually, story } from '../lib/app.mjs';
import { composer, conversation, isLive, loadedAt, message, openConversation, row, says, shows } from '../lib/desk.mjs';

const BROKEN = /net::ERR_/;

/** Each of these messages is on the screen, and none of them twice. */
async function allOnce(page, texts) {
  for (const text of texts) await shows(message(page, text).first());
  for (const text of texts) assert.equal(await message(page, text).count(), 1, text);
}

story('the server dies and comes back: nothing is missing and nothing is there twice', {}, async app => {
  await app.writes('Ana', 'Message one');
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  const loaded = await loadedAt(page);
  await app.writes('Ana', 'Message two');
  await allOnce(page, ['Message one', 'Message two']);

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
  app.expectComplaint(BROKEN);
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
  app.expectComplaint(BROKEN);
});
