import assert from 'node:assert/strict';
import { conversation, isLive, message, openConversation, row, says, shows } from '../lib/desk.mjs';
import { violationsInBothThemes } from '../lib/accessible.mjs';
import { DAY, eventually, OWNER, story } from '../lib/app.mjs';

const AGENT = { email: 'agent@example.com', name: 'Agnes Agent', role: 'agent', password: 'a long enough password' };

/** What the first number answers. */
const form = page => page.getByRole('main').getByRole('form').first();
const part = (page, name) => form(page).getByRole('group', { name, exact: true });

/** Saves, and waits until it is kept. */
async function saves(page) {
  const kept = page.waitForResponse(response => response.url().includes('/_fn/keep_answering'));
  await form(page).getByRole('button', { name: 'Save' }).click();
  return (await kept).status();
}

/** Turns a greeting on, as an admin does. */
async function greets(page) {
  await page.goto('/answering', { waitUntil: 'networkidle' });
  await form(page).getByLabel('What the business is called').fill('Bakery');
  const greeting = part(page, 'Greeting');
  await greeting.getByRole('textbox', { name: 'Greeting' }).fill('Welcome to {business}, {first_name}.');
  await greeting.getByLabel('Send it').check();
}

story('customers are greeted once with a way to a person, and are still owed an answer', {}, async app => {
  const page = await app.signIn();
  await page.goto('/numbers', { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'Automatic replies' }).click();
  await shows(page.getByRole('heading', { level: 1, name: 'Automatic replies' }));
  assert.equal(await part(page, 'Greeting').getByLabel('Send it').isChecked(), false, 'it is off');
  await greets(page);
  const preview = part(page, 'Greeting').getByRole('group', { name: 'As the customer sees it' });
  await shows(preview.getByText('Welcome to Bakery, Ana.'));
  await shows(preview.getByText('Talk to a person'));
  await shows(page.getByText(/abmelden/));
  await shows(page.getByText(/baja\*/));
  assert.deepEqual(await violationsInBothThemes(page, 'answering'), []);
  await app.screenshot(page, 'answering');
  assert.equal(await saves(page), 200);

  await app.writes('Ana', 'Hello');
  await page.goto('/');
  await isLive(page);
  await openConversation(page, 'Ana');
  const greeting = message(page, 'Welcome to Bakery, Ana.');
  await shows(greeting.getByText('Automatic reply', { exact: true }));
  await says(greeting, 'Read');
  await shows(conversation(page).getByRole('button', { name: 'No answer needed' }));
  await app.screenshot(page, 'answering-conversation');
  await app.writes('Ana', 'Anybody there?');
  await shows(message(page, 'Anybody there?'));
  const [sent, ...more] = await app.sent();
  assert.equal(more.length, 0, 'once');

  await app.writes('Ana', undefined, { type: 'button_reply', context: sent.wamid });
  await shows(page.getByText('Asked to talk to a person'));
  await shows(row(page, 'Ana'));
  assert.equal((await app.sent()).length, 1, 'no machine answers who asks for a person');
});

story('a word stops marketing messages, is confirmed once, and another brings them back', {}, async app => {
  await app.writes('Ana', 'Hello', { closesIn: DAY - 40 });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  await app.writes('Ana', 'Abmelden', { closesIn: DAY - 20 });
  const stopped = message(page, /^.*Sie erhalten keine Werbung mehr von /);
  await says(stopped, 'Read');
  await app.writes('Ana', 'STOP', { closesIn: DAY - 10 });
  await shows(message(page, 'STOP'));
  await app.writes('Ana', 'START');
  await eventually('one confirmation of each', async () => (await app.sent()).length === 2);
  const texts = (await app.sent()).map(one => one.body.text.body);
  assert.match(texts[0], /^Sie erhalten keine Werbung mehr/);
  assert.match(texts[1], /STOP/);
});

story('what cannot be sent is refused in plain words, and an agent finds no way there', { people: [OWNER, AGENT] }, async app => {
  const page = await app.signIn();
  await greets(page);
  await part(page, 'Greeting').getByRole('textbox', { name: 'Greeting' }).fill('Dear {name}');
  assert.equal(await saves(page), 400);
  await shows(page.getByText(/^Nothing is known for “.?name.?”\.$/));
  app.expectComplaint(/400/);
  await part(page, 'Greeting').getByRole('textbox', { name: 'Greeting' }).fill('');
  assert.equal(await saves(page), 400);
  await shows(page.getByText('A reply that is sent needs a text in one language at least.'));
  app.expectComplaint(/400/);

  const other = await app.signIn(AGENT);
  await other.goto('/answering', { waitUntil: 'networkidle' });
  await shows(other.getByText('Your role does not allow this.'));
  assert.equal(await other.getByRole('main').getByRole('form').count(), 0);
});
