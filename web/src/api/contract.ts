/** The HTTP contract under /api/v1, as the server answers it. Instants are RFC 3339 text, ids are TypeID text. */

export type Instant = string;

/** So many minor units of one asset. */
export interface Amount {
  minor: number;
  asset: string;
}

export interface Bilingual {
  en: string;
  ar: string;
}

export interface FieldProblem {
  field: string;
  code: string;
  messages: Bilingual;
}

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string | null;
  messages?: Bilingual | null;
  traceId?: string | null;
  errors?: FieldProblem[] | null;
}

export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}

export interface Items<T> {
  items: T[];
}

// identity
export type PersonRole = 'LEARNER' | 'EDUCATOR' | 'TREASURER' | 'AUDITOR' | 'OPERATOR' | 'ADMIN';

export interface User {
  id: string;
  email: string;
  displayName: string;
  locale: string;
  roles: PersonRole[];
  verified: boolean;
  createdAt: Instant;
}

export interface ManagedUser extends User {
  disabled: boolean;
}

export interface Session {
  user: User;
  csrfToken: string;
  mfaRequired?: false;
  /** The session is good for adding a second factor and nothing else. */
  mfaEnrolmentRequired?: boolean;
  expiresAt?: Instant;
}

export interface PersonName {
  id: string;
  displayName: string;
}

// learning
export type Admission = 'OPEN' | 'BY_ADMISSION';
export type Language = 'PYTHON' | 'JAVASCRIPT';
export type Comparator = 'EXACT' | 'TRIMMED_LINES' | 'TOKENS' | 'NUMBERS';

export interface Course {
  id: string;
  title: string;
  summary: string;
  language: string;
  published: boolean;
  admission: Admission;
  author: PersonName;
  exerciseCount: number;
  enrolled: boolean;
}

export interface LessonLine {
  id: string;
  title: string;
  completed?: boolean | null;
}

export interface ExerciseLine {
  id: string;
  title: string;
  language: Language;
  passed?: boolean | null;
}

export interface CourseModule {
  id: string;
  title: string;
  lessons: LessonLine[];
  exercises: ExerciseLine[];
}

export interface CourseDetail extends Course {
  modules: CourseModule[];
}

export interface Lesson {
  id: string;
  title: string;
  markdown: string;
  html: string;
  courseId: string;
  completed: boolean;
}

export interface VisibleTest {
  name: string;
  stdin: string;
  expected: string;
}

export interface NewTest extends VisibleTest {
  hidden: boolean;
  weight: number;
  comparator?: Comparator;
}

export interface Limits {
  cpuMs: number;
  wallMs: number;
  memoryMb: number;
  outputKb: number;
}

export interface Exercise {
  id: string;
  courseId: string;
  title: string;
  language: Language;
  prompt: string;
  promptHtml: string;
  starter: string;
  tests: VisibleTest[];
  hiddenCount: number;
  limits: Limits;
  passed: boolean;
  lastSubmission?: string | null;
}

export interface NewExercise {
  title: string;
  language: Language;
  prompt: string;
  starter: string;
  tests: NewTest[];
}

export interface Enrolment {
  id: string;
  courseId: string;
  title: string;
  progress: { done: number; total: number };
  at: Instant;
}

export interface CourseProgress {
  done: number;
  total: number;
  lessons: { id: string; done: boolean }[];
  exercises: { id: string; passed: boolean; bestScore?: number | null }[];
}

export type Verdict =
  | 'OK'
  | 'WRONG_ANSWER'
  | 'COMPILE_ERROR'
  | 'EXIT'
  | 'SIGNAL'
  | 'CPU_LIMIT'
  | 'WALL_LIMIT'
  | 'MEMORY_LIMIT'
  | 'OUTPUT_LIMIT'
  | 'SECURITY'
  | 'SANDBOX_ERROR';

export interface TestVerdict {
  name: string;
  verdict: Verdict;
  hidden: boolean;
  stdin?: string | null;
  expected?: string | null;
  stdout?: string | null;
  stderr?: string | null;
  wallMs?: number | null;
  cpuMs?: number | null;
}

export type SubmissionStatus = 'QUEUED' | 'RUNNING' | 'GRADED' | 'FAILED';

export interface Submission {
  id: string;
  exerciseId: string;
  learnerId: string;
  status: SubmissionStatus;
  passed: boolean;
  score?: number | null;
  verdicts?: TestVerdict[] | null;
  runId?: string | null;
  at: Instant;
  gradedAt?: Instant | null;
}

export interface GradebookRow {
  learner: PersonName;
  exercises: { id: string; passed: boolean; bestScore?: number | null; submissions: number }[];
}

// payments
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

// ledger
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

// trace
export interface TraceNode {
  type: string;
  id: string;
  hash?: string | null;
  at?: Instant | null;
  verified: boolean;
  title?: string | null;
}

export interface TraceEdge {
  from: string;
  to: string;
  kind: string;
}

export interface Trace {
  root: string;
  nodes: TraceNode[];
  edges: TraceEdge[];
  whole: boolean;
}

// operations
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
