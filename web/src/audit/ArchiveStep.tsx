import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Archive, EngagementDetail } from '../api/audit';
import { post } from '../api/client';
import { CopyableId } from '../parts/CopyableId';
import { Form } from '../parts/Form';
import { Notice } from '../parts/Notice';
import { Section } from '../parts/Page';
import { Table } from '../parts/Table';
import { texts } from '../text';

interface Properties {
  engagement: EngagementDetail;
  onArchived: () => Promise<void>;
}

export function ArchiveStep({ engagement, onArchived }: Properties): JSX.Element {
  const t = texts().audit;
  const [archive, setArchive] = useState<Archive | null>(null);
  return (
    <Section title={t.archiveStep} note={t.archiveNote}>
      {engagement.status === 'OPEN' && archive === null && (
        <Form
          submit={t.archive}
          label={t.archive}
          quiet
          onSubmit={async () => {
            setArchive(await post<Archive>(`/engagements/${engagement.id}/archive`));
            await onArchived();
          }}
        >
          <label class="check">
            <input type="checkbox" required /> {t.archiveSure}
          </label>
        </Form>
      )}
      <div role="status">
        {archive && (
          <Notice tone="good">
            <p>{t.archived}</p>
            <CopyableId id={archive.archiveHash} />
          </Notice>
        )}
      </div>
      {archive && (
        <Table
          caption={t.archiveStep}
          rows={archive.files}
          rowKey={(row) => row.name}
          columns={[
            { head: t.file, cell: (row) => <bdi class="mono">{row.name}</bdi> },
            { head: t.hash, cell: (row) => <CopyableId id={row.hash} /> },
          ]}
        />
      )}
      {engagement.status === 'ARCHIVED' && (
        <p>
          <a class="button" href={`/api/v1/engagements/${engagement.id}/archive`} download>
            {t.downloadArchive}
          </a>
        </p>
      )}
    </Section>
  );
}
