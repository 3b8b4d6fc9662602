import assert from 'node:assert/strict';
import { violations } from '../lib/accessible.mjs';
import { DAY, OWNER, eventually, story } from '../lib/app.mjs';
import { beyondTheSide, composer, conversation, isLive, message, openConversation, row, says, shows } from '../lib/desk.mjs';

const BO = { email: 'bo@example.com', name: 'Bo Berg', role: 'agent', password: 'another long password' };

/** Opens a conversation in a page of its own. */
async function at(app, person, name) {
  const page = await app.signIn(person);
  await isLive(page);
  await openConversation(page, name);
  return page;
}

story('a note names a colleague, who finds it, and the customer never sees it', { people: [OWNER, BO] }, async app => {
  await app.writes('Ana', 'Where is my order?');
  const olga = await at(app, OWNER, 'Ana');
  const bo = await app.signIn(BO);
  await isLive(bo);

  await olga.keyboard.press('n');
  const field = olga.getByRole('textbox', { name: 'Internal note' });
  await shows(field);
  await composer(olga).waitFor({ state: 'hidden' });
  await field.pressSequentially('Please look, @bo');
  await shows(olga.getByRole('option', { name: 'Bo Berg' }));
  assert.deepEqual(await violations(olga, 'note'), []);
  await app.screenshot(olga, 'talk-note');
  await olga.keyboard.press('Enter');
  assert.equal(await field.inputValue(), 'Please look, @Bo Berg ');
  await olga.keyboard.press('Enter');
  const note = page => message(page, 'Please look, @Bo Berg');
  await says(note(olga), 'Your note');
  await shows(composer(olga));

  await shows(bo.getByRole('link', { name: '1 unread mention' }));
  await bo.keyboard.press('g');
  await bo.keyboard.press('m');
  await shows(bo.getByRole('heading', { level: 1, name: 'Mentions' }));
  await says(bo.getByRole('listitem').filter({ hasText: 'Please look' }), 'New');
  assert.deepEqual(await violations(bo, 'mentions'), []);
  await app.screenshot(bo, 'talk-mentions');
  await bo.getByRole('main').getByRole('link', { name: 'Ana', exact: true }).click();
  await shows(note(bo).getByText(/^Note by .Olga Owner.$/));
  await shows(bo.getByRole('link', { name: 'Alerts', exact: true }));
  assert.equal(await note(bo).getByRole('button').count(), 0, 'only who wrote it changes it');

  await note(olga).getByRole('button', { name: 'Edit note' }).click();
  const editor = message(olga, 'Save note').getByRole('textbox');
  await editor.fill('Never mind');
  await editor.press('Control+Enter');
  await says(message(bo, 'Never mind'), 'Edited');
  await message(olga, 'Never mind').getByRole('button', { name: 'Delete note' }).dblclick();
  // One press only asks, and the second half of a double click is no answer.
  await shows(message(olga, 'Never mind').getByRole('button', { name: /^Delete for good/ }));
  await shows(olga.getByRole('status').filter({ hasText: /^Delete for good/ }));
  assert.equal(await message(bo, 'Never mind').count(), 1);
  await message(olga, 'Never mind').getByRole('button', { name: /^Delete for good/ }).click();
  await message(bo, 'Never mind').waitFor({ state: 'hidden' });
  assert.deepEqual(await app.sent(), []);
});

story('a mention far back in a long conversation is shown before it counts as read', { people: [OWNER, BO] }, async app => {
  await app.writes('Ana', 'Where is my order?');
  const olga = await at(app, OWNER, 'Ana');
  await olga.keyboard.press('n');
  await olga.getByRole('textbox', { name: 'Internal note' }).fill('Please look, @Bo Berg, soon');
  await olga.getByRole('button', { name: 'Save note' }).click();
  await says(message(olga, 'Please look'), 'Your note');
  // The platform tells whole seconds: what was sent in the second of the note would stand beside it.
  const later = { closesIn: DAY + 2 };
  for (let n = 1; n <= 130; n += 1) await app.writes('Ana', `Line ${n} of many`, later);
  // All of it is taken in: whoever opened the conversation before that would have seen the note.
  await shows(message(olga, 'Line 130 of many'));

  // Whoever opens the conversation by its row sees its end, and the note is none of it.
  const bo = await at(app, BO, 'Ana');
  await shows(message(bo, 'Line 130 of many'));
  // The bell leads to what rings.
  await bo.getByRole('link', { name: 'Alerts: 1 unread mention' }).click();
  await shows(bo.getByRole('heading', { level: 1, name: 'Mentions' }));
  await bo.getByRole('main').getByRole('link', { name: 'Ana', exact: true }).click();
  const note = message(bo, 'Please look, @Bo Berg, soon');
  await shows(note);
  await eventually('it to stand in the middle', async () => {
    const { y, height } = await note.boundingBox();
    return y > 0 && y + height < bo.viewportSize().height;
  });
  await shows(bo.getByRole('link', { name: 'Alerts', exact: true }));
});

story('a quick reply is put in with what it stands for, and asks for what is not known', {}, async app => {
  await app.writes('Ana Lima', 'Where is my order?');
  const page = await app.signIn();
  await page.goto('/replies');
  // A press before the page has come to life is nobody's.
  await eventually('the form', async () => {
    await page.getByRole('button', { name: 'New quick reply' }).click();
    return page.getByRole('textbox', { name: 'Shortcut' }).isVisible();
  });
  await page.getByRole('textbox', { name: 'Shortcut' }).fill('/Late');
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Dear {first_name}, parcel {parcel} is late.');
  assert.deepEqual(await violations(page, 'quick reply'), []);
  await page.getByRole('button', { name: 'Save' }).click();
  await shows(page.getByRole('listitem').filter({ hasText: '/late' }));
  await app.screenshot(page, 'talk-replies');

  await page.goto('/');
  await isLive(page);
  await openConversation(page, 'Ana Lima');
  await composer(page).pressSequentially('/la');
  await shows(page.getByRole('option', { name: '/late' }));
  assert.deepEqual(await violations(page, 'quick replies'), []);
  await app.screenshot(page, 'talk-quick');
  await page.keyboard.press('Enter');
  const missing = page.getByRole('form', { name: 'Fill in what is missing' });
  await missing.getByRole('textbox', { name: 'parcel' }).fill('12');
  await missing.getByRole('button', { name: 'Insert' }).click();
  assert.equal(await composer(page).inputValue(), 'Dear Ana, parcel 12 is late.');
  await composer(page).press('Enter');
  await eventually('it to be sent', async () => (await app.sent()).length === 1);
  assert.equal((await app.sent())[0].body.text.body, 'Dear Ana, parcel 12 is late.');

  // A slash within a word opens nothing.
  await composer(page).pressSequentially('and/la');
  assert.equal(await page.getByRole('listbox', { name: 'Quick replies' }).count(), 0);
});

story('buttons, a list and a question for a place are made, sent and answered', {}, async app => {
  await app.writes('Ana', 'What is there?');
  const page = await at(app, OWNER, 'Ana');
  const choose = async name => {
    await page.getByRole('button', { name: 'More to send' }).click();
    await page.getByRole('group', { name: 'More to send' }).getByRole('button', { name }).click();
    return page.getByRole('form', { name });
  };
  const buttons = await choose('Reply buttons');
  await buttons.getByRole('textbox', { name: 'Text above' }).fill('Tea or coffee?');
  await buttons.getByRole('button', { name: 'Send', exact: true }).click();
  await shows(buttons.getByRole('alert').filter({ hasText: /./ }));
  await buttons.getByRole('textbox', { name: 'Button 1' }).fill('Tea');
  await buttons.getByRole('textbox', { name: 'Button 2' }).fill('Coffee');
  assert.deepEqual(await violations(page, 'buttons'), []);
  await app.screenshot(page, 'talk-buttons');
  await buttons.getByRole('button', { name: 'Send', exact: true }).click();
  await shows(message(page, 'Tea or coffee?').getByText('Coffee', { exact: true }));
  await buttons.waitFor({ state: 'hidden' });
  await eventually('it to be sent', async () => (await app.sent()).length === 1);
  const [sent] = await app.sent();
  assert.deepEqual(sent.body.interactive.action.buttons.map(button => button.reply.title), ['Tea', 'Coffee']);
  await app.control('inbound', { from: { name: 'Ana', phone: app.customers.get('Ana') }, type: 'interactive', text: 'Tea', context: sent.wamid });
  await shows(message(page, 'Pressed a button'));

  const list = await choose('List to choose from');
  await list.getByRole('textbox', { name: 'Text above' }).fill('What else?');
  await list.getByRole('textbox', { name: 'Button that opens the list' }).fill('Menu');
  await list.getByRole('textbox', { name: 'Row 1', exact: true }).fill('Bread');
  await list.getByRole('button', { name: 'Add a row' }).click();
  await list.getByRole('textbox', { name: 'Row 2', exact: true }).fill('Butter');
  await app.screenshot(page, 'talk-list');
  await list.getByRole('button', { name: 'Send', exact: true }).click();
  await message(page, 'What else?').getByText('Menu', { exact: true }).click();
  await shows(message(page, 'What else?').getByText('Butter', { exact: true }));

  const place = await choose('Ask for a location');
  await place.getByRole('textbox', { name: 'Text above' }).fill('Where shall it go?');
  await place.getByRole('button', { name: 'Send', exact: true }).click();
  await eventually('all to be sent', async () => (await app.sent()).length === 3);
  assert.equal((await app.sent())[2].body.interactive.action.name, 'send_location');
  await shows(message(page, 'Where shall it go?'));
  await app.screenshot(page, 'talk-interactive');
});

story('who else is there can be seen, and two do not answer at once unasked', { people: [OWNER, BO] }, async app => {
  await app.writes('Ana', 'Is it still there?');
  const olga = await at(app, OWNER, 'Ana');
  const bo = await at(app, BO, 'Ana');
  // A name stands in marks that keep its direction to itself.
  await shows(conversation(olga).getByText(/^Also here: .Bo Berg.$/));
  await shows(conversation(bo).getByText(/^Also here: .Olga Owner.$/));
  await composer(bo).pressSequentially('It is');
  await shows(conversation(olga).getByText(/^.Bo Berg. is writing…$/));

  await composer(olga).fill('Yes');
  await composer(olga).press('Enter');
  const question = olga.getByRole('group', { name: /^.Bo Berg. is writing an answer\.$/ });
  await shows(question);
  assert.deepEqual(await violations(olga, 'crossing'), []);
  await app.screenshot(olga, 'talk-crossing');
  await question.getByRole('button', { name: 'Cancel' }).click();
  assert.equal(await composer(olga).inputValue(), 'Yes');
  assert.deepEqual(await app.sent(), []);

  await composer(bo).press('Enter');
  await bo.getByRole('button', { name: 'Send anyway' }).click();
  await shows(message(olga, 'It is'));
  await composer(olga).press('Enter');
  await shows(olga.getByText(/^.Bo Berg. has answered since you began\.$/));
  await olga.getByRole('button', { name: 'Send anyway' }).click();
  await shows(message(bo, /Yes/));
  await eventually('both to be sent', async () => (await app.sent()).length === 2);

  await bo.getByRole('link', { name: 'Queue', exact: true }).click();
  await conversation(olga).getByText(/^Also here/).waitFor({ state: 'hidden' });
});

story('that no answer is needed is said and taken back with one key each', {}, async app => {
  await app.writes('Ana', 'Thanks');
  const page = await at(app, OWNER, 'Ana');
  await says(row(page, 'Ana'), 'Answer owed');
  await page.keyboard.press('d');
  await shows(message(page, /Olga Owner. said that no answer is needed/));
  await shows(page.getByRole('button', { name: 'Needs an answer after all' }));
  await page.keyboard.press('z');
  await says(row(page, 'Ana'), 'Answer owed');
  await page.getByRole('button', { name: 'Needs an answer after all' }).waitFor({ state: 'hidden' });
  await shows(message(page, /Olga Owner. took back that no answer is needed/));
});

story('somebody is blocked and let through again, and a conversation is written out', {}, async app => {
  await app.writes('Ana', 'Buy this now');
  const page = await at(app, OWNER, 'Ana');
  await page.getByText('Conversation menu').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Export as text' }).click()]);
  assert.match(download.suggestedFilename(), /^conversation-\d+\.txt$/);
  assert.deepEqual(await violations(page, 'menu'), []);
  await app.screenshot(page, 'talk-menu');

  await page.getByRole('button', { name: 'Block', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^Block .Ana.\?$/ });
  await dialog.getByRole('textbox').fill('Sells things');
  assert.deepEqual(await violations(page, 'block'), []);
  await dialog.getByRole('button', { name: 'Block', exact: true }).click();
  await shows(page.getByRole('button', { name: 'Unblock' }));
  await composer(page).waitFor({ state: 'hidden' });
  await shows(message(page, /Olga Owner. reported this person: .Sells things/));
  await eventually('nothing to be owed', async () => (await row(page, 'Ana').getByText('Answer owed').filter({ visible: true }).count()) === 0);
  await app.screenshot(page, 'talk-blocked');
  await page.getByRole('button', { name: 'Unblock' }).click();
  await shows(composer(page));
  await says(row(page, 'Ana'), 'Answer owed');
});

story('a voice message is recorded and sent in what WhatsApp takes', {}, async app => {
  await app.writes('Ana', 'Call me?');
  const page = await at(app, OWNER, 'Ana');
  const record = async () => {
    await page.getByRole('button', { name: 'More to send' }).click();
    await page.getByRole('button', { name: 'Record a voice message' }).click();
  };
  await record();
  await shows(page.getByText(/^Recording: 0:0[1-9]$/));
  await app.screenshot(page, 'talk-recording');
  await page.getByRole('button', { name: 'Discard recording' }).click();
  await page.getByText(/^Recording/).waitFor({ state: 'hidden' });

  await record();
  await shows(page.getByText(/^Recording: 0:0[1-9]$/));
  await page.getByRole('button', { name: 'Finish recording' }).click();
  await shows(page.getByText('voice.ogg'));
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await eventually('it to be sent', async () => (await app.sent()).length === 1);
  assert.deepEqual([(await app.sent())[0].body.type, (await app.sent())[0].body.audio.voice], ['audio', true]);
  const voice = page.getByRole('group', { name: /voice/i });
  await voice.getByRole('button', { name: 'Play' }).click();
  await shows(voice.getByRole('button', { name: 'Pause' }));

  // What was recorded until somebody put it away is not lost.
  await record();
  await shows(page.getByText(/^Recording: 0:0[1-9]$/));
  await page.getByRole('button', { name: 'Finish recording' }).press('Escape');
  await shows(page.getByText('voice.ogg'));
});

story('a form that is put away, or that the end of the window puts away, keeps what was written', {}, async app => {
  await app.writes('Ana', 'What is there?', { closesIn: 30 });
  const page = await at(app, OWNER, 'Ana');
  const open = async () => {
    await page.getByRole('button', { name: 'More to send' }).click();
    await page.getByRole('group', { name: 'More to send' }).getByRole('button', { name: 'Reply buttons' }).click();
  };
  const form = page.getByRole('form', { name: 'Reply buttons' });
  const text = form.getByRole('textbox', { name: 'Text above' });
  await open();
  await text.fill('Tea or coffee?');
  await form.getByRole('textbox', { name: 'Button 1' }).fill('Tea');
  await text.press('Escape');
  await form.waitFor({ state: 'hidden' });
  await open();
  assert.equal(await text.inputValue(), 'Tea or coffee?');
  assert.equal(await form.getByRole('textbox', { name: 'Button 1' }).inputValue(), 'Tea');

  await form.waitFor({ state: 'hidden', timeout: 40_000 });
  await app.writes('Ana', 'Still there?');
  await shows(form);
  assert.equal(await text.inputValue(), 'Tea or coffee?');

  // Given up is given up.
  await form.getByRole('button', { name: 'Cancel' }).click();
  await form.waitFor({ state: 'hidden' });
  await open();
  assert.equal(await text.inputValue(), '');
});

story('all of it fits on a phone', {}, async app => {
  await app.writes('Ana', 'What is there?');
  const page = await app.signIn(OWNER, { viewport: { width: 320, height: 640 } });
  await isLive(page);
  await openConversation(page, 'Ana');
  await page.getByRole('button', { name: 'More to send' }).click();
  assert.equal(await beyondTheSide(page), 0, 'the choice');
  await page.getByRole('button', { name: 'List to choose from' }).click();
  assert.equal(await beyondTheSide(page), 0, 'the list');
  await app.screenshot(page, 'talk-phone-list');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  assert.equal(await beyondTheSide(page), 0, 'the note');
  await app.screenshot(page, 'talk-phone-note');
  for (const path of ['/mentions', '/replies']) {
    await page.goto(path);
    await shows(page.getByRole('heading', { level: 1 }));
    assert.equal(await beyondTheSide(page), 0, path);
  }
});
