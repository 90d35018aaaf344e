import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { saveAs } from '../parts/saving';
import { CopyButton } from '../parts/Secret';
import { user } from '../session';
import { texts } from '../text';

/** Recovery codes, shown this once: to copy, to print, to keep as a file. */
export function NewCodes({ codes, onDone }: { codes: string[]; onDone: () => void }): JSX.Element {
  const t = texts().account;
  const all = codes.join('\n');
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), [codes]);
  return (
    <div class="panel codes">
      <p ref={words} tabIndex={-1}>
        {t.codesLead}
      </p>
      <ol class="codes-list" dir="ltr">
        {codes.map((code) => (
          <li key={code}>
            <bdi class="mono">{code}</bdi>
          </li>
        ))}
      </ol>
      <div class="actions">
        <CopyButton text={all} />
        <button type="button" class="button" onClick={() => window.print()}>
          {t.print}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => saveAs('azora-recovery-codes.txt', 'text/plain', `Azora · ${user.value?.email ?? ''}\n\n${all}\n`)}
        >
          {t.download}
        </button>
        <button type="button" class="button button-main" onClick={onDone}>
          {t.codesKept}
        </button>
      </div>
    </div>
  );
}
