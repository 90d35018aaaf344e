import type { JSX } from 'preact';
import { Page } from '../parts/Page';
import { texts } from '../text';

export default function GoodbyePage(): JSX.Element {
  const t = texts();
  return (
    <Page title={t.entry.goodbye} lead={t.entry.goodbyeLead} narrow>
      <p>
        <a class="button" href="/">
          {t.shell.toHome}
        </a>
      </p>
    </Page>
  );
}
