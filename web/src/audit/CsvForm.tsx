import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Import, Mapping } from '../api/audit';
import { post } from '../api/client';
import { TextField } from '../parts/fields';
import { Field, Form, type Values } from '../parts/Form';
import { texts } from '../text';

const REQUIRED = ['entryId', 'date', 'account'] as const;
const FIGURES = ['debit', 'credit', 'amount'] as const;
const MORE = ['postedAt', 'text', 'user', 'approver', 'source', 'dateFormat', 'decimal', 'asset'] as const;

// What an export of a journal most often calls its columns; a person corrects what differs.
const USUAL: Partial<Record<keyof Mapping, string>> = {
  entryId: 'entry',
  date: 'date',
  account: 'account',
  debit: 'debit',
  credit: 'credit',
};

/** A CSV journal and the mapping of its columns. The server imports only what was tried before without an error. */
export function CsvForm({ engagementId, onAnswer }: {
  engagementId: string;
  onAnswer: (report: Import) => Promise<void>;
}): JSX.Element {
  const t = texts().audit;
  const file = useRef<HTMLInputElement>(null);
  const [tried, setTried] = useState(false);
  const send = async (values: Values): Promise<void> => {
    const chosen = file.current?.files?.[0];
    if (!chosen) return;
    const form = new FormData();
    form.set('file', chosen, chosen.name);
    form.set('mapping', new Blob([JSON.stringify(mappingOf(values))], { type: 'application/json' }), 'mapping.json');
    const report = await post<Import>(`/engagements/${engagementId}/imports?dryRun=${!tried}`, form);
    setTried(report.dryRun && report.accepted);
    await onAnswer(report);
  };
  const column = (name: keyof Mapping, required: boolean): JSX.Element => (
    <TextField
      key={name}
      name={name}
      label={t.columns[name]}
      class="code"
      autocomplete="off"
      defaultValue={USUAL[name] ?? ''}
      required={required}
    />
  );
  return (
    <div onInput={() => setTried(false)}>
      <Form submit={tried ? t.importCsv : t.tryCsv} onSubmit={send}>
        <Field
          name="file"
          label={t.csvFile}
          control={(wiring) => <input ref={file} type="file" accept=".csv,text/csv" required {...wiring} />}
        />
        <fieldset>
          <legend>{t.mapping}</legend>
          <p class="hint">{t.mappingHint}</p>
          <div class="columns-small">
            {REQUIRED.map((name) => column(name, true))}
            {FIGURES.map((name) => column(name, false))}
            {MORE.map((name) => column(name, false))}
          </div>
        </fieldset>
      </Form>
    </div>
  );
}

function mappingOf(values: Values): Partial<Mapping> {
  const names = [...REQUIRED, ...FIGURES, ...MORE];
  const given = names.filter((name) => (values[name] ?? '').trim() !== '');
  return Object.fromEntries(given.map((name) => [name, (values[name] ?? '').trim()]));
}
