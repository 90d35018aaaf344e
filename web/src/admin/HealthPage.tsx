import type { JSX } from 'preact';
import { getAnyway } from '../api/client';
import type { Health } from '../api/operations';
import { Badge } from '../parts/Badge';
import { Shown } from '../parts/Listed';
import { Page, Section } from '../parts/Page';
import { Table } from '../parts/Table';
import { useGet, useLoaded } from '../parts/work';
import { texts } from '../text';

export default function HealthPage(): JSX.Element {
  const t = texts().admin;
  const health = useLoaded('/health/detailed/', () => getAnyway<Health>('/health/detailed/'));
  const pool = useGet<Record<string, number>>('/health/db_pool');
  const up = health.data?.status === 'UP';
  return (
    <Page
      title={t.healthTitle}
      lead={t.healthLead}
      actions={health.data && <Badge tone={up ? 'good' : 'bad'}>{up ? t.up : t.down}</Badge>}
    >
      <Section title={t.parts}>
        <Shown of={health}>{(data) => <Parts health={data} />}</Shown>
      </Section>
      <Section title={t.pool}>
        <Shown of={pool}>
          {(data) => (
            <Table
              caption={t.pool}
              rows={Object.entries(data)}
              rowKey={([name]) => name}
              columns={[
                { head: t.check, cell: ([name]) => <bdi class="mono">{name}</bdi> },
                { head: t.value, figures: true, cell: ([, value]) => <bdi class="figure">{value}</bdi> },
              ]}
            />
          )}
        </Shown>
      </Section>
    </Page>
  );
}

function Parts({ health }: { health: Health }): JSX.Element {
  const t = texts().admin;
  return (
    <>
      <p class="quiet">
        {t.rolesHere} <bdi>{health.roles.join(', ')}</bdi>
      </p>
      <Table
        caption={t.parts}
        rows={health.parts}
        rowKey={(part) => part.name}
        columns={[
          { head: t.check, cell: (part) => <bdi class="mono">{part.name}</bdi> },
          {
            head: t.state,
            cell: (part) => <Badge tone={part.healthy ? 'good' : 'bad'}>{part.healthy ? t.up : t.down}</Badge>,
          },
          { head: t.note, cell: (part) => <bdi>{part.note}</bdi> },
        ]}
      />
    </>
  );
}
