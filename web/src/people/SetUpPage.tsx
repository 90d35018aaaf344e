import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { post } from '../api/client';
import type { User } from '../api/identity';
import { atField } from '../api/problem';
import { TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { Shown } from '../parts/Listed';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { useGet } from '../parts/work';
import { texts } from '../text';
import { isAboutNewPassword, NewPasswordField } from './NewPasswordField';
import { useMailedToken } from './token';

export default function SetUpPage(): JSX.Element {
  const t = texts().people;
  const token = useMailedToken();
  const state = useGet<{ needed: boolean }>('/setup');
  const [done, setDone] = useState(false);

  const form = token ? (
    <div class="panel">
      <Form
        submit={t.setUp}
        onSubmit={async ({ email, password, displayName }) => {
          await atField(post<User>('/setup', { token, email, password, displayName }), (code) =>
            isAboutNewPassword(code) ? 'password' : null,
          );
          setDone(true);
        }}
      >
        <TextField name="displayName" label={t.displayName} autocomplete="name" required />
        <TextField name="email" label={t.email} type="email" autocomplete="username" required />
        <NewPasswordField name="password" label={t.password} />
      </Form>
    </div>
  ) : (
    <Notice tone="warn">{t.setUpMissing}</Notice>
  );

  return (
    <Page title={t.setUpTitle} lead={done ? undefined : t.setUpLead} narrow>
      {done ? <Ready text={t.setUpDone} /> : null}
      {!done && <Shown of={state}>{({ needed }) => (needed ? form : <Ready text={t.setUpNotNeeded} />)}</Shown>}
    </Page>
  );
}

const Ready = ({ text }: { text: string }): JSX.Element => (
  <>
    <div role="status">
      <Notice tone="good">
        <p>{text}</p>
      </Notice>
    </div>
    <a class="button button-main" href="/sign-in">
      {texts().people.signIn}
    </a>
  </>
);
