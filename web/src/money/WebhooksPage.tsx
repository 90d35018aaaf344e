import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Webhook, WebhookSecret } from '../api/payments';
import { Badge } from '../parts/Badge';
import { CopyableId } from '../parts/CopyableId';
import { At } from '../parts/figures';
import { Listed } from '../parts/Listed';
import { Empty } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Secret } from '../parts/Secret';
import { Table } from '../parts/Table';
import { Told } from '../parts/Told';
import { useListing } from '../parts/work';
import { texts } from '../text';
import { WebhookDialog } from './WebhookDialog';

/** The other systems that are told of events. */
export default function WebhooksPage(): JSX.Element {
  const t = texts().treasury;
  const webhooks = useListing<Webhook>('/webhooks');
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<WebhookSecret | null>(null);
  const [told, tell] = useState('');
  const add = (
    <button type="button" class="button button-main" onClick={() => setAdding(true)}>
      {t.addWebhook}
    </button>
  );
  return (
    <Page title={t.webhooksTitle} lead={t.webhooksLead} actions={(webhooks.data?.length ?? 0) > 0 && add}>
      <Told words={told} />
      {shown && (
        <Secret
          title={t.secretOf(shown.webhook.url)}
          note={t.secretOnce}
          text={shown.secret}
          onDone={() => setShown(null)}
        />
      )}
      <Listed
        of={webhooks}
        empty={
          <Empty title={t.noWebhooks}>
            <p>{t.noWebhooksNext}</p>
            {add}
          </Empty>
        }
      >
        {(rows) => <Webhooks rows={rows} />}
      </Listed>
      {adding && (
        <WebhookDialog
          onClose={() => setAdding(false)}
          onMade={async (made) => {
            await webhooks.reload();
            tell(t.webhookSaved);
            setShown(made);
          }}
        />
      )}
    </Page>
  );
}

function Webhooks({ rows }: { rows: Webhook[] }): JSX.Element {
  const t = texts().treasury;
  return (
    <Table
      caption={t.webhooksTitle}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          head: t.url,
          cell: (row) => (
            <>
              <a href={`/treasury/webhooks/${row.id}`} class="mono" dir="ltr">
                {row.url}
              </a>
              {row.note && (
                <>
                  <br />
                  <bdi class="quiet">{row.note}</bdi>
                </>
              )}
            </>
          ),
        },
        { head: t.tellsOf, cell: (row) => <Types of={row} /> },
        { head: t.state, cell: (row) => <WebhookState of={row} /> },
        { head: t.failingSince, cell: (row) => <At at={row.failingSince} /> },
        { head: texts().money.at, cell: (row) => <At at={row.at} /> },
        { head: texts().people.myId, cell: (row) => <CopyableId id={row.id} /> },
      ]}
    />
  );
}

export function Types({ of }: { of: Webhook }): JSX.Element {
  const t = texts().treasury;
  if (of.types.length === 0) return <>{t.everything}</>;
  return (
    <ul>
      {of.types.map((type) => (
        <li key={type}>
          <bdi class="mono">{type}</bdi>
        </li>
      ))}
    </ul>
  );
}

export function WebhookState({ of }: { of: Webhook }): JSX.Element {
  const t = texts().treasury;
  if (of.enabled) return <Badge tone="good">{t.on}</Badge>;
  return <Badge tone="bad">{of.disabledBecause === 'FAILING' ? t.offFailing : t.off}</Badge>;
}
