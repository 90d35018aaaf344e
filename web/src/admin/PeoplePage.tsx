import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ManagedUser } from '../api/identity';
import { Badge } from '../parts/Badge';
import { CopyableId } from '../parts/CopyableId';
import { TextField } from '../parts/fields';
import { At } from '../parts/figures';
import { Form } from '../parts/Form';
import { Listed } from '../parts/Listed';
import { Empty } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Table } from '../parts/Table';
import { Told } from '../parts/Told';
import { useListing } from '../parts/work';
import { is } from '../session';
import { texts } from '../text';
import { AccessDialog } from './AccessDialog';
import { InviteDialog } from './InviteDialog';
import { SafetyDialog } from './SafetyDialog';

export default function PeoplePage(): JSX.Element {
  const t = texts().admin;
  const [search, setSearch] = useState('');
  const [editing, setEditing] = useState<ManagedUser | null>(null);
  const [looking, setLooking] = useState<ManagedUser | null>(null);
  const [inviting, setInviting] = useState(false);
  const [told, setTold] = useState('');
  const people = useListing<ManagedUser>(search === '' ? '/users' : `/users?q=${encodeURIComponent(search)}`);
  return (
    <Page
      title={t.peopleTitle}
      lead={t.peopleLead}
      actions={
        is('ADMIN') && (
          <button type="button" class="button button-main" onClick={() => setInviting(true)}>
            {texts().safety.inviteTitle}
          </button>
        )
      }
    >
      <Form submit={t.find} label={t.find} inline quiet onSubmit={async ({ q = '' }) => setSearch(q.trim())}>
        <TextField name="q" label={t.search} type="search" autocomplete="off" />
      </Form>
      <Told words={told} />
      <Listed of={people} empty={<Empty title={t.nobody}>{t.nobodyNext}</Empty>}>
        {(rows) => <People rows={rows} onEdit={setEditing} onLook={setLooking} />}
      </Listed>
      {editing && (
        <AccessDialog
          person={editing}
          onClose={() => setEditing(null)}
          onSaved={async () => {
            await people.reload();
            setTold(t.saved(editing.displayName));
          }}
        />
      )}
      {looking && <SafetyDialog person={looking} onClose={() => setLooking(null)} />}
      {inviting && (
        <InviteDialog
          onClose={() => setInviting(false)}
          onInvited={async (person) => {
            await people.reload();
            setTold(texts().safety.invited(person.email));
          }}
        />
      )}
    </Page>
  );
}

function People({ rows, onEdit, onLook }: {
  rows: ManagedUser[];
  onEdit: (person: ManagedUser) => void;
  onLook: (person: ManagedUser) => void;
}): JSX.Element {
  const t = texts();
  return (
    <Table
      caption={t.admin.peopleTitle}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          head: t.admin.name,
          cell: (row) => (
            <>
              <bdi>{row.displayName}</bdi>
              <br />
              <CopyableId id={row.id} />
            </>
          ),
        },
        { head: t.admin.email, cell: (row) => <bdi>{row.email}</bdi> },
        { head: t.admin.roles, cell: (row) => row.roles.map((role) => t.people.roles[role]).join(' · ') },
        { head: t.admin.state, cell: (row) => <State of={row} /> },
        { head: t.admin.since, cell: (row) => <At at={row.createdAt} /> },
        {
          head: t.admin.editTitle,
          cell: (row) => (
            <div class="actions">
              <button
                type="button"
                class="button"
                disabled={!is('ADMIN')}
                aria-label={`${t.admin.edit}: ${row.email}`}
                onClick={() => onEdit(row)}
              >
                {t.admin.edit}
              </button>
              <button type="button" class="button" aria-label={`${t.safety.look}: ${row.email}`} onClick={() => onLook(row)}>
                {t.safety.look}
              </button>
            </div>
          ),
        },
      ]}
    />
  );
}

function State({ of }: { of: ManagedUser }): JSX.Element {
  const t = texts().admin;
  if (of.disabled) return <Badge tone="bad">{t.disabled}</Badge>;
  return of.verified ? <Badge tone="good">{t.active}</Badge> : <Badge tone="warn">{t.unverified}</Badge>;
}
