import type { JSX } from 'preact';
import type { LedgerEntry } from '../api/contract';
import { usePart } from '../parts/address';
import { CopyableId } from '../parts/CopyableId';
import { AmountText, At, Minor } from '../parts/figures';
import { Listed } from '../parts/Listed';
import { Empty } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Table } from '../parts/Table';
import { useListing } from '../parts/work';
import { texts } from '../text';

export default function AccountPage(): JSX.Element {
  const id = usePart();
  const t = texts().money;
  const entries = useListing<LedgerEntry>(`/ledger/accounts/${id}/entries`);
  return (
    <Page title={t.accountTitle} lead={t.accountLead} back={{ href: '/ledger', text: t.toLedger }}>
      <p class="quiet">
        {t.account} <CopyableId id={id} />
      </p>
      <Listed of={entries} empty={<Empty title={t.noAccountEntries}>{t.noAccountsNext}</Empty>}>
        {(rows) => (
          <Table
            caption={t.entries}
            rows={rows}
            rowKey={(row) => String(row.version)}
            columns={[
              { head: t.trace, cell: (row) => <CopyableId id={row.transfer} href={`/trace/${row.transfer}`} /> },
              { head: t.what, cell: (row) => t.code(row.code) },
              { head: t.at, cell: (row) => <At at={row.postedAt} /> },
              { head: t.debit, figures: true, cell: (row) => row.debit && <AmountText amount={row.amount} /> },
              { head: t.credit, figures: true, cell: (row) => !row.debit && <AmountText amount={row.amount} /> },
              {
                head: t.balance,
                figures: true,
                cell: (row) => <Minor minor={row.balanceMinor} asset={row.amount.asset} />,
              },
              {
                head: t.counterparty,
                cell: (row) => <CopyableId id={row.counterparty} href={`/ledger/accounts/${row.counterparty}`} />,
              },
              { head: t.cause, cell: (row) => <CopyableId id={row.cause} /> },
            ]}
          />
        )}
      </Listed>
    </Page>
  );
}
