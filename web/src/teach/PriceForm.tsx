import type { JSX } from 'preact';
import { getTagged, putTagged } from '../api/client';
import type { Price } from '../api/payments';
import { AmountField, amountOf } from '../parts/fields';
import { AmountText } from '../parts/figures';
import { Form } from '../parts/Form';
import { Section } from '../parts/Page';
import { useLoaded } from '../parts/work';
import { texts } from '../text';

export function PriceForm({ courseId, onChange }: { courseId: string; onChange: () => Promise<void> }): JSX.Element {
  const t = texts().teach;
  const path = `/courses/${courseId}/price`;
  const price = useLoaded(path, () => getTagged<Price>(path));
  const now = price.data?.data.amount;
  return (
    <Section title={t.price} note={t.priceNote}>
      <div class="panel">
        <p role="status">
          {t.priceNow}: <strong>{now && now.minor > 0 ? <AmountText amount={now} /> : t.free}</strong>
        </p>
        <Form
          submit={t.setPrice}
          label={t.price}
          quiet
          onSubmit={async (values) => {
            const wanted = { amount: amountOf(values, 'amount') };
            price.replace(await putTagged<Price>(path, wanted, price.data?.etag ?? null));
            await onChange();
          }}
        >
          <AmountField name="amount" label={t.price} />
        </Form>
      </div>
    </Section>
  );
}
