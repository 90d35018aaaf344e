import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { post } from '../api/client';
import type { Delivery, DeliveryDetail, DeliveryStatus } from '../api/payments';
import { Badge } from '../parts/Badge';
import { CopyableId } from '../parts/CopyableId';
import { Dialog } from '../parts/Dialog';
import { At, Minor } from '../parts/figures';
import { Filter } from '../parts/Filter';
import { Listed, Shown } from '../parts/Listed';
import { Empty, ProblemNotice, type Tone } from '../parts/Notice';
import { Section } from '../parts/Page';
import { Table } from '../parts/Table';
import { type Listing, useDeed, useGet } from '../parts/work';
import { texts } from '../text';

const TONES: Record<DeliveryStatus, Tone> = { WAITING: 'plain', DELIVERED: 'good', DEAD: 'bad' };

/** What was sent to a webhook, and sending it again. */
export function Deliveries({ webhookId, of, status, onStatus, onTold }: {
  webhookId: string;
  of: Listing<Delivery>;
  status: string;
  onStatus: (status: string) => void;
  onTold: (words: string) => void;
}): JSX.Element {
  const t = texts().treasury;
  const path = `/webhooks/${webhookId}`;
  const [opened, open] = useState<Delivery | null>(null);
  const resend = useDeed(async (delivery: Delivery) => {
    await post(`${path}/deliveries/${delivery.id}/resend`, {});
    onTold(t.resent);
    await of.reload();
  });
  const resendDead = useDeed(async () => {
    const { resent } = await post<{ resent: number }>(`${path}/resend`, { since: '1970-01-01T00:00:00Z' });
    onTold(t.resentMany(resent));
    await of.reload();
  });
  return (
    <Section
      title={t.deliveries}
      actions={
        <button type="button" class="button" disabled={resendDead.busy} onClick={() => void resendDead.run()}>
          {t.resendDead}
        </button>
      }
    >
      <Filter value={status} choices={t.deliveryStatuses} onChange={onStatus} />
      <ProblemNotice problem={resend.problem ?? resendDead.problem} />
      <Listed of={of} empty={<Empty title={t.noDeliveries}>{t.noDeliveriesNext}</Empty>}>
        {(rows) => <Rows rows={rows} onOpen={open} onResend={(delivery) => void resend.run(delivery)} />}
      </Listed>
      {opened && <Tries path={`${path}/deliveries/${opened.id}`} onClose={() => open(null)} />}
    </Section>
  );
}

function Rows({ rows, onOpen, onResend }: {
  rows: Delivery[];
  onOpen: (delivery: Delivery) => void;
  onResend: (delivery: Delivery) => void;
}): JSX.Element {
  const t = texts().treasury;
  return (
    <Table
      caption={t.deliveries}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { head: t.event, cell: (row) => <bdi class="mono">{row.type}</bdi> },
        { head: texts().money.at, cell: (row) => <At at={row.at} /> },
        { head: t.state, cell: (row) => <Badge tone={TONES[row.status]}>{t.deliveryStatuses[row.status]}</Badge> },
        { head: t.tries, figures: true, cell: (row) => <Minor minor={row.attempts} /> },
        { head: t.lastAnswer, cell: (row) => <Ended status={row.lastStatus} failure={row.lastFailure} /> },
        { head: t.nextTry, cell: (row) => <At at={row.dueAt} /> },
        { head: t.delivery, cell: (row) => <CopyableId id={row.id} /> },
        {
          head: t.deeds,
          cell: (row) => (
            <div class="actions">
              <button type="button" class="button" aria-label={`${t.showTries}: ${row.id}`} onClick={() => onOpen(row)}>
                {t.showTries}
              </button>
              <button type="button" class="button" aria-label={`${t.resend}: ${row.id}`} onClick={() => onResend(row)}>
                {t.resend}
              </button>
            </div>
          ),
        },
      ]}
    />
  );
}

function Ended({ status, failure }: {
  status: Delivery['lastStatus'];
  failure: Delivery['lastFailure'];
}): JSX.Element {
  const t = texts().treasury;
  if (failure) return <>{t.failures[failure]}</>;
  return status ? <Minor minor={status} /> : <span class="quiet">—</span>;
}

function Tries({ path, onClose }: { path: string; onClose: () => void }): JSX.Element {
  const t = texts().treasury;
  const detail = useGet<DeliveryDetail>(path);
  return (
    <Dialog title={t.tries} onClose={onClose}>
      <Shown of={detail}>
        {({ tries }) => (
          <ol class="rows" reversed>
            {tries.map((each) => (
              <li key={each.number}>
                <p>
                  <At at={each.at} /> · <Ended status={each.status} failure={each.failure} /> ·{' '}
                  {t.tookMillis(each.tookMillis)}
                </p>
                {each.answer === '' ? (
                  <p class="quiet">{t.emptyAnswer}</p>
                ) : (
                  <pre dir="ltr" tabIndex={0}>
                    {each.answer}
                  </pre>
                )}
              </li>
            ))}
          </ol>
        )}
      </Shown>
    </Dialog>
  );
}
