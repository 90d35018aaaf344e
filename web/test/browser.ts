import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const AXE = createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js');
const DEADLINE_MS = 10_000;

export interface Visit {
  context: BrowserContext;
  page: Page;
  /** What the browser complained of: errors in the console, uncaught errors, breaches of the policy. */
  complaints: string[];
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });

export interface Visitor {
  signedIn: boolean;
  language: 'en' | 'ar';
  theme: 'light' | 'dark';
  width?: number;
}

/** A fresh profile. Scripts of the test run outside the page's policy; those of the page do not. */
export async function visit(browser: Browser, origin: string, visitor: Visitor): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: visitor.width ?? 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(DEADLINE_MS);
  await context.addInitScript((who) => {
    if (who.signedIn && !sessionStorage.getItem('visited')) localStorage.setItem('azora.csrf', 'csrf-1');
    sessionStorage.setItem('visited', 'yes');
    if (!localStorage.getItem('azora.language')) localStorage.setItem('azora.language', who.language);
    if (!localStorage.getItem('azora.theme')) localStorage.setItem('azora.theme', who.theme);
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  }, visitor);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return { context, page, complaints };
}

/** Waits until nothing on the page says that it is loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#page-title').waitFor();
  await page.waitForFunction(() => document.querySelector('.loading') === null);
}

interface Axe {
  run: (where: Document, options: { runOnly?: string[]; resultTypes: string[] }) => Promise<{ violations: Violation[] }>;
}

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** All rules, or only those of colour: nothing else changes between light and dark. */
export async function violations(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await inject(page);
  const found = await page.evaluate(async (which) => {
    const { axe } = window as unknown as { axe: Axe };
    const only = which === 'colours' ? { runOnly: ['color-contrast'] } : {};
    const options = { ...only, resultTypes: ['violations'] };
    return (await axe.run(document, options)).violations;
  }, rules);
  return found.map((each) => `${each.id}: ${each.nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join(' | ')}`);
}

// Through the debugger, not through a script element, which the page's policy rightly refuses.
async function inject(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: readFileSync(AXE, 'utf8') });
  await session.detach();
}
