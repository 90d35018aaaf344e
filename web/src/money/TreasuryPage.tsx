import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Course } from '../api/learning';
import type { Treasury } from '../api/payments';
import { CopyableId } from '../parts/CopyableId';
import { AmountText } from '../parts/figures';
import { Listed } from '../parts/Listed';
import { Empty, Notice } from '../parts/Notice';
import { Page, Section } from '../parts/Page';
import { Table } from '../parts/Table';
import { useListing } from '../parts/work';
import { is } from '../session';
import { texts } from '../text';
import { FundDialog, type Fundable } from './FundDialog';

const mayFund = (): boolean => is('TREASURER', 'ADMIN');

export default function TreasuryPage(): JSX.Element {
  const t = texts().money;
  const treasuries = useListing<Treasury>('/treasuries');
  const [funding, setFunding] = useState<Fundable | null>(null);
  const [told, setTold] = useState('');
  return (
    <Page title={t.treasuryTitle} lead={t.treasuryLead}>
      <div role="status">{told && <Notice tone="good">{told}</Notice>}</div>
      <Listed of={treasuries} empty={<Empty title={t.noTreasuries}>{t.noTreasuriesNext}</Empty>}>
        {(rows) => <Treasuries items={rows} onFund={setFunding} />}
      </Listed>
      {mayFund() && <OtherCourses known={treasuries.data ?? []} onFund={setFunding} />}
      {funding && (
        <FundDialog
          course={funding}
          onClose={() => setFunding(null)}
          onFunded={async (amount) => {
            setTold(t.fundedNow(amount, funding.title));
            await treasuries.reload();
          }}
        />
      )}
    </Page>
  );
}

function Treasuries({ items, onFund }: { items: Treasury[]; onFund: (course: Fundable) => void }): JSX.Element {
  const { money: t, treasury: more } = texts();
  return (
    <Table
      caption={t.treasuryTitle}
      rows={items}
      rowKey={(row) => row.courseId}
      columns={[
        {
          head: t.course,
          cell: (row) => (
            <a href={`/courses/${row.courseId}`} dir="auto">
              {row.title}
            </a>
          ),
        },
        { head: t.funded, figures: true, cell: (row) => <AmountText amount={row.funded} /> },
        { head: t.paidOut, figures: true, cell: (row) => <AmountText amount={row.paid} /> },
        { head: t.balance, figures: true, cell: (row) => <AmountText amount={row.balance} /> },
        { head: more.reserved, figures: true, cell: (row) => row.reserved && <AmountText amount={row.reserved} /> },
        { head: more.available, figures: true, cell: (row) => row.available && <AmountText amount={row.available} /> },
        {
          head: more.forecastLikely,
          figures: true,
          cell: (row) => row.forecast && <AmountText amount={row.forecast.likely} />,
        },
        { head: more.forecastMost, figures: true, cell: (row) => row.forecast && <AmountText amount={row.forecast.most} /> },
        { head: t.account, cell: (row) => <CopyableId id={row.accountId} href={`/ledger/accounts/${row.accountId}`} /> },
        {
          head: t.fundTitle,
          cell: (row) => (
            <button
              type="button"
              class="button"
              disabled={!mayFund()}
              aria-label={`${t.fund}: ${row.title}`}
              onClick={() => onFund({ id: row.courseId, title: row.title })}
            >
              {t.fund}
            </button>
          ),
        },
      ]}
    />
  );
}

/** Courses that nobody has funded yet. */
function OtherCourses({ known, onFund }: { known: Treasury[]; onFund: (course: Fundable) => void }): JSX.Element | null {
  const t = texts().money;
  const courses = useListing<Course>('/courses?limit=200');
  const others = (courses.data ?? []).filter((course) => !known.some((treasury) => treasury.courseId === course.id));
  if (others.length === 0) return null;
  return (
    <Section title={t.fundAnother}>
      <ul class="rows">
        {others.map((course) => (
          <li key={course.id}>
            <span dir="auto">{course.title}</span>
            <button
              type="button"
              class="button"
              aria-label={`${t.fund}: ${course.title}`}
              onClick={() => onFund({ id: course.id, title: course.title })}
            >
              {t.fund}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
