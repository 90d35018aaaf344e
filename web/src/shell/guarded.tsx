import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { PersonRole } from '../api/contract';
import { Page } from '../parts/Page';
import { is, user } from '../session';
import { texts } from '../text';

export type PageComponent = () => JSX.Element | null;

/** Sends whoever is not signed in to the sign-in page, and says so to whoever lacks the role. */
export function guarded(who: 'open' | 'signed-in' | PersonRole[], Inner: PageComponent): PageComponent {
  if (who === 'open') return Inner;
  return function Guarded(): JSX.Element | null {
    if (user.value === null) return <ToSignIn />;
    if (who !== 'signed-in' && !is(...who)) return <NotAllowed />;
    return <Inner />;
  };
}

function ToSignIn(): null {
  const { route, url } = useLocation();
  useEffect(() => route(`/sign-in?next=${encodeURIComponent(url)}`, true), []);
  return null;
}

function NotAllowed(): JSX.Element {
  const t = texts().shell;
  return (
    <Page title={t.notAllowed} lead={t.notAllowedLead} narrow>
      <p>
        <a class="button" href="/">
          {t.toHome}
        </a>
      </p>
    </Page>
  );
}
