import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { SessionTable } from '../account/SessionTable';
import { post, remove } from '../api/client';
import type { Items } from '../api/contract';
import type { ManagedUser, SessionLine } from '../api/identity';
import { Dialog } from '../parts/Dialog';
import { Shown } from '../parts/Listed';
import { Empty, ProblemNotice } from '../parts/Notice';
import { Section } from '../parts/Page';
import { confirmed } from '../parts/stepUp';
import { Told } from '../parts/Told';
import { useDeed, useGet } from '../parts/work';
import { is } from '../session';
import { texts } from '../text';

/** Where somebody is signed in, and what an administrator can do for somebody who lost phone or laptop. */
export function SafetyDialog({ person, onClose }: { person: ManagedUser; onClose: () => void }): JSX.Element {
  const t = texts().safety;
  const sessions = useGet<Items<SessionLine>>(`/users/${person.id}/sessions`);
  const [told, tell] = useState('');
  const end = useDeed(async () => {
    await remove(`/users/${person.id}/sessions`);
    await sessions.reload();
    tell(t.sessionsEnded(person.displayName));
  });
  const reset = useDeed(async () => {
    await confirmed(() => post(`/users/${person.id}/mfa-reset`));
    tell(t.factorReset(person.displayName));
  });
  const admin = is('ADMIN');
  const busy = end.busy || reset.busy;
  return (
    <Dialog title={t.safetyTitle} onClose={onClose}>
      <p>
        <bdi>{person.displayName}</bdi> · <bdi>{person.email}</bdi>
      </p>
      <Told words={told} />
      <ProblemNotice problem={end.problem ?? reset.problem} />
      <Section title={t.sessions}>
        <Shown of={sessions}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t.noSessions}>
                <p>{t.noSessionsNext}</p>
              </Empty>
            ) : (
              <>
                <SessionTable rows={items} />
                <p>
                  <button type="button" class="button" disabled={!admin || busy} onClick={() => void end.run()}>
                    {t.endSessions}
                  </button>
                </p>
              </>
            )
          }
        </Shown>
      </Section>
      <Section title={t.factor} note={t.factorNote}>
        <p>
          <button type="button" class="button" disabled={!admin || busy} onClick={() => void reset.run()}>
            {t.resetFactor}
          </button>
        </p>
      </Section>
    </Dialog>
  );
}
