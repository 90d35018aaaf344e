import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { post } from '../api/client';
import type { CourseModule } from '../api/learning';
import type { CourseRewards } from '../api/payments';
import { Dialog } from '../parts/Dialog';
import { LongTextField, TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { texts } from '../text';
import { ExerciseForm } from './ExerciseForm';
import { RewardLine } from './RewardLine';

interface Properties {
  module: CourseModule;
  rewards: CourseRewards;
  onChange: () => Promise<void>;
  onReward: () => Promise<void>;
}

export function ModulePanel({ module, rewards, onChange, onReward }: Properties): JSX.Element {
  const t = texts();
  const [adding, setAdding] = useState<'lesson' | 'exercise' | null>(null);
  const added = async (): Promise<void> => {
    setAdding(null);
    await onChange();
  };
  const rules = [...rewards.items, ...(rewards.proposed ?? [])];
  const nothing = module.lessons.length + module.exercises.length === 0;
  return (
    <div class="panel">
      <h3 dir="auto">{module.title}</h3>
      {nothing && <p class="quiet">{t.teach.emptyModule}</p>}
      <ul class="steps">
        {module.lessons.map((lesson) => (
          <li key={lesson.id}>
            <span class="step-kind">{t.learn.lesson}</span>
            <a href={`/lessons/${lesson.id}`} dir="auto">
              {lesson.title}
            </a>
          </li>
        ))}
        {module.exercises.map((exercise) => (
          <RewardLine
            key={exercise.id}
            exercise={exercise}
            rule={rules.find((rule) => rule.exerciseId === exercise.id && rule.status !== 'PROPOSED')}
            proposed={rules.find((rule) => rule.exerciseId === exercise.id && rule.status === 'PROPOSED')}
            etag={rewards.etags?.[exercise.id] ?? null}
            onChange={onReward}
          />
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="button" onClick={() => setAdding('lesson')}>
          {t.teach.addLesson}
        </button>
        <button type="button" class="button" onClick={() => setAdding('exercise')}>
          {t.teach.addExercise}
        </button>
      </div>
      {adding === 'lesson' && <LessonDialog moduleId={module.id} onAdded={added} onClose={() => setAdding(null)} />}
      {adding === 'exercise' && (
        <Dialog title={t.teach.addExercise} onClose={() => setAdding(null)}>
          <ExerciseForm moduleId={module.id} onAdded={added} />
        </Dialog>
      )}
    </div>
  );
}

function LessonDialog({ moduleId, onAdded, onClose }: {
  moduleId: string;
  onAdded: () => Promise<void>;
  onClose: () => void;
}): JSX.Element {
  const t = texts().teach;
  return (
    <Dialog title={t.addLesson} onClose={onClose}>
      <Form
        submit={t.addLesson}
        onSubmit={async ({ title, markdown }) => {
          await post(`/modules/${moduleId}/lessons`, { title, markdown });
          await onAdded();
        }}
      >
        <TextField name="title" label={t.lessonTitle} autocomplete="off" required />
        <LongTextField name="markdown" label={t.markdown} rows={12} required />
      </Form>
    </Dialog>
  );
}
