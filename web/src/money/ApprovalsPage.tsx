import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Amount } from '../api/contract';
import type { Approval, Compensation, ProposedRule } from '../api/payments';
import { CopyableId } from '../parts/CopyableId';
import { AmountText, At } from '../parts/figures';
import { Listed } from '../parts/Listed';
import { Page, Section } from '../parts/Page';
import { type Column, Table } from '../parts/Table';
import { Told } from '../parts/Told';
import { type Listing, useListing } from '../parts/work';
import { is } from '../session';
import { texts } from '../text';
import { formatAmount } from '../text/figures';
import { DecideDialog, type Decision } from './DecideDialog';

type Decide = (decision: Decision) => void;

/** Everything that needs a second person, of whatever kind. */
export default function ApprovalsPage(): JSX.Element {
  const t = texts().treasury;
  const approvals = useListing<Approval>('/approvals?status=PENDING');
  const rules = useListing<ProposedRule>('/reward-rules?status=PROPOSED');
  const compensations = useListing<Compensation>('/compensations?status=PROPOSED');
  const [deciding, decide] = useState<Decision | null>(null);
  const [told, tell] = useState('');
  return (
    <Page title={t.approvalsTitle} lead={t.approvalsLead}>
      <Told words={told} />
      <Amounts of={approvals} onDecide={decide} />
      <Rules of={rules} onDecide={decide} />
      <Compensations of={compensations} onDecide={decide} />
      {deciding && (
        <DecideDialog
          decision={deciding}
          onClose={() => decide(null)}
          onDecided={async () => {
            tell(deciding.approve ? t.approved : t.refused);
            await Promise.all([approvals.reload(), rules.reload(), compensations.reload()]);
          }}
        />
      )}
    </Page>
  );
}

function Amounts({ of, onDecide }: { of: Listing<Approval>; onDecide: Decide }): JSX.Element {
  const t = texts().treasury;
  return (
    <Waiting
      title={t.amountsWaiting}
      of={of}
      rowKey={(row) => row.id}
      columns={[
        { head: t.proposal, cell: (row) => <Proposal title={row.title} kind={t.kindOf(row.kind)} /> },
        { head: texts().money.amount, figures: true, cell: (row) => <AmountText amount={row.amount} /> },
        { head: t.proposer, cell: (row) => <CopyableId id={row.proposer} /> },
        { head: t.until, cell: (row) => <At at={row.expiresAt} /> },
        deeds((row: Approval) => [`/approvals/${row.id}`, 'refusal', row.title, row.amount], onDecide),
      ]}
    />
  );
}

function Rules({ of, onDecide }: { of: Listing<ProposedRule>; onDecide: Decide }): JSX.Element {
  const t = texts().treasury;
  return (
    <Waiting
      title={t.rulesWaiting}
      of={of}
      rowKey={(row) => row.ruleId}
      columns={[
        {
          head: texts().money.exercise,
          cell: (row) => (
            <a href={`/exercises/${row.exerciseId}`} dir="auto">
              {row.title}
            </a>
          ),
        },
        { head: texts().money.amount, figures: true, cell: (row) => <AmountText amount={row.amount} /> },
        { head: t.proposer, cell: (row) => <CopyableId id={row.author} /> },
        { head: texts().money.at, cell: (row) => <At at={row.at} /> },
        deeds((row: ProposedRule) => [`/reward-rules/${row.ruleId}`, 'rejection', row.title, row.amount], onDecide),
      ]}
    />
  );
}

function Compensations({ of, onDecide }: { of: Listing<Compensation>; onDecide: Decide }): JSX.Element {
  const t = texts().treasury;
  return (
    <Waiting
      title={t.compensationsWaiting}
      of={of}
      rowKey={(row) => row.id}
      columns={[
        {
          head: t.proposal,
          cell: (row) => (
            <Proposal title={row.title} kind={row.direction === 'TO_LEARNER' ? t.toLearner : t.fromLearner} />
          ),
        },
        { head: texts().money.amount, figures: true, cell: (row) => <AmountText amount={row.amount} /> },
        { head: t.proposer, cell: (row) => <CopyableId id={row.proposedBy} /> },
        { head: texts().money.at, cell: (row) => <At at={row.at} /> },
        deeds((row: Compensation) => [`/compensations/${row.id}`, 'rejection', row.title, row.amount], onDecide),
      ]}
    />
  );
}

function Waiting<T>({ title, of, columns, rowKey }: {
  title: string;
  of: Listing<T>;
  columns: Column<T>[];
  rowKey: (row: T) => string;
}): JSX.Element {
  return (
    <Section title={title}>
      <Listed of={of} empty={<p class="quiet">{texts().treasury.nothingWaits}</p>}>
        {(rows) => <Table caption={title} rows={rows} rowKey={rowKey} columns={columns} />}
      </Listed>
    </Section>
  );
}

function Proposal({ title, kind }: { title: string; kind: string }): JSX.Element {
  return (
    <>
      <bdi>{title}</bdi> <span class="quiet">· {kind}</span>
    </>
  );
}

/** The two buttons of a row; the server says no to who proposed it. */
function deeds<T>(of: (row: T) => [path: string, refusal: string, title: string, amount: Amount], onDecide: Decide): Column<T> {
  const t = texts().treasury;
  return {
    head: t.deeds,
    cell: (row) => {
      const [path, refusal, title, amount] = of(row);
      const button = (approve: boolean): JSX.Element => (
        <button
          type="button"
          class="button"
          disabled={!is('TREASURER', 'ADMIN')}
          aria-label={`${approve ? t.approve : t.refuse}: ${title}`}
          onClick={() =>
            onDecide({ approve, path: `${path}/${approve ? 'approval' : refusal}`, title, amount: formatAmount(amount) })
          }
        >
          {approve ? t.approve : t.refuse}
        </button>
      );
      return (
        <div class="actions">
          {button(true)}
          {button(false)}
        </div>
      );
    },
  };
}
