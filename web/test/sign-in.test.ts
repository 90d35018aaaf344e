import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { challenge } from './account-fixtures.js';
import { violations } from './browser.js';
import { session } from './fixtures.js';
import { problem } from './server.js';
import { bodies, calls, guest, ok, open, server, showPassword, signedIn, unexpected } from './world.js';

test('a_wrong_code_is_said_at_its_field_and_the_right_one_lets_in', async () => {
  const { page, context, complaints } = await guest();
  server.special = ({ method, path, body }) => {
    if (path === '/auth/login') return ok(challenge);
    if (method !== 'POST' || path !== '/auth/mfa') return null;
    return body.includes('123456') ? ok(session) : problem(401, 'FACTOR_REFUSED', 'The code is wrong.', 'الرمز خاطئ.');
  };

  await open(page, '/sign-in?next=/wallet');
  await showPassword(page);
  await page.getByRole('heading', { level: 1, name: 'Confirm that it is you' }).waitFor();
  const code = page.getByLabel('Code from the app');
  assert.equal(await code.evaluate((element) => element === document.activeElement), true);
  assert.deepEqual(await violations(page), []);
  await code.fill('000 000');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.locator('[aria-invalid="true"]').waitFor();
  await code.fill('123 456');
  await page.getByLabel('Remember this device').check();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();

  await page.getByRole('heading', { level: 1, name: 'Wallet' }).waitFor();
  assert.deepEqual(bodies('POST', '/auth/mfa'), [
    { challengeId: 'challenge-1', code: '000000', rememberDevice: false },
    { challengeId: 'challenge-1', code: '123456', rememberDevice: true },
  ]);
  assert.deepEqual(unexpected(complaints), []);
  await context.close();
});

test('an_ended_challenge_leads_back_to_the_password_and_a_recovery_code_lets_in', async () => {
  const { page, context } = await guest();
  let ended = true;
  server.special = ({ method, path }) => {
    if (path === '/auth/login') return ok(challenge);
    if (method !== 'POST' || path !== '/auth/mfa') return null;
    return ended ? problem(401, 'CHALLENGE_ENDED', 'Too long.', 'انتهت.') : ok(session);
  };

  await open(page, '/sign-in');
  await showPassword(page);
  await page.getByLabel('Code from the app').fill('123456');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  assert.match(await page.getByRole('alert').innerText(), /too long or too many tries/);
  ended = false;
  await showPassword(page);
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(' k7m2-p9qx-0t4w ');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();

  await page.getByRole('heading', { name: /Welcome/ }).waitFor();
  assert.deepEqual(bodies('POST', '/auth/mfa')[1], { challengeId: 'challenge-1', recoveryCode: 'k7m2-p9qx-0t4w', rememberDevice: false });
  await context.close();
});

for (const [language, status, words] of [
  ['en', 429, 'Too many requests. Try again in 42 seconds.'],
  ['ar', 429, 'طلبات كثيرة. أعد المحاولة بعد 42 ثانية.'],
  ['en', 503, 'Too many requests. Try again in 42 seconds.'],
] as const) {
  test(`whoever_must_wait_reads_how_long_after_${status}_in_${language}`, async () => {
    const { page, context } = await guest(language);
    server.special = ({ path }) =>
      path === '/auth/login'
        ? { ...problem(status, 'TOO_MANY_REQUESTS', 'Too many requests.', 'طلبات كثيرة.'), headers: { 'Retry-After': '42' } }
        : null;

    await open(page, '/sign-in');
    await page.locator('input[name=email]').fill('amina@example.org');
    await page.locator('input[name=password]').fill('correct horse battery');
    await page.locator('button[type=submit]').click();

    assert.match(await page.getByRole('alert').innerText(), new RegExp(words));
    await context.close();
  });
}

test('the_strength_of_a_password_is_asked_once_typing_pauses_and_hinders_nobody', async () => {
  const { page, context } = await guest();
  await open(page, '/sign-up');
  await page.getByLabel('Name others see').fill('Sipho');
  await page.getByLabel('E-mail address').fill('sipho@example.org');

  await page.getByLabel('Password').pressSequentially('letmein12345', { delay: 20 });
  await page.getByText('It is among the 100,000 most used passwords.').waitFor();
  assert.deepEqual(bodies('POST', '/auth/password/strength'), [{ password: 'letmein12345', email: 'sipho@example.org', displayName: 'Sipho' }]);
  assert.deepEqual(await violations(page), []);

  server.special = ({ path }) => (path === '/auth/password/strength' ? problem(503, 'OVERLOADED', 'Busy.', 'مشغول.') : null);
  await page.getByLabel('Password').fill('quiet rivers carry old songs');
  await page.getByText('The strength cannot be shown at the moment.').waitFor();
  await page.getByRole('button', { name: 'Create the account' }).click();
  await page.getByRole('heading', { level: 1, name: 'Check your mail' }).waitFor();
  await context.close();
});

test('whoever_signs_out_and_leaves_at_once_is_signed_out', async () => {
  const { page, context, complaints } = await signedIn();
  await open(page, '/account');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.goto('/sign-in');

  await page.getByLabel('E-mail address').waitFor();
  assert.equal(calls('POST', '/auth/logout').length, 1);
  assert.equal(calls('POST', '/auth/logout')[0]?.headers['x-csrf-token'], 'csrf-1');
  assert.deepEqual(unexpected(complaints), []);
  await context.close();
});

test('a_sign_in_waits_for_the_sign_out_before_it_whose_answer_takes_the_cookies_back', async () => {
  const { page, context, complaints } = await signedIn();
  await page.route('**/auth/logout', async (call) => {
    await delay(800);
    await call.continue();
  });
  server.special = ({ method, path }) => (method === 'POST' && path === '/auth/login' ? ok(session) : null);
  await open(page, '/account');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Sign in', exact: true }).first().click();
  await showPassword(page);
  await page.getByRole('heading', { name: /Welcome/ }).waitFor();

  const told = server.asked.filter(({ path }) => path === '/auth/logout' || path === '/auth/login');
  assert.deepEqual(told.map(({ path }) => path), ['/auth/logout', '/auth/login']);
  assert.deepEqual(unexpected(complaints), []);
  await context.close();
});

test('a_forgotten_password_is_replaced_and_the_token_leaves_the_address_bar', async () => {
  const { page, context, complaints } = await guest();
  await open(page, '/sign-in');
  await page.getByRole('link', { name: 'Forgotten your password?' }).click();
  await page.getByRole('heading', { level: 1, name: 'Forgotten password' }).waitFor();
  await page.getByLabel('E-mail address').fill('amina@example.org');
  await page.getByRole('button', { name: 'Send the link' }).click();
  await page.getByText(/If amina@example.org has an account/).waitFor();

  let weak = true;
  server.special = ({ path }) =>
    path === '/auth/password/reset' && weak ? problem(422, 'PASSWORD_COMMON', 'Too many people use it.', 'شائعة.') : null;
  await open(page, '/reset-password#token=mailed-token');
  assert.equal(page.url(), `${server.origin}/reset-password`);
  await page.getByLabel('New password').fill('password12345');
  await page.getByRole('button', { name: 'Save the password' }).click();
  await page.locator('.field-error', { hasText: 'Too many people use it.' }).waitFor();
  weak = false;
  await page.getByLabel('New password').fill('quiet rivers carry old songs');
  await page.getByRole('button', { name: 'Save the password' }).click();
  await page.getByText('The password is saved').waitFor();
  assert.deepEqual(bodies('POST', '/auth/password/reset')[1], { token: 'mailed-token', newPassword: 'quiet rivers carry old songs' });

  server.special = ({ path }) => (path === '/auth/password/reset' ? problem(422, 'RESET_REFUSED', 'Old.', 'قديم.') : null);
  await open(page, '/reset-password#token=old');
  await page.getByLabel('New password').fill('quiet rivers carry old songs');
  await page.getByRole('button', { name: 'Save the password' }).click();
  await page.getByRole('link', { name: 'Ask for a new link' }).waitFor();
  assert.deepEqual(unexpected(complaints), []);
  await context.close();
});
