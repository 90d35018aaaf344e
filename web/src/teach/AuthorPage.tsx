import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { getTagged, post } from '../api/client';
import type { Course, CourseDetail } from '../api/learning';
import type { CourseRewards } from '../api/payments';
import { usePart } from '../parts/address';
import { Badge } from '../parts/Badge';
import { TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { Shown } from '../parts/Listed';
import { Empty, Notice, ProblemNotice } from '../parts/Notice';
import { Page, Section } from '../parts/Page';
import { useDeed, useGet, useLoaded } from '../parts/work';
import { texts } from '../text';
import { CourseForm } from './CourseForm';
import { ModulePanel } from './ModulePanel';
import { PriceForm } from './PriceForm';

/** Where an educator writes a course: its details, its modules with lessons and exercises, what they pay and cost. */
export default function AuthorPage(): JSX.Element {
  const id = usePart();
  const t = texts().teach;
  const course = useLoaded(`/courses/${id}`, () => getTagged<CourseDetail>(`/courses/${id}`));
  const rewards = useGet<CourseRewards>(`/courses/${id}/rewards`);
  const data = course.data?.data;
  const [told, setTold] = useState('');
  const publish = useDeed(async () => {
    await post<Course>(`/courses/${id}/publish`);
    await course.reload();
    setTold(t.publishedNow);
  });

  return (
    <Page
      title={data?.title ?? t.title}
      lead={data && <Badge tone={data.published ? 'good' : 'warn'}>{data.published ? t.published : t.draft}</Badge>}
      back={{ href: '/teach', text: t.toMine }}
      actions={
        data && (
          <>
            {!data.published && (
              <button
                type="button"
                class="button button-main"
                disabled={publish.busy}
                onClick={() => void publish.run()}
              >
                {t.publish}
              </button>
            )}
            <a class="button" href={`/courses/${id}`}>
              {t.view}
            </a>
            <a class="button" href={`/teach/${id}/gradebook`}>
              {t.gradebook}
            </a>
            <a class="button" href={`/api/v1/courses/${id}/export`} download>
              {t.export}
            </a>
          </>
        )
      }
    >
      <ProblemNotice problem={publish.problem} />
      <div role="status">{told && <Notice tone="good">{told}</Notice>}</div>
      <Shown of={course}>
        {(tagged) => (
          <>
            <Modules course={tagged.data} rewards={rewards.data ?? { items: [] }} onChange={course.reload} onReward={rewards.reload} />
            <div class="columns">
              <CourseForm course={tagged.data} etag={tagged.etag} onSaved={course.reload} />
              <PriceForm courseId={id} onChange={course.reload} />
            </div>
          </>
        )}
      </Shown>
    </Page>
  );
}

function Modules({ course, rewards, onChange, onReward }: {
  course: CourseDetail;
  rewards: CourseRewards;
  onChange: () => Promise<void>;
  onReward: () => Promise<void>;
}): JSX.Element {
  const t = texts().teach;
  return (
    <Section title={t.modules}>
      {course.modules.length === 0 && <Empty title={t.noModules}>{t.noModulesNext}</Empty>}
      <ol class="modules">
        {course.modules.map((module) => (
          <li key={module.id}>
            <ModulePanel module={module} rewards={rewards} onChange={onChange} onReward={onReward} />
          </li>
        ))}
      </ol>
      <Form
        submit={t.addModule}
        label={t.addModule}
        inline
        quiet
        emptyAfter
        onSubmit={async ({ title }) => {
          await post(`/courses/${course.id}/modules`, { title });
          await onChange();
        }}
      >
        <TextField name="title" label={t.moduleTitle} autocomplete="off" required />
      </Form>
    </Section>
  );
}
