import { after, before, beforeEach } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { answers } from './answers.js';
import { launch, settled, visit, type Visit, type Visitor } from './browser.js';
import { type Answer, type Asked, type Running, start } from './server.js';

/** One browser and one server for the tests of a file; what one test asked or had answered is forgotten before the next. */
export let server: Running;
let browser: Browser;

before(async () => {
  browser = await launch();
  server = await start(answers);
});
after(async () => {
  await browser.close();
  server.close();
});
beforeEach(() => {
  server.asked.length = 0;
  server.special = () => null;
});

export const guest = (language: Visitor['language'] = 'en'): Promise<Visit> =>
  visit(browser, server.origin, { signedIn: false, language, theme: 'light' });
/** @param origin the server by another of its names */
export const signedIn = (theme: Visitor['theme'] = 'light', origin = server.origin): Promise<Visit> =>
  visit(browser, origin, { signedIn: true, language: 'en', theme });
/** The same person with a telephone. */
export const onTelephone = (): Promise<Visit> =>
  visit(browser, server.origin, { signedIn: true, language: 'en', theme: 'light', width: 390 });

export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

export const calls = (method: string, path: string): Asked[] =>
  server.asked.filter((asked) => asked.method === method && asked.path === path);
export const bodies = (method: string, path: string): unknown[] => calls(method, path).map(({ body }) => JSON.parse(body));
export const ok = (body: unknown = null): Answer => ({ status: 200, body });
/** Refusals that a browser notes in its console by itself. */
export const unexpected = (complaints: string[]): string[] =>
  complaints.filter((each) => !each.startsWith('Failed to load resource'));

export async function showPassword(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill('amina@example.org');
  await page.getByLabel('Password').fill('correct horse battery');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
