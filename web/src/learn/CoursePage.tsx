import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Items } from '../api/contract';
import type { CourseDetail, CourseProgress } from '../api/learning';
import type { OwnRewards, RewardRule } from '../api/payments';
import { usePart } from '../parts/address';
import { Shown } from '../parts/Listed';
import { Notice, ProblemNotice } from '../parts/Notice';
import { Page, Section } from '../parts/Page';
import { ProgressLine } from '../parts/ProgressLine';
import { useWatched } from '../parts/polling';
import { useGet } from '../parts/work';
import { is, user } from '../session';
import { texts } from '../text';
import { formatAmount } from '../text/figures';
import { Contents } from './Contents';
import { EnrolPanel } from './EnrolPanel';

export default function CoursePage(): JSX.Element {
  const id = usePart();
  const t = texts().learn;
  const course = useGet<CourseDetail>(`/courses/${id}`);
  const rewards = useGet<Items<RewardRule>>(`/courses/${id}/rewards`);
  const progress = useGet<CourseProgress>(course.data?.enrolled ? `/courses/${id}/progress` : null);
  const own = useGet<OwnRewards>(course.data?.enrolled ? `/courses/${id}/rewards/mine` : null);
  const [entry, setEntry] = useState<{ id: string; words: string } | null>(null);
  const entered = entry?.id === id ? entry : null;
  // A purchase opens the course a moment after it was paid; meanwhile it must not be offered for sale again.
  const opened = useWatched<CourseDetail>(entered && `/courses/${id}`, (seen) => seen.enrolled);
  useEffect(() => {
    if (opened.data?.enrolled) course.replace(opened.data);
  }, [opened.data]);
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
      <div role="status">{entered && <Notice tone="good">{entered.words}</Notice>}</div>
      <ProblemNotice problem={opened.problem} />
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
            {data.enrolled && own.data && (
              <p>{t.ownRewards(formatAmount(own.data.earned), formatAmount(own.data.toEarn))}</p>
            )}
            {!data.enrolled && !entered && <EnrolPanel course={data} onEntered={(words) => setEntry({ id, words })} />}
            {!data.enrolled && entered && <p class="loading">{texts().parts.loading}</p>}
            <Section title={t.contents}>
              <Contents modules={data.modules} progress={progress.data} rewards={rewards.data?.items ?? []} />
            </Section>
          </>
        )}
      </Shown>
    </Page>
  );
}
