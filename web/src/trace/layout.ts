import type { Trace, TraceEdge, TraceNode } from '../api/trace';

export const NODE_WIDTH = 116;
export const NODE_HEIGHT = 66;
const GAP_ACROSS = 54;
const GAP_DOWN = 28;
const EDGE = 16;
// Room above the records for connections that pass over others.
const SKY = 44;

export interface PlacedNode {
  node: TraceNode;
  x: number;
  y: number;
}

export interface PlacedEdge {
  edge: TraceEdge;
  path: string;
  labelX: number;
  labelY: number;
}

export interface Layout {
  width: number;
  height: number;
  nodes: PlacedNode[];
  edges: PlacedEdge[];
}

/** Causes first: a record stands one column after the last of its causes; in Arabic the first column is on the right. */
export function layout(trace: Trace, mirrored: boolean): Layout {
  const columns = columnsOf(trace);
  const tallest = Math.max(...columns.map((column) => column.length));
  const width = 2 * EDGE + columns.length * NODE_WIDTH + (columns.length - 1) * GAP_ACROSS;
  const long = trace.edges.some((edge) => span(columns, edge) > 1);
  const sky = long ? SKY : 0;
  const height = sky + 2 * EDGE + tallest * NODE_HEIGHT + (tallest - 1) * GAP_DOWN;

  const nodes = columns.flatMap((column, across) => {
    const columnHeight = column.length * NODE_HEIGHT + (column.length - 1) * GAP_DOWN;
    return column.map((node, down): PlacedNode => {
      const x = EDGE + across * (NODE_WIDTH + GAP_ACROSS);
      const y = sky + (height - sky - columnHeight) / 2 + down * (NODE_HEIGHT + GAP_DOWN);
      return { node, x: mirrored ? width - x - NODE_WIDTH : x, y };
    });
  });
  const places = new Map(nodes.map((placed) => [placed.node.id, placed]));
  const edges = trace.edges.flatMap((edge) => {
    const from = places.get(edge.from);
    const to = places.get(edge.to);
    if (!from || !to) return [];
    return [span(columns, edge) > 1 ? passOver(edge, from, to) : connect(edge, from, to, mirrored)];
  });
  return { width, height, nodes, edges };
}

function columnsOf({ nodes, edges }: Trace): TraceNode[][] {
  const depth = new Map(nodes.map((node) => [node.id, 0]));
  // One round per record is enough for a graph without circles, and ends for one with.
  for (let round = 0; round < nodes.length; round++) {
    let moved = false;
    for (const { from, to } of edges) {
      const least = (depth.get(from) ?? 0) + 1;
      if (depth.has(from) && depth.has(to) && (depth.get(to) ?? 0) < least && least < nodes.length) {
        depth.set(to, least);
        moved = true;
      }
    }
    if (!moved) break;
  }
  const used = [...new Set(depth.values())].sort((one, other) => one - other);
  return used.map((column) => nodes.filter((node) => depth.get(node.id) === column));
}

function span(columns: TraceNode[][], { from, to }: TraceEdge): number {
  const columnOf = (id: string): number => columns.findIndex((column) => column.some((node) => node.id === id));
  return columnOf(to) - columnOf(from);
}

/** From top to top, above the records between. */
function passOver(edge: TraceEdge, from: PlacedNode, to: PlacedNode): PlacedEdge {
  const startX = from.x + NODE_WIDTH / 2;
  const endX = to.x + NODE_WIDTH / 2;
  const top = Math.min(from.y, to.y) - SKY;
  const path = `M${startX} ${from.y}C${startX} ${top} ${endX} ${top} ${endX} ${to.y}`;
  return { edge, path, labelX: (startX + endX) / 2, labelY: Math.min(from.y, to.y) - SKY + 6 };
}

function connect(edge: TraceEdge, from: PlacedNode, to: PlacedNode, mirrored: boolean): PlacedEdge {
  const startX = mirrored ? from.x : from.x + NODE_WIDTH;
  const endX = mirrored ? to.x + NODE_WIDTH : to.x;
  const startY = from.y + NODE_HEIGHT / 2;
  const endY = to.y + NODE_HEIGHT / 2;
  const bend = ((mirrored ? -1 : 1) * GAP_ACROSS) / 2;
  const path = `M${startX} ${startY}C${startX + bend} ${startY} ${endX - bend} ${endY} ${endX} ${endY}`;
  // Beside its own end, so that the labels of edges that share a start do not lie on each other.
  return { edge, path, labelX: endX - bend, labelY: endY + (endY === startY ? -8 : endY < startY ? 14 : -8) };
}
