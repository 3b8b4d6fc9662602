import assert from 'node:assert/strict';
import { violationsInBothThemes } from '../lib/accessible.mjs';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { beyondTheSide, isLive, message, openConversation, says, shows, toSettings } from '../lib/desk.mjs';

const AGENT = { email: 'agent@example.com', name: 'Agnes Agent', role: 'agent', password: 'a long enough password' };
const ANALYST = { email: 'analyst@example.com', name: 'Anton Analyst', role: 'analyst', password: 'a long enough password' };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

/** A template in one language, in the library. */
const entry = (page, name, language) => page.getByRole('article', { name: `${name} ${language}`, exact: true });
/** A language of a template, on its page. */
const variant = (page, language) => page.getByRole('main').getByRole('region', { name: language, exact: true });
const heading = (page, name) => page.getByRole('heading', { level: 1, name, exact: true });
const nameField = page => page.getByRole('textbox', { name: 'Name', exact: true });
const body = where => where.getByRole('textbox', { name: 'Text', exact: true });
const preview = where => where.getByRole('figure', { name: 'What the customer reads' });
const figure = (where, name) => where.locator('.library-figure', { has: where.page().getByText(name, { exact: true }) }).locator('dd');

/** The templates that the platform has. */
async function known(app) {
  const answer = await fetch(`${app.simulator.url}/control/templates`);
  return (await answer.json()).data;
}

/** Opens the library, with all that the platform has in it. */
async function openLibrary(page) {
  await page.goto('/templates');
  await isLive(page);
  await eventually('the list of the platform', async () => {
    if (await entry(page, 'order_update', 'Deutsch').isVisible()) return true;
    await page.reload();
    return false;
  });
}

/** Begins with a text there is for a purpose, in English. */
async function begin(page, purpose, at = 0) {
  await page.goto(`/templates/new?purpose=${purpose}&at=${at}&language=en`);
  await isLive(page);
  await shows(body(page));
}

story('the library shows each template as it stands, is searched and narrowed, and hears of a pause at once', {}, async app => {
  const page = await app.signIn();
  await openLibrary(page);
  await toSettings(page, 'Templates');
  await shows(heading(page, 'Templates'));
  const order = entry(page, 'order_update', 'English (US)');
  await says(order, 'Approved');
  await says(order, 'Utility');
  await shows(order.getByText('Hi {{1}}, your order {{2}} is on its way. Anything we can help with?'));
  assert.deepEqual(await violationsInBothThemes(page, 'library'), []);
  await app.screenshot(page, 'library');

  await page.getByRole('searchbox', { name: 'Find a template' }).fill('parcel');
  await eventually('only those about a parcel', async () => (await page.getByRole('article').count()) === 1);
  await shows(entry(page, 'track_parcel', 'English (US)'));
  assert.equal(new URL(page.url()).searchParams.get('q'), 'parcel');
  await page.getByRole('searchbox', { name: 'Find a template' }).fill('nothing says this');
  await says(page, 'No template matches.');
  await page.getByRole('searchbox', { name: 'Find a template' }).fill('');

  await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('Deutsch');
  await eventually('only German ones', async () => {
    const names = await page.getByRole('article').evaluateAll(all => all.map(one => one.getAttribute('aria-label')));
    return names.length > 1 && names.every(name => name.endsWith(' Deutsch'));
  });
  await page.reload();
  await shows(entry(page, 'order_update', 'Deutsch'));
  assert.equal(await order.count(), 0, 'what it is narrowed to stands in the address');
  await isLive(page);

  const german = entry(page, 'order_update', 'Deutsch');
  await app.control('template', { name: 'order_update', language: 'de', action: 'pause' });
  await says(german, 'Paused');
  await shows(german.getByText(/^Paused until /));
  await shows(german.getByText(/the first pause lasts three hours/));
  await app.control('template', { name: 'order_update', language: 'de', action: 'quality', quality: 'RED' });
  await says(german, 'Low quality');
  await app.screenshot(page, 'library-paused');

  await german.getByRole('combobox', { name: /^Purpose of/ }).selectOption('Order update');
  await page.getByRole('combobox', { name: 'Purpose', exact: true }).selectOption('Order update');
  await eventually('only what is about orders', async () => (await page.getByRole('article').count()) === 1);
  await shows(german);
});

story('what became of a template is counted where it stands', {}, async app => {
  await app.writes('Ana', 'Where is my order?', { closesIn: -3600 });
  const page = await app.signIn();
  await openLibrary(page);
  const order = entry(page, 'order_update', 'English (US)');
  assert.equal((await figure(order, 'Sent').innerText()).trim(), '0');
  await page.goto('/');
  await isLive(page);
  await openConversation(page, 'Ana');
  const templates = page.getByRole('region', { name: 'Template', exact: true });
  await templates.getByRole('button', { name: /^order_update en_US/ }).click();
  for (const field of await templates.getByRole('textbox').all()) await field.fill('A-1042');
  await templates.getByRole('button', { name: 'Send template' }).click();
  await says(message(page, 'your order A-1042 is on its way.'), 'Read');
  await app.writes('Ana', 'Thank you!');
  await shows(message(page, 'Thank you!'));

  await page.goto('/templates');
  for (const name of ['Sent', 'Delivered', 'Read', 'Answered', 'Re-opened']) {
    await eventually(name, async () => (await figure(order, name).innerText()).trim().startsWith('1'));
  }
  assert.match(await figure(order, 'Answered').innerText(), /100\s%[^]*between \d+ and 100 %/);
  assert.match(await figure(order, 'Cost').innerText(), /^\$0\.0*[1-9]/);
});

story('a template begins with a text, is told what is wrong while it is written, and is approved', {}, async app => {
  const page = await app.signIn();
  await page.goto('/templates/new', { waitUntil: 'networkidle' });
  await shows(page.getByRole('heading', { name: 'Support follow-up' }));
  assert.deepEqual(await violationsInBothThemes(page, 'new template'), []);
  await app.screenshot(page, 'template-begin');
  await page.getByRole('link', { name: /order_ready/ }).click();
  await shows(heading(page, 'order_ready'));
  await isLive(page);
  const draft = variant(page, 'English');
  await shows(preview(draft).getByText('Hello Ana, your order A-1042 is ready.', { exact: false }));

  await body(draft).fill('{{first_name}}, your chair is here');
  await shows(draft.getByText(/^Write some words before the first variable/));
  assert.equal(await body(draft).getAttribute('aria-invalid'), 'true');
  await shows(preview(draft).getByText('Ana, your chair is here'));

  // By buttons, at the caret.
  await body(draft).fill('Hello ');
  await draft.getByRole('button', { name: /^Put in .*first_name/ }).click();
  await page.keyboard.type(', your chair in {{colour}} is here today.');
  assert.equal(await body(draft).inputValue(), 'Hello {{first_name}}, your chair in {{colour}} is here today.');
  await shows(preview(draft).getByText('Hello Ana, your chair in {{colour}} is here today.'));
  assert.equal(await body(draft).getAttribute('aria-invalid'), null);
  await shows(draft.getByText('61 / 1,024'));

  await draft.getByRole('button', { name: 'Submit for approval' }).click();
  await shows(draft.getByText(/^1 thing has to be mended/));
  const example = draft.getByLabel(/^Example for .*colour/);
  await eventually('the focus where the example is missing', () => example.evaluate(field => field === document.activeElement));
  await example.fill('blue');
  await shows(preview(draft).getByText('Hello Ana, your chair in blue is here today.'));

  await draft.getByRole('textbox', { name: 'Footer' }).fill('x'.repeat(61));
  await shows(draft.getByText('61 characters are too many; 60 are allowed.'));
  await draft.getByRole('textbox', { name: 'Footer' }).fill('Your chair makers');
  await draft.getByRole('button', { name: 'Link', exact: true }).click();
  await draft.getByLabel('On the button').fill('Open');
  await draft.getByLabel('Address', { exact: true }).fill('chairs.example');
  await shows(draft.getByText('An address begins with https://.'));
  await draft.getByLabel('Address', { exact: true }).fill('https://chairs.example/{{1}}');
  await draft.getByLabel('Example of its end').fill('A-1042');
  await shows(preview(draft).getByRole('listitem').filter({ hasText: 'Open' }));
  await draft.getByRole('group', { name: 'Look of the preview' }).getByRole('button', { name: 'Dark' }).click();
  assert.deepEqual(await violationsInBothThemes(page, 'template being written'), []);
  await app.screenshot(page, 'template-written');

  await nameField(page).fill('Chair ready');
  assert.equal(await nameField(page).inputValue(), 'chair_ready');
  await draft.getByRole('button', { name: 'Submit for approval' }).click();
  await page.waitForURL(/\/templates\/\d+$/);
  await shows(heading(page, 'chair_ready'));
  await says(variant(page, 'English'), 'Approved');
  await app.screenshot(page, 'template-approved');
  const made = (await known(app)).find(({ name }) => name === 'chair_ready');
  assert.deepEqual([made.language, made.category, made.parameter_format, made.status], ['en', 'UTILITY', 'NAMED', 'APPROVED']);
  assert.deepEqual(made.components.map(({ type }) => type), ['BODY', 'FOOTER', 'BUTTONS']);
});

story('languages of a template stand side by side, and a further one is kept as a draft until it is submitted', {}, async app => {
  const page = await app.signIn();
  await openLibrary(page);
  await entry(page, 'order_update', 'Deutsch').getByRole('link', { name: 'order_update' }).click();
  await shows(heading(page, 'order_update'));
  const [arabic, german] = [variant(page, 'العربية'), variant(page, 'Deutsch')];
  await shows(preview(german).getByText('Hallo Ana, deine Bestellung A-1042 ist unterwegs.', { exact: false }));
  const [left, right] = [await arabic.boundingBox(), await german.boundingBox()];
  assert.ok(Math.abs(left.y - right.y) < 2 && left.x + left.width <= right.x, 'one beside the other');
  assert.equal(await arabic.locator('[dir="rtl"][lang="ar"]').count(), 1, 'as it is read');

  await page.getByRole('combobox', { name: 'Another language' }).selectOption('Français');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const french = variant(page, 'Français');
  await shows(french);
  assert.ok(await nameField(page).isDisabled(), 'its name is settled');
  await body(french).fill('Bonjour {{1}}, votre commande {{2}} est en route.');
  await shows(preview(french).getByText('Bonjour Ana, votre commande A-1042 est en route.'));
  await french.getByRole('button', { name: 'Save draft' }).click();
  await says(french, 'Saved as a draft.');
  assert.deepEqual(await violationsInBothThemes(page, 'languages'), []);
  await app.screenshot(page, 'template-languages');

  await page.goto('/templates');
  const drafts = page.getByRole('region', { name: 'Drafts' });
  await shows(drafts.getByText('Français'));
  await drafts.getByRole('link', { name: 'order_update' }).click();
  await shows(german);
  assert.equal(await body(french).inputValue(), 'Bonjour {{1}}, votre commande {{2}} est en route.');
  await french.getByRole('button', { name: 'Submit for approval' }).click();
  await says(french, 'Approved');
  assert.equal((await known(app)).filter(({ name, language }) => name === 'order_update' && language === 'fr').length, 1);
});

story('what WhatsApp refuses is told in its words with the mend, and what it rejects can be changed and submitted again', {}, async app => {
  const page = await app.signIn();
  await openLibrary(page);
  await begin(page, 'order_update');
  const draft = variant(page, 'English');
  await nameField(page).fill('order_update');
  await draft.getByRole('combobox', { name: 'Language', exact: true }).selectOption('English (US)');
  const american = variant(page, 'English (US)');
  await american.getByRole('button', { name: 'Submit for approval' }).click();
  const refused = american.getByRole('alert').filter({ hasText: 'WhatsApp did not take it. In its words:' });
  await shows(refused);
  await eventually('the refusal to have the focus', () => refused.evaluate(at => at === document.activeElement));
  const stands = await refused.boundingBox();
  assert.ok(stands.y >= 0 && stands.y < page.viewportSize().height, 'it is where one looks');
  await says(refused, 'Choose another name: there is a template of this name in this language.');
  await app.screenshot(page, 'template-refused');
  // It waits as a draft, with the reason.
  await page.goto('/templates');
  await shows(page.getByRole('region', { name: 'Drafts' }).getByRole('link', { name: 'order_update' }));
  await page.getByRole('region', { name: 'Drafts' }).getByRole('link', { name: 'order_update' }).click();
  await says(american, 'Choose another name: there is a template of this name in this language.');
  assert.ok(await nameField(page).isEnabled(), 'and can get another name');

  await begin(page, 'order_update', 1);
  await nameField(page).fill('order_rejected_scam');
  await draft.getByRole('button', { name: 'Submit for approval' }).click();
  await page.waitForURL(/\/templates\/\d+$/);
  await says(draft, 'Rejected');
  await shows(draft.getByText('WhatsApp takes it for a scam.'));
  await draft.getByRole('button', { name: /^Edit/ }).click();
  await says(draft, 'Being edited');
  await body(draft).fill('Hello {{first_name}}, your order {{order_number}} can be fetched until {{pickup_date}} in our shop.');
  await draft.getByRole('button', { name: 'Submit for approval' }).click();
  await says(draft, 'Rejected');
  await eventually('the new text', async () => {
    const made = (await known(app)).find(({ name }) => name === 'order_rejected_scam');
    return made.components[0].text.includes('can be fetched');
  });
});

story('where a useful template promotes something, it is told that it will be marketing and why', {}, async app => {
  const page = await app.signIn();
  await begin(page, 'order_update');
  const draft = variant(page, 'English');
  assert.equal(await page.getByLabel('Category', { exact: true }).inputValue(), 'utility');
  assert.equal(await draft.getByText(/^WhatsApp will probably count this as/).count(), 0);
  await body(draft).fill('Hello {{first_name}}, your order {{order_number}} is here. Get 20% off the next one until Friday!');
  await says(draft, 'WhatsApp will probably count this as marketing, whatever it is submitted as.');
  await shows(draft.getByText(/^It promotes something: .*% off/));
  await app.screenshot(page, 'template-advice');
  await draft.getByRole('button', { name: 'Submit as marketing' }).click();
  await draft.getByText(/^WhatsApp will probably count this as/).waitFor({ state: 'hidden' });
  assert.equal(await page.getByLabel('Category', { exact: true }).inputValue(), 'marketing');
  // People stop marketing by a button that only marketing has.
  await draft.getByRole('button', { name: 'Stop marketing', exact: true }).click();
  const leave = draft.getByLabel('On the button').last();
  assert.equal(await leave.inputValue(), 'Stop promotions');
  // Whatever stands on it: where Ajar sends the template it does what it is for.
  const elsewhere = draft.getByText(/Where another program sends it, Ajar understands customary words only, such as .*Stop promotions/);
  assert.equal(await elsewhere.count(), 0);
  await leave.fill('Ne plus recevoir');
  await shows(elsewhere);
  await leave.fill('No more offers');
  await elsewhere.waitFor({ state: 'hidden' });
  await page.getByLabel('Category', { exact: true }).selectOption('Utility');
  await shows(draft.getByText('Only a marketing template has a button that stops marketing.'));
});

story('the sample of a header is uploaded, and without one nothing is submitted', {}, async app => {
  const page = await app.signIn();
  await begin(page, 'promotional');
  const draft = variant(page, 'English');
  await nameField(page).fill('with_photo');
  await draft.getByLabel('Header', { exact: true }).selectOption('Photo');
  await draft.getByRole('button', { name: 'Submit for approval' }).click();
  await says(draft, 'Choose a sample.');
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  await draft.getByLabel(/^Sample/).setInputFiles({ name: 'chair.png', mimeType: 'image/png', buffer: png });
  await shows(draft.getByText(/chair\.png.* is uploaded\.$/));
  await shows(preview(draft).getByText('Photo'));
  await draft.getByRole('button', { name: 'Submit for approval' }).click();
  await page.waitForURL(/\/templates\/\d+$/);
  const made = (await known(app)).find(({ name }) => name === 'with_photo');
  assert.deepEqual([made.components[0].type, made.components[0].format], ['HEADER', 'IMAGE']);
});

story('what was stopped for its pace is resumed, a copy has a name of its own, and a language is deleted', {}, async app => {
  const page = await app.signIn();
  await openLibrary(page);
  await entry(page, 'track_parcel', 'English (US)').getByRole('link', { name: 'track_parcel' }).click();
  const parcel = variant(page, 'English (US)');
  await says(parcel, 'Approved');
  await isLive(page);
  await app.control('template', { name: 'track_parcel', action: 'pace' });
  await says(parcel, 'Paused');
  await parcel.getByRole('button', { name: /^Resume/ }).click();
  await says(parcel, 'Approved');

  await parcel.getByRole('link', { name: /^Duplicate/ }).click();
  await shows(heading(page, 'track_parcel_2'));
  await parcel.getByRole('button', { name: 'Submit for approval' }).click();
  await page.waitForURL(/\/templates\/\d+$/);
  await says(parcel, 'Approved');
  await parcel.getByRole('button', { name: /^Delete/ }).click();
  assert.ok((await known(app)).some(({ name }) => name === 'track_parcel_2'), 'it is asked first');
  await parcel.getByRole('button', { name: /Delete.*English/ }).click();
  await page.waitForURL(/\/templates$/);
  assert.equal((await known(app)).filter(({ name }) => name === 'track_parcel_2').length, 0);
  assert.equal((await known(app)).filter(({ name }) => name === 'track_parcel').length, 1, 'and nothing else');
});

story('what is written and not saved is there again, and two at one draft overwrite nothing of each other', { people: [OWNER, AGENT] }, async app => {
  const page = await app.signIn();
  await openLibrary(page);
  await begin(page, 'support_follow_up');
  const draft = variant(page, 'English');
  await nameField(page).fill('asked_again');
  await body(draft).fill('Hello {{first_name}}, did that help you in the end?');
  await says(draft, 'Not saved yet.');
  await page.reload();
  await isLive(page);
  await eventually('what was written', async () => (await body(draft).inputValue()) === 'Hello {{first_name}}, did that help you in the end?');
  assert.equal(await nameField(page).inputValue(), 'asked_again');
  await says(draft, 'This was written here before and is not saved yet.');

  // Whoever leaves by a link or a key is asked, too.
  const asked = [];
  let leaves = false;
  const answers = dialog => {
    asked.push(dialog.message());
    return leaves ? dialog.accept() : dialog.dismiss();
  };
  page.on('dialog', answers);
  const address = page.url();
  const away = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Campaigns', exact: true });
  await away.click();
  await heading(page, 'asked_again').focus();
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await eventually('both to be asked', async () => asked.length === 2);
  assert.ok(asked.every(question => question.startsWith('Not everything on this page is saved yet.')), asked.join());
  assert.equal(page.url(), address);
  leaves = true;
  await away.click();
  await page.waitForURL(/\/campaigns$/);
  assert.equal(asked.length, 3);
  page.off('dialog', answers);
  await page.goto(address);
  await isLive(page);
  await says(draft, 'This was written here before and is not saved yet.');
  await draft.getByRole('button', { name: 'Save draft' }).click();
  await says(draft, 'Saved as a draft.');

  const agent = await app.signIn(AGENT);
  for (const one of [page, agent]) {
    await one.goto('/templates');
    await one.getByRole('region', { name: 'Drafts' }).getByRole('link', { name: 'asked_again' }).click();
    await isLive(one);
    await shows(body(variant(one, 'English')));
  }
  await body(variant(agent, 'English')).fill('Hello {{first_name}}, is there anything else?');
  await variant(agent, 'English').getByRole('button', { name: 'Save draft' }).click();
  await says(variant(agent, 'English'), 'Saved as a draft.');
  await body(draft).fill('Hello {{first_name}}, did it work?');
  await draft.getByRole('button', { name: 'Save draft' }).click();
  const other = draft.getByRole('alert').filter({ hasText: 'Somebody else has kept another version of this draft meanwhile.' });
  await shows(other);
  await shows(other.getByText(/^Theirs, by .*Agnes Agent/));
  await shows(other.getByText('is there anything else?', { exact: false }));
  assert.equal(await body(draft).inputValue(), 'Hello {{first_name}}, did it work?', 'mine is there as well');
  assert.deepEqual(await violationsInBothThemes(page, 'two versions'), []);
  await app.screenshot(page, 'template-two-versions');
  await other.getByRole('button', { name: 'Take theirs' }).click();
  assert.equal(await body(draft).inputValue(), 'Hello {{first_name}}, is there anything else?');
  await body(draft).fill('Hello {{first_name}}, is there anything else we can do?');
  await draft.getByRole('button', { name: 'Save draft' }).click();
  await says(draft, 'Saved as a draft.');

  // Whoever throws it away does not find it again.
  await draft.getByRole('button', { name: /^Discard/ }).click();
  await draft.getByRole('button', { name: /^Delete for good/ }).click();
  await page.waitForURL(/\/templates$/);
});

story('agents write and admins submit; whoever only reads finds nothing to write', { people: [OWNER, AGENT, ANALYST] }, async app => {
  const agent = await app.signIn(AGENT);
  await openLibrary(agent);
  await begin(agent, 'support_follow_up');
  const draft = variant(agent, 'English');
  await says(draft, 'An admin submits it to WhatsApp.');
  assert.equal(await draft.getByRole('button', { name: 'Submit for approval' }).count(), 0);
  await draft.getByRole('button', { name: 'Save draft' }).click();
  await says(draft, 'Saved as a draft.');

  const owner = await app.signIn();
  await openLibrary(owner);
  const drafts = owner.getByRole('region', { name: 'Drafts' });
  await shows(drafts.getByText('Agnes Agent'));
  await drafts.getByRole('link', { name: 'request_follow_up' }).click();
  await variant(owner, 'English').getByRole('button', { name: 'Submit for approval' }).click();
  await owner.waitForURL(/\/templates\/\d+$/);
  await says(variant(owner, 'English'), 'Approved');

  const analyst = await app.signIn(ANALYST);
  await openLibrary(analyst);
  assert.equal(await analyst.getByRole('link', { name: 'New template' }).count(), 0);
  await entry(analyst, 'order_update', 'Deutsch').getByRole('link', { name: 'order_update' }).click();
  await shows(variant(analyst, 'Deutsch'));
  for (const name of [/^Edit/, /^Delete/]) {
    assert.equal(await variant(analyst, 'Deutsch').getByRole('button', { name }).count(), 0);
  }
  assert.equal(await variant(analyst, 'Deutsch').getByRole('link', { name: /^Duplicate/ }).count(), 0);
});

story('without any template there are texts for four purposes, in the language of the interface', { numbers: false }, async app => {
  const page = await app.open({ locale: 'de-DE' });
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(OWNER.email);
  await page.locator('input[name=password]').fill(OWNER.password);
  await page.locator('.sign-in-form button[type=submit]').click();
  await page.waitForURL(url => url.pathname !== '/sign-in');
  await page.goto('/templates');
  await shows(page.getByRole('heading', { name: 'Noch keine Vorlagen' }));
  await says(page, 'Vorlagen gehören zu einem Geschäftskonto. Verbinden Sie zuerst eine Nummer davon.');
  assert.equal(await page.getByRole('button', { name: 'Jetzt abgleichen' }).count(), 0, 'there is nothing to compare with');
  for (const purpose of ['Wiederaufnahme', 'Werbung', 'Nachfrage nach Hilfe', 'Stand einer Bestellung']) {
    await shows(page.getByRole('region', { name: purpose, exact: true }));
  }
  await shows(page.getByText('Ihre Bestellung A-1042 ist fertig.', { exact: false }));
  await app.screenshot(page, 'library-empty');
});

story('on a phone the languages stand one after the other, and everything is as wide as the screen', {}, async app => {
  const page = await app.signIn(OWNER, PHONE);
  await openLibrary(page);
  assert.equal(await beyondTheSide(page), 0, 'the library');
  assert.deepEqual(await violationsInBothThemes(page, 'library on a phone'), []);
  await app.screenshot(page, 'library-phone');
  await entry(page, 'order_update', 'Deutsch').getByRole('link', { name: 'order_update' }).tap();
  await shows(variant(page, 'Deutsch'));
  const [first, second] = [await variant(page, 'Deutsch').boundingBox(), await variant(page, 'Español').boundingBox()];
  assert.ok(Math.abs(first.x - second.x) < 2 && first.y !== second.y, 'one after the other');
  assert.equal(await beyondTheSide(page), 0, 'a template');

  await begin(page, 'promotional');
  assert.equal(await beyondTheSide(page), 0, 'the editor');
  const draft = variant(page, 'English');
  for (const target of [draft.getByRole('button', { name: 'Save draft' }), body(draft), draft.getByRole('button', { name: /^Put in/ }).first()]) {
    const { height } = await target.boundingBox();
    assert.ok(height >= 44, `${height} px are too few for a finger`);
  }
  assert.deepEqual(await violationsInBothThemes(page, 'editor on a phone'), []);
  await app.screenshot(page, 'template-phone');

  const narrow = await app.open({ viewport: { width: 320, height: 640 }, storageState: await page.context().storageState() });
  for (const path of ['/templates', '/templates/new', '/templates/new?purpose=order_update&at=0&language=en']) {
    await narrow.goto(path);
    await shows(narrow.getByRole('heading', { level: 1 }));
    assert.equal(await beyondTheSide(narrow), 0, path);
  }
});

story('the whole way of a template goes by the keyboard', {}, async app => {
  const page = await app.signIn();
  await isLive(page);
  await page.keyboard.press('Control+k');
  const commands = page.getByRole('dialog', { name: 'Commands and people' }).getByRole('combobox');
  await eventually('the focus on the commands', () => commands.evaluate(field => field === document.activeElement));
  await page.keyboard.type('go to the templates');
  await page.keyboard.press('Enter');
  await shows(heading(page, 'Templates'));
  await page.getByRole('link', { name: 'New template' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /pick_up_again/ }).focus();
  await page.keyboard.press('Enter');
  await shows(heading(page, 'pick_up_again'));
  const draft = variant(page, 'English');
  await draft.getByRole('button', { name: /^Move .*Quick reply 2.* up$/ }).focus();
  await page.keyboard.press('Enter');
  const first = draft.getByLabel('On the button').first();
  await eventually('the second reply to be the first', async () => (await first.inputValue()) === 'No, thank you');
  await eventually('the focus with it', () => first.evaluate(field => field === document.activeElement));
  // Enter in a field keeps the draft, and submits nothing.
  await page.keyboard.press('Enter');
  await says(draft, 'Saved as a draft.');
  assert.equal((await known(app)).filter(({ name }) => name === 'pick_up_again').length, 0);
});
