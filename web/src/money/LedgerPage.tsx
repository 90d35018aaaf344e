import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { post } from '../api/client';
import type { ChainReport, TrialBalance } from '../api/ledger';
import { CopyableId } from '../parts/CopyableId';
import { Minor } from '../parts/figures';
import { shortened } from '../parts/ids';
import { Shown } from '../parts/Listed';
import { Empty, Notice, ProblemNotice } from '../parts/Notice';
import { Page, Section } from '../parts/Page';
import { Table } from '../parts/Table';
import { useDeed, useGet } from '../parts/work';
import { texts } from '../text';
import { Heads, LastVerified } from './BookState';

export default function LedgerPage(): JSX.Element {
  const t = texts().money;
  const balance = useGet<TrialBalance>('/ledger/trial-balance');
  const [report, setReport] = useState<ChainReport | null>(null);
  const verify = useDeed(async () => setReport(await post<ChainReport>('/ledger/verification')));
  return (
    <Page
      title={t.ledgerTitle}
      lead={t.ledgerLead}
      actions={
        <button type="button" class="button button-main" disabled={verify.busy} onClick={() => void verify.run()}>
          {t.verify}
        </button>
      }
    >
      <p class="quiet">{t.verifyNote}</p>
      <LastVerified />
      <div role="status">{report && <Chain report={report} />}</div>
      <ProblemNotice problem={verify.problem} />
      <Section title={t.trialBalance}>
        <Shown of={balance}>
          {(data) =>
            data.items.length === 0 ? (
              <Empty title={t.noAccounts}>{t.noAccountsNext}</Empty>
            ) : (
              <Accounts balance={data} />
            )
          }
        </Shown>
      </Section>
      <Heads />
    </Page>
  );
}

function Chain({ report }: { report: ChainReport }): JSX.Element {
  const t = texts().money;
  const balanced = report.differenceMinor === 0;
  return (
    <Notice tone={report.whole && balanced ? 'good' : 'bad'}>
      <p>
        <strong>
          {!report.whole ? t.chainBroken(report.brokenAtSeq ?? 0) : balanced ? t.chainWhole : t.outOfBalance}
        </strong>
      </p>
      <dl class="facts">
        <dt>{t.transfers}</dt>
        <dd>
          <Minor minor={report.transfers} />
        </dd>
        <dt>{t.difference}</dt>
        <dd>
          <Minor minor={report.differenceMinor} />
        </dd>
        <dt>{t.headHash}</dt>
        <dd>
          <CopyableId id={report.headHash} />
        </dd>
      </dl>
    </Notice>
  );
}

function Accounts({ balance }: { balance: TrialBalance }): JSX.Element {
  const t = texts().money;
  return (
    <Table
      caption={t.trialBalance}
      rows={balance.items}
      rowKey={(row) => row.account + row.asset}
      columns={[
        { head: t.account, cell: (row) => <AccountName name={row.name} /> },
        { head: t.debit, figures: true, cell: (row) => <Minor minor={row.debitMinor} asset={row.asset} /> },
        { head: t.credit, figures: true, cell: (row) => <Minor minor={row.creditMinor} asset={row.asset} /> },
        { head: t.kind, cell: (row) => t.accountKinds[row.kind] },
        { head: t.entries, cell: (row) => <CopyableId id={row.account} href={`/ledger/accounts/${row.account}`} /> },
      ]}
      foot={balance.totals.map((total) => (
        <tr key={total.asset}>
          <th scope="row">
            {t.total(total.asset)}
            {total.differenceMinor !== 0 && (
              <span class="bad">
                {' '}
                · {t.difference} <Minor minor={total.differenceMinor} asset={total.asset} />
              </span>
            )}
          </th>
          <td class="figures">
            <Minor minor={total.debitMinor} asset={total.asset} />
          </td>
          <td class="figures">
            <Minor minor={total.creditMinor} asset={total.asset} />
          </td>
          <td colSpan={2} />
        </tr>
      ))}
    />
  );
}

/** What the account is for and, with a place to break before it, whose it is. */
function AccountName({ name }: { name: string }): JSX.Element {
  const owner = name.indexOf(':') + 1;
  if (owner === 0) return <bdi>{name}</bdi>;
  return (
    <bdi title={name}>
      {name.slice(0, owner)}
      <wbr />
      {shortened(name.slice(owner))}
    </bdi>
  );
}
