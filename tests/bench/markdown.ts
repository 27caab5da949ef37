/** Tables as Markdown, with columns of even width, so that they can be read as they are and pasted into the README. */

type Cell = string | number;

/** The first column is set to the left, the others to the right. */
export function markdownTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = [header, ...rows].map((row) => row.map(String));
  const widths = header.map((_, column) => Math.max(3, ...texts.map((row) => (row[column] ?? "").length)));
  const [first = "", ...others] = texts.map((row) => lineOf(row, widths));
  const rule = widths.map((width, column) =>
    column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [first, lineOf(rule, widths), ...others].join("\n");
}

function lineOf(cells: readonly string[], widths: readonly number[]): string {
  const padded = widths.map((width, column) => {
    const cell = cells[column] ?? "";
    return column === 0 ? cell.padEnd(width) : cell.padStart(width);
  });
  return `| ${padded.join(" | ")} |`;
}
