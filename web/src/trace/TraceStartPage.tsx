import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { Page } from '../parts/Page';
import { texts } from '../text';

export default function TraceStartPage(): JSX.Element {
  const t = texts().trace;
  const { route } = useLocation();
  return (
    <Page title={t.startTitle} lead={t.startLead} narrow>
      <div class="panel">
        <Form
          submit={t.start}
          onSubmit={async ({ id = '' }) => route(`/trace/${encodeURIComponent(id.trim())}`)}
        >
          <TextField
            name="id"
            label={t.startLabel}
            hint={t.startHint}
            class="code"
            dir="ltr"
            autocomplete="off"
            spellcheck={false}
            required
          />
        </Form>
      </div>
    </Page>
  );
}
