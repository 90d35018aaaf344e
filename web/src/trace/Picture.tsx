import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import type { Trace } from '../api/trace';
import { language, texts } from '../text';
import { layout, NODE_HEIGHT, NODE_WIDTH, type PlacedEdge, type PlacedNode } from './layout';

/** The trace as a picture in reading direction. Everything in it also stands in the tables under it. */
export function Picture({ trace }: { trace: Trace }): JSX.Element {
  const t = texts().trace;
  const { width, height, nodes, edges } = layout(trace, language.value === 'ar');
  return (
    <figure class="picture">
      <figcaption>{t.picture}</figcaption>
      <div class="picture-frame" role="region" aria-label={t.picture} tabIndex={0}>
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} direction="ltr">
          <title>{t.pictureText(nodes.length)}</title>
          <defs>
            <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path class="picture-arrow" d="M0 0 8 4 0 8Z" />
            </marker>
          </defs>
          {edges.map((placed) => (
            <Connection key={`${placed.edge.from}>${placed.edge.to}>${placed.edge.kind}`} placed={placed} />
          ))}
          {nodes.map((placed) => (
            <Record key={placed.node.id} placed={placed} root={placed.node.id === trace.root} />
          ))}
        </svg>
      </div>
    </figure>
  );
}

function Connection({ placed }: { placed: PlacedEdge }): JSX.Element {
  return (
    <g>
      <path class="picture-edge" d={placed.path} marker-end="url(#arrow)" />
      <text class="picture-how" x={placed.labelX} y={placed.labelY} text-anchor="middle">
        {texts().trace.edge(placed.edge.kind)}
      </text>
    </g>
  );
}

function Record({ placed, root }: { placed: PlacedNode; root: boolean }): JSX.Element {
  const t = texts().trace;
  const { route } = useLocation();
  const { node, x, y } = placed;
  const state = node.verified ? t.legendVerified : t.legendBroken;
  const middle = NODE_WIDTH / 2;
  return (
    <g transform={`translate(${x} ${y})`}>
      <a
        href={`/trace/${node.id}`}
        onClick={(event: MouseEvent) => {
          // The router knows links of HTML only.
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          route(`/trace/${node.id}`);
        }}
      >
        <rect class={root ? 'picture-node picture-root' : 'picture-node'} width={NODE_WIDTH} height={NODE_HEIGHT} rx="10" />
        <text class="picture-type" x={middle} y="20" text-anchor="middle">
          {t.type(node.type)}
        </text>
        <text class="picture-id" x={middle} y="38" text-anchor="middle">
          {`${node.id.slice(0, node.id.indexOf('_') + 1)}…${node.id.slice(-6)}`}
        </text>
        <text class={node.verified ? 'picture-good' : 'picture-bad'} x={middle} y="55" text-anchor="middle">
          {`${node.verified ? '✓' : '✕'} ${state}`}
        </text>
      </a>
    </g>
  );
}
