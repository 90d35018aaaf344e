import type { JSX } from 'preact';
import type { Finding } from '../api/audit';
import { Bars } from '../parts/Bars';
import { CopyableId } from '../parts/CopyableId';
import { Minor } from '../parts/figures';
import { Table } from '../parts/Table';
import { said, texts } from '../text';
import { figure } from '../text/figures';

const TOLD_MAX = 5;
const SHARE_MIN = 0.005;

// What had no part in it says nothing; the server sends the largest first.
const telling = (finding: Finding): Finding['contributions'] =>
  finding.contributions.filter(({ share }) => share >= SHARE_MIN).slice(0, TOLD_MAX);

/** Why an entry was selected: the reasons in words, what the forest found unusual, and the entry itself. */
export function FindingCard({ finding }: { finding: Finding }): JSX.Element {
  const t = texts().audit;
  return (
    <article aria-label={`${t.entry} ${finding.entryId}`}>
      <div class="between">
        <h2 class="h3">
          {t.entry} <CopyableId id={finding.entryId} />
        </h2>
        <span>
          {t.score} <bdi class="figure strong">{figure(finding.score, 2)}</bdi>
        </span>
      </div>
      <div class="columns">
        <div>
          <h3 class="h4">{t.reasons}</h3>
          <ul class="reasons">
            {finding.reasons.map((reason) => (
              <li key={reason.test}>
                <strong>{said(reason.title)}</strong> {said(reason.message)}
              </li>
            ))}
          </ul>
        </div>
        {finding.contributions.length > 0 && (
          <div>
            <h3 class="h4">
              {t.contributions}{' '}
              <span class="quiet">
                {t.forest} <bdi class="figure">{figure(finding.forestScore, 2)}</bdi>
              </span>
            </h3>
            <Bars
              label={t.contributions}
              shares={telling(finding).map(({ feature, share }) => ({ name: t.feature(feature), share }))}
            />
          </div>
        )}
      </div>
      <details class="fold">
        <summary>{t.entryLines}</summary>
        <Table
          caption={`${t.entryLines} ${finding.entryId}`}
          rows={finding.lines.map((line, index) => ({ ...line, index }))}
          rowKey={(row) => String(row.index)}
          columns={[
            { head: t.account, cell: (row) => <bdi>{row.account}</bdi> },
            { head: t.date, cell: (row) => <bdi>{row.date}</bdi> },
            { head: t.debit, figures: true, cell: (row) => <Minor minor={row.debitMinor} asset={row.asset} /> },
            { head: t.credit, figures: true, cell: (row) => <Minor minor={row.creditMinor} asset={row.asset} /> },
            { head: t.text, cell: (row) => <span dir="auto">{row.text ?? '—'}</span> },
            { head: t.user, cell: (row) => <bdi>{row.user ?? '—'}</bdi> },
          ]}
        />
      </details>
      <p class="actions">
        <a class="button" href={`/trace/${finding.transferId ?? finding.id}`}>
          {t.trace}
        </a>
        <CopyableId id={finding.id} />
      </p>
    </article>
  );
}
