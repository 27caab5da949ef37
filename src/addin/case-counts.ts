/** How many cases each clause is tested by, put in by the build from the case files. */

declare const __CASE_COUNTS__: Readonly<Record<string, number>> | null;

/** By clause. Null where the source runs unbuilt, or was built without its case files. */
export const CASE_COUNTS = typeof __CASE_COUNTS__ === "object" ? __CASE_COUNTS__ : null;
