import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { patch, post } from '../api/client';
import type { Items } from '../api/contract';
import type { ClientSecret, OauthClient } from '../api/identity';
import { AskDialog } from '../parts/AskDialog';
import { Shown } from '../parts/Listed';
import { Empty } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Secret } from '../parts/Secret';
import { Told } from '../parts/Told';
import { useGet } from '../parts/work';
import { texts } from '../text';
import { ToolDialog } from './ToolDialog';
import { type ToolDeed, ToolTable } from './ToolTable';

type Doing = { what: ToolDeed; client: OauthClient };

/** The tools that people sign in to with Azora (OpenID Connect). */
export default function ToolsPage(): JSX.Element {
  const t = texts().safety;
  const clients = useGet<Items<OauthClient>>('/oauth-clients');
  const [adding, setAdding] = useState(false);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [shown, setShown] = useState<ClientSecret | null>(null);
  const [told, tell] = useState('');
  const show = async (made: ClientSecret): Promise<void> => {
    await clients.reload();
    tell(t.toolSaved(made.client.name));
    setShown(made);
  };
  const add = (
    <button type="button" class="button button-main" onClick={() => setAdding(true)}>
      {t.addTool}
    </button>
  );
  return (
    <Page title={t.toolsTitle} lead={t.toolsLead} actions={(clients.data?.items.length ?? 0) > 0 && add}>
      <Told words={told} />
      {shown?.secret && (
        <Secret
          title={t.secretOf(shown.client.name)}
          note={t.secretOnce(shown.client.id)}
          text={shown.secret}
          onDone={() => setShown(null)}
        />
      )}
      <Shown of={clients}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t.noTools}>
              <p>{t.noToolsNext}</p>
              {add}
            </Empty>
          ) : (
            <ToolTable rows={items} onDo={(what, client) => setDoing({ what, client })} />
          )
        }
      </Shown>
      {adding && <ToolDialog onClose={() => setAdding(false)} onMade={show} />}
      {doing && <Asked doing={doing} onClose={() => setDoing(null)} onDone={show} />}
    </Page>
  );
}

function Asked({ doing, onClose, onDone }: {
  doing: Doing;
  onClose: () => void;
  onDone: (made: ClientSecret) => Promise<void>;
}): JSX.Element {
  const t = texts().safety;
  const { what, client } = doing;
  const path = `/oauth-clients/${client.id}`;
  return (
    <AskDialog
      title={t.toolDeeds[what]}
      yes={t.toolDeeds[what]}
      onClose={onClose}
      onYes={async (): Promise<ClientSecret> =>
        what === 'rotate' ? post(`${path}/secret`) : { client: await patch(path, { disabled: what === 'disable' }) }
      }
      onDone={onDone}
    >
      {t.toolAsks[what](client.name)}
    </AskDialog>
  );
}
