import type { JSX } from 'preact';
import type { AccountState, LedgerEntry } from '../api/ledger';
import { usePart } from '../parts/address';
import { CopyableId } from '../parts/CopyableId';
import { AmountText, At, Minor } from '../parts/figures';
import { Listed, Shown } from '../parts/Listed';
import { Empty } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Table } from '../parts/Table';
import { useGet, useListing } from '../parts/work';
import { texts } from '../text';
import { Statement } from './Statement';

export default function AccountPage(): JSX.Element {
  const id = usePart();
  const t = texts().money;
  const state = useGet<AccountState>(`/ledger/accounts/${id}`);
  const entries = useListing<LedgerEntry>(`/ledger/accounts/${id}/entries`);
  return (
    <Page title={t.accountTitle} lead={t.accountLead} back={{ href: '/ledger', text: t.toLedger }}>
      <p class="quiet">
        {t.account} <CopyableId id={id} />
      </p>
      <Shown of={state}>{(data) => <Figures of={data} />}</Shown>
      <Statement path={`/ledger/accounts/${id}/statement`} />
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

function Figures({ of: { account, balance } }: { of: AccountState }): JSX.Element {
  const t = texts();
  const figures = [
    { name: t.money.balance, minor: balance.balanceMinor },
    { name: t.treasury.pendingIn, minor: balance.pendingInMinor },
    { name: t.treasury.pendingOut, minor: balance.pendingOutMinor },
    { name: t.treasury.available, minor: balance.availableMinor },
  ];
  return (
    <>
      <p>
        <bdi>{account.name}</bdi>
      </p>
      <dl class="tiles">
        {figures.map(
          ({ name, minor }) =>
            minor !== undefined && (
              <div key={name} class="tile">
                <dt class="tile-name">{name}</dt>
                <dd class="tile-value">
                  <Minor minor={minor} asset={balance.asset} />
                </dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
