import type { ComponentChildren, JSX } from 'preact';
import type { Tone } from './Notice';

const MARKS: Record<Tone, string> = { good: '✓', bad: '✕', warn: '!', plain: '' };

/** A state in one word. The mark says the same as the colour, for those who do not see it. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ComponentChildren }): JSX.Element {
  return (
    <span class={`badge badge-${tone}`}>
      {MARKS[tone] && <span aria-hidden="true">{MARKS[tone]}</span>}
      {children}
    </span>
  );
}
