/** The part of the contract that says where a token comes from. */
import type { Instant } from './contract';

export interface TraceNode {
  type: string;
  id: string;
  hash?: string | null;
  at?: Instant | null;
  verified: boolean;
  title?: string | null;
}

export interface TraceEdge {
  from: string;
  to: string;
  kind: string;
}

export interface Trace {
  root: string;
  nodes: TraceNode[];
  edges: TraceEdge[];
  whole: boolean;
}
