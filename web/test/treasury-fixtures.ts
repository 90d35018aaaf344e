import type { AccountState, LastVerification, SignedHead } from '../src/api/ledger.js';
import type { Approval, Compensation, Delivery, DeliveryDetail, ProposedRule, Reconciliation, ReconciliationItem, Webhook, WebhookSecret } from '../src/api/payments.js';
import { at, azr, chain, hash, id, ids, page } from './fixtures.js';

/** Money under way: webhooks, what waits for a second person, the provider's files, the state of the books. */
export const webhook: Webhook = {
  id: id('whk'),
  url: 'https://erp.example.org/azora',
  types: ['reward.paid', 'payment.captured'],
  note: 'دفاتر الشركة',
  contact: 'keeper@example.org',
  enabled: true,
  disabledBecause: null,
  failingSince: at,
  overlapUntil: null,
  by: ids.user,
  at,
};
const failing: Webhook = {
  ...webhook,
  id: id('whk', 2),
  url: 'https://old.example.org/hook',
  types: [],
  note: '',
  enabled: false,
  disabledBecause: 'FAILING',
};
const delivery = (number: number, more: Partial<Delivery>): Delivery => ({
  id: id('dlv', number),
  webhookId: webhook.id,
  eventId: id('evt', number),
  type: 'reward.paid',
  status: 'DELIVERED',
  attempts: 1,
  dueAt: null,
  lastStatus: 200,
  lastFailure: null,
  at,
  ...more,
});
export const delivered = delivery(1, {});
const waiting = delivery(2, { status: 'WAITING', attempts: 3, dueAt: at, lastStatus: null, lastFailure: 'TIMEOUT' });
const dead = delivery(3, { status: 'DEAD', attempts: 14, lastStatus: 500 });

export const approval: Approval = {
  id: id('apr'),
  kind: 'refund',
  subject: id('rfd'),
  title: 'Refund of a course',
  amount: azr(40_000),
  proposer: id('usr', 3),
  status: 'PENDING',
  at,
  expiresAt: at,
};
const rule: ProposedRule = {
  ruleId: id('rul'),
  exerciseId: ids.exercise,
  courseId: ids.course,
  title: 'Add two numbers',
  amount: azr(30),
  author: id('usr', 3),
  at,
};
const compensation: Compensation = {
  id: id('cmp'),
  title: 'Greet by name',
  learner: id('usr', 2),
  direction: 'TO_LEARNER',
  amount: azr(25),
  status: 'PROPOSED',
  proposedBy: id('usr', 3),
  at,
};
export const reconciliation: Reconciliation = {
  id: id('rec'),
  fileHash: hash,
  lines: 120,
  matched: 118,
  open: 2,
  totals: { fileMinor: 12_000, oursMinor: 12_040, clearingMinor: 40, differenceMinor: -40, asset: 'AZR' },
  by: ids.user,
  at,
};
const item = (number: number, more: Partial<ReconciliationItem>): ReconciliationItem => ({
  id: id('rci', number),
  line: number,
  reference: `prv-${number}`,
  kind: 'CAPTURE',
  status: 'MATCHED',
  theirs: azr(40),
  ours: azr(40),
  note: null,
  resolvedAt: null,
  ...more,
});

const webhookPath = `/webhooks/${webhook.id}`;
const filePath = `/reconciliations/${reconciliation.id}`;

export const answers: Record<string, unknown> = {
  'GET /webhooks': page(webhook, failing),
  'POST /webhooks': { webhook, secret: 'whsec_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG' } satisfies WebhookSecret,
  [`GET ${webhookPath}`]: webhook,
  [`PATCH ${webhookPath}`]: { ...webhook, enabled: false },
  [`POST ${webhookPath}/secret`]: { webhook, secret: 'whsec_new' } satisfies WebhookSecret,
  [`POST ${webhookPath}/test`]: waiting,
  [`POST ${webhookPath}/resend`]: { resent: 1 },
  [`GET ${webhookPath}/deliveries`]: page(delivered, waiting, dead),
  [`POST ${webhookPath}/deliveries/${delivered.id}/resend`]: { ...delivered, status: 'WAITING' },
  [`GET ${webhookPath}/deliveries/${delivered.id}`]: {
    ...delivered,
    tries: [
      { number: 2, at, tookMillis: 31, status: 200, failure: null, answer: '{"ok": true}' },
      { number: 1, at, tookMillis: 10_000, status: null, failure: 'TIMEOUT', answer: '' },
    ],
  } satisfies DeliveryDetail,
  'GET /approvals': page(approval),
  [`POST /approvals/${approval.id}/approval`]: { ...approval, status: 'APPROVED' },
  [`POST /approvals/${approval.id}/refusal`]: { ...approval, status: 'REFUSED' },
  'GET /reward-rules': page(rule),
  'GET /compensations': page(compensation),
  'GET /reconciliations': page(reconciliation),
  'POST /reconciliations': reconciliation,
  [`GET ${filePath}/items`]: page(
    item(1, { status: 'AMOUNT_DIFFERS', ours: azr(80) }),
    item(2, { status: 'MISSING_THERE', line: null, theirs: null }),
    item(3, { status: 'UNKNOWN_HERE', ours: null, note: 'الشهر السابق', resolvedAt: at }),
    item(4, {}),
  ),
  [`POST ${filePath}/items/${id('rci', 1)}/resolution`]: item(1, { resolvedAt: at }),
  [`GET /ledger/accounts/${ids.account}`]: {
    account: { id: ids.account, name: `treasury:${ids.course}`, kind: 'LIABILITY', asset: 'AZR', mayOverdraw: false },
    closed: false,
    balance: {
      asset: 'AZR',
      debitMinor: 25,
      creditMinor: 5000,
      balanceMinor: 4975,
      pendingInMinor: 0,
      pendingOutMinor: 100,
      availableMinor: 4875,
    },
  } satisfies AccountState,
  'GET /ledger/verification': { last: { startedAt: at, endedAt: at, report: chain } } satisfies LastVerification,
  'GET /ledger/heads': page<SignedHead>({ ledger: 'main', day: '2026-11-19', seq: 42, hash, signedAt: at, keyId: 'key-1' }),
};

export const emptyAnswers: Record<string, unknown> = {
  'GET /webhooks': page(),
  [`GET ${webhookPath}/deliveries`]: page(),
  'GET /approvals': page(),
  'GET /reward-rules': page(),
  'GET /compensations': page(),
  'GET /reconciliations': page(),
  [`GET ${filePath}/items`]: page(),
  'GET /ledger/verification': { last: null },
  'GET /ledger/heads': page(),
};
