import type { JSX } from 'preact';
import { put } from '../api/client';
import type { Lesson } from '../api/learning';
import { usePart } from '../parts/address';
import { Badge } from '../parts/Badge';
import { later } from '../parts/later';
import { Shown } from '../parts/Listed';
import { ProblemNotice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { useDeed, useGet } from '../parts/work';
import { texts } from '../text';

const Prose = later(() => import('../parts/Prose'));

export default function LessonPage(): JSX.Element {
  const id = usePart();
  const t = texts().learn;
  const lesson = useGet<Lesson>(`/lessons/${id}`);
  const complete = useDeed(async () => {
    await put<void>(`/lessons/${id}/completion`);
    await lesson.reload();
  });
  const back = lesson.data ? { href: `/courses/${lesson.data.courseId}`, text: t.toCourse } : undefined;

  return (
    <Page title={lesson.data?.title ?? t.lesson} back={back} narrow>
      <Shown of={lesson}>
        {(data) => (
          <>
            <Prose html={data.html} />
            <hr />
            <div class="actions" role="status">
              {data.completed ? (
                <Badge tone="good">{t.completed}</Badge>
              ) : (
                <button
                  type="button"
                  class="button button-main"
                  disabled={complete.busy}
                  onClick={() => void complete.run()}
                >
                  {t.complete}
                </button>
              )}
              <a class="button" href={`/courses/${data.courseId}`}>
                {t.toCourse}
              </a>
            </div>
            <ProblemNotice problem={complete.problem} />
          </>
        )}
      </Shown>
    </Page>
  );
}
