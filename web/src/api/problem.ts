import { plural } from '../text/plural';
import type { Bilingual, FieldProblem, ProblemBody } from './contract';

const UNREACHABLE: Bilingual = {
  en: 'The server did not answer. Check your connection and try again.',
  ar: 'لم يستجب الخادم. تحقق من اتصالك ثم أعد المحاولة.',
};
const UNREADABLE: Bilingual = {
  en: 'The server answered in a way this page does not understand.',
  ar: 'أجاب الخادم بطريقة لا تفهمها هذه الصفحة.',
};

/** How many seconds the server asks to be left alone, if it does. */
function waitOf(response: Response): number | null {
  const seconds = Number(response.headers.get('Retry-After') ?? '');
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}

function withWait(messages: Bilingual, seconds: number | null): Bilingual {
  if (seconds === null) return messages;
  const wait = waitTexts(seconds);
  return { en: `${messages.en} ${wait.en}`, ar: `${messages.ar} ${wait.ar}` };
}

function waitTexts(seconds: number): Bilingual {
  if (seconds < 60)
    return {
      en: plural('en', seconds, { one: 'Try again in {n} second.', other: 'Try again in {n} seconds.' }),
      ar: plural('ar', seconds, {
        one: 'أعد المحاولة بعد ثانية.',
        two: 'أعد المحاولة بعد ثانيتين.',
        few: 'أعد المحاولة بعد {n} ثوانٍ.',
        other: 'أعد المحاولة بعد {n} ثانية.',
      }),
    };
  const minutes = Math.ceil(seconds / 60);
  return {
    en: plural('en', minutes, { one: 'Try again in {n} minute.', other: 'Try again in {n} minutes.' }),
    ar: plural('ar', minutes, {
      one: 'أعد المحاولة بعد دقيقة.',
      two: 'أعد المحاولة بعد دقيقتين.',
      few: 'أعد المحاولة بعد {n} دقائق.',
      other: 'أعد المحاولة بعد {n} دقيقة.',
    }),
  };
}

/** Why a call did not do what was asked: said in both languages, with the trace id that finds it in the logs. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly messages: Bilingual,
    readonly traceId: string | null,
    readonly errors: readonly FieldProblem[],
  ) {
    super(messages.en);
    this.name = 'ApiProblem';
  }

  /** The same refusal, said at the field that it is about. */
  at(field: string): ApiProblem {
    const error: FieldProblem = { field, code: this.code, messages: this.messages };
    return new ApiProblem(this.status, this.code, this.messages, this.traceId, [...this.errors, error]);
  }

  static unreachable(): ApiProblem {
    return new ApiProblem(0, 'UNREACHABLE', UNREACHABLE, null, []);
  }

  static async of(response: Response): Promise<ApiProblem> {
    const traceId = response.headers.get('X-Trace-Id');
    const type = response.headers.get('Content-Type') ?? '';
    if (!type.includes('json')) return new ApiProblem(response.status, 'UNREADABLE', UNREADABLE, traceId, []);
    const body = (await response.json()) as ProblemBody;
    const text = body.detail ?? body.title ?? `HTTP ${response.status}`;
    const messages = withWait(body.messages ?? { en: text, ar: text }, waitOf(response));
    return new ApiProblem(response.status, body.code ?? 'UNREADABLE', messages, body.traceId ?? traceId, body.errors ?? []);
  }

  /** Anything thrown, as a problem a page can show. */
  static from(thrown: unknown): ApiProblem {
    if (thrown instanceof ApiProblem) return thrown;
    const text = thrown instanceof Error ? thrown.message : String(thrown);
    return new ApiProblem(0, 'BROKEN', { en: text, ar: text }, null, []);
  }
}

/** Says a refusal at the field that its code is about; the server names fields only where it read a whole form. */
export async function atField<T>(work: Promise<T>, fieldOf: (code: string) => string | null): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    const problem = ApiProblem.from(thrown);
    const field = problem.errors.length === 0 ? fieldOf(problem.code) : null;
    throw field === null ? problem : problem.at(field);
  }
}
