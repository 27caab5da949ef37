/** Charts on the page: drawn by Chart.js, which the grid looks for among the globals, and moved, copied or deleted, but not edited. */
import { components, registries } from "@odoo/o-spreadsheet";
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  Legend,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Title,
  Tooltip,
  _adapters,
} from "chart.js";

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  Legend,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Title,
  Tooltip,
);
// As the library's own file for browsers has them.
Object.assign(globalThis, { Chart: Object.assign(Chart, { BarController, BarElement, Tooltip, _adapters }) });

/** Editing could make charts of kinds that a downloaded workbook could not keep. */
class ChartFigure extends components.ChartFigure {
  override onDoubleClick(): void {
    this.env.model.dispatch("SELECT_FIGURE", { figureId: this.props.figureUI.id });
  }
}

/** Pictures of charts are drawn for the clipboard and for downloads in ways that not every browser has. */
const WITHOUT: ReadonlySet<string> = new Set(["edit", "copy_as_image", "download"]);

const { figureRegistry } = registries;
const { menuBuilder } = figureRegistry.get("chart");
figureRegistry.replace("chart", {
  Component: ChartFigure,
  menuBuilder: (figureId, env) => menuBuilder(figureId, env).filter(({ id }) => !WITHOUT.has(id)),
});
