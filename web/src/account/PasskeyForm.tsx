import type { JSX } from 'preact';
import { post } from '../api/client';
import type { CreationQuestion, PasskeyMade } from '../api/identity';
import { TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { confirmed } from '../parts/stepUp';
import { makePasskey } from '../people/passkeys';
import { texts } from '../text';

export function PasskeyForm({ onAdded }: { onAdded: (made: PasskeyMade) => unknown }): JSX.Element {
  const t = texts().account;
  return (
    <Form
      submit={t.addPasskey}
      emptyAfter
      onSubmit={async ({ name = '' }) => {
        const question = await confirmed(() => post<CreationQuestion>('/auth/passkeys/registration/options'));
        await onAdded(await makePasskey(name, question));
      }}
    >
      <TextField name="name" label={t.passkeyName} hint={t.passkeyNameHint} autocomplete="off" maxLength={100} required />
    </Form>
  );
}
