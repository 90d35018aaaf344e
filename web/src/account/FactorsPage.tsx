import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { post, remove } from '../api/client';
import type { Factors, RecoveryCodes } from '../api/identity';
import { AskDialog } from '../parts/AskDialog';
import { Badge } from '../parts/Badge';
import { Shown } from '../parts/Listed';
import { Notice, ProblemNotice } from '../parts/Notice';
import { Section } from '../parts/Page';
import { confirmed } from '../parts/stepUp';
import { Told } from '../parts/Told';
import { useDeed, useGet } from '../parts/work';
import { texts } from '../text';
import { AccountFrame } from './AccountFrame';
import { DevicesSection } from './DevicesSection';
import { NewCodes } from './NewCodes';
import { PasskeysSection } from './PasskeysSection';
import { TotpSetUp } from './TotpSetUp';

export default function FactorsPage(): JSX.Element {
  const t = texts().account;
  const factors = useGet<Factors>('/auth/mfa');
  const [codes, setCodes] = useState<string[]>([]);
  const [told, tell] = useState('');
  const changed = async (words: string, made: string[] = []): Promise<void> => {
    setCodes(made);
    await factors.reload();
    tell(words);
  };
  const endOthers = useDeed(async () => {
    await remove('/auth/sessions');
    tell(t.othersEnded);
  });
  return (
    <AccountFrame title={t.factorsTitle} lead={t.factorsLead}>
      <Told words={told} />
      {told !== '' && told !== t.othersEnded && (
        <div class="panel">
          <p>{t.othersAsk}</p>
          <button type="button" class="button" disabled={endOthers.busy} onClick={() => void endOthers.run()}>
            {t.endOthers}
          </button>
        </div>
      )}
      <ProblemNotice problem={endOthers.problem} />
      {codes.length > 0 && (
        <Section title={t.codesTitle}>
          <NewCodes codes={codes} onDone={() => setCodes([])} />
        </Section>
      )}
      <Shown of={factors}>
        {(mine) => (
          <>
            {mine.required && <Notice>{t.factorRequired}</Notice>}
            <AppSection has={mine.totp} onChanged={changed} />
            <PasskeysSection onChanged={changed} />
            <CodesSection of={mine} onChanged={changed} />
          </>
        )}
      </Shown>
      <DevicesSection />
    </AccountFrame>
  );
}

export type OnChanged = (words: string, codes?: string[]) => Promise<void>;

function AppSection({ has, onChanged }: { has: boolean; onChanged: OnChanged }): JSX.Element {
  const t = texts().account;
  const [asking, setAsking] = useState(false);
  return (
    <Section title={t.app} note={t.appNote}>
      {has ? (
        <div class="actions">
          <Badge tone="good">{t.appOn}</Badge>
          <button type="button" class="button" onClick={() => setAsking(true)}>
            {t.removeApp}
          </button>
        </div>
      ) : (
        <div class="panel">
          <TotpSetUp onAdded={(codes) => void onChanged(t.appAdded, codes)} />
        </div>
      )}
      {asking && (
        <AskDialog
          title={t.removeApp}
          yes={t.remove}
          onClose={() => setAsking(false)}
          onYes={() => confirmed(() => remove('/auth/mfa/totp'))}
          onDone={() => onChanged(t.appRemoved)}
        >
          {t.removeAppAsk}
        </AskDialog>
      )}
    </Section>
  );
}

function CodesSection({ of, onChanged }: { of: Factors; onChanged: OnChanged }): JSX.Element {
  const t = texts().account;
  const make = useDeed(async () => {
    const made = await confirmed(() => post<RecoveryCodes>('/auth/mfa/recovery-codes'));
    await onChanged(t.codesMade, made.recoveryCodes);
  });
  return (
    <Section title={t.codes} note={t.codesNote}>
      {of.totp || of.passkeys > 0 ? (
        <div class="actions">
          <Badge tone={of.recoveryCodesLeft > 2 ? 'good' : 'warn'}>{t.codesLeft(of.recoveryCodesLeft)}</Badge>
          <button type="button" class="button" disabled={make.busy} onClick={() => void make.run()}>
            {t.makeCodes}
          </button>
        </div>
      ) : (
        <p class="quiet">{t.codesLater}</p>
      )}
      <ProblemNotice problem={make.problem} />
    </Section>
  );
}
