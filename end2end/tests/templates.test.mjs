import assert from 'node:assert/strict';
import { eventually, story } from '../lib/app.mjs';
import { composer, conversation, isLive, message, openConversation, openMenu, says, shows, windowIs } from '../lib/desk.mjs';

story('in a closed window a template is filled in, read before it goes, and sent', {}, async app => {
  await app.writes('Ana', 'Where is my order?', { closesIn: -3600 });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  await says(page, 'The window is closed. A template can be sent.');
  await openMenu(page);
  await conversation(page).getByText('Why only templates').click();
  await says(page, 'The 24 hours are over. Only a template can be sent until the customer writes again.');
  await page.keyboard.press('Escape');

  const templates = page.getByRole('region', { name: 'Template', exact: true });
  await shows(templates.getByRole('button', { name: /^order_update en_US/ }));
  await app.screenshot(page, 'template-choose');
  await templates.getByRole('searchbox', { name: 'Find a template' }).fill('order');
  await eventually('only those of that name', async () => {
    const found = await templates.getByRole('button').allInnerTexts();
    return found.length > 0 && found.every(template => /order/i.test(template));
  });
  // What was pressed goes, into the form and back: the focus stays in what holds both.
  const keepsFocus = () => eventually('the focus on the templates', () => templates.evaluate(it => it === document.activeElement));
  await templates.getByRole('button', { name: /^order_update en_US/ }).press('Enter');
  await keepsFocus();
  await templates.getByRole('button', { name: 'Choose another' }).press('Enter');
  await keepsFocus();
  await templates.getByRole('button', { name: /^order_update en_US/ }).click();

  const read = templates.getByRole('figure', { name: 'What the customer reads' });
  // What is known of the customer stands there.
  await shows(read.getByText('Hi Ana, your order {{2}} is on its way. Anything we can help with?'));
  assert.equal(await templates.getByLabel('Variable 1').inputValue(), 'Ana');
  await templates.getByRole('button', { name: 'Send template' }).click();
  await says(templates, 'Fill in every field to send.');
  assert.deepEqual(
    await Promise.all(['Variable 1', 'Variable 2'].map(name => templates.getByLabel(name).getAttribute('aria-invalid'))),
    [null, 'true'],
  );
  await eventually('the focus on what is missing', () => templates.getByLabel('Variable 2').evaluate(field => field === document.activeElement));
  assert.deepEqual(await app.sent(), []);
  await templates.getByLabel('Variable 2').fill('A-1042');
  await shows(read.getByText('Hi Ana, your order A-1042 is on its way. Anything we can help with?'));
  await app.screenshot(page, 'template-filled');
  await templates.getByRole('button', { name: 'Send template' }).click();

  const sent = message(page, 'Hi Ana, your order A-1042 is on its way.');
  await says(sent, 'Read');
  assert.equal(await sent.count(), 1);
  const [{ type, body }] = await app.sent();
  assert.equal(type, 'template');
  assert.deepEqual([body.template.name, body.template.language.code], ['order_update', 'en_US']);
  assert.deepEqual(body.template.components, [
    { type: 'body', parameters: [{ type: 'text', text: 'Ana' }, { type: 'text', text: 'A-1042' }] },
  ]);
  await windowIs(page, 'Ana', 'closed');
  // What was sent once is not at hand to be sent again.
  await templates.getByRole('button', { name: 'Send template' }).waitFor({ state: 'hidden' });
  await app.screenshot(page, 'template-sent');
});

story('a quick reply answers with its title: there is nothing to fill in for it', {}, async app => {
  await app.writes('Ana', 'When is it?', { closesIn: -3600 });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  const templates = page.getByRole('region', { name: 'Template', exact: true });
  await templates.getByRole('button', { name: /^appointment_reminder en_US/ }).click();
  const read = templates.getByRole('figure', { name: 'What the customer reads' });
  const [fields, buttons] = [templates.getByRole('textbox'), read.getByRole('listitem')];
  await shows(buttons.filter({ hasText: 'Yes, I will come' }));
  assert.equal(await fields.count(), 3);
  for (const field of await fields.all()) {
    await field.fill('Friday');
  }
  await templates.getByRole('button', { name: 'Send template' }).click();
  await says(message(page, 'Friday'), 'Read');
  const [{ body }] = await app.sent();
  assert.deepEqual(body.template.components.map(({ type }) => type), ['body']);
});

story('the code of a template is written once, and its button copies it', {}, async app => {
  await app.writes('Ana', 'I cannot log in', { closesIn: -3600 });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  const templates = page.getByRole('region', { name: 'Template', exact: true });
  await templates.getByRole('button', { name: /^login_code en_US/ }).click();
  const read = templates.getByRole('figure', { name: 'What the customer reads' });
  await shows(read.getByRole('listitem').filter({ hasText: 'Copy code' }));
  assert.equal(await templates.getByRole('textbox').count(), 1);
  await templates.getByLabel('Code').fill('482913');
  await templates.getByRole('button', { name: 'Send template' }).click();
  await says(message(page, 'is your verification code.'), 'Read');

  await templates.getByRole('button', { name: /^welcome_back en_US/ }).click();
  await shows(read.getByRole('listitem').filter({ hasText: 'Copy offer code' }));
  const [frame, bubble] = [await read.boundingBox(), await read.getByText(/^Hello/).boundingBox()];
  assert.ok(bubble.width > frame.width / 2, 'the preview has the room that there is');
  await templates.getByLabel('first name').fill('Ana');
  await templates.getByLabel('date').fill('Sunday');
  await templates.getByLabel(/^Code for/).fill('BACK10');
  await app.screenshot(page, 'template-code');
  await templates.getByRole('button', { name: 'Send template' }).click();
  await says(message(page, 'Hello Ana, use the code'), 'Read');

  const [login, offer] = (await app.sent()).map(({ body }) => body.template.components);
  assert.deepEqual(login, [
    { type: 'body', parameters: [{ type: 'text', text: '482913' }] },
    { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: '482913' }] },
  ]);
  assert.deepEqual(offer.at(-1), {
    type: 'button', sub_type: 'copy_code', index: '0', parameters: [{ type: 'coupon_code', coupon_code: 'BACK10' }],
  });
});

story('a send that WhatsApp refuses says why and what to do, in words', {}, async app => {
  await app.writes('Ana', 'Hello');
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');

  await app.control('fault', { next_send: { code: 131026, mode: 'async' } });
  await composer(page).fill('Can you read this?');
  await composer(page).press('Enter');
  const unreachable = message(page, 'Can you read this?');
  await says(unreachable, 'Failed');
  await shows(unreachable.getByText(/The message cannot reach this person/));
  await shows(unreachable.getByText('(131026)'));

  await app.control('fault', { next_send: { code: 131047, mode: 'async' } });
  await composer(page).fill('And this?');
  await composer(page).press('Enter');
  const late = message(page, 'And this?');
  await says(late, 'Failed');
  await shows(late.getByText(/The 24-hour window is closed\. Send a template, or wait until the customer writes\./));
  await shows(late.getByText('(131047)'));
  await windowIs(page, 'Ana', 'closed');
  await says(page, 'The window is closed. A template can be sent.');
  await openMenu(page);
  await conversation(page).getByText('Why only templates').click();
  await says(page, 'WhatsApp refused a message although the 24 hours were not over. It opens again when the customer writes.');
  await app.screenshot(page, 'send-refused');
});
