import type { JSX } from 'preact';
import type { CourseDetail, GradebookRow } from '../api/learning';
import { usePart } from '../parts/address';
import { Badge } from '../parts/Badge';
import { Listed, Shown } from '../parts/Listed';
import { Empty } from '../parts/Notice';
import { Page } from '../parts/Page';
import { type Column, Table } from '../parts/Table';
import { useGet, useListing } from '../parts/work';
import { texts } from '../text';

export default function GradebookPage(): JSX.Element {
  const id = usePart();
  const t = texts().teach;
  const course = useGet<CourseDetail>(`/courses/${id}`);
  const rows = useListing<GradebookRow>(`/courses/${id}/gradebook`);
  return (
    <Page
      title={t.gradebook}
      lead={t.gradebookLead}
      back={{ href: `/teach/${id}`, text: course.data?.title ?? t.toMine }}
    >
      <Shown of={course}>
        {(data) => (
          <Listed of={rows} empty={<Empty title={t.gradebookEmpty}>{t.gradebookEmptyNext}</Empty>}>
            {(found) => (
              <Table
                caption={t.gradebook}
                rows={found}
                rowKey={(row) => row.learner.id}
                columns={[
                  { head: t.learner, cell: (row) => <bdi>{row.learner.displayName}</bdi> },
                  ...data.modules.flatMap((module) => module.exercises.map(({ id: exercise, title }) => column(exercise, title))),
                ]}
              />
            )}
          </Listed>
        )}
      </Shown>
    </Page>
  );
}

function column(exercise: string, title: string): Column<GradebookRow> {
  const t = texts();
  return {
    head: title,
    cell: (row) => {
      const grade = row.exercises.find((each) => each.id === exercise);
      if (!grade || grade.submissions === 0) return <span class="quiet">{t.teach.notTried}</span>;
      return (
        <>
          <Badge tone={grade.passed ? 'good' : 'warn'}>{grade.passed ? t.learn.passed : (grade.bestScore ?? 0)}</Badge>{' '}
          <bdi class="quiet">{t.teach.submissions(grade.submissions)}</bdi>
        </>
      );
    },
  };
}
