/** Words that speak of discipline, ratings or papers and yet say nothing against anybody: denials, praise, duties. */

const MATTERS =
  "(?:ky luat|vi pham|sai pham|phe binh|khien trach|canh cao|dieu tra|mat doan ket|don thu|khieu nai|to cao|kiem diem|nhac nho)";
const NOBODY =
  "(?:(?:ai|nguoi nao|(?:truong hop|ca nhan|cong chuc vien chuc|cong chuc|vien chuc|can bo|nguoi|cbcc|ccvc|cbccvc|dang vien|tap the ca nhan)(?: nao)?) )?";

const HARMLESS = [
  // "Không có công chức nào bị kỷ luật".
  `\\b(?:khong|ko|chua) (?:he |tung |xay ra |phat sinh )?(?:co |bi |co bi )?${NOBODY}(?:co |bi |co bi )?(?:xu ly |xem xet |hinh thuc |vi pham )?${MATTERS}(?: (?:va |hoac )?${MATTERS})*\\b`,
  // "Chấp hành nghiêm kỷ luật, kỷ cương".
  "\\b(?:chap hanh|y thuc|tinh than|giu|quan triet|tang cuong|siet chat)(?: (?!bi |khong |chua |thieu |kem )[a-z]+){0,3} ky luat\\b(?! (?:kem|yeu|chua|khong|thap))",
  // "Phụ trách công tác khen thưởng, kỷ luật", "tham mưu xử lý kỷ luật công chức vi phạm".
  "\\b(?:cong tac|phu trach|tham muu|theo doi|hop xet|hoi dong)(?: (?!bi |da )[a-z]+){0,4} ky luat\\b(?! (?:nam )?20)(?: (?:cong chuc|vien chuc|can bo) vi pham\\b)?",
  // "Giải quyết đơn thư, khiếu nại", "xử lý vi phạm xây dựng".
  "\\b(?:giai quyet|tiep nhan|xu ly|phat hien|kiem tra)(?: [a-z]+){0,3} (?:vi pham (?:xay dung|hanh chinh|trat tu)|khieu nai(?: to cao)?|don thu)\\b",
  "\\bhoan thanh nhiem vu (?:duoc giao|chinh tri|chuyen mon)\\b|\\bkhong (?:co |ai )(?:cong chuc |vien chuc |cbcc |ccvc |ca nhan |can bo |ai |nguoi )?(?:nao )?(?:xep loai )?(?:k?htnv|khong hoan thanh nhiem vu|kl)\\b",
  "\\bxem xet (?:bo nhiem|khen thuong|nang luong)\\b",
  "\\bdu kien (?:nghi|bo nhiem|(?:de nghi )?(?:khen|tang|co thi dua|bang khen|giay khen|danh hieu))\\b|\\bdieu chinh (?:ngay sinh|chuc danh|ten|quy hoach|luong|ngach)\\b",
  // To a better rating, or a lower one that still holds.
  "\\b(?:dieu chinh|nang|sua)?(?: xep loai| muc)*(?: tu)? k?htnv (?:len|thanh|sang)(?: muc)? ht(?:t|xs)nv\\b",
  "\\bha (?:0?1 |mot )?(?:muc|bac|loai)(?: xep loai)?(?: tu htxsnv)? (?:xuong|con)(?: muc)? httnv\\b",
  "\\bkhong (?:de |co )?(?:ho so )?(?:nao )?(?:tre|qua) han\\b|\\b(?:tre|qua) han 0\\b",
].join("|");

const PHRASES = new RegExp(HARMLESS, "g");

/** @param words folded */
export function withoutHarmless(words: string): string {
  return replaceHarmless(words, () => " ");
}

/** @param words folded */
export function replaceHarmless(words: string, replaced: (phrase: string) => string): string {
  return words.replace(PHRASES, replaced);
}
