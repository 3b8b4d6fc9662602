import assert from 'node:assert/strict';
import { violations, violationsInBothThemes } from '../lib/accessible.mjs';
import { story } from '../lib/app.mjs';
import { composer, isLive, link, message, openConversation, openMenu, openOwn, row, says, shows } from '../lib/desk.mjs';

const SIZES = [[1440, 900], [820, 1180], [390, 844]];
const THEMES = ['light', 'dark'];
// Pages that say whether they follow what happens.
const WITH_PILL = ['queue', 'conversation-open', 'conversation-closed', 'lost', 'insight', 'insight-windows', 'insight-behind', 'templates', 'template', 'campaigns', 'campaign-new', 'alerts', 'audit', 'ingest'];

/** An inbox with everything in it that a page may show: who is signed in, and where an open and a closed conversation and the number are. */
async function furnish(app) {
  await app.control('fault', { wrong_signature_next: 1 });
  await app.writes('Ana', 'Good morning! Is the *blue* one still there? https://example.com/blue', { closesIn: 20 * 3600 });
  await app.writes('Ana', 'This one', { type: 'image', closesIn: 20 * 3600 });
  await app.writes('Ana', undefined, { type: 'hologram', payload: { depth: 3 }, closesIn: 20 * 3600 });
  await app.writes('Ben', 'Hurry, please', { closesIn: 1200 });
  await app.writes('Cleo', 'When do you open?', { closesIn: 5400 });
  await app.writes('Dora', 'Thank you', { closesIn: 4 * 3600 });
  await app.writes('Emil', 'Last week you said it would come', { closesIn: -2 * 3600 });
  await app.control('inbound', {
    raw: { object: 'whatsapp_business_account', entry: [{ id: app.simulator.numbers[0].waba_id, changes: [{ field: 'galactic_alignment', value: {} }] }] },
  });

  const first = await app.signIn();
  await isLive(first);
  await shows(row(first, 'Emil'));
  await openConversation(first, 'Ana');
  await composer(first).fill('Yes, it is');
  await composer(first).press('Enter');
  await says(message(first, 'Yes, it is'), 'Read');
  await app.control('fault', { next_send: { code: 131026, mode: 'async' } });
  await composer(first).fill('Shall I keep it for you?');
  await composer(first).press('Enter');
  await says(message(first, 'Shall I keep it for you?'), 'Failed');
  await shows(first.getByRole('img', { name: 'This one' }));
  const [open, closed] = [await link(first, 'Ana').getAttribute('href'), await link(first, 'Emil').getAttribute('href')];
  await first.goto('/numbers');
  const number = await first.getByRole('link', { name: /^\+49 30/ }).getAttribute('href');
  await first.goto(number, { waitUntil: 'networkidle' });
  await first.getByRole('button', { name: 'Check again' }).click();
  await shows(first.getByRole('heading', { level: 3, name: 'Access token' }));
  return { storageState: await first.context().storageState(), open, closed, number };
}

for (const [width, height] of SIZES) story(`every page can be used by everybody, in both themes, at ${width} px`, { limit: 400_000 }, async app => {
  const { storageState, open, closed, number } = await furnish(app);
  const pages = [
    ['sign-in', '/sign-in', page => shows(page.getByRole('button', { name: 'Sign in' }))],
    ['queue', '/', page => shows(row(page, 'Ana'))],
    ['conversation-open', open, page => says(message(page, 'Yes, it is'), 'Read')],
    ['conversation-closed', closed, page => shows(page.getByRole('button', { name: /^order_update en_US/ }))],
    ['start', '/start', page => shows(page.getByRole('link', { name: 'Watch a number' }))],
    ['connect', '/numbers/new', page => shows(page.getByLabel('App secret', { exact: true }))],
    ['settings', '/settings', page => shows(page.getByRole('main').getByRole('link', { name: 'Numbers', exact: true }))],
    ['numbers', '/numbers', page => shows(page.getByRole('link', { name: /^\+49 30/ }))],
    ['number', number, page => shows(page.getByLabel('Verify token'))],
    ['lost', '/lost', page => shows(page.getByRole('link', { name: 'Emil' }))],
    ['insight', '/insight', page => shows(page.getByRole('heading', { level: 1, name: 'What did we lose, and why?' }))],
    ['insight-windows', '/insight/windows', page => shows(page.getByRole('region', { name: 'Windows, day by day' }))],
    ['insight-behind', `/insight/behind?fact=received&from=${Date.now() - 14 * 86_400_000}&until=${Date.now() + 86_400_000}`, page => shows(page.getByRole('link', { name: 'Ana' }))],
    ['teams', '/teams', page => shows(page.getByRole('heading', { name: 'No teams yet' }))],
    ['handover', '/handover', page => shows(page.getByRole('heading', { name: 'Nothing closes unstaffed' }))],
    ['priorities', '/priorities', page => shows(page.getByRole('heading', { name: 'No rules yet' }))],
    ['templates', '/templates', page => shows(page.getByRole('article', { name: 'order_update Deutsch' }))],
    ['template-new', '/templates/new', page => shows(page.getByRole('link', { name: /special_offer/ }))],
    ['template', '/templates/new?purpose=promotional&at=0&language=en', page => shows(page.getByRole('textbox', { name: 'Text', exact: true }))],
    ['campaigns', '/campaigns', page => shows(page.getByRole('heading', { name: 'No campaigns yet' }))],
    ['campaign-new', '/campaigns/new', page => shows(page.getByRole('radio', { name: /^A list of customers/ }))],
    ['alerts', '/alerts', page => shows(page.getByRole('button', { name: 'Save', exact: true }))],
    ['answering', '/answering', page => shows(page.getByRole('button', { name: 'Save', exact: true }).first())],
    ['assistant', '/assistant', page => shows(page.getByRole('button', { name: 'Ask for a sentence' }))],
    ['audit', '/audit', page => shows(page.getByRole('main').getByText('Signed in', { exact: true }).filter({ visible: true }).first())],
    ['ingest', '/ingest', page => shows(page.getByRole('heading', { name: 'Unsupported 1' }))],
  ];
  const wrong = [];
  const page = await app.open({ storageState, viewport: { width, height }, reducedMotion: 'reduce' });
  for (const [name, path, ready] of pages) {
    await page.goto(path);
    await ready(page);
    // Where nothing says that it follows what happens, all there is to load has come.
    await (WITH_PILL.includes(name) ? isLive(page) : page.waitForLoadState('networkidle'));
    const moving = await page.evaluate(() => document.getAnimations()
      .filter(animation => animation.playState === 'running' && animation.effect?.getComputedTiming().duration > 1)
      .map(animation => animation.transitionProperty ?? animation.animationName));
    if (moving.length > 0) wrong.push(`${name} ${width}: ${moving.join()} moves although motion is to be reduced`);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      await app.screenshot(page, `page-${name}-${width}-${colorScheme}`);
      wrong.push(...await violations(page, `${name} ${width} ${colorScheme}`));
    }
  }
  assert.deepEqual(wrong, []);
});

story('what only shows when it is asked for can be used by everybody, in both themes', {}, async app => {
  const { storageState, open, closed } = await furnish(app);
  const wrong = [];
  const page = await app.open({ storageState, reducedMotion: 'reduce' });
  await page.goto(closed);
  await isLive(page);
  await page.getByRole('button', { name: /^appointment_reminder en_US/ }).click();
  await shows(page.getByRole('figure', { name: 'What the customer reads' }));
  await openMenu(page);
  await page.getByText('Why only templates').click();
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    await app.screenshot(page, `page-template-1440-${colorScheme}`);
    wrong.push(...await violations(page, `template ${colorScheme}`));
  }
  await openOwn(page);
  await page.getByRole('button', { name: 'Shortcuts' }).click();
  await shows(page.getByRole('dialog', { name: 'Shortcuts' }));
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    await app.screenshot(page, `page-shortcuts-1440-${colorScheme}`);
    wrong.push(...await violations(page, `shortcuts ${colorScheme}`));
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await shows(page.getByRole('dialog', { name: 'Commands and people' }));
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    await app.screenshot(page, `page-palette-1440-${colorScheme}`);
    wrong.push(...await violations(page, `palette ${colorScheme}`));
  }
  await page.keyboard.press('Escape');
  await page.goto(open);
  await isLive(page);
  await composer(page).fill('So *much*');
  await page.getByRole('button', { name: 'Emoji and formatting' }).click();
  await shows(page.getByRole('group', { name: 'As the customer reads it' }));
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    await app.screenshot(page, `page-emoji-1440-${colorScheme}`);
    wrong.push(...await violations(page, `emoji ${colorScheme}`));
  }
  // As long as it can be taken back there is a bar that says so.
  await page.evaluate(() => localStorage.setItem('ajar.undo', '10'));
  await composer(page).press('Enter');
  await shows(page.getByRole('button', { name: 'Undo' }));
  wrong.push(...await violationsInBothThemes(page, 'undo bar'));
  await page.getByRole('link', { name: 'This one' }).click();
  const viewer = page.getByRole('dialog', { name: 'Pictures and films' });
  await shows(viewer);
  wrong.push(...await violations(page, 'viewer'));
  await page.keyboard.press('+');
  await viewer.locator('[data-zoom="1"]').waitFor();
  wrong.push(...await violations(page, 'zoomed viewer'));

  const phone = await app.open({ storageState, viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  await phone.goto(open);
  await isLive(phone);
  await phone.getByRole('button', { name: 'Emoji and formatting' }).click();
  await shows(phone.getByRole('group', { name: 'Emoji and formatting' }));
  await app.screenshot(phone, 'page-emoji-390');
  wrong.push(...await violationsInBothThemes(phone, 'emoji 390'));
  await phone.keyboard.press('Control+k');
  await shows(phone.getByRole('dialog', { name: 'Commands and people' }));
  await app.screenshot(phone, 'page-palette-390');
  wrong.push(...await violationsInBothThemes(phone, 'palette 390'));
  assert.deepEqual(wrong, []);
});
