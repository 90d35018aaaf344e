import type { JSX } from 'preact';
import type { Wallet, WalletEntry } from '../api/payments';
import { CopyableId } from '../parts/CopyableId';
import { AmountText, At } from '../parts/figures';
import { Listed, Shown } from '../parts/Listed';
import { Empty } from '../parts/Notice';
import { Page, Section } from '../parts/Page';
import { Table } from '../parts/Table';
import { useGet, useListing } from '../parts/work';
import { texts } from '../text';
import { BalanceChart } from './BalanceChart';
import { Statement } from './Statement';

export default function WalletPage(): JSX.Element {
  const t = texts();
  const wallet = useGet<Wallet>('/wallet');
  const entries = useListing<WalletEntry>('/wallet/entries');
  return (
    <Page title={t.money.walletTitle} lead={t.money.walletLead}>
      <Shown of={wallet}>{(data) => <Figures wallet={data} />}</Shown>
      <Statement path="/wallet/statement" certified />
      <Section title={t.money.entries}>
        <Listed
          of={entries}
          empty={
            <Empty title={t.money.noEntries}>
              <p>{t.money.noEntriesNext}</p>
              <a class="button button-main" href="/courses">
                {t.people.browse}
              </a>
            </Empty>
          }
        >
          {(rows) => (
            <>
              <BalanceChart entries={rows} />
              <Entries rows={rows} />
            </>
          )}
        </Listed>
      </Section>
    </Page>
  );
}

function Figures({ wallet }: { wallet: Wallet }): JSX.Element {
  const t = texts().money;
  const figures = [
    { name: t.available, amount: wallet.available },
    { name: t.posted, amount: wallet.posted },
    { name: t.pending, amount: wallet.pending },
  ];
  return (
    <>
      <dl class="tiles">
        {figures.map((each) => (
          <div key={each.name} class="tile">
            <dt class="tile-name">{each.name}</dt>
            <dd class="tile-value">
              <AmountText amount={each.amount} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="quiet">
        {t.account} <CopyableId id={wallet.accountId} />
      </p>
    </>
  );
}

/** Also what stands behind the chart: the same balances, as a table. */
function Entries({ rows }: { rows: WalletEntry[] }): JSX.Element {
  const t = texts().money;
  return (
    <Table
      caption={t.entries}
      rows={rows}
      rowKey={(row) => row.transferId}
      columns={[
        {
          head: t.what,
          cell: (row) => (
            <>
              {t.code(row.code)}
              {row.title && (
                <span class="quiet">
                  {' · '}
                  <bdi>{row.title}</bdi>
                </span>
              )}
            </>
          ),
        },
        { head: t.at, cell: (row) => <At at={row.at} /> },
        {
          head: t.amount,
          figures: true,
          cell: (row) => (
            <span class={row.direction === 'in' ? 'good' : undefined}>
              <AmountText amount={row.amount} sign={row.direction === 'in' ? '+' : '−'} />
            </span>
          ),
        },
        { head: t.balance, figures: true, cell: (row) => <AmountText amount={row.balance} /> },
        { head: t.trace, cell: (row) => <CopyableId id={row.transferId} href={`/trace/${row.transferId}`} /> },
      ]}
    />
  );
}
