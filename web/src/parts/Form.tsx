import { createContext, type ComponentChildren, type JSX } from 'preact';
import { useContext, useId, useRef } from 'preact/hooks';
import type { FieldProblem } from '../api/contract';
import { ApiProblem } from '../api/problem';
import { said, texts } from '../text';
import { ProblemNotice } from './Notice';
import { useDeed } from './work';

const FieldProblems = createContext<readonly FieldProblem[]>([]);

export type Values = Record<string, string>;

interface Properties {
  submit: string;
  onSubmit: (values: Values, form: HTMLFormElement) => Promise<unknown>;
  children: ComponentChildren;
  inline?: boolean;
  emptyAfter?: boolean;
  quiet?: boolean;
  label?: string;
}

/** Sends what its fields hold; a refusal shows at the fields it names, and the first of them takes the focus. */
export function Form({ submit, onSubmit, children, inline, emptyAfter, quiet, label }: Properties): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  const deed = useDeed(onSubmit);

  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const element = form.current;
    if (element === null) return;
    if (await deed.run(valuesOf(element), element)) {
      if (emptyAfter) element.reset();
      return;
    }
    requestAnimationFrame(() => element.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };

  const errors = deed.problem?.errors ?? [];
  const known = (error: FieldProblem): boolean => form.current?.elements.namedItem(fieldOf(error)) != null;
  return (
    <FieldProblems.Provider value={errors}>
      <form
        ref={form}
        class={inline ? 'form form-inline' : 'form'}
        aria-label={label}
        onSubmit={(event) => void send(event)}
      >
        {children}
        <ProblemNotice problem={withoutFields(deed.problem, known)} />
        <div class="form-end">
          <button type="submit" class={quiet ? 'button' : 'button button-main'} disabled={deed.busy}>
            {deed.busy ? texts().parts.working : submit}
          </button>
        </div>
      </form>
    </FieldProblems.Provider>
  );
}

/** A field that holds several things, one a line, is told about each by its number: `addresses[0]`. */
const fieldOf = (error: FieldProblem): string => error.field.replace(/\[\d+\]$/, '');

function withoutFields(problem: ApiProblem | null, known: (error: FieldProblem) => boolean): ApiProblem | null {
  if (problem === null) return null;
  const rest = problem.errors.filter((error) => !known(error));
  return new ApiProblem(problem.status, problem.code, problem.messages, problem.traceId, rest);
}

function valuesOf(form: HTMLFormElement): Values {
  const values: Values = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') values[name] = value;
  }
  return values;
}

interface FieldProperties {
  name: string;
  label: string;
  hint?: string;
  control: (wiring: {
    id: string;
    name: string;
    'aria-describedby': string | undefined;
    'aria-invalid': 'true' | undefined;
  }) => JSX.Element;
}

/** A label, its control, a hint, and what the server found wrong with it. */
export function Field({ name, label, hint, control }: FieldProperties): JSX.Element {
  const id = useId();
  const mine = useContext(FieldProblems).filter((error) => fieldOf(error) === name);
  const described = [hint && `${id}-hint`, mine.length > 0 && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {control({ id, name, 'aria-describedby': described, 'aria-invalid': mine.length > 0 ? 'true' : undefined })}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {mine.length > 0 && (
        <p class="field-error" id={`${id}-error`}>
          {mine.map((error) => said(error.messages)).join(' ')}
        </p>
      )}
    </div>
  );
}
