import assert from 'node:assert/strict';
import { eventually, story } from '../lib/app.mjs';
import { composer, conversation, isLive, message, openConversation, says, shows, windowIs } from '../lib/desk.mjs';

story('in a closed window a template is filled in, read before it goes, and sent', {}, async app => {
  await app.writes('Ana', 'Where is my order?', { closesIn: -3600 });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  await says(page, 'The window is closed. A template can be sent.');
  await conversation(page).getByText('Why only templates').click();
  await says(page, 'The 24 hours are over. Only a template can be sent until the customer writes again.');

  const templates = page.getByRole('region', { name: 'Template', exact: true });
  await shows(templates.getByRole('button', { name: /^order_update en_US/ }));
  await app.screenshot(page, 'template-choose');
  await templates.getByRole('searchbox', { name: 'Find a template' }).fill('order');
  await eventually('three of that name', async () => (await templates.getByRole('button').count()) === 3);
  await templates.getByRole('button', { name: /^order_update en_US/ }).click();

  const read = templates.getByRole('figure', { name: 'What the customer reads' });
  await shows(read.getByText('Hi {{1}}, your order {{2}} is on its way. Anything we can help with?'));
  await templates.getByLabel('Variable 1').fill('Ana');
  await templates.getByRole('button', { name: 'Send template' }).click();
  await says(templates, 'The variable 2 of the template is empty.');
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
  await app.screenshot(page, 'template-sent');
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
  await conversation(page).getByText('Why only templates').click();
  await says(page, 'WhatsApp refused a message although the 24 hours were not over. It opens again when the customer writes.');
  await app.screenshot(page, 'send-refused');
});
