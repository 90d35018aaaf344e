import type { JSX } from 'preact';
import type { WalletEntry } from '../api/payments';
import { language, texts } from '../text';
import { formatAmount } from '../text/figures';

const WIDTH = 640;
const HEIGHT = 120;
const EDGE = 8;

interface Point {
  x: number;
  y: number;
}

/** The balance as steps, each as long as the balance held among the entries shown; oldest first in reading direction. The table under it says the same in figures. */
export function BalanceChart({ entries }: { entries: WalletEntry[] }): JSX.Element | null {
  const t = texts().money;
  const oldestFirst = [...entries].reverse();
  const last = entries[0];
  if (last === undefined || entries.length < 2) return null;

  const balances = oldestFirst.map((entry) => entry.balance.minor);
  const lowest = Math.min(0, ...balances);
  const highest = Math.max(...balances, 1);
  const mirrored = language.value === 'ar';
  const points = balances.map((balance, index): Point => {
    const share = index / balances.length;
    const along = EDGE + share * (WIDTH - 2 * EDGE);
    const height = (balance - lowest) / (highest - lowest);
    return { x: mirrored ? WIDTH - along : along, y: HEIGHT - EDGE - height * (HEIGHT - 2 * EDGE) };
  });
  const words = t.chartText(
    entries.length,
    formatAmount({ minor: Math.min(...balances), asset: last.balance.asset }),
    formatAmount({ minor: Math.max(...balances), asset: last.balance.asset }),
  );
  const line = points.map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('');
  const now = points[points.length - 1];
  const begin = points[0];
  if (now === undefined || begin === undefined) return null;
  const edge = mirrored ? EDGE : WIDTH - EDGE;
  return (
    <figure class="chart">
      <figcaption>{t.chart}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words}>
        <line class="chart-ground" x1="0" x2={WIDTH} y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} />
        <path class="chart-area" d={`${line}H${edge}V${HEIGHT - EDGE}H${begin.x}Z`} />
        <path class="chart-line" d={`${line}H${edge}`} />
        <circle class="chart-point" cx={edge} cy={now.y} r="4" />
      </svg>
    </figure>
  );
}
