import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Section } from '../parts/Page';
import { language, texts } from '../text';

const FORMATS = ['pdf', 'csv', 'json'] as const;

/** What an account held and moved in a time, as a file to keep; of one's own wallet also as a document to hand on. */
export function Statement({ path, certified = false }: { path: string; certified?: boolean }): JSX.Element {
  const t = texts().treasury;
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const href = (format: string): string => {
    const asked = new URLSearchParams({ format, lang: language.value });
    if (from) asked.set('from', from);
    if (to) asked.set('to', to);
    return `/api/v1${path}?${asked}`;
  };
  const certificate = (): string => {
    const today = new Date().toISOString().slice(0, 10);
    const asked = { from: from || `${today.slice(0, 4)}-01-01`, to: to || today, lang: language.value };
    return `/api/v1/payouts/certificate/document?${new URLSearchParams(asked)}`;
  };
  return (
    <Section title={t.statement} note={certified ? t.certificateNote : undefined}>
      <div class="actions">
        <label>
          {t.from} <input type="date" value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        </label>
        <label>
          {t.to} <input type="date" value={to} onChange={(event) => setTo(event.currentTarget.value)} />
        </label>
        {FORMATS.map((format) => (
          <a key={format} class="button" href={href(format)} download={`statement.${format}`}>
            {t.download(format.toUpperCase())}
          </a>
        ))}
        {certified && (
          <a class="button" href={certificate()} download="certificate.pdf">
            {t.certificate}
          </a>
        )}
      </div>
    </Section>
  );
}
