import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Submission } from '../api/learning';
import { CopyableId } from '../parts/CopyableId';
import { Notice, ProblemNotice } from '../parts/Notice';
import { useWatched } from '../parts/polling';
import { texts } from '../text';
import { Paid } from './Paid';
import { Verdicts } from './Verdicts';

interface Properties {
  submissionId: string | null;
  fresh: boolean;
  pays: boolean;
  onGraded: (submission: Submission) => void;
}

const settled = (submission: Submission): boolean => submission.status === 'GRADED' || submission.status === 'FAILED';

/** Follows one submission until it is graded. What changes is read out. */
export function Result({ submissionId, fresh, pays, onGraded }: Properties): JSX.Element {
  const t = texts().learn;
  const watched = useWatched<Submission>(submissionId && `/submissions/${submissionId}`, settled);
  const submission = watched.data;
  const done = submission !== null && settled(submission);
  useEffect(() => {
    if (done && fresh) onGraded(submission);
  }, [submission?.id, done]);

  return (
    <section class="result">
      <h2>{t.result}</h2>
      <div role="status">
        {submissionId === null && <p class="quiet">{t.resultWaiting}</p>}
        {submissionId !== null && !done && watched.problem === null && (
          <p class="loading">
            <span class="spinner" aria-hidden="true" />
            {t.statuses[submission?.status ?? 'QUEUED']}
          </p>
        )}
        {done && <Outcome submission={submission} pays={fresh && pays} />}
      </div>
      <ProblemNotice problem={watched.problem} />
      {done && <Verdicts verdicts={submission.verdicts ?? []} />}
      {done && (
        <p class="quiet">
          {t.submissionId} <CopyableId id={submission.id} />
        </p>
      )}
    </section>
  );
}

function Outcome({ submission, pays }: { submission: Submission; pays: boolean }): JSX.Element {
  const t = texts().learn;
  if (submission.status === 'FAILED') return <Notice tone="bad">{t.statuses.FAILED}</Notice>;
  return (
    <Notice tone={submission.passed ? 'good' : 'warn'}>
      <p>
        <strong>{submission.passed ? t.resultPassed : t.resultNotYet}</strong>
        {submission.score != null && <span> · {t.score(Math.round(submission.score))}</span>}
      </p>
      {submission.passed && pays && <Paid exerciseId={submission.exerciseId} />}
      {submission.passed && <a href="/rewards">{t.toRewards}</a>}
    </Notice>
  );
}
