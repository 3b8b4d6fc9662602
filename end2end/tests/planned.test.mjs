import assert from 'node:assert/strict';
import { beyondTheSide, conversation, isLive, message, openConversation, says, shows, windowIs } from '../lib/desk.mjs';
import { violationsInBothThemes } from '../lib/accessible.mjs';
import { eventually, OWNER, story } from '../lib/app.mjs';

const HOUR = 3600;

const composer = page => page.getByRole('textbox', { name: 'Reply', exact: true });
const button = (where, name) => where.getByRole('button', { name });
const writes = async (page, text) => {
  await composer(page).fill(text);
  await composer(page).press('Enter');
};
const holds = (page, text) => eventually(`the composer to hold “${text}”`, async () => (await composer(page).inputValue()) === text);
/** The line that says what is planned here; opened. */
const planned = async page => {
  const line = page.getByText(/^(Planned: leaves|\d+ planned, the next leaves) /);
  await shows(line);
  if (!await line.evaluate(part => part.closest('details').open)) await line.click();
  return conversation(page).getByRole('listitem').filter({ hasText: /^Leaves / });
};

story('a reply is planned for later, changed, taken back, and sent now', {}, async app => {
  await app.writes('Ana', 'Is it ready?', { closesIn: 20 * HOUR });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  assert.equal(await button(page, 'Send later').count(), 0, 'there is nothing to send');
  await composer(page).fill('It is ready');
  await button(page, 'Send later').click();
  const panel = page.getByRole('region', { name: 'When is it to leave?' });
  await shows(panel.getByText('The customer’s time zone is not known: evening and morning are those of your number.'));
  await app.screenshot(page, 'planned-times');
  await panel.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await eventually('the focus on what opened it', () => button(page, 'Send later').evaluate(it => it === document.activeElement));
  await holds(page, 'It is ready');

  await button(page, 'Send later').click();
  await button(panel, /^In an hour, /).click();
  await shows(page.getByText(/^It leaves /).first());
  await holds(page, '');
  let rows = await planned(page);
  await shows(rows.getByText('It is ready'));
  assert.equal(await message(page, 'It is ready').count(), 0, 'nothing is said yet');
  await app.screenshot(page, 'planned-here');

  await button(rows, 'Change').click();
  await rows.getByLabel('Text').fill('It is ready for you');
  await button(rows, 'Save').click();
  await shows(rows.getByText('It is ready for you'));
  await button(rows, 'Take back').click();
  await holds(page, 'It is ready for you');
  await rows.waitFor({ state: 'hidden' });

  await button(page, 'Send later').click();
  await button(panel, /^In an hour, /).click();
  rows = await planned(page);
  await button(rows, 'Send now').click();
  await says(message(page, 'It is ready for you'), 'Read');
  assert.equal((await app.sent()).length, 1);
  await rows.waitFor({ state: 'hidden' });
});

story('a time beyond the window is refused with an hour before it closes, or a template then', {}, async app => {
  await app.writes('Ana', 'Is it ready?', { closesIn: 5 * HOUR });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  await composer(page).fill('It is ready');
  await page.keyboard.press('Escape');
  await page.keyboard.press('L');
  const panel = page.getByRole('region', { name: 'When is it to leave?' });
  const later = new Date(Date.now() + 30 * HOUR * 1000);
  const local = new Date(later - later.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  // Without a time it says what it lacks, and where.
  await button(panel, 'Plan').click();
  await eventually('the field to have the focus', () => panel.getByLabel('Another time').evaluate(it => it === document.activeElement && !it.validity.valid));
  await panel.getByLabel('Another time').fill(local);
  await button(panel, 'Plan').click();
  await shows(panel.getByText(/^The window will have closed by then\. Only a template can be planned for that time\. It closes /));
  await app.screenshot(page, 'planned-beyond');
  await button(panel, /^An hour before it closes, /).click();
  await shows((await planned(page)).getByText('It is ready'));

  await composer(page).fill('And one more thing');
  await button(page, 'Send later').click();
  await panel.getByLabel('Another time').fill(local);
  await button(panel, 'Plan').click();
  await button(panel, /^A template /).click();
  await shows(panel.getByText(/^The template leaves /));
  await button(panel, /^order_update en_US/).click();
  await panel.getByLabel('Variable 1').fill('Ana');
  await panel.getByLabel('Variable 2').fill('A-1042');
  await button(panel, 'Send template').click();
  const rows = await planned(page);
  await eventually('both to be planned', async () => (await rows.count()) === 2);
  await shows(rows.getByText('order_update'));
  await holds(page, 'And one more thing');
  assert.deepEqual(await app.sent(), []);

  // All of it on a page of its own, with the way back.
  await page.getByRole('link', { name: 'Planned', exact: true }).click();
  await shows(page.getByRole('heading', { level: 1, name: 'Planned' }));
  const all = page.getByRole('region', { name: 'Planned', exact: true }).getByRole('listitem');
  await eventually('both to stand there', async () => (await all.count()) === 2);
  await page.getByRole('link', { name: 'Everybody’s' }).click();
  await eventually('both there, too', async () => (await all.count()) === 2);
  await app.screenshot(page, 'planned-page');
  await button(all.first(), 'Take back').click();
  await eventually('one to be left', async () => (await all.count()) === 1);
  await all.getByRole('link', { name: 'Ana' }).click();
  await shows(page.getByRole('heading', { level: 1, name: 'Ana' }));
  assert.deepEqual(await violationsInBothThemes(page, 'planned'), []);

  // A template that is taken back while the window is open goes on where it was filled in.
  await button(await planned(page), 'Take back').click();
  await shows(panel.getByText(/^The template leaves /));
  const filled = panel.getByLabel('Variable 2');
  await eventually('what was filled in', async () => (await filled.count()) === 1 && (await filled.inputValue()) === 'A-1042');
});

story('a planned reply whose window has closed by its time comes back to its author, unread', {}, async app => {
  await app.writes('Ana', 'Is it ready?', { closesIn: 5 * HOUR });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  const id = new URL(page.url()).pathname.split('/').pop();
  const answer = await page.evaluate(async id => {
    const not_before = new Date(Date.now() + 6000).toISOString();
    const body = JSON.stringify({ id, message: { type: 'text', text: 'It is ready', not_before }, idempotency_key: 'story' });
    return (await fetch('/_fn/plan', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status;
  }, id);
  assert.equal(answer, 200);
  await shows(page.getByText(/^Planned: leaves /));
  await app.control('fault', { next_send: { code: 131047, mode: 'async', count: 1 } });
  await writes(page, 'Good day');
  await windowIs(page, 'Ana', 'closed');
  const way = page.getByRole('link', { name: 'Planned, 1 message returned to you' });
  await shows(way);
  await app.screenshot(page, 'planned-returned-count');
  await way.click();
  const returned = page.getByRole('region', { name: 'Returned to you' });
  await shows(returned.getByText('It was not sent: the window had closed by then.'));
  await says(returned, 'It is ready');
  await says(returned, 'New');
  await app.screenshot(page, 'planned-returned');
  assert.deepEqual(await violationsInBothThemes(page, 'returned'), []);
  await button(returned, 'Open the conversation').click();
  await holds(page, 'It is ready');
  await shows(page.getByRole('link', { name: 'Planned', exact: true }));

  await page.getByRole('link', { name: 'Planned', exact: true }).click();
  await button(returned, 'Put away').click();
  await returned.waitFor({ state: 'hidden' });
  await button(page, 'Undo').click();
  await shows(returned);
});

story('a parked reply waits for the customer’s answer, and one key sends it', {}, async app => {
  await app.writes('Ana', 'Do you have it in blue?', { closesIn: -HOUR });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  await button(page, 'Park a reply').click();
  const form = page.getByRole('region', { name: 'Park a reply' });
  await form.getByLabel('Reply to keep').fill('We have it in blue');
  await button(form, 'Cancel').click();
  await button(page, 'Park a reply').click();
  assert.equal(await form.getByLabel('Reply to keep').inputValue(), 'We have it in blue', 'nothing written is lost');
  const itself = form.getByRole('checkbox', { name: 'Send it by itself when the customer answers' });
  assert.equal(await itself.isChecked(), false, 'off unless it is chosen');
  await shows(form.getByText(/^For this reply only, and for 72 hours at most\./));
  await app.screenshot(page, 'parked-form');
  await button(form, 'Park it').click();
  const parked = page.getByRole('region', { name: 'Your reply waits for an answer' });
  await says(parked, 'We have it in blue');
  await app.writes('Ana', 'Hello?');
  await shows(parked.getByText('\u2068Ana\u2069 has answered: send what you had parked?'));
  await app.screenshot(page, 'parked-offered');
  assert.deepEqual(await violationsInBothThemes(page, 'parked'), []);
  assert.deepEqual(await app.sent(), [], 'nothing leaves by itself');
  await page.getByRole('heading', { level: 1, name: 'Ana' }).focus();
  await page.keyboard.press('Shift+P');
  await says(message(page, 'We have it in blue'), 'Read');
  await parked.waitFor({ state: 'hidden' });
  assert.equal((await app.sent()).length, 1);
});

story('a parked reply leaves by itself where that was chosen, and not to whoever asks to be left alone', {}, async app => {
  await app.writes('Ana', 'Do you have it in blue?', { closesIn: -HOUR });
  await app.writes('Ben', 'And in red?', { closesIn: -HOUR });
  const page = await app.signIn();
  await isLive(page);
  const parked = page.getByRole('region', { name: 'Your reply waits for an answer' });
  for (const name of ['Ana', 'Ben']) {
    await openConversation(page, name);
    await button(page, 'Park a reply').click();
    const form = page.getByRole('region', { name: 'Park a reply' });
    await form.getByLabel('Reply to keep').fill(`We have it, ${name}`);
    await form.getByRole('checkbox').check();
    await button(form, 'Park it').click();
    await says(parked, `We have it, ${name}`);
    assert.equal(await parked.getByRole('checkbox').isChecked(), true);
  }
  await app.writes('Ben', 'STOP');
  await shows(parked.getByText('It does not leave by itself: the customer asks to be left alone.'));
  await app.writes('Ana', 'Yes please');
  const texts = async () => (await app.sent()).map(({ body }) => body.text.body);
  await eventually('the reply to Ana to leave', async () => (await texts()).includes('We have it, Ana'));
  assert.deepEqual((await texts()).filter(text => text.includes('Ben')), [], 'what Ben hears is that he is left alone');
  await button(parked, 'Take back').click();
  await holds(page, 'We have it, Ben');
  await parked.waitFor({ state: 'hidden' });
});

story('texts that still wait leave as one message when somebody says so', {}, async app => {
  await app.writes('Ana', 'When do you open?', { closesIn: 5 * HOUR });
  const page = await app.signIn(OWNER, { hold: 10 });
  await isLive(page);
  await openConversation(page, 'Ana');
  await writes(page, 'Hi');
  await writes(page, 'we open at nine');
  await shows(page.getByText('2 texts of yours still wait. That saves 1 of this month’s free replies.'));
  await app.screenshot(page, 'join-offer');
  await button(page, 'Send as one message').click();
  await says(page, 'They leave as one message.');
  await message(page, 'we open at nine').first().waitFor();
  await eventually('one of them to be left', async () => (await message(page, /./).filter({ hasText: 'Queued' }).count()) === 1);
  await button(page, 'Separate again').click();
  await eventually('two of them again', async () => (await message(page, /./).filter({ hasText: 'Queued' }).count()) === 2);
  await eventually('both to leave', async () => (await app.sent()).length === 2);

  await writes(page, 'And we close');
  await writes(page, 'at five');
  await shows(page.getByText(/^2 texts of yours still wait\./));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+J');
  await says(page, 'They leave as one message.');
  await eventually('it to leave', async () => (await app.sent()).length === 3);
  assert.equal((await app.sent())[2].body.text.body, 'And we close\nat five');
});

story('on a phone all of it has room', {}, async app => {
  await app.writes('Ana', 'Is it ready?', { closesIn: 5 * HOUR });
  await app.writes('Ben', 'Do you have it in blue?', { closesIn: -HOUR });
  const page = await app.signIn(OWNER, { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
  await openConversation(page, 'Ana');
  await composer(page).fill('It is ready');
  await button(page, 'Send later').tap();
  const panel = page.getByRole('region', { name: 'When is it to leave?' });
  await shows(panel);
  assert.ok(await beyondTheSide(page) <= 0, 'nothing lies beyond the side');
  await app.screenshot(page, 'planned-phone');
  await button(panel, /^In an hour, /).tap();
  await planned(page);
  await page.goto('/planned');
  await shows(page.getByRole('region', { name: 'Planned', exact: true }));
  assert.ok(await beyondTheSide(page) <= 0, 'on its page neither');
  assert.deepEqual(await violationsInBothThemes(page, 'planned on a phone'), []);
});
