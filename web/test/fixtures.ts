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
import type * as C from '../src/api/contract.js';

/** Answers of a server in which something of everything has happened. */
const id = (prefix: string, number = 1): string => `${prefix}_01jd${String(number).padStart(4, '0')}v8k2m4p6r8t0w3y5z7abc`;
const hash = '9f2c4e6a8b0d1f3a5c7e9b1d3f5a7c9e0b2d4f6a8c0e2b4d6f8a0c2e4b6d8f0a';
const at = '2026-11-19T14:05:00Z';
const azr = (minor: number): C.Amount => ({ minor, asset: 'AZR' });

export const ids = {
  user: id('usr'),
  course: id('crs'),
  paidCourse: id('crs', 2),
  lesson: id('lsn'),
  exercise: id('exr'),
  submission: id('sub'),
  transfer: id('txn'),
  payment: id('pay'),
  account: id('acc'),
  engagement: id('eng'),
  analysis: id('ana'),
  report: id('rpt'),
  reward: id('rwd'),
};

export const user: C.User = {
  id: ids.user,
  email: 'amina@example.org',
  displayName: 'Amina أمينة',
  locale: 'en',
  roles: ['LEARNER', 'EDUCATOR', 'TREASURER', 'AUDITOR', 'OPERATOR', 'ADMIN'],
  verified: true,
  createdAt: at,
};
export const session: C.Session = { user, csrfToken: 'csrf-1', mfaRequired: false, expiresAt: at };

const author: C.PersonName = { id: ids.user, displayName: 'Amina أمينة' };
const course: C.Course = {
  id: ids.course,
  title: 'Python from the first line',
  summary: 'Read input, decide, repeat, and write small programs that are right.',
  language: 'en',
  published: true,
  admission: 'OPEN',
  author,
  exerciseCount: 2,
  enrolled: true,
};
const paidCourse: C.Course = {
  ...course,
  id: ids.paidCourse,
  title: 'مسك الدفاتر بالشيفرة',
  summary: 'دفتر يومية وميزان مراجعة، تُكتب برامجهما خطوة خطوة.',
  admission: 'BY_ADMISSION',
  enrolled: false,
};
const modules: C.CourseModule[] = [
  {
    id: id('mod'),
    title: 'First steps',
    lessons: [{ id: ids.lesson, title: 'What a program is', completed: true }],
    exercises: [
      { id: ids.exercise, title: 'Add two numbers', language: 'PYTHON', passed: false },
      { id: id('exr', 2), title: 'Greet by name', language: 'JAVASCRIPT', passed: true },
    ],
  },
];
const lesson: C.Lesson = {
  id: ids.lesson,
  title: 'What a program is',
  markdown: '# Program',
  html: '<h2>One line after another</h2><p>A <strong>program</strong> is a list of instructions. <code>print("hi")</code></p><pre><code>a = int(input())\nprint(a + 1)</code></pre><p>Read it aloud.</p>',
  courseId: ids.course,
  completed: false,
};
const exercise: C.Exercise = {
  id: ids.exercise,
  courseId: ids.course,
  title: 'Add two numbers',
  language: 'PYTHON',
  prompt: 'Add',
  promptHtml: '<p>Read two whole numbers, one per line, and print their <em>sum</em>.</p>',
  starter: 'a = int(input())\nb = int(input())\n# print the sum\n',
  tests: [{ name: 'small numbers', stdin: '2\n3\n', expected: '5\n' }],
  hiddenCount: 2,
  limits: { cpuMs: 2000, wallMs: 5000, memoryMb: 256, outputKb: 64 },
  passed: false,
  lastSubmission: null,
};
export const wrong: C.Submission = {
  id: ids.submission,
  exerciseId: ids.exercise,
  learnerId: ids.user,
  status: 'GRADED',
  passed: false,
  score: 33,
  verdicts: [
    {
      name: 'small numbers',
      verdict: 'WRONG_ANSWER',
      hidden: false,
      stdin: '2\n3\n',
      expected: 'sum\n5\nend\n',
      stdout: 'sum\n6\nend\n',
      stderr: 'a warning',
      wallMs: 31,
      cpuMs: 20,
    },
    { name: 'Hidden test 1', verdict: 'WALL_LIMIT', hidden: true, wallMs: 5000, cpuMs: 40 },
    { name: 'Hidden test 2', verdict: 'OK', hidden: true, wallMs: 28, cpuMs: 19 },
  ],
  runId: id('run'),
  at,
  gradedAt: at,
};
export const right: C.Submission = {
  ...wrong,
  id: id('sub', 2),
  passed: true,
  score: 100,
  verdicts: (wrong.verdicts ?? []).map((verdict) => ({ ...verdict, verdict: 'OK' as const, stdout: verdict.expected ?? null })),
};

const entry = (number: number, code: string, direction: 'in' | 'out', minor: number, balance: number): C.WalletEntry => ({
  transferId: id('txn', number),
  code,
  direction,
  amount: azr(minor),
  balance: azr(balance),
  cause: id('rwd', number),
  at,
  title: 'Add two numbers',
});
const payment: C.Payment = {
  id: ids.payment,
  courseId: ids.paidCourse,
  title: paidCourse.title,
  payer: ids.user,
  amount: azr(40),
  refunded: azr(0),
  status: 'CAPTURED',
  transferId: ids.transfer,
  at,
};
const reward: C.Reward = {
  id: ids.reward,
  exerciseId: ids.exercise,
  courseId: ids.course,
  title: exercise.title,
  learner: ids.user,
  amount: azr(25),
  status: 'PAID',
  transferId: ids.transfer,
  gradeId: id('grd'),
  submissionId: ids.submission,
  runId: id('run'),
  at,
};
const treasury: C.Treasury = {
  courseId: ids.course,
  title: course.title,
  accountId: ids.account,
  funded: azr(5000),
  paid: azr(25),
  balance: azr(4975),
};
const trialBalance: C.TrialBalance = {
  items: [
    { account: id('acc', 2), name: 'issuance', kind: 'EQUITY', asset: 'AZR', debitMinor: 5000, creditMinor: 0 },
    { account: ids.account, name: `treasury:${ids.course}`, kind: 'LIABILITY', asset: 'AZR', debitMinor: 25, creditMinor: 5000 },
    { account: id('acc', 3), name: `wallet:${ids.user}`, kind: 'LIABILITY', asset: 'AZR', debitMinor: 0, creditMinor: 25 },
  ],
  totals: [{ asset: 'AZR', debitMinor: 5025, creditMinor: 5025, differenceMinor: 0 }],
};
const node = (type: string, nodeId: string, title: string | null = null, verified = true): C.TraceNode => ({
  type,
  id: nodeId,
  hash,
  at,
  verified,
  title,
});
const trace: C.Trace = {
  root: ids.transfer,
  whole: true,
  nodes: [
    node('submission', ids.submission, 'Add two numbers'),
    node('run', id('run')),
    node('grade', id('grd')),
    node('reward', ids.reward),
    node('transfer', ids.transfer),
    node('finding', id('fnd')),
    node('report', ids.report),
  ],
  edges: [
    { from: ids.submission, to: id('run'), kind: 'ran' },
    { from: id('run'), to: id('grd'), kind: 'graded' },
    { from: ids.submission, to: id('grd'), kind: 'graded' },
    { from: id('grd'), to: ids.reward, kind: 'earned' },
    { from: ids.reward, to: ids.transfer, kind: 'paid' },
    { from: ids.transfer, to: id('fnd'), kind: 'selected' },
    { from: id('fnd'), to: ids.report, kind: 'reported' },
    { from: ids.transfer, to: ids.report, kind: 'covered' },
  ],
};

const engagement: Engagement = {
  id: ids.engagement,
  name: 'Self-audit 2026',
  client: 'Azora Academy',
  periodStart: '2026-01-01',
  periodEnd: '2026-12-31',
  status: 'OPEN',
  at,
};
const analysis: Analysis = {
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
const report: Report = { id: ids.report, title: 'Self-audit 2026', status: 'RENDERED', hash, pages: 6, at, signature: null };
const detail: EngagementDetail = {
  ...engagement,
  imports: [{ id: id('imp'), kind: 'LEDGER', lines: 2400, entries: 1200, at, contentHash: hash }],
  analyses: [analysis],
  reports: [report],
};
const finding: Finding = {
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
    { feature: 'hour of day', share: 0.27 },
    { feature: 'pair of accounts', share: 0.11 },
  ],
  lines: [
    { account: 'issuance', asset: 'AZR', debitMinor: 5000, creditMinor: 0, text: 'Funding', user: 'amina', date: '2026-11-19' },
    { account: 'treasury', asset: 'AZR', debitMinor: 0, creditMinor: 5000, text: 'Funding', user: 'amina', date: '2026-11-19' },
  ],
};
const imported: Import = {
  id: id('imp'),
  dryRun: true,
  lines: 10,
  entries: 4,
  totals: [{ asset: 'EUR', debitMinor: 123_456, creditMinor: 123_456 }],
  errors: [{ line: 7, column: 'date', message: { en: 'This is no date.', ar: 'هذا ليس تاريخاً.' } }],
  accepted: false,
};
const completeness: Completeness = {
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
const verification: ReportVerification = { valid: true, signer: 'CN=Azora', hash, archivedHash: hash };
const archive: Archive = { archiveHash: hash, files: [{ name: 'journal.duckdb', hash }] };
const managed: C.ManagedUser[] = [
  { ...user, disabled: false },
  { ...user, id: id('usr', 2), email: 'sipho@example.org', displayName: 'Sipho', roles: ['LEARNER'], verified: false, disabled: false },
];
const mail: C.OutgoingMail = {
  id: '1',
  to: 'sipho@example.org',
  subject: 'Confirm your e-mail address',
  text: 'Open this link:\nhttp://127.0.0.1:8080/verify?token=abc',
  at,
  status: 'STORED',
};
const job: C.Job = { name: 'mail.deliver', instance: id('mai'), dueAt: at, lastFailure: null, attempts: 0, picked: false };
const activity: C.ActivityEntry = { at, who: ids.user, action: 'identity.signed-in', subject: ids.user, facts: { from: 'loopback' } };
const chain: C.ChainReport = { ledger: 'main', transfers: 42, headSeq: 42, headHash: hash, whole: true, differenceMinor: 0 };
const page = <T>(...items: T[]): C.Page<T> => ({ items, nextCursor: null });

/** What each call answers. */
export const answers: Record<string, unknown> = {
  'GET /setup': { needed: true },
  'POST /setup': user,
  'GET /auth/session': session,
  'POST /auth/refresh': session,
  'POST /auth/login': session,
  'POST /auth/register': {},
  'POST /auth/verify': null,
  'POST /auth/logout': null,
  'PATCH /me': user,
  'GET /me/enrolments': page<C.Enrolment>({ id: id('enr'), courseId: ids.course, title: course.title, progress: { done: 2, total: 3 }, at }),
  'GET /courses': page(course, paidCourse),
  [`GET /courses/${ids.course}`]: { ...course, modules } satisfies C.CourseDetail,
  [`GET /courses/${ids.paidCourse}`]: { ...paidCourse, modules } satisfies C.CourseDetail,
  [`GET /courses/${ids.course}/progress`]: {
    done: 2,
    total: 3,
    lessons: [{ id: ids.lesson, done: true }],
    exercises: [{ id: id('exr', 2), passed: true, bestScore: 100 }],
  } satisfies C.CourseProgress,
  [`GET /courses/${ids.course}/rewards`]: { items: [{ ruleId: id('rul'), exerciseId: ids.exercise, title: exercise.title, amount: azr(25) }] } satisfies C.Items<C.RewardRule>,
  [`GET /courses/${ids.paidCourse}/rewards`]: { items: [] },
  [`GET /courses/${ids.course}/price`]: { courseId: ids.course, amount: azr(0) } satisfies C.Price,
  [`GET /courses/${ids.paidCourse}/price`]: { courseId: ids.paidCourse, amount: azr(40) } satisfies C.Price,
  [`GET /courses/${ids.course}/gradebook`]: page<C.GradebookRow>({
    learner: author,
    exercises: [{ id: ids.exercise, passed: false, bestScore: 33, submissions: 2 }],
  }),
  'POST /payments': payment,
  [`GET /lessons/${ids.lesson}`]: lesson,
  [`GET /exercises/${ids.exercise}`]: exercise,
  [`GET /exercises/${ids.exercise}/submissions`]: page(wrong),
  [`GET /submissions/${wrong.id}`]: wrong,
  [`GET /submissions/${right.id}`]: right,
  'GET /wallet': { accountId: ids.account, posted: azr(1285), pending: azr(0), available: azr(1285) } satisfies C.Wallet,
  'GET /wallet/entries': page(
    entry(4, 'payment.refund', 'in', 20, 45),
    entry(3, 'payment.capture', 'out', 40, 25),
    entry(2, 'reward', 'in', 40, 65),
    entry(1, 'reward', 'in', 25, 25),
  ),
  'GET /rewards': page(reward),
  'GET /treasuries': { items: [treasury] },
  [`POST /treasuries/${ids.course}/funding`]: { transferId: ids.transfer, balance: azr(5475) },
  'GET /payments': page(payment),
  [`POST /payments/${ids.payment}/refunds`]: { id: id('rfd'), paymentId: ids.payment, amount: azr(20), reason: 'half', transferId: ids.transfer, at },
  'GET /ledger/trial-balance': trialBalance,
  'POST /ledger/verification': chain,
  [`GET /ledger/accounts/${ids.account}/entries`]: page<C.LedgerEntry>({
    account: ids.account,
    version: 2,
    transfer: ids.transfer,
    debit: true,
    amount: azr(25),
    counterparty: id('acc', 3),
    balanceMinor: 4975,
    code: 'reward',
    cause: ids.reward,
    postedAt: at,
  }),
  [`GET /trace/${ids.transfer}`]: trace,
  'GET /engagements': page(engagement),
  [`GET /engagements/${ids.engagement}`]: detail,
  [`POST /engagements/${ids.engagement}/imports/ledger`]: { ...imported, dryRun: false, accepted: true, errors: [] },
  [`POST /engagements/${ids.engagement}/imports`]: imported,
  [`GET /engagements/${ids.engagement}/completeness`]: completeness,
  [`POST /engagements/${ids.engagement}/archive`]: archive,
  [`GET /analyses/${ids.analysis}`]: analysis,
  [`GET /analyses/${ids.analysis}/findings`]: page(finding),
  [`GET /reports/${ids.report}`]: report,
  [`GET /reports/${ids.report}/verification`]: verification,
  'GET /users': page(...managed),
  'GET /admin/mails': page(mail),
  'GET /admin/jobs': page(job),
  'GET /admin/activity': page(activity),
  'GET /admin/config': { items: [{ key: 'azora.port', value: '8080', source: 'default' }] } satisfies C.Items<C.Setting>,
  'GET /health/detailed/': {
    status: 'UP',
    roles: ['edge', 'ledger'],
    parts: [{ name: 'database', healthy: true, note: 'answers in 1 ms' }],
  } satisfies C.Health,
  'GET /health/db_pool': { active: 1, idle: 7, waiting: 0 },
};

/** The same addresses on a server where nothing has happened yet. */
export const emptyAnswers: Record<string, unknown> = {
  ...answers,
  'GET /setup': { needed: false },
  'GET /me/enrolments': page(),
  'GET /courses': page(),
  [`GET /courses/${ids.course}`]: { ...course, enrolled: false, published: false, modules: [] },
  [`GET /courses/${ids.course}/gradebook`]: page(),
  'GET /wallet': { accountId: ids.account, posted: azr(0), pending: azr(0), available: azr(0) },
  'GET /wallet/entries': page(),
  'GET /rewards': page(),
  'GET /treasuries': { items: [] },
  'GET /payments': page(),
  'GET /ledger/trial-balance': { items: [], totals: [] },
  [`GET /ledger/accounts/${ids.account}/entries`]: page(),
  [`GET /trace/${ids.transfer}`]: { root: ids.transfer, nodes: [], edges: [], whole: true },
  'GET /engagements': page(),
  [`GET /engagements/${ids.engagement}`]: { ...engagement, imports: [], analyses: [], reports: [] },
  [`GET /analyses/${ids.analysis}/findings`]: page(),
  'GET /users': page(),
  'GET /admin/mails': page(),
  'GET /admin/jobs': page(),
  'GET /admin/activity': page(),
  'GET /admin/config': { items: [] },
};
