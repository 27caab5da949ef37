/** How many cases each clause is tested by, put in by the build from the case files. */

/** As JSON: an object would be a module of its own, which every formula call had to load. */
declare const __CASE_COUNTS__: string;

/** By clause. Null where the source runs unbuilt, or was built without its case files. */
export const CASE_COUNTS =
  typeof __CASE_COUNTS__ === "string"
    ? (JSON.parse(__CASE_COUNTS__) as Readonly<Record<string, number>> | null)
    : null;
