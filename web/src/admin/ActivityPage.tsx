import type { JSX } from 'preact';
import type { ActivityEntry } from '../api/operations';
import { CopyableId } from '../parts/CopyableId';
import { At } from '../parts/figures';
import { Listed } from '../parts/Listed';
import { Empty } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Table } from '../parts/Table';
import { useListing } from '../parts/work';
import { texts } from '../text';

export default function ActivityPage(): JSX.Element {
  const t = texts().admin;
  const entries = useListing<ActivityEntry>('/admin/activity');
  return (
    <Page title={t.activityTitle} lead={t.activityLead}>
      <Listed of={entries} empty={<Empty title={t.noActivity}>{t.noActivityNext}</Empty>}>
        {(rows) => (
          <Table
            caption={t.activityTitle}
            rows={rows.map((row, index) => ({ ...row, index }))}
            rowKey={(row) => String(row.index)}
            columns={[
              { head: t.action, cell: (row) => <bdi class="mono">{row.action}</bdi> },
              { head: t.at, cell: (row) => <At at={row.at} /> },
              { head: t.who, cell: (row) => <CopyableId id={row.who} /> },
              { head: t.about, cell: (row) => <CopyableId id={row.subject} /> },
              {
                head: t.facts,
                cell: (row) => (
                  <bdi class="quiet">
                    {Object.entries(row.facts)
                      .map(([key, value]) => `${key}=${value}`)
                      .join(' ')}
                  </bdi>
                ),
              },
            ]}
          />
        )}
      </Listed>
    </Page>
  );
}
