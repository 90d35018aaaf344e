import type { JSX } from 'preact';
import type { TestVerdict } from '../api/learning';
import { Badge } from '../parts/Badge';
import { texts } from '../text';
import { difference, type DifferenceLine } from './difference';

/** Test by test what happened; the ones that failed are unfolded. */
export function Verdicts({ verdicts }: { verdicts: TestVerdict[] }): JSX.Element {
  const t = texts().learn;
  return (
    <ul class="verdicts">
      {verdicts.map((verdict, index) => (
        <li key={`${index}-${verdict.name}`}>
          <VerdictLine verdict={verdict} name={verdict.hidden ? t.hiddenTest(hiddenNumber(verdicts, index)) : verdict.name} />
        </li>
      ))}
    </ul>
  );
}

// The server calls them so in English only.
const hiddenNumber = (verdicts: TestVerdict[], index: number): number =>
  verdicts.slice(0, index + 1).filter((verdict) => verdict.hidden).length;

function VerdictLine({ verdict, name }: { verdict: TestVerdict; name: string }): JSX.Element {
  const t = texts().learn;
  const passed = verdict.verdict === 'OK';
  const head = (
    <>
      <Badge tone={passed ? 'good' : 'bad'}>{t.verdicts[verdict.verdict]}</Badge>
      <span class="verdict-name" dir="auto">
        {name}
      </span>
      {verdict.wallMs != null && <bdi class="quiet">{t.time(verdict.wallMs)}</bdi>}
    </>
  );
  const tells = verdict.stdout != null || verdict.stderr || verdict.expected != null;
  if (verdict.hidden || !tells) return <div class="verdict">{head}</div>;
  return (
    <details class="verdict" open={!passed}>
      <summary>{head}</summary>
      <Evidence verdict={verdict} />
    </details>
  );
}

function Evidence({ verdict }: { verdict: TestVerdict }): JSX.Element {
  const t = texts().learn;
  const compared = verdict.verdict === 'WRONG_ANSWER' && verdict.expected != null;
  return (
    <div class="evidence">
      {verdict.stdin && <Output title={t.input} text={verdict.stdin} />}
      {compared ? (
        <Difference lines={difference(verdict.expected ?? '', verdict.stdout ?? '')} />
      ) : (
        verdict.stdout != null && <Output title={t.yourOutput} text={verdict.stdout} />
      )}
      {verdict.stderr && <Output title={t.errorOutput} text={verdict.stderr} />}
    </div>
  );
}

export function Output({ title, text }: { title: string; text: string }): JSX.Element {
  return (
    <figure class="output">
      <figcaption>{title}</figcaption>
      <pre dir="ltr" tabIndex={0} aria-label={title}>
        {text === '' ? texts().learn.noOutput : text}
      </pre>
    </figure>
  );
}

const MARKS = { same: ' ', missing: '−', extra: '+' };

function Difference({ lines }: { lines: DifferenceLine[] }): JSX.Element {
  const t = texts().learn;
  const words = { same: t.lineSame, missing: t.lineMissing, extra: t.lineExtra };
  return (
    <figure class="output">
      <figcaption>
        {t.difference} <span class="key key-missing">− {t.differenceExpected}</span>{' '}
        <span class="key key-extra">+ {t.differenceYours}</span>
      </figcaption>
      <div class="difference" dir="ltr" role="region" tabIndex={0} aria-label={t.difference}>
        {lines.map((line, index) => (
          <div key={index} class={`difference-${line.kind}`}>
            <span aria-hidden="true">{MARKS[line.kind]}</span>
            <span class="unseen">{words[line.kind]}: </span>
            <code>{line.text}</code>
          </div>
        ))}
      </div>
    </figure>
  );
}
