import assert from 'node:assert/strict';
import { eventually, story } from '../lib/app.mjs';
import { composer, conversation, isLive, list, message, openConversation, row, says, shows, windowIs } from '../lib/desk.mjs';

story('a window runs out on the screen: the composer locks at its second and the draft stays', {}, async app => {
  const closes = await app.writes('Ana', 'Are you there?', { closesIn: 14 });
  await app.writes('Ben', 'No hurry', { closesIn: 5 * 3600 });
  const page = await app.signIn();
  await isLive(page);
  await shows(row(page, 'Ben'));
  await windowIs(page, 'Ana', 'closing');
  await shows(list(page).getByRole('rowheader', { name: 'Critical, 1' }));
  await openConversation(page, 'Ana');
  await composer(page).fill('I am just looking it up');
  assert.match(await conversation(page).getByRole('timer').innerText(), /^00:\d\d$/);
  await app.screenshot(page, 'window-last-seconds');

  const locked = await composer(page).evaluate((field, end) => new Promise((resolve, reject) => {
    const look = () => {
      if (field.readOnly) resolve(Date.now());
      else if (Date.now() > end) reject(new Error('the composer is not locked'));
      else setTimeout(look, 10);
    };
    look();
  }), closes + 5000);
  assert.ok(locked >= closes && locked < closes + 1000, `locked ${locked - closes} ms after the window closed`);
  await windowIs(page, 'Ana', 'closed');
  await says(row(page, 'Ana'), 'Template only');
  assert.equal(await row(page, 'Ana').getByRole('timer').count(), 0);
  await says(page, 'The window is closed. A template can be sent.');
  await says(page, 'Kept for later: free text can be sent when the customer writes again.');
  assert.equal(await composer(page).inputValue(), 'I am just looking it up');
  assert.equal(await page.getByRole('button', { name: 'Send', exact: true }).count(), 0);
  await composer(page).press('Control+Enter');
  await app.screenshot(page, 'window-closed');

  // Once nobody points at the list, it goes below what is still open.
  await page.mouse.move(1200, 40);
  await eventually('Ana to stand below Ben', async () => {
    const [ana, ben] = await Promise.all([row(page, 'Ana').boundingBox(), row(page, 'Ben').boundingBox()]);
    return ana.y > ben.y;
  });

  await page.reload();
  await eventually('the draft', async () => (await composer(page).inputValue()) === 'I am just looking it up');
  assert.deepEqual(await app.sent(), []);

  // The customer writes again: the window opens, and the draft can go.
  await app.writes('Ana', 'Hello?');
  await shows(message(page, 'Hello?'));
  await windowIs(page, 'Ana', 'open');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await shows(message(page, 'I am just looking it up'));
  await eventually('the draft to be sent', async () => (await app.sent()).length === 1);
});
