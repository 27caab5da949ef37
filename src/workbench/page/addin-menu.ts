/** The menu that the script built, as the grid's top bar takes it. */
import { registries } from "@odoo/o-spreadsheet";
import type { MenuEntry, MenuRecord } from "../host";

type MenuItem = Parameters<typeof registries.topbarMenuRegistry.replace>[1];

/** Behind the grid's own menus, the last of which has 60. */
const LAST_PLACE = 100;

/** Starts a function of the script; the caption is for whoever says what is running. */
type Run = (functionName: string, caption: string) => void;

/** Puts a menu into the top bar, in place of an earlier one of that caption; seen from the next time the grid is shown. */
export function putMenu(menu: MenuRecord, run: Run): void {
  registries.topbarMenuRegistry.replace(`script ${menu.caption}`, {
    name: menu.caption,
    sequence: LAST_PLACE,
    children: menuItems(menu.entries, run),
  });
}

function menuItems(entries: readonly MenuEntry[], run: Run): MenuItem[] {
  return entries.flatMap((entry, index): MenuItem[] => {
    if (entry.kind === "separator") return [];
    const place = { sequence: index, separator: entries[index + 1]?.kind === "separator" };
    if (entry.kind === "menu")
      return [{ ...place, name: entry.menu.caption, children: menuItems(entry.menu.entries, run) }];
    const { caption, functionName } = entry;
    return [{ ...place, name: caption, execute: () => run(functionName, caption) }];
  });
}
