import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { OutgoingMail } from '../api/operations';
import { Badge } from '../parts/Badge';
import { TextField } from '../parts/fields';
import { At } from '../parts/figures';
import { Form } from '../parts/Form';
import { Listed } from '../parts/Listed';
import { Empty } from '../parts/Notice';
import { Page } from '../parts/Page';
import { useListing } from '../parts/work';
import { texts } from '../text';

export default function MailsPage(): JSX.Element {
  const t = texts().admin;
  const [to, setTo] = useState('');
  const mails = useListing<OutgoingMail>(to === '' ? '/admin/mails' : `/admin/mails?to=${encodeURIComponent(to)}`);
  return (
    <Page title={t.mailsTitle} lead={t.mailsLead}>
      <Form submit={t.find} label={t.find} inline quiet onSubmit={async (values) => setTo((values['to'] ?? '').trim())}>
        <TextField name="to" label={t.mailTo} type="email" autocomplete="off" />
      </Form>
      <Listed of={mails} empty={<Empty title={t.noMails}>{t.noMailsNext}</Empty>}>
        {(rows) => (
          <ul class="stack">
            {rows.map((mail) => (
              <li key={mail.id} class="panel">
                <div class="between">
                  <h2 class="h3" dir="auto">
                    {mail.subject}
                  </h2>
                  <Badge>{mail.status}</Badge>
                </div>
                <p class="quiet">
                  {t.to} <bdi>{mail.to}</bdi> · <At at={mail.at} />
                </p>
                <pre class="mail" dir="auto">
                  {mail.text}
                </pre>
              </li>
            ))}
          </ul>
        )}
      </Listed>
    </Page>
  );
}
