import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { post } from '../api/client';
import type { Amount } from '../api/contract';
import type { CourseDetail, Enrolment } from '../api/learning';
import type { Payment, Price, Wallet } from '../api/payments';
import { Dialog } from '../parts/Dialog';
import { AmountText } from '../parts/figures';
import { Form } from '../parts/Form';
import { Shown } from '../parts/Listed';
import { Notice, ProblemNotice } from '../parts/Notice';
import { useDeed, useGet } from '../parts/work';
import { texts } from '../text';

interface Properties {
  course: CourseDetail;
  onEntered: (words: string) => void;
}

/** The way into a course: enrol where it is open, buy where it has a price. */
export function EnrolPanel({ course, onEntered }: Properties): JSX.Element {
  return course.admission === 'OPEN' ? (
    <OpenDoor course={course} onEntered={onEntered} />
  ) : (
    <PaidDoor course={course} onEntered={onEntered} />
  );
}

function OpenDoor({ course, onEntered }: Properties): JSX.Element {
  const t = texts().learn;
  const enrol = useDeed(async () => {
    await post<Enrolment>(`/courses/${course.id}/enrolments`);
    onEntered(t.enrolledNow);
  });
  return (
    <>
      <p class="actions">
        <button type="button" class="button button-main" disabled={enrol.busy} onClick={() => void enrol.run()}>
          {t.enrol}
        </button>
      </p>
      <ProblemNotice problem={enrol.problem} />
    </>
  );
}

function PaidDoor({ course, onEntered }: Properties): JSX.Element {
  const t = texts().learn;
  const price = useGet<Price>(`/courses/${course.id}/price`);
  const [asking, setAsking] = useState(false);
  return (
    <Shown of={price}>
      {({ amount }) =>
        amount.minor === 0 ? (
          <Notice tone="warn">{t.priceUnknown}</Notice>
        ) : (
          <>
            <p class="actions">
              <button type="button" class="button button-main" onClick={() => setAsking(true)}>
                {t.buyFor} <AmountText amount={amount} />
              </button>
            </p>
            {asking && (
              <BuyDialog course={course} amount={amount} onClose={() => setAsking(false)} onBought={() => onEntered(t.bought)} />
            )}
          </>
        )
      }
    </Shown>
  );
}

function BuyDialog({ course, amount, onClose, onBought }: {
  course: CourseDetail;
  amount: Amount;
  onClose: () => void;
  onBought: () => void;
}): JSX.Element {
  const t = texts().learn;
  const wallet = useGet<Wallet>('/wallet');
  return (
    <Dialog title={t.buyTitle} onClose={onClose}>
      <p>
        <strong dir="auto">{course.title}</strong>
      </p>
      <p>{t.buyAsk}</p>
      <dl class="facts">
        <dt>{t.price}</dt>
        <dd>
          <AmountText amount={amount} />
        </dd>
        <dt>{t.inWallet}</dt>
        <dd>{wallet.data ? <AmountText amount={wallet.data.available} /> : '…'}</dd>
      </dl>
      <Form
        submit={t.buy}
        onSubmit={async () => {
          await post<Payment>('/payments', { courseId: course.id, amount, capture: true });
          onClose();
          onBought();
        }}
      >
        {null}
      </Form>
    </Dialog>
  );
}
