import type { JSX } from 'preact';
import type { OauthClient } from '../api/identity';
import { Badge } from '../parts/Badge';
import { CopyableId } from '../parts/CopyableId';
import { At } from '../parts/figures';
import { Table } from '../parts/Table';
import { texts } from '../text';

export type ToolDeed = 'rotate' | 'disable' | 'enable';

export function ToolTable({ rows, onDo }: {
  rows: OauthClient[];
  onDo: (what: ToolDeed, client: OauthClient) => void;
}): JSX.Element {
  const t = texts().safety;
  const button = (what: ToolDeed, client: OauthClient): JSX.Element => (
    <button type="button" class="button" aria-label={`${t.toolDeeds[what]}: ${client.name}`} onClick={() => onDo(what, client)}>
      {t.toolDeeds[what]}
    </button>
  );
  return (
    <Table
      caption={t.toolsTitle}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          head: t.tool,
          cell: (row) => (
            <>
              <bdi>{row.name}</bdi>
              <br />
              <CopyableId id={row.id} />
            </>
          ),
        },
        { head: t.type, cell: (row) => t.types[row.type] },
        {
          head: t.redirects,
          cell: (row) => (
            <ul>
              {row.redirectUris.map((uri) => (
                <li key={uri}>
                  <bdi class="mono" dir="ltr">
                    {uri}
                  </bdi>
                </li>
              ))}
            </ul>
          ),
        },
        { head: t.mayAsk, cell: (row) => <bdi class="mono">{row.scopes.join(' ')}</bdi> },
        { head: t.since, cell: (row) => <At at={row.createdAt} /> },
        {
          head: t.state,
          cell: (row) => (row.disabled ? <Badge tone="bad">{t.off}</Badge> : <Badge tone="good">{t.on}</Badge>),
        },
        {
          head: t.deeds,
          cell: (row) => (
            <div class="actions">
              {row.type === 'CONFIDENTIAL' && button('rotate', row)}
              {button(row.disabled ? 'enable' : 'disable', row)}
            </div>
          ),
        },
      ]}
    />
  );
}
