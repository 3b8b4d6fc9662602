import assert from 'node:assert/strict';
import { violationsInBothThemes } from '../lib/accessible.mjs';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { beyondTheSide, composer, conversation, isLive, openConversation, row, says, shows } from '../lib/desk.mjs';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const ANALYST = { email: 'nadia@example.com', name: 'Nadia', role: 'analyst', password: 'a long enough password' };

/** The row, or on a phone the card, of a customer in the list. */
const customer = (page, name) => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });

/** The names in the list, in their order. */
const names = page => page.locator('th').getByRole('link').allTextContents();

const listed = (page, expected) =>
  eventually(`the list to be ${expected}`, async () => JSON.stringify(await names(page)) === JSON.stringify(expected), 15_000);

/** Where the language of a customer stands. */
const language = page => part(page, 'Details').getByRole('textbox', { name: /^Language/ });

const part = (page, name) => page.getByRole('region', { name, exact: true });

/** Goes to the list, and waits until it has come to life. */
async function customers(page, query = '') {
  await page.goto(`/customers${query}`, { waitUntil: 'networkidle' });
  await shows(page.getByRole('heading', { level: 1, name: 'Customers' }));
  await isLive(page);
}

async function profile(page, name) {
  await page.getByRole('link', { name, exact: true }).first().click();
  await shows(page.getByRole('heading', { level: 1, name }));
}

story('customers are found, ordered, tagged many at once, and that is undone', {}, async app => {
  await app.writes('Ana', 'Good morning', { closesIn: 5 * 3600 });
  await app.writes('Ben', 'Hello', { closesIn: 3600 });
  await app.writes('Cleo', 'Is anybody there?', { closesIn: -3600 });
  const page = await app.signIn();
  await isLive(page);
  await shows(row(page, 'Ana'));
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await shows(page.getByRole('heading', { level: 1, name: 'Customers' }));
  await says(page, '3 customers');
  await listed(page, ['Ana', 'Ben', 'Cleo']);

  await page.getByRole('combobox', { name: 'Order' }).selectOption('Time left');
  await listed(page, ['Ben', 'Ana', 'Cleo']);
  assert.equal(new URL(page.url()).searchParams.get('order'), 'time_left');
  await page.getByRole('combobox', { name: 'Window', exact: true }).selectOption('Open');
  await listed(page, ['Ben', 'Ana']);
  // Either file holds those that are listed.
  for (const [name, format] of [['Download as CSV', 'csv'], ['Download as Excel workbook', 'xlsx']]) {
    const href = await page.getByRole('link', { name }).getAttribute('href');
    assert.equal(href, `/api/v1/contacts/export?format=${format}&window=open`);
    const file = await page.request.get(href);
    assert.equal(file.status(), 200, name);
  }
  await page.getByLabel('Find by name or number').fill('cleo');
  await page.getByLabel('Find by name or number').press('Enter');
  await shows(page.getByRole('heading', { name: 'Nobody fits' }));
  await page.getByRole('link', { name: 'Show everybody' }).click();
  await listed(page, ['Ana', 'Ben', 'Cleo']);

  await page.getByLabel('Select \u2068Ana\u2069').check();
  await page.getByLabel('Select \u2068Ben\u2069').check();
  await says(page, '2 selected');
  const action = page.getByRole('combobox', { name: 'Do with those selected' });
  await action.selectOption('tag:VIP');
  await page.getByRole('button', { name: 'Apply' }).click();
  await says(page, 'Done for 2 people.');
  await says(customer(page, 'Ana'), 'VIP');
  await app.screenshot(page, 'customers-bulk');
  // The way back outlasts the selection.
  await page.getByRole('button', { name: 'Clear selection' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await eventually('the tag to be gone', async () => (await customer(page, 'Ana').getByText('VIP', { exact: true }).count()) === 0);

  await page.getByLabel('Select \u2068Ana\u2069').check();
  await page.getByLabel('Select \u2068Ben\u2069').check();
  await action.selectOption('consent:no');
  await page.getByLabel('Where it was said').fill('List of the shop');
  await page.getByRole('button', { name: 'Apply' }).click();
  await says(page, 'Done for 2 people.');
  await page.getByRole('button', { name: 'Clear selection' }).click();
  assert.equal(await page.getByRole('button', { name: 'Apply' }).count(), 0);

  // Columns are this person's, also the next time.
  await page.getByText('Columns', { exact: true }).click();
  await page.getByLabel('Their time').check();
  await shows(page.getByRole('columnheader', { name: 'Their time' }));
  await page.getByLabel('Phone number').uncheck();
  await page.getByLabel('Marketing', { exact: true }).check();
  await shows(customer(page, 'Ana').getByRole('cell', { name: /Stopped$/ }));
  await shows(customer(page, 'Cleo').getByRole('cell', { name: /Not known$/ }));
  await customers(page, '?consent=stopped');
  await listed(page, ['Ana', 'Ben']);
  await shows(page.getByRole('columnheader', { name: 'Their time' }));
  assert.equal(await page.getByRole('columnheader', { name: 'Phone number' }).count(), 0);
  await app.screenshot(page, 'customers');
});

story('a customer is known by language, time, consent, tags and notes, and all of it can be corrected', {}, async app => {
  const german = 'Guten Tag, ich möchte gerne wissen, wann meine Bestellung bei mir ankommt. Ich warte schon seit zwei Wochen darauf.';
  await app.writes('Ana', german, { closesIn: 20 * 3600 });
  const page = await app.signIn();
  await page.goto('/customers/fields', { waitUntil: 'networkidle' });
  await shows(page.getByRole('heading', { level: 1, name: 'Tags and attributes' }));
  await says(page, 'By rule: their first message came in the last 7 days.');
  await page.getByPlaceholder('New tag').fill('Big spender');
  await page.getByRole('combobox', { name: 'Colour', exact: true }).selectOption('Purple');
  await page.getByRole('button', { name: 'New tag' }).click();
  await says(part(page, 'Tags'), 'Big spender');
  const attribute = page.getByRole('form', { name: 'New attribute' });
  await attribute.getByLabel('Name').fill('Plan');
  await attribute.getByRole('combobox', { name: 'Kind' }).selectOption('One of a list');
  await attribute.getByLabel('Choices, one a line').fill('Gold\nSilver');
  await attribute.getByRole('button', { name: 'New attribute' }).click();
  await says(part(page, 'Attributes'), 'Plan');
  // It gets another name and another choice; what is being written stays while another attribute is made.
  await page.getByRole('button', { name: 'Edit: \u2068Plan\u2069' }).click();
  const change = page.getByRole('form', { name: 'Edit: \u2068Plan\u2069' });
  await change.getByLabel('Name').fill('Tariff');
  await attribute.getByLabel('Name').fill('Size');
  await attribute.getByRole('combobox', { name: 'Kind' }).selectOption('Text');
  await attribute.getByRole('button', { name: 'New attribute' }).click();
  await says(part(page, 'Attributes'), 'Size');
  assert.equal(await change.getByLabel('Name').inputValue(), 'Tariff');
  // A name that another has is refused, and what was written is still there.
  await change.getByLabel('Name').fill('size');
  await change.getByRole('button', { name: 'Save' }).click();
  await says(page, 'There is one of this name already.');
  app.expectComplaint(/status of 400/);
  assert.equal(await change.getByLabel('Name').inputValue(), 'size');
  await change.getByLabel('Name').fill('Plan of the customer');
  await change.getByLabel('Choices, one a line').fill('Gold\nSilver\nBronze');
  await change.getByRole('button', { name: 'Save' }).click();
  await says(part(page, 'Attributes'), 'Gold, Silver, Bronze');
  assert.equal(await change.count(), 0);
  await page.getByRole('button', { name: 'Edit: \u2068Plan of the customer\u2069' }).click();
  const back = page.getByRole('form', { name: 'Edit: \u2068Plan of the customer\u2069' });
  await back.getByLabel('Name').fill('Plan');
  await back.getByRole('button', { name: 'Save' }).click();
  await shows(page.getByRole('button', { name: 'Edit: \u2068Plan\u2069' }));
  await app.screenshot(page, 'fields');

  await customers(page);
  await profile(page, 'Ana');
  await says(part(page, 'Tags'), 'New customer');
  await eventually('the language to be detected', async () => (await language(page).inputValue()) === 'de' || !(await page.reload({ waitUntil: 'networkidle' })), 20_000);
  await says(page, 'Detected from their messages');
  await says(page, 'From their number');
  await shows(page.getByText(/^\d\d:\d\d their time$/));

  await page.getByRole('combobox', { name: 'Add a tag…' }).selectOption('Big spender');
  await says(part(page, 'Tags'), 'Big spender');
  // The second is chosen before there is an answer to the first.
  const tag = page.getByRole('combobox', { name: 'Add a tag…' });
  await page.route('**/_fn/bulk_people', async route => {
    await new Promise(resolve => setTimeout(resolve, 500));
    await route.continue();
  });
  await tag.selectOption('VIP');
  await tag.selectOption('Support');
  await shows(page.getByRole('button', { name: 'Remove \u2068VIP\u2069' }));
  await shows(page.getByRole('button', { name: 'Remove \u2068Support\u2069' }));
  await page.unroute('**/_fn/bulk_people');
  await page.getByRole('button', { name: 'Remove \u2068Support\u2069' }).click();
  await eventually('one tag to be off', async () => (await page.getByRole('button', { name: 'Remove \u2068Support\u2069' }).count()) === 0);
  await shows(page.getByRole('button', { name: 'Remove \u2068VIP\u2069' }));
  await shows(page.getByRole('button', { name: 'Remove \u2068Big spender\u2069' }));
  assert.equal(await page.getByRole('button', { name: 'Remove \u2068New customer\u2069' }).count(), 0, 'its rule alone takes it away');
  await language(page).fill('pt-BR');
  await part(page, 'Details').getByRole('button', { name: 'Save' }).click();
  await says(page, 'Said by somebody here');
  await part(page, 'Details').getByRole('textbox', { name: /^Time zone/ }).fill('Atlantis');
  await part(page, 'Details').getByRole('button', { name: 'Save' }).click();
  await says(page, 'This is no time zone. Write it like Europe/Berlin.');
  app.expectComplaint(/status of 400/);
  await part(page, 'Attributes').getByRole('combobox', { name: 'Plan' }).selectOption('Gold');
  await says(page, 'Saved.');

  await page.getByText('Write consent down').click();
  await page.getByRole('combobox', { name: 'Answer' }).selectOption('Agreed');
  await page.getByLabel('Where it was said').fill('Shop in Bonn');
  await page.getByLabel('Wording').fill('Yes, keep me posted.');
  await part(page, 'Consent').getByRole('button', { name: 'Save' }).click();
  await says(part(page, 'Consent'), 'Shop in Bonn');
  await page.getByText('History', { exact: true }).click();
  await says(part(page, 'Consent'), 'Yes, keep me posted.');

  await page.getByLabel('Note, only for your team').fill('Prefers the phone');
  await page.getByRole('button', { name: 'Add note' }).click();
  await says(part(page, 'Notes'), 'Prefers the phone');
  // What is written in one note stays while another is added.
  const remarks = part(page, 'Notes').getByRole('listitem');
  await remarks.getByRole('button', { name: 'Edit' }).click();
  await remarks.getByRole('textbox').fill('Prefers the phone, not before noon');
  await page.getByLabel('Note, only for your team').first().fill('Speaks softly');
  await page.getByRole('button', { name: 'Add note' }).click();
  await says(part(page, 'Notes'), 'Speaks softly');
  assert.equal(await remarks.getByRole('textbox').inputValue(), 'Prefers the phone, not before noon');
  await remarks.getByRole('button', { name: 'Save' }).click();
  await says(part(page, 'Notes'), 'Prefers the phone, not before noon');
  await page.reload({ waitUntil: 'networkidle' });
  await says(part(page, 'Notes'), 'Prefers the phone, not before noon');
  assert.equal(await language(page).inputValue(), 'pt-BR');
  assert.equal(await part(page, 'Attributes').getByRole('combobox', { name: 'Plan' }).inputValue(), 'Gold');
  await says(part(page, 'Timeline'), 'First message');
  await app.screenshot(page, 'customer');
});

story('beside a conversation stands who it is with, and a key puts that away', {}, async app => {
  await app.writes('Ana', 'Hello');
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  const pane = page.getByRole('complementary', { name: 'About the customer' });
  await shows(pane.getByRole('heading', { name: 'Consent' }));
  await pane.getByLabel('Note, only for your team').fill('Asked twice');
  await pane.getByRole('button', { name: 'Add note' }).click();
  await says(pane, 'Asked twice');
  await app.screenshot(page, 'context');
  assert.equal(Math.round((await pane.boundingBox()).width), 320);

  await page.getByRole('heading', { level: 1, name: 'Ana' }).focus();
  await page.keyboard.press(']');
  await eventually('the pane to be away', async () => !(await pane.isVisible()));
  await page.reload({ waitUntil: 'networkidle' });
  await shows(composer(page));
  assert.equal(await pane.isVisible(), false, 'the browser remembers');
  await page.getByRole('button', { name: 'About the customer' }).click();
  await says(pane, 'Asked twice');

  // The messages are as wide from the first moment as they stay: the page comes with room for the pane, or without.
  const widths = () =>
    page.evaluate(() => [...document.querySelectorAll('.messages-column, .messages-list > *')].map(one => Math.round(one.clientWidth)));
  for (const away of [false, true]) {
    if (away) {
      await page.getByRole('heading', { level: 1, name: 'Ana' }).focus();
      await page.keyboard.press(']');
      await eventually('the pane to be away', async () => !(await pane.isVisible()));
    }
    await page.reload({ waitUntil: 'commit' });
    await page.locator('.messages-list > *').first().waitFor();
    const first = Math.max(...(await widths()));
    await shows(composer(page));
    await isLive(page);
    assert.equal(await pane.isVisible(), !away);
    assert.equal(Math.max(...(await widths())), first, away ? 'without the pane' : 'beside the pane');
  }
  await page.getByRole('button', { name: 'About the customer' }).click();
  await shows(pane);

  // Where there is no room for it, it is a sheet.
  await page.setViewportSize({ width: 820, height: 1180 });
  await eventually('the sheet to be away', async () => !(await pane.isVisible()));
  await page.getByRole('button', { name: 'About the customer' }).click();
  await shows(pane);
  await pane.getByRole('button', { name: 'Close' }).click();
  await eventually('the sheet to be away', async () => !(await pane.isVisible()));
  // With more room it stands beside again, without being asked for.
  await page.setViewportSize({ width: 1440, height: 900 });
  await shows(pane);
  await page.setViewportSize({ width: 820, height: 1180 });
  assert.equal(await conversation(page).isVisible(), true);
});

story('two who are one are made one, and divided again', {}, async app => {
  await app.writes('Ana', 'From the old phone', { from: { name: 'Ana', phone: '+551187654321' } });
  await app.writes('Ana', 'From the new phone', { from: { name: 'Ana', phone: '+5511987654321' } });
  const page = await app.signIn();
  await customers(page);
  await says(page, '2 customers');
  await page.getByRole('link', { name: 'Ana', exact: true }).first().click();
  const merging = part(page, 'Make two people one');
  await says(merging, 'the same number in another spelling');
  await merging.getByRole('button', { name: /^Compare/ }).first().click();
  const preview = page.getByRole('group', { name: 'Make two people one' });
  await says(preview, '1 conversation becomes one with another.');
  await app.screenshot(page, 'merge');
  await preview.getByRole('button', { name: 'Make two people one' }).click();
  await shows(merging.getByText(/^Made one with/));
  await customers(page);
  await says(page, '1 customer');
  await page.getByRole('link', { name: 'Ana', exact: true }).click();
  await part(page, 'Make two people one').getByRole('button', { name: 'Undo' }).click();
  await eventually('them to be two again', async () => (await part(page, 'Make two people one').getByText(/^Made one with/).count()) === 0);
  await customers(page);
  await says(page, '2 customers');
});

story('whoever only reads changes nothing', { people: [OWNER, ANALYST] }, async app => {
  await app.writes('Ana', 'Hello');
  const page = await app.signIn(ANALYST);
  await customers(page);
  assert.equal(await page.getByLabel('Select \u2068Ana\u2069').count(), 0);
  await profile(page, 'Ana');
  assert.equal(await page.getByRole('button', { name: 'Save' }).count(), 0);
  assert.equal(await page.getByLabel('Note, only for your team').count(), 0);
  assert.equal(await language(page).isDisabled(), true);
  await page.goto('/customers/fields', { waitUntil: 'networkidle' });
  await says(page, 'Only admins change these.');
  assert.equal(await page.getByRole('button', { name: /Delete/ }).count(), 0);
});

story('customers fit every width and can be used by everybody', {}, async app => {
  await app.writes('Ana', 'Hello', { closesIn: 1500 });
  await app.writes('A name that is very long and goes on and on without any end in sight', 'Hi');
  const first = await app.signIn();
  await customers(first);
  const href = await first.getByRole('link', { name: 'Ana', exact: true }).getAttribute('href');
  const storageState = await first.context().storageState();
  const wrong = [];
  for (const width of [1440, 820, 390, 320]) {
    const page = await app.open({ storageState, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    for (const [name, path] of [['customers', '/customers'], ['customer', href], ['fields', '/customers/fields']]) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await shows(page.getByRole('heading', { level: 1 }));
      assert.ok(await beyondTheSide(page) <= 0, `${name} at ${width} goes beyond its side`);
      wrong.push(...await violationsInBothThemes(page, `${name} ${width}`));
      await app.screenshot(page, `${name}-${width}`);
    }
  }
  assert.deepEqual(wrong, []);

  const phone = await app.signIn(OWNER, PHONE);
  await customers(phone);
  const { height } = await phone.getByRole('link', { name: 'Ana', exact: true }).boundingBox();
  assert.ok(height >= 44, `${height} px are too few for a finger`);
  // Beside the box it is chosen as well: the whole corner takes the finger.
  const tick = phone.getByRole('row').filter({ has: phone.getByRole('link', { name: 'Ana', exact: true }) }).getByRole('checkbox');
  await tick.scrollIntoViewIfNeeded();
  const box = await tick.boundingBox();
  await phone.touchscreen.tap(box.x + box.width / 2, box.y - 9);
  await eventually('Ana to be chosen', () => tick.isChecked());
  await phone.getByRole('link', { name: 'Ana', exact: true }).tap();
  await shows(phone.getByRole('heading', { level: 1, name: 'Ana' }));
  await app.screenshot(phone, 'phone-customer');
  // What came of a change is in sight where it was made, far below.
  await phone.getByLabel('Note, only for your team').fill('Prefers the phone');
  await phone.getByRole('button', { name: 'Add note' }).tap();
  await says(part(phone, 'Notes'), 'Prefers the phone');
  const said = phone.getByRole('status').filter({ hasText: 'Saved.' });
  await eventually('what came of it to be in sight', async () => {
    const { y, height } = await said.boundingBox();
    return y >= 0 && y + height <= 844;
  });
});

story('everybody who fits is selected at once, also who is on no page, and what was done is taken back', {}, async app => {
  const key = await app.addKey('agent');
  for (let n = 10; n < 65; n += 1) await app.writes(`Zoe ${n}`, 'Hello', { closesIn: 3 * 3600 });
  await app.writes('Ana', 'Hello', { closesIn: 3 * 3600 });
  const page = await app.signIn();
  await page.goto('/customers?q=zoe');
  await isLive(page);
  await says(page, '55 customers');
  assert.equal(await page.getByRole('row').filter({ hasText: 'Zoe' }).count(), 50);
  await page.getByRole('button', { name: 'Select all who fit' }).click();
  await says(page, '55 selected');
  await page.getByRole('combobox', { name: 'Do with those selected' }).selectOption('tag:VIP');
  await page.getByRole('button', { name: 'Apply' }).click();
  await says(page, 'Done for 55 people.');
  const tagged = async () => (await app.api(key, 'GET', '/contacts?tag=VIP&limit=200')).body.data.length;
  assert.equal(await tagged(), 55);
  await page.getByRole('button', { name: 'Undo' }).click();
  await eventually('nobody to carry it', async () => (await tagged()) === 0);
});
