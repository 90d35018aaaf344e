import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { get, remove } from '../api/client';
import { ApiProblem, atField } from '../api/problem';
import { TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { Notice, ProblemNotice } from '../parts/Notice';
import { Section } from '../parts/Page';
import { saveAs } from '../parts/saving';
import { Told } from '../parts/Told';
import { useDeed } from '../parts/work';
import { leaveFor, user } from '../session';
import { texts } from '../text';
import { AccountFrame } from './AccountFrame';

export default function DataPage(): JSX.Element {
  const t = texts().account;
  const [told, tell] = useState('');
  const download = useDeed(async () => {
    const everything = await get<unknown>('/me/export');
    saveAs('azora-export.json', 'application/json', JSON.stringify(everything, null, 2));
    tell(t.exported);
  });
  return (
    <AccountFrame title={t.dataTitle} lead={t.dataLead} narrow>
      <Section title={t.exportTitle} note={t.exportNote}>
        <Told words={told} />
        <ProblemNotice problem={download.problem} />
        <p>
          <button type="button" class="button" disabled={download.busy} onClick={() => void download.run()}>
            {download.busy ? texts().parts.working : t.exportDo}
          </button>
        </p>
      </Section>
      <Section title={t.eraseTitle} note={t.eraseNote}>
        <EraseForm />
      </Section>
    </AccountFrame>
  );
}

/** The address is typed and the password shown, so that neither a slip nor an open window is enough. */
function EraseForm(): JSX.Element {
  const t = texts().account;
  const email = user.value?.email ?? '';
  return (
    <div class="panel">
      <Notice tone="warn">
        <p>{t.eraseWarning}</p>
      </Notice>
      <Form
        submit={t.eraseDo}
        quiet
        onSubmit={async ({ typed = '', password }) => {
          if (typed.trim().toLowerCase() !== email.toLowerCase())
            throw new ApiProblem(422, 'TYPED_WRONG', texts().account.typedWrong, null, []).at('typed');
          await atField(remove('/me', { password }), (code) => (code === 'PASSWORD_WRONG' ? 'password' : null));
          leaveFor('/goodbye');
        }}
      >
        <TextField name="typed" label={t.typeAddress(email)} autocomplete="off" autocapitalize="off" dir="ltr" required />
        <TextField name="password" label={t.yourPassword} type="password" autocomplete="current-password" dir="ltr" required />
      </Form>
    </div>
  );
}
