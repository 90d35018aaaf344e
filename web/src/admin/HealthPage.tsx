import type { JSX } from 'preact';
import { Shown } from '../parts/Listed';
import { Page, Section } from '../parts/Page';
import { Table } from '../parts/Table';
import { useGet } from '../parts/work';
import { texts } from '../text';
import { type Said, flat } from './flat';

export default function HealthPage(): JSX.Element {
  const t = texts().admin;
  return (
    <Page title={t.healthTitle} lead={t.healthLead}>
      <Report title={t.healthTitle} path="/health/detailed/" />
      <Report title={t.pool} path="/health/db_pool" />
    </Page>
  );
}

/** Whatever a health address answers, as names and values. */
function Report({ title, path }: { title: string; path: string }): JSX.Element {
  const t = texts().admin;
  const report = useGet<Said>(path);
  return (
    <Section title={title}>
      <Shown of={report}>
        {(data) => (
          <Table
            caption={title}
            rows={flat(data)}
            rowKey={(row) => row.name}
            columns={[
              { head: t.check, cell: (row) => <bdi class="mono">{row.name}</bdi> },
              { head: t.value, cell: (row) => <bdi>{row.value}</bdi> },
            ]}
          />
        )}
      </Shown>
    </Section>
  );
}
