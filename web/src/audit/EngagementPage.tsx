import type { JSX } from 'preact';
import type { EngagementDetail } from '../api/audit';
import { usePart } from '../parts/address';
import { Badge } from '../parts/Badge';
import { CopyableId } from '../parts/CopyableId';
import { Shown } from '../parts/Listed';
import { Page } from '../parts/Page';
import { useGet } from '../parts/work';
import { texts } from '../text';
import { AnalysisStep } from './AnalysisStep';
import { ArchiveStep } from './ArchiveStep';
import { CompletenessStep } from './CompletenessStep';
import { Period } from './EngagementsPage';
import { ImportStep } from './ImportStep';
import { ReportStep } from './ReportStep';

/** The work of an auditor in its order: import, completeness, analysis, report, archive. */
export default function EngagementPage(): JSX.Element {
  const id = usePart();
  const t = texts().audit;
  const engagement = useGet<EngagementDetail>(`/engagements/${id}`);
  const data = engagement.data;
  return (
    <Page
      title={data?.name ?? t.listTitle}
      lead={data?.client}
      back={{ href: '/engagements', text: t.toList }}
      actions={
        data && (
          <Badge tone={data.status === 'OPEN' ? 'good' : 'plain'}>{data.status === 'OPEN' ? t.isOpen : t.isArchived}</Badge>
        )
      }
    >
      <Shown of={engagement}>
        {(shown) => (
          <>
            <p class="quiet">
              {t.period} <Period of={shown} /> · <CopyableId id={shown.id} />
            </p>
            <ImportStep engagement={shown} onImported={engagement.reload} />
            <CompletenessStep engagement={shown} />
            <AnalysisStep engagement={shown} onStarted={engagement.reload} />
            <ReportStep engagement={shown} onWritten={engagement.reload} />
            <ArchiveStep engagement={shown} onArchived={engagement.reload} />
          </>
        )}
      </Shown>
    </Page>
  );
}
