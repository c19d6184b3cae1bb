import type { ReactNode } from 'react';
import table from './table.module.css';

export interface DataTableProps {
  /** Headings, each another one. */
  columns: readonly string[];
  /** The rows. */
  children: ReactNode;
}

/** A table that scrolls by itself where it is wider than its place. */
export function DataTable({ columns, children }: DataTableProps) {
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
