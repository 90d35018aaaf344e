import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { texts } from '../text';
import { copyText } from './copying';

/** A secret that is shown this once: it takes the focus, and can be copied whole. */
export function Secret({ title, note, text, onDone }: {
  title: string;
  note: string;
  text: string;
  onDone: () => void;
}): JSX.Element {
  const t = texts().parts;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div class="panel secret">
      <h2 ref={head} tabIndex={-1}>
        {title}
      </h2>
      <p>{note}</p>
      <p>
        <bdi class="mono secret-text" dir="ltr">
          {text}
        </bdi>
      </p>
      <div class="actions">
        <CopyButton text={text} />
        <button type="button" class="button button-main" onClick={onDone}>
          {t.kept}
        </button>
      </div>
    </div>
  );
}

export function CopyButton({ text }: { text: string }): JSX.Element {
  const t = texts().parts;
  const [copied, setCopied] = useState(false);
  return (
    <>
      <button type="button" class="button" onClick={() => void copyText(text).then(() => setCopied(true))}>
        {t.copyIt}
      </button>
      <span role="status">{copied ? t.copied : ''}</span>
    </>
  );
}
