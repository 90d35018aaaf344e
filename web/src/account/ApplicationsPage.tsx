import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { remove } from '../api/client';
import type { Items } from '../api/contract';
import type { Consent } from '../api/identity';
import { AskDialog } from '../parts/AskDialog';
import { At } from '../parts/figures';
import { Shown } from '../parts/Listed';
import { Empty } from '../parts/Notice';
import { Section } from '../parts/Page';
import { Table } from '../parts/Table';
import { Told } from '../parts/Told';
import { useGet } from '../parts/work';
import { texts } from '../text';
import { AccountFrame } from './AccountFrame';

/** Tools that this person signs in to with Azora, and what each may know. */
export default function ApplicationsPage(): JSX.Element {
  const t = texts().account;
  const consents = useGet<Items<Consent>>('/me/consents');
  const [ending, setEnding] = useState<Consent | null>(null);
  const [told, tell] = useState('');
  return (
    <AccountFrame title={t.applicationsTitle} lead={t.applicationsLead}>
      <Told words={told} />
      <Section title={t.applications}>
        <Shown of={consents}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t.noApplications}>
                <p>{t.noApplicationsNext}</p>
              </Empty>
            ) : (
              <Table
                caption={t.applications}
                rows={items}
                rowKey={(row) => row.clientId}
                columns={[
                  { head: t.application, cell: (row) => <bdi>{row.clientName}</bdi> },
                  { head: t.mayKnow, cell: (row) => row.scopes.map((scope) => t.toolScopes[scope] ?? scope).join(' · ') },
                  { head: t.since, cell: (row) => <At at={row.grantedAt} /> },
                  {
                    head: t.actions,
                    cell: (row) => (
                      <button
                        type="button"
                        class="button"
                        aria-label={`${t.disconnect}: ${row.clientName}`}
                        onClick={() => setEnding(row)}
                      >
                        {t.disconnect}
                      </button>
                    ),
                  },
                ]}
              />
            )
          }
        </Shown>
      </Section>
      {ending && (
        <AskDialog
          title={t.disconnectTitle}
          yes={t.disconnect}
          onClose={() => setEnding(null)}
          onYes={() => remove(`/me/consents/${ending.clientId}`)}
          onDone={async () => {
            await consents.reload();
            tell(t.disconnected(ending.clientName));
          }}
        >
          {t.disconnectAsk(ending.clientName)}
        </AskDialog>
      )}
    </AccountFrame>
  );
}
