/** What all of the HTTP contract under /api/v1 shares. Instants are RFC 3339 text, ids are TypeID text. */

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
