import type { ComponentChildren, JSX } from 'preact';

export interface Column<T> {
  head: string;
  cell: (row: T) => ComponentChildren;
  figures?: boolean;
}

interface Properties<T> {
  caption: string;
  columns: Column<T>[];
  rows: T[];
  rowKey: (row: T) => string;
  foot?: ComponentChildren;
}

/** A table that scrolls inside itself on a small screen; the first column names the row. */
export function Table<T>({ caption, columns, rows, rowKey, foot }: Properties<T>): JSX.Element {
  return (
    <div class="table-frame" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.head} scope="col" class={column.figures ? 'figures' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.head} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.head} class={column.figures ? 'figures' : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </div>
  );
}
