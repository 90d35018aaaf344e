import type { JSX } from 'preact';
import type { Reward } from '../api/payments';
import { Badge } from '../parts/Badge';
import { CopyableId } from '../parts/CopyableId';
import { AmountText, At } from '../parts/figures';
import { Listed } from '../parts/Listed';
import { Empty, type Tone } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Table } from '../parts/Table';
import { useListing } from '../parts/work';
import { texts } from '../text';

const TONES: Record<Reward['status'], Tone> = { PENDING: 'plain', PAID: 'good', WAITING_FOR_FUNDS: 'warn' };

export default function RewardsPage(): JSX.Element {
  const t = texts();
  const rewards = useListing<Reward>('/rewards');
  return (
    <Page title={t.money.rewardsTitle} lead={t.money.rewardsLead}>
      <Listed
        of={rewards}
        empty={
          <Empty title={t.money.noRewards}>
            <p>{t.money.noRewardsNext}</p>
            <a class="button button-main" href="/courses">
              {t.people.browse}
            </a>
          </Empty>
        }
      >
        {(rows) => (
          <Table
            caption={t.money.rewardsTitle}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                head: t.money.amount,
                cell: (row) => (
                  <span class="coin">
                    <AmountText amount={row.amount} />
                  </span>
                ),
              },
              {
                head: t.money.status,
                cell: (row) => <Badge tone={TONES[row.status]}>{t.money.rewardStatuses[row.status]}</Badge>,
              },
              { head: t.money.at, cell: (row) => <At at={row.at} /> },
              {
                head: t.money.exercise,
                cell: (row) => (
                  <a href={`/exercises/${row.exerciseId}`} dir="auto">
                    {row.title}
                  </a>
                ),
              },
              { head: t.money.trace, cell: (row) => <CopyableId id={row.id} href={`/trace/${row.id}`} /> },
              { head: t.money.submission, cell: (row) => <CopyableId id={row.submissionId} /> },
            ]}
          />
        )}
      </Listed>
    </Page>
  );
}
