import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { post } from '../api/client';
import { ApiProblem, atField } from '../api/problem';
import { Form } from '../parts/Form';
import { Page } from '../parts/Page';
import { Told } from '../parts/Told';
import { texts } from '../text';
import { isAboutNewPassword, NewPasswordField } from './NewPasswordField';
import { useMailedToken } from './token';

/** Where the mailed link leads: of somebody who forgot the password, and of somebody who was given an account. */
export default function ResetPage(): JSX.Element {
  const t = texts().entry;
  const { query } = useLocation();
  const [welcome] = useState(query['welcome'] === '1');
  const token = useMailedToken();
  const [state, setState] = useState<'open' | 'done' | 'dead'>(token ? 'open' : 'dead');

  const choose = async (newPassword: string): Promise<void> => {
    try {
      await atField(post('/auth/password/reset', { token, newPassword }), (code) =>
        isAboutNewPassword(code) ? 'newPassword' : null,
      );
      setState('done');
    } catch (thrown) {
      if (ApiProblem.from(thrown).code === 'RESET_REFUSED') setState('dead');
      else throw thrown;
    }
  };
  return (
    <Page title={welcome ? t.welcomeTitle : t.resetTitle} lead={state === 'open' && welcome ? t.welcomeLead : undefined} narrow>
      {state === 'open' && (
        <div class="panel">
          <Form submit={t.resetSave} onSubmit={({ newPassword = '' }) => choose(newPassword)}>
            <NewPasswordField name="newPassword" label={t.newPassword} />
          </Form>
        </div>
      )}
      <Told words={state === 'done' ? t.resetDone : state === 'dead' ? t.resetDead : ''} tone={state === 'done' ? 'good' : 'warn'} />
      {state === 'done' && (
        <a class="button button-main" href="/sign-in">
          {texts().people.signIn}
        </a>
      )}
      {state === 'dead' && (
        <a class="button button-main" href="/forgot-password">
          {t.askAgain}
        </a>
      )}
    </Page>
  );
}
