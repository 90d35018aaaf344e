import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { post } from '../api/client';
import { TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { language, texts } from '../text';

export default function SignUpPage(): JSX.Element {
  const t = texts().people;
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null) {
    return (
      <Page title={t.signUpDone} narrow>
        <div role="status">
          <Notice tone="good">
            <p>{t.signUpDoneText(sentTo)}</p>
          </Notice>
        </div>
      </Page>
    );
  }
  return (
    <Page title={t.signUpTitle} narrow>
      <div class="panel">
        <Form
          submit={t.signUp}
          onSubmit={async ({ email = '', password = '', displayName = '' }) => {
            await post('/auth/register', { email, password, displayName, locale: language.value });
            setSentTo(email);
          }}
        >
          <TextField name="displayName" label={t.displayName} autocomplete="name" required maxLength={80} />
          <TextField name="email" label={t.email} type="email" autocomplete="email" required />
          <TextField
            name="password"
            label={t.password}
            type="password"
            autocomplete="new-password"
            hint={t.newPasswordHint}
            required
          />
        </Form>
      </div>
      <p class="quiet">
        {t.haveAccount} <a href="/sign-in">{t.signIn}</a>
      </p>
    </Page>
  );
}
