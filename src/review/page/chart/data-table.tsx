import { groupedFigureText } from '../shell/figure-text.js';
import { useSay } from '../shell/language.js';
import type { ChartData, Column } from './column.js';
import { ScrollBox } from './scroll-box.js';

/** What a chart shows, as a table: for those who read figures, or cannot see the chart. */
export function DataTable<Row>({ data }: { readonly data: ChartData<Row> }) {
  const say = useSay();
  return (
    <ScrollBox label={data.name}>
      <table>
        <thead>
          <tr>
            {data.columns.map((column) => (
              <th key={column.name} scope="col" class={column.type}>
                {say(column)}
                <code>{column.name}</code>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row, at) => (
            <tr key={String(at)}>
              {data.columns.map((column) => (
                <Cell key={column.name} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const say = useSay();
  const value = column.value(row);
  const remark = column.remark?.(row) ?? null;
  return (
    <td class={column.type}>
      {typeof value === 'number' && column.type === 'number' ? groupedFigureText(value) : value}
      {remark && <small>{say(remark)}</small>}
    </td>
  );
}
