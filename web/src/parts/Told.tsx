import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Notice, type Tone } from './Notice';

/** What was just done, read out; it takes the focus if what had it is gone, such as the button of a removed row. */
export function Told({ words, tone = 'good' }: { words: string; tone?: Tone }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (words === '') return;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) place.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [words]);
  return (
    <div role="status" ref={place} tabIndex={-1}>
      {words && (
        <Notice tone={tone}>
          <p>{words}</p>
        </Notice>
      )}
    </div>
  );
}
