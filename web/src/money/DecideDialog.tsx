import type { JSX } from 'preact';
import { post } from '../api/client';
import { Dialog } from '../parts/Dialog';
import { TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { texts } from '../text';

/** What is to be decided, and where the decision is sent. */
export interface Decision {
  approve: boolean;
  path: string;
  title: string;
  amount: string;
}

/** A second person's word. Who refuses says why. */
export function DecideDialog({ decision, onClose, onDecided }: {
  decision: Decision;
  onClose: () => void;
  onDecided: () => Promise<void>;
}): JSX.Element {
  const t = texts().treasury;
  const name = decision.approve ? t.approve : t.refuse;
  return (
    <Dialog title={name} onClose={onClose}>
      <p>
        <bdi>{decision.title}</bdi> · <bdi dir="ltr">{decision.amount}</bdi>
      </p>
      <Form
        submit={name}
        onSubmit={async (values) => {
          await post(decision.path, decision.approve ? {} : { reason: values['reason'] });
          onClose();
          await onDecided();
        }}
      >
        {!decision.approve && (
          <TextField name="reason" label={texts().money.reason} hint={texts().money.reasonHint} autocomplete="off" required />
        )}
      </Form>
    </Dialog>
  );
}
