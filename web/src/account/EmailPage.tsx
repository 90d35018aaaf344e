import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { post } from '../api/client';
import { atField } from '../api/problem';
import { TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { confirmed } from '../parts/stepUp';
import { Told } from '../parts/Told';
import { user } from '../session';
import { texts } from '../text';
import { AccountFrame } from './AccountFrame';

export default function EmailPage(): JSX.Element {
  const t = texts().account;
  const [told, tell] = useState('');
  return (
    <AccountFrame title={t.emailTitle} lead={t.emailLead(user.value?.email ?? '')} narrow>
      <div class="panel">
        <Form
          submit={t.emailChange}
          emptyAfter
          onSubmit={async ({ email = '', password }) => {
            tell('');
            await atField(
              confirmed(() => post('/me/email', { email, password })),
              (code) => (code === 'PASSWORD_WRONG' ? 'password' : null),
            );
            tell(t.emailSent(email));
          }}
        >
          <TextField name="email" label={t.emailNew} type="email" autocomplete="email" dir="ltr" required />
          <TextField name="password" label={t.yourPassword} type="password" autocomplete="current-password" dir="ltr" required />
        </Form>
        <Told words={told} />
      </div>
    </AccountFrame>
  );
}
