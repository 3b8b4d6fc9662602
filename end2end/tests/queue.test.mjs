import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually, story } from '../lib/app.mjs';
import { conversation, isLive, link, list, message, openConversation, openMenu, row, shows } from '../lib/desk.mjs';

const HOUR = 3600;
/** Where the rows stand, by name, from above. */
const order = async page => (await list(page).getByRole('link').allInnerTexts()).map(name => name.trim());
const newAbove = (page, n) => page.getByRole('button', { name: `${n} new above` });

story('nothing moves under the pointer: what is new above waits until it is asked for, and can be', {}, async app => {
  for (const [n, name] of ['Ben', 'Cleo', 'Dora', 'Emil'].entries()) await app.writes(name, 'Hello', { closesIn: (5 + n) * HOUR });
  const page = await app.signIn();
  await isLive(page);
  await shows(row(page, 'Emil'));
  await row(page, 'Cleo').hover();
  const before = await row(page, 'Cleo').boundingBox();
  for (const [n, name] of ['Uma', 'Vera', 'Wim'].entries()) await app.writes(name, 'Now, please', { closesIn: (n + 1) * 600 });
  await shows(newAbove(page, 3));
  assert.deepEqual(await row(page, 'Cleo').boundingBox(), before);
  assert.deepEqual(await order(page), ['Ben', 'Cleo', 'Dora', 'Emil']);
  await app.screenshot(page, 'queue-new-above');

  // On the way to it, and while one is there, the list is still held.
  await newAbove(page, 3).hover();
  await app.writes('Xenia', 'Me too', { closesIn: 2400 });
  await shows(newAbove(page, 4));
  assert.deepEqual(await order(page), ['Ben', 'Cleo', 'Dora', 'Emil']);
  await newAbove(page, 4).click();
  await eventually('the new ones above', async () => (await order(page)).join() === 'Uma,Vera,Wim,Xenia,Ben,Cleo,Dora,Emil');
  await newAbove(page, 4).waitFor({ state: 'hidden' });
});

story('with keys, too, the list stands still, and what is new above is one key away', {}, async app => {
  for (const [n, name] of ['Ben', 'Cleo'].entries()) await app.writes(name, 'Hello', { closesIn: (5 + n) * HOUR });
  const page = await app.signIn();
  await isLive(page);
  await shows(row(page, 'Cleo'));
  await page.mouse.move(1200, 400);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await app.writes('Uma', 'Now, please', { closesIn: 600 });
  await shows(newAbove(page, 1));
  // Who does not see it hears it.
  await page.getByRole('status').filter({ hasText: '1 new above' }).waitFor({ state: 'attached' });
  await page.keyboard.press('Shift+Tab');
  await app.writes('Vera', 'Me too', { closesIn: 1200 });
  await shows(newAbove(page, 2));
  assert.deepEqual(await order(page), ['Ben', 'Cleo']);
  await page.keyboard.press('Enter');
  await eventually('the new ones above', async () => (await order(page)).join() === 'Uma,Vera,Ben,Cleo');
  await eventually('the focus on the first row', () => link(page, 'Uma').evaluate(first => first === document.activeElement));
});

story('whoever goes on from a row that has left the list goes on with the one after it', {}, async app => {
  for (const [n, name] of ['Ben', 'Cleo', 'Dora', 'Emil'].entries()) await app.writes(name, 'Hello', { closesIn: (n + 1) * 1500 });
  const key = await app.addKey('agent');
  const page = await app.signIn();
  await isLive(page);
  await page.getByRole('button', { name: /Owed within 2 h/ }).click();
  await eventually('all who wait', async () => (await order(page)).join() === 'Ben,Cleo,Dora,Emil');
  for (const name of ['Ben', 'Cleo', 'Dora']) {
    await page.keyboard.press('j');
    await eventually(`the focus on ${name}`, () => link(page, name).evaluate(row => row === document.activeElement));
  }
  const { pathname } = new URL(await link(page, 'Dora').getAttribute('href'), page.url());
  await app.api(key, 'POST', `/conversations/${pathname.split('/').pop()}/messages`, { type: 'text', text: 'Here you are' });
  await eventually('Dora to be answered', async () => (await order(page)).join() === 'Ben,Cleo,Emil');
  await page.keyboard.press('j');
  await eventually('the focus on the next', () => link(page, 'Emil').evaluate(row => row === document.activeElement));
});

story('a name stands where all names stand, whichever way it is written', {}, async app => {
  const [latin, arabic, hebrew] = ['Ana Oliveira', 'ليلى العامري', 'נועה לוי'];
  await app.writes(latin, 'Is it still there?', { closesIn: 2 * HOUR });
  await app.writes(arabic, 'هل ما زال متاحا؟', { closesIn: 3 * HOUR });
  await app.writes(hebrew, 'מתי אתם פתוחים?', { closesIn: 4 * HOUR });
  const page = await app.signIn();
  await isLive(page);
  await shows(row(page, hebrew));
  const start = async where => Math.round((await where.boundingBox()).x);
  const name = who => link(page, who).getByText(who, { exact: true });
  const text = (who, said) => row(page, who).getByText(said, { exact: true });
  const [nameStart, textStart] = [await start(name(latin)), await start(text(latin, 'Is it still there?'))];
  assert.deepEqual([await start(name(arabic)), await start(name(hebrew))], [nameStart, nameStart]);
  assert.deepEqual(
    [await start(text(arabic, 'هل ما زال متاحا؟')), await start(text(hebrew, 'מתי אתם פתוחים?'))],
    [textStart, textStart],
  );

  await openConversation(page, latin);
  const heading = who => page.getByRole('heading', { level: 1, name: who, exact: true });
  const headingStart = await start(heading(latin));
  await openConversation(page, arabic);
  await shows(message(page, 'هل ما زال متاحا؟'));
  assert.equal(await start(heading(arabic)), headingStart);
  // The sentence of ours around a name keeps its own direction.
  await openMenu(page);
  await conversation(page).getByText(/^Why open until/).click();
  const why = conversation(page).getByText(/^\u2068.*\u2069 wrote/);
  assert.equal(await why.evaluate(sentence => getComputedStyle(sentence).direction), 'ltr');
  await app.screenshot(page, 'queue-right-to-left');
});

story('whoever goes to another page right after typing a name stays there', {}, async app => {
  await app.writes('Ana', 'Hello');
  const page = await app.signIn();
  await isLive(page);
  await page.getByRole('searchbox', { name: 'Find by name' }).fill('An');
  await page.getByRole('link', { name: 'Customers', exact: true }).click();
  await shows(page.getByRole('heading', { level: 1, name: 'Customers' }));
  await pause(500);
  assert.equal(new URL(page.url()).pathname, '/customers');
});

story('over the last of a long queue stands how many there are, not how many were loaded', {}, async app => {
  for (let n = 1; n <= 130; n += 1) await app.writes(`Customer ${n}`, 'Hello', { closesIn: 20 * 3600 });
  const page = await app.signIn();
  await isLive(page);
  await page.goto('/');
  await isLive(page);
  // The lists are counted once what is loaded late is there.
  const head = list(page).getByRole('rowheader').first();
  await eventually('all of them to be counted', async () => (await head.getAttribute('aria-label')) === 'Open, 130', 45_000);
  assert.equal((await head.innerText()).split(/\s+/).at(-1), '130');
  await app.screenshot(page, 'queue-counted');
});
