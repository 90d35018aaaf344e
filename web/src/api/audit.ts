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

/** What the engagement's page lists of an import. */
export interface ImportLine {
  id: string;
  kind: 'CSV' | 'LEDGER';
  at: Instant;
  lines: number;
  entries: number;
  contentHash: string;
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
  asset?: string;
}

export interface CompletenessLine {
  account: string;
  asset: string;
  openingMinor: number;
  debitMinor: number;
  creditMinor: number;
  expectedClosingMinor: number;
  /** Absent as long as nobody has said what it should be; then the difference is too. */
  closingMinor?: number | null;
  differenceMinor?: number | null;
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
  tests?: { code: string; title: Bilingual; hits: number }[] | null;
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
  reasons: { test: string; title: Bilingual; message: Bilingual; weight: number }[];
  contributions: { feature: string; share: number }[];
  lines: {
    account: string;
    asset: string;
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
  signature?: { signer: string; at: Instant; valid?: boolean | null } | null;
}

export interface ReportVerification {
  valid: boolean;
  signer?: string | null;
  hash?: string | null;
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
