import type { Row } from './row.ts';

const cells = (row: Row): string[] => [
  row.system,
  ...row.figures.map(({ shown }) => shown),
  row.target ?? '-',
  row.ok === null ? '-' : row.ok ? 'ok' : 'MISS',
];

const tableOf = (rows: readonly Row[]): string[] => {
  const names = rows[0]?.figures.map(({ name }) => name) ?? [];
  const lines = [['system', ...names, 'target', 'met'], ...rows.map(cells)];
  const widths = lines.reduce<number[]>(
    (seen, line) => line.map((cell, n) => Math.max(seen[n] ?? 3, cell.length)),
    [],
  );
  const drawn = lines.map(
    (line) => `| ${line.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' | ')} |`,
  );
  drawn.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return drawn;
};

/** The rows as Markdown tables, one a section, notes below: what is printed goes into the docs as it is. */
export function printTable(rows: readonly Row[]): string {
  const sections = [...new Set(rows.map(({ section }) => section))];
  return sections
    .map((section) => {
      const own = rows.filter((row) => row.section === section);
      const notes = own.flatMap(({ system, note }) => (note ? [`- ${system}: ${note}`] : []));
      return [
        `**${section}**`,
        '',
        ...tableOf(own),
        ...(notes.length > 0 ? ['', ...notes] : []),
      ].join('\n');
    })
    .join('\n\n');
}
