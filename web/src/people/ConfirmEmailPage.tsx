import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { post } from '../api/client';
import { Notice, ProblemNotice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { useDeed } from '../parts/work';
import { restore } from '../session';
import { texts } from '../text';
import { useMailedToken } from './token';

export default function ConfirmEmailPage(): JSX.Element {
  const t = texts();
  const token = useMailedToken();
  const [done, setDone] = useState(false);
  const confirm = useDeed(async () => {
    await post('/auth/email/confirm', { token });
    setDone(true);
    await restore();
  });
  useEffect(() => {
    if (token) void confirm.run();
  }, []);
  return (
    <Page title={t.entry.confirmEmailTitle} narrow>
      {!token && (
        <Notice tone="warn">
          <p>{t.people.verifyMissing}</p>
        </Notice>
      )}
      <div role="status">
        {confirm.busy && <p>{t.people.verifying}</p>}
        {done && (
          <Notice tone="good">
            <p>{t.entry.confirmEmailDone}</p>
          </Notice>
        )}
      </div>
      <ProblemNotice problem={confirm.problem} />
      <p>
        <a class="button" href="/account/email">
          {t.entry.toAccount}
        </a>
      </p>
    </Page>
  );
}
