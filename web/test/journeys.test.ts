import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled } from './browser.js';
import { answers } from './answers.js';
import { ids, right, session, wrong } from './fixtures.js';
import { problem } from './server.js';
import { calls, guest, open, server, signedIn } from './world.js';

test('a_page_for_people_asks_to_sign_in_and_then_opens', async () => {
  const { page, context, complaints } = await guest();

  await open(page, '/wallet');
  await page.getByLabel('E-mail address').fill('amina@example.org');
  await page.getByLabel('Password').fill('correct horse battery');
  await page.getByRole('button', { name: 'Sign in' }).click();

  await page.getByRole('heading', { level: 1, name: 'Wallet' }).waitFor();
  assert.deepEqual(JSON.parse(calls('POST', '/auth/login')[0]?.body ?? ''), {
    email: 'amina@example.org',
    password: 'correct horse battery',
  });
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a_link_cannot_lead_elsewhere_after_sign_in', async () => {
  const { page, context } = await guest();

  await open(page, '/sign-in?next=//example.com/');
  await page.getByLabel('E-mail address').fill('amina@example.org');
  await page.getByLabel('Password').fill('correct horse battery');
  await page.getByRole('button', { name: 'Sign in' }).click();

  await page.getByRole('heading', { name: /Welcome/ }).waitFor();
  assert.equal(new URL(page.url()).origin, server.origin);
  await context.close();
});

test('a_refused_field_says_why_and_takes_the_focus', async () => {
  const { page, context } = await guest();
  server.special = ({ path }) =>
    path === '/auth/register' ? problem(422, 'PASSWORD_WEAK', 'This password is too easy.', 'كلمة المرور سهلة.', 'password') : null;

  await open(page, '/sign-up');
  await page.getByLabel('Name others see').fill('Sipho');
  await page.getByLabel('E-mail address').fill('sipho@example.org');
  await page.getByLabel('Password').fill('password1234');
  await page.getByRole('button', { name: 'Create the account' }).click();

  const field = page.getByLabel('Password');
  await page.locator('[aria-invalid="true"]').waitFor();
  const described = (await field.getAttribute('aria-describedby')) ?? '';
  const words = await page.locator(described.split(' ').map((id) => `[id="${id}"]`).join(',')).allTextContents();
  assert.match(words.join(' '), /This password is too easy/);
  assert.equal(await field.evaluate((element) => element === document.activeElement), true);
  assert.match(await page.getByRole('alert').innerText(), /trace-0123/);
  await context.close();
});

test('an_expired_session_is_refreshed_once_and_the_call_is_asked_again', async () => {
  const { page, context } = await signedIn();
  let expired = true;
  server.special = ({ path }) => {
    if (path === '/auth/refresh') expired = false;
    return expired && (path === '/wallet' || path === '/wallet/entries') ? problem(401, 'NO_SESSION', 'Sign in.', 'سجّل.') : null;
  };

  await open(page, '/wallet');

  await page.getByText('1,285 AZR').first().waitFor();
  assert.equal(calls('POST', '/auth/refresh').length, 1);
  assert.equal(calls('POST', '/auth/refresh')[0]?.headers['x-csrf-token'], session.csrfToken);
  await context.close();
});

test('code_is_written_submitted_and_judged', async () => {
  const { page, context, complaints } = await signedIn();
  let watched = 0;
  server.special = ({ method, path, body }) => {
    if (method === 'POST' && path.endsWith('/submissions')) {
      return { status: 202, body: body.includes('a + b') ? { ...right, status: 'QUEUED' } : { ...wrong, status: 'QUEUED' } };
    }
    if (path === `/submissions/${right.id}` && watched++ < 2) return { status: 200, body: { ...right, status: 'RUNNING', verdicts: null } };
    return null;
  };

  await open(page, `/exercises/${ids.exercise}`);
  const editor = page.getByRole('textbox', { name: 'Your code' });
  await editor.click();
  await page.getByRole('button', { name: 'Submit the answer' }).click();
  await page.getByText('Not yet: some tests failed').waitFor();
  assert.match(await page.getByRole('region', { name: 'What differs' }).innerText(), /−\s*missing:\s*5/);

  await editor.press('ControlOrMeta+End');
  await page.keyboard.type('print(a + b)');
  await page.getByRole('button', { name: 'Submit the answer' }).click();
  await page.getByText('All tests passed').waitFor();
  await page.getByText('The reward is in your wallet.').waitFor();

  const sent = calls('POST', `/exercises/${ids.exercise}/submissions`);
  assert.deepEqual(JSON.parse(sent[1]?.body ?? '').files[0].name, 'main.py');
  assert.notEqual(sent[0]?.headers['idempotency-key'], sent[1]?.headers['idempotency-key']);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a_request_that_got_no_answer_is_asked_again_with_the_same_key', async () => {
  const { page, context } = await signedIn();
  await open(page, '/treasury');
  await page.getByRole('button', { name: /^Fund: Python/ }).click();
  await page.getByLabel('Amount (AZR)').fill('500');
  await page.getByLabel('Reason').fill('Second term');
  const submit = page.getByRole('dialog').getByRole('button', { name: 'Fund' });
  const keys: (string | undefined)[] = [];
  let lost = true;
  await page.route('**/funding', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    if (!lost) return route.continue();
    lost = false;
    return route.abort('connectionreset');
  });

  await submit.click();
  await page.getByRole('alert').waitFor();
  await submit.click();

  await page.getByText('500 AZR added to the treasury').waitFor();
  assert.equal(keys.length, 2);
  assert.equal(keys[0], keys[1]);
  await context.close();
});

test('a_course_is_bought_and_half_is_refunded', async () => {
  const { page, context, complaints } = await signedIn();

  await open(page, `/courses/${ids.paidCourse}`);
  await page.getByRole('button', { name: 'Buy for 40 AZR' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Buy' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.deepEqual(JSON.parse(calls('POST', '/payments')[0]?.body ?? ''), {
    courseId: ids.paidCourse,
    amount: { minor: 40, asset: 'AZR' },
    capture: true,
  });

  await open(page, '/treasury/payments');
  await page.getByRole('button', { name: `Refund: ${ids.payment}` }).click();
  await page.getByLabel('Amount (AZR)').fill('half');
  await page.getByLabel('Reason').fill('Too many students');
  await page.getByRole('button', { name: 'Refund now' }).click();
  await page.locator('[aria-invalid="true"]').waitFor();
  await page.getByLabel('Amount (AZR)').fill('20');
  await page.getByRole('button', { name: 'Refund now' }).click();
  await page.getByText('20 AZR refunded.').waitFor();

  const refunds = calls('POST', `/payments/${ids.payment}/refunds`);
  assert.equal(refunds.length, 1);
  assert.deepEqual(JSON.parse(refunds[0]?.body ?? ''), { amount: { minor: 20, asset: 'AZR' }, reason: 'Too many students' });
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a_bought_course_is_not_offered_again_while_it_opens', async () => {
  const { page, context, complaints } = await signedIn();
  const course = answers[`GET /courses/${ids.paidCourse}`] as object;
  let open = false;
  let asked = 0;
  server.special = ({ method, path }) => {
    if (path === `/courses/${ids.paidCourse}/progress`) return { status: 200, body: { done: 0, total: 1, lessons: [], exercises: [] } };
    if (method !== 'GET' || path !== `/courses/${ids.paidCourse}`) return null;
    asked += 1;
    return { status: 200, body: { ...course, enrolled: open } };
  };

  await page.goto(`/courses/${ids.paidCourse}`);
  await settled(page);
  await page.getByRole('button', { name: 'Buy for 40 AZR' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Buy' }).click();
  await page.getByText('The course is yours.').waitFor();
  const before = asked;
  while (asked < before + 2) await page.waitForTimeout(50);
  assert.equal(await page.getByRole('button', { name: /^Buy/ }).count(), 0);
  open = true;
  await page.getByText('Loading…').waitFor({ state: 'detached' });

  assert.equal(await page.getByRole('button', { name: /^Buy/ }).count(), 0);
  assert.equal(calls('POST', '/payments').length, 1);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('the_keyboard_alone_reaches_a_page_and_the_focus_follows', async () => {
  const { page, context } = await signedIn();
  await open(page, '/');

  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'skip');
  await page.getByRole('link', { name: 'Ledger' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Ledger' }).waitFor();

  await page.waitForFunction(() => document.activeElement?.id === 'page-title');
  assert.equal(await page.title(), 'Ledger · Azora');
  await context.close();
});

test('a_dialog_closes_on_escape_and_gives_the_focus_back', async () => {
  const { page, context } = await signedIn();
  await open(page, '/treasury/payments');

  const opener = page.getByRole('button', { name: `Refund: ${ids.payment}` });
  await opener.click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  assert.equal(await opener.evaluate((element) => element === document.activeElement), true);
  await context.close();
});

test('the_language_changes_at_once_and_stays', async () => {
  const { page, context } = await signedIn();
  await open(page, '/wallet');

  await page.getByRole('button', { name: 'العربية' }).click();
  await page.getByRole('heading', { level: 1, name: 'المحفظة' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'المحفظة' }).waitFor();

  assert.equal(await page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`), 'ar rtl');
  await context.close();
});

test('a_hostile_lesson_runs_nothing', async () => {
  const { page, context } = await signedIn();
  const hostile =
    '<p>calm</p><img src=x onerror="window.attacked=1"><script>window.attacked=1</script><svg onload="window.attacked=1">' +
    '<a href="javascript:window.attacked=1">link</a><iframe srcdoc="<script>parent.attacked=1</script>"></iframe><form><input name="email"></form>';
  server.special = ({ path }) =>
    path === `/lessons/${ids.lesson}`
      ? { status: 200, body: { ...(answers[`GET /lessons/${ids.lesson}`] as object), html: hostile } }
      : null;

  await open(page, `/lessons/${ids.lesson}`);
  await page.getByText('calm').waitFor();

  assert.equal(await page.evaluate(() => 'attacked' in window), false);
  assert.equal(await page.locator('.prose script, .prose iframe, .prose form, .prose [onerror], .prose [href^="javascript"]').count(), 0);
  await context.close();
});

test('a_person_without_the_role_is_told_so', async () => {
  const { page, context } = await signedIn();
  server.special = ({ path }) =>
    path === '/auth/session' ? { status: 200, body: { ...session, user: { ...session.user, roles: ['LEARNER'] } } } : null;

  await open(page, '/engagements');

  await page.getByRole('heading', { level: 1, name: 'Not for your roles' }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Treasuries' }).count(), 0);
  await context.close();
});
