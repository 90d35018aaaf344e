import type { ComponentChildren, JSX } from 'preact';
import { texts } from '../text';
import { Loading, ProblemNotice } from './Notice';
import { type Listing, type Loaded, useDeed } from './work';

/** Shows what was loaded, or that it is loading, or why it is not there. */
export function Shown<T>({ of, children }: { of: Loaded<T>; children: (data: T) => ComponentChildren }): JSX.Element {
  if (of.problem !== null) return <ProblemNotice problem={of.problem} retry={() => void of.reload()} />;
  if (of.data === null) return <Loading />;
  return <>{children(of.data)}</>;
}

/** A listing with its empty state and the button that fetches the next page. */
export function Listed<T>({ of, empty, children }: {
  of: Listing<T>;
  empty: ComponentChildren;
  children: (rows: T[]) => ComponentChildren;
}): JSX.Element {
  const next = useDeed(async () => of.more?.());
  return (
    <Shown of={of}>
      {(rows) => (
        <>
          {rows.length === 0 ? empty : children(rows)}
          <ProblemNotice problem={next.problem} />
          {of.more && (
            <p>
              <button type="button" class="button" disabled={next.busy} onClick={() => void next.run()}>
                {texts().parts.more}
              </button>
            </p>
          )}
        </>
      )}
    </Shown>
  );
}
