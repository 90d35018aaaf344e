import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { remove } from '../api/client';
import type { Items } from '../api/contract';
import type { RememberedDevice } from '../api/identity';
import { At } from '../parts/figures';
import { Shown } from '../parts/Listed';
import { Empty, ProblemNotice } from '../parts/Notice';
import { Section } from '../parts/Page';
import { Table } from '../parts/Table';
import { Told } from '../parts/Told';
import { useDeed, useGet } from '../parts/work';
import { texts } from '../text';

export function DevicesSection(): JSX.Element {
  const t = texts().account;
  const devices = useGet<Items<RememberedDevice>>('/auth/mfa/devices');
  const [told, tell] = useState('');
  const forget = useDeed(async (id: string | null) => {
    await remove(id === null ? '/auth/mfa/devices' : `/auth/mfa/devices/${id}`);
    await devices.reload();
    tell(id === null ? t.devicesForgotten : t.deviceForgotten);
  });
  return (
    <Section
      title={t.devices}
      note={t.devicesNote}
      actions={
        (devices.data?.items.length ?? 0) > 0 && (
          <button type="button" class="button" disabled={forget.busy} onClick={() => void forget.run(null)}>
            {t.forgetAll}
          </button>
        )
      }
    >
      <Told words={told} />
      <ProblemNotice problem={forget.problem} />
      <Shown of={devices}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t.noDevices}>
              <p>{t.noDevicesNext}</p>
            </Empty>
          ) : (
            <Table
              caption={t.devices}
              rows={items}
              rowKey={(row) => row.id}
              columns={[
                { head: t.device, cell: (row) => <bdi>{row.name}</bdi> },
                { head: t.added, cell: (row) => <At at={row.rememberedAt} /> },
                { head: t.lastUsed, cell: (row) => <At at={row.lastSeenAt} /> },
                { head: t.ends, cell: (row) => <At at={row.expiresAt} /> },
                {
                  head: t.actions,
                  cell: (row) => (
                    <button
                      type="button"
                      class="button"
                      disabled={forget.busy}
                      aria-label={`${t.forget}: ${row.name}`}
                      onClick={() => void forget.run(row.id)}
                    >
                      {t.forget}
                    </button>
                  ),
                },
              ]}
            />
          )
        }
      </Shown>
    </Section>
  );
}
