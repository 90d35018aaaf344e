import type { JSX } from 'preact';
import type { Analysis, EngagementDetail } from '../api/audit';
import { post } from '../api/client';
import { Badge } from '../parts/Badge';
import { CopyableId } from '../parts/CopyableId';
import { TextField } from '../parts/fields';
import { At } from '../parts/figures';
import { Form } from '../parts/Form';
import { Empty, ProblemNotice } from '../parts/Notice';
import { Section } from '../parts/Page';
import { useWatched } from '../parts/polling';
import { ProgressLine } from '../parts/ProgressLine';
import { said, texts } from '../text';
import { percent } from '../text/figures';

interface Properties {
  engagement: EngagementDetail;
  onStarted: () => Promise<void>;
}

export function AnalysisStep({ engagement, onStarted }: Properties): JSX.Element {
  const t = texts().audit;
  const ready = engagement.status === 'OPEN' && engagement.imports.length > 0;
  return (
    <Section title={t.analyseStep} note={t.analyseNote}>
      {engagement.analyses.length === 0 && <Empty title={t.noAnalyses}>{t.noAnalysesNext}</Empty>}
      <ul class="stack">
        {engagement.analyses.map((analysis) => (
          <li key={analysis.id} class="panel">
            <Progress engagementId={engagement.id} id={analysis.id} />
          </li>
        ))}
      </ul>
      {ready && (
        <Form
          submit={t.run}
          label={t.run}
          inline
          onSubmit={async ({ seed }) => {
            await post(`/engagements/${engagement.id}/analyses`, seed ? { seed: Number(seed) } : {});
            await onStarted();
          }}
        >
          <TextField name="seed" label={t.seed} type="number" min={0} defaultValue="1" />
        </Form>
      )}
    </Section>
  );
}

const over = (analysis: Analysis): boolean => analysis.status === 'DONE' || analysis.status === 'FAILED';

function Progress({ engagementId, id }: { engagementId: string; id: string }): JSX.Element {
  const t = texts().audit;
  const { data, problem } = useWatched<Analysis>(`/analyses/${id}`, over);
  const progress = data?.progress ?? 0;
  return (
    <>
      <p class="between">
        <span>
          {t.analysis} <CopyableId id={id} /> {data && <At at={data.at} />}
        </span>
        <span role="status">
          {data && (
            <Badge tone={data.status === 'DONE' ? 'good' : data.status === 'FAILED' ? 'bad' : 'plain'}>
              {t.analysisStatuses[data.status]}
            </Badge>
          )}
        </span>
      </p>
      <ProblemNotice problem={problem} />
      {data && !over(data) && <ProgressLine label={t.progress(percent(progress))} done={progress} total={1} />}
      {data?.status === 'FAILED' && <p>{t.failed}</p>}
      {data?.status === 'DONE' && (
        <>
          <ul class="chips">
            {(data.tests ?? []).map((test) => (
              <li key={test.code}>
                <a href={`/engagements/${engagementId}/analyses/${id}?test=${encodeURIComponent(test.code)}`}>
                  {said(test.title)}
                </a>{' '}
                <span class="quiet">{t.hits(test.hits)}</span>
              </li>
            ))}
          </ul>
          {data.forest && (
            <p class="quiet">
              {t.forest}: {t.forestOf(data.forest.trees, data.forest.sampleSize, data.forest.seed)}{' '}
              <CopyableId id={data.forest.modelHash} />
            </p>
          )}
          <a class="button" href={`/engagements/${engagementId}/analyses/${id}`}>
            {t.findingsOf}
          </a>
        </>
      )}
    </>
  );
}
