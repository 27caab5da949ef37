/** The version of the code, put in by the build, beside that of the plan. */
import { PLAN } from "../plan/plan";
import { versionText } from "../vi/labels";

declare const __CODE_VERSION__: string;

/** Absent where the source runs unbuilt, as in tests. */
const CODE_VERSION = typeof __CODE_VERSION__ === "string" ? __CODE_VERSION__ : "dev";

export const VERSION_TEXT = versionText(CODE_VERSION, PLAN.version);
