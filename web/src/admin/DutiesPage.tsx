import type { JSX } from 'preact';
import type { AccessTable, Conflict } from '../api/identity';
import { Badge } from '../parts/Badge';
import { CopyableId } from '../parts/CopyableId';
import { Listed, Shown } from '../parts/Listed';
import { Notice } from '../parts/Notice';
import { Page, Section } from '../parts/Page';
import { Table } from '../parts/Table';
import { useGet, useListing } from '../parts/work';
import { said, texts } from '../text';

/** Who may do what, and whose roles together let one person do what should take two. */
export default function DutiesPage(): JSX.Element {
  const t = texts().safety;
  const table = useGet<AccessTable>('/access');
  return (
    <Page title={t.dutiesTitle} lead={t.dutiesLead}>
      <Shown of={table}>
        {(access) => (
          <>
            <Conflicts duties={access.duties} />
            <Section title={t.rules} note={t.rulesNote}>
              <Table
                caption={t.rules}
                rows={access.duties}
                rowKey={(row) => row.name}
                columns={[
                  { head: t.rule, cell: (row) => said(row.messages) },
                  { head: t.one, cell: (row) => <bdi class="mono">{row.one}</bdi> },
                  { head: t.other, cell: (row) => <bdi class="mono">{row.other}</bdi> },
                  { head: t.byOffice, cell: (row) => rolesOf(row.byOffice) },
                ]}
              />
            </Section>
            <Section title={t.permissions}>
              <Table
                caption={t.permissions}
                rows={access.permissions}
                rowKey={(row) => row.permission}
                columns={[
                  { head: t.permission, cell: (row) => <bdi class="mono">{row.permission}</bdi> },
                  { head: t.heldBy, cell: (row) => rolesOf(row.heldBy) },
                ]}
              />
            </Section>
          </>
        )}
      </Shown>
    </Page>
  );
}

const rolesOf = (roles: AccessTable['duties'][number]['byOffice']): string =>
  roles.length === 0 ? '—' : roles.map((role) => texts().people.roles[role]).join(' · ');

function Conflicts({ duties }: { duties: AccessTable['duties'] }): JSX.Element {
  const t = texts().safety;
  const conflicts = useListing<Conflict>('/access/conflicts');
  const words = (name: string): string => {
    const rule = duties.find((duty) => duty.name === name);
    return rule === undefined ? name : said(rule.messages);
  };
  const none = (
    <Notice tone="good">
      <p>{t.noConflicts}</p>
    </Notice>
  );
  return (
    <Section title={t.conflicts} note={t.conflictsNote}>
      <Listed of={conflicts} empty={none}>
        {(rows) => (
          <Table
            caption={t.conflicts}
            rows={rows}
            rowKey={(row) => row.person.id}
            columns={[
              {
                head: t.person,
                cell: (row) => (
                  <>
                    <bdi>{row.person.displayName}</bdi>
                    <br />
                    <CopyableId id={row.person.id} />
                  </>
                ),
              },
              { head: t.roles, cell: (row) => rolesOf(row.person.roles) },
              {
                head: t.broken,
                cell: (row) => (
                  <ul>
                    {row.broken.map((name) => (
                      <li key={name}>
                        <Badge tone="warn">{name}</Badge> {words(name)}
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
        )}
      </Listed>
    </Section>
  );
}
