/** Fits the grid's own menus to the page: files in and out, and no entry whose work a downloaded workbook could not keep. */
import { registries } from "@odoo/o-spreadsheet";
import { WORDS } from "./words";

type Registry = typeof registries.topbarMenuRegistry;
type Items = Registry["content"][string]["children"];

/** Charts of any kind, pictures, links, pivot tables, groups of rows, and the locale, which is Vietnam's. */
const WITHOUT: Readonly<Record<string, readonly string[]>> = {
  file: ["settings"],
  edit: ["edit_table"],
  view: ["group_headers", "view_irregularity_map", "toggle_pin_panel"],
  insert: ["insert_chart", "insert_carousel", "insert_pivot", "insert_image", "insert_table", "insert_link"],
  data: ["column_statistics", "pivot_data_sources", "reinsert_dynamic_pivot", "reinsert_static_pivot"],
};

const WITHOUT_IN_CONTEXT = [
  "insert_link",
  "column_statistics",
  "group_columns",
  "ungroup_columns",
  "group_rows",
  "ungroup_rows",
];

/** Takes away what could not be kept. To be called once, before the first workbook is shown. */
export function pruneMenus(): void {
  for (const [menu, ids] of Object.entries(WITHOUT)) {
    const { children } = registries.topbarMenuRegistry.get(menu);
    if (children) removeItems(children, ids);
  }
  for (const registry of [
    registries.cellMenuRegistry,
    registries.colMenuRegistry,
    registries.rowMenuRegistry,
  ])
    for (const id of WITHOUT_IN_CONTEXT) registry.remove(id);
}

function removeItems(items: NonNullable<Items>, ids: readonly string[]): void {
  const kept = items.filter((item) => typeof item === "function" || !ids.includes(item.id ?? ""));
  items.splice(0, items.length, ...kept);
}

/** Puts what the buttons of the page do into the menu where people look for it, too. */
export function addFileCommands(commands: {
  readonly open: () => void;
  readonly download: () => void;
}): void {
  registries.topbarMenuRegistry
    .addChild("open_file", ["file"], {
      name: WORDS.openFile,
      sequence: 10,
      icon: "o-spreadsheet-Icon.IMPORT_XLSX",
      execute: commands.open,
    })
    .addChild("download", ["file"], {
      name: WORDS.downloadXlsx,
      sequence: 20,
      separator: true,
      icon: "o-spreadsheet-Icon.EXPORT_XLSX",
      execute: commands.download,
    });
}
