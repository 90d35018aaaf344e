import type { JSX } from 'preact';
import { post } from '../api/client';
import type { Invited, PersonRole } from '../api/identity';
import { atField } from '../api/problem';
import { Dialog } from '../parts/Dialog';
import { ChoiceField, TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { language, texts } from '../text';

/** Makes an account for somebody, who gets a mail with a link to choose a password. */
export function InviteDialog({ onClose, onInvited }: {
  onClose: () => void;
  onInvited: (person: Invited) => Promise<void>;
}): JSX.Element {
  const t = texts();
  const roles = Object.keys(t.people.roles) as PersonRole[];
  return (
    <Dialog title={t.safety.inviteTitle} onClose={onClose}>
      <p>{t.safety.inviteLead}</p>
      <Form
        submit={t.safety.invite}
        onSubmit={async (values) => {
          const wanted = {
            email: values['email'],
            displayName: values['displayName'],
            locale: values['locale'],
            roles: roles.filter((role) => values[role] === 'yes'),
          };
          const made = await atField(post<Invited>('/users', wanted), (code) => (code === 'EMAIL_TAKEN' ? 'email' : null));
          onClose();
          await onInvited(made);
        }}
      >
        <TextField name="displayName" label={t.people.displayName} autocomplete="off" maxLength={80} required />
        <TextField name="email" label={t.people.email} type="email" autocomplete="off" dir="ltr" required />
        <ChoiceField name="locale" label={t.people.locale} defaultValue={language.value}>
          <option value="en">{t.people.english}</option>
          <option value="ar">{t.people.arabic}</option>
        </ChoiceField>
        <fieldset>
          <legend>{t.admin.roles}</legend>
          {roles.map((role) => (
            <label key={role} class="check">
              <input type="checkbox" name={role} value="yes" defaultChecked={role === 'LEARNER'} /> {t.people.roles[role]}
            </label>
          ))}
        </fieldset>
      </Form>
    </Dialog>
  );
}
