import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Page } from '../parts/Page';
import { factorMissing, is, user } from '../session';
import { texts } from '../text';
import type { Who } from './access';

export type PageComponent = () => JSX.Element | null;

/** Sends whoever is not signed in to the sign-in page, whoever must add a second factor there, and says so to whoever lacks the role. */
export function guarded(who: Who, Inner: PageComponent): PageComponent {
  if (who === 'open') return Inner;
  return function Guarded(): JSX.Element | null {
    if (user.value === null) return who === 'home' ? <Inner /> : <Sent to="/sign-in" />;
    if (who === 'enrolling') return <Inner />;
    if (factorMissing.value) return <Sent to="/enrol" />;
    if (who === 'home') return <Inner />;
    if (who !== 'signed-in' && !is(...who)) return <NotAllowed />;
    return <Inner />;
  };
}

function Sent({ to }: { to: string }): null {
  const { route, url } = useLocation();
  useEffect(() => route(`${to}?next=${encodeURIComponent(url)}`, true), []);
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
