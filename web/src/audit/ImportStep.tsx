import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { EngagementDetail, Import } from '../api/audit';
import { post } from '../api/client';
import { CopyableId } from '../parts/CopyableId';
import { At, Minor } from '../parts/figures';
import { TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { Section } from '../parts/Page';
import { Table } from '../parts/Table';
import { texts } from '../text';
import { CsvForm } from './CsvForm';
import { ImportReport } from './ImportReport';

interface Properties {
  engagement: EngagementDetail;
  onImported: () => Promise<void>;
}

export function ImportStep({ engagement, onImported }: Properties): JSX.Element {
  const t = texts().audit;
  const [report, setReport] = useState<Import | null>(null);
  const taken = async (found: Import): Promise<void> => {
    setReport(found);
    if (!found.dryRun && found.accepted) await onImported();
  };
  return (
    <Section title={t.importStep} note={t.importNote}>
      {engagement.imports.length === 0 ? <p class="quiet">{t.noImports}</p> : <Imports engagement={engagement} />}
      {engagement.status === 'OPEN' && (
        <>
          <div class="panel">
            <h3>{t.fromLedger}</h3>
            <Form
              submit={t.importLedger}
              label={t.fromLedger}
              inline
              onSubmit={async ({ from, to }) =>
                taken(await post<Import>(`/engagements/${engagement.id}/imports/ledger`, { from, to }))
              }
            >
              <TextField name="from" label={t.fromDay} type="date" defaultValue={engagement.periodStart} required />
              <TextField name="to" label={t.toDay} type="date" defaultValue={engagement.periodEnd} required />
            </Form>
          </div>
          <details class="panel fold">
            <summary>{t.fromCsv}</summary>
            <CsvForm engagementId={engagement.id} onAnswer={taken} />
          </details>
        </>
      )}
      <div role="status">{report && <ImportReport report={report} />}</div>
    </Section>
  );
}

function Imports({ engagement }: { engagement: EngagementDetail }): JSX.Element {
  const t = texts().audit;
  return (
    <Table
      caption={t.importStep}
      rows={engagement.imports}
      rowKey={(row) => row.id}
      columns={[
        { head: t.file, cell: (row) => <CopyableId id={row.id} /> },
        { head: t.columns.source, cell: (row) => (row.kind === 'CSV' ? t.csvFile : t.ledger) },
        { head: t.lines, figures: true, cell: (row) => <Minor minor={row.lines} /> },
        { head: t.entries, figures: true, cell: (row) => <Minor minor={row.entries} /> },
        { head: t.date, cell: (row) => <At at={row.at} /> },
        { head: t.hash, cell: (row) => <CopyableId id={row.contentHash} /> },
      ]}
    />
  );
}
