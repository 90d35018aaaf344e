import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { post } from '../api/client';
import type { Items } from '../api/contract';
import type { Exercise, Submission } from '../api/learning';
import type { RewardRule } from '../api/payments';
import { usePart } from '../parts/address';
import { Badge } from '../parts/Badge';
import { later } from '../parts/later';
import { Shown } from '../parts/Listed';
import { ProblemNotice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { useDeed, useGet, useListing } from '../parts/work';
import { user } from '../session';
import { texts } from '../text';
import { draftOf, dropDraft, keepDraft } from './draft';
import { Earlier } from './Earlier';
import { Result } from './Result';
import { Task } from './Task';

const CodeEditor = later(() => import('./CodeEditor'));

export default function ExercisePage(): JSX.Element {
  const id = usePart();
  const t = texts().learn;
  const exercise = useGet<Exercise>(`/exercises/${id}`);
  const back = exercise.data ? { href: `/courses/${exercise.data.courseId}`, text: t.toCourse } : undefined;
  return (
    <Page
      title={exercise.data?.title ?? t.exercise}
      back={back}
      actions={exercise.data?.passed && <Badge tone="good">{t.passed}</Badge>}
    >
      <Shown of={exercise}>{(data) => <Desk key={data.id} exercise={data} onPassed={exercise.reload} />}</Shown>
    </Page>
  );
}

function Desk({ exercise, onPassed }: { exercise: Exercise; onPassed: () => Promise<void> }): JSX.Element {
  const t = texts().learn;
  const person = user.value?.id ?? '';
  const [start, setStart] = useState(() => draftOf(person, exercise.id) ?? exercise.starter);
  const [code, setCode] = useState(start);
  const [round, setRound] = useState(0);
  const [watched, setWatched] = useState<string | null>(exercise.lastSubmission ?? null);
  const [fresh, setFresh] = useState(false);
  const rewards = useGet<Items<RewardRule>>(`/courses/${exercise.courseId}/rewards`);
  const reward = rewards.data?.items.find((rule) => rule.exerciseId === exercise.id)?.amount ?? null;
  const earlier = useListing<Submission>(`/exercises/${exercise.id}/submissions`);

  const submit = useDeed(async () => {
    const name = exercise.language === 'PYTHON' ? 'main.py' : 'main.js';
    const taken = await post<Submission>(`/exercises/${exercise.id}/submissions`, { files: [{ name, content: code }] });
    setWatched(taken.id);
    setFresh(true);
  });
  useEffect(() => keepDraft(person, exercise.id, code), [code]);

  const again = (): void => {
    dropDraft(person, exercise.id);
    setStart(exercise.starter);
    setRound(round + 1);
    setCode(exercise.starter);
  };
  const graded = (submission: Submission): void => {
    void earlier.reload();
    if (submission.passed && !exercise.passed) void onPassed();
  };

  return (
    <div class="desk">
      <Task exercise={exercise} reward={reward} />
      <section class="desk-work" aria-label={t.yourCode}>
        <h2>{t.yourCode}</h2>
        <CodeEditor
          key={round}
          language={exercise.language}
          start={start}
          label={t.yourCode}
          describedBy="editor-hint"
          onChange={setCode}
        />
        <p class="hint" id="editor-hint">
          {t.keyboardHint}
        </p>
        <div class="actions">
          <button type="button" class="button button-main" disabled={submit.busy} onClick={() => void submit.run()}>
            {t.submit}
          </button>
          <button type="button" class="button button-bare" disabled={code === exercise.starter} onClick={again}>
            {t.startAgain}
          </button>
        </div>
        <ProblemNotice problem={submit.problem} />
        <Result submissionId={watched} fresh={fresh} pays={reward !== null} onGraded={graded} />
        <Earlier submissions={earlier} onOpen={setWatched} />
      </section>
    </div>
  );
}
