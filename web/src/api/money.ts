import type { Amount, ChainReport, Instant } from './contract';

/** What treasurers and auditors see of money under way: webhooks, approvals, reconciliations, the state of the books. */

export type EventType =
  | 'payment.captured'
  | 'payment.refunded'
  | 'payment.voided'
  | 'reward.paid'
  | 'treasury.funded'
  | 'approval.needed'
  | 'ledger.broken'
  | 'webhook.test';

export interface Webhook {
  id: string;
  url: string;
  types: EventType[];
  note: string;
  contact?: string | null;
  enabled: boolean;
  disabledBecause?: 'ASKED' | 'FAILING' | null;
  failingSince?: Instant | null;
  overlapUntil?: Instant | null;
  by: string;
  at: Instant;
}

export interface WebhookSecret {
  webhook: Webhook;
  secret: string;
}

export type DeliveryStatus = 'WAITING' | 'DELIVERED' | 'DEAD';
export type DeliveryFailure = 'TIMEOUT' | 'UNREACHABLE' | 'ADDRESS_FORBIDDEN' | 'CERTIFICATE' | 'HUNG_UP';

export interface Delivery {
  id: string;
  webhookId: string;
  eventId: string;
  type: EventType;
  status: DeliveryStatus;
  attempts: number;
  dueAt?: Instant | null;
  lastStatus?: number | null;
  lastFailure?: DeliveryFailure | null;
  at: Instant;
}

export interface DeliveryDetail extends Delivery {
  tries: {
    number: number;
    at: Instant;
    tookMillis: number;
    status?: number | null;
    failure?: DeliveryFailure | null;
    answer: string;
  }[];
}

export interface Approval {
  id: string;
  kind: string;
  subject: string;
  title: string;
  amount: Amount;
  proposer: string;
  status: 'PENDING' | 'APPROVED' | 'REFUSED' | 'EXPIRED';
  at: Instant;
  expiresAt: Instant;
}

export interface ProposedRule {
  ruleId: string;
  exerciseId: string;
  courseId: string;
  title: string;
  amount: Amount;
  author: string;
  at: Instant;
}

export interface Compensation {
  id: string;
  title: string;
  learner: string;
  direction: 'TO_LEARNER' | 'FROM_LEARNER';
  amount: Amount;
  status: string;
  proposedBy: string;
  at: Instant;
}

export interface Reconciliation {
  id: string;
  fileHash: string;
  lines: number;
  matched: number;
  open: number;
  totals: { fileMinor: number; oursMinor: number; clearingMinor: number; differenceMinor: number; asset: string };
  by: string;
  at: Instant;
}

export type ItemStatus =
  | 'MATCHED'
  | 'AMOUNT_DIFFERS'
  | 'DATE_DIFFERS'
  | 'UNKNOWN_HERE'
  | 'MISSING_THERE'
  | 'REPEATED';

export interface ReconciliationItem {
  id: string;
  line?: number | null;
  reference: string;
  kind: 'CAPTURE' | 'REFUND';
  status: ItemStatus;
  theirs?: Amount | null;
  ours?: Amount | null;
  note?: string | null;
  resolvedAt?: Instant | null;
}

export interface AccountState {
  account: { id: string; name: string; kind: string; asset: string; mayOverdraw: boolean };
  closed?: boolean;
  balance: {
    asset: string;
    debitMinor: number;
    creditMinor: number;
    balanceMinor: number;
    pendingInMinor?: number;
    pendingOutMinor?: number;
    availableMinor?: number;
  };
}

export interface LastVerification {
  last?: { startedAt: Instant; endedAt: Instant; report: ChainReport } | null;
}

export interface SignedHead {
  ledger: string;
  day: string;
  seq: number;
  hash: string;
  signedAt: Instant;
  keyId: string;
}
