import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Payment } from '../api/contract';
import { Badge } from '../parts/Badge';
import { CopyableId } from '../parts/CopyableId';
import { AmountText, At } from '../parts/figures';
import { Listed } from '../parts/Listed';
import { Empty, Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Table } from '../parts/Table';
import { useListing } from '../parts/work';
import { is } from '../session';
import { texts } from '../text';
import { RefundDialog } from './RefundDialog';

const refundable = (payment: Payment): boolean =>
  payment.status === 'CAPTURED' || payment.status === 'PARTIALLY_REFUNDED';

export default function PaymentsPage(): JSX.Element {
  const t = texts().money;
  const payments = useListing<Payment>('/payments?all=true');
  const [refunding, setRefunding] = useState<Payment | null>(null);
  const [told, setTold] = useState('');
  return (
    <Page title={t.paymentsTitle} lead={t.paymentsLead}>
      <div role="status">{told && <Notice tone="good">{told}</Notice>}</div>
      <Listed of={payments} empty={<Empty title={t.noPayments}>{t.noPaymentsNext}</Empty>}>
        {(rows) => <Payments rows={rows} onRefund={setRefunding} />}
      </Listed>
      {refunding && (
        <RefundDialog
          payment={refunding}
          onClose={() => setRefunding(null)}
          onRefunded={async (amount) => {
            setTold(t.refundDone(amount));
            await payments.reload();
          }}
        />
      )}
    </Page>
  );
}

function Payments({ rows, onRefund }: { rows: Payment[]; onRefund: (payment: Payment) => void }): JSX.Element {
  const t = texts().money;
  const mayRefund = is('TREASURER', 'ADMIN');
  return (
    <Table
      caption={t.paymentsTitle}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { head: t.payment, cell: (row) => <CopyableId id={row.id} href={`/trace/${row.id}`} /> },
        { head: t.at, cell: (row) => <At at={row.at} /> },
        { head: t.payer, cell: (row) => <CopyableId id={row.payer} /> },
        { head: t.course, cell: (row) => (
            <a href={`/courses/${row.courseId}`} dir="auto">
              {row.title}
            </a>
          ) },
        { head: t.amount, figures: true, cell: (row) => <AmountText amount={row.amount} /> },
        { head: t.refunded, figures: true, cell: (row) => <AmountText amount={row.refunded} /> },
        {
          head: t.status,
          cell: (row) => (
            <Badge tone={row.status === 'CAPTURED' ? 'good' : row.status === 'FAILED' ? 'bad' : 'plain'}>
              {t.paymentStatuses[row.status]}
            </Badge>
          ),
        },
        {
          head: t.refundTitle,
          cell: (row) =>
            mayRefund && refundable(row) ? (
              <button
                type="button"
                class="button"
                aria-label={`${t.refund}: ${row.id}`}
                onClick={() => onRefund(row)}
              >
                {t.refund}
              </button>
            ) : (
              <span class="quiet">—</span>
            ),
        },
      ]}
    />
  );
}
