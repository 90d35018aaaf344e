import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { remove } from '../api/client';
import type { Items } from '../api/contract';
import type { SessionLine } from '../api/identity';
import { Shown } from '../parts/Listed';
import { Empty, ProblemNotice } from '../parts/Notice';
import { Section } from '../parts/Page';
import { Told } from '../parts/Told';
import { useDeed, useGet } from '../parts/work';
import { texts } from '../text';
import { AccountFrame } from './AccountFrame';
import { SessionTable } from './SessionTable';

/** Where one is signed in. The session of this window is ended by signing out. */
export default function SessionsPage(): JSX.Element {
  const t = texts().account;
  const sessions = useGet<Items<SessionLine>>('/auth/sessions');
  const [told, tell] = useState('');
  const end = useDeed(async (row: SessionLine | null) => {
    await remove(row === null ? '/auth/sessions' : `/auth/sessions/${row.id}`);
    await sessions.reload();
    tell(row === null ? t.othersEnded : t.sessionEnded(row.device));
  });
  const others = (sessions.data?.items ?? []).some((row) => !row.current);
  return (
    <AccountFrame title={t.sessionsTitle} lead={t.sessionsLead}>
      <Told words={told} />
      <ProblemNotice problem={end.problem} />
      <Section
        title={t.sessions}
        actions={
          others && (
            <button type="button" class="button" disabled={end.busy} onClick={() => void end.run(null)}>
              {t.endOthers}
            </button>
          )
        }
      >
        <Shown of={sessions}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t.noSessions}>
                <p>{t.noSessionsNext}</p>
              </Empty>
            ) : (
              <SessionTable
                rows={items}
                end={(row) =>
                  !row.current && (
                    <button
                      type="button"
                      class="button"
                      disabled={end.busy}
                      aria-label={`${t.end}: ${row.device}`}
                      onClick={() => void end.run(row)}
                    >
                      {t.end}
                    </button>
                  )
                }
              />
            )
          }
        </Shown>
        {!others && sessions.data !== null && <p class="quiet">{t.onlyHere}</p>}
      </Section>
    </AccountFrame>
  );
}
