import type { JSX } from 'preact';
import { post } from '../api/client';
import { Dialog } from '../parts/Dialog';
import { AmountField, amountOf, TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { texts } from '../text';
import { formatAmount } from '../text/figures';

export interface Fundable {
  id: string;
  title: string;
}

export function FundDialog({ course, onClose, onFunded }: {
  course: Fundable;
  onClose: () => void;
  onFunded: (amount: string) => Promise<void>;
}): JSX.Element {
  const t = texts().money;
  return (
    <Dialog title={t.fundTitle} onClose={onClose}>
      <p>
        <strong dir="auto">{course.title}</strong>
      </p>
      <Form
        submit={t.fund}
        onSubmit={async (values) => {
          const amount = amountOf(values, 'amount');
          await post(`/treasuries/${course.id}/funding`, { amount, reason: values['reason'] });
          onClose();
          await onFunded(formatAmount(amount));
        }}
      >
        <AmountField name="amount" label={t.amount} />
        <TextField name="reason" label={t.reason} hint={t.reasonHint} autocomplete="off" required />
      </Form>
    </Dialog>
  );
}
