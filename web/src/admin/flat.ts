/** Any JSON answer. */
export type Said = string | number | boolean | null | Said[] | { [name: string]: Said };

export interface Fact {
  name: string;
  value: string;
}

/** A nested answer as a list of dotted names and their values. */
export function flat(said: Said, prefix = ''): Fact[] {
  if (said === null || typeof said !== 'object') return [{ name: prefix || '—', value: String(said) }];
  const parts: [string, Said][] = Array.isArray(said)
    ? said.map((each, index): [string, Said] => [String(index), each])
    : Object.entries(said);
  return parts.flatMap(([name, value]) => flat(value, prefix === '' ? name : `${prefix}.${name}`));
}
