/** The part of the contract that auditors use. */
import type { Bilingual, Instant } from './contract';

export interface Engagement {
  id: string;
  name: string;
  client: string;
  periodStart: string;
  periodEnd: string;
  status: 'OPEN' | 'ARCHIVED';
  at: Instant;
}

export interface AssetTotal {
  asset: string;
  debitMinor: number;
  creditMinor: number;
}

export interface ImportError {
  line: number;
  column?: string | null;
  message: Bilingual;
}

export interface Import {
  id?: string | null;
  dryRun: boolean;
  lines: number;
  entries: number;
  totals: AssetTotal[];
  errors: ImportError[];
  accepted: boolean;
}

/** What the engagement's page lists of an import; the server may say more. */
export interface ImportLine {
  id: string;
  source?: string | null;
  lines?: number | null;
  entries?: number | null;
  at?: Instant | null;
}

export interface Mapping {
  entryId: string;
  date: string;
  account: string;
  postedAt?: string;
  debit?: string;
  credit?: string;
  amount?: string;
  text?: string;
  user?: string;
  approver?: string;
  source?: string;
  dateFormat?: string;
  decimal?: string;
}

export interface CompletenessLine {
  account: string;
  openingMinor: number;
  debitMinor: number;
  creditMinor: number;
  expectedClosingMinor: number;
  closingMinor: number;
  differenceMinor: number;
}

export interface Completeness {
  items: CompletenessLine[];
  complete: boolean;
}

export type AnalysisStatus = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';

export interface Analysis {
  id: string;
  status: AnalysisStatus;
  progress?: number | null;
  tests?: { code: string; title: string | Bilingual; hits: number }[] | null;
  entries?: number | null;
  forest?: { trees: number; sampleSize: number; seed: number; modelHash: string } | null;
  at: Instant;
}

export interface Finding {
  id: string;
  entryId: string;
  transferId?: string | null;
  score: number;
  forestScore: number;
  reasons: { test: string; title: string | Bilingual; message: Bilingual; weight: number }[];
  contributions: { feature: string; share: number }[];
  lines: {
    account: string;
    debitMinor: number;
    creditMinor: number;
    text?: string | null;
    user?: string | null;
    date: string;
  }[];
}

export type ReportStatus = 'QUEUED' | 'RENDERED' | 'SIGNED' | 'FAILED';

export interface Report {
  id: string;
  title?: string | null;
  status: ReportStatus;
  hash?: string | null;
  pages?: number | null;
  at: Instant;
  signature?: { signer: string; at: Instant; valid: boolean } | null;
}

export interface ReportVerification {
  valid: boolean;
  signer?: string | null;
  hash: string;
  archivedHash?: string | null;
}

export interface EngagementDetail extends Engagement {
  imports: ImportLine[];
  analyses: Analysis[];
  reports: Report[];
}

export interface Archive {
  archiveHash: string;
  files: { name: string; hash: string }[];
}
