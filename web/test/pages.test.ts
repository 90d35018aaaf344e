import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch, settled, violations, visit } from './browser.js';
import { answers, emptyAnswers } from './answers.js';
import { ids, wrong } from './fixtures.js';
import { type Running, start } from './server.js';
import { reconciliation, webhook } from './treasury-fixtures.js';

const OPEN = ['/', '/setup#token=t', '/sign-up', '/verify#token=t', '/sign-in', '/forgot-password', '/reset-password?welcome=1#token=t', '/reset-password', '/confirm-email#token=t', '/goodbye', '/nowhere'];
const SIGNED_IN = [
  '/',
  '/account',
  '/account/email',
  '/account/password',
  '/account/factors',
  '/account/sessions',
  '/account/keys',
  '/account/applications',
  '/account/data',
  '/courses',
  `/courses/${ids.course}`,
  `/courses/${ids.paidCourse}`,
  `/lessons/${ids.lesson}`,
  `/exercises/${ids.exercise}`,
  '/wallet',
  '/rewards',
  '/teach',
  `/teach/${ids.course}`,
  `/teach/${ids.course}/gradebook`,
  '/treasury',
  '/treasury/payments',
  '/treasury/approvals',
  '/treasury/reconciliations',
  `/treasury/reconciliations/${reconciliation.id}`,
  '/treasury/webhooks',
  `/treasury/webhooks/${webhook.id}`,
  '/ledger',
  `/ledger/accounts/${ids.account}`,
  '/engagements',
  `/engagements/${ids.engagement}`,
  `/engagements/${ids.engagement}/analyses/${ids.analysis}`,
  '/trace',
  `/trace/${ids.transfer}`,
  '/admin',
  '/admin/access',
  '/admin/tools',
  '/admin/mails',
  '/admin/jobs',
  '/admin/activity',
  '/admin/health',
  '/admin/settings',
];
const PICTURES = process.env['PICTURES'];

let browser: Browser;
let full: Running;
let empty: Running;

before(async () => {
  browser = await launch();
  full = await start(answers);
  empty = await start(emptyAnswers);
  // The exercise is shown with a submission, so that verdicts and their colours are looked at as well.
  full.special = ({ method, path }) =>
    method === 'GET' && path === `/exercises/${ids.exercise}`
      ? { status: 200, body: { ...(answers[`GET /exercises/${ids.exercise}`] as object), lastSubmission: wrong.id } }
      : null;
});
after(async () => {
  await browser.close();
  full.close();
  empty.close();
});

for (const language of ['en', 'ar'] as const) {
  test(`pages_for_everybody_are_accessible_in_${language}`, () => look(full, OPEN, { signedIn: false, language }));
  test(`pages_for_people_are_accessible_in_${language}`, () => look(full, SIGNED_IN, { signedIn: true, language }));
}
test('empty_pages_are_accessible', () => look(empty, SIGNED_IN, { signedIn: true, language: 'en', themes: ['light'] }));
test('pages_on_a_telephone_are_accessible', () => look(full, SIGNED_IN, { signedIn: true, language: 'ar', width: 390, themes: ['dark'] }));

test('dialogs_and_folds_are_accessible', async () => {
  const { context, page, complaints } = await visit(browser, full.origin, { signedIn: true, language: 'ar', theme: 'dark' });
  const found: string[] = [];
  const dialogs: [string, RegExp][] = [
    [`/courses/${ids.paidCourse}`, /^اشترِ مقابل/],
    [`/teach/${ids.course}`, /^أضف درساً/],
    [`/teach/${ids.course}`, /^أضف تمريناً/],
    [`/teach/${ids.course}`, /^حدّد المكافأة/],
    ['/treasury', /^موّل/],
    ['/treasury/payments', /^رد/],
    ['/treasury/payments', /^سوِّ/],
    ['/treasury/approvals', /^ارفض/],
    ['/treasury/reconciliations', /^قارن ملفاً/],
    [`/treasury/reconciliations/${reconciliation.id}`, /^سوِّ/],
    ['/treasury/webhooks', /^أضف خطافاً/],
    [`/treasury/webhooks/${webhook.id}`, /^اعرض المحاولات/],
    [`/treasury/webhooks/${webhook.id}`, /^احذف/],
    ['/admin', /^غيّر/],
    ['/admin', /^الأمان/],
    ['/admin', /^أضف شخصاً/],
    ['/admin/tools', /^أضف أداة/],
    ['/admin/tools', /^سر جديد/],
    ['/account/factors', /^أزل التطبيق/],
    ['/account/factors', /^أعد التسمية/],
    ['/account/keys', /^ألغِ/],
    ['/account/applications', /^افصل/],
  ];
  for (const [path, opener] of dialogs) {
    await page.goto(path);
    await settled(page);
    await page.getByRole('button', { name: opener }).first().click();
    await page.getByRole('dialog').waitFor();
    for (const violation of await violations(page)) found.push(`${path} ${opener}: ${violation}`);
    if (PICTURES) await picture(page, `dialog-${opener.source}`);
  }
  for (const path of [`/engagements/${ids.engagement}`, `/exercises/${ids.exercise}`]) {
    await page.goto(path);
    await settled(page);
    await page.locator('details').evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')));
    await settled(page);
    for (const violation of await violations(page)) found.push(`${path} unfolded: ${violation}`);
    if (PICTURES) await picture(page, `unfolded${path}`);
  }
  await context.close();

  assert.equal(found.join('\n'), '');
  assert.equal(complaints.join('\n'), '');
});

interface How {
  signedIn: boolean;
  language: 'en' | 'ar';
  width?: number;
  themes?: ('light' | 'dark')[];
}

async function look(server: Running, paths: string[], how: How): Promise<void> {
  const { signedIn, language, width = 1280, themes = ['light', 'dark'] } = how;
  const { context, page, complaints } = await visit(browser, server.origin, { signedIn, language, theme: 'light', width });
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    await settled(page);
    for (const theme of themes) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      const rules = theme === themes[0] ? 'all' : 'colours';
      for (const violation of await violations(page, rules)) found.push(`${path} ${theme}: ${violation}`);
      if (PICTURES) await picture(page, `${width}-${server === empty ? 'empty-' : ''}${language}-${theme}${path}`);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (overflow > 0) found.push(`${path}: ${overflow} px wider than the window`);
    assert.equal(await page.locator('h1').count(), 1, `${path} has one h1`);
  }
  await context.close();

  assert.equal(found.join('\n'), '');
  assert.equal(complaints.join('\n'), '');
}

async function picture(page: import('playwright-core').Page, name: string): Promise<void> {
  mkdirSync(PICTURES ?? '', { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name.replaceAll(/[/?=]/g, '_')}.png`, fullPage: true });
}
