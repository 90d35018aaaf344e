import type { JSX } from 'preact';
import type { Items } from '../api/contract';
import type { Setting } from '../api/operations';
import { Shown } from '../parts/Listed';
import { Empty } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Table } from '../parts/Table';
import { useGet } from '../parts/work';
import { texts } from '../text';

export default function SettingsPage(): JSX.Element {
  const t = texts().admin;
  const settings = useGet<Items<Setting>>('/admin/config');
  return (
    <Page title={t.settingsTitle} lead={t.settingsLead}>
      <Shown of={settings}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t.noSettings}>{t.noSettingsNext}</Empty>
          ) : (
            <Table
              caption={t.settingsTitle}
              rows={items}
              rowKey={(row) => row.key}
              columns={[
                { head: t.key, cell: (row) => <bdi class="mono">{row.key}</bdi> },
                { head: t.value, cell: (row) => <bdi class="mono">{row.value}</bdi> },
                { head: t.source, cell: (row) => row.source },
              ]}
            />
          )
        }
      </Shown>
    </Page>
  );
}
