// What a browser keeps for the time without a connection.

import { eventually } from './app.mjs';

/** Waits until the app would open without a connection. */
export const isInstalled = page => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller) {
    await new Promise(resolve => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  }
});

/** Whether something is kept: `/kept/desk`, or `/kept/c/…` for a conversation. */
export const isKept = (page, address) =>
  page.evaluate(async address => Boolean(await caches.match(address, { cacheName: 'ajar.kept' })), address);

/** Waits until the queue is kept, and the conversation on the screen if there is one. */
export async function keeps(page) {
  await isInstalled(page);
  const { pathname } = new URL(page.url());
  const addresses = ['/kept/desk', '/kept/contact', ...(pathname === '/' ? [] : [`/kept${pathname}`])];
  for (const address of addresses) await eventually(`${address} to be kept`, () => isKept(page, address));
}

/** Everything of a person that this browser holds. */
export const held = page => page.evaluate(async () => [
  ...(await caches.keys()).filter(name => name === 'ajar.kept'),
  ...Object.keys(localStorage).filter(key => /^ajar\.(kept|waiting|returned|sending|draft|synced)\./.test(key)),
]);
