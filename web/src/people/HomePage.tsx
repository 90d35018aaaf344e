import type { JSX } from 'preact';
import type { Enrolment } from '../api/learning';
import type { Wallet } from '../api/payments';
import { AmountText } from '../parts/figures';
import { Listed, Shown } from '../parts/Listed';
import { Empty, Notice } from '../parts/Notice';
import { Page, Section } from '../parts/Page';
import { ProgressLine } from '../parts/ProgressLine';
import { useGet, useListing } from '../parts/work';
import { user } from '../session';
import { texts } from '../text';

export default function HomePage(): JSX.Element {
  return user.value === null ? <Landing /> : <Desk name={user.value.displayName} />;
}

function Landing(): JSX.Element {
  const t = texts();
  const setUp = useGet<{ needed: boolean }>('/setup');
  const cards = [
    { title: t.people.learnCard, text: t.people.learnCardText },
    { title: t.people.earnCard, text: t.people.earnCardText },
    { title: t.people.proveCard, text: t.people.proveCardText },
  ];
  return (
    <Page title={t.people.landingTitle} lead={t.people.landingLead}>
      {setUp.data?.needed && <Notice tone="warn">{t.people.setUpNeeded}</Notice>}
      <p class="actions">
        <a class="button button-main" href="/sign-up">
          {t.shell.signUp}
        </a>
        <a class="button" href="/sign-in">
          {t.shell.signIn}
        </a>
      </p>
      <ul class="cards">
        {cards.map((card) => (
          <li key={card.title} class="card">
            <h2>{card.title}</h2>
            <p>{card.text}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Desk({ name }: { name: string }): JSX.Element {
  const t = texts().people;
  const enrolments = useListing<Enrolment>('/me/enrolments');
  const wallet = useGet<Wallet>('/wallet');
  return (
    <Page title={t.welcome(name)} lead={t.homeLead}>
      <div class="tiles">
        <div class="tile">
          <p class="tile-name">{t.balance}</p>
          <Shown of={wallet}>
            {(data) => (
              <p class="tile-value">
                <AmountText amount={data.available} />
              </p>
            )}
          </Shown>
          <a href="/wallet">{t.openWallet}</a>
        </div>
      </div>
      <Section title={t.continueLearning}>
        <Listed
          of={enrolments}
          empty={
            <Empty title={t.noEnrolments}>
              <p>{t.noEnrolmentsNext}</p>
              <a class="button button-main" href="/courses">
                {t.browse}
              </a>
            </Empty>
          }
        >
          {(rows) => (
            <ul class="cards">
              {rows.map((row) => (
                <li key={row.id} class="card">
                  <h3>
                    <a href={`/courses/${row.courseId}`}>{row.title}</a>
                  </h3>
                  <ProgressLine
                    label={t.progressOf(row.progress.done, row.progress.total)}
                    done={row.progress.done}
                    total={row.progress.total}
                  />
                </li>
              ))}
            </ul>
          )}
        </Listed>
      </Section>
    </Page>
  );
}
