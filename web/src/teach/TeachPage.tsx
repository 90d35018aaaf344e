import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { post } from '../api/client';
import type { Course } from '../api/learning';
import { Badge } from '../parts/Badge';
import { LongTextField, TextField } from '../parts/fields';
import { Field, Form } from '../parts/Form';
import { Listed } from '../parts/Listed';
import { Empty } from '../parts/Notice';
import { Page, Section } from '../parts/Page';
import { Table } from '../parts/Table';
import { useListing } from '../parts/work';
import { texts } from '../text';

export default function TeachPage(): JSX.Element {
  const t = texts().teach;
  const { route } = useLocation();
  const courses = useListing<Course>('/courses?mine=true');
  return (
    <Page title={t.title} lead={t.lead}>
      <Listed of={courses} empty={<Empty title={t.none}>{t.noneNext}</Empty>}>
        {(rows) => <Courses rows={rows} />}
      </Listed>
      <div class="columns">
        <Section title={t.create}>
          <div class="panel">
            <Form
              submit={t.createNow}
              label={t.create}
              onSubmit={async ({ title, summary }) => {
                const course = await post<Course>('/courses', { title, summary });
                route(`/teach/${course.id}`);
              }}
            >
              <TextField name="title" label={t.courseTitle} autocomplete="off" required />
              <LongTextField name="summary" label={t.summary} rows={3} required />
            </Form>
          </div>
        </Section>
        <ImportCourse onImported={(course) => route(`/teach/${course.id}`)} />
      </div>
    </Page>
  );
}

function Courses({ rows }: { rows: Course[] }): JSX.Element {
  const t = texts().teach;
  return (
    <Table
      caption={t.title}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          head: t.courseTitle,
          cell: (row) => (
            <a href={`/teach/${row.id}`} dir="auto">
              {row.title}
            </a>
          ),
        },
        {
          head: t.state,
          cell: (row) => (
            <Badge tone={row.published ? 'good' : 'warn'}>{row.published ? t.published : t.draft}</Badge>
          ),
        },
        { head: t.exercises, figures: true, cell: (row) => row.exerciseCount },
        { head: t.gradebook, cell: (row) => <a href={`/teach/${row.id}/gradebook`}>{t.gradebook}</a> },
      ]}
    />
  );
}

function ImportCourse({ onImported }: { onImported: (course: Course) => void }): JSX.Element {
  const t = texts().teach;
  const input = useRef<HTMLInputElement>(null);
  return (
    <Section title={t.importTitle} note={t.importNote}>
      <div class="panel">
        <Form
          submit={t.importNow}
          label={t.importTitle}
          onSubmit={async () => {
            const file = input.current?.files?.[0];
            if (file) onImported(await post<Course>('/courses/import', new Blob([file], { type: 'application/zip' })));
          }}
        >
          <Field
            name="file"
            label={t.importFile}
            control={(wiring) => <input ref={input} type="file" accept=".zip,application/zip" required {...wiring} />}
          />
        </Form>
      </div>
    </Section>
  );
}
