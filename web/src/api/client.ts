import { signal } from '@preact/signals';
import type { Session } from './identity';
import { idempotencyKey, settled } from './idempotency';
import { ApiProblem } from './problem';

const TIMEOUT_MS = 30_000;
const BASE = '/api/v1';

/** What the server last said about who is signed in; null when nobody is. */
export const session = signal<Session | null>(null);

const CSRF = 'azora.csrf';

/** After a reload the first call may be a refresh, which needs the token before any answer has brought one. */
export function keepCsrfToken(): void {
  if (session.value === null) forgetCsrfToken();
  else localStorage.setItem(CSRF, session.value.csrfToken);
}

export const forgetCsrfToken = (): void => localStorage.removeItem(CSRF);
export const mayBeSignedIn = (): boolean => localStorage.getItem(CSRF) !== null;

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Call {
  method: Method;
  path: string;
  body?: unknown;
  ifMatch?: string | null;
}

export interface Tagged<T> {
  data: T;
  etag: string | null;
}

export const get = async <T>(path: string): Promise<T> => (await call<T>({ method: 'GET', path })).data;
export const getTagged = <T>(path: string): Promise<Tagged<T>> => call<T>({ method: 'GET', path });
/** The answer's content whatever its status says: a part that is down is what the reader wants to know. */
export const getAnyway = async <T>(path: string): Promise<T> => {
  const response = await answered({ method: 'GET', path });
  if (!response.ok && response.status !== 503) throw await ApiProblem.of(response);
  return content<T>(response);
};
export const post = async <T>(path: string, body?: unknown): Promise<T> =>
  (await call<T>({ method: 'POST', path, body })).data;
export const put = async <T>(path: string, body?: unknown, ifMatch: string | null = null): Promise<T> =>
  (await putTagged<T>(path, body, ifMatch)).data;
export const putTagged = <T>(path: string, body: unknown, ifMatch: string | null): Promise<Tagged<T>> =>
  call<T>({ method: 'PUT', path, body, ifMatch });
export const remove = async (path: string, body?: unknown): Promise<void> => {
  await call<void>({ method: 'DELETE', path, body });
};
export const patch = async <T>(path: string, body: unknown, ifMatch: string | null = null): Promise<T> =>
  (await patchTagged<T>(path, body, ifMatch)).data;
export const patchTagged = <T>(path: string, body: unknown, ifMatch: string | null): Promise<Tagged<T>> =>
  call<T>({ method: 'PATCH', path, body, ifMatch });

/** Asks for a new access token once; every call that met a 401 at the same time waits for the same answer. */
let refreshing: Promise<boolean> | null = null;

export function refresh(): Promise<boolean> {
  refreshing ??= send({ method: 'POST', path: '/auth/refresh' })
    .then(async (response) => {
      const factorMissing = session.value?.mfaEnrolmentRequired === true;
      session.value = response.ok
        ? { ...((await response.json()) as Session), mfaEnrolmentRequired: factorMissing }
        : null;
      keepCsrfToken();
      return response.ok;
    })
    .finally(() => {
      refreshing = null;
    });
  return refreshing;
}

/** Where a 401 is about what was shown there, not about a session that needs to be renewed. */
const DOORS = /^\/auth\/(login|logout|refresh|session$|register|verify|passkeys\/assertion|email\/|password\/(forgot|reset|strength))/;

const isDoor = ({ method, path }: Call): boolean => DOORS.test(path) || (method === 'POST' && path === '/auth/mfa');

async function answered(request: Call): Promise<Response> {
  const response = await send(request);
  const expired = response.status === 401 && !isDoor(request);
  return expired && (await refresh()) ? send(request) : response;
}

async function call<T>(request: Call): Promise<Tagged<T>> {
  const response = await answered(request);
  if (!response.ok) throw noticed(await ApiProblem.of(response));
  return { data: await content<T>(response), etag: response.headers.get('ETag') };
}

/** A role may ask for a second factor in the middle of a session; from then on only the page that adds one opens. */
function noticed(problem: ApiProblem): ApiProblem {
  if (problem.code === 'FACTOR_REQUIRED' && session.value !== null)
    session.value = { ...session.value, mfaEnrolmentRequired: true };
  return problem;
}

async function content<T>(response: Response): Promise<T> {
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

let leaving: Promise<void> | null = null;

/** Ends the session. Its answer takes the cookies back, so whatever is asked meanwhile waits for it. */
export function logout(): Promise<void> {
  leaving = post<void>('/auth/logout').finally(() => {
    leaving = null;
  });
  return leaving;
}

async function send(request: Call): Promise<Response> {
  if (leaving !== null) await leaving.catch(() => undefined);
  const body = encoded(request.body);
  const key = request.method === 'POST' ? idempotencyKey(request.path, body) : null;
  try {
    const response = await fetch(address(request.path), {
      method: request.method,
      headers: headers(request, body, key),
      body,
      credentials: 'same-origin',
      // The browser sends it to the end even if the page is left meanwhile.
      keepalive: request.path === '/auth/logout',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (key !== null && response.status < 500) settled(key);
    return response;
  } catch {
    throw ApiProblem.unreachable();
  }
}

// Health is asked for outside the versioned contract.
const address = (path: string): string => (path.startsWith('/health/') ? path : BASE + path);

type Body = string | FormData | Blob | null;

function encoded(body: unknown): Body {
  if (body === undefined) return null;
  return body instanceof FormData || body instanceof Blob ? body : JSON.stringify(body);
}

function headers(request: Call, body: Body, key: string | null): Headers {
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  if (typeof body === 'string') headers.set('Content-Type', 'application/json');
  if (body instanceof Blob) headers.set('Content-Type', body.type || 'application/octet-stream');
  const csrf = session.value?.csrfToken ?? localStorage.getItem(CSRF);
  if (request.method !== 'GET' && csrf) headers.set('X-CSRF-Token', csrf);
  if (key !== null && !request.path.startsWith('/auth/')) headers.set('Idempotency-Key', key);
  if (request.ifMatch) headers.set('If-Match', request.ifMatch);
  return headers;
}
