import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Completeness, EngagementDetail } from '../api/audit';
import { get } from '../api/client';
import { Minor } from '../parts/figures';
import { Notice, ProblemNotice } from '../parts/Notice';
import { Section } from '../parts/Page';
import { Table } from '../parts/Table';
import { useDeed } from '../parts/work';
import { texts } from '../text';

export function CompletenessStep({ engagement }: { engagement: EngagementDetail }): JSX.Element {
  const t = texts().audit;
  const [found, setFound] = useState<Completeness | null>(null);
  const check = useDeed(async () => setFound(await get<Completeness>(`/engagements/${engagement.id}/completeness`)));
  return (
    <Section
      title={t.completeStep}
      note={t.completeNote}
      actions={
        <button
          type="button"
          class="button"
          disabled={check.busy || engagement.imports.length === 0}
          onClick={() => void check.run()}
        >
          {t.check}
        </button>
      }
    >
      <ProblemNotice problem={check.problem} />
      <div role="status">
        {found && (
          <Notice tone={found.complete ? 'good' : 'bad'}>
            <strong>{found.complete ? t.complete : t.notComplete}</strong>
          </Notice>
        )}
      </div>
      {found && found.items.length > 0 && (
        <Table
          caption={t.completeStep}
          rows={found.items}
          rowKey={(row) => row.account + row.asset}
          columns={[
            { head: t.account, cell: (row) => <bdi>{row.account}</bdi> },
            { head: t.asset, cell: (row) => row.asset },
            { head: t.opening, figures: true, cell: (row) => <Minor minor={row.openingMinor} asset={row.asset} /> },
            { head: t.debit, figures: true, cell: (row) => <Minor minor={row.debitMinor} asset={row.asset} /> },
            { head: t.credit, figures: true, cell: (row) => <Minor minor={row.creditMinor} asset={row.asset} /> },
            { head: t.expected, figures: true, cell: (row) => <Minor minor={row.expectedClosingMinor} asset={row.asset} /> },
            { head: t.closing, figures: true, cell: (row) => <Told minor={row.closingMinor} asset={row.asset} /> },
            {
              head: t.difference,
              figures: true,
              cell: (row) => (
                <span class={row.differenceMinor === 0 ? undefined : 'bad'}>
                  <Told minor={row.differenceMinor} asset={row.asset} />
                </span>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

const Told = ({ minor, asset }: { minor: number | null | undefined; asset: string }): JSX.Element =>
  minor == null ? <span>{texts().audit.notTold}</span> : <Minor minor={minor} asset={asset} />;
