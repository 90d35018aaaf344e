/** The part of the contract that is about courses, and what the sandbox says of submissions. */
import type { Instant } from './contract';
import type { PersonName } from './identity';

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
