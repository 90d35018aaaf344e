import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { post } from '../api/client';
import type { ClientSecret, ClientType } from '../api/identity';
import { atField } from '../api/problem';
import { Dialog } from '../parts/Dialog';
import { ChoiceField, LongTextField, TextField } from '../parts/fields';
import { Form, type Values } from '../parts/Form';
import { linesOf } from '../parts/lines';
import { texts } from '../text';

const SCOPES = ['openid', 'profile', 'email', 'roles', 'offline_access'] as const;
const USUAL: readonly string[] = ['openid', 'profile', 'email'];

export function ToolDialog({ onClose, onMade }: {
  onClose: () => void;
  onMade: (made: ClientSecret) => Promise<void>;
}): JSX.Element {
  const t = texts();
  const [type, setType] = useState<ClientType>('CONFIDENTIAL');
  const wanted = (values: Values): object => ({
    name: values['name'],
    type,
    redirectUris: linesOf(values['redirectUris']),
    postLogoutRedirectUris: linesOf(values['postLogoutRedirectUris']),
    scopes: SCOPES.filter((scope) => values[scope] === 'yes'),
    idTokenAlgorithm: values['idTokenAlgorithm'],
    pkceRequired: type === 'PUBLIC' || values['pkceRequired'] === 'yes',
    consentRequired: values['consentRequired'] === 'yes',
  });
  return (
    <Dialog title={t.safety.addTool} onClose={onClose}>
      <Form
        submit={t.safety.makeTool}
        onSubmit={async (values) => {
          const made = await atField(post<ClientSecret>('/oauth-clients', wanted(values)), (code) =>
            code === 'REDIRECT_URI_MALFORMED' ? 'redirectUris' : null,
          );
          onClose();
          await onMade(made);
        }}
      >
        <TextField name="name" label={t.safety.toolName} hint={t.safety.toolNameHint} autocomplete="off" maxLength={80} required />
        <ChoiceField
          name="type"
          label={t.safety.type}
          value={type}
          onChange={(event) => setType(event.currentTarget.value === 'PUBLIC' ? 'PUBLIC' : 'CONFIDENTIAL')}
        >
          <option value="CONFIDENTIAL">{t.safety.types.CONFIDENTIAL}</option>
          <option value="PUBLIC">{t.safety.types.PUBLIC}</option>
        </ChoiceField>
        <LongTextField
          name="redirectUris"
          label={t.safety.redirects}
          hint={t.safety.redirectsHint}
          rows={2}
          dir="ltr"
          class="code"
          required
        />
        <LongTextField
          name="postLogoutRedirectUris"
          label={t.safety.logoutRedirects}
          hint={t.safety.logoutRedirectsHint}
          rows={2}
          dir="ltr"
          class="code"
        />
        <fieldset>
          <legend>{t.safety.mayAsk}</legend>
          {SCOPES.map((scope) => (
            <label key={scope} class="check">
              <input type="checkbox" name={scope} value="yes" defaultChecked={USUAL.includes(scope)} />{' '}
              {t.account.toolScopes[scope]} <bdi class="mono quiet">{scope}</bdi>
            </label>
          ))}
        </fieldset>
        <ChoiceField name="idTokenAlgorithm" label={t.safety.algorithm} defaultValue="RS256">
          <option value="RS256">RS256</option>
          <option value="ES256">ES256</option>
        </ChoiceField>
        {type === 'CONFIDENTIAL' && (
          <label class="check">
            <input type="checkbox" name="pkceRequired" value="yes" defaultChecked /> {t.safety.pkce}
          </label>
        )}
        <label class="check">
          <input type="checkbox" name="consentRequired" value="yes" defaultChecked /> {t.safety.consent}
        </label>
      </Form>
    </Dialog>
  );
}
