import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { post } from '../api/client';
import type { ReconciliationItem } from '../api/payments';
import { usePart } from '../parts/address';
import { Badge } from '../parts/Badge';
import { Dialog } from '../parts/Dialog';
import { TextField } from '../parts/fields';
import { AmountText, Minor } from '../parts/figures';
import { Filter } from '../parts/Filter';
import { Form } from '../parts/Form';
import { Listed } from '../parts/Listed';
import { Empty } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Table } from '../parts/Table';
import { Told } from '../parts/Told';
import { useListing } from '../parts/work';
import { is } from '../session';
import { texts } from '../text';

/** The items of one compared file; what differs is resolved by a word of explanation. */
export default function ReconciliationPage(): JSX.Element {
  const id = usePart();
  const t = texts().treasury;
  const [status, setStatus] = useState('');
  const items = useListing<ReconciliationItem>(`/reconciliations/${id}/items${status && `?status=${status}`}`);
  const [resolving, resolve] = useState<ReconciliationItem | null>(null);
  const [told, tell] = useState('');
  return (
    <Page title={t.reconciliationsTitle} back={{ href: '/treasury/reconciliations', text: t.toReconciliations }}>
      <Told words={told} />
      <Filter value={status} choices={t.itemStatuses} onChange={setStatus} />
      <Listed of={items} empty={<Empty title={t.noItems}>{t.noItemsNext}</Empty>}>
        {(rows) => <Items rows={rows} onResolve={resolve} />}
      </Listed>
      {resolving && (
        <Dialog title={t.resolve} onClose={() => resolve(null)}>
          <p>
            <bdi class="mono">{resolving.reference}</bdi>
          </p>
          <Form
            submit={t.resolve}
            onSubmit={async (values) => {
              await post(`/reconciliations/${id}/items/${resolving.id}/resolution`, { note: values['note'] });
              resolve(null);
              tell(t.resolved);
              await items.reload();
            }}
          >
            <TextField name="note" label={t.resolveNote} autocomplete="off" required />
          </Form>
        </Dialog>
      )}
    </Page>
  );
}

function Items({ rows, onResolve }: {
  rows: ReconciliationItem[];
  onResolve: (item: ReconciliationItem) => void;
}): JSX.Element {
  const t = texts().treasury;
  const isOpen = (row: ReconciliationItem): boolean => row.status !== 'MATCHED' && !row.resolvedAt;
  return (
    <Table
      caption={t.items}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { head: t.reference, cell: (row) => <bdi class="mono">{row.reference}</bdi> },
        { head: t.lines, figures: true, cell: (row) => (row.line ? <Minor minor={row.line} /> : <span class="quiet">—</span>) },
        {
          head: t.state,
          cell: (row) => <Badge tone={isOpen(row) ? 'warn' : 'good'}>{t.itemStatuses[row.status]}</Badge>,
        },
        { head: t.theirs, figures: true, cell: (row) => row.theirs && <AmountText amount={row.theirs} /> },
        { head: t.ours, figures: true, cell: (row) => row.ours && <AmountText amount={row.ours} /> },
        { head: t.note, cell: (row) => <bdi>{row.note}</bdi> },
        {
          head: t.deeds,
          cell: (row) =>
            isOpen(row) && is('TREASURER', 'ADMIN') ? (
              <button type="button" class="button" aria-label={`${t.resolve}: ${row.reference}`} onClick={() => onResolve(row)}>
                {t.resolve}
              </button>
            ) : (
              <span class="quiet">—</span>
            ),
        },
      ]}
    />
  );
}
