import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { getTagged, patchTagged, post, remove } from '../api/client';
import type { Delivery, Webhook, WebhookSecret } from '../api/payments';
import { usePart } from '../parts/address';
import { AskDialog } from '../parts/AskDialog';
import { CopyableId } from '../parts/CopyableId';
import { At } from '../parts/figures';
import { Shown } from '../parts/Listed';
import { ProblemNotice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Secret } from '../parts/Secret';
import { Told } from '../parts/Told';
import { useDeed, useListing, useLoaded } from '../parts/work';
import { texts } from '../text';
import { Deliveries } from './Deliveries';
import { Types, WebhookState } from './WebhooksPage';

type Asked = 'secret' | 'remove';

/** One webhook: what it is told of, what became of that, and what can be done about it. */
export default function WebhookPage(): JSX.Element {
  const id = usePart();
  const t = texts().treasury;
  const { route } = useLocation();
  const path = `/webhooks/${id}`;
  const webhook = useLoaded(path, () => getTagged<Webhook>(path));
  const [status, setStatus] = useState('');
  const deliveries = useListing<Delivery>(`/webhooks/${id}/deliveries${status && `?status=${status}`}`);
  const [asked, ask] = useState<Asked | null>(null);
  const [shown, setShown] = useState<WebhookSecret | null>(null);
  const [told, tell] = useState('');
  const test = useDeed(async () => {
    await post(`/webhooks/${id}/test`, {});
    tell(t.testSent);
    await deliveries.reload();
  });
  const turn = useDeed(async (enabled: boolean) => {
    webhook.replace(await patchTagged<Webhook>(path, { enabled }, webhook.data?.etag ?? null));
    tell(t.webhookSaved);
  });
  const data = webhook.data?.data;
  return (
    <Page title={t.webhookTitle} back={{ href: '/treasury/webhooks', text: t.toWebhooks }}>
      <Told words={told} />
      {shown && (
        <Secret
          title={t.secretOf(shown.webhook.url)}
          note={t.secretOnce}
          text={shown.secret}
          onDone={() => setShown(null)}
        />
      )}
      <Shown of={webhook}>{(known) => <Facts of={known.data} />}</Shown>
      <div class="actions">
        <button type="button" class="button button-main" disabled={test.busy || !data?.enabled} onClick={() => void test.run()}>
          {t.sendTest}
        </button>
        <button type="button" class="button" onClick={() => ask('secret')}>
          {t.newSecret}
        </button>
        {data && (
          <button type="button" class="button" disabled={turn.busy} onClick={() => void turn.run(!data.enabled)}>
            {data.enabled ? t.switchOff : t.switchOn}
          </button>
        )}
        <button type="button" class="button" onClick={() => ask('remove')}>
          {t.removeIt}
        </button>
      </div>
      <ProblemNotice problem={test.problem ?? turn.problem} />
      <Deliveries webhookId={id} of={deliveries} status={status} onStatus={setStatus} onTold={tell} />
      {asked === 'secret' && (
        <AskDialog
          title={t.newSecret}
          yes={t.newSecret}
          onClose={() => ask(null)}
          onYes={() => post<WebhookSecret>(`/webhooks/${id}/secret`, {})}
          onDone={async (made) => setShown(made)}
        >
          {t.newSecretAsk}
        </AskDialog>
      )}
      {asked === 'remove' && (
        <AskDialog
          title={t.removeIt}
          yes={t.removeIt}
          onClose={() => ask(null)}
          onYes={() => remove(`/webhooks/${id}`)}
          onDone={async () => route('/treasury/webhooks')}
        >
          {t.removeAsk(data?.url ?? '')}
        </AskDialog>
      )}
    </Page>
  );
}

function Facts({ of }: { of: Webhook }): JSX.Element {
  const t = texts().treasury;
  return (
    <dl class="facts">
      <dt>{t.url}</dt>
      <dd>
        <bdi class="mono secret-text" dir="ltr">
          {of.url}
        </bdi>
      </dd>
      <dt>{t.state}</dt>
      <dd>
        <WebhookState of={of} />
      </dd>
      <dt>{t.tellsOf}</dt>
      <dd>
        <Types of={of} />
      </dd>
      <dt>{t.failingSince}</dt>
      <dd>
        <At at={of.failingSince} />
      </dd>
      <dt>{texts().people.myId}</dt>
      <dd>
        <CopyableId id={of.id} />
      </dd>
    </dl>
  );
}
