import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CourseDetail, CourseProgress, Items, RewardRule } from '../api/contract';
import { usePart } from '../parts/address';
import { Shown } from '../parts/Listed';
import { Notice } from '../parts/Notice';
import { Page, Section } from '../parts/Page';
import { ProgressLine } from '../parts/ProgressLine';
import { useGet } from '../parts/work';
import { is, user } from '../session';
import { texts } from '../text';
import { Contents } from './Contents';
import { EnrolPanel } from './EnrolPanel';

export default function CoursePage(): JSX.Element {
  const id = usePart();
  const t = texts().learn;
  const course = useGet<CourseDetail>(`/courses/${id}`);
  const rewards = useGet<Items<RewardRule>>(`/courses/${id}/rewards`);
  const progress = useGet<CourseProgress>(course.data?.enrolled ? `/courses/${id}/progress` : null);
  const [told, setTold] = useState('');
  const entered = async (words: string): Promise<void> => {
    setTold(words);
    await course.reload();
  };
  const mine = course.data !== null && (is('ADMIN') || course.data.author.id === user.value?.id);

  return (
    <Page
      title={course.data?.title ?? t.catalogueTitle}
      lead={course.data?.summary}
      back={{ href: '/courses', text: t.catalogueTitle }}
      actions={
        mine && (
          <a class="button" href={`/teach/${id}`}>
            {t.editCourse}
          </a>
        )
      }
    >
      <div role="status">{told && <Notice tone="good">{told}</Notice>}</div>
      <Shown of={course}>
        {(data) => (
          <>
            <p class="quiet">{t.by(data.author.displayName)}</p>
            {data.enrolled && progress.data && (
              <ProgressLine
                label={t.progressOf(progress.data.done, progress.data.total)}
                done={progress.data.done}
                total={progress.data.total}
              />
            )}
            {!data.enrolled && <EnrolPanel course={data} onEntered={entered} />}
            <Section title={t.contents}>
              <Contents modules={data.modules} progress={progress.data} rewards={rewards.data?.items ?? []} />
            </Section>
          </>
        )}
      </Shown>
    </Page>
  );
}
