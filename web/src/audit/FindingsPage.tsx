import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import type { Analysis, Finding } from '../api/audit';
import { usePart } from '../parts/address';
import { Listed } from '../parts/Listed';
import { Empty } from '../parts/Notice';
import { Page } from '../parts/Page';
import { useGet, useListing } from '../parts/work';
import { said, texts } from '../text';
import { FindingCard } from './FindingCard';

export default function FindingsPage(): JSX.Element {
  const id = usePart();
  const analysisId = usePart('analysis');
  const t = texts().audit;
  const { query, route, path } = useLocation();
  const test = query['test'] ?? '';
  const analysis = useGet<Analysis>(`/analyses/${analysisId}`);
  const filter = test === '' ? '' : `?test=${encodeURIComponent(test)}`;
  const findings = useListing<Finding>(`/analyses/${analysisId}/findings${filter}`);

  return (
    <Page title={t.findings} back={{ href: `/engagements/${id}`, text: t.toEngagement }}>
      <div class="form form-inline">
        <div class="field">
          <label for="test">{t.test}</label>
          <select
            id="test"
            value={test}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              route(chosen === '' ? path : `${path}?test=${encodeURIComponent(chosen)}`, true);
            }}
          >
            <option value="">{t.allTests}</option>
            {(analysis.data?.tests ?? []).map((each) => (
              <option key={each.code} value={each.code}>
                {`${said(each.title)} (${each.hits})`}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Listed of={findings} empty={<Empty title={t.noFindings}>{t.noFindingsNext}</Empty>}>
        {(rows) => (
          <ol class="stack">
            {rows.map((finding) => (
              <li key={finding.id} class="panel">
                <FindingCard finding={finding} />
              </li>
            ))}
          </ol>
        )}
      </Listed>
    </Page>
  );
}
