import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { texts } from '../text';

interface Properties {
  title: string;
  lead?: ComponentChildren;
  actions?: ComponentChildren;
  back?: { href: string; text: string } | undefined;
  narrow?: boolean;
  children?: ComponentChildren;
}

let lastPath: string | null = null;

/** The frame of every page: one h1, which takes the focus after a change of route so that it is read out. */
export function Page({ title, lead, actions, back, narrow, children }: Properties): JSX.Element {
  // The path of this page, not of the window: the page before stays on the screen while this one is fetched.
  const { path } = useRoute();
  useEffect(() => {
    document.title = `${title} · ${texts().shell.brand}`;
  }, [title]);
  useEffect(() => {
    // On the first page the browser's own reading order is right; after that a change of address must be noticed.
    const first = lastPath === null;
    const same = lastPath === path;
    lastPath = path;
    if (first || same) return;
    document.getElementById('page-title')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [path]);

  return (
    <div class={narrow ? 'page page-narrow' : 'page'}>
      {back && (
        <p class="page-back">
          <a href={back.href}>{back.text}</a>
        </p>
      )}
      <header class="page-head">
        <div class="page-words">
          <h1 id="page-title" tabIndex={-1} dir="auto">
            {title}
          </h1>
          {lead && <p class="lead" dir="auto">{lead}</p>}
        </div>
        {actions && <div class="actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export function Section({ title, note, actions, children }: {
  title: string;
  note?: ComponentChildren;
  actions?: ComponentChildren;
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <section class="section">
      <div class="section-head">
        <div>
          <h2>{title}</h2>
          {note && <p class="quiet">{note}</p>}
        </div>
        {actions && <div class="actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
