import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { post } from '../api/client';
import { atField } from '../api/problem';
import { TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { Told } from '../parts/Told';
import { isAboutNewPassword, NewPasswordField } from '../people/NewPasswordField';
import { user } from '../session';
import { texts } from '../text';
import { AccountFrame } from './AccountFrame';

export default function PasswordPage(): JSX.Element {
  const t = texts().account;
  const [told, tell] = useState('');
  const [round, setRound] = useState(0);
  const place = (code: string): string | null =>
    code === 'PASSWORD_WRONG' ? 'currentPassword' : isAboutNewPassword(code) ? 'newPassword' : null;
  return (
    <AccountFrame title={t.passwordTitle} lead={t.passwordLead} narrow>
      <div class="panel">
        <Form
          key={round}
          submit={t.passwordChange}
          onSubmit={async ({ currentPassword, newPassword }) => {
            tell('');
            await atField(post('/auth/password/change', { currentPassword, newPassword }), place);
            tell(t.passwordDone);
            setRound(round + 1);
          }}
        >
          {/* Password programs keep what they saved under this name. */}
          <input type="hidden" name="username" autocomplete="username" value={user.value?.email ?? ''} />
          <TextField
            name="currentPassword"
            label={t.currentPassword}
            type="password"
            autocomplete="current-password"
            dir="ltr"
            required
          />
          <NewPasswordField name="newPassword" label={texts().entry.newPassword} />
        </Form>
        <Told words={told} />
      </div>
    </AccountFrame>
  );
}
