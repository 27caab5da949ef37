/** Widths and heights between pixels and the units of a file. */

/** Width of a column in pixels from Excel's width in digits of the standard font. */
export const pixelsFromWidth = (width: number): number => Math.round(width * 7 + 5);
export const widthFromPixels = (pixels: number): number => Math.round(((pixels - 5) / 7) * 100) / 100;
export const pixelsFromPoints = (points: number): number => Math.round((points * 4) / 3);
export const pointsFromPixels = (pixels: number): number => Math.round(pixels * 0.75 * 100) / 100;
