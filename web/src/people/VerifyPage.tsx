import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { post } from '../api/client';
import { Notice, ProblemNotice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { useDeed } from '../parts/work';
import { texts } from '../text';
import { useMailedToken } from './token';

export default function VerifyPage(): JSX.Element {
  const t = texts().people;
  const token = useMailedToken();
  const [done, setDone] = useState(false);
  const verify = useDeed(async () => {
    await post('/auth/verify', { token });
    setDone(true);
  });
  useEffect(() => {
    if (token) void verify.run();
  }, [token]);

  return (
    <Page title={t.verifyTitle} narrow>
      {!token && <Notice tone="warn">{t.verifyMissing}</Notice>}
      <div role="status">
        {verify.busy && <p>{t.verifying}</p>}
        {done && (
          <Notice tone="good">
            <p>{t.verified}</p>
          </Notice>
        )}
      </div>
      {done && (
        <a class="button button-main" href="/sign-in">
          {t.signIn}
        </a>
      )}
      <ProblemNotice problem={verify.problem} />
    </Page>
  );
}
