import type { JSX } from 'preact';
import type { Amount, Instant } from '../api/contract';
import { figure, formatAmount, formatInstant, formatMinor } from '../text/figures';

export const AmountText = ({ amount, sign }: { amount: Amount; sign?: '+' | '−' }): JSX.Element => (
  <bdi class="figure" dir="ltr">
    {sign}
    {formatAmount(amount)}
  </bdi>
);

export const Minor = ({ minor, asset }: { minor: number; asset?: string }): JSX.Element => (
  <bdi class="figure" dir="ltr">
    {asset ? formatMinor(minor, asset) : figure(minor)}
  </bdi>
);

export const At = ({ at }: { at: Instant | null | undefined }): JSX.Element =>
  at ? (
    <time class="at" dateTime={at}>
      {formatInstant(at)}
    </time>
  ) : (
    <span class="quiet">—</span>
  );
