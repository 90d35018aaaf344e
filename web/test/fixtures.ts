import type { Amount, Page } from '../src/api/contract.js';
import type { ManagedUser, PersonName, Session, User } from '../src/api/identity.js';
import type { Course, CourseModule, Exercise, Lesson, Submission } from '../src/api/learning.js';
import type { ChainReport, TrialBalance } from '../src/api/ledger.js';
import type { ActivityEntry, Job, OutgoingMail } from '../src/api/operations.js';
import type { Payment, Reward, Treasury, WalletEntry } from '../src/api/payments.js';
import type { Trace, TraceNode } from '../src/api/trace.js';

/** Answers of a server in which something of everything has happened. */
export const id = (prefix: string, number = 1): string => `${prefix}_01jd${String(number).padStart(4, '0')}v8k2m4p6r8t0w3y5z7abc`;
export const hash = '9f2c4e6a8b0d1f3a5c7e9b1d3f5a7c9e0b2d4f6a8c0e2b4d6f8a0c2e4b6d8f0a';
export const at = '2026-11-19T14:05:00Z';
export const azr = (minor: number): Amount => ({ minor, asset: 'AZR' });

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

export const user: User = {
  id: ids.user,
  email: 'amina@example.org',
  displayName: 'Amina أمينة',
  locale: 'en',
  roles: ['LEARNER', 'EDUCATOR', 'TREASURER', 'AUDITOR', 'OPERATOR', 'ADMIN'],
  verified: true,
  createdAt: at,
};
export const session: Session = { user, csrfToken: 'csrf-1', mfaRequired: false, expiresAt: at };

export const author: PersonName = { id: ids.user, displayName: 'Amina أمينة' };
export const course: Course = {
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
export const paidCourse: Course = {
  ...course,
  id: ids.paidCourse,
  title: 'مسك الدفاتر بالشيفرة',
  summary: 'دفتر يومية وميزان مراجعة، تُكتب برامجهما خطوة خطوة.',
  admission: 'BY_ADMISSION',
  enrolled: false,
};
export const modules: CourseModule[] = [
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
export const lesson: Lesson = {
  id: ids.lesson,
  title: 'What a program is',
  markdown: '# Program',
  html: '<h2>One line after another</h2><p>A <strong>program</strong> is a list of instructions. <code>print("hi")</code></p><pre><code>a = int(input())\nprint(a + 1)</code></pre><p>Read it aloud.</p>',
  courseId: ids.course,
  completed: false,
};
export const exercise: Exercise = {
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
export const wrong: Submission = {
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
export const right: Submission = {
  ...wrong,
  id: id('sub', 2),
  passed: true,
  score: 100,
  verdicts: (wrong.verdicts ?? []).map((verdict) => ({ ...verdict, verdict: 'OK' as const, stdout: verdict.expected ?? null })),
};

export const entry = (number: number, code: string, direction: 'in' | 'out', minor: number, balance: number): WalletEntry => ({
  transferId: id('txn', number),
  code,
  direction,
  amount: azr(minor),
  balance: azr(balance),
  cause: id('rwd', number),
  at,
  title: 'Add two numbers',
});
export const payment: Payment = {
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
export const reward: Reward = {
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
export const treasury: Treasury = {
  courseId: ids.course,
  title: course.title,
  accountId: ids.account,
  funded: azr(5000),
  paid: azr(25),
  balance: azr(4975),
  reserved: azr(1000),
  available: azr(3975),
  forecast: { most: azr(1000), likely: azr(640), passRate: 0.64 },
};
export const trialBalance: TrialBalance = {
  items: [
    { account: id('acc', 2), name: 'issuance', kind: 'EQUITY', asset: 'AZR', debitMinor: 5000, creditMinor: 0 },
    { account: ids.account, name: `treasury:${ids.course}`, kind: 'LIABILITY', asset: 'AZR', debitMinor: 25, creditMinor: 5000 },
    { account: id('acc', 3), name: `wallet:${ids.user}`, kind: 'LIABILITY', asset: 'AZR', debitMinor: 0, creditMinor: 25 },
  ],
  totals: [{ asset: 'AZR', debitMinor: 5025, creditMinor: 5025, differenceMinor: 0 }],
};
export const node = (type: string, nodeId: string, title: string | null = null, verified = true): TraceNode => ({
  type,
  id: nodeId,
  hash,
  at,
  verified,
  title,
});
export const trace: Trace = {
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

export const managed: ManagedUser[] = [
  { ...user, disabled: false },
  { ...user, id: id('usr', 2), email: 'sipho@example.org', displayName: 'Sipho', roles: ['LEARNER'], verified: false, disabled: false },
];
export const mail: OutgoingMail = {
  id: '1',
  to: 'sipho@example.org',
  subject: 'Confirm your e-mail address',
  text: 'Open this link:\nhttp://127.0.0.1:8080/verify#token=abc',
  at,
  status: 'STORED',
};
export const job: Job = { name: 'mail.deliver', instance: id('mai'), dueAt: at, lastFailure: null, attempts: 0, picked: false };
export const activity: ActivityEntry = { at, who: ids.user, action: 'identity.signed-in', subject: ids.user, facts: { from: 'loopback' } };
export const chain: ChainReport = { ledger: 'main', transfers: 42, headSeq: 42, headHash: hash, whole: true, differenceMinor: 0 };
export const page = <T>(...items: T[]): Page<T> => ({ items, nextCursor: null });
