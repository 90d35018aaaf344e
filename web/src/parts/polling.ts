import { useEffect, useState } from 'preact/hooks';
import { get } from '../api/client';
import { ApiProblem } from '../api/problem';

const FIRST_MS = 300;
const LONGEST_MS = 3_000;
const GROWTH = 1.4;

export interface Watched<T> {
  data: T | null;
  problem: ApiProblem | null;
}

/** Asks again, ever more slowly, until the work is done; stops when the page leaves. A new round asks afresh. */
export function useWatched<T>(path: string | null, done: (data: T) => boolean, round = 0): Watched<T> {
  const [state, setState] = useState<Watched<T> & { path: string | null }>({ path: null, data: null, problem: null });

  useEffect(() => {
    if (path === null) return;
    let timer: number | undefined;
    let left = false;
    const ask = async (wait: number): Promise<void> => {
      try {
        const data = await get<T>(path);
        if (left) return;
        setState({ path, data, problem: null });
        if (!done(data)) timer = window.setTimeout(() => void ask(Math.min(wait * GROWTH, LONGEST_MS)), wait);
      } catch (thrown) {
        if (!left) setState({ path, data: null, problem: ApiProblem.from(thrown) });
      }
    };
    void ask(FIRST_MS);
    return () => {
      left = true;
      window.clearTimeout(timer);
    };
  }, [path, round]);

  return state.path === path ? state : { data: null, problem: null };
}
