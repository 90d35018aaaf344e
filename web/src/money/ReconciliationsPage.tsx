import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { post } from '../api/client';
import type { Reconciliation } from '../api/payments';
import { Badge } from '../parts/Badge';
import { Dialog } from '../parts/Dialog';
import { At, Minor } from '../parts/figures';
import { Field, Form } from '../parts/Form';
import { Listed } from '../parts/Listed';
import { Empty } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Table } from '../parts/Table';
import { Told } from '../parts/Told';
import { useListing } from '../parts/work';
import { is } from '../session';
import { texts } from '../text';

/** The provider's files, each compared with the books. */
export default function ReconciliationsPage(): JSX.Element {
  const t = texts().treasury;
  const files = useListing<Reconciliation>('/reconciliations');
  const [comparing, setComparing] = useState(false);
  const [told, tell] = useState('');
  const compare = is('TREASURER', 'ADMIN') && (
    <button type="button" class="button button-main" onClick={() => setComparing(true)}>
      {t.compareFile}
    </button>
  );
  return (
    <Page title={t.reconciliationsTitle} lead={t.reconciliationsLead} actions={(files.data?.length ?? 0) > 0 && compare}>
      <Told words={told} />
      <Listed
        of={files}
        empty={
          <Empty title={t.noReconciliations}>
            <p>{t.noReconciliationsNext}</p>
            {compare}
          </Empty>
        }
      >
        {(rows) => <Files rows={rows} />}
      </Listed>
      {comparing && (
        <FileDialog
          onClose={() => setComparing(false)}
          onCompared={async () => {
            tell(t.done);
            await files.reload();
          }}
        />
      )}
    </Page>
  );
}

function Files({ rows }: { rows: Reconciliation[] }): JSX.Element {
  const t = texts().treasury;
  return (
    <Table
      caption={t.reconciliationsTitle}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          head: t.fileFrom,
          cell: (row) => (
            <a href={`/treasury/reconciliations/${row.id}`}>
              <At at={row.at} />
            </a>
          ),
        },
        { head: t.lines, figures: true, cell: (row) => <Minor minor={row.lines} /> },
        { head: t.matched, figures: true, cell: (row) => <Minor minor={row.matched} /> },
        {
          head: t.open,
          cell: (row) => (
            <Badge tone={row.open === 0 ? 'good' : 'warn'}>
              <Minor minor={row.open} />
            </Badge>
          ),
        },
        { head: t.theirs, figures: true, cell: ({ totals }) => <Minor minor={totals.fileMinor} asset={totals.asset} /> },
        { head: t.ours, figures: true, cell: ({ totals }) => <Minor minor={totals.oursMinor} asset={totals.asset} /> },
        {
          head: texts().money.difference,
          figures: true,
          cell: ({ totals }) => <Minor minor={totals.differenceMinor} asset={totals.asset} />,
        },
        { head: t.clearing, figures: true, cell: ({ totals }) => <Minor minor={totals.clearingMinor} asset={totals.asset} /> },
      ]}
    />
  );
}

function FileDialog({ onClose, onCompared }: { onClose: () => void; onCompared: () => Promise<void> }): JSX.Element {
  const t = texts().treasury;
  const file = useRef<HTMLInputElement>(null);
  return (
    <Dialog title={t.compareFile} onClose={onClose}>
      <Form
        submit={t.compareFile}
        onSubmit={async () => {
          const chosen = file.current?.files?.[0];
          if (!chosen) return;
          await post('/reconciliations', new Blob([chosen], { type: 'text/csv' }));
          onClose();
          await onCompared();
        }}
      >
        <Field
          name="file"
          label={t.file}
          control={(wiring) => <input ref={file} type="file" accept=".csv,text/csv" required {...wiring} />}
        />
      </Form>
    </Dialog>
  );
}
