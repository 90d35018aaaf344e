import type { JSX } from 'preact';
import { percent } from '../text/figures';

/** Shares of a whole as bars with their figures beside them: readable without the picture. */
export function Bars({ label, shares }: { label: string; shares: { name: string; share: number }[] }): JSX.Element {
  const largest = Math.max(...shares.map((each) => Math.abs(each.share)), 0.0001);
  return (
    <ul class="bars" aria-label={label}>
      {shares.map((each) => (
        <li key={each.name}>
          <span class="bar-name">
            <bdi>{each.name}</bdi>
          </span>
          <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar-ground" width="100" height="8" rx="2" />
            <rect class="bar-value" width={(Math.abs(each.share) / largest) * 100} height="8" rx="2" />
          </svg>
          <bdi class="figure">{percent(each.share)}</bdi>
        </li>
      ))}
    </ul>
  );
}
