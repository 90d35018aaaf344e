import type { JSX } from 'preact';
import type { Submission } from '../api/learning';
import { Badge } from '../parts/Badge';
import { At } from '../parts/figures';
import { Listed } from '../parts/Listed';
import { Table } from '../parts/Table';
import type { Listing } from '../parts/work';
import { texts } from '../text';

/** What this learner submitted before; each can be looked at again. */
export function Earlier({ submissions, onOpen }: {
  submissions: Listing<Submission>;
  onOpen: (id: string) => void;
}): JSX.Element {
  const t = texts().learn;
  return (
    <details class="fold">
      <summary>{t.earlier}</summary>
      <Listed of={submissions} empty={<p class="quiet">{t.noEarlier}</p>}>
        {(rows) => (
          <Table
            caption={t.earlier}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                head: t.when,
                cell: (row) => (
                  <button type="button" class="button button-link" onClick={() => onOpen(row.id)}>
                    <At at={row.at} />
                  </button>
                ),
              },
              {
                head: t.status,
                cell: (row) => (
                  <Badge tone={row.passed ? 'good' : 'plain'}>{row.passed ? t.passed : t.statuses[row.status]}</Badge>
                ),
              },
              { head: t.points, cell: (row) => row.score ?? '—', figures: true },
            ]}
          />
        )}
      </Listed>
    </details>
  );
}
