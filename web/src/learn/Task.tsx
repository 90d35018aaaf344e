import type { JSX } from 'preact';
import type { Amount } from '../api/contract';
import type { Exercise } from '../api/learning';
import { AmountText } from '../parts/figures';
import { later } from '../parts/later';
import { texts } from '../text';
import { Output } from './Verdicts';

const Prose = later(() => import('../parts/Prose'));

/** What is asked, what it pays, and the tests that may be seen. */
export function Task({ exercise, reward }: { exercise: Exercise; reward: Amount | null }): JSX.Element {
  const t = texts().learn;
  return (
    <section class="desk-task" aria-label={t.task}>
      <h2>{t.task}</h2>
      {reward && (
        <p class="reward">
          {t.reward}{' '}
          <strong class="coin">
            <AmountText amount={reward} />
          </strong>{' '}
          <span class="quiet">{t.rewardNote}</span>
        </p>
      )}
      <Prose html={exercise.promptHtml} />
      <h3>{t.examples}</h3>
      {exercise.tests.map((test) => (
        <details key={test.name} class="verdict">
          <summary dir="auto">{test.name}</summary>
          <div class="evidence">
            <Output title={t.input} text={test.stdin} />
            <Output title={t.expected} text={test.expected} />
          </div>
        </details>
      ))}
      <p class="quiet">
        {t.hiddenCount(exercise.hiddenCount)}
        <br />
        {t.limits(exercise.limits.cpuMs, exercise.limits.memoryMb)}
      </p>
    </section>
  );
}
