import type { JSX } from 'preact';
import { post } from '../api/client';
import type { Factors } from '../api/identity';
import { atField } from '../api/problem';
import { Dialog } from '../parts/Dialog';
import { TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { Shown } from '../parts/Listed';
import { ProblemNotice } from '../parts/Notice';
import type { Asked } from '../parts/stepUp';
import { useDeed, useGet } from '../parts/work';
import { texts } from '../text';
import { passkeysWork, showPasskey } from './passkeys';

/** Asks whoever is signed in for all that a sign-in asks for: the password, and the second factor of who has one. */
export default function StepUpDialog({ onConfirmed, onLeft }: Asked): JSX.Element {
  const t = texts().entry;
  const factors = useGet<Factors>('/auth/mfa');
  const passkey = useDeed(async () => {
    await post('/auth/confirmation', await showPasskey(null));
    onConfirmed();
  });
  return (
    <Dialog title={t.stepUp} onClose={onLeft}>
      <p>{t.stepUpLead}</p>
      <Shown of={factors}>
        {(mine) => (
          <Form
            submit={t.confirm}
            onSubmit={async (shown) => {
              await atField(post('/auth/confirmation', shown), (refusal) =>
                refusal === 'CONFIRMATION_REFUSED' ? 'password' : null,
              );
              onConfirmed();
            }}
          >
            <TextField name="password" label={t.password} type="password" autocomplete="current-password" dir="ltr" required />
            {isEquipped(mine) && (
              <TextField
                name="code"
                label={t.codeOfEither}
                autocomplete="one-time-code"
                spellcheck={false}
                maxLength={64}
                dir="ltr"
                required
              />
            )}
          </Form>
        )}
      </Shown>
      <ProblemNotice problem={passkey.problem} />
      <div class="actions">
        {(factors.data?.passkeys ?? 0) > 0 && passkeysWork() && (
          <button type="button" class="button" disabled={passkey.busy} onClick={() => void passkey.run()}>
            {t.byPasskey}
          </button>
        )}
      </div>
    </Dialog>
  );
}

const isEquipped = ({ totp, passkeys }: Factors): boolean => totp || passkeys > 0;
