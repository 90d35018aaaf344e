import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { get } from '../api/client';
import type { Page } from '../api/contract';
import { ApiProblem } from '../api/problem';

export interface Loaded<T> {
  data: T | null;
  problem: ApiProblem | null;
  reload: () => Promise<void>;
  replace: (data: T) => void;
}

/** Loads when the key changes; an answer to an older key is dropped. A reload keeps showing what was there. */
export function useLoaded<T>(key: string | null, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string | null; data: T | null; problem: ApiProblem | null }>({
    key: null,
    data: null,
    problem: null,
  });
  const wanted = useRef(key);
  wanted.current = key;

  const reload = useCallback(async () => {
    if (key === null) return;
    try {
      const data = await load();
      if (wanted.current === key) setState({ key, data, problem: null });
    } catch (thrown) {
      if (wanted.current === key) setState({ key, data: null, problem: ApiProblem.from(thrown) });
    }
  }, [key]);

  useEffect(() => void reload(), [reload]);
  const replace = (data: T): void => setState({ key, data, problem: null });
  const fresh = state.key === key;
  return { data: fresh ? state.data : null, problem: fresh ? state.problem : null, reload, replace };
}

export const useGet = <T>(path: string | null): Loaded<T> => useLoaded<T>(path, () => get<T>(path ?? ''));

export interface Listing<T> extends Loaded<T[]> {
  more: (() => Promise<void>) | null;
}

/** A listing page by page: `more` fetches the next one and is null after the last. */
export function useListing<T>(path: string | null): Listing<T> {
  const [cursor, setCursor] = useState<string | null>(null);
  const first = useLoaded<T[]>(path, async () => {
    const page = await get<Page<T>>(path ?? '');
    setCursor(page.nextCursor ?? null);
    return page.items;
  });
  const more = async (): Promise<void> => {
    if (path === null || cursor === null) return;
    const glue = path.includes('?') ? '&' : '?';
    const page = await get<Page<T>>(`${path}${glue}cursor=${encodeURIComponent(cursor)}`);
    setCursor(page.nextCursor ?? null);
    first.replace([...(first.data ?? []), ...page.items]);
  };
  return { ...first, more: cursor === null ? null : more };
}

export interface Deed<A extends unknown[]> {
  run: (...given: A) => Promise<boolean>;
  busy: boolean;
  problem: ApiProblem | null;
  forget: () => void;
}

/** Something a person starts and waits for; true when it worked. A second start while it runs is ignored. */
export function useDeed<A extends unknown[]>(work: (...given: A) => Promise<unknown>): Deed<A> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const running = useRef(false);

  const run = async (...given: A): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await work(...given);
      return true;
    } catch (thrown) {
      setProblem(ApiProblem.from(thrown));
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { run, busy, problem, forget: () => setProblem(null) };
}
