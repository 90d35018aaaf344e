import { signal } from '@preact/signals';
import { ApiProblem } from '../api/problem';

export interface Asked {
  onConfirmed: () => void;
  onLeft: () => void;
}

/** Set while a person is asked to show once more who sits there; the shell shows the dialog. */
export const asked = signal<Asked | null>(null);

/** Does the work; if the server wants a fresh confirmation first, asks for it and does the work again. */
export async function confirmed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const problem = ApiProblem.from(thrown);
    if (problem.code !== 'CONFIRMATION_REQUIRED' || !(await confirmation())) throw problem;
    return work();
  }
}

function confirmation(): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (yes: boolean) => () => {
      asked.value = null;
      resolve(yes);
    };
    asked.value = { onConfirmed: answer(true), onLeft: answer(false) };
  });
}
