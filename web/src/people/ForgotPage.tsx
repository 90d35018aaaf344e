import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { post } from '../api/client';
import { TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { Page } from '../parts/Page';
import { Told } from '../parts/Told';
import { texts } from '../text';

/** The answer is the same whether or not the address has an account. */
export default function ForgotPage(): JSX.Element {
  const t = texts();
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <Page title={t.entry.forgotTitle} lead={sentTo === null ? t.entry.forgotLead : undefined} narrow>
      <Told words={sentTo === null ? '' : t.entry.forgotDone(sentTo)} />
      {sentTo === null && (
        <div class="panel">
          <Form
            submit={t.entry.forgotSend}
            onSubmit={async ({ email = '' }) => {
              await post('/auth/password/forgot', { email });
              setSentTo(email);
            }}
          >
            <TextField name="email" label={t.people.email} type="email" autocomplete="username" dir="ltr" required />
          </Form>
        </div>
      )}
      <p>
        <a href="/sign-in">{t.entry.toSignIn}</a>
      </p>
    </Page>
  );
}
