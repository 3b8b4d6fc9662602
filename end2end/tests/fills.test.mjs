import assert from 'node:assert/strict';
import { beyondTheSide, composer, conversation, isLive, link, message, openConversation, says, shows } from '../lib/desk.mjs';
import { violationsInBothThemes } from '../lib/accessible.mjs';
import { eventually, OWNER, story } from '../lib/app.mjs';

const HOUR = 3600;

/** The templates that leave at one click. */
const ready = page => page.getByRole('region', { name: 'Ready to send' });
const offer = (page, text) => ready(page).getByRole('listitem').filter({ hasText: text });
const picker = page => page.getByRole('region', { name: 'Template', exact: true });
const button = (where, name) => where.getByRole('button', { name });

/** A conversation whose window is closed, on the screen. */
async function closedWindow(app, options = {}) {
  await app.writes('Ana', 'Where is my order?', { closesIn: -HOUR });
  const page = await app.signIn(OWNER, options);
  await isLive(page);
  await openConversation(page, 'Ana');
  return page;
}

story('a template that lacks nothing leaves at one click, with its price beside it, and is taken back as long as it is held', {}, async app => {
  const page = await closedWindow(app, { hold: 5 });
  const hello = offer(page, 'hello_world');
  await shows(hello.getByText('Welcome! This message shows that your number can send.'));
  await shows(hello.getByText('about $0.055 · utility · Germany'));
  // What would have a hole is not sent at one click.
  const order = offer(page, 'open_question');
  await shows(order.getByText(/^Still to fill in: /));
  assert.equal(await button(order, /^Send now/).count(), 0);
  assert.equal(await button(ready(page), /login_code/).count(), 0, 'nobody is written to with a code');
  await app.screenshot(page, 'fills-ready');
  assert.deepEqual(await violationsInBothThemes(page, 'ready'), []);

  await button(hello, /^Send now: .hello_world.$/).click();
  await shows(message(page, 'Welcome! This message shows'));
  await button(page, 'Undo').click();
  await eventually('nothing to be said', async () => (await message(page, 'Welcome! This message shows').count()) === 0);
  assert.deepEqual(await app.sent(), []);
  // It goes on where its fields are.
  await button(picker(page), 'Choose another').click();
  await button(hello, /^Send now: .hello_world.$/).click();
  await eventually('one to have left', async () => (await app.sent()).length === 1);
  await says(message(page, 'Welcome! This message shows'), 'Read');

  await page.setViewportSize({ width: 390, height: 844 });
  await shows(hello);
  assert.ok((await beyondTheSide(page)) <= 0, 'the page does not move sideways');
  assert.deepEqual(await violationsInBothThemes(page, 'ready on a phone'), []);
});

story('what is known of a customer is filled in, what is missing is asked for, and whoever may says where it comes from', {}, async app => {
  const page = await closedWindow(app);
  await button(offer(page, 'open_question'), /^Fill in: /).click();
  await eventually('what is known of her', async () => (await picker(page).getByLabel('Variable 1').last().inputValue()) === 'Ana');
  await button(picker(page), 'Send template').click();
  await says(picker(page), 'Fill in every field to send.');
  assert.deepEqual(await app.sent(), []);
  await button(picker(page), 'Choose another').click();

  await button(picker(page), /^order_update en_US/).click();
  await shows(picker(page).getByText('Hi Ana, your order {{2}} is on its way. Anything we can help with?'));
  await conversation(page).getByText('Variables', { exact: true }).click();
  const variable = page.getByRole('group', { name: 'Variable 2' });
  const source = variable.getByRole('combobox', { name: /^Comes from: .Variable 2.$/ });
  assert.equal(await variable.getByRole('textbox').count(), 0, 'what is asked for is not known beforehand');
  await source.selectOption({ label: 'Always the same' });
  await button(page, 'Save variables').click();
  await shows(page.getByRole('alert').filter({ hasText: /^Say what always stands for .Variable 2.\.$/ }));
  app.expectComplaint(/status of 400/);
  await variable.getByRole('textbox', { name: 'Text' }).fill('A-1');
  await app.screenshot(page, 'fills-variables');
  assert.deepEqual(await violationsInBothThemes(page, 'variables'), []);
  await button(page, 'Save variables').click();
  await says(page, 'The variables are saved.');
  await button(picker(page), 'Choose another').click();

  // Now it lacks nothing.
  const order = offer(page, 'Hi Ana, your order A-1 is on its way.');
  await button(order, /^Send now: .order_update.$/).click();
  await says(message(page, 'Hi Ana, your order A-1 is on its way.'), 'Read');
  const [{ body }] = await app.sent();
  assert.deepEqual(body.template.components, [
    { type: 'body', parameters: [{ type: 'text', text: 'Ana' }, { type: 'text', text: 'A-1' }] },
  ]);
  // What was sent most comes first.
  await page.reload();
  await isLive(page);
  await eventually('it to come first', async () =>
    (await ready(page).getByRole('listitem').first().innerText()).includes('order_update'));
});

story('a template that is ready is scheduled for a time that suits its customer', {}, async app => {
  const page = await closedWindow(app);
  await button(offer(page, 'hello_world'), /^Schedule: /).click();
  const panel = page.getByRole('region', { name: 'When is it to leave?' });
  await shows(panel.getByText(/^This template leaves later: .hello_world.$/));
  await panel.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await button(offer(page, 'hello_world'), /^Schedule: /).click();
  await button(panel, /^In an hour, /).click();
  const line = page.getByText(/^Planned: leaves /);
  await line.click();
  await shows(conversation(page).getByRole('listitem').filter({ hasText: /^Leaves / }).getByText('hello_world'));
  assert.deepEqual(await app.sent(), []);
});

story('a test goes to the own number, once the code of the account came from it', {}, async app => {
  const page = await closedWindow(app);
  const testsHello = async () => {
    await button(offer(page, 'hello_world'), /^Customise: /).click();
    await button(picker(page), 'Send a test to myself').click();
  };
  await testsHello();
  await says(page, 'Save your own number in your account first, and send the code from it: the test goes there.');
  app.expectComplaint(/status of 400/);
  assert.deepEqual(await app.sent(), []);

  await page.goto('/account', { waitUntil: 'networkidle' });
  const form = page.getByRole('form', { name: 'Your own number' });
  await form.getByRole('textbox', { name: 'Your own number' }).fill('a number');
  await button(form, 'Save').click();
  await says(form, 'This is no phone number: write it with its country code, like +49 151 1234567.');
  app.expectComplaint(/status of 400/);
  await form.getByRole('textbox', { name: 'Your own number' }).fill('+49 1517 123 45 67');
  await button(form, 'Save').click();
  await eventually('it to be kept', async () =>
    (await form.getByRole('textbox', { name: 'Your own number' }).inputValue()) === '+4915171234567');
  const code = await page.getByRole('textbox', { name: 'Code' }).inputValue();
  assert.match(code, /^AJAR-\d{6}$/);
  await app.screenshot(page, 'account-test-phone');
  await button(page, 'I have sent it').click();
  await says(page, 'The code has not arrived yet.');
  await app.control('inbound', { from: { name: 'Olga', phone: '+4915171234567' }, text: code });
  await eventually('the code to have come', async () => {
    if (await button(page, 'I have sent it').count()) await button(page, 'I have sent it').click();
    return (await page.getByText('This number is yours: tests go there.').count()) > 0;
  });

  await page.goto('/');
  await isLive(page);
  await openConversation(page, 'Ana');
  await testsHello();
  await says(page, 'The test is on its way to your own number.');
  await eventually('it to have left', async () => (await app.sent()).length === 1);
  const [{ body }] = await app.sent();
  assert.equal(body.to.replace('+', ''), '4915171234567');
  assert.equal(await message(page, 'Welcome! This message shows').count(), 0, 'nothing went to the customer');
});

story('while the window is open free text comes first', {}, async app => {
  await app.writes('Ana', 'Where is my order?', { closesIn: 5 * HOUR });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  await shows(composer(page));
  assert.equal(await ready(page).count(), 0);
  assert.equal(await picker(page).count(), 0);
});

story('of many each gets their own values, and what is left empty is theirs', {}, async app => {
  for (const name of ['Ana', 'Ben']) await app.writes(name, 'Hello', { closesIn: HOUR });
  const page = await app.signIn();
  await isLive(page);
  await link(page, 'Ana').focus();
  await page.keyboard.press('Shift+A');
  const bar = page.getByRole('region', { name: 'Chosen conversations' });
  await says(bar, 'Chosen: 2');
  await page.mouse.move(1200, 400);
  await button(bar, 'Send template').click();
  const dialog = page.getByRole('dialog', { name: 'Send template: 2' });
  await button(dialog, /^order_update en_US/).click();
  await shows(dialog.getByText('Left empty: for each customer what is known of them.'));
  assert.equal(await dialog.getByLabel('Variable 1').inputValue(), '', 'nobody’s name stands there for all');
  await button(dialog, 'Send template').click();
  await says(dialog, 'Fill in every field to send.');
  assert.equal(await dialog.getByLabel('Variable 1').getAttribute('aria-invalid'), null);
  await dialog.getByLabel('Variable 2').fill('A-7');
  await app.screenshot(page, 'fills-many');
  await button(dialog, 'Send template').click();
  await eventually('both to have left', async () => (await app.sent()).length === 2);
  const values = (await app.sent()).map(({ body }) => body.template.components[0].parameters.map(({ text }) => text).join(' '));
  assert.deepEqual(values.sort(), ['Ana A-7', 'Ben A-7']);
});
