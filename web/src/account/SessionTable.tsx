import type { ComponentChildren, JSX } from 'preact';
import type { SessionLine } from '../api/identity';
import { Badge } from '../parts/Badge';
import { At } from '../parts/figures';
import { type Column, Table } from '../parts/Table';
import { texts } from '../text';

export function SessionTable({ rows, end }: {
  rows: SessionLine[];
  end?: (row: SessionLine) => ComponentChildren;
}): JSX.Element {
  const t = texts().account;
  const columns: Column<SessionLine>[] = [
    {
      head: t.device,
      cell: (row) => (
        <>
          <bdi>{row.device}</bdi> {row.current && <Badge tone="good">{t.thisDevice}</Badge>}
        </>
      ),
    },
    {
      head: t.address,
      cell: (row) => (
        <bdi class="mono" dir="ltr">
          {row.address}
        </bdi>
      ),
    },
    { head: t.started, cell: (row) => <At at={row.startedAt} /> },
    { head: t.lastUsed, cell: (row) => <At at={row.seenAt} /> },
    { head: t.ends, cell: (row) => <At at={row.expiresAt} /> },
  ];
  if (end !== undefined) columns.push({ head: t.actions, cell: end });
  return <Table caption={t.sessions} rows={rows} rowKey={(row) => row.id} columns={columns} />;
}
