import type { JSX } from 'preact';
import { post } from '../api/client';
import type { MadeKey } from '../api/identity';
import { ApiProblem, atField } from '../api/problem';
import { ChoiceField, LongTextField, TextField } from '../parts/fields';
import { Form, type Values } from '../parts/Form';
import { linesOf } from '../parts/lines';
import { texts } from '../text';

const AREAS = ['learning', 'payments', 'ledger', 'audit', 'sandbox', 'identity', 'operations'] as const;
const FIELDS: Record<string, string> = { ADDRESS_RANGE_MALFORMED: 'addresses', EXPIRY_PAST: 'expires' };

export function KeyForm({ onMade }: { onMade: (key: string) => Promise<void> }): JSX.Element {
  const t = texts().account;
  return (
    <Form
      submit={t.makeKey}
      emptyAfter
      onSubmit={async (values) => {
        const scopes = scopesOf(values);
        if (scopes.length === 0) throw new ApiProblem(422, 'SCOPE_MISSING', texts().account.scopeMissing, null, []);
        const wanted = {
          name: values['name'],
          scopes,
          addresses: linesOf(values['addresses']),
          ...(values['expires'] ? { expiresAt: `${values['expires']}T23:59:59Z` } : {}),
        };
        const made = await atField(post<MadeKey>('/api-keys', wanted), (code) => FIELDS[code] ?? null);
        await onMade(made.key);
      }}
    >
      <TextField name="name" label={t.keyName} hint={t.keyNameHint} autocomplete="off" maxLength={100} required />
      <fieldset>
        <legend>{t.scopes}</legend>
        <div class="columns-small">
          {AREAS.map((area) => (
            <ChoiceField key={area} name={`scope:${area}`} label={t.areas[area]} defaultValue="">
              <option value="">{t.scopeNone}</option>
              <option value="read">{t.scopeRead}</option>
              <option value="write">{t.scopeWrite}</option>
            </ChoiceField>
          ))}
        </div>
      </fieldset>
      <div class="columns-small">
        <TextField name="expires" label={t.keyExpires} hint={t.keyExpiresHint} type="date" dir="ltr" />
        <LongTextField name="addresses" label={t.addresses} hint={t.addressesHint} rows={2} dir="ltr" class="code" />
      </div>
    </Form>
  );
}

const scopesOf = (values: Values): string[] =>
  AREAS.filter((area) => values[`scope:${area}`]).map((area) => `${area}:${values[`scope:${area}`]}`);
