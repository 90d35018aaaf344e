import type { JSX } from 'preact';
import type { Import } from '../api/audit';
import { Minor } from '../parts/figures';
import { Notice } from '../parts/Notice';
import { Table } from '../parts/Table';
import { said, texts } from '../text';

/** What an import took in, or would take in: how much, the control totals, and the lines it cannot read. */
export function ImportReport({ report }: { report: Import }): JSX.Element {
  const t = texts().audit;
  const words = !report.accepted ? t.importRefused : report.dryRun ? t.dryRunDone : t.importDone;
  return (
    <>
      <Notice tone={report.accepted ? 'good' : 'bad'}>
        <p>
          <strong>{words}</strong>
        </p>
        <dl class="facts">
          <dt>{t.lines}</dt>
          <dd>
            <Minor minor={report.lines} />
          </dd>
          <dt>{t.entries}</dt>
          <dd>
            <Minor minor={report.entries} />
          </dd>
        </dl>
      </Notice>
      {report.totals.length > 0 && (
        <Table
          caption={t.totals}
          rows={report.totals}
          rowKey={(row) => row.asset}
          columns={[
            { head: t.totals, cell: (row) => <bdi>{row.asset}</bdi> },
            { head: t.debit, figures: true, cell: (row) => <Minor minor={row.debitMinor} asset={row.asset} /> },
            { head: t.credit, figures: true, cell: (row) => <Minor minor={row.creditMinor} asset={row.asset} /> },
          ]}
        />
      )}
      {report.errors.length > 0 && (
        <Table
          caption={t.errors}
          rows={report.errors}
          rowKey={(row) => `${row.line}:${row.column ?? ''}:${row.message.en}`}
          columns={[
            { head: t.line, cell: (row) => row.line },
            { head: t.column, cell: (row) => <bdi>{row.column ?? '—'}</bdi> },
            { head: t.what, cell: (row) => said(row.message) },
          ]}
        />
      )}
    </>
  );
}
