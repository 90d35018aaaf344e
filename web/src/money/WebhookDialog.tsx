import type { JSX } from 'preact';
import { post } from '../api/client';
import type { EventType, WebhookSecret } from '../api/payments';
import { atField } from '../api/problem';
import { Dialog } from '../parts/Dialog';
import { TextField } from '../parts/fields';
import { Form, type Values } from '../parts/Form';
import { texts } from '../text';

/** Each webhook gets tests when somebody asks for them, whatever it listens for. */
const CHOICES: EventType[] = [
  'payment.captured',
  'payment.refunded',
  'payment.voided',
  'reward.paid',
  'treasury.funded',
  'approval.needed',
  'ledger.broken',
];

export function WebhookDialog({ onClose, onMade }: {
  onClose: () => void;
  onMade: (made: WebhookSecret) => Promise<void>;
}): JSX.Element {
  const t = texts().treasury;
  const wanted = (values: Values): object => ({
    url: values['url'],
    types: CHOICES.filter((type) => values[type] === 'yes'),
    note: values['note'],
    ...(values['contact'] ? { contact: values['contact'] } : {}),
  });
  return (
    <Dialog title={t.addWebhook} onClose={onClose}>
      <Form
        submit={t.addIt}
        onSubmit={async (values) => {
          const made = await atField(post<WebhookSecret>('/webhooks', wanted(values)), (code) =>
            code === 'WEBHOOK_URL' ? 'url' : null,
          );
          onClose();
          await onMade(made);
        }}
      >
        <TextField name="url" label={t.url} hint={t.urlHint} type="url" dir="ltr" class="code" autocomplete="off" required />
        <fieldset>
          <legend>{t.tellsOf}</legend>
          <p class="hint">{t.tellsOfHint}</p>
          {CHOICES.map((type) => (
            <label key={type} class="check">
              <input type="checkbox" name={type} value="yes" /> {t.eventTypes[type]} <bdi class="mono quiet">{type}</bdi>
            </label>
          ))}
        </fieldset>
        <TextField name="note" label={t.note} autocomplete="off" maxLength={200} />
        <TextField name="contact" label={t.contact} hint={t.contactHint} type="email" dir="ltr" autocomplete="off" />
      </Form>
    </Dialog>
  );
}
