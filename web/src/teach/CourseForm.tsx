import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { patch } from '../api/client';
import type { Course, CourseDetail } from '../api/learning';
import { ApiProblem } from '../api/problem';
import { ChoiceField, LongTextField, TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { Notice } from '../parts/Notice';
import { Section } from '../parts/Page';
import { texts } from '../text';

interface Properties {
  course: CourseDetail;
  etag: string | null;
  onSaved: () => Promise<void>;
}

const CHANGED_ELSEWHERE = 412;

export function CourseForm({ course, etag, onSaved }: Properties): JSX.Element {
  const t = texts().teach;
  const [told, setTold] = useState<'saved' | 'changed' | null>(null);

  const save = async ({ title, summary, admission }: Record<string, string>): Promise<void> => {
    setTold(null);
    try {
      await patch<Course>(`/courses/${course.id}`, { title, summary, admission }, etag);
      setTold('saved');
    } catch (thrown) {
      if (!(thrown instanceof ApiProblem) || thrown.status !== CHANGED_ELSEWHERE) throw thrown;
      setTold('changed');
    }
    await onSaved();
  };

  return (
    <Section title={t.details}>
      <div class="panel">
        {/* A changed course makes a new form, so that it shows what is stored. */}
        <Form key={etag} submit={t.save} label={t.details} onSubmit={save}>
          <TextField name="title" label={t.courseTitle} autocomplete="off" defaultValue={course.title} required />
          <LongTextField name="summary" label={t.summary} rows={3} defaultValue={course.summary} required />
          <ChoiceField name="admission" label={t.admission} defaultValue={course.admission}>
            <option value="OPEN">{t.admissionOpen}</option>
            <option value="BY_ADMISSION">{t.admissionPaid}</option>
          </ChoiceField>
        </Form>
        <div role="status">
          {told === 'saved' && <p>{t.saved}</p>}
          {told === 'changed' && <Notice tone="warn">{t.changedElsewhere}</Notice>}
        </div>
      </div>
    </Section>
  );
}
