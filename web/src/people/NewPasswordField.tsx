import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { post } from '../api/client';
import type { Strength } from '../api/identity';
import { TextField } from '../parts/fields';
import { user } from '../session';
import { said, texts } from '../text';

const PAUSE_MS = 400;
const MARKS = [1, 2, 3, 4];

/** A field for a new password that says, after a pause in typing, how good the password is and why it is no better. */
export function NewPasswordField({ name, label }: { name: string; label: string }): JSX.Element {
  const t = texts().entry;
  const [strength, ask] = useStrength();
  return (
    <div class="stack-small">
      <TextField
        name={name}
        label={label}
        type="password"
        autocomplete="new-password"
        hint={texts().people.newPasswordHint}
        maxLength={1000}
        dir="ltr"
        required
        onInput={(event) => ask(event.currentTarget)}
      />
      <div role="status" class="strength">
        {strength === 'unknown' && <p class="quiet">{t.strengthUnknown}</p>}
        {strength !== null && strength !== 'unknown' && <Verdict of={strength} />}
      </div>
    </div>
  );
}

function Verdict({ of }: { of: Strength }): JSX.Element {
  const t = texts().entry;
  const tone = !of.acceptable ? 'bad' : of.score < 3 ? 'warn' : 'good';
  return (
    <>
      <div class={`strength-bar strength-${tone}`} aria-hidden="true">
        {MARKS.map((mark) => (
          <span key={mark} class={mark <= of.score ? 'strength-on' : undefined} />
        ))}
      </div>
      <p>
        {t.strength}: <strong>{of.acceptable ? t.strengths[of.score] : t.strengthRefused}</strong>
      </p>
      {of.reasons.length > 0 && (
        <ul>
          {of.reasons.map((reason) => (
            <li key={reason.code}>{said(reason.messages)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

type Known = Strength | 'unknown' | null;

/** Asks once typing pauses; an answer to what was typed before is dropped. It is help only, so a refusal is no hindrance. */
function useStrength(): [Known, (field: HTMLInputElement) => void] {
  const [known, setKnown] = useState<Known>(null);
  const timer = useRef<number | undefined>(undefined);
  const round = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const ask = (field: HTMLInputElement): void => {
    window.clearTimeout(timer.current);
    const mine = ++round.current;
    const password = field.value;
    if (password === '') return setKnown(null);
    timer.current = window.setTimeout(() => {
      const keep = (found: Known): void => void (mine === round.current && setKnown(found));
      post<Strength>('/auth/password/strength', { password, ...named(field.form) }).then(keep, () => keep('unknown'));
    }, PAUSE_MS);
  };
  return [known, ask];
}

/** What the person is called, in the same form or in the account: a password must not hold it. */
function named(form: HTMLFormElement | null): { email?: string; displayName?: string } {
  const values = form === null ? new FormData() : new FormData(form);
  const text = (name: 'email' | 'displayName'): string => String(values.get(name) ?? user.value?.[name] ?? '').trim();
  return {
    ...(text('email') ? { email: text('email') } : {}),
    ...(text('displayName') ? { displayName: text('displayName') } : {}),
  };
}

/** The codes that are about the password somebody chose. */
export const isAboutNewPassword = (code: string): boolean => /^PASSWORD_(?!WRONG)/.test(code);
