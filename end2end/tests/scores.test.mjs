import assert from 'node:assert/strict';
import { violationsInBothThemes } from '../lib/accessible.mjs';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { beyondTheSide, composer, conversation, isLive, link, message, openConversation, openOwn, row, says, shows, toSettings } from '../lib/desk.mjs';

const HOUR = 3600;
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

const button = (where, name) => where.getByRole('button', { name, exact: true });
const part = (where, name) => where.getByRole('region', { name, exact: true });
const customer = page => page.getByRole('complementary', { name: 'About the customer' });

/** The chance of an answer that a row shows, in hundredths; none where it shows none. */
const chanceIn = async (page, name) => {
  const shown = await row(page, name).locator('.row-chance [aria-hidden]').textContent();
  return shown === '' ? null : Number(shown.replace(' %', ''));
};

/** Several exchanges: a customer writes, and somebody answers. */
async function talks(app, page, name, times) {
  await openConversation(page, name);
  for (let n = 1; n <= times; n += 1) {
    await composer(page).fill(`Answer ${n}`);
    await composer(page).press('Enter');
    await shows(message(page, `Answer ${n}`));
    await app.writes(name, `Question ${n}`, { closesIn: 20 * HOUR + n });
    await shows(message(page, `Question ${n}`));
  }
}

/** A zone in which it is late in the morning now: at night an answer brings no more than one that waits. */
const zoneInTheMorning = () => {
  const ahead = 11 - new Date().getUTCHours();
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
};

/** What is foreseen about a conversation, as programs are told. */
const foreseen = async (app, key, id) => (await app.api(key, 'GET', `/conversations/${id}/scores`)).body;

/**
 * In a few windows advice is kept back by chance. Somebody of this name writes whose window is none of them: whoever's is one is
 * put aside, under another name.
 */
async function advised(app, key, name, writes) {
  const find = async () => (await app.api(key, 'GET', '/conversations?limit=200')).body.data.find(one => one.contact.name === name);
  for (let n = 1; n < 10; n += 1) {
    await writes();
    await eventually(`${name} to be there`, async () => Boolean(await find()));
    const { id, contact } = await find();
    if (!(await foreseen(app, key, id)).held_out) return id;
    const aside = `Put aside ${app.customers.size}`;
    assert.equal((await app.api(key, 'PATCH', `/contacts/${contact.id}`, { name: aside })).status, 200);
    assert.equal((await app.api(key, 'PATCH', `/conversations/${id}`, { status: 'resolved' })).status, 200);
    app.customers.set(aside, app.customers.get(name));
    app.customers.set(name, `+49152${10_000_000 + app.customers.size}`);
  }
  throw new Error('this is no chance');
}

story('beside a conversation it is told how likely an answer is, what moved that, when they write, and what to do next', {}, async app => {
  const key = await app.addKey('agent');
  const id = await advised(app, key, 'Ana', () => app.writes('Ana', 'Is it ready?'));
  await app.writes('Ben', 'Good morning', { closesIn: 90 * 60 });
  const page = await app.signIn();
  await isLive(page);
  await talks(app, page, 'Ana', 3);
  // By the platform's whole seconds that is after the last answer.
  await app.writes('Ana', 'And where?', { closesIn: 24 * HOUR + 2 });
  await shows(message(page, 'And where?'));
  const pane = customer(page);
  const outlook = part(pane, 'What to expect');
  await shows(outlook.getByText(/^\d+ %, between \d+ and \d+ %$/).first());
  await shows(outlook.getByText(/^If you write now, within 24 hours\. Answers so far: \d+ of \d+ · the model has learnt from [\d,]+ cases?$/));

  // What stands there is what programs are told.
  const shown = async () => Number((await outlook.getByText(/^\d+ %, between/).first().textContent()).split(' ')[0]);
  await eventually('the figure to be the one of the API', async () => {
    const { reply } = await foreseen(app, key, id);
    return Math.abs(await shown() - reply.p * 100) <= 1;
  });
  await eventually('the row to show the same', async () => Math.abs(await chanceIn(page, 'Ana') - await shown()) <= 1);

  // Three facts, each with which way it moved the chance.
  const facts = outlook.locator('.fact');
  assert.equal(await facts.count(), 3);
  for (const fact of await facts.all()) {
    assert.match(await fact.textContent(), /^(Raises|Lowers) it: \S+ \S+/);
  }

  // The hours of the day, named in words, drawn, and as a table for whoever cannot see them.
  const hours = part(pane, 'Best hours to write');
  assert.match(await hours.locator('figcaption').textContent(), /^(Best from \d\d:00 to \d\d:00|No hour stands out)/);
  assert.equal(await hours.locator('.hours-bar').count(), 24);
  await hours.getByText('All 24 hours').focus();
  await page.keyboard.press('Enter');
  const table = hours.getByRole('table');
  await shows(table);
  assert.equal(await table.getByRole('row').count(), 25);
  const whole = (await table.getByRole('cell').allTextContents()).reduce((sum, share) => sum + parseFloat(share), 0);
  assert.ok(Math.abs(whole - 100) < 2, `${whole} % in all`);
  await shows(hours.getByText('Hours of Europe/Berlin'));

  // What kind of customer they are goes by a rule that can be read.
  await says(outlook, 'Newcomer');
  await outlook.getByText('How this is decided').click();
  await says(outlook, 'They wrote for the first time within the last 7 days.');

  // They wait, so they are answered: one press leads to where one writes.
  const next = part(pane, 'Next best step');
  await says(next, 'They wait for an answer');
  await app.screenshot(page, 'scores-beside');
  assert.deepEqual(await violationsInBothThemes(page, 'scores beside a conversation'), []);
  await button(next, 'Answer now').click();
  await eventually('the composer to have the focus', () => composer(page).evaluate(field => field === document.activeElement));
  await composer(page).fill('It is ready');
  await composer(page).press('Enter');
  await eventually('them to be left in peace', async () => (await next.textContent()).includes('Leave in peace'));
  assert.equal(await next.getByRole('button').count(), 0, 'nothing is to be pressed for that');

  // On the page of the customer it is the same.
  await pane.getByRole('link', { name: 'Whole profile' }).click();
  await shows(page.getByRole('heading', { level: 1, name: 'Ana' }));
  await shows(part(page, 'What to expect').getByText(/^\d+ %, between \d+ and \d+ %$/).first());
  await shows(part(page, 'Engagement').getByText(/^\d+\.\d of 10, between \d+\.\d and \d+\.\d$/));
  await shows(part(page, 'Best hours to write').locator('figcaption'));
  await app.screenshot(page, 'scores-person');
  assert.deepEqual(await violationsInBothThemes(page, 'scores of a customer'), []);
});

story('what is foreseen is asked for while it can be seen, and not in a pane that is put away', {}, async app => {
  await app.writes('Ana', 'Is it ready?');
  const page = await app.signIn();
  await isLive(page);
  let asked = 0;
  page.on('request', request => {
    if (new URL(request.url()).pathname === '/_fn/scores') asked += 1;
  });
  await openConversation(page, 'Ana');
  await shows(part(customer(page), 'What to expect'));
  await eventually('it to be asked for', async () => asked > 0);
  await page.locator('#context-toggle').click();
  await eventually('the pane to be put away', async () => !(await customer(page).isVisible()));
  const before = asked;
  await app.writes('Ana', 'And now?');
  await shows(message(page, 'And now?'));
  assert.equal(asked, before, 'nobody sees it');
  await page.locator('#context-toggle').click();
  await eventually('it to be asked for again', async () => asked > before);
});

story('sending later offers the customer’s best hours first, by their clock', {}, async app => {
  // At the same hour of eight days, three hours from now.
  for (let day = 8; day >= 1; day -= 1) {
    await app.writes('Ana', `Day ${day}`, { closesIn: 3 * HOUR - (day - 1) * 24 * HOUR });
  }
  await app.writes('Ana', 'Is it ready?', { closesIn: 20 * HOUR });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  await composer(page).fill('It is ready');
  await button(page, 'Send later').click();
  const panel = page.getByRole('region', { name: 'When is it to leave?' });
  const best = panel.getByRole('button', { name: /^Their best hour, \d\d:00 there, / });
  await shows(best.first());
  const offered = await panel.getByRole('button').allTextContents();
  assert.match(offered[0].trim(), /^Their best hour, /, offered.join());
  const there = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Berlin' });
  const usual = Number(there.format(new Date(Date.now() + 3 * HOUR * 1000)));
  const told = Number(offered[0].match(/(\d\d):00 there/)[1]);
  assert.ok(Math.min((told - usual + 24) % 24, (usual - told + 24) % 24) <= 1, `${told} is not about ${usual}`);
  await app.screenshot(page, 'scores-later');
  assert.deepEqual(await violationsInBothThemes(page, 'best hours for later'), []);
  await best.first().click();
  await shows(page.getByText(/^Planned: leaves /));
  assert.deepEqual(await app.sent(), [], 'it waits for that');
});

story('what makes a conversation worth more is said with what it would move, kept, and taken back', {}, async app => {
  const key = await app.addKey('owner');
  // So close together that even where much is at stake, as it is at some hours, four times as much of it comes sooner.
  const waiting = [['Ana', 10 * HOUR], ['Ben', 10.15 * HOUR], ['Cleo', 10.3 * HOUR]];
  for (const [name, closesIn] of waiting) {
    await advised(app, key, name, () => app.writes(name, 'Is it ready?', { closesIn }));
  }
  for (const { contact } of (await app.api(key, 'GET', '/conversations')).body.data) {
    assert.equal((await app.api(key, 'PATCH', `/contacts/${contact.id}`, { time_zone: zoneInTheMorning() })).status, 200);
  }
  const page = await app.signIn();
  await isLive(page);
  await shows(row(page, 'Cleo'));
  const isWaiting = one => waiting.some(([name]) => name === one.contact.name);
  const rows = async () => (await app.api(key, 'GET', '/conversations?order=priority')).body.data.filter(isWaiting);
  const names = async () => (await rows()).map(one => one.contact.name);
  const cleo = (await rows()).find(one => one.contact.name === 'Cleo');
  assert.equal((await app.api(key, 'PATCH', `/contacts/${cleo.contact.id}`, { tags: ['VIP'] })).status, 200);
  await eventually('Cleo to be the last', async () => (await names()).at(-1) === 'Cleo');
  const before = await names();

  await toSettings(page, 'Priorities');
  await shows(page.getByRole('heading', { level: 1, name: 'Priorities' }));
  const form = page.getByRole('form', { name: 'Priorities' });
  const moves = part(page, 'What would move');
  await shows(form.getByRole('heading', { name: 'No rules yet' }));
  await shows(moves.getByText('Nothing moves.'));
  await button(form, 'Add a rule').click();
  await shows(form.getByText('Choose one', { exact: true }).filter({ visible: true }).last());
  await form.getByRole('combobox', { name: 'Tag' }).selectOption('VIP');
  await button(form, 'Add a rule').click();

  // By slider, by number, and told where it goes too far.
  const worth = { name: 'Worth of Tag \u2068VIP\u2069' };
  const slider = form.getByRole('slider', worth);
  const field = form.getByRole('textbox', worth);
  await eventually('the field to have the focus', () => field.evaluate(it => it === document.activeElement));
  assert.equal(await field.inputValue(), '2');
  await slider.focus();
  await page.keyboard.press('End');
  assert.equal(await field.inputValue(), '4');
  assert.equal(await slider.getAttribute('aria-valuetext'), '4 times');
  await field.fill('5');
  await shows(form.getByRole('alert').getByText('What a rule makes of the worth lies between 0.25 and 4.'));
  assert.ok(await button(form, 'Save').isDisabled());
  await field.fill('4');

  // What would move is what moves.
  await shows(moves.getByText(/^\d+ of 3 that wait would stand elsewhere; those that move furthest:$/));
  const move = moves.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Cleo' }) });
  const place = /^from place (\d) to place (\d)$/;
  await shows(move.getByText(place));
  const [, from, to] = (await move.getByText(place).textContent()).match(place);
  assert.deepEqual([Number(from), Number(to) < 3], [3, true]);
  await says(move, 'Worth 4 times an ordinary one, was 1');
  await says(form, 'Not saved yet.');
  await app.screenshot(page, 'priorities');
  assert.deepEqual(await violationsInBothThemes(page, 'priorities'), []);
  assert.deepEqual(await names(), before, 'nothing is kept yet');
  await field.press('Enter');
  await says(form, 'Saved. The queue by priority follows it.');
  assert.ok(await field.evaluate(it => it === document.activeElement), 'whoever kept it goes on where they wrote');
  await eventually('the order that was shown', async () => (await names()).indexOf('Cleo') === Number(to) - 1);
  await eventually('nothing more to move', async () => (await moves.getByText('Nothing moves.').count()) === 1);

  await button(form, 'Undo').click();
  await says(form, 'As it was before.');
  await eventually('the focus on the rules, since the button has gone', () =>
    form.getByRole('heading', { name: 'Rules', exact: true }).evaluate(it => it === document.activeElement));
  await shows(form.getByRole('heading', { name: 'No rules yet' }));
  await eventually('the order there was', async () => JSON.stringify(await names()) === JSON.stringify(before));
});

story('what is kept with more than two places is not taken for something that is not saved', {}, async app => {
  const key = await app.addKey('admin');
  assert.equal((await app.api(key, 'PUT', '/weights', { template_price: 0.0235 })).status, 200);
  const page = await app.signIn();
  await page.goto('/priorities');
  await isLive(page);
  const form = page.getByRole('form', { name: 'Priorities' });
  const price = form.getByRole('textbox').last();
  await eventually('the field to hold it', async () => (await price.inputValue()) === '0.0235');
  assert.equal(await form.getByText('Not saved yet.').count(), 0);
  await price.fill('0.03');
  await says(form, 'Not saved yet.');
});

story('whoever may not say what is worth more finds no way to it', { people: [OWNER, { email: 'ada@example.com', name: 'Ada', role: 'agent', password: 'a long enough password' }] }, async app => {
  await app.writes('Ana', 'Is it ready?');
  const page = await app.signIn({ email: 'ada@example.com', password: 'a long enough password' });
  await page.goto('/settings', { waitUntil: 'networkidle' });
  await shows(page.getByRole('main').getByRole('link', { name: 'Tags and attributes', exact: true }));
  assert.equal(await page.getByRole('link', { name: 'Priorities' }).count(), 0);
  await page.goto('/priorities', { waitUntil: 'networkidle' });
  await shows(page.getByText(/Your role does not allow this/));
  assert.equal(await page.getByRole('form', { name: 'Priorities' }).count(), 0);
});

story('on a phone what is foreseen has room in the sheet, and the one button leads to where one writes', {}, async app => {
  await advised(app, await app.addKey('agent'), 'Ana', () => app.writes('Ana', 'Is it ready?', { closesIn: 5 * HOUR }));
  const page = await app.signIn(OWNER, PHONE);
  await isLive(page);
  await link(page, 'Ana').tap();
  await shows(conversation(page));
  await button(page, 'Conversation menu').tap();
  await button(page, 'About the customer').tap();
  const pane = customer(page);
  const next = part(pane, 'Next best step');
  await says(next, 'They wait for an answer');
  await shows(part(pane, 'What to expect').getByText(/^\d+ %, between \d+ and \d+ %$/).first());
  await part(pane, 'Best hours to write').getByText('All 24 hours').tap();
  await shows(pane.getByRole('table'));
  assert.equal(await beyondTheSide(page), 0);
  await app.screenshot(page, 'scores-phone');
  assert.deepEqual(await violationsInBothThemes(page, 'scores on a phone'), []);
  const answer = button(next, 'Answer now');
  const { height } = await answer.boundingBox();
  assert.ok(height >= 44, `${height} px are too few for a finger`);
  await answer.tap();
  await eventually('the sheet to be away', async () => !(await pane.isVisible()));
  await eventually('the composer to have the focus', () => composer(page).evaluate(field => field === document.activeElement));

  await page.goto('/priorities');
  await shows(page.getByRole('heading', { level: 1, name: 'Priorities' }));
  await page.waitForLoadState('networkidle');
  assert.equal(await beyondTheSide(page), 0);
  await app.screenshot(page, 'priorities-phone');
  assert.deepEqual(await violationsInBothThemes(page, 'priorities on a phone'), []);
});

story('from right to left the day is read from the right, and all of it is in the language', {}, async app => {
  await app.writes('Ana', 'Is it ready?', { closesIn: 5 * HOUR });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  await openOwn(page);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
  await page.getByRole('button', { name: 'Language: العربية', exact: true }).click();
  await page.locator('html[dir="rtl"]').waitFor();
  const hours = page.locator('.hours-bars');
  await shows(hours);
  assert.equal(await hours.evaluate(bars => getComputedStyle(bars).transform), 'matrix(-1, 0, 0, 1, 0, 0)');
  assert.doesNotMatch(await page.locator('.outlook').innerText(), /[A-Za-z]{3}/);
  await app.screenshot(page, 'scores-ar');
});
