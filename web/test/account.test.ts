import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { apiKey, challenge, madeKey, noFactors, sessions } from './account-fixtures.js';
import { settled, violations } from './browser.js';
import { user } from './fixtures.js';
import { problem } from './server.js';
import { bodies, calls, guest, ok, open, server, signedIn, unexpected } from './world.js';

test('the_password_is_changed_and_a_wrong_one_is_said_at_its_field', async () => {
  const { page, context } = await signedIn('dark');
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
  const { page, context } = await signedIn('dark');
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
  const { page, context } = await signedIn('dark');
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
  const { page, context, complaints } = await signedIn('dark');
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
  const { page, context, complaints } = await signedIn('dark');
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
  const { page, context } = await signedIn('dark');
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
