import type { JSX } from 'preact';
import type { Course } from '../api/learning';
import { Badge } from '../parts/Badge';
import { Listed } from '../parts/Listed';
import { Empty } from '../parts/Notice';
import { Page } from '../parts/Page';
import { useListing } from '../parts/work';
import { is } from '../session';
import { texts } from '../text';

export default function CataloguePage(): JSX.Element {
  const t = texts().learn;
  const courses = useListing<Course>('/courses');
  return (
    <Page title={t.catalogueTitle} lead={t.catalogueLead}>
      <Listed
        of={courses}
        empty={
          <Empty title={t.noCourses}>
            <p>{t.noCoursesNext}</p>
            {is('EDUCATOR', 'ADMIN') && (
              <a class="button button-main" href="/teach">
                {t.noCoursesTeach}
              </a>
            )}
          </Empty>
        }
      >
        {(rows) => (
          <ul class="cards">
            {rows.map((course) => (
              <li key={course.id} class="card">
                <CourseCard course={course} />
              </li>
            ))}
          </ul>
        )}
      </Listed>
    </Page>
  );
}

function CourseCard({ course }: { course: Course }): JSX.Element {
  const t = texts().learn;
  return (
    <>
      <h2 dir="auto">
        <a href={`/courses/${course.id}`}>{course.title}</a>
      </h2>
      <p class="quiet">{t.by(course.author.displayName)}</p>
      <p dir="auto">{course.summary}</p>
      <p class="card-end">
        <span class="quiet">{t.exerciseCount(course.exerciseCount)}</span>
        {course.enrolled && <Badge tone="good">{t.enrolled}</Badge>}
        {!course.published && <Badge tone="warn">{t.draft}</Badge>}
        {course.admission === 'BY_ADMISSION' && !course.enrolled && <Badge>{t.paid}</Badge>}
      </p>
    </>
  );
}
