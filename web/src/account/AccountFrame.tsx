import type { ComponentChildren, JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { Page } from '../parts/Page';
import { texts } from '../text';

/** The pages of one's account, side by side. */
export function AccountFrame({ title, lead, narrow, children }: {
  title: string;
  lead?: string;
  narrow?: boolean;
  children: ComponentChildren;
}): JSX.Element {
  const t = texts().account;
  const { path } = useLocation();
  const tabs = [
    { href: '/account', text: t.profile },
    { href: '/account/email', text: t.email },
    { href: '/account/password', text: t.password },
    { href: '/account/factors', text: t.factors },
    { href: '/account/sessions', text: t.sessions },
    { href: '/account/keys', text: t.keys },
    { href: '/account/applications', text: t.applications },
    { href: '/account/data', text: t.data },
  ];
  return (
    <Page title={title} {...(lead === undefined ? {} : { lead })}>
      <nav class="tabs" aria-label={t.tabs}>
        <ul>
          {tabs.map((tab) => (
            <li key={tab.href}>
              <a href={tab.href} aria-current={tab.href === path ? 'page' : undefined}>
                {tab.text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class={narrow ? 'stack page-narrow' : 'stack stack-wide'}>{children}</div>
    </Page>
  );
}
