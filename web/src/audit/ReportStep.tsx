import type { JSX } from 'preact';
import type { EngagementDetail } from '../api/audit';
import { post } from '../api/client';
import { ChoiceField, TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { Empty } from '../parts/Notice';
import { Section } from '../parts/Page';
import { texts } from '../text';
import { formatInstant } from '../text/figures';
import { ReportCard } from './ReportCard';

interface Properties {
  engagement: EngagementDetail;
  onWritten: () => Promise<void>;
}

export function ReportStep({ engagement, onWritten }: Properties): JSX.Element {
  const t = texts().audit;
  return (
    <Section title={t.reportStep} note={t.reportNote}>
      {engagement.reports.length === 0 && <Empty title={t.noReports}>{t.noReportsNext}</Empty>}
      <ul class="stack">
        {engagement.reports.map((report) => (
          <li key={report.id} class="panel">
            <ReportCard id={report.id} title={report.title ?? t.reportTitle} />
          </li>
        ))}
      </ul>
      {engagement.status === 'OPEN' && engagement.analyses.length > 0 && (
        <Form
          submit={t.write}
          label={t.write}
          inline
          onSubmit={async ({ analysisId, title }) => {
            await post(`/engagements/${engagement.id}/reports`, { analysisId, title });
            await onWritten();
          }}
        >
          <TextField name="title" label={t.reportTitle} autocomplete="off" defaultValue={engagement.name} required />
          <ChoiceField name="analysisId" label={t.fromAnalysis}>
            {engagement.analyses.map((analysis) => (
              <option key={analysis.id} value={analysis.id}>
                {formatInstant(analysis.at)}
              </option>
            ))}
          </ChoiceField>
        </Form>
      )}
    </Section>
  );
}
