import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { texts } from '../text';
import { copyText } from './copying';
import { shortened } from './ids';

const TOLD_MS = 2_000;

/** An id that is shortened for the eye and copied whole. */
export function CopyableId({ id, href, whole }: { id: string; href?: string; whole?: boolean }): JSX.Element {
  const [copied, setCopied] = useState(false);
  const t = texts().parts;
  const short = whole ? id : shortened(id);

  useEffect(() => {
    if (!copied) return;
    const timer = window.setTimeout(() => setCopied(false), TOLD_MS);
    return () => window.clearTimeout(timer);
  }, [copied]);

  return (
    <span class="id">
      {href ? (
        <a href={href} title={id}>
          <bdi class="mono">{short}</bdi>
        </a>
      ) : (
        <bdi class="mono" title={id}>
          {short}
        </bdi>
      )}
      <button
        type="button"
        class="copy"
        aria-label={t.copy(id)}
        onClick={() => void copyText(id).then(() => setCopied(true))}
      >
        {copied ? <span aria-hidden="true">✓</span> : <Sheets />}
      </button>
      <span class="unseen" role="status">
        {copied ? t.copied : ''}
      </span>
    </span>
  );
}

/** Two sheets, one on the other. Drawn, because many telephones have no letter for it. */
const Sheets = (): JSX.Element => (
  <svg class="copy-mark" viewBox="0 0 16 16" aria-hidden="true">
    <rect x="2" y="2" width="9" height="9" rx="1.5" />
    <rect x="5" y="5" width="9" height="9" rx="1.5" />
  </svg>
);
