import type { JSX } from 'preact';
import { post } from '../api/client';
import type { Payment } from '../api/payments';
import { CopyableId } from '../parts/CopyableId';
import { Dialog } from '../parts/Dialog';
import { AmountField, amountOf, TextField } from '../parts/fields';
import { AmountText } from '../parts/figures';
import { Form } from '../parts/Form';
import { texts } from '../text';
import { formatAmount } from '../text/figures';

export function RefundDialog({ payment, onClose, onRefunded }: {
  payment: Payment;
  onClose: () => void;
  onRefunded: (amount: string) => Promise<void>;
}): JSX.Element {
  const t = texts().money;
  const left = { minor: (payment.captured ?? payment.amount).minor - payment.refunded.minor, asset: payment.amount.asset };
  return (
    <Dialog title={t.refundTitle} onClose={onClose}>
      <dl class="facts">
        <dt>{t.payment}</dt>
        <dd>
          <CopyableId id={payment.id} />
        </dd>
        <dt>{t.refundLeft}</dt>
        <dd>
          <AmountText amount={left} />
        </dd>
      </dl>
      <Form
        submit={t.refundDo}
        onSubmit={async (values) => {
          const amount = amountOf(values, 'amount');
          await post(`/payments/${payment.id}/refunds`, { amount, reason: values['reason'] });
          onClose();
          await onRefunded(formatAmount(amount));
        }}
      >
        <AmountField name="amount" label={t.amount} defaultValue={String(left.minor)} />
        <TextField name="reason" label={t.reason} hint={t.reasonHint} autocomplete="off" required />
      </Form>
    </Dialog>
  );
}
