import type { JSX } from 'preact';
import { patch } from '../api/client';
import type { ManagedUser, PersonRole } from '../api/identity';
import { Dialog } from '../parts/Dialog';
import { Form } from '../parts/Form';
import { texts } from '../text';

export function AccessDialog({ person, onClose, onSaved }: {
  person: ManagedUser;
  onClose: () => void;
  onSaved: () => Promise<void>;
}): JSX.Element {
  const t = texts();
  const roles = Object.keys(t.people.roles) as PersonRole[];
  return (
    <Dialog title={t.admin.editTitle} onClose={onClose}>
      <p>
        <bdi>{person.displayName}</bdi> · <bdi>{person.email}</bdi>
      </p>
      <Form
        submit={t.admin.save}
        onSubmit={async (values) => {
          await patch<ManagedUser>(`/users/${person.id}`, {
            roles: roles.filter((role) => values[role] === 'yes'),
            disabled: values['disabled'] === 'yes',
          });
          onClose();
          await onSaved();
        }}
      >
        <fieldset>
          <legend>{t.admin.roles}</legend>
          {roles.map((role) => (
            <label key={role} class="check">
              <input type="checkbox" name={role} value="yes" defaultChecked={person.roles.includes(role)} />{' '}
              {t.people.roles[role]}
            </label>
          ))}
        </fieldset>
        <label class="check">
          <input type="checkbox" name="disabled" value="yes" defaultChecked={person.disabled} /> {t.admin.disable}{' '}
          <span class="quiet">{t.admin.disableNote}</span>
        </label>
      </Form>
    </Dialog>
  );
}
