import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Challenge } from '../api/identity';
import { TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { Notice, ProblemNotice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { useDeed } from '../parts/work';
import { entered, signIn, user } from '../session';
import { texts } from '../text';
import { FactorStep } from './FactorStep';
import { inside } from './inside';
import { enterWith, offeredPasskey, passkeysWork, showPasskey } from './passkeys';

export default function SignInPage(): JSX.Element {
  const t = texts();
  const { query, route } = useLocation();
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  const [ended, setEnded] = useState(false);
  const signedIn = user.value !== null;
  useEffect(() => {
    if (signedIn) route(inside(query['next']), true);
  }, [signedIn]);

  if (challenge !== null)
    return (
      <FactorStep
        challenge={challenge}
        onEnded={(byServer) => {
          setEnded(byServer);
          setChallenge(null);
          // The field that had the focus is gone.
          requestAnimationFrame(() => document.getElementById('page-title')?.focus());
        }}
      />
    );
  return (
    <Page title={t.people.signInTitle} narrow>
      {ended && (
        <div role="alert">
          <Notice tone="warn">
            <p>{t.entry.challengeEnded}</p>
          </Notice>
        </div>
      )}
      <div class="panel">
        <Form
          submit={t.people.signIn}
          onSubmit={async ({ email = '', password = '' }) => {
            setEnded(false);
            setChallenge(await signIn(email, password));
          }}
        >
          <TextField
            name="email"
            label={t.people.email}
            type="email"
            // The browser offers passkeys here as well as addresses.
            autocomplete={'username webauthn' as 'username'}
            dir="ltr"
            required
          />
          <TextField
            name="password"
            label={t.people.password}
            type="password"
            autocomplete="current-password"
            dir="ltr"
            required
          />
        </Form>
        <p>
          <a href="/forgot-password">{t.entry.forgotten}</a>
        </p>
        {passkeysWork() && <ByPasskey />}
      </div>
      <p class="quiet">
        {t.people.noAccount} <a href="/sign-up">{t.people.signUp}</a>
      </p>
    </Page>
  );
}

/** A passkey of a device that asks for finger, face or PIN is both factors at once. */
function ByPasskey(): JSX.Element {
  const t = texts().entry;
  const [offer, setOffer] = useState(() => new AbortController());
  const passkey = useDeed(async () => {
    // A browser asks for one passkey at a time: the silent offer makes room.
    offer.abort();
    try {
      entered(await enterWith(await showPasskey(null), false));
    } catch (thrown) {
      setOffer(new AbortController());
      throw thrown;
    }
  });
  useEffect(() => {
    void offeredPasskey(offer.signal)
      .then(async (shown) => {
        if (shown !== null) entered(await enterWith(shown, false));
      })
      .catch(() => undefined);
    return () => offer.abort();
  }, [offer]);
  return (
    <div class="stack or">
      <button type="button" class="button" disabled={passkey.busy} onClick={() => void passkey.run()}>
        {t.withPasskey}
      </button>
      <ProblemNotice problem={passkey.problem} />
    </div>
  );
}
