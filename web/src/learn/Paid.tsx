import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Page } from '../api/contract';
import type { Reward } from '../api/payments';
import { AmountText } from '../parts/figures';
import { useWatched } from '../parts/polling';
import { texts } from '../text';

const ASKED_MAX = 30;

/** Follows the reward of an exercise that was just passed until it is in the wallet. It is paid once, however often. */
export function Paid({ exerciseId }: { exerciseId: string }): JSX.Element {
  const t = texts();
  const asked = useRef(0);
  const of = (page: Page<Reward>): Reward | undefined => page.items.find((reward) => reward.exerciseId === exerciseId);
  const { data } = useWatched<Page<Reward>>('/rewards', (page) => {
    asked.current += 1;
    const status = of(page)?.status ?? 'PENDING';
    return status !== 'PENDING' || asked.current >= ASKED_MAX;
  });
  const reward = data === null ? undefined : of(data);
  if (reward?.status === 'PAID') {
    return (
      <p>
        {t.learn.rewardPaid}{' '}
        <strong class="coin">
          <AmountText amount={reward.amount} sign="+" />
        </strong>
      </p>
    );
  }
  return <p>{reward?.status === 'WAITING_FOR_FUNDS' ? t.money.rewardStatuses.WAITING_FOR_FUNDS : t.learn.rewardComing}</p>;
}
