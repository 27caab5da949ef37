/** Notes that offices write beside names and that say nothing of an award: leave for a birth, studies, degrees, posts, titles. */
import { foldTerms } from "./fold";

/** Folded, each the whole of a part of a note. */
const SAYINGS = [
  "(?:(?:dang )?(?:nghi|huong|che do)(?: che do)? )?thai san",
  "(?:dang |cu )?di hoc(?: tap trung)?",
  "(?:(?:dang |di )?hoc )?(?:cao hoc|thac si|ths|tien si|ky su|ks|cu nhan|dai hoc|cao dang|(?:trung|cao) cap(?: ly luan chinh tri| llct)?)",
  "bo nhiem(?: lai)?",
  "(?:bo nhiem(?: lai)?|lam|giu chuc)? ?(?:quyen |q |pho )?(?:chanh van phong|chanh thanh tra|(?:truong )?phong|giam doc|chi cuc truong)",
  "nang (?:bac )?luong(?: truoc han)?",
  "dang vien(?: moi| du bi| chinh thuc)?",
  "(?:moi )?ket nap dang",
  "(?:pho )?bi thu(?: chi (?:bo|doan))?|(?:chi|dang) uy vien",
  "(?:bo phan )?mot cua|phu trach cchc|nu|sinh nam",
  "chien si thi dua(?: co so)?|cstd(?:cs)?|lao dong tien tien|ldtt",
  "(?:tang )?(?:bang khen|giay khen|bk|gk)(?: (?:cua )?(?:ubnd tinh|chu tich(?: ubnd tinh)?|giam doc(?: so)?|so|bo))?",
  "bien che|don vi su nghiep(?: cong lap)?",
].join("|");

/** "từ 3/2022 đến 15/9/2022", "năm 2023", "tháng 4". */
const TIME =
  "(?:(?:tu|den|het|nam|thang|ngay|trong) ?)*(?:\\d{1,2}[/.-])?(?:\\d{1,2}[/.-])?(?:(?:19|20)\\d\\d(?:-20\\d\\d)?|\\d{1,2})";
const PART = new RegExp(`^(?:${SAYINGS})(?: ${TIME})*$`);
/** "2022, 2023": the second of two years. */
const YEAR = /^20\d\d$/;

/** Whether a note is made of nothing but such sayings and when they began or ended. */
export function isOrdinaryNote(note: string): boolean {
  return (
    note.length <= LONGEST_NOTE &&
    foldTerms(note)
      .split(/\s*[,;()+\n]\s*|\.\s+|\s[-–]\s/)
      .map((part) =>
        part
          .replace(/[.:\s]+$/, "")
          .replace(/:/g, " ")
          .replace(/\s+/g, " ")
          .trim(),
      )
      .filter((part) => part !== "")
      .every((part, at) => PART.test(part) || (at > 0 && YEAR.test(part)))
  );
}

/** Longer ones tell a story. */
const LONGEST_NOTE = 100;
