import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import type { Engagement } from '../api/audit';
import { post } from '../api/client';
import { Badge } from '../parts/Badge';
import { TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { Listed } from '../parts/Listed';
import { Empty } from '../parts/Notice';
import { Page, Section } from '../parts/Page';
import { Table } from '../parts/Table';
import { useListing } from '../parts/work';
import { texts } from '../text';

export default function EngagementsPage(): JSX.Element {
  const t = texts().audit;
  const { route } = useLocation();
  const engagements = useListing<Engagement>('/engagements');
  return (
    <Page title={t.listTitle} lead={t.listLead}>
      <Listed of={engagements} empty={<Empty title={t.none}>{t.noneNext}</Empty>}>
        {(rows) => <Engagements rows={rows} />}
      </Listed>
      <Section title={t.open}>
        <div class="panel">
          <Form
            submit={t.openNow}
            label={t.open}
            onSubmit={async ({ name, client, periodStart, periodEnd }) => {
              const opened = await post<Engagement>('/engagements', { name, client, periodStart, periodEnd });
              route(`/engagements/${opened.id}`);
            }}
          >
            <div class="columns">
              <TextField name="name" label={t.name} autocomplete="off" required />
              <TextField name="client" label={t.client} autocomplete="organization" required />
            </div>
            <div class="columns">
              <TextField name="periodStart" label={t.periodStart} type="date" required />
              <TextField name="periodEnd" label={t.periodEnd} type="date" required />
            </div>
          </Form>
        </div>
      </Section>
    </Page>
  );
}

function Engagements({ rows }: { rows: Engagement[] }): JSX.Element {
  const t = texts().audit;
  return (
    <Table
      caption={t.listTitle}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          head: t.name,
          cell: (row) => (
            <a href={`/engagements/${row.id}`} dir="auto">
              {row.name}
            </a>
          ),
        },
        { head: t.client, cell: (row) => <span dir="auto">{row.client}</span> },
        { head: t.period, cell: (row) => <Period of={row} /> },
        {
          head: t.state,
          cell: (row) => (
            <Badge tone={row.status === 'OPEN' ? 'good' : 'plain'}>
              {row.status === 'OPEN' ? t.isOpen : t.isArchived}
            </Badge>
          ),
        },
      ]}
    />
  );
}

export const Period = ({ of }: { of: Engagement }): JSX.Element => (
  <bdi class="figure" dir="ltr">
    {of.periodStart} – {of.periodEnd}
  </bdi>
);
