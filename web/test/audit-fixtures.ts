/** What auditors see. */
import type {
  Analysis,
  Archive,
  Completeness,
  Engagement,
  EngagementDetail,
  Finding,
  Import,
  Report,
  ReportVerification,
} from '../src/api/audit.js';
import { at, hash, id, ids } from './fixtures.js';

export const engagement: Engagement = {
  id: ids.engagement,
  name: 'Self-audit 2026',
  client: 'Azora Academy',
  periodStart: '2026-01-01',
  periodEnd: '2026-12-31',
  status: 'OPEN',
  at,
};
export const analysis: Analysis = {
  id: ids.analysis,
  status: 'DONE',
  progress: 1,
  tests: [
    { code: 'ROUND', title: { en: 'Round amounts', ar: 'مبالغ مدوّرة' }, hits: 3 },
    { code: 'WEEKEND', title: { en: 'Posted at a weekend', ar: 'مقيَّد في عطلة' }, hits: 1 },
  ],
  entries: 1200,
  forest: { trees: 100, sampleSize: 256, seed: 1, modelHash: hash },
  at,
};
export const report: Report = { id: ids.report, title: 'Self-audit 2026', status: 'RENDERED', hash, pages: 6, at, signature: null };
export const detail: EngagementDetail = {
  ...engagement,
  imports: [{ id: id('imp'), kind: 'LEDGER', lines: 2400, entries: 1200, at, contentHash: hash }],
  analyses: [analysis],
  reports: [report],
};
export const finding: Finding = {
  id: id('fnd'),
  entryId: ids.transfer,
  transferId: ids.transfer,
  score: 0.91,
  forestScore: 0.71,
  reasons: [
    {
      test: 'ROUND',
      title: { en: 'Round amounts', ar: 'مبالغ مدوّرة' },
      message: { en: 'The amount 5,000 is round.', ar: 'المبلغ 5,000 مدوّر.' },
      weight: 0.4,
    },
  ],
  contributions: [
    { feature: 'amount', share: 0.62 },
    { feature: 'hour', share: 0.27 },
    { feature: 'rareAccountPair', share: 0.11 },
  ],
  lines: [
    { account: 'issuance', asset: 'AZR', debitMinor: 5000, creditMinor: 0, text: 'Funding', user: 'amina', date: '2026-11-19' },
    { account: 'treasury', asset: 'AZR', debitMinor: 0, creditMinor: 5000, text: 'Funding', user: 'amina', date: '2026-11-19' },
  ],
};
export const imported: Import = {
  id: id('imp'),
  dryRun: true,
  lines: 10,
  entries: 4,
  totals: [{ asset: 'EUR', debitMinor: 123_456, creditMinor: 123_456 }],
  errors: [{ line: 7, column: 'date', message: { en: 'This is no date.', ar: 'هذا ليس تاريخاً.' } }],
  accepted: false,
};
export const completeness: Completeness = {
  complete: true,
  items: [
    {
      account: 'wallet',
      asset: 'AZR',
      openingMinor: 0,
      debitMinor: 20,
      creditMinor: 45,
      expectedClosingMinor: 25,
      closingMinor: 25,
      differenceMinor: 0,
    },
  ],
};
export const verification: ReportVerification = { valid: true, signer: 'CN=Azora', hash, archivedHash: hash };
export const archive: Archive = { archiveHash: hash, files: [{ name: 'journal.duckdb', hash }] };
