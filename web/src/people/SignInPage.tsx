import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { signIn, user } from '../session';
import { texts } from '../text';

export default function SignInPage(): JSX.Element {
  const t = texts();
  const { query, route } = useLocation();
  const [mfa, setMfa] = useState(false);
  const signedIn = user.value !== null;
  useEffect(() => {
    if (signedIn) route(inside(query['next']), true);
  }, [signedIn]);

  return (
    <Page title={t.people.signInTitle} narrow>
      <div class="panel">
        {mfa && <Notice tone="warn">{t.people.mfaNeeded}</Notice>}
        <Form
          submit={t.people.signIn}
          onSubmit={async (values) => {
            const answer = await signIn(values['email'] ?? '', values['password'] ?? '');
            setMfa(answer.mfaRequired === true);
          }}
        >
          <TextField name="email" label={t.people.email} type="email" autocomplete="username" required />
          <TextField name="password" label={t.people.password} type="password" autocomplete="current-password" required />
        </Form>
      </div>
      <p class="quiet">
        {t.people.noAccount} <a href="/sign-up">{t.people.signUp}</a>
      </p>
    </Page>
  );
}

/** Only an address of this console: a link must not lead elsewhere after sign-in. */
function inside(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/';
}
