/** A place in the workbook that a click goes to. */
import { cellName } from "../../domain/cell-name";
import { DASHBOARD } from "../../vi/dashboard";
import type { CellAddress } from "./messages";

export type GoToCell = (cell: CellAddress) => void;

interface CellLinkProps {
  readonly cell: CellAddress;
  readonly goToCell: GoToCell;
  /** Names the line rather than the cell. */
  readonly asLine?: boolean;
}

export function CellLink({ cell, goToCell, asLine = false }: CellLinkProps) {
  const { sheet, row, column } = cell;
  return (
    <button type="button" class="link" onClick={() => goToCell(cell)}>
      <span class="unseen">{DASHBOARD.goTo} </span>
      {asLine ? DASHBOARD.line(sheet, row) : DASHBOARD.cell(sheet, cellName(row, column))}
    </button>
  );
}
