import type { JSX } from 'preact';
import { put, remove } from '../api/client';
import type { ExerciseLine } from '../api/learning';
import type { RewardRule } from '../api/payments';
import { useState } from 'preact/hooks';
import { Dialog } from '../parts/Dialog';
import { AmountField, amountOf } from '../parts/fields';
import { Form } from '../parts/Form';
import { texts } from '../text';
import { formatAmount } from '../text/figures';

/** An exercise in the author's list, with what it pays. */
export function RewardLine({ exercise, rule, proposed, etag, onChange }: {
  exercise: ExerciseLine;
  rule: RewardRule | undefined;
  proposed: RewardRule | undefined;
  etag: string | null;
  onChange: () => Promise<void>;
}): JSX.Element {
  const t = texts();
  const [asking, setAsking] = useState(false);
  return (
    <li>
      <span class="step-kind">{t.learn.exercise}</span>
      <a href={`/exercises/${exercise.id}`} dir="auto">
        {exercise.title}
      </a>
      <span class="step-end">
        <span class={rule ? 'coin' : 'quiet'}>
          {rule ? t.teach.rewardNow(formatAmount(rule.amount)) : t.teach.rewardNone}
        </span>
        {proposed && <span class="quiet">{t.teach.rewardProposed(formatAmount(proposed.amount))}</span>}
        <button
          type="button"
          class="button"
          aria-label={`${t.teach.setReward}: ${exercise.title}`}
          onClick={() => setAsking(true)}
        >
          {t.teach.setReward}
        </button>
      </span>
      {asking && (
        <Dialog title={t.teach.setReward} onClose={() => setAsking(false)}>
          <p>
            <strong dir="auto">{exercise.title}</strong>
          </p>
          <Form
            submit={t.teach.setReward}
            onSubmit={async (values) => {
              const amount = amountOf(values, 'amount');
              const path = `/exercises/${exercise.id}/reward`;
              if (amount.minor === 0) await remove(path);
              else await put<RewardRule>(path, { amount }, etag);
              setAsking(false);
              await onChange();
            }}
          >
            <AmountField
              name="amount"
              label={t.teach.reward}
              hint={t.teach.rewardHint}
              defaultValue={String((proposed ?? rule)?.amount.minor ?? '')}
            />
          </Form>
        </Dialog>
      )}
    </li>
  );
}
