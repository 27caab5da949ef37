/** Words that may say something against somebody, whatever they speak of; denials, duties and personal matters say nothing. */
import { identityKey } from "../domain/identity";
import { foldWords } from "./fold";
import { replaceHarmless } from "./harmless-words";

/** By their tones: "bỏ" is adverse, "bộ" and "bổ" are not. */
const WORDS = new Set(
  identityKey(
    "không ko chẳng chưa bị xin rút hủy bỏ loại trượt rớt kém yếu thấp trễ muộn chậm lùi hoãn bác thiếu sai nhầm dừng ngừng tạm trừ mất xóa chờ đợi khá nháp vắng hạ lỗi nợ phạt treo gạch đừng hổng lệch dở thử ước lộn khống ngờ",
  ).split(" "),
);
/** In texts without any tone, where these are no other word. */
const TONELESS = /\b(khong|chua|xin|rut|huy|truot|thap|muon|thieu|nham|loai|cho duyet|nam sau|dot sau)\b/;

/** Without their tones, since nothing else sounds like them. */
const PHRASES =
  /\b((xem|xet|tra|kiem tra|ra soat|cham|cong nhan|de|xep loai|xep|hoi|lam|hop|doc|thu|tinh|ghi|nhap|danh gia) lai|(?<!(cac|ho) )so bo(?! phan)|tham khao(?! y kien)|(ban|so lieu|bang) cu(?! nhan)|^du thao$|nghi ngo|that lac|mang mang|trai chieu|gia su|(k|ko|kg|hong) (dung|duoc|phai)|(nam|dot|ky|lan) sau|sang nam|(sau|qua) han|de sau|tu (chuc|choi|cham|danh gia|nhan(?! xet))|nghi viec(?! rieng)|thoi viec|dinh chi|thu hoi|thay the|trung binh|kl|y kien khac|xac minh (ket|xep)|can (kiem tra|xem|lam ro|giai trinh|bo sung)|dang (ra soat|cap nhat)|ngoai danh sach|du phong|(xet|danh sach) bo sung|chi dat|(de xuat|de nghi) cua|sau \d+ \d+ 20\d\d|(nop|xet|bo sung|bao cao|trinh) sau|k?htnv|vi pham|phe binh|nhac nho|(de nghi|yeu cau) (xem|xet(?! khen| tang| bk)|kiem tra|lam ro|giai trinh)|giai the|(giao|cho) hoi dong|hoi dong (xet|xem|quyet)|giam doc (xet|xem|quyet)|con thu (ba|3)|phan anh|mau thuan|(?<!gia )dinh chinh|cai chinh|sua|dot [2-9]|hang [b-e]|nhom [b-e]|diem (tru|liet))\b/;

/** What sounds adverse and is not, and what the law warns of, which another reader tells and which changes no outcome. */
const HARMLESS = new RegExp(
  `\\b(?:${[
    "khong (?:co |bi |de |he |ai |phat sinh |xay ra |nguoi |truong hop |tap the |don vi |nao |ca nhan |can bo |cong chuc |vien chuc |cbcc |ccvc |cbccvc |dang vien |ho so |xep loai |xu ly )*(?:y kien(?! (?:dong|thong nhat|chap thuan|nhat tri|cua))|thay doi|doi|qua han|no\\b|don\\b(?! (?:dang|de|xin))|ton tai|bien dong|phat sinh|han che|khuyet diem|phan anh|kien nghi|kntc|tru diem|xin nghi|bo sung(?! [a-z])|khieu kien|khieu nai|to cao|tham nhung|tieu cuc|sai sot|sai pham|vi pham|ky luat|kl|tre(?: han)?|cham(?: muon)?|don thu|tthc|(?:nghi )?ngay nao|trung\\b(?! thuc)|gi\\b(?! (?:chung minh|xac nhan))|con dau(?! xac)|thuoc dien(?! (?:xet|duoc|khen|de))|giu chuc vu|quan ly(?! duoc)|kiem nhiem|(?:phai |la )?dang vien|xac dinh thoi|huong(?! che do khen)|luong|giai quyet(?! khen)|giay(?! (?:to|xac)))",
    "chua (?:co |duoc |la )*(?:y kien khac(?! cua)|don(?! (?:dang|de|xin))|vao dang|dang vien|(?:lap )?gia dinh|ket hon|(?:khen|tang|danh hieu|bk|bang khen|giay khen)(?! vi)|hinh thuc khen|dat chuan (?:ngoai|tin)|chung chi|qua dao tao|ket qua thi|quyet dinh nghi)",
    "(?:quy|giao) uoc|vi pham (?:trat tu|hanh chinh|xay dung|giao thong)|nghi khong(?: huong)? luong|dang vien du bi|(?:chuan|thiet) bi|(?:tot nghiep|bang)(?: (?:dai hoc|xep loai|loai))* (?:kha|trung binh)|loai hinh|(?:cong chuc |hop dong )?loai a\\d|phan loai|xep loai(?! (?:kha|trung binh|yeu|lai|[b-e]\\b))|(?:dat )?loai (?:xuat sac|tot|gioi)|(?:so|chu|trong) yeu|tam tru|ha tang|sua (?:ngay sinh|ten|ho|loi)|dinh chinh (?:ho ten|ten|ngay sinh)|rut ngan|bo phieu|(?:ban|phieu) tu (?:danh gia|kiem diem|nhan xet|cham)|tu cham(?: diem)?(?: cchc)? (?!20)\\d+(?! (?:\\d+ )?tham dinh)|0 ho so tre|khong (?:co |ai )(?:[a-z]+ ){0,6}(?:k?htnv|khong hoan thanh)|(?:cho|chua) (?:quyet dinh )?(?:nang|xep|bo nhiem) ?(?:ngach|luong|bac|lai)?|thieu anh|chua co (?:email|so dien thoai)|sap xep lai|xin lien he",
    "(?:(?:dang|co|bi|duoc) )+(?:dieu tra|xac minh|thanh tra|kiem tra)(?! (?:lai|ket qua|xep loai))|(?:dang |duoc )?xem xet (?:xu ly )?ky luat|(?:(?:dang|co|bi) )*(?:don thu|khieu nai|to cao|kntc|khoi to)",
  ].join("|")})\\b`,
  "g",
);

/** Signs that say so without a word, and a question. */
const SIGNS = /[?❌✗✘⛔⚠↓〃]|^\W*(?:→|!+|["'”]{1,2})\W*$/u;
/** "B", "TB", "KT" and nothing else. */
const LETTERS = /^(?:[b-ek]|tb|kl|kt|ht)$/;

/** Stands for words that were found harmless; it is none of any text's. */
const BLOT = "_";

/**
 * Whether a text may say something against somebody, apart from what other readers know.
 * @param alsoHarmless folded phrases that say nothing where the text stands
 */
export function soundsAdverse(text: string, alsoHarmless?: RegExp): boolean {
  if (SIGNS.test(text) || /(?!\p{Script=Latin})\p{L}/u.test(text.normalize("NFC"))) return true;
  const plain = foldWords(text);
  if (LETTERS.test(plain) || isSmallShare(text)) return true;
  const own = alsoHarmless ? plain.replace(alsoHarmless, blot) : plain;
  const blotted = replaceHarmless(own.replace(HARMLESS, blot), blot);
  if (PHRASES.test(blotted)) return true;
  const folded = blotted.split(" ");
  const words = identityKey(text)
    .split(" ")
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.some((word, index) => folded[index] !== BLOT && WORDS.has(word))) return true;
  return words.join(" ") === plain && TONELESS.test(blotted);
}

/** In the place of a phrase as many words that are none. */
function blot(phrase: string): string {
  return phrase.replace(/[^ ]+/g, BLOT);
}

/** "3/9", "45/100", "Phiếu 45%": of votes, or of points; "30/3" is a day. */
function isSmallShare(text: string): boolean {
  const share = text.replace(/phiếu|tỷ lệ|tỉ lệ|số|đạt|[:\s]/giu, "").replace(",", ".");
  const [, part, whole, sign] = /^(\d+(?:\.\d+)?)(?:\/(\d+)|(%))$/.exec(share) ?? [];
  const all = sign === undefined ? Number(whole) : 100;
  return Number(part) < 0.7 * all && (all <= 30 || all === 100);
}
