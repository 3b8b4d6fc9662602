// What keeps somebody from using a page.

import axe from 'axe-core';

const RULES = { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }, resultTypes: ['violations'] };

/** What axe finds wrong on a page, a line each. */
export async function violations(page, where) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(rules => window.axe.run(document, rules), RULES);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${where}: ${id} at ${node.target.join(' ')}: ${node.any[0]?.message ?? node.failureSummary}`));
}

/** The same as the page is now, in both themes. */
export async function violationsInBothThemes(page, where) {
  const wrong = [];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    wrong.push(...await violations(page, `${where} ${colorScheme}`));
  }
  return wrong;
}
