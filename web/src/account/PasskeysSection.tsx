import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { patch, remove } from '../api/client';
import type { Items } from '../api/contract';
import type { Passkey } from '../api/identity';
import { AskDialog } from '../parts/AskDialog';
import { Badge } from '../parts/Badge';
import { Dialog } from '../parts/Dialog';
import { TextField } from '../parts/fields';
import { At } from '../parts/figures';
import { Form } from '../parts/Form';
import { Shown } from '../parts/Listed';
import { Empty } from '../parts/Notice';
import { Section } from '../parts/Page';
import { confirmed } from '../parts/stepUp';
import { Table } from '../parts/Table';
import { useGet } from '../parts/work';
import { passkeysWork } from '../people/passkeys';
import { texts } from '../text';
import type { OnChanged } from './FactorsPage';
import { PasskeyForm } from './PasskeyForm';

export function PasskeysSection({ onChanged }: { onChanged: OnChanged }): JSX.Element {
  const t = texts().account;
  const passkeys = useGet<Items<Passkey>>('/auth/passkeys');
  const [renaming, setRenaming] = useState<Passkey | null>(null);
  const [removing, setRemoving] = useState<Passkey | null>(null);
  const after = async (words: string, codes?: string[]): Promise<void> => {
    await passkeys.reload();
    await onChanged(words, codes);
  };
  return (
    <Section title={t.passkeys} note={t.passkeysNote}>
      <Shown of={passkeys}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t.noPasskeys}>
              <p>{t.noPasskeysNext}</p>
            </Empty>
          ) : (
            <Passkeys rows={items} onRename={setRenaming} onRemove={setRemoving} />
          )
        }
      </Shown>
      <div class="panel">
        {passkeysWork() ? (
          <PasskeyForm onAdded={(made) => after(t.passkeyAdded(made.passkey.name), made.recoveryCodes)} />
        ) : (
          <p class="quiet">{t.passkeysNot}</p>
        )}
      </div>
      {renaming && <Renaming passkey={renaming} onClose={() => setRenaming(null)} onRenamed={() => after(texts().people.saved)} />}
      {removing && (
        <AskDialog
          title={t.removePasskey}
          yes={t.remove}
          onClose={() => setRemoving(null)}
          onYes={() => confirmed(() => remove(`/auth/passkeys/${removing.id}`))}
          onDone={() => after(t.passkeyRemoved(removing.name))}
        >
          {t.removePasskeyAsk(removing.name)}
        </AskDialog>
      )}
    </Section>
  );
}

function Passkeys({ rows, onRename, onRemove }: {
  rows: Passkey[];
  onRename: (passkey: Passkey) => void;
  onRemove: (passkey: Passkey) => void;
}): JSX.Element {
  const t = texts().account;
  return (
    <Table
      caption={t.passkeys}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { head: t.passkeyName, cell: (row) => <bdi>{row.name}</bdi> },
        { head: t.kept, cell: (row) => <Badge>{row.backedUp ? t.keptInCloud : t.keptOnDevice}</Badge> },
        { head: t.added, cell: (row) => <At at={row.createdAt} /> },
        { head: t.lastUsed, cell: (row) => <At at={row.lastUsedAt} /> },
        {
          head: t.actions,
          cell: (row) => (
            <div class="actions">
              <button type="button" class="button" aria-label={`${t.rename}: ${row.name}`} onClick={() => onRename(row)}>
                {t.rename}
              </button>
              <button type="button" class="button" aria-label={`${t.remove}: ${row.name}`} onClick={() => onRemove(row)}>
                {t.remove}
              </button>
            </div>
          ),
        },
      ]}
    />
  );
}

function Renaming({ passkey, onClose, onRenamed }: {
  passkey: Passkey;
  onClose: () => void;
  onRenamed: () => Promise<void>;
}): JSX.Element {
  const t = texts().account;
  return (
    <Dialog title={t.renamePasskey} onClose={onClose}>
      <Form
        submit={texts().people.save}
        onSubmit={async ({ name }) => {
          await patch<Passkey>(`/auth/passkeys/${passkey.id}`, { name });
          onClose();
          await onRenamed();
        }}
      >
        <TextField name="name" label={t.passkeyName} autocomplete="off" defaultValue={passkey.name} maxLength={100} required />
      </Form>
    </Dialog>
  );
}
