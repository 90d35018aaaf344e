import type { JSX } from 'preact';
import { Page } from '../parts/Page';
import { texts } from '../text';

export function NotFoundPage(): JSX.Element {
  const t = texts().shell;
  return (
    <Page title={t.notFound} lead={t.notFoundLead} narrow>
      <p>
        <a class="button" href="/">
          {t.toHome}
        </a>
      </p>
    </Page>
  );
}
