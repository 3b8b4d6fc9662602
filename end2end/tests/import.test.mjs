// People from a table and as a table: looked at, taken in, taken back, on a desk and on a phone.

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { violationsInBothThemes } from '../lib/accessible.mjs';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { beyondTheSide, isLive, shows } from '../lib/desk.mjs';

const TABLE = '\ufeffName;Telefon;Groups;Consent;Plan\r\n'
  + '"Weber; Ana";0151 2345678;VIP, Regular;yes;Pro\r\n'
  + 'Bo;call me;VIP;no;Basic\r\n'
  + 'Cem;+49 151 7654321;;;"=1+1"\r\n';

/** A step of the page of an import. */
const step = (page, name) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });

/** Waits until a step says a fact. */
const tells = (page, name, fact, value) =>
  eventually(`${fact}: ${value}`, async () => (await step(page, name).innerText()).includes(`${fact}\n${value}`), 20_000);

/** Brings the table. */
async function bring(page) {
  await page.goto('/import', { waitUntil: 'networkidle' });
  await page.getByLabel('File', { exact: true }).setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
  await page.getByRole('button', { name: 'Read the file' }).click();
  await shows(page.getByRole('heading', { level: 1, name: 'people.csv' }));
  await page.waitForLoadState('networkidle');
}

/** Says what is not told by the heads, and has every row looked at. */
async function plan(page) {
  assert.equal(await page.getByLabel(/^What the column .*Telefon/).inputValue(), 'phone');
  assert.equal(await page.getByLabel(/^What the column .*Groups/).inputValue(), 'tags');
  await page.getByLabel(/^What the column .*Plan/).selectOption({ label: 'New attribute' });
  await page.getByLabel('Country code of numbers without one').fill('49');
  await page.getByLabel('Words they consented to').fill('Yes, write to me');
  const preview = page.getByRole('region', { name: 'As the first rows would become' });
  await shows(preview.getByRole('cell', { name: '+491512345678' }));
  await shows(preview.getByRole('cell', { name: /call me – There are letters in the phone number/ }));
  await page.getByRole('button', { name: 'Check every row' }).click();
  await tells(page, 'Check', 'Rows that can be taken in', '2');
  await tells(page, 'Check', 'Rows with something wrong, which are left out', '1');
}

story('a table is looked at, taken in and taken back on one page', {}, async app => {
  const page = await app.signIn(OWNER, { acceptDownloads: true });
  await isLive(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands and people' }).getByRole('combobox').fill('Import people');
  await page.keyboard.press('Enter');
  await shows(page.getByRole('heading', { level: 1, name: 'Import people' }));

  await bring(page);
  await plan(page);
  await app.screenshot(page, 'import-checked');
  const wrong = step(page, 'Check').getByRole('listitem');
  await shows(wrong.getByText('There are letters in the phone number'));
  const [faults] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download everything that is wrong (CSV)' }).click(),
  ]);
  assert.match(await readFile(await faults.path(), 'utf8'), /^\ufeffRow,Column,.*\r\n3,Telefon,call me,/);

  await page.getByRole('button', { name: 'Take them in' }).click();
  await tells(page, 'Result', 'People added', '2');
  await app.screenshot(page, 'import-done');

  await page.goto('/import');
  const [everybody] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as CSV' }).click(),
  ]);
  const table = await readFile(await everybody.path(), 'utf8');
  assert.match(table, /"Weber; Ana",\+491512345678,/);
  assert.match(table, /,yes,import people\.csv,"Yes, write to me",/);
  assert.match(table, /,'=1\+1\r\n/, 'no cell is a formula');

  await page.getByRole('link', { name: 'people.csv' }).click();
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await tells(page, 'Result', 'Rows taken back', '2');
  await shows(page.getByText('Taken back', { exact: true }).first());

  const again = await app.ajar(['import', await written(app), '--dry-run', '--country', '49']);
  assert.match(again, /3 rows: 2 can be taken in, 0 of them of people who are known; 1 have something wrong\./);
});

/** The table as a file beside the server. */
async function written(app) {
  const file = path.join(app.data, 'people.csv');
  await writeFile(file, TABLE);
  return file;
}

story('a file that is no table leads back with what to do', {}, async app => {
  const page = await app.signIn();
  await page.goto('/import');
  await page.getByLabel('File', { exact: true }).setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('phone,name\n') });
  await page.getByRole('button', { name: 'Read the file' }).click();
  await shows(page.getByRole('alert').getByText('The file has no rows below its head.'));
});

story('an import is made on a phone, and whoever sees nothing can make it too', {}, async app => {
  const page = await app.signIn(OWNER, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await bring(page);
  await plan(page);
  await page.setViewportSize({ width: 320, height: 700 });
  assert.equal(await beyondTheSide(page), 0);
  await page.setViewportSize({ width: 390, height: 844 });
  const wrong = await violationsInBothThemes(page, 'import');
  await app.screenshot(page, 'import-phone');
  await page.getByRole('button', { name: 'Cancel this import' }).click();
  await shows(page.getByText('Cancelled', { exact: true }).first());
  await page.goto('/import');
  wrong.push(...await violationsInBothThemes(page, 'imports'));
  assert.deepEqual(wrong, []);
});

story('the history of a phone app says how far it is, and why there is none', {}, async app => {
  const [first, second] = app.simulator.numbers;
  const told = async (number, part) => {
    const metadata = { display_phone_number: '4930555', phone_number_id: number.phone_number_id };
    const value = { messaging_product: 'whatsapp', metadata, history: [part] };
    await app.control('inbound', {
      raw: { object: 'whatsapp_business_account', entry: [{ id: number.waba_id, changes: [{ field: 'history', value }] }] },
    });
  };
  const text = { from: '491510000001', id: 'wamid.past', timestamp: '1760000000', type: 'text', text: { body: 'Long ago' } };
  await told(first, { metadata: { phase: 1, chunk_order: 1, progress: 55 }, threads: [{ id: '491510000001', messages: [text] }] });
  if (second) await told(second, { errors: [{ code: 2593109, title: 'History sharing is turned off' }] });
  const page = await app.signIn();
  await eventually('the history to be told', async () => {
    await page.goto('/import');
    return (await page.getByText('55 %').count()) === 1;
  });
  await shows(page.getByText('Up to 90 days'));
  if (second) await shows(page.getByText(/^The earlier conversations were not shared/));
});
