import type { JSX } from 'preact';
import type { CourseModule, CourseProgress } from '../api/learning';
import type { RewardRule } from '../api/payments';
import { Badge } from '../parts/Badge';
import { AmountText } from '../parts/figures';
import { Empty } from '../parts/Notice';
import { texts } from '../text';

interface Properties {
  modules: CourseModule[];
  progress: CourseProgress | null;
  rewards: RewardRule[];
}

/** The steps of a course in order, what is done, and what each exercise pays. */
export function Contents({ modules, progress, rewards }: Properties): JSX.Element {
  const t = texts().learn;
  if (modules.length === 0) return <Empty title={t.noModules}>{t.noModulesNext}</Empty>;

  const done = new Set(progress?.lessons.filter((lesson) => lesson.done).map((lesson) => lesson.id));
  const passed = new Set(progress?.exercises.filter((exercise) => exercise.passed).map((exercise) => exercise.id));
  const pays = new Map(rewards.map((rule) => [rule.exerciseId, rule.amount]));
  return (
    <ol class="modules">
      {modules.map((module) => (
        <li key={module.id} class="panel">
          <h3 dir="auto">{module.title}</h3>
          <ul class="steps">
            {module.lessons.map((lesson) => (
              <li key={lesson.id}>
                <span class="step-kind">{t.lesson}</span>
                <a href={`/lessons/${lesson.id}`} dir="auto">
                  {lesson.title}
                </a>
                <span class="step-end">
                  {(lesson.completed || done.has(lesson.id)) && <Badge tone="good">{t.done}</Badge>}
                </span>
              </li>
            ))}
            {module.exercises.map((exercise) => {
              const pay = pays.get(exercise.id);
              return (
                <li key={exercise.id}>
                  <span class="step-kind">{t.exercise}</span>
                  <a href={`/exercises/${exercise.id}`} dir="auto">
                    {exercise.title}
                  </a>
                  <span class="step-end">
                    <span class="quiet">{t.languages[exercise.language]}</span>
                    {pay && pay.minor > 0 && (
                      <span class="coin">
                        <span class="unseen">{t.reward}: </span>
                        <AmountText amount={pay} />
                      </span>
                    )}
                    {(exercise.passed || passed.has(exercise.id)) && <Badge tone="good">{t.passed}</Badge>}
                  </span>
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}
