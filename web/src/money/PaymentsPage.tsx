import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Payment } from '../api/payments';
import { Badge } from '../parts/Badge';
import { CopyableId } from '../parts/CopyableId';
import { AmountText, At } from '../parts/figures';
import { Filter } from '../parts/Filter';
import { Listed } from '../parts/Listed';
import { Empty, Notice, type Tone } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Table } from '../parts/Table';
import { useListing } from '../parts/work';
import { is } from '../session';
import { texts } from '../text';
import { PaymentDeed, type PaymentStep, steps } from './PaymentDeed';
import { RefundDialog } from './RefundDialog';

const refundable = (payment: Payment): boolean =>
  payment.status === 'CAPTURED' || payment.status === 'PARTIALLY_REFUNDED';

export default function PaymentsPage(): JSX.Element {
  const t = texts().money;
  const more = texts().treasury;
  const [status, setStatus] = useState('');
  const payments = useListing<Payment>(`/payments?all=true${status && `&status=${status}`}`);
  const [doing, setDoing] = useState<{ step: PaymentStep; payment: Payment } | null>(null);
  const [refunding, setRefunding] = useState<Payment | null>(null);
  const [told, setTold] = useState('');
  return (
    <Page title={t.paymentsTitle} lead={t.paymentsLead}>
      <div role="status">{told && <Notice tone="good">{told}</Notice>}</div>
      <Filter value={status} choices={t.paymentStatuses} onChange={setStatus} />
      <Listed of={payments} empty={<Empty title={t.noPayments}>{t.noPaymentsNext}</Empty>}>
        {(rows) => (
          <Payments rows={rows} onRefund={setRefunding} onStep={(step, payment) => setDoing({ step, payment })} />
        )}
      </Listed>
      {doing && (
        <PaymentDeed
          {...doing}
          onClose={() => setDoing(null)}
          onDone={async () => {
            setTold(more.done);
            await payments.reload();
          }}
        />
      )}
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

const TONES: Partial<Record<Payment['status'], Tone>> = {
  PROPOSED: 'warn',
  CAPTURED: 'good',
  SETTLED: 'good',
  FAILED: 'bad',
  EXPIRED: 'bad',
};

function Payments({ rows, onRefund, onStep }: {
  rows: Payment[];
  onRefund: (payment: Payment) => void;
  onStep: (step: PaymentStep, payment: Payment) => void;
}): JSX.Element {
  const { money: t, treasury: more } = texts();
  return (
    <Table
      caption={t.paymentsTitle}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { head: t.payment, cell: (row) => <CopyableId id={row.id} href={`/trace/${row.id}`} /> },
        { head: t.at, cell: (row) => <At at={row.at} /> },
        { head: t.payer, cell: (row) => <CopyableId id={row.payer} /> },
        { head: t.course, cell: (row) => <Bought payment={row} /> },
        { head: t.amount, figures: true, cell: (row) => <AmountText amount={row.amount} /> },
        { head: more.captured, figures: true, cell: (row) => row.captured && <AmountText amount={row.captured} /> },
        { head: more.fee, figures: true, cell: (row) => row.fee && <AmountText amount={row.fee} /> },
        { head: t.refunded, figures: true, cell: (row) => <AmountText amount={row.refunded} /> },
        { head: more.method, cell: (row) => more.methods[row.method ?? 'WALLET'] },
        {
          head: t.status,
          cell: (row) => <Badge tone={TONES[row.status] ?? 'plain'}>{t.paymentStatuses[row.status]}</Badge>,
        },
        { head: more.deeds, cell: (row) => <Deeds payment={row} onRefund={onRefund} onStep={onStep} /> },
      ]}
    />
  );
}

function Bought({ payment }: { payment: Payment }): JSX.Element {
  if (!payment.courseId) return <bdi>{payment.title}</bdi>;
  return (
    <a href={`/courses/${payment.courseId}`} dir="auto">
      {payment.title}
    </a>
  );
}

function Deeds({ payment, onRefund, onStep }: {
  payment: Payment;
  onRefund: (payment: Payment) => void;
  onStep: (step: PaymentStep, payment: Payment) => void;
}): JSX.Element {
  const { money: t, treasury: more } = texts();
  const names: Record<PaymentStep, string> = { capture: more.capture, void: more.voidIt, settle: more.settle };
  const open = steps(payment);
  if (!is('TREASURER', 'ADMIN') || (open.length === 0 && !refundable(payment))) return <span class="quiet">—</span>;
  return (
    <div class="actions">
      {refundable(payment) && (
        <button type="button" class="button" aria-label={`${t.refund}: ${payment.id}`} onClick={() => onRefund(payment)}>
          {t.refund}
        </button>
      )}
      {open.map((step) => (
        <button
          key={step}
          type="button"
          class="button"
          aria-label={`${names[step]}: ${payment.id}`}
          onClick={() => onStep(step, payment)}
        >
          {names[step]}
        </button>
      ))}
    </div>
  );
}
