import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { post } from '../api/client';
import type { RecoveryCodes, TotpBegun } from '../api/identity';
import { atField } from '../api/problem';
import { Form } from '../parts/Form';
import { ProblemNotice } from '../parts/Notice';
import { QrPicture } from '../parts/QrPicture';
import { CopyButton } from '../parts/Secret';
import { confirmed } from '../parts/stepUp';
import { useDeed } from '../parts/work';
import { CodeField, digitsOf } from '../people/CodeField';
import { texts } from '../text';

/** Shows an app its secret as a picture and as text, and asks for the first code: only then does it count. */
export function TotpSetUp({ onAdded }: { onAdded: (recoveryCodes: string[]) => void }): JSX.Element {
  const t = texts().account;
  const [begun, setBegun] = useState<TotpBegun | null>(null);
  const begin = useDeed(async () => setBegun(await confirmed(() => post<TotpBegun>('/auth/mfa/totp'))));
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), [begun]);

  if (begun === null)
    return (
      <>
        <p>
          <button type="button" class="button button-main" disabled={begin.busy} onClick={() => void begin.run()}>
            {begin.busy ? texts().parts.working : t.setUpApp}
          </button>
        </p>
        <ProblemNotice problem={begin.problem} />
      </>
    );
  return (
    <>
      <p ref={words} tabIndex={-1}>
        {t.scan}
      </p>
      <QrPicture svg={begun.qrSvg} name={t.qr} />
      <p>
        {t.manually}{' '}
        <bdi class="mono secret-text" dir="ltr">
          {grouped(begun.secret)}
        </bdi>
      </p>
      <div class="actions">
        <CopyButton text={begun.secret} />
      </div>
      <Form
        submit={t.confirmApp}
        onSubmit={async ({ code }) => {
          const made = await atField(post<RecoveryCodes>('/auth/mfa/totp/confirm', { code: digitsOf(code) }), (refusal) =>
            refusal === 'CODE_WRONG' ? 'code' : null,
          );
          onAdded(made.recoveryCodes);
        }}
      >
        <CodeField />
      </Form>
    </>
  );
}

/** In fours, as people read it from the screen and type it. */
const grouped = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');
