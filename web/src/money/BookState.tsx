import type { JSX } from 'preact';
import type { LastVerification, SignedHead } from '../api/ledger';
import { Badge } from '../parts/Badge';
import { CopyableId } from '../parts/CopyableId';
import { At, Minor } from '../parts/figures';
import { Listed, Shown } from '../parts/Listed';
import { Section } from '../parts/Page';
import { Table } from '../parts/Table';
import { useGet, useListing } from '../parts/work';
import { texts } from '../text';

/** What the last verification found. */
export function LastVerified(): JSX.Element {
  const t = texts();
  const state = useGet<LastVerification>('/ledger/verification');
  return (
    <Shown of={state}>
      {({ last }) =>
        last ? (
          <p>
            {t.treasury.lastVerified} <At at={last.endedAt} />{' '}
            {last.report.whole ? (
              <Badge tone="good">{t.money.chainWhole}</Badge>
            ) : (
              <Badge tone="bad">{t.money.chainBroken(last.report.brokenAtSeq ?? 0)}</Badge>
            )}
          </p>
        ) : (
          <p class="quiet">{t.treasury.neverVerified}</p>
        )
      }
    </Shown>
  );
}

/** The heads that were signed, one a day. */
export function Heads(): JSX.Element {
  const t = texts().treasury;
  const heads = useListing<SignedHead>('/ledger/heads');
  return (
    <Section title={t.heads} note={t.headsNote}>
      <Listed of={heads} empty={<p class="quiet">{t.noHeads}</p>}>
        {(rows) => (
          <Table
            caption={t.heads}
            rows={rows}
            rowKey={(row) => row.day}
            columns={[
              { head: t.day, cell: (row) => <bdi>{row.day}</bdi> },
              { head: texts().money.head, figures: true, cell: (row) => <Minor minor={row.seq} /> },
              { head: texts().money.headHash, cell: (row) => <CopyableId id={row.hash} /> },
              { head: t.signedAt, cell: (row) => <At at={row.signedAt} /> },
              { head: t.key, cell: (row) => <CopyableId id={row.keyId} /> },
            ]}
          />
        )}
      </Listed>
    </Section>
  );
}
