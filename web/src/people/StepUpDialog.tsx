import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { post } from '../api/client';
import type { Factors } from '../api/identity';
import { atField } from '../api/problem';
import { Dialog } from '../parts/Dialog';
import { TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { ProblemNotice } from '../parts/Notice';
import type { Asked } from '../parts/stepUp';
import { useDeed, useGet } from '../parts/work';
import { texts } from '../text';
import { CodeField, digitsOf } from './CodeField';
import { passkeysWork, showPasskey } from './passkeys';

/** Asks whoever is signed in to show once more who sits there: by password, by code or by passkey. */
export default function StepUpDialog({ onConfirmed, onLeft }: Asked): JSX.Element {
  const t = texts().entry;
  const [byCode, setByCode] = useState(false);
  const factors = useGet<Factors>('/auth/mfa');
  const passkey = useDeed(async () => {
    await post('/auth/confirmation', await showPasskey(null));
    onConfirmed();
  });
  return (
    <Dialog title={t.stepUp} onClose={onLeft}>
      <p>{t.stepUpLead}</p>
      <Form
        key={byCode ? 'code' : 'password'}
        submit={t.confirm}
        onSubmit={async ({ code, password }) => {
          const shown = byCode ? { code: digitsOf(code) } : { password };
          await atField(post('/auth/confirmation', shown), (refusal) =>
            refusal === 'CONFIRMATION_REFUSED' ? (byCode ? 'code' : 'password') : null,
          );
          onConfirmed();
        }}
      >
        {byCode ? (
          <CodeField />
        ) : (
          <TextField name="password" label={t.password} type="password" autocomplete="current-password" dir="ltr" required />
        )}
      </Form>
      <ProblemNotice problem={passkey.problem} />
      <div class="actions">
        {factors.data?.totp && (
          <button type="button" class="button" onClick={() => setByCode(!byCode)}>
            {byCode ? t.byPassword : t.byCode}
          </button>
        )}
        {(factors.data?.passkeys ?? 0) > 0 && passkeysWork() && (
          <button type="button" class="button" disabled={passkey.busy} onClick={() => void passkey.run()}>
            {t.byPasskey}
          </button>
        )}
      </div>
    </Dialog>
  );
}
