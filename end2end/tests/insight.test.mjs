import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { violationsInBothThemes } from '../lib/accessible.mjs';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { beyondTheSide, conversation, isLive, list, openOwn, says, shows } from '../lib/desk.mjs';

const HOUR = 3600;
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const ANALYST = { email: 'analyst@example.com', name: 'Ada Analyst', role: 'analyst', password: 'another long password' };

const PAGES = [
  ['', 'Monday', 'What did we lose, and why?'],
  ['/windows', 'Windows', 'Do we use the windows that customers open?'],
  ['/engagement', 'Engagement', 'How engaged are our customers?'],
  ['/response', 'Response', 'How long do customers wait?'],
  ['/templates', 'Templates and campaigns', 'Do templates and campaigns bring customers back?'],
  ['/ads', 'Ads', 'Do we answer the people whom ads bring?'],
  ['/journey', 'Journey', 'How do customers come, fall silent and come back?'],
  ['/cost', 'Cost', 'What do messages cost, and what do they bring?'],
  ['/team', 'Team', 'Who has how much to do?'],
  ['/forecast', 'Forecast', 'What will the next day bring?'],
];

const part = (page, name) => page.getByRole('region', { name, exact: true }).first();
const asks = (page, question) => shows(page.getByRole('heading', { level: 1, name: question, exact: true }));
const report = async (app, key, page, query = '') => (await app.api(key, 'GET', `/insight/${page}${query}`)).body;
const total = (table, column) => table.rows.reduce((sum, row) => sum + (row.cells[column]?.is ?? 0), 0);
const table = (report, what) => report.tables.find(table => table.what === what);

/** A table of each page that something is in once all is furnished. */
const TABLES = [
  ['', 'lost_by_day', 'Lost windows, day by day'],
  ['/windows', 'windows_by_day', 'Windows, day by day'],
  ['/engagement', 'segments_now', 'Kinds of customers now'],
  ['/response', 'response_by_hour', 'Time to an answer by hour of the day'],
  ['/templates', 'template_funnel', 'How far templates come'],
  ['/ads', 'ads', 'Ads'],
  ['/journey', 'steps_now', 'Where customers stand now'],
  ['/cost', 'cost_by_day', 'Cost, day by day'],
  ['/team', 'team_load', 'Work of teams'],
  ['/forecast', 'next_closing', 'Windows that close in the next 24 hours'],
];

/** Two who were answered by nobody until their windows closed, and one who still waits; counted. */
async function furnish(app) {
  await app.writes('Emil', 'Last week you said it would come', { closesIn: -2 * HOUR });
  await app.writes('Fay', 'Is anybody there?', { closesIn: -3 * HOUR });
  await app.writes('Ana', 'Is it still there?', { closesIn: 20 * HOUR });
  const key = await app.addKey('analyst');
  await eventually('both to be counted as lost', async () => total(table(await report(app, key, 'monday'), 'lost_by_day'), 0) === 2);
  return key;
}

/** The same, somebody whom an ad brought and who was answered, and a template: something for each page. */
async function furnishAll(app) {
  const key = await furnish(app);
  await app.writes('Cleo', 'I saw this', { closesIn: 20 * HOUR, type: 'referral' });
  const agent = await app.addKey('agent');
  const sends = async (name, body) => {
    let found;
    await eventually(`${name} to be known`, async () => {
      [found] = (await app.api(agent, 'GET', `/conversations?q=${name}`)).body.data;
      return found !== undefined;
    });
    const answer = await app.api(agent, 'POST', `/conversations/${found.id}/messages`, body);
    assert.equal(answer.status, 202, JSON.stringify(answer.body));
  };
  await sends('Cleo', { type: 'text', text: 'Here it is' });
  await eventually('the templates', async () =>
    (await app.api(agent, 'GET', '/templates')).body.data.some(({ name }) => name === 'welcome_back'));
  const parameters = { body: { first_name: 'Emil', date: 'Sunday' }, buttons: [{ index: 0, value: 'BACK10' }] };
  await sends('Emil', { type: 'template', template: { name: 'welcome_back', language: 'en_US', parameters } });
  const first = async (page, what, column) => total(table(await report(app, key, page), what), column);
  await eventually('all of it to be counted', async () =>
    (await first('response', 'response_by_hour', 4)) === 1 &&
    (await first('ads', 'ads', 0)) === 1 &&
    (await first('cost', 'cost_by_day', 0)) > 0 &&
    (await first('templates', 'template_funnel', 0)) > 0);
  return key;
}

/** What the canvas of a chart shows is more than nothing. */
const isDrawn = chart => eventually('the chart to be drawn', () => chart.locator('canvas').evaluate(canvas => {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return data.some(value => value !== 0);
}));

/** The figures of a table on the page, row by row. */
async function figures(card) {
  const rows = await card.locator('tbody tr').all();
  return Promise.all(rows.map(row => row.locator('td > span:first-child').allTextContents()));
}

/**
 * What a cell on the page says: a number, how near that is to what was counted, and how near it is in a file; or nothing.
 * Times are in minutes.
 */
function amount(text) {
  const said = text.replace(/\s+/g, ' ').replace(/,/g, '').replace(/ \(between .*/, '').trim();
  if (said === '–') return null;
  const parts = pattern => pattern.exec(said)?.slice(1);
  const dollars = parts(/^\$([\d.]+)$/);
  if (dollars) return { is: Number(dollars[0]), near: Number(dollars[0]) * 0.06, inFile: 1e-5 };
  const percent = parts(/^([\d.]+) %$/);
  if (percent) return { is: Number(percent[0]) / 100, near: 0.0051, inFile: 1e-4 };
  const time = parts(/^(?:(\d+) h )?(\d+) m$/);
  if (time) return { is: Number(time[0] ?? 0) * 60 + Number(time[1]), near: 0.51, inFile: 0.011 };
  const about = parts(/^(\d+) (second|minute|hour|day)s?$/);
  if (about) {
    const unit = { second: 1 / 60, minute: 1, hour: 60, day: 24 * 60 }[about[1]];
    return { is: Number(about[0]) * unit, near: unit, inFile: 0.011 };
  }
  assert.match(said, /^-?\d+(\.\d+)?$/, 'a number');
  return { is: Number(said), near: 0.051, inFile: 0.051 };
}

/** What is written is about what was counted: nothing where nothing is known. */
function isNear(written, counted, near, where) {
  if (counted === null || written === null) return assert.equal(written, counted, where);
  assert.ok(Math.abs(written - counted) <= near + 1e-9, `${where}: ${written} is written, and ${counted} was counted`);
}

/** The figures of a table on the page are those of the API. What its columns are called, and its cells. */
async function showsAsTold(card, told) {
  const heads = (await card.locator('thead th').allTextContents()).map(head => head.trim()).slice(1);
  const cells = (await figures(card)).map(row => row.map(amount));
  assert.ok(cells.length > 0, 'there is something to compare');
  assert.equal(cells.length, told.rows.length);
  for (const [at, row] of told.rows.entries()) {
    assert.deepEqual([cells[at].length, heads.length], [row.cells.length, row.cells.length]);
    for (const [column, cell] of row.cells.entries()) {
      const shown = cells[at][column];
      isNear(shown?.is ?? null, cell?.is ?? null, shown?.near, `${heads[column]}, row ${at + 1}`);
    }
  }
  return { heads, cells };
}

/** The same of a file, by the heads of its columns: it may have more of them, such as the bounds of a range. */
function writesAsTold(lines, told, { heads, cells }) {
  const [head, ...rows] = lines;
  assert.equal(rows.length, told.rows.length);
  for (const [column, name] of heads.entries()) {
    const place = head.indexOf(name);
    assert.ok(place > 0, `a column “${name}” among ${head.join()}`);
    for (const [at, row] of told.rows.entries()) {
      const text = rows[at][place] ?? '';
      const written = text === '' ? null : Number(text);
      assert.ok(!Number.isNaN(written), `${name}, row ${at + 1}: ${text}`);
      isNear(written, row.cells[column]?.is ?? null, cells[at][column]?.inFile, `${name}, row ${at + 1} of the file`);
    }
  }
}

/** Takes what a button or a link gives: all of the file. */
async function take(page, card, name) {
  const way = card.getByRole(name.startsWith('PNG') ? 'button' : 'link', { name, exact: true });
  const [file] = await Promise.all([page.waitForEvent('download'), way.click()]);
  return readFile(await file.path());
}

/** Lines of cells of a CSV file. */
function csvLines(bytes) {
  const lines = [];
  let line = [];
  for (const [, quoted, plain, end] of bytes.toString('utf8').replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    line.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    lines.push(line);
    line = [];
    if (end === '') break;
  }
  return lines.filter(cells => cells.length > 1 || cells[0] !== '');
}

/** A file within a zip file, by what its directory says. */
function unzipped(bytes, name) {
  const last = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  assert.ok(last >= 0, 'a zip file');
  let at = bytes.readUInt32LE(last + 16);
  for (let left = bytes.readUInt16LE(last + 10); left > 0; left -= 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [named, extra, comment] = [28, 30, 32].map(place => bytes.readUInt16LE(at + place));
    if (bytes.toString('utf8', at + 46, at + 46 + named) === name) {
      const local = bytes.readUInt32LE(at + 42);
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(from, from + size);
      return (method === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    }
    at += 46 + named + extra + comment;
  }
  return assert.fail(`no ${name} in the file`);
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = text => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => ENTITIES[name]);

/** Lines of cells of the only sheet of a workbook. */
function sheetLines(bytes) {
  const shared = [...unzipped(bytes, 'xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) =>
    unescaped([...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text).join('')));
  const lines = [];
  const cells = unzipped(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs);
  for (const [, letters, row, kind, within] of cells) {
    const value = /<v>(.*?)<\/v>/s.exec(within ?? '')?.[1] ?? '';
    const column = [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    (lines[row - 1] ??= [])[column] = kind.includes('t="s"') ? shared[value] : value;
  }
  return lines;
}

story('each page asks a question, answers it, and shows the same as the API says', { people: [OWNER, ANALYST] }, async app => {
  const key = await furnish(app);
  const page = await app.signIn();
  await isLive(page);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Insight' }).click();
  await asks(page, PAGES[0][2]);
  await shows(page.getByText(/^2 windows closed while their customers waited\./));

  const ways = page.getByRole('navigation', { name: 'Pages of figures' });
  for (const [address, name, question] of PAGES) {
    await ways.getByRole('link', { name, exact: true }).click();
    await page.waitForURL(url => url.pathname === `/insight${address}`);
    await asks(page, question);
    await shows(ways.getByRole('link', { name, exact: true }));
    const { tables } = await report(app, key, address.slice(1) || 'monday');
    await eventually(`the tables of ${name}`, async () => (await page.locator('.insight-card').count()) === tables.length);
    await app.screenshot(page, `insight-${name}`);
  }
  await shows(ways.getByRole('link', { name: 'Model', exact: true }));

  // The table beside a chart says what the API says.
  await page.goto('/insight');
  await isLive(page);
  const lost = part(page, 'Lost windows, day by day');
  await isDrawn(lost.getByRole('img', { name: 'Chart: Lost windows, day by day' }));
  await lost.getByText('The figures as a table').click();
  const said = table(await report(app, key, 'monday'), 'lost_by_day').rows;
  const shown = await figures(lost);
  assert.deepEqual(shown.map(([lost]) => Number(lost)), said.map(row => row.cells[0].is));
  assert.deepEqual(await violationsInBothThemes(page, 'insight'), []);

  const analyst = await app.signIn(ANALYST);
  await analyst.goto('/insight/team');
  await asks(analyst, 'Who has how much to do?');
  await isLive(analyst);
  assert.equal(await analyst.getByRole('checkbox', { name: 'Figures of each person' }).count(), 0, 'that is an admin’s');
});

story('on a desk and on a phone each page shows the figures of the API, and its files hold them', { limit: 300_000 }, async app => {
  const key = await furnishAll(app);
  for (const [device, options] of [['desk', {}], ['phone', PHONE]]) {
    const page = await app.signIn(OWNER, options);
    for (const [address, what, title] of TABLES) {
      const card = part(page, title);
      // What happens meanwhile is told by one a moment before the other.
      await eventually(`“${title}” to say on a ${device} what the API does`, async () => {
        await page.goto(`/insight${address}?compare=nothing`);
        await isLive(page);
        const told = table(await report(app, key, address.slice(1) || 'monday', '?compare=nothing'), what);
        const shown = await showsAsTold(card, told);
        if (device === 'desk') {
          writesAsTold(csvLines(await take(page, card, `CSV: ${title}`)), told, shown);
          writesAsTold(sheetLines(await take(page, card, `Excel: ${title}`)), told, shown);
        }
        return true;
      });
    }
  }
});

story('a mark and a row lead to the conversations behind them', {}, async app => {
  await furnish(app);
  const page = await app.signIn();
  await page.goto('/insight');
  await isLive(page);
  const lost = part(page, 'Lost windows, day by day');

  // By keyboard, from the table.
  await lost.getByText('The figures as a table').focus();
  await page.keyboard.press('Enter');
  const row = lost.getByRole('row').filter({ has: page.getByRole('cell', { name: /^[1-9]/ }) }).getByRole('link').last();
  await row.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(url => url.pathname === '/insight/behind');
  await asks(page, 'Conversations behind a figure');
  const names = async () => (await page.getByRole('main').getByRole('listitem').getByRole('link').allTextContents()).sort();
  await eventually('some who were lost', async () => (await names()).some(name => ['Emil', 'Fay'].includes(name)));
  assert.ok(!(await names()).includes('Ana'), 'she still waits');
  await page.getByRole('listitem').getByRole('link').first().click();
  await shows(page.getByRole('region', { name: 'Conversation' }));

  // By pointer, from the chart: the last bars stand at its end.
  await page.goto('/insight');
  await isLive(page);
  const chart = lost.getByRole('img', { name: 'Chart: Lost windows, day by day' });
  await isDrawn(chart);
  const { width, height } = await chart.boundingBox();
  await eventually('a bar to be pressed', async () => {
    for (let x = width - 20; x > width * 0.8; x -= 4) {
      await chart.click({ position: { x, y: height - 40 }, timeout: 1000 }).catch(() => {});
      const leads = page.waitForURL(url => url.pathname === '/insight/behind', { timeout: 200 });
      if (await leads.then(() => true, () => false)) return true;
    }
    return false;
  });
  await asks(page, 'Conversations behind a figure');

  await page.goto('/insight/behind');
  await shows(page.getByRole('heading', { name: 'This address names no figure' }));
});

story('each number leads to what it counts, and so do reasons, how things stand and what is foreseen', {}, async app => {
  await furnish(app);
  const page = await app.signIn();
  const found = async () => (await page.getByRole('main').getByRole('listitem').getByRole('link').allTextContents()).sort().join();
  const behind = async (address, card, row, number, told, names) => {
    await page.goto(address);
    await isLive(page);
    const region = part(page, card);
    await region.getByText('The figures as a table').click();
    const line = region.getByRole('row').filter({ has: page.getByRole('rowheader', { name: row, exact: true }) });
    const at = number === null ? line.getByRole('rowheader') : line.getByRole('cell').nth(number);
    await at.getByRole('link').first().click();
    await page.waitForURL(url => url.pathname === '/insight/behind');
    await asks(page, 'Conversations behind a figure');
    await shows(page.getByText(told).first());
    await eventually(`${names} behind ${card}`, async () => (await found()) === names);
  };
  await behind('/insight', 'Why windows were lost', 'It was nobody’s', null, /^A window was lost · It was nobody’s/, 'Emil,Fay');
  await behind('/insight/windows', 'How windows stand now', 'Open', 0, 'So it stands now · Open', 'Ana');
  await behind('/insight/windows', 'How windows stand now', 'Closed', 1, 'An answer is owed now · Closed', 'Emil,Fay');
  await behind('/insight/windows', 'Lost windows by team', 'Nobody’s', 0, /^A window was lost · Nobody’s/, 'Emil,Fay');
  await behind('/insight/journey', 'Where customers stand now', 'New', 0, 'So it stands now · New', 'Ana,Emil,Fay');
  await behind('/insight/team', 'Work of teams', 'Nobody’s', 2, 'An answer is owed now · Nobody’s', 'Ana');

  // Of one row each number has its own way.
  await page.goto('/insight/windows?range=7d&compare=nothing');
  await isLive(page);
  const windows = part(page, 'Windows, day by day');
  await isDrawn(windows.getByRole('img', { name: 'Chart: Windows, day by day' }));
  await windows.getByText('The figures as a table').click();
  const ways = await windows.locator('tbody a').evaluateAll(links => links.map(link => new URL(link.href).searchParams.get('fact')));
  assert.ok(ways.every(fact => ['closed', 'lost', 'opened'].includes(fact)), ways.join());
  // A list that goes on is seen to: it has an edge.
  const edge = await windows.getByRole('region').evaluate(region => getComputedStyle(region).borderBlockEndWidth);
  assert.notEqual(edge, '0px');
});

story('a recommendation leads to a queue of just those it names, in its order, all of them chosen', {}, async app => {
  await app.writes('Ana', 'Is it still there?', { closesIn: 20 * HOUR });
  const ads = { type: 'referral' };
  for (const [name, hours] of [['Cleo', 12], ['Dora', 3], ['Eve', 18], ['Finn', 9]]) await app.writes(name, 'I saw this', { closesIn: hours * HOUR, ...ads });
  const key = await app.addKey('analyst');
  let finding;
  await eventually('people from ads to be named', async () => {
    const { findings } = await report(app, key, 'ads');
    finding = findings.find(({ advice, conversations }) => advice === 'answer_leads' && conversations.length > 1);
    return finding !== undefined && finding.values[0] === 4;
  });
  const named = finding.conversations.map(([, name]) => name);
  const page = await app.signIn();
  await page.goto('/insight/ads');
  await isLive(page);
  const item = part(page, 'What to do now').getByRole('listitem').filter({ hasText: 'people from ads wait' });
  await item.getByRole('button', { name: 'Answer these' }).click();
  await page.waitForURL(url => url.pathname === `/c/${finding.conversations[0][0]}` && url.searchParams.has('these'));
  await shows(conversation(page));
  await shows(conversation(page).getByText(named[0]).first());
  const order = async () => (await list(page).getByRole('link').allInnerTexts()).map(name => name.trim()).join();
  await eventually('just these, in their order', async () => (await order()) === named.join(), 10_000);
  await says(page.getByRole('region', { name: 'Chosen conversations' }), `Chosen: ${named.length}`);
  await says(page, `${named.length} to answer first`);
  await app.screenshot(page, 'insight-act');
});

story('what is narrowed stands in the address, and is told to the files', {}, async app => {
  const key = await furnish(app);
  const page = await app.signIn();
  await page.goto('/insight');
  await isLive(page);
  await page.getByRole('combobox', { name: 'Time', exact: true }).selectOption('Last 7 days');
  await page.waitForURL(url => url.searchParams.get('range') === '7d');
  await page.getByRole('combobox', { name: 'Compared with' }).selectOption('Nothing');
  await page.waitForURL(url => url.search === '?range=7d&compare=nothing');
  await page.getByRole('combobox', { name: 'Time', exact: true }).selectOption('Last 4 weeks');
  await page.waitForURL(url => url.search === '?compare=nothing');

  // Days of one's own; those that make no sense are not asked for.
  const today = new Date().toISOString().slice(0, 10);
  await page.getByRole('combobox', { name: 'Time', exact: true }).selectOption('From day to day');
  await page.getByLabel('First day').fill(today);
  await page.getByLabel('Last day').fill('2020-01-01');
  await page.getByRole('button', { name: 'Show these days' }).click();
  await shows(page.getByRole('alert').filter({ hasText: 'The last day has to come after the first' }));
  await page.getByLabel('First day').fill('2026-01-01');
  await page.getByLabel('Last day').fill('2026-01-31');
  await page.getByRole('button', { name: 'Show these days' }).click();
  await page.waitForURL(url => url.searchParams.get('range') === '2026-01-01..2026-01-31');
  await shows(page.getByText(/^(No window closed while its customer waited|Nothing was counted in this time)\.$/));
  await page.goBack();
  await page.waitForURL(url => url.search === '?compare=nothing');

  // The other pages are narrowed in the same way.
  await page.goto('/insight?range=7d');
  await isLive(page);
  await page.getByRole('navigation', { name: 'Pages of figures' }).getByRole('link', { name: 'Windows', exact: true }).click();
  await page.waitForURL(url => url.pathname === '/insight/windows' && url.search === '?range=7d');

  // Of how things stand now no time is to be chosen; what was chosen before is there again on the next page.
  await page.getByRole('navigation', { name: 'Pages of figures' }).getByRole('link', { name: 'Engagement', exact: true }).click();
  await page.waitForURL(url => url.pathname === '/insight/engagement' && url.search === '?range=7d');
  await asks(page, 'How engaged are our customers?');
  await eventually('no time to be chosen', async () => (await page.getByRole('combobox', { name: /^(Time|Compared with)$/ }).count()) === 0);
  await page.getByRole('navigation', { name: 'Pages of figures' }).getByRole('link', { name: 'Response', exact: true }).click();
  await shows(page.getByRole('combobox', { name: 'Time', exact: true }));

  // What is taken away is what is shown.
  await page.goto('/insight?range=7d&compare=nothing');
  await isLive(page);
  const lost = part(page, 'Lost windows, day by day');
  const said = table(await report(app, key, 'monday', '?range=7d&compare=nothing'), 'lost_by_day');
  const shown = await showsAsTold(lost, said);
  assert.equal(said.rows.length, 7, 'as many days as it is narrowed to');
  for (const lines of [csvLines(await take(page, lost, 'CSV: Lost windows, day by day')), sheetLines(await take(page, lost, 'Excel: Lost windows, day by day'))]) {
    writesAsTold(lines, said, shown);
    assert.deepEqual(lines.slice(1).map(([day]) => day), said.rows.map(row => row.key.day), 'days as programs read them');
  }
  await isDrawn(lost.getByRole('img'));
  const png = await take(page, lost, 'PNG: Lost windows, day by day');
  assert.equal(png.subarray(1, 4).toString(), 'PNG');
});

story('a page that is seen follows what happens, and a table somebody is in holds still', {}, async app => {
  await furnish(app);
  const page = await app.signIn();
  await page.goto('/insight');
  await isLive(page);
  const lost = part(page, 'Lost windows, day by day');
  const chart = lost.getByRole('img');
  await isDrawn(chart);
  await lost.getByText('The figures as a table').click();
  const sum = async () => (await figures(lost)).reduce((sum, [lost]) => sum + Number(lost), 0);
  assert.equal(await sum(), 2);
  await chart.evaluate(chart => (chart.dataset.same = 'yes'));
  await lost.getByRole('row').getByRole('link').last().focus();
  await app.writes('Gus', 'Hello?', { closesIn: -HOUR });
  await eventually('the answer to follow', async () => (await page.getByText(/^3 windows closed while their customers waited\./).count()) === 1);
  assert.equal(await sum(), 2, 'the table under the focus holds still');
  await page.getByRole('navigation', { name: 'Pages of figures' }).getByRole('link').first().focus();
  await eventually('the table to follow', async () => (await sum()) === 3);
  assert.equal(await chart.getAttribute('data-same'), 'yes', 'the chart is the same one');
});

story('on a phone tables are stacked and filters are behind a button; in the dark and from right to left it is drawn anew', {}, async app => {
  await furnish(app);
  const phone = await app.signIn(OWNER, PHONE);
  for (const [address, , question] of PAGES) {
    await phone.goto(`/insight${address}`);
    await asks(phone, question);
    await isLive(phone);
    assert.equal(await beyondTheSide(phone), 0, question);
  }
  await phone.goto('/insight');
  await isLive(phone);
  const filters = phone.getByRole('button', { name: 'Filters' });
  assert.equal(await phone.getByRole('combobox', { name: 'Compared with', includeHidden: true }).isVisible(), false);
  await filters.click();
  await shows(phone.getByRole('combobox', { name: 'Compared with', includeHidden: true }));
  const lost = part(phone, 'Lost windows, day by day');
  await isDrawn(lost.getByRole('img'));
  await lost.getByText('The figures as a table').click();
  await shows(lost.getByRole('rowheader').last());
  assert.equal(await beyondTheSide(phone), 0);
  await app.screenshot(phone, 'insight-phone');
  assert.deepEqual(await violationsInBothThemes(phone, 'insight on a phone'), []);

  // The colours of a chart are those of the theme.
  const page = await app.signIn(OWNER, { colorScheme: 'light' });
  await page.goto('/insight');
  await isLive(page);
  const chart = part(page, 'Lost windows, day by day').getByRole('img');
  await isDrawn(chart);
  const picture = () => chart.locator('canvas').evaluate(canvas => canvas.toDataURL());
  const light = await picture();
  await page.emulateMedia({ colorScheme: 'dark' });
  await eventually('the chart to be dark', async () => (await picture()) !== light);
  await app.screenshot(page, 'insight-dark');

  // Arabic, chosen in the rail.
  await openOwn(page);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
  await page.getByRole('button', { name: 'Language: العربية', exact: true }).click();
  await page.waitForFunction(() => document.documentElement.lang === 'ar');
  await page.getByText('مباشر', { exact: true }).first().waitFor({ state: 'attached' });
  await asks(page, 'ماذا خسرنا، ولماذا؟');
  await isDrawn(part(page, 'النوافذ الضائعة، يومًا بيوم').getByRole('img'));
  assert.equal(await beyondTheSide(page), 0);
  await app.screenshot(page, 'insight-arabic');
});

story('without what draws charts the tables say the same', {}, async app => {
  await furnish(app);
  const page = await app.signIn(OWNER, { serviceWorkers: 'block' });
  await page.route('**/pkg/charts.*', route => route.abort());
  await page.goto('/insight');
  await isLive(page);
  const lost = part(page, 'Lost windows, day by day');
  await shows(lost.getByText('The chart could not be loaded. The table says the same.'));
  await shows(lost.getByRole('table'));
  app.expectComplaint(/charts/);
});

story('figures of each person are off until an admin turns them on, and another shift is worked out', {}, async app => {
  await furnish(app);
  const admin = await app.addKey('admin');
  const week = [[{ from: '09:00', until: '17:00' }], [], [], [], [], [], []];
  const made = await app.api(admin, 'POST', '/teams', { name: 'Sales', time_zone: 'Europe/Berlin', members: [], hours: { week } });
  assert.ok(made.status < 300, JSON.stringify(made.body));
  const page = await app.signIn();
  await page.goto('/insight/team');
  await isLive(page);
  const box = page.getByRole('checkbox', { name: 'Figures of each person' });
  await shows(box);
  assert.equal(await box.isChecked(), false);
  assert.equal(await page.getByRole('region', { name: 'Work of people' }).count(), 0);
  await box.check();
  await eventually('people to have figures', async () => (await page.getByRole('region', { name: 'Work of people' }).count()) > 0);
  await box.uncheck();
  await eventually('nobody to have any', async () => (await page.getByRole('region', { name: 'Work of people' }).count()) === 0);

  const shift = page.getByRole('region', { name: 'What if somebody had worked then?' });
  await shift.getByLabel('From').fill('22:00');
  await shift.getByLabel('Until').fill('02:00');
  await shift.getByRole('button', { name: 'Work it out' }).click();
  await shows(shift.getByText(/^Too little is known of how much this team does/));
  // One that there is is moved: its day and its times are there, to be changed.
  await shift.getByRole('combobox', { name: 'Shift' }).selectOption('Monday, 09:00 to 17:00');
  assert.equal(await shift.getByLabel('From').inputValue(), '09:00');
  assert.equal(await shift.getByLabel('Until').inputValue(), '17:00');
  assert.equal(new Date(await shift.getByLabel('Day', { exact: true }).inputValue()).getUTCDay(), 1, 'a Monday');
  await shift.getByLabel('Until').fill('20:00');
  await shift.getByRole('button', { name: 'Work it out' }).click();
  await shows(shift.getByText(/^Too little is known of how much this team does/));
  await shift.getByLabel('From').fill('');
  await shift.getByRole('button', { name: 'Work it out' }).click();
  await shows(shift.getByText('A day and two times are needed.'));
});

story('by which rules customers are at a step or of a kind is said under the tables of those', {}, async app => {
  await furnish(app);
  const page = await app.signIn();
  for (const [address, card, name, rule] of [
    ['/insight/journey', 'From step to step', 'Lapsing', 'They last wrote 7 to 30 days ago.'],
    ['/insight/journey', 'Where customers stand now', 'Won back', 'They wrote again within the last 30 days, after a silence of 30 days or more.'],
    ['/insight/engagement', 'Kinds of customers now', 'Regular', 'They came ten times or more in the last 90 days.'],
  ]) {
    await page.goto(address);
    await isLive(page);
    const region = part(page, card);
    await region.getByText('How this is decided').click();
    await shows(region.getByRole('term').filter({ hasText: name }));
    await shows(region.getByText(rule, { exact: true }));
  }
});

story('what is recommended and names nobody leads to where something is done about it', {}, async app => {
  // Nobody ever works, and they close all in one hour of the day, or five in one of two.
  const admin = await app.addKey('admin');
  const { data: numbers } = (await app.api(admin, 'GET', '/numbers')).body;
  const week = Array.from({ length: 7 }, () => []);
  const team = { name: 'Front desk', time_zone: 'UTC', numbers: numbers.map(({ id }) => id), hours: { week } };
  assert.equal((await app.api(admin, 'POST', '/teams', team)).status, 201);
  for (let n = 1; n <= 9; n++) await app.writes(`Lost ${n}`, 'Is anybody there?', { closesIn: -2 * HOUR });
  const key = await app.addKey('analyst');
  await eventually('an hour to be found', async () => (await report(app, key, 'monday')).findings.some(({ advice }) => advice === 'staff_hour'));
  const page = await app.signIn();
  await page.goto('/insight');
  await isLive(page);
  const item = part(page, 'What to do now').getByRole('listitem').filter({ hasText: 'Most windows that close while nobody works' });
  await item.getByRole('link', { name: 'Set when teams work' }).click();
  await page.waitForURL(url => url.pathname === '/teams');
  await asks(page, 'Teams');
});
