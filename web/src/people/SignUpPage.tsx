import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { post } from '../api/client';
import { atField } from '../api/problem';
import { TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { language, texts } from '../text';
import { isAboutNewPassword, NewPasswordField } from './NewPasswordField';

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
            await atField(post('/auth/register', { email, password, displayName, locale: language.value }), (code) =>
              isAboutNewPassword(code) ? 'password' : null,
            );
            setSentTo(email);
          }}
        >
          <TextField name="displayName" label={t.displayName} autocomplete="name" required maxLength={80} />
          <TextField name="email" label={t.email} type="email" autocomplete="email" required />
          <NewPasswordField name="password" label={t.password} />
        </Form>
      </div>
      <p class="quiet">
        {t.haveAccount} <a href="/sign-in">{t.signIn}</a>
      </p>
    </Page>
  );
}
