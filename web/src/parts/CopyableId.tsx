import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { texts } from '../text';
import { copyText } from './copying';

const TOLD_MS = 2_000;
const WHOLE_LENGTH = 20;

/** An id that is shortened for the eye and copied whole. */
export function CopyableId({ id, href, whole }: { id: string; href?: string; whole?: boolean }): JSX.Element {
  const [copied, setCopied] = useState(false);
  const t = texts().parts;
  const short = whole || id.length <= WHOLE_LENGTH ? id : `${id.slice(0, id.indexOf('_') + 7)}…${id.slice(-5)}`;

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
        <span aria-hidden="true">{copied ? '✓' : '⧉'}</span>
      </button>
      <span class="unseen" role="status">
        {copied ? t.copied : ''}
      </span>
    </span>
  );
}
