import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { remove } from '../api/client';
import type { Items } from '../api/contract';
import type { ApiKey } from '../api/identity';
import { AskDialog } from '../parts/AskDialog';
import { At } from '../parts/figures';
import { Shown } from '../parts/Listed';
import { Empty } from '../parts/Notice';
import { Section } from '../parts/Page';
import { Secret } from '../parts/Secret';
import { Table } from '../parts/Table';
import { Told } from '../parts/Told';
import { useGet } from '../parts/work';
import { texts } from '../text';
import { AccountFrame } from './AccountFrame';
import { KeyForm } from './KeyForm';

/** Keys with which programs act for this person. */
export default function KeysPage(): JSX.Element {
  const t = texts().account;
  const keys = useGet<Items<ApiKey>>('/api-keys');
  const [made, setMade] = useState<string | null>(null);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const [told, tell] = useState('');
  return (
    <AccountFrame title={t.keysTitle} lead={t.keysLead}>
      <Told words={told} />
      {made !== null && <Secret title={t.keyMade} note={t.keyOnce} text={made} onDone={() => setMade(null)} />}
      <Section title={t.keys}>
        <Shown of={keys}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t.noKeys}>
                <p>{t.noKeysNext}</p>
              </Empty>
            ) : (
              <Keys rows={items} onRevoke={setRevoking} />
            )
          }
        </Shown>
      </Section>
      <Section title={t.newKey}>
        <div class="panel">
          <KeyForm
            onMade={async (key) => {
              tell('');
              setMade(key);
              await keys.reload();
            }}
          />
        </div>
      </Section>
      {revoking && (
        <AskDialog
          title={t.revokeKey}
          yes={t.revoke}
          onClose={() => setRevoking(null)}
          onYes={() => remove(`/api-keys/${revoking.id}`)}
          onDone={async () => {
            await keys.reload();
            tell(t.keyRevoked(revoking.name));
          }}
        >
          {t.revokeKeyAsk(revoking.name)}
        </AskDialog>
      )}
    </AccountFrame>
  );
}

function Keys({ rows, onRevoke }: { rows: ApiKey[]; onRevoke: (key: ApiKey) => void }): JSX.Element {
  const t = texts().account;
  return (
    <Table
      caption={t.keys}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          head: t.keyName,
          cell: (row) => (
            <>
              <bdi>{row.name}</bdi>
              <br />
              <bdi class="mono quiet">{row.hint}</bdi>
            </>
          ),
        },
        { head: t.scopes, cell: (row) => <bdi class="mono">{row.scopes.join(' ')}</bdi> },
        {
          head: t.addresses,
          cell: (row) => (row.addresses.length === 0 ? t.anywhere : <bdi class="mono">{row.addresses.join(' ')}</bdi>),
        },
        { head: t.lastUsed, cell: (row) => <At at={row.usedAt} /> },
        { head: t.ends, cell: (row) => (row.expiresAt ? <At at={row.expiresAt} /> : t.never) },
        {
          head: t.actions,
          cell: (row) => (
            <button type="button" class="button" aria-label={`${t.revoke}: ${row.name}`} onClick={() => onRevoke(row)}>
              {t.revoke}
            </button>
          ),
        },
      ]}
    />
  );
}
