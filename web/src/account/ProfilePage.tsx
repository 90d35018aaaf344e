import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { patch } from '../api/client';
import type { User } from '../api/identity';
import { CopyableId } from '../parts/CopyableId';
import { ChoiceField, TextField } from '../parts/fields';
import { At } from '../parts/figures';
import { Form } from '../parts/Form';
import { Told } from '../parts/Told';
import { changed, user } from '../session';
import { choose, texts } from '../text';
import { AccountFrame } from './AccountFrame';

export default function ProfilePage(): JSX.Element | null {
  const t = texts().people;
  const [told, tell] = useState('');
  const me = user.value;
  if (me === null) return null;
  return (
    <AccountFrame title={t.accountTitle} lead={me.email} narrow>
      <div class="panel">
        <Form
          submit={t.save}
          onSubmit={async ({ displayName, locale }) => {
            tell('');
            changed(await patch<User>('/me', { displayName, locale }));
            await choose(locale === 'ar' ? 'ar' : 'en');
            tell(texts().people.saved);
          }}
        >
          <TextField name="displayName" label={t.displayName} autocomplete="name" defaultValue={me.displayName} required />
          <ChoiceField name="locale" label={t.locale} defaultValue={me.locale}>
            <option value="en">{t.english}</option>
            <option value="ar">{t.arabic}</option>
          </ChoiceField>
        </Form>
        <Told words={told} />
      </div>
      <dl class="facts">
        <dt>{t.myRoles}</dt>
        <dd>{me.roles.map((role) => t.roles[role]).join(' · ')}</dd>
        <dt>{t.memberSince}</dt>
        <dd>
          <At at={me.createdAt} />
        </dd>
        <dt>{t.myId}</dt>
        <dd>
          <CopyableId id={me.id} />
        </dd>
      </dl>
    </AccountFrame>
  );
}
