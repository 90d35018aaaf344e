import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { post } from '../api/client';
import type { Challenge, FactorMethod, Session } from '../api/identity';
import { ApiProblem, atField } from '../api/problem';
import { TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { ProblemNotice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { useDeed } from '../parts/work';
import { entered } from '../session';
import { texts } from '../text';
import { CodeField, digitsOf } from './CodeField';
import { enterWith, passkeysWork, showPasskey } from './passkeys';

/** The second half of a sign-in: one of the ways this person has set up. */
export function FactorStep({ challenge, onEnded }: {
  challenge: Challenge;
  onEnded: (byServer: boolean) => void;
}): JSX.Element {
  const t = texts().entry;
  const { challengeId } = challenge;
  const usable = challenge.methods.filter((method) => method !== 'PASSKEY' || passkeysWork());
  const [method, setMethod] = useState<FactorMethod>(usable[0] ?? 'RECOVERY_CODE');
  const [remember, setRemember] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>('input, button')?.focus(), [method]);

  const enter = async (answer: () => Promise<Session | Challenge>): Promise<void> => {
    try {
      entered(await answer());
    } catch (thrown) {
      if (ApiProblem.from(thrown).code === 'CHALLENGE_ENDED') return onEnded(true);
      throw thrown;
    }
  };
  const others = usable.filter((other) => other !== method);
  return (
    <Page title={t.factorTitle} lead={t.factorLead[method]} narrow>
      <div class="panel">
        <div ref={place} class="stack">
          {method === 'PASSKEY' ? (
            <Passkey onShow={() => enter(async () => enterWith(await showPasskey(challengeId), remember))} />
          ) : (
            <Code
              key={method}
              method={method}
              onCode={(code) => enter(() => post('/auth/mfa', { challengeId, ...code, rememberDevice: remember }))}
            />
          )}
        </div>
        <label class="check">
          <input
            type="checkbox"
            name="rememberDevice"
            checked={remember}
            onChange={(event) => setRemember(event.currentTarget.checked)}
          />{' '}
          {t.remember} <span class="quiet">{t.rememberNote}</span>
        </label>
        {others.length > 0 && (
          <div class="actions" role="group" aria-label={t.otherWays}>
            {others.map((other) => (
              <button key={other} type="button" class="button" onClick={() => setMethod(other)}>
                {t.ways[other]}
              </button>
            ))}
          </div>
        )}
      </div>
      <p>
        <button type="button" class="button button-link" onClick={() => onEnded(false)}>
          {t.startAgain}
        </button>
      </p>
    </Page>
  );
}

function Code({ method, onCode }: {
  method: FactorMethod;
  onCode: (code: { code: string } | { recoveryCode: string }) => Promise<void>;
}): JSX.Element {
  const t = texts().entry;
  const recovery = method === 'RECOVERY_CODE';
  return (
    <Form
      submit={texts().people.signIn}
      onSubmit={({ code, recoveryCode = '' }) =>
        atField(onCode(recovery ? { recoveryCode: recoveryCode.trim() } : { code: digitsOf(code) }), (refusal) =>
          refusal === 'FACTOR_REFUSED' ? (recovery ? 'recoveryCode' : 'code') : null,
        )
      }
    >
      {recovery ? (
        <TextField
          name="recoveryCode"
          label={t.recoveryCode}
          hint={t.recoveryCodeHint}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={64}
          dir="ltr"
          required
        />
      ) : (
        <CodeField />
      )}
    </Form>
  );
}

function Passkey({ onShow }: { onShow: () => Promise<void> }): JSX.Element {
  const show = useDeed(onShow);
  return (
    <>
      <button type="button" class="button button-main" disabled={show.busy} onClick={() => void show.run()}>
        {show.busy ? texts().parts.working : texts().entry.usePasskey}
      </button>
      <ProblemNotice problem={show.problem} />
    </>
  );
}
