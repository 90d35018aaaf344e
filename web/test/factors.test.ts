import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { challenge, codes, noFactors, passkey } from './account-fixtures.js';
import { settled, violations } from './browser.js';
import { session, user } from './fixtures.js';
import { problem } from './server.js';
import { bodies, calls, guest, ok, open, server, showPassword, signedIn, unexpected } from './world.js';

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

test('a_role_that_needs_a_factor_opens_one_page_only_until_it_is_there', async () => {
  const { page, context, complaints } = await signedIn('dark');
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
  const { page, context } = await signedIn('dark');
  server.special = ({ path }) => (path === '/rewards' ? problem(403, 'FACTOR_REQUIRED', 'Add one.', 'أضف.') : null);

  await open(page, '/');
  await page.getByRole('link', { name: 'My rewards' }).click();

  await page.getByRole('heading', { level: 1, name: 'Add a second factor' }).waitFor();
  assert.equal(new URL(page.url()).searchParams.get('next'), '/rewards');
  await context.close();
});

test('recovery_codes_are_shown_once_and_kept_as_a_file_after_a_fresh_confirmation', async () => {
  const { page, context } = await signedIn('dark');
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
  const { page, context } = await signedIn('dark');
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
  const { page, context, complaints } = await signedIn('light', origin);
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
