/** The part of the contract that is about money: wallets, rewards, payments, webhooks, approvals, reconciliations. */
import type { Amount, Instant } from './contract';

export interface RewardRule {
  ruleId: string;
  exerciseId: string;
  title: string;
  amount: Amount;
  /** A proposed one pays nothing until a second person has approved it. */
  status?: 'PROPOSED' | 'APPROVING' | 'ACTIVE' | 'CLOSED' | 'REJECTED' | 'WITHDRAWN';
}

export interface CourseRewards {
  items: RewardRule[];
  proposed?: RewardRule[];
  /** By exercise: what was seen by whoever proposes another amount. */
  etags?: Record<string, string>;
}

/** What a course has paid to its reader, and still pays. */
export interface OwnRewards {
  earned: Amount;
  waiting: Amount;
  toEarn: Amount;
}

export interface Price {
  courseId: string;
  amount: Amount;
}

export interface Treasury {
  courseId: string;
  title: string;
  accountId: string;
  funded: Amount;
  paid: Amount;
  balance: Amount;
  /** Of the balance: promised to those who are enrolled, and not. */
  reserved?: Amount | null;
  available?: Amount | null;
  /** What those who are enrolled may still cost. */
  forecast?: { most: Amount; likely: Amount; passRate: number } | null;
}

export interface Wallet {
  accountId: string;
  posted: Amount;
  pending: Amount;
  available: Amount;
}

export interface WalletEntry {
  transferId: string;
  code: string;
  direction: 'in' | 'out';
  amount: Amount;
  balance: Amount;
  cause: string;
  at: Instant;
  title?: string | null;
}

export type PaymentStatus =
  | 'PROPOSED'
  | 'CREATED'
  | 'AUTHORISED'
  | 'CAPTURING'
  | 'CAPTURED'
  | 'PARTIALLY_REFUNDED'
  | 'REFUNDED'
  | 'SETTLED'
  | 'VOIDED'
  | 'EXPIRED'
  | 'FAILED';

export interface Payment {
  id: string;
  /** None for a deposit into one's own wallet. */
  courseId?: string | null;
  title: string;
  payer: string;
  amount: Amount;
  /** Where it says nothing, all of the amount. */
  captured?: Amount | null;
  refunded: Amount;
  fee?: Amount | null;
  method?: 'WALLET' | 'PROVIDER';
  status: PaymentStatus;
  failure?: string | null;
  authorisedUntil?: Instant | null;
  transferId?: string | null;
  at: Instant;
}

export type RewardStatus = 'PENDING' | 'PAID' | 'WAITING_FOR_FUNDS';

export interface Reward {
  id: string;
  exerciseId: string;
  courseId: string;
  title: string;
  learner: string;
  amount: Amount;
  status: RewardStatus;
  transferId?: string | null;
  gradeId: string;
  submissionId: string;
  runId: string;
  at: Instant;
}

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
