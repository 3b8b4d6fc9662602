import assert from 'node:assert/strict';
import { violationsInBothThemes } from '../lib/accessible.mjs';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { beyondTheSide, isLive, row, says, shows } from '../lib/desk.mjs';

const HOUR = 3600;
const ADMIN = { email: 'admin@example.com', name: 'Adam Admin', role: 'admin', password: 'a long enough password' };
const AGENT = { email: 'agent@example.com', name: 'Agnes Agent', role: 'agent', password: 'a long enough password' };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

const hasFocus = locator => locator.evaluate(element => element === document.activeElement);
const heading = (page, name) => page.getByRole('heading', { level: 1, name, exact: true });
const button = (where, name) => where.getByRole('button', { name, exact: true });
const part = (page, name) => page.getByRole('main').getByRole('region', { name, exact: true });
/** A step of the page on which a campaign is written. */
const step = (page, name) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });
/** A fact of a part, by its name. */
const fact = (where, name) =>
  where.locator('dl > div').filter({ has: where.page().getByText(name, { exact: true }) }).locator('dd');
const tells = (where, name, value) =>
  eventually(`${name}: ${value}`, async () => (await fact(where, name).first().innerText()).trim() === value);
/** How far a campaign is, in the head of its page. */
const stage = (page, name) => says(page.locator('.page-head'), name);
/** A cell of the funnel: what became of a group, by its place. */
const funnel = (page, name, at = 0) =>
  part(page, 'What came of it').getByRole('row', { name: new RegExp(`^${name}`) }).getByRole('cell').nth(at);
const template = (page, letter = 'A') => page.getByRole('listitem', { name: `Template ${letter}`, exact: true });

/** People who wrote, and whose windows closed an hour ago. */
async function waiting(app, ...names) {
  for (const name of names) await app.writes(name, 'Is it ready?', { closesIn: -HOUR });
}

/** Waits until so many customers are known, and the templates of the platform. */
async function known(app, count) {
  const key = await app.addKey('agent');
  await eventually('the templates', async () =>
    (await app.api(key, 'GET', '/templates')).body.data.some(({ name }) => name === 'welcome_back'));
  await eventually(`${count} customers`, async () => (await app.api(key, 'GET', '/contacts?limit=50')).body.data.length === count);
}

/** Begins a campaign to all customers. */
async function begin(page, name) {
  await page.goto('/campaigns/new', { waitUntil: 'networkidle' });
  await isLive(page);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByRole('combobox', { name: 'From the number' }).selectOption('+49 30 5550100');
  await page.getByRole('radio', { name: /^A list of customers/ }).check();
}

const choose = (page, name, letter = 'A') => template(page, letter).getByRole('combobox', { name: 'Template' })
  .selectOption({ label: name });

/** Has it looked up who gets it. */
async function check(page) {
  await button(page, 'Check who gets it').click();
  await page.waitForURL(/\/campaigns\/\d+$/);
  await stage(page, 'Checked');
}

const HELLO = 'hello_world · English (US) · utility';

story('a campaign shows who gets it and what it costs before anything leaves, and what came of it after', {}, async app => {
  await waiting(app, 'Ana', 'Ben', 'Cleo');
  await app.writes('Dora', 'When do you open?');
  await known(app, 4);
  const page = await app.signIn();
  await isLive(page);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Campaigns', exact: true }).click();
  await shows(heading(page, 'Campaigns'));
  await shows(page.getByRole('heading', { name: 'No campaigns yet' }));
  assert.deepEqual(await violationsInBothThemes(page, 'campaigns'), []);
  await app.screenshot(page, 'campaigns-empty');
  await page.getByRole('main').getByRole('link', { name: 'New campaign' }).click();
  await shows(heading(page, 'New campaign'));

  // What is missing is told at once, and nothing is begun.
  await isLive(page);
  await button(page, 'Check who gets it').click();
  await says(page, 'Give it a name of 1 to 100 characters.');
  await says(page, 'Say who is meant, or bring a file.');
  await says(page, 'Choose a template that can be sent from this number.');
  await eventually('the focus where the first of it is', () =>
    page.getByRole('textbox', { name: 'Name', exact: true }).evaluate(field => field === document.activeElement));

  await begin(page, 'We are back');
  await says(step(page, 'Audience'), '4 customers');
  await choose(page, HELLO);
  await shows(template(page).getByText('Welcome! This message shows that your number can send.'));
  assert.deepEqual(await violationsInBothThemes(page, 'a new campaign'), []);
  await app.screenshot(page, 'campaign-written');
  await check(page);
  const review = step(page, 'Who gets it');
  await tells(review, 'Meant', '4');
  await tells(review, 'Get it', '3');
  await tells(review, 'Get nothing', '1');
  const why = review.getByRole('list', { name: 'Why some get nothing' }).getByRole('listitem');
  await says(why, 'Their window is open');
  await says(why, 'Write to them freely instead.');
  await shows(review.getByText(/^about \$0\.1\d/).first());
  assert.deepEqual(await app.sent(), [], 'nothing has left by that');
  assert.deepEqual(await violationsInBothThemes(page, 'a checked campaign'), []);
  await app.screenshot(page, 'campaign-checked');
  await why.getByRole('link', { name: 'Write to them' }).click();
  await shows(page.getByRole('list', { name: 'What the list is narrowed to' }).getByText('Left out of a campaign: window open'));
  await shows(row(page, 'Dora'));
  assert.equal(await row(page, 'Ana').count(), 0, 'to her only the campaign gets');
  await page.goBack();
  await shows(review.getByText('Write to them freely instead.'));

  await button(review, 'Send to 3 people').click();
  await stage(page, 'Done');
  await eventually('three to have left', async () => (await app.sent()).length === 3);
  const to = (await app.sent()).map(({ body }) => body.to.replace('+', '')).sort();
  const expected = ['Ana', 'Ben', 'Cleo'].map(name => app.customers.get(name).replace('+', '')).sort();
  assert.deepEqual(to, expected, 'each once, and nobody else');
  await eventually('all to be read', async () => {
    await page.reload();
    return (await funnel(page, 'Read').innerText()).startsWith('3');
  });
  for (const name of ['Sent', 'Delivered']) assert.match(await funnel(page, name).innerText(), /^3/);
  await app.writes('Ana', 'Great!');
  await eventually('her answer to count', async () => {
    await page.reload();
    return /^1\s+33 %/.test(await funnel(page, 'Answered').innerText());
  });
  const people = part(page, 'Its people');
  await shows(people.getByRole('listitem').filter({ hasText: 'Ben' }).getByText('Read'));
  await people.getByRole('combobox', { name: 'Show' }).selectOption('Who gets nothing');
  await shows(people.getByRole('listitem').filter({ hasText: 'Dora' }).getByText('Their window is open'));
  assert.deepEqual(await violationsInBothThemes(page, 'a campaign that is done'), []);
  await app.screenshot(page, 'campaign-done');

  await page.goto('/campaigns');
  const over = part(page, 'Over');
  await shows(over.getByRole('link', { name: 'We are back' }));
  await shows(over.getByText('3 of 3 sent'));
});

story('a campaign that was changed is checked again, is kept as a draft, and can be thrown away', {}, async app => {
  await waiting(app, 'Ana', 'Ben');
  await known(app, 2);
  const page = await app.signIn();
  await begin(page, 'Autumn');
  await choose(page, HELLO);
  await check(page);
  await shows(button(page, 'Send to 2 people'));
  await page.getByRole('searchbox').fill('Ana');
  await says(page, 'It was changed since it was checked. Check it again.');
  assert.equal(await button(page, 'Send to 2 people').count(), 0);
  await says(step(page, 'Audience'), '1 customer');
  await button(page, 'Save draft').click();
  await stage(page, 'Draft');
  await page.goto('/campaigns');
  await part(page, 'Being written').getByRole('link', { name: 'Autumn' }).click();
  await shows(heading(page, 'Autumn'));
  await isLive(page);
  assert.equal(await page.getByRole('searchbox').inputValue(), 'Ana');
  await check(page);
  await shows(button(page, 'Send to 1 person'));

  // Another like it begins with all that was chosen.
  await page.getByRole('link', { name: 'Another like this' }).click();
  await page.waitForURL(/\/campaigns\/new/);
  await eventually('its name', async () => (await page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()) === 'Autumn (2)');
  await page.goBack();
  await shows(heading(page, 'Autumn'));
  await isLive(page);
  await page.getByRole('button', { name: /^Delete the campaign/ }).click();
  await page.getByRole('button', { name: /Delete the campaign/ }).click();
  await page.waitForURL(/\/campaigns$/);
  await shows(page.getByRole('heading', { name: 'No campaigns yet' }));
  assert.deepEqual(await app.sent(), []);
});

story('more people than was set need somebody else to agree', { people: [OWNER, ADMIN] }, async app => {
  await waiting(app, 'Ana', 'Ben');
  await known(app, 2);
  const page = await app.signIn();
  await page.goto('/campaigns', { waitUntil: 'networkidle' });
  const rule = page.getByRole('form', { name: 'Approval by somebody else' });
  await rule.getByLabel('For more people than').fill('1');
  await button(rule, 'Save').click();
  await says(page, 'Somebody else than the author has to agree to a campaign for more than 1 person.');

  await begin(page, 'Big news');
  await choose(page, HELLO);
  await check(page);
  await shows(page.getByText('Somebody else has to agree before it begins. 1 other person may.'));
  await shows(page.getByText('What you have started in the last 24 hours'));
  await button(page, 'Ask for approval').click();
  await stage(page, 'Waiting for approval');
  assert.equal(await button(page, 'Agree').count(), 0, 'not its author');
  await says(page, 'Somebody else has to agree before it begins.');
  await app.screenshot(page, 'campaign-waiting');

  const other = await app.signIn(ADMIN);
  await other.goto('/campaigns');
  await part(other, 'Waiting for somebody').getByRole('link', { name: 'Big news' }).click();
  await shows(other.getByText(/Written by .Olga Owner./));
  await tells(part(other, 'Who gets it'), 'Get it', '2');
  assert.deepEqual(await app.sent(), []);
  assert.deepEqual(await violationsInBothThemes(other, 'a campaign to be agreed to'), []);
  await isLive(other);
  await button(other, 'Agree').click();
  await stage(other, 'Done');
  await shows(other.getByText(/Agreed to by .Adam Admin.\./));
  await eventually('both to have left', async () => (await app.sent()).length === 2);
  // Its author hears of it.
  await eventually('the author to see it', async () => (await page.locator('.page-head').innerText()).includes('Done'));

  // A looser rule holds once both want it.
  await page.goto('/campaigns');
  await isLive(page);
  await rule.getByLabel('For more people than').fill('200');
  await button(rule, 'Save').click();
  const wish = part(page, 'A looser rule');
  await says(wish, 'You have asked for a looser rule. It holds once somebody else who may agrees to it.');
  assert.equal(await button(wish, 'Agree to the looser rule').count(), 0, 'not whoever asked');
  await says(page, 'Somebody else than the author has to agree to a campaign for more than 1 person.');
  await other.goto('/campaigns');
  await isLive(other);
  await shows(part(other, 'A looser rule').getByText(/asks for a looser rule\./));
  await button(other, 'Agree to the looser rule').click();
  await says(other, 'Somebody else than the author has to agree to a campaign for more than 200 people.');
  await eventually('the wish to be gone', async () => (await part(other, 'A looser rule').count()) === 0);
  await eventually('the field to have the focus', () =>
    other.getByLabel('For more people than').evaluate(at => at === document.activeElement));
});

story('a campaign is paused, goes on, and is stopped for good', {}, async app => {
  await waiting(app, 'Ana', 'Ben', 'Cleo');
  await known(app, 3);
  const page = await app.signIn();
  await begin(page, 'Slowly');
  await choose(page, HELLO);
  await page.getByLabel('At most so many a minute').fill('1');
  await check(page);
  await button(page, 'Send to 3 people').click();
  await stage(page, 'Running');
  await eventually('the first to have left', async () => (await app.sent()).length === 1);
  await button(page, 'Pause').click();
  await stage(page, 'Paused');
  await button(page, 'Go on').click();
  await stage(page, 'Running');
  await button(page, 'Stop the campaign').click();
  await stage(page, 'Running');
  await page.getByRole('button', { name: /^Stop for good/ }).click();
  await stage(page, 'Stopped');
  await says(page, 'It was ended. Nobody else gets it.');
  for (const name of ['Pause', 'Go on']) assert.equal(await button(page, name).count(), 0);
  assert.ok((await app.sent()).length < 3);
  await app.screenshot(page, 'campaign-stopped');
});

story('a campaign goes to the people of a file, with what stands in its columns', {}, async app => {
  await waiting(app, 'Ana', 'Ben');
  await known(app, 2);
  const page = await app.signIn();
  await begin(page, 'Orders');
  await page.getByRole('radio', { name: /^A file/ }).check();
  const rows = [
    ['phone', 'order'],
    [app.customers.get('Ana'), 'A-1'],
    [app.customers.get('Ben'), 'B-2'],
    [app.customers.get('Ana'), 'A-3'],
    ['+4915119999999', 'X-9'],
    ['call me', 'Y-1'],
  ];
  const buffer = Buffer.from(rows.map(row => row.join(',')).join('\n'));
  await page.getByLabel('File of people').setInputFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer });
  await page.waitForURL(/\/campaigns\/\d+$/);
  await isLive(page);
  const audience = step(page, 'Audience');
  await tells(audience, 'Known here', '2');
  await tells(audience, 'Not known here', '1');
  await tells(audience, 'Rows without a number', '1');
  await tells(audience, 'Named twice', '1');
  await choose(page, 'order_update · English (US) · utility');
  const second = template(page).getByRole('group', { name: 'Variable 2', exact: true });
  await says(second, 'Write what stands here: nobody is asked when it goes to many.');
  await second.getByRole('combobox', { name: /^Column for/ }).selectOption('order');
  await second.getByText('Write what stands here').waitFor({ state: 'hidden' });
  assert.deepEqual(await violationsInBothThemes(page, 'a campaign to a file'), []);
  await app.screenshot(page, 'campaign-file');
  await check(page);
  const review = step(page, 'Who gets it');
  await tells(review, 'Meant', '5');
  await tells(review, 'Get it', '2');
  for (const why of ['Not known here', 'The row names nobody', 'They are meant twice']) {
    await says(review.getByRole('list', { name: 'Why some get nothing' }), why);
  }
  await button(review, 'Send to 2 people').click();
  await stage(page, 'Done');
  await eventually('both to have left', async () => (await app.sent()).length === 2);
  const texts = (await app.sent()).map(({ body }) => body.template.components[0].parameters.map(({ text }) => text)).sort();
  assert.deepEqual(texts, [['Ana', 'A-1'], ['Ben', 'B-2']]);
});

story('a file that names nobody is told of, and the campaign waits for another', {}, async app => {
  const page = await app.signIn();
  await begin(page, 'Nobody');
  await button(page, 'Save draft').click();
  await page.waitForURL(/\/campaigns\/\d+$/);
  await isLive(page);
  await page.getByRole('radio', { name: /^A file/ }).check();
  const buffer = Buffer.from('name,colour\nAna,blue\n');
  await page.getByLabel('File of people').setInputFiles({ name: 'colours.csv', mimeType: 'text/csv', buffer });
  await shows(page.getByRole('alert').getByText(/^This file cannot be used\. It needs a head/));
  app.expectComplaint(/status of 4\d\d/);
});

story('what a number may spend is said beforehand and holds a campaign once it is spent', {}, async app => {
  await waiting(app, 'Ana', 'Ben', 'Cleo');
  await known(app, 3);
  const page = await app.signIn();
  await page.goto('/campaigns', { waitUntil: 'networkidle' });
  await isLive(page);
  const limit = page.getByRole('form', { name: /^Limit of .*5550100/ });
  await limit.getByLabel('US dollars a month').fill('a lot');
  await button(limit, 'Save').click();
  await says(limit, 'Write amounts like 120 or 12.50, and whole numbers of people.');
  await limit.getByLabel('US dollars a month').fill('0.20');
  await button(limit, 'Save').click();
  await says(page, '$0.00 of $0.20 spent');

  await begin(page, 'Offer');
  await choose(page, 'welcome_back · English (US) · marketing');
  const fields = template(page);
  await fields.getByRole('group', { name: 'Date', exact: true }).getByRole('textbox').fill('Sunday');
  await fields.getByRole('group', { name: /^Button/ }).getByRole('textbox').fill('BACK10');
  await shows(fields.getByRole('figure').getByText('Sunday', { exact: false }));
  await check(page);
  await shows(page.getByText(/^It would bring the month to 2\d\d % of its limit: it holds once that is reached\.$/));
  await app.screenshot(page, 'campaign-budget');
  await button(page, 'Send to 3 people').click();
  await stage(page, 'Held');
  await says(page, 'What may be spent this month is spent.');
  await says(page, 'Raise the limit of the number, or let it go on next month.');
  assert.equal((await app.sent()).length, 1, 'one more would be too much');
  assert.deepEqual(await violationsInBothThemes(page, 'a campaign that holds'), []);
  await page.goto('/campaigns');
  await shows(part(page, 'Waiting for somebody').getByText('What may be spent this month is spent.'));
});

story('two templates are compared, some people are held out, and the verdict says no more than is known', {}, async app => {
  await waiting(app, 'Ana', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fay', 'Gil', 'Hana');
  await known(app, 8);
  const page = await app.signIn();
  await begin(page, 'Which is better');
  await choose(page, HELLO);
  await button(page, 'Compare with another').click();
  await choose(page, 'open_question · English (US) · utility', 'B');
  await template(page, 'B').getByLabel('Share').fill('0');
  await button(page, 'Check who gets it').click();
  await says(template(page, 'B'), 'Shares are whole numbers from 1 to 100.');
  await template(page, 'B').getByLabel('Share').fill('1');
  for (const field of await template(page, 'B').getByRole('group', { name: /Variable 1$/ }).getByRole('textbox').all()) await field.fill('Monday');
  await page.getByLabel('Hold out, in a hundred').fill('30');
  const steer = page.getByRole('checkbox', { name: 'Choose by what works after a verdict' });
  assert.equal(await steer.isChecked(), false, 'not by itself');
  await steer.check();
  assert.deepEqual(await violationsInBothThemes(page, 'an experiment'), []);
  await app.screenshot(page, 'campaign-experiment');
  await check(page);
  await page.getByRole('button', { name: /^Send to \d/ }).click();
  await stage(page, 'Done');
  const verdict = part(page, 'Verdict');
  await shows(verdict.getByText(/^Not enough is known yet of B: .*open_question.* and A: .*hello_world/));
  await shows(verdict.getByText(/may be looked at any time/));
  await shows(part(page, 'What it is').getByText(/^It may choose by what works after a verdict\./));
  assert.equal(await part(page, 'What it has learnt').count(), 0, 'no difference has shown');
  const heads = await part(page, 'What came of it').getByRole('columnheader').allInnerTexts();
  assert.match(heads[0], /^A: .*hello_world/);
  assert.match(heads[1], /^B: .*open_question/);
  await app.screenshot(page, 'campaign-verdict');
});

story('a campaign begins with the list somebody looks at', {}, async app => {
  await waiting(app, 'Ana', 'Ben');
  await known(app, 2);
  const page = await app.signIn();
  await page.goto('/customers?q=Ben');
  await isLive(page);
  await page.getByRole('link', { name: 'New campaign' }).click();
  await page.waitForURL(/audience=customers/);
  await says(step(page, 'Audience'), '1 customer');
  assert.equal(await page.getByRole('searchbox').inputValue(), 'Ben');

  await page.goto('/campaigns/new?audience=queue&view=closed', { waitUntil: 'networkidle' });
  const list = page.getByRole('combobox', { name: 'List', exact: true });
  await eventually('the list', async () => (await list.inputValue()) === 'closed');
  await says(step(page, 'Audience'), '2 conversations');
});

story('on a phone a campaign is seen and paused first, and can be written too', {}, async app => {
  await waiting(app, 'Ana', 'Ben', 'Cleo');
  await known(app, 3);
  const page = await app.signIn(OWNER, PHONE);
  await begin(page, 'On the way');
  await choose(page, HELLO);
  await page.getByLabel('At most so many a minute').fill('1');
  assert.equal(await beyondTheSide(page), 0, 'while it is written');
  assert.deepEqual(await violationsInBothThemes(page, 'a campaign on a phone'), []);
  await app.screenshot(page, 'campaign-phone');
  await check(page);
  await page.getByRole('button', { name: /^Send to 3/ }).tap();
  await stage(page, 'Running');
  const pause = await button(page, 'Pause').boundingBox();
  assert.ok(pause.y + pause.height < 844 && pause.height >= 44, 'to be reached without scrolling');
  assert.equal(await beyondTheSide(page), 0, 'while it runs');
  await app.screenshot(page, 'campaign-phone-running');
  await page.goto('/campaigns');
  await shows(page.getByRole('link', { name: 'On the way' }));
  assert.equal(await beyondTheSide(page), 0, 'the list');
  assert.deepEqual(await violationsInBothThemes(page, 'campaigns on a phone'), []);

  const narrow = await app.open({ viewport: { width: 320, height: 640 }, storageState: await page.context().storageState() });
  for (const path of ['/campaigns', '/campaigns/new']) {
    await narrow.goto(path);
    await shows(narrow.getByRole('heading', { level: 1 }));
    assert.equal(await beyondTheSide(narrow), 0, path);
  }
});

story('campaigns are reached by the keyboard, and are no business of agents', { people: [OWNER, AGENT] }, async app => {
  const page = await app.signIn();
  await isLive(page);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Commands and people' });
  await eventually('the focus on the palette', () => hasFocus(palette.getByRole('combobox')));
  await page.keyboard.type('go to the campaigns');
  await page.keyboard.press('Enter');
  await shows(heading(page, 'Campaigns'));
  await page.getByRole('main').getByRole('link', { name: 'New campaign' }).focus();
  await page.keyboard.press('Enter');
  await shows(heading(page, 'New campaign'));
  await isLive(page);
  await page.getByRole('textbox', { name: 'Name', exact: true }).focus();
  await page.keyboard.type('By keys');
  // Enter in a field keeps the draft, and looks nobody up.
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/campaigns\/\d+$/);
  await stage(page, 'Draft');
  const summary = step(page, 'Audience').locator('summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: /^A list of customers/ }).waitFor({ state: 'hidden' });
  await button(page, 'Check who gets it').click();
  await shows(page.getByRole('radio', { name: /^A list of customers/ }));

  const agent = await app.signIn(AGENT);
  await isLive(agent);
  assert.equal(await agent.getByRole('link', { name: 'Campaigns', exact: true }).count(), 0);
  await agent.goto('/campaigns');
  await shows(agent.getByRole('link', { name: 'By keys' }));
  assert.equal(await agent.getByRole('link', { name: 'New campaign' }).count(), 0);
  assert.equal(await agent.getByRole('button', { name: 'Save' }).count(), 0);
  await agent.goto('/campaigns/new');
  await shows(agent.getByText('Your role does not allow this.'));
});
