export interface DifferenceLine {
  kind: 'same' | 'missing' | 'extra';
  text: string;
}

const LINES_MAX = 400;

/** Line by line what is missing from and what is extra in the actual output (longest common subsequence). */
export function difference(expected: string, actual: string): DifferenceLine[] {
  const wanted = linesOf(expected);
  const given = linesOf(actual);
  const lengths = commonLengths(wanted, given);
  const lines: DifferenceLine[] = [];
  let i = 0;
  let j = 0;
  while (i < wanted.length || j < given.length) {
    const want = wanted[i];
    const have = given[j];
    if (want !== undefined && want === have) {
      lines.push({ kind: 'same', text: want });
      i++;
      j++;
    } else if (want !== undefined && (have === undefined || at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      lines.push({ kind: 'missing', text: want });
      i++;
    } else {
      lines.push({ kind: 'extra', text: have ?? '' });
      j++;
    }
  }
  return lines;
}

// A trailing line break is how programs end their output, not a line of its own.
const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n').slice(0, LINES_MAX));

const at = (lengths: number[][], i: number, j: number): number => lengths[i]?.[j] ?? 0;

function commonLengths(wanted: string[], given: string[]): number[][] {
  const lengths = Array.from({ length: wanted.length + 1 }, () => new Array<number>(given.length + 1).fill(0));
  for (let i = wanted.length - 1; i >= 0; i--) {
    for (let j = given.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row === undefined) continue;
      row[j] =
        wanted[i] === given[j] ? at(lengths, i + 1, j + 1) + 1 : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
}
