import type { JSX } from 'preact';
import type { Trace, TraceNode } from '../api/trace';
import { usePart } from '../parts/address';
import { Badge } from '../parts/Badge';
import { CopyableId } from '../parts/CopyableId';
import { At } from '../parts/figures';
import { Shown } from '../parts/Listed';
import { Empty, Notice } from '../parts/Notice';
import { Page, Section } from '../parts/Page';
import { Table } from '../parts/Table';
import { useGet } from '../parts/work';
import { texts } from '../text';
import { Picture } from './Picture';

export default function TracePage(): JSX.Element {
  const id = usePart();
  const t = texts().trace;
  const trace = useGet<Trace>(`/trace/${encodeURIComponent(id)}`);
  return (
    <Page title={t.title} lead={<CopyableId id={id} />} back={{ href: '/trace', text: t.another }}>
      <Shown of={trace}>
        {(data) => (data.nodes.length === 0 ? <Empty title={t.empty}>{t.emptyNext}</Empty> : <Found trace={data} />)}
      </Shown>
    </Page>
  );
}

function Found({ trace }: { trace: Trace }): JSX.Element {
  const t = texts().trace;
  return (
    <>
      <Notice tone={trace.whole ? 'good' : 'bad'}>
        <strong>{trace.whole ? t.whole : t.notWhole}</strong>
      </Notice>
      <Picture trace={trace} />
      <Section title={t.nodes}>
        <Records nodes={trace.nodes} />
      </Section>
      <Section title={t.edges}>
        <Table
          caption={t.edges}
          rows={trace.edges}
          rowKey={(row) => `${row.from}>${row.to}>${row.kind}`}
          columns={[
            { head: t.from, cell: (row) => <CopyableId id={row.from} /> },
            { head: t.how, cell: (row) => t.edge(row.kind) },
            { head: t.to, cell: (row) => <CopyableId id={row.to} /> },
          ]}
        />
      </Section>
    </>
  );
}

function Records({ nodes }: { nodes: TraceNode[] }): JSX.Element {
  const t = texts().trace;
  return (
    <Table
      caption={t.nodes}
      rows={nodes}
      rowKey={(row) => row.id}
      columns={[
        {
          head: t.nodeType,
          cell: (row) => (
            <>
              {t.type(row.type)}
              {row.title && (
                <span class="quiet">
                  {' · '}
                  <bdi>{row.title}</bdi>
                </span>
              )}
            </>
          ),
        },
        { head: t.id, cell: (row) => <CopyableId id={row.id} href={`/trace/${row.id}`} /> },
        { head: t.at, cell: (row) => <At at={row.at} /> },
        {
          head: t.verified,
          cell: (row) => (
            <Badge tone={row.verified ? 'good' : 'bad'}>{row.verified ? t.legendVerified : t.legendBroken}</Badge>
          ),
        },
        { head: t.hash, cell: (row) => (row.hash ? <CopyableId id={row.hash} /> : '—') },
      ]}
    />
  );
}
