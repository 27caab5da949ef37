/** Which notes and remarks say nothing against anybody. */
import type { SubjectKind } from "../domain/subject";
import { soundsAdverse } from "./adverse-words";
import { withoutBetter } from "./remarks";

/** Whether a text says nothing against anybody. */
export type IsPlainText = (text: string) => boolean;

/** Longer ones are not looked through, and are not believed to say nothing. */
const LONGEST_NOTE = 2_000;

/** The same notes come again and again, and are looked at once. */
export function plainTexts(kind: SubjectKind): IsPlainText {
  const known = new Map<string, boolean>();
  return (text) => {
    if (text.length > LONGEST_NOTE) return false;
    let isPlain = known.get(text);
    if (isPlain === undefined) {
      const own = withoutBetter(text);
      // What is said of a person's discipline is read with the columns of discipline.
      isPlain =
        !soundsAdverse(own) || (kind === "individual" && !soundsAdverse(own.replace(DISCIPLINED, " ")));
      known.set(text, isPlain);
    }
    return isPlain;
  };
}

const DISCIPLINED =
  /(?:chưa |không )?(?:bị )?(?:k[ỷỉ] luật|khiển trách|cảnh cáo|giáng chức|cách chức|hạ bậc lương|buộc thôi việc)(?: lần nào)?/giu;
