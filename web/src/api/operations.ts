/** The part of the contract for those who keep Azora running. */
import type { Instant } from './contract';

export interface OutgoingMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  at: Instant;
  status: string;
}

export interface Job {
  name: string;
  instance: string;
  dueAt: Instant;
  lastFailure?: Instant | null;
  attempts: number;
  picked: boolean;
}

export interface ActivityEntry {
  at: Instant;
  who: string;
  action: string;
  subject: string;
  facts: Record<string, string>;
}

export interface Health {
  status: string;
  roles: string[];
  parts: { name: string; healthy: boolean; note: string }[];
}

export interface Setting {
  key: string;
  value: string;
  source: string;
}
