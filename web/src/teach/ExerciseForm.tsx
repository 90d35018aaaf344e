import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { post } from '../api/client';
import type { Comparator, Language, NewExercise, NewTest } from '../api/learning';
import { ChoiceField, LongTextField, TextField } from '../parts/fields';
import { Form, type Values } from '../parts/Form';
import { texts } from '../text';

/** A new exercise with its tests. The fields of a test carry its number, as the server's answers do. */
export function ExerciseForm({ moduleId, onAdded }: { moduleId: string; onAdded: () => Promise<void> }): JSX.Element {
  const t = texts();
  const [tests, setTests] = useState<number[]>([0]);
  const send = async (values: Values): Promise<void> => {
    await post(`/modules/${moduleId}/exercises`, exerciseOf(values, tests));
    await onAdded();
  };
  return (
    <Form submit={t.teach.addExercise} onSubmit={send}>
      <TextField name="title" label={t.teach.exerciseTitle} autocomplete="off" required />
      <ChoiceField name="language" label={t.teach.language}>
        <option value="PYTHON">{t.learn.languages.PYTHON}</option>
        <option value="JAVASCRIPT">{t.learn.languages.JAVASCRIPT}</option>
      </ChoiceField>
      <LongTextField name="prompt" label={t.teach.prompt} rows={6} required />
      <LongTextField name="starter" label={t.teach.starter} class="code" dir="ltr" spellcheck={false} rows={5} />
      {tests.map((test, index) => (
        <TestFields
          key={test}
          index={index}
          onRemove={tests.length > 1 ? () => setTests(tests.filter((other) => other !== test)) : null}
        />
      ))}
      <p>
        <button type="button" class="button" onClick={() => setTests([...tests, Math.max(...tests) + 1])}>
          {t.teach.addTest}
        </button>
      </p>
    </Form>
  );
}

function TestFields({ index, onRemove }: { index: number; onRemove: (() => void) | null }): JSX.Element {
  const t = texts().teach;
  const at = `tests[${index}]`;
  return (
    <fieldset>
      <legend>{t.testNumber(index + 1)}</legend>
      <TextField name={`${at}.name`} label={t.testName} autocomplete="off" required />
      <div class="columns">
        <LongTextField name={`${at}.stdin`} label={t.stdin} class="code" dir="ltr" rows={3} />
        <LongTextField name={`${at}.expected`} label={t.expected} class="code" dir="ltr" rows={3} />
      </div>
      <div class="columns">
        <ChoiceField name={`${at}.comparator`} label={t.comparator} defaultValue="TRIMMED_LINES">
          {Object.entries(t.comparators).map(([code, text]) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </ChoiceField>
        <TextField name={`${at}.weight`} label={t.weight} type="number" min={1} max={100} defaultValue="1" required />
      </div>
      <label class="check">
        <input type="checkbox" name={`${at}.hidden`} value="yes" /> {t.hidden}
      </label>
      {onRemove && (
        <p>
          <button type="button" class="button button-bare" onClick={onRemove}>
            {t.removeTest(index + 1)}
          </button>
        </p>
      )}
    </fieldset>
  );
}

function exerciseOf(values: Values, tests: number[]): NewExercise {
  return {
    title: values['title'] ?? '',
    language: values['language'] as Language,
    prompt: values['prompt'] ?? '',
    starter: lines(values['starter']),
    tests: tests.map((_, index) => testOf(values, `tests[${index}]`)),
  };
}

function testOf(values: Values, at: string): NewTest {
  return {
    name: values[`${at}.name`] ?? '',
    stdin: lines(values[`${at}.stdin`]),
    expected: lines(values[`${at}.expected`]),
    hidden: values[`${at}.hidden`] === 'yes',
    weight: Number(values[`${at}.weight`] ?? '1'),
    comparator: values[`${at}.comparator`] as Comparator,
  };
}

// Forms send CRLF; programs read and write LF.
const lines = (text: string | undefined): string => (text ?? '').replaceAll('\r\n', '\n');
