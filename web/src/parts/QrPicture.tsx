import type { JSX } from 'preact';

const SIDE = /viewBox="0 0 (\d+) \d+"/;
const DARK = /fill="#000" d="([MmHhVvZz0-9 .,-]+)"/;

/** The squares of a QR picture, drawn anew: nothing else of the server's text gets into the page. */
export function QrPicture({ svg, name }: { svg: string; name: string }): JSX.Element | null {
  const side = SIDE.exec(svg)?.[1];
  const dark = DARK.exec(svg)?.[1];
  if (side === undefined || dark === undefined) return null;
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={name} shape-rendering="crispEdges">
      <path class="qr-light" d={`M0 0h${side}v${side}H0z`} />
      <path class="qr-dark" d={dark} />
    </svg>
  );
}
