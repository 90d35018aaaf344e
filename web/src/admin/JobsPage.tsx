import type { JSX } from 'preact';
import type { Job } from '../api/operations';
import { Badge } from '../parts/Badge';
import { CopyableId } from '../parts/CopyableId';
import { At } from '../parts/figures';
import { Listed } from '../parts/Listed';
import { Empty } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Table } from '../parts/Table';
import { useListing } from '../parts/work';
import { texts } from '../text';

export default function JobsPage(): JSX.Element {
  const t = texts().admin;
  const jobs = useListing<Job>('/admin/jobs');
  return (
    <Page
      title={t.jobsTitle}
      lead={t.jobsLead}
      actions={
        <button type="button" class="button" onClick={() => void jobs.reload()}>
          {t.reload}
        </button>
      }
    >
      <Listed of={jobs} empty={<Empty title={t.noJobs}>{t.noJobsNext}</Empty>}>
        {(rows) => (
          <Table
            caption={t.jobsTitle}
            rows={rows}
            rowKey={(row) => `${row.name}/${row.instance}`}
            columns={[
              { head: t.job, cell: (row) => <bdi class="mono">{row.name}</bdi> },
              { head: t.about, cell: (row) => <CopyableId id={row.instance} /> },
              { head: t.due, cell: (row) => <At at={row.dueAt} /> },
              {
                head: t.state,
                cell: (row) => <Badge tone={row.picked ? 'good' : 'plain'}>{row.picked ? t.running : t.waiting}</Badge>,
              },
              { head: t.attempts, figures: true, cell: (row) => row.attempts },
              { head: t.lastFailure, cell: (row) => <At at={row.lastFailure} /> },
            ]}
          />
        )}
      </Listed>
    </Page>
  );
}
