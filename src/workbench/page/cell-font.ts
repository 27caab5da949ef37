/** Lets the grid write its cells in the font of the workbook: it knows one font only, and that one by name. */

/** The name under which the grid asks for its font. */
const GRID_FONT = "Roboto";

/** Free fonts of the same widths, for computers without the office fonts. */
const SAME_WIDTHS: Readonly<Record<string, string>> = {
  "Times New Roman": "Liberation Serif",
  Arial: "Liberation Sans",
  Calibri: "Carlito",
  Cambria: "Caladea",
};

const FACES = [
  { suffix: "", weight: "400", style: "normal" },
  { suffix: " Bold", weight: "700", style: "normal" },
  { suffix: " Italic", weight: "400", style: "italic" },
  { suffix: " Bold Italic", weight: "700", style: "italic" },
] as const;

let current: readonly FontFace[] = [];

/** To be called before a workbook is laid out. A font that this computer lacks leaves the grid its own. */
export async function useCellFont(family: string): Promise<void> {
  for (const face of current) document.fonts.delete(face);
  const names = [family, SAME_WIDTHS[family] ?? ""].filter((name) => /^[\p{L}\p{N} _-]+$/u.test(name));
  const faces = FACES.map(({ suffix, weight, style }) => {
    const source = names.map((name) => `local("${name}${suffix}")`).join(", ");
    return new FontFace(GRID_FONT, source, { weight, style });
  });
  const loaded = names.length === 0 ? [] : await Promise.allSettled(faces.map((face) => face.load()));
  current = loaded.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  for (const face of current) document.fonts.add(face);
}
