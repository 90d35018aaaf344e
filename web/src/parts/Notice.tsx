import type { ComponentChildren, JSX } from 'preact';
import type { ApiProblem } from '../api/problem';
import { said, texts } from '../text';
import { CopyableId } from './CopyableId';

export type Tone = 'good' | 'bad' | 'warn' | 'plain';

export function Notice({ tone = 'plain', children }: { tone?: Tone; children: ComponentChildren }): JSX.Element {
  return <div class={`notice notice-${tone}`}>{children}</div>;
}

/** What went wrong, in the reader's language, with the number that finds it in the logs. */
export function ProblemNotice({ problem, retry }: {
  problem: ApiProblem | null;
  retry?: (() => void) | undefined;
}): JSX.Element | null {
  if (problem === null) return null;
  const t = texts().parts;
  return (
    <div class="notice notice-bad" role="alert">
      <p>{said(problem.messages)}</p>
      {problem.errors.length > 0 && (
        <ul>
          {problem.errors.map((error) => (
            <li key={error.field + error.code}>
              <bdi class="mono">{error.field}</bdi> {said(error.messages)}
            </li>
          ))}
        </ul>
      )}
      {problem.traceId && (
        <p class="quiet">
          {t.traceId} <CopyableId id={problem.traceId} whole />
        </p>
      )}
      {retry && (
        <button type="button" class="button" onClick={retry}>
          {t.tryAgain}
        </button>
      )}
    </div>
  );
}

/** Says what to do next where there is nothing yet. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }): JSX.Element {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children && <div class="quiet">{children}</div>}
    </div>
  );
}

export function Loading(): JSX.Element {
  return (
    <p class="loading" role="status">
      <span class="spinner" aria-hidden="true" />
      {texts().parts.loading}
    </p>
  );
}
