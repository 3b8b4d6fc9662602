// What is on the screens, by role and name, as whoever cannot see them finds it.

import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from './app.mjs';

/** The list of conversations. */
export const list = page => page.getByRole('grid', { name: 'Queue' });

/** A conversation's row in the list. */
export const row = (page, name) =>
  list(page).getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });

/** What leads from the list to a conversation. */
export const link = (page, name) => list(page).getByRole('link', { name, exact: true });

/** The pane of the open conversation. */
export const conversation = page => page.getByRole('region', { name: 'Conversation', exact: true });

/** Where replies are written. */
export const composer = page => page.getByRole('textbox', { name: 'Reply' });

/** The messages of the open conversation that say this. */
export const message = (page, text) =>
  page.getByRole('region', { name: 'Messages' }).getByRole('listitem').filter({ hasText: text });

/** Waits until something can be seen. */
export const shows = locator => locator.waitFor({ state: 'visible' });

/** Waits until a text can be seen somewhere. */
export const says = (where, text) => shows(where.getByText(text, { exact: true }).filter({ visible: true }).first());

/** Waits until the page follows what happens. Where there is no room it says so to screen readers only, or nowhere. */
export const isLive = page => page.getByText('Live', { exact: true }).first().waitFor({ state: 'attached' });

/** How many pixels of the page, or of a part of it that scrolls down, lie beyond its side. */
export const beyondTheSide = page => page.evaluate(() => {
  const scrolled = [...document.querySelectorAll('*')].filter(part =>
    part.scrollHeight > part.clientHeight && /auto|scroll/.test(getComputedStyle(part).overflowY));
  return Math.max(...[document.documentElement, ...scrolled].map(part => part.scrollWidth - part.clientWidth));
});

/** Opens a conversation from the list. */
export async function openConversation(page, name) {
  await link(page, name).click();
  await shows(page.getByRole('heading', { level: 1, name, exact: true }));
}

/** Opens what can be done less often with the open conversation. */
export async function openMenu(page) {
  const menu = page.getByRole('button', { name: 'Conversation menu' });
  if ((await menu.getAttribute('aria-expanded')) !== 'true') await menu.click();
}

/** Opens what is one's own, in the rail: being away, language, theme, the way out. Whatever the language. */
export async function openOwn(page) {
  const you = page.locator('#rail-you');
  if ((await you.getAttribute('aria-expanded')) !== 'true') await you.click();
}

/** Signs out by the rail. */
export async function signOut(page) {
  await openOwn(page);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
}

/** Goes to a page of the settings, as whoever looks for it does. */
export async function toSettings(page, name) {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings', exact: true }).click();
  await shows(page.getByRole('heading', { level: 1, name: 'Settings', exact: true }));
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
}

/** Waits until a row's window is in this state: `open`, `closing`, `closed` or `never`. */
export const windowIs = (page, name, state) =>
  eventually(`${name}'s window to be ${state}`, async () => (await row(page, name).getAttribute('data-window')) === state, 10_000);

/** When this page was loaded: another number means that it was loaded anew. */
export const loadedAt = page => page.evaluate(() => performance.timeOrigin);

/**
 * Loads the page anew and goes on as soon as it has begun to arrive. The browser refuses while it exchanges the
 * page before for its successor, which a person at the keyboard would not notice; it is asked again.
 */
export async function loadAnew(page, tries = 5) {
  try {
    await page.reload({ waitUntil: 'commit' });
  } catch (error) {
    if (tries === 1 || !String(error).includes('Not attached to an active page')) throw error;
    await pause(100);
    await loadAnew(page, tries - 1);
  }
}
