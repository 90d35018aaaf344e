import type { Bilingual, FieldProblem, ProblemBody } from './contract';

const UNREACHABLE: Bilingual = {
  en: 'The server did not answer. Check your connection and try again.',
  ar: 'لم يستجب الخادم. تحقق من اتصالك ثم أعد المحاولة.',
};
const UNREADABLE: Bilingual = {
  en: 'The server answered in a way this page does not understand.',
  ar: 'أجاب الخادم بطريقة لا تفهمها هذه الصفحة.',
};

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

  static unreachable(): ApiProblem {
    return new ApiProblem(0, 'UNREACHABLE', UNREACHABLE, null, []);
  }

  static async of(response: Response): Promise<ApiProblem> {
    const traceId = response.headers.get('X-Trace-Id');
    const type = response.headers.get('Content-Type') ?? '';
    if (!type.includes('json')) return new ApiProblem(response.status, 'UNREADABLE', UNREADABLE, traceId, []);
    const body = (await response.json()) as ProblemBody;
    const text = body.detail ?? body.title ?? `HTTP ${response.status}`;
    const messages = body.messages ?? { en: text, ar: text };
    return new ApiProblem(response.status, body.code ?? 'UNREADABLE', messages, body.traceId ?? traceId, body.errors ?? []);
  }

  /** Anything thrown, as a problem a page can show. */
  static from(thrown: unknown): ApiProblem {
    if (thrown instanceof ApiProblem) return thrown;
    const text = thrown instanceof Error ? thrown.message : String(thrown);
    return new ApiProblem(0, 'BROKEN', { en: text, ar: text }, null, []);
  }
}
