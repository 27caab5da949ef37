/** Notes that offices write beside names and that say nothing of an award: leave for a birth, studies, degrees, posts, titles. */
import { foldTerms } from "./fold";

/** Folded, each the whole of a part of a note. */
const SAYINGS = [
  "(?:dang )?(?:nghi|huong|che do)(?: che do)? thai san",
  "nghi sinh(?: con)?",
  "(?:nuoi )?con nho(?: duoi \\d+ thang(?: tuoi)?)?",
  "(?:dang |cu )?di hoc(?: tap trung)?",
  "(?:(?:dang |di )?hoc )?(?:cao hoc|thac si|tien si|ky su|cu nhan|dai hoc|cao dang|(?:trung|cao) cap(?: ly luan chinh tri| llct)?)",
  "(?:moi )?tuyen dung(?: moi)?",
  "(?:duoc )?(?:bo nhiem(?: lai)?|lam|giu chuc)?(?: chuc vu)? ?(?:quyen |q |pho )?(?:chanh van phong|chanh thanh tra|(?:truong )?phong|giam doc|chi cuc truong)",
  "(?:duoc )?nang (?:bac )?luong(?: truoc(?: thoi)? han)?",
  "dang vien(?: moi| du bi| chinh thuc)?",
  "(?:moi )?ket nap dang",
  "(?:pho )?bi thu(?: chi bo)?|(?:chi|dang) uy vien",
  "chien si thi dua(?: co so)?|cstd(?:cs)?|lao dong tien tien|ldtt",
  "(?:duoc )?(?:tang )?(?:bang|giay) khen(?: (?:cua )?(?:ubnd tinh|chu tich(?: ubnd tinh)?|giam doc(?: so)?|so|bo))?",
  "hop dong(?: lao dong| (?:68|111))?|bien che|don vi su nghiep(?: cong lap)?",
].join("|");

/** "từ 3/2022 đến 15/9/2022", "năm 2023", "tháng 4". */
const TIME =
  "(?:(?:tu|den|het|nam|thang|ngay|trong|khoa|dot) ?)*(?:\\d{1,2}[/.-])?(?:\\d{1,2}[/.-])?(?:20\\d\\d|\\d{1,2})";
const PART = new RegExp(`^(?:${SAYINGS})(?: ${TIME})*$`);

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
      .every((part) => PART.test(part))
  );
}

/** Longer ones tell a story. */
const LONGEST_NOTE = 100;
