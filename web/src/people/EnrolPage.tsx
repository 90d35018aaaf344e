import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { NewCodes } from '../account/NewCodes';
import { PasskeyForm } from '../account/PasskeyForm';
import { TotpSetUp } from '../account/TotpSetUp';
import { Page, Section } from '../parts/Page';
import { factorMissing, restore } from '../session';
import { texts } from '../text';
import { inside } from './inside';
import { passkeysWork } from './passkeys';

/** For somebody whose role asks for a second factor: this page adds one, and no other opens before. */
export default function EnrolPage(): JSX.Element {
  const t = texts();
  const { query, route } = useLocation();
  const [codes, setCodes] = useState<string[] | null>(null);
  const [begun] = useState(factorMissing.value);
  const goOn = async (): Promise<void> => {
    await restore();
    route(inside(query['next']), true);
  };
  useEffect(() => {
    // Nothing is asked for: somebody opened an old address.
    if (!begun) route(inside(query['next']), true);
  }, []);

  if (codes !== null)
    return (
      <Page title={t.account.codesTitle} narrow>
        <NewCodes codes={codes} onDone={() => void goOn()} />
      </Page>
    );
  const added = (made: string[]): void => {
    if (made.length > 0) setCodes(made);
    else void goOn();
  };
  return (
    <Page title={t.entry.enrolTitle} lead={t.entry.enrolLead} narrow>
      <Section title={t.account.app} note={t.account.appNote}>
        <div class="panel">
          <TotpSetUp onAdded={added} />
        </div>
      </Section>
      {passkeysWork() && (
        <Section title={t.account.passkeys} note={t.account.passkeysNote}>
          <div class="panel">
            <PasskeyForm onAdded={({ recoveryCodes }) => added(recoveryCodes)} />
          </div>
        </Section>
      )}
    </Page>
  );
}
