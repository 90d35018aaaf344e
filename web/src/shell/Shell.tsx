import type { ComponentChildren, JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { asked } from '../parts/stepUp';
import { later } from '../parts/later';
import { factorMissing, signOut, user } from '../session';
import { choose, language, texts } from '../text';
import { Navigation } from './Navigation';
import { changeTheme, theme } from './theme';

const StepUpDialog = later(() => import('../people/StepUpDialog'));

/** What stands around every page. */
export function Shell({ children }: { children: ComponentChildren }): JSX.Element {
  const t = texts().shell;
  const signedIn = user.value !== null;
  const wide = signedIn && !factorMissing.value;
  return (
    <div class={wide ? 'shell shell-wide' : 'shell'}>
      <a class="skip" href="#content">
        {t.skip}
      </a>
      <header class="top">
        <a class="brand" href="/">
          <img src="/azora.svg" alt="" width="28" height="28" />
          <span>{t.brand}</span>
        </a>
        <div class="top-end">
          <button
            type="button"
            class="button button-bare"
            lang={language.value === 'en' ? 'ar' : 'en'}
            onClick={() => void choose(language.value === 'en' ? 'ar' : 'en')}
          >
            {t.language}
          </button>
          <button type="button" class="button button-bare" onClick={changeTheme}>
            <span class="unseen">{t.themeLabel}: </span>
            {theme.value === 'dark' ? t.themeLight : t.themeDark}
          </button>
          {signedIn ? <Person /> : <Doors />}
        </div>
      </header>
      {wide && <Navigation />}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      {asked.value && <StepUpDialog {...asked.value} />}
      <footer class="foot">
        <span>
          {t.brand} · {t.motto}
        </span>
        <a href="/api/docs/">{t.apiDocs}</a>
      </footer>
    </div>
  );
}

function Person(): JSX.Element {
  const t = texts().shell;
  const { route } = useLocation();
  const leave = async (): Promise<void> => {
    const told = signOut();
    route('/');
    await told;
  };
  return (
    <>
      <a class="person" href="/account">
        <span class="unseen">{t.account}: </span>
        <bdi>{user.value?.displayName}</bdi>
      </a>
      <button type="button" class="button" onClick={() => void leave()}>
        {t.signOut}
      </button>
    </>
  );
}

function Doors(): JSX.Element {
  const t = texts().shell;
  return (
    <>
      <a class="button button-bare" href="/sign-up">
        {t.signUp}
      </a>
      <a class="button" href="/sign-in">
        {t.signIn}
      </a>
    </>
  );
}
