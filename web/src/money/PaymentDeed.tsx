import type { JSX } from 'preact';
import { post } from '../api/client';
import type { Payment, PaymentStatus } from '../api/payments';
import { AskDialog } from '../parts/AskDialog';
import { Dialog } from '../parts/Dialog';
import { AmountField, amountOf } from '../parts/fields';
import { Form } from '../parts/Form';
import { texts } from '../text';
import { formatAmount } from '../text/figures';

export type PaymentStep = 'capture' | 'void' | 'settle';

/** What a treasurer may do with a payment in its state; refunds have a dialog of their own. */
export const steps = (payment: Payment): PaymentStep[] => {
  const by: Partial<Record<PaymentStatus, PaymentStep[]>> = {
    AUTHORISED: ['capture', 'void'],
    CAPTURED: ['settle'],
    PARTIALLY_REFUNDED: ['settle'],
  };
  return by[payment.status] ?? [];
};

export function PaymentDeed({ step, payment, onClose, onDone }: {
  step: PaymentStep;
  payment: Payment;
  onClose: () => void;
  onDone: () => Promise<void>;
}): JSX.Element {
  const t = texts().treasury;
  const path = `/payments/${payment.id}`;
  if (step === 'capture') {
    return (
      <Dialog title={t.capture} onClose={onClose}>
        <p>{t.captureAsk(formatAmount(payment.amount))}</p>
        <Form
          submit={t.capture}
          onSubmit={async (values) => {
            await post(`${path}/captures`, { amount: amountOf(values, 'amount') });
            onClose();
            await onDone();
          }}
        >
          <AmountField name="amount" label={texts().money.amount} defaultValue={String(payment.amount.minor)} />
        </Form>
      </Dialog>
    );
  }
  const isVoid = step === 'void';
  return (
    <AskDialog
      title={isVoid ? t.voidIt : t.settle}
      yes={isVoid ? t.voidIt : t.settle}
      onClose={onClose}
      onYes={() => post(`${path}/${isVoid ? 'void' : 'settlement'}`, {})}
      onDone={onDone}
    >
      {isVoid ? t.voidAsk : t.settleAsk}
    </AskDialog>
  );
}
