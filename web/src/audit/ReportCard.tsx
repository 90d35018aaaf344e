import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Report, ReportVerification } from '../api/audit';
import { get, post } from '../api/client';
import { Badge } from '../parts/Badge';
import { CopyableId } from '../parts/CopyableId';
import { Notice, ProblemNotice } from '../parts/Notice';
import { useWatched } from '../parts/polling';
import { useDeed } from '../parts/work';
import { texts } from '../text';

const rendered = (report: Report): boolean => report.status !== 'QUEUED';

/** One report: watched until it is rendered, then signed, downloaded, verified. */
export function ReportCard({ id, title }: { id: string; title: string }): JSX.Element {
  const t = texts().audit;
  const [round, setRound] = useState(0);
  const { data, problem } = useWatched<Report>(`/reports/${id}`, rendered, round);
  const [found, setFound] = useState<ReportVerification | null>(null);
  const sign = useDeed(async () => {
    await post(`/reports/${id}/signatures`, { provider: 'LOCAL', signers: [] });
    setRound(round + 1);
  });
  const verify = useDeed(async () => setFound(await get<ReportVerification>(`/reports/${id}/verification`)));

  const ready = data !== null && rendered(data) && data.status !== 'FAILED';
  return (
    <>
      <p class="between">
        <span>
          <strong dir="auto">{title}</strong> <CopyableId id={id} href={`/trace/${id}`} />
        </span>
        <span role="status">
          {data && (
            <Badge tone={data.status === 'SIGNED' ? 'good' : data.status === 'FAILED' ? 'bad' : 'plain'}>
              {t.reportStatuses[data.status]}
            </Badge>
          )}
        </span>
      </p>
      {data?.hash && (
        <p class="quiet">
          {t.pages(data.pages ?? 0)} · {t.hash} <CopyableId id={data.hash} />
          {data.signature && (
            <>
              {' '}
              · {t.signer} <bdi>{data.signature.signer}</bdi>
            </>
          )}
        </p>
      )}
      {ready && (
        <div class="actions">
          {data.status === 'RENDERED' && (
            <button type="button" class="button button-main" disabled={sign.busy} onClick={() => void sign.run()}>
              {t.sign}
            </button>
          )}
          <a class="button" href={`/api/v1/reports/${id}/document`} download>
            {t.download}
          </a>
          <button type="button" class="button" disabled={verify.busy} onClick={() => void verify.run()}>
            {t.verify}
          </button>
        </div>
      )}
      <ProblemNotice problem={problem ?? sign.problem ?? verify.problem} />
      <div role="status">
        {found && (
          <Notice tone={found.valid ? 'good' : 'bad'}>
            <p>{found.valid ? t.valid : t.invalid}</p>
            {found.signer && (
              <p>
                {t.signer} <bdi>{found.signer}</bdi>
              </p>
            )}
          </Notice>
        )}
      </div>
    </>
  );
}
