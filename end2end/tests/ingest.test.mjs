import assert from 'node:assert/strict';
import { eventually, story } from '../lib/app.mjs';
import { isLive, shows, toSettings } from '../lib/desk.mjs';

story('the ingest page counts everything, shows what is not known as it arrived, and what was refused', {}, async app => {
  const [{ waba_id }] = app.simulator.numbers;
  const value = { messaging_product: 'whatsapp', alignment: { degrees: 42 } };
  await app.control('inbound', {
    raw: { object: 'whatsapp_business_account', entry: [{ id: waba_id, changes: [{ field: 'galactic_alignment', value }] }] },
  });
  await app.control('fault', { wrong_signature_next: 1 });
  await app.writes('Ana', 'Hello');
  for (let n = 0; n < 2; n += 1) {
    const answer = await fetch(`${app.url}/webhooks/whatsapp`, { method: 'POST', body: '{"entry":[]}' });
    assert.equal(answer.status, 401);
  }

  const page = await app.signIn();
  await isLive(page);
  await toSettings(page, 'Ingest');
  await shows(page.getByRole('heading', { level: 1, name: 'Ingest' }));
  const refused = reason => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: reason }) });
  await eventually('refused deliveries to be counted', async () => {
    await page.getByRole('button', { name: 'Refresh' }).click();
    const [unsigned, wrong] = [refused('no signature'), refused('the signature fits no app secret')];
    if (!(await unsigned.count()) || !(await wrong.count())) return false;
    const [two, one] = [await unsigned.getByRole('cell').first().innerText(), await wrong.getByRole('cell').first().innerText()];
    return two === '2' && one === '1';
  });
  await eventually('the message to be counted', async () => {
    await page.getByRole('button', { name: 'Refresh' }).click();
    const messages = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Messages' }) });
    return (await messages.getByRole('cell').innerText()) === '1';
  });

  await shows(page.getByRole('heading', { name: 'Unsupported 1' }));
  await page.getByRole('button', { name: 'Show: Unsupported' }).click();
  const item = page.getByRole('listitem').filter({ hasText: 'galactic_alignment' });
  await shows(item.getByText('The field “galactic_alignment”, which Ajar does not know.'));
  await item.getByText('As it arrived').click();
  await shows(item.getByText('"degrees": 42'));
  await app.screenshot(page, 'ingest');

  await page.getByRole('button', { name: 'Run again: Unsupported' }).click();
  await shows(page.getByText('0 items taken in, 1 left.').filter({ visible: true }).first());
});
