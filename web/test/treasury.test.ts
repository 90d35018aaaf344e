import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled } from './browser.js';
import { ids } from './fixtures.js';
import { problem } from './server.js';
import { approval, delivered, reconciliation, webhook } from './treasury-fixtures.js';
import { calls, onTelephone, open, server, signedIn } from './world.js';

const sent = (method: string, path: string): unknown => JSON.parse(calls(method, path)[0]?.body ?? 'null');

test('a_webhook_is_added_and_its_secret_shown_once', async () => {
  const { page, context, complaints } = await signedIn();
  await open(page, '/treasury/webhooks');

  await page.getByRole('button', { name: 'Add a webhook' }).click();
  await page.getByLabel('Address', { exact: true }).fill('https://erp.example.org/azora');
  await page.getByRole('checkbox', { name: /A reward was paid/ }).check();
  await page.getByRole('button', { name: 'Add it' }).click();

  await page.getByText('whsec_0123456789').waitFor();
  assert.deepEqual(sent('POST', '/webhooks'), { url: 'https://erp.example.org/azora', types: ['reward.paid'], note: '' });
  await page.getByRole('button', { name: 'I have kept it' }).click();
  assert.equal(await page.getByText('whsec_0123456789').count(), 0);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a_refused_address_says_why_at_its_field', async () => {
  const { page, context } = await signedIn();
  server.special = ({ method, path }) =>
    method === 'POST' && path === '/webhooks' ? problem(422, 'WEBHOOK_URL', 'Not an address outside.', 'ليس عنواناً خارجياً.') : null;
  await open(page, '/treasury/webhooks');

  await page.getByRole('button', { name: 'Add a webhook' }).click();
  await page.getByLabel('Address', { exact: true }).fill('https://127.0.0.1/');
  await page.getByRole('button', { name: 'Add it' }).click();

  await page.locator('[aria-invalid="true"]').waitFor();
  assert.equal(await page.getByLabel('Address', { exact: true }).evaluate((field) => field === document.activeElement), true);
  await context.close();
});

test('deliveries_are_looked_at_and_sent_again_by_keyboard', async () => {
  const { page, context, complaints } = await signedIn();
  await open(page, `/treasury/webhooks/${webhook.id}`);

  await page.getByRole('button', { name: `Show the tries: ${delivered.id}` }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('{"ok": true}').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: `Send again: ${delivered.id}` }).press('Enter');
  await page.getByText('It is on its way again.').waitFor();
  await page.getByRole('button', { name: 'Send a test' }).click();
  await page.getByText('A test is on its way.').waitFor();
  await page.getByLabel('Show', { exact: true }).selectOption('DEAD');
  await settled(page);

  await page.getByRole('button', { name: 'Switch off' }).click();
  await page.getByText('Saved.').waitFor();

  const path = `/webhooks/${webhook.id}`;
  assert.equal(calls('PATCH', path)[0]?.headers['if-match'], '"1"');
  assert.equal(calls('POST', `${path}/deliveries/${delivered.id}/resend`).length, 1);
  assert.equal(calls('POST', `${path}/test`).length, 1);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a_second_person_approves_and_refuses_with_a_reason', async () => {
  const { page, context, complaints } = await signedIn();
  await open(page, '/treasury/approvals');

  await page.getByRole('button', { name: `Approve: ${approval.title}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await page.getByText('Approved.').waitFor();
  await page.getByRole('button', { name: `Refuse: ${approval.title}` }).click();
  await page.getByLabel('Reason').fill('Twice the price');
  await page.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click();
  await page.getByText('Refused.').waitFor();

  assert.equal(calls('POST', `/approvals/${approval.id}/approval`).length, 1);
  assert.deepEqual(sent('POST', `/approvals/${approval.id}/refusal`), { reason: 'Twice the price' });
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a_difference_to_the_provider_is_resolved_with_a_note', async () => {
  const { page, context, complaints } = await signedIn();
  await open(page, `/treasury/reconciliations/${reconciliation.id}`);

  await page.getByRole('button', { name: 'Resolve: prv-1' }).click();
  await page.getByLabel('How it was resolved').fill('They corrected it');
  await page.getByRole('dialog').getByRole('button', { name: 'Resolve' }).click();
  await page.getByText('Resolved.').waitFor();

  const path = calls('POST', `/reconciliations/${reconciliation.id}/items/${'rci_01jd0001v8k2m4p6r8t0w3y5z7abc'}/resolution`);
  assert.deepEqual(JSON.parse(path[0]?.body ?? ''), { note: 'They corrected it' });
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a_statement_is_asked_for_by_its_days_and_in_the_language_of_the_page', async () => {
  const { page, context } = await signedIn();
  await open(page, '/wallet');

  await page.getByLabel('From').fill('2026-01-01');
  await page.getByLabel('To', { exact: true }).fill('2026-02-01');

  assert.equal(
    await page.getByRole('link', { name: 'Download PDF' }).getAttribute('href'),
    '/api/v1/wallet/statement?format=pdf&lang=en&from=2026-01-01&to=2026-02-01',
  );
  assert.equal(
    await page.getByRole('link', { name: 'Certificate of payment' }).getAttribute('href'),
    '/api/v1/payouts/certificate/document?from=2026-01-01&to=2026-02-01&lang=en',
  );
  await open(page, `/ledger/accounts/${ids.account}`);
  assert.equal(await page.getByRole('link', { name: 'Certificate of payment' }).count(), 0);
  await page.getByText('4,875').first().waitFor();
  await context.close();
});

test('a_telephone_shows_what_accounts_owe_and_have_without_scrolling_aside', async () => {
  const { page, context } = await onTelephone();
  await open(page, '/ledger');

  const credit = await page.getByRole('row', { name: 'treasury:' }).getByRole('cell').nth(1).boundingBox();

  assert.ok(credit !== null && credit.x + credit.width <= 390, `the credit ends at ${(credit?.x ?? 0) + (credit?.width ?? 0)}`);
  await context.close();
});

test('the_menu_of_a_telephone_is_no_taller_on_a_short_page_than_on_a_long_one', async () => {
  const { page, context } = await onTelephone();
  const height = async (path: string): Promise<number | undefined> => {
    await open(page, path);
    return (await page.getByRole('navigation').boundingBox())?.height;
  };

  assert.equal(await height('/trace'), await height('/ledger'));
  await context.close();
});
