import assert from 'node:assert/strict';
import { test } from 'node:test';
import { client, conflict, secret } from './account-fixtures.js';
import { violations } from './browser.js';
import { managed } from './fixtures.js';
import { problem } from './server.js';
import { bodies, calls, open, server, signedIn } from './world.js';

test('an_administrator_adds_a_person_ends_sessions_and_removes_a_lost_factor', async () => {
  const { page, context } = await signedIn('dark');
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
  const { page, context, complaints } = await signedIn('dark');
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
  const { page, context } = await signedIn('dark');
  await open(page, '/admin/access');

  const row = page.getByRole('region', { name: 'Conflicts' }).getByRole('row').nth(1);
  assert.match(await row.innerText(), new RegExp(`${conflict.person.displayName}[\\s\\S]*Who moves money does not audit it`));
  await context.close();
});
