import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

/** How far something is, as a bar and in words. */
export function ProgressLine({ label, done, total }: { label: string; done: number; total: number }): JSX.Element {
  const id = useId();
  return (
    <div class="progress-line">
      <label for={id}>{label}</label>
      <progress id={id} value={done} max={Math.max(total, 1)} />
    </div>
  );
}
