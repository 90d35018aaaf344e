import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, beforeEach, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { apiKey, challenge, client, codes, conflict, madeKey, noFactors, passkey, secret, sessions } from './account-fixtures.js';
import { launch, settled, violations, visit, type Visit } from './browser.js';
import { answers } from './answers.js';
import { managed, session, user } from './fixtures.js';
import { type Answer, type Asked, problem, type Running, start } from './server.js';

let browser: Browser;
let server: Running;

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

const guest = (language: 'en' | 'ar' = 'en'): Promise<Visit> => visit(browser, server.origin, { signedIn: false, language, theme: 'light' });
const person = (): Promise<Visit> => visit(browser, server.origin, { signedIn: true, language: 'en', theme: 'dark' });
const calls = (method: string, path: string): Asked[] =>
  server.asked.filter((asked) => asked.method === method && asked.path === path);
const bodies = (method: string, path: string): unknown[] => calls(method, path).map(({ body }) => JSON.parse(body));
const ok = (body: unknown = null): Answer => ({ status: 200, body });
/** Refusals that a browser notes in its console by itself. */
const unexpected = (complaints: string[]): string[] => complaints.filter((each) => !each.startsWith('Failed to load resource'));

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

async function showPassword(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill('amina@example.org');
  await page.getByLabel('Password').fill('correct horse battery');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** An authenticator without a finger: it says yes to everything, as the person would. */
async function withAuthenticator(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

const creation = {
  ceremonyId: 'ceremony-1',
  publicKey: {
    rp: { id: 'localhost', name: 'Azora' },
    user: { id: 'dXNlci0x', name: user.email, displayName: user.displayName },
    challenge: 'Y2hhbGxlbmdlLW1hZGUtZm9yLXRlc3Rz',
    pubKeyCredParams: [-7, -257].map((alg) => ({ type: 'public-key', alg })),
    timeout: 300000,
    excludeCredentials: [],
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    attestation: 'none',
  },
};
const request = {
  ceremonyId: 'ceremony-2',
  publicKey: { challenge: 'YW5vdGhlci1jaGFsbGVuZ2UtZm9yLXRlc3Rz', rpId: 'localhost', timeout: 300000, allowCredentials: [], userVerification: 'required' },
};

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

test('a_role_that_needs_a_factor_opens_one_page_only_until_it_is_there', async () => {
  const { page, context, complaints } = await person();
  let missing = true;
  let wrong = true;
  server.special = ({ method, path }) => {
    if (path === '/auth/session') return ok({ ...session, mfaEnrolmentRequired: missing });
    if (path === '/auth/mfa' && method === 'GET') return ok(noFactors);
    if (path !== '/auth/mfa/totp/confirm') return missing && path === '/wallet' ? problem(403, 'FACTOR_REQUIRED', 'Add one.', 'أضف.') : null;
    if (wrong) return problem(422, 'CODE_WRONG', 'Not the code of this moment.', 'ليس رمز اللحظة.');
    missing = false;
    return ok(codes);
  };

  await page.goto('/wallet');
  await page.getByRole('heading', { level: 1, name: 'Add a second factor' }).waitFor();
  assert.equal(await page.getByRole('navigation').count(), 0);
  assert.equal(calls('GET', '/wallet').length, 0);
  await page.getByRole('button', { name: 'Set up an app' }).click();
  await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  await page.getByText('JBSW Y3DP').waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByLabel('Code from the app').fill('111111');
  await page.getByRole('button', { name: 'Confirm the code' }).click();
  await page.locator('.field-error', { hasText: 'Not the code of this moment.' }).waitFor();
  wrong = false;
  await page.getByLabel('Code from the app').fill('222222');
  await page.getByRole('button', { name: 'Confirm the code' }).click();
  await page.getByText('They are shown this once.').waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: 'I have kept them' }).click();

  await page.getByRole('heading', { level: 1, name: 'Wallet' }).waitFor();
  assert.deepEqual(unexpected(complaints), []);
  await context.close();
});

test('a_factor_demanded_in_the_middle_of_a_session_leads_to_the_page_that_adds_one', async () => {
  const { page, context } = await person();
  server.special = ({ path }) => (path === '/rewards' ? problem(403, 'FACTOR_REQUIRED', 'Add one.', 'أضف.') : null);

  await open(page, '/');
  await page.getByRole('link', { name: 'My rewards' }).click();

  await page.getByRole('heading', { level: 1, name: 'Add a second factor' }).waitFor();
  assert.equal(new URL(page.url()).searchParams.get('next'), '/rewards');
  await context.close();
});

test('recovery_codes_are_shown_once_and_kept_as_a_file_after_a_fresh_confirmation', async () => {
  const { page, context } = await person();
  let fresh = false;
  server.special = ({ path, body }) => {
    if (path === '/auth/confirmation') {
      fresh = body.includes('correct horse');
      return fresh ? ok() : problem(403, 'CONFIRMATION_REFUSED', 'Password or code is wrong.', 'خطأ.');
    }
    if (path !== '/auth/mfa/recovery-codes' || fresh) return null;
    return problem(403, 'CONFIRMATION_REQUIRED', 'Show your password once more.', 'أعد كلمة المرور.');
  };

  await open(page, '/account/factors');
  await page.getByRole('button', { name: 'Make new codes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Show that it is you' });
  await dialog.getByLabel('Code from the app, or a recovery code').fill('123 456');
  assert.deepEqual(await violations(page), []);
  await dialog.getByLabel('Password').fill('wrong');
  await dialog.getByRole('button', { name: 'Confirm', exact: true }).click();
  await dialog.locator('[aria-invalid="true"]').waitFor();
  await dialog.getByLabel('Password').fill('correct horse battery');
  await dialog.getByRole('button', { name: 'Confirm', exact: true }).click();
  await page.getByText(codes.recoveryCodes[9] ?? '').waitFor();
  assert.equal(calls('POST', '/auth/mfa/recovery-codes').length, 2);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'azora-recovery-codes.txt');
  assert.match(await readFile(await download.path(), 'utf8'), new RegExp(codes.recoveryCodes.join('\n')));
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), codes.recoveryCodes.join('\n'));
  assert.equal(await page.evaluate(() => JSON.stringify({ ...localStorage })), JSON.stringify(await kept(page)));
  await page.reload();
  await settled(page);
  assert.equal(await page.getByText(codes.recoveryCodes[0] ?? '').count(), 0);
  await context.close();
});

/** All that the console may keep in the browser. */
async function kept(page: Page): Promise<Record<string, string>> {
  const all = await page.evaluate(() => ({ ...localStorage }) as Record<string, string>);
  return Object.fromEntries(Object.entries(all).filter(([name]) => ['azora.csrf', 'azora.language', 'azora.theme'].includes(name)));
}

test('leaving_the_confirmation_does_nothing_and_says_what_was_missing', async () => {
  const { page, context } = await person();
  server.special = ({ path }) =>
    path === '/auth/mfa/recovery-codes' ? problem(403, 'CONFIRMATION_REQUIRED', 'Show your password once more.', 'أعد.') : null;

  await open(page, '/account/factors');
  await page.getByRole('button', { name: 'Make new codes' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('alert').filter({ hasText: 'Show your password once more.' }).waitFor();
  assert.equal(calls('POST', '/auth/mfa/recovery-codes').length, 1);
  await context.close();
});

test('a_passkey_is_made_renamed_and_signs_in_alone_and_as_second_factor', async () => {
  const origin = server.origin.replace('127.0.0.1', 'localhost');
  const { page, context, complaints } = await visit(browser, origin, { signedIn: true, language: 'en', theme: 'light' });
  await withAuthenticator(page);
  server.special = ({ method, path }) => {
    if (path === '/auth/passkeys/registration/options') return ok(creation);
    if (path === '/auth/passkeys/registration') return { status: 201, body: { passkey, recoveryCodes: [] } };
    if (path === '/auth/passkeys/assertion/options') return ok(request);
    if (path === '/auth/passkeys/assertion') return ok(session);
    return method === 'POST' && path === '/auth/login' ? ok({ ...challenge, methods: ['PASSKEY', 'RECOVERY_CODE'] }) : null;
  };

  await open(page, '/account/factors');
  await page.getByLabel('Name of the passkey').fill('My laptop');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('The passkey “My laptop” is added.').waitFor();
  const made = bodies('POST', '/auth/passkeys/registration')[0] as { ceremonyId: string; name: string; credential: { response: object } };
  assert.deepEqual([made.ceremonyId, made.name, 'attestationObject' in made.credential.response], ['ceremony-1', 'My laptop', true]);
  await page.getByRole('button', { name: 'Rename: My laptop' }).click();
  await page.getByRole('dialog').getByLabel('Name of the passkey').fill('Old laptop');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();

  // The browser offers the passkey by itself at the field for the address, and this authenticator takes the offer.
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.goto('/sign-in');
  await page.getByRole('heading', { name: /Welcome/ }).waitFor();

  await page.addInitScript(() => (PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)));
  await page.getByRole('button', { name: 'Sign out' }).click();
  await open(page, '/sign-in');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByRole('heading', { name: /Welcome/ }).waitFor();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await open(page, '/sign-in');
  await showPassword(page);
  await page.getByRole('button', { name: 'Use the passkey' }).click();
  await page.getByRole('heading', { name: /Welcome/ }).waitFor();
  assert.deepEqual(bodies('POST', '/auth/passkeys/assertion/options').at(-1), { challengeId: 'challenge-1' });
  const shown = bodies('POST', '/auth/passkeys/assertion').at(-1) as { ceremonyId: string; credential: { response: object } };
  assert.deepEqual([shown.ceremonyId, 'signature' in shown.credential.response], ['ceremony-2', true]);
  assert.deepEqual(unexpected(complaints), []);
  await context.close();
});

test('a_passkey_that_cannot_be_used_is_said_in_a_sentence', async () => {
  const { page, context, complaints } = await guest();
  server.special = ({ path }) => (path === '/auth/passkeys/assertion/options' ? ok(request) : null);

  await open(page, '/sign-in');
  await page.getByRole('button', { name: 'Use a passkey' }).click();

  assert.match(await page.getByRole('alert').innerText(), /Passkeys work under the public name of this server only/);
  assert.deepEqual(unexpected(complaints), []);
  await context.close();
});

test('the_password_is_changed_and_a_wrong_one_is_said_at_its_field', async () => {
  const { page, context } = await person();
  let right = false;
  server.special = ({ path }) =>
    path === '/auth/password/change' && !right ? problem(403, 'PASSWORD_WRONG', 'That is not your password.', 'ليست كلمة مرورك.') : null;

  await open(page, '/account/password');
  await page.getByLabel('Current password').fill('wrong');
  await page.getByLabel('New password').fill('quiet rivers carry old songs');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await page.locator('.field-error', { hasText: 'That is not your password.' }).waitFor();
  assert.equal(await page.getByLabel('Current password').getAttribute('aria-invalid'), 'true');
  right = true;
  await page.getByLabel('Current password').fill('correct horse battery');
  await page.getByRole('button', { name: 'Change the password' }).click();

  await page.getByText('The password is changed.').waitFor();
  assert.equal(await page.getByLabel('New password').inputValue(), '');
  await context.close();
});

test('an_expired_session_is_refreshed_on_the_pages_of_the_account_too', async () => {
  const { page, context } = await person();
  let expired = true;
  server.special = ({ path }) => {
    if (path === '/auth/refresh') expired = false;
    return expired && path === '/auth/sessions' ? problem(401, 'NO_SESSION', 'Sign in.', 'سجّل.') : null;
  };

  await open(page, '/account/sessions');

  await page.getByText('Safari on iPhone').waitFor();
  assert.equal(calls('POST', '/auth/refresh').length, 1);
  await context.close();
});

test('a_session_is_ended_and_the_focus_is_not_lost', async () => {
  const { page, context } = await person();
  let rows = sessions;
  server.special = ({ method, path }) => {
    if (path === '/auth/sessions' && method === 'GET') return ok({ items: rows });
    if (method === 'DELETE') rows = rows.slice(0, 1);
    return null;
  };

  await open(page, '/account/sessions');
  assert.equal(await page.getByRole('button', { name: /^End:/ }).count(), 1);
  await page.getByRole('button', { name: 'End: Safari on iPhone' }).click();

  await page.getByText('The session on Safari on iPhone has ended.').waitFor();
  await page.getByText('You are signed in nowhere else.').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'status');
  await context.close();
});

test('a_key_is_shown_once_and_revoked', async () => {
  const { page, context, complaints } = await person();
  await open(page, '/account/keys');

  await page.getByLabel('What it is for').fill('Gradebook export');
  await page.getByRole('button', { name: 'Make the key' }).click();
  assert.match(await page.getByRole('alert').innerText(), /Choose at least one thing/);
  await page.getByLabel('Learning').selectOption('read');
  await page.getByLabel('Last day').fill('2027-01-31');
  server.special = ({ method, path }) =>
    method === 'POST' && path === '/api-keys' ? problem(422, 'INVALID', 'No such range.', 'لا نطاق كهذا.', 'addresses[0]') : null;
  await page.getByLabel('From where').fill('nonsense');
  await page.getByRole('button', { name: 'Make the key' }).click();
  await page.locator('.field-error', { hasText: 'No such range.' }).waitFor();
  server.asked.length = 0;
  server.special = () => null;
  await page.getByLabel('From where').fill('203.0.113.0/24\n\n2001:db8::/32\n');
  await page.getByRole('button', { name: 'Make the key' }).click();
  await page.getByText(madeKey.key).waitFor();
  assert.deepEqual(bodies('POST', '/api-keys'), [
    { name: 'Gradebook export', scopes: ['learning:read'], addresses: ['203.0.113.0/24', '2001:db8::/32'], expiresAt: '2027-01-31T23:59:59Z' },
  ]);
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: 'I have kept it' }).click();
  assert.equal(await page.getByText(madeKey.key).count(), 0);
  assert.equal(page.url(), `${server.origin}/account/keys`);

  await page.getByRole('button', { name: `Revoke: ${apiKey.name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await page.getByText('The key “Gradebook export” is revoked.').waitFor();
  assert.equal(calls('DELETE', `/api-keys/${apiKey.id}`).length, 1);
  assert.deepEqual(unexpected(complaints), []);
  await context.close();
});

test('a_tool_is_disconnected_and_data_is_saved_as_a_file', async () => {
  const { page, context, complaints } = await person();
  await open(page, '/account/applications');
  await page.getByRole('button', { name: 'Disconnect: Grafana' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await page.getByText('Grafana is disconnected.').waitFor();

  await page.getByRole('link', { name: 'My data' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).click()]);
  assert.equal(JSON.parse(await readFile(await download.path(), 'utf8')).person, user.id);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('an_account_is_deleted_only_with_its_address_and_its_password', async () => {
  const { page, context } = await person();
  let right = false;
  server.special = ({ method, path }) =>
    method === 'DELETE' && path === '/me' && !right ? problem(403, 'PASSWORD_WRONG', 'That is not your password.', 'ليست.') : null;

  await open(page, '/account/data');
  await page.getByLabel(`Type ${user.email} to confirm`).fill('somebody@example.org');
  await page.getByLabel('Your password').fill('wrong');
  await page.getByRole('button', { name: 'Delete my account' }).click();
  await page.locator('.field-error', { hasText: 'This is not the address of this account.' }).waitFor();
  assert.equal(calls('DELETE', '/me').length, 0);
  await page.getByLabel(`Type ${user.email} to confirm`).fill(user.email);
  await page.getByRole('button', { name: 'Delete my account' }).click();
  await page.locator('.field-error', { hasText: 'That is not your password.' }).waitFor();
  right = true;
  await page.getByLabel('Your password').fill('correct horse battery');
  await page.getByRole('button', { name: 'Delete my account' }).click();

  await page.getByRole('heading', { level: 1, name: 'Your account is deleted' }).waitFor();
  assert.deepEqual(bodies('DELETE', '/me').at(-1), { password: 'correct horse battery' });
  assert.equal(await page.evaluate(() => localStorage.getItem('azora.csrf')), null);
  await context.close();
});

test('an_administrator_adds_a_person_ends_sessions_and_removes_a_lost_factor', async () => {
  const { page, context } = await person();
  let fresh = false;
  server.special = ({ path }) => {
    if (path === '/auth/confirmation') fresh = true;
    return path.endsWith('/mfa-reset') && !fresh ? problem(403, 'CONFIRMATION_REQUIRED', 'Once more.', 'مرة أخرى.') : null;
  };
  await open(page, '/admin');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Name others see').fill('Lindiwe');
  await page.getByRole('dialog').getByLabel('E-mail address').fill('lindiwe@example.org');
  await page.getByLabel('Educator').check();
  await page.getByRole('button', { name: 'Create the account and send the mail' }).click();
  await page.getByText(/The account is made/).waitFor();
  assert.deepEqual(bodies('POST', '/users'), [
    { email: 'lindiwe@example.org', displayName: 'Lindiwe', locale: 'en', roles: ['LEARNER', 'EDUCATOR'] },
  ]);

  await page.getByRole('button', { name: `Safety: ${managed[0]?.email}` }).click();
  await page.getByRole('button', { name: 'End all sessions' }).click();
  await page.getByText(/^All sessions of/).waitFor();
  await page.getByRole('button', { name: 'Remove the second factor' }).click();
  const ask = page.getByRole('dialog', { name: 'Show that it is you' });
  await ask.getByLabel('Password').fill('correct horse battery');
  await ask.getByLabel('Code from the app, or a recovery code').fill('123456');
  await ask.getByRole('button', { name: 'Confirm', exact: true }).click();
  await page.getByText(/^The second factor of/).waitFor();
  assert.equal(calls('POST', `/users/${managed[0]?.id}/mfa-reset`).length, 2);
  await context.close();
});

test('a_tool_is_added_its_secret_shown_once_replaced_and_the_tool_disabled', async () => {
  const { page, context, complaints } = await person();
  await open(page, '/admin/tools');
  await page.getByRole('button', { name: 'Add a tool' }).click();
  await page.getByLabel('Name of the tool').fill('Grafana');
  await page.getByLabel('Addresses to return to').fill('https://grafana.example.org/login/generic_oauth');
  await page.getByRole('button', { name: 'Add the tool' }).click();
  await page.getByText(secret.secret ?? '').waitFor();
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(bodies('POST', '/oauth-clients'), [
    {
      name: 'Grafana',
      type: 'CONFIDENTIAL',
      redirectUris: ['https://grafana.example.org/login/generic_oauth'],
      postLogoutRedirectUris: [],
      scopes: ['openid', 'profile', 'email'],
      idTokenAlgorithm: 'RS256',
      pkceRequired: true,
      consentRequired: true,
    },
  ]);
  await page.getByRole('button', { name: 'I have kept it' }).click();

  await page.getByRole('button', { name: 'New secret: Grafana' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'New secret' }).click();
  await page.getByText(secret.secret ?? '').waitFor();
  await page.getByRole('button', { name: 'Disable: Grafana' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
  await page.getByText('Grafana is saved.').waitFor();
  assert.deepEqual(bodies('PATCH', `/oauth-clients/${client.id}`), [{ disabled: true }]);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('conflicts_of_duties_are_said_in_the_words_of_the_rule', async () => {
  const { page, context } = await person();
  await open(page, '/admin/access');

  const row = page.getByRole('region', { name: 'Conflicts' }).getByRole('row').nth(1);
  assert.match(await row.innerText(), new RegExp(`${conflict.person.displayName}[\\s\\S]*Who moves money does not audit it`));
  await context.close();
});


for (const language of ['en', 'ar'] as const) {
  test(`what_appears_on_the_way_is_accessible_in_${language}`, async () => {
    const { page, context } = await guest(language);
    const found: string[] = [];
    const look = async (where: string): Promise<void> => {
      for (const theme of ['light', 'dark']) {
        await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
        for (const violation of await violations(page, theme === 'light' ? 'all' : 'colours')) found.push(`${where} ${theme}: ${violation}`);
      }
    };
    server.special = ({ method, path }) => {
      if (path === '/auth/login') return ok(challenge);
      if (path === '/auth/mfa' && method === 'GET') return ok({ ...noFactors, passkeys: 1 });
      if (path === '/auth/mfa/recovery-codes') return problem(403, 'CONFIRMATION_REQUIRED', 'Once more.', 'مرة أخرى.');
      return method === 'POST' && path === '/auth/mfa' ? problem(401, 'FACTOR_REFUSED', 'Wrong.', 'خطأ.') : null;
    };

    await open(page, '/sign-in');
    await page.locator('input[name=email]').fill('amina@example.org');
    await page.locator('input[name=password]').fill('correct horse battery');
    await page.locator('button[type=submit]').click();
    await page.locator('input[name=code]').fill('000000');
    await page.locator('button[type=submit]').click();
    await page.locator('[aria-invalid="true"]').waitFor();
    await look('a code refused');
    for (const other of [0, 1]) {
      await page.getByRole('group').getByRole('button').nth(other).click();
      await look(`another way ${other}`);
    }

    await page.evaluate(() => localStorage.setItem('azora.csrf', 'csrf-1'));
    await open(page, '/account/factors');
    await page.locator('.section').first().locator('button').click();
    await page.locator('.qr').waitFor();
    await look('an app to be set up');
    await page.locator('input[name=code]').fill('123456');
    await page.locator('.section').first().locator('button[type=submit]').click();
    await page.locator('.codes').waitFor();
    await look('recovery codes');
    await open(page, '/account/factors');
    await page.locator('.section').nth(2).locator('button').click();
    await page.getByRole('dialog').waitFor();
    await settled(page);
    await look('a confirmation');

    await open(page, '/account/password');
    await page.locator('input[name=newPassword]').fill('letmein12345');
    await page.locator('.strength-bar').waitFor();
    await look('a weak password');
    await open(page, '/account/keys');
    await page.locator('input[name=name]').fill('Gradebook');
    await page.locator('select').first().selectOption('write');
    await page.locator('form button[type=submit]').click();
    await page.locator('.secret').waitFor();
    await look('a new key');
    await context.close();

    assert.equal(found.join('\n'), '');
  });
}
