/** The part of the contract that is about the books. */
import type { Amount, Instant } from './contract';

export type AccountKind = 'ASSET' | 'LIABILITY' | 'EQUITY' | 'INCOME' | 'EXPENSE';

export interface TrialBalanceLine {
  account: string;
  name: string;
  kind: AccountKind;
  asset: string;
  debitMinor: number;
  creditMinor: number;
}

export interface TrialBalance {
  items: TrialBalanceLine[];
  totals: { asset: string; debitMinor: number; creditMinor: number; differenceMinor: number }[];
}

export interface ChainReport {
  ledger: string;
  transfers: number;
  headSeq: number;
  headHash: string;
  whole: boolean;
  brokenAtSeq?: number | null;
  differenceMinor: number;
}

export interface LedgerEntry {
  account: string;
  version: number;
  transfer: string;
  debit: boolean;
  amount: Amount;
  counterparty: string;
  balanceMinor: number;
  code: string;
  cause: string;
  postedAt: Instant;
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
