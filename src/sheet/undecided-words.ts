/** Words by which titles, names of tabs and notes say that ratings are not decided, hold no more, or are of others. */
import { soundsAdverse } from "./adverse-words";
import { tidy } from "./cell";
import { foldWords } from "./fold";
import { withoutBetter } from "./remarks";

/** Where a text stands that speaks of a whole table. */
export type TextPlace = "tab" | "title" | "note";

/** What a table holds, as far as it matters for what is said around it. */
export interface TableContent {
  /** A draft of a list of those who are proposed for awards holds ratings that are decided. */
  readonly isOfAwards: boolean;
  /** Else a list of registrations is just that. */
  readonly holdsRatings: boolean;
}

/** Nobody reads a longer text to the end who looks at a table. */
const LONGEST = 2_000;

const RATINGS: TableContent = { isOfAwards: false, holdsRatings: true };

/** Whether a text says, or may say, that what its table holds is not what counts. */
export function mayInvalidate(
  text: string,
  at: TextPlace,
  { isOfAwards, holdsRatings }: TableContent = RATINGS,
): boolean {
  if (text.length > LONGEST) return true;
  const plain = withoutKey(tidy(text).toLowerCase());
  if (at === "note" && !/[\p{L}?]/u.test(plain)) return false;
  const words = foldWords(plain).replace(HARMLESS, " ");
  if (at === "note" && GUIDE.test(words)) return false;
  return (
    soundsAdverse(plain, HARMLESS) ||
    UNDECIDED.test(words) ||
    OTHER_BODIES.test(plain) ||
    ((!isOfAwards || RATING.test(words)) && (SUBMITTED.test(words) || UNNUMBERED.test(plain))) ||
    (at !== "note" && (OTHERS.test(words) || OTHER_OFFICE.test(plain))) ||
    (at === "tab" &&
      (SET_ASIDE.test(plain) || SET_ASIDE_FOLDED.test(words) || (holdsRatings && WISHED.test(words))))
  );
}

/** "Cá nhân bị kỷ luật thì ghi rõ hình thức", "Người không được xếp loại ghi KXL". */
const GUIDE = /^(?:ghi chu )?(?:ca nhan|nguoi|cong chuc)\b.*\bghi (?:ro|kxl)\b/;

/** Whether a sentence may say something against those whom it names. */
export function mayAccuse(sentence: string): boolean {
  return soundsAdverse(withoutBetter(sentence), HARMLESS);
}

/** Whether a title is of a list of those who are proposed for awards. */
export function speaksOfAwards(title: string): boolean {
  return OF_AWARDS.test(foldWords(title));
}

/** "HTTNV: Hoàn thành tốt nhiệm vụ; HTNV: Hoàn thành nhiệm vụ": what explains or counts all levels names the low ones too. */
function withoutKey(given: string): string {
  const text = given
    .replace(ABBREVIATED, " ")
    .replace(/(?:trống|-|0|\/)\s*[=:]\s*(?:là )?(?:không|chưa)(?: có)?(?=[;,.)]|$)/gu, " ");
  const isKey = /htt|htxs|hoàn thành tốt|xuất sắc|tốt|k?htnv\)?\s*[:=]/u.test(text);
  return isKey && !/→|⇒|->|=>|tức|gồm|xuống|đổi|tương ứng/u.test(text) ? text.replace(LOW_LEVELS, " ") : text;
}

/** "HTNV là hoàn thành nhiệm vụ"; what gives an abbreviation another meaning stays. */
const ABBREVIATED = /(?<!\p{L})(?:htnv là|khtnv là không) hoàn thành nhiệm vụ/gu;
const LOW_LEVELS =
  /(?<!\p{L})(k?htnv|(không |chưa )?hoàn thành( nhiệm vụ)?(?! (tốt|xuất sắc))|khá|trung bình|yếu|tb)(?!\p{L})/gu;

/** What is said of a list, and would speak against somebody in a line of it. */
const HARMLESS =
  /\b(?:khong (?:(?:tinh|ke|bao gom|gom)(?! (?:thanh tich|ket qua|xep loai|diem|dang ky|trong|20))|(?:xep loai|danh gia)(?! (?:xet|khen|cac|nhung|xuat|lai))|thuoc (?:doi tuong|dien|danh sach)(?! (?:xet|duoc|khen|de))|giai quyet(?! khen)|giu chuc vu|qua(?! (?:hoi|tham|binh|xet))|vuot(?! qua vong)|co sai lech|the hien thu hang|dung chu|viet tat|sua (?:cau truc|cong thuc|ten|tieu de))|(?:chua|khong) du \d+ thang(?: cong tac)?(?: nen)?(?: khong thuoc dien)?|nhom [a-e]|danh sach bo sung|phong gui cham|sua doi bo sung|chiu trach nhiem|(?:khong )?xac dinh(?! duoc)|xin (?:cam on|tran trong|chiu)|dau treo|vi du xoa di|minh hoa khong phai don vi va nguoi that|vang 0|khong ro ngay|la khong(?: co| bi ky luat)?|(?:bang|ban) nay thay the|dau gach|ky luat khong(?: co)?|(?:hoi dong|giam doc) xet (?:khen|tang|de nghi)|(?:de nghi|trinh) hoi dong(?: td ?kt)? xem xet(?! xep)|khong xet khen thuong doi voi ca nhan bi ky luat)\b|^(?:khong hoan thanh nhiem vu )?khong(?: co(?: ai)?)?$/g;

const RATE = "(?:xep loai|xl|danh gia|dg|dgxl|phan loai)";
const RATING = new RegExp(`\\b(${RATE}|cchc)\\b`);
const PART = "((3|6|9|ba|sau|chin) thang|quy (i{1,3}|iv|[1-4]))";
const SPAN = "(?:19\\d\\d|20[01]\\d) (?:den )?(?:nam )?(?:20[01]\\d|2020)";

/** Who rates, if not those who decide; what a year is to bring; what was tried, and what has been replaced. */
const UNDECIDED = new RegExp(
  `\\b(${[
    `tu ${RATE}|ke khai|ban khai|nguoi khai|(ca nhan|phong|don vi) (tu )?(khai|gui)|du xep loai|mau ${RATE}|xep loai (phong trao|thi dua|(dang|doan) vien)|dang ky( muc| tieu| chi tieu| phan dau| ket qua)* ${RATE}|(lay|kiem) phieu`,
    `du thao(?! (to trinh|bao cao))|het quy|draft|old|te?mp|test|not|demo|backup|bak|wrong|pending|(?<!(lap|co) )gia (dinh|su)|kich ban|ky vong|ngau nhien|mo phong|minh hoa|cho co(?! quan)|het hieu luc|khac voi|thuc te|ket qua ${PART}|phan dau|truoc (khi )?(phuc|ket luan|kiem tra|tham dinh|sap nhap)|sau phuc|chi (trich|gom|liet ke|nhung)|thay cho bang|chinh thuc xem|theo ban giay|tin nhiem|thi diem`,
    "(se|con|phai|can|co the) (duoc |phai )?(dieu chinh|thay|bo sung|cap nhat|hoan (thien|chinh)|kiem tra|ra soat|doi chieu|thong ke|thu thap)",
    "(xem|dung|theo|lay)( o| tai| theo)? (file|ban|bang|sheet|trang|so lieu) (khac|moi|sau|kia|chinh thuc)",
  ].join(
    "|",
  )})\\b|^bien ban\\b|^((xep loai|xl|cchc) )?20\\d\\d kh$|^(du kien|trinh|de xuat|vi du)( nam)?( \\d+)?$|^(bang |bieu |danh sach )?(phan dau|(kh|ke hoach|muc tieu|chi tieu)( phan dau| cchc| nam| ket qua)*( 20\\d\\d| ${RATE}|$))`,
);

/** Whose ratings they are, a party cell's or a union's; of which part of a year, or of which years before. */
const OTHERS = new RegExp(
  `\\b(${PART}|tinh ban(?! hanh)|(?<!khoi (?:cac )?(?:so )?)ban nganh|nam hoc|(dang|doan) vien|dang (bo|uy)|chi (bo|doan)|cong doan|doan (thanh nien|tn(cs)?)|nu cong(?! chuc)|hoi (ccb|lhpn|phu nu|cuu)|(cong tac|loai|ve) van thu|pccc|phong chay|suc khoe|the thao|thuc tap|ubnd (xa|phuong|huyen)|nam truoc|${SPAN})\\b`,
);

/** Sở Giao thông vận tải has become one with Sở Xây dựng. */
const OTHER_OFFICE = /^sở (?!xây|xd|giao|gt)\p{L}/u;

/** "Đảng 2025", "Xếp loại Đảng", "Phụ nữ 2025"; "đăng" and "đang" are other words. */
const OTHER_BODIES = /(loại|xl|giá) đảng(?!\p{L})|^((xếp loại|xl) )?(đảng|phụ nữ)( năm)?( 20\d\d)?$/u;

/** "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", but none of ratings to be decided on. */
const OF_AWARDS = new RegExp(
  `^(?!.*\\b(binh xet|${RATE})\\b(?!.*\\bde nghi (tang|khen)\\b)).*\\b(khen thuong|danh hieu|(de nghi )?tang (bang khen|giay khen|co))\\b`,
);

/** Papers that ask for a decision, meetings, and parts of a list. */
const SUBMITTED = new RegExp(
  `\\b((?<!(to|quy|qua|chuong|cong) )trinh (len )?(giam doc|lanh dao|hoi dong|ubnd|chu tich|so|cap|phe duyet|ky|xet)|to trinh (${RATE}|cong nhan|ket qua)|to trinh( so)? \\d+ ttr(?! sxd)|de nghi ([a-z]+ ){0,4}(xet|cong nhan|phe duyet|${RATE})|du kien(?! (hop|to chuc|thoi gian|ngay))|binh xet|so ket|((xin|lay) y kien|gop y)|(gui|de) (cac )?([a-z]+ )?ra soat|phuong an|hop (xet|xep loai) tai|truong phong ${RATE}|do cac (phong|don vi) (de (xuat|nghi)|xep loai)|de xuat( muc| ket qua)? ${RATE}|dot (\\d+|[ivx]+)|lan (\\d+|dau)|tu (ngay )?0?1 0?1 20\\d\\d (den )?(ngay )?(?!31 12)\\d+ \\d+ 20\\d\\d|(tinh|so lieu|ket qua) ([a-z0-9]+ ){0,8}den (het )?(ngay )?(?!31 (thang )?12|\\d+ diem|\\d+ (thang )?0?[1-3] (nam )?20)\\d{1,2})\\b`,
);
/** A decision whose number or day is not written yet. */
const UNNUMBERED = /(quyết định|qđ)[^()\p{L}]*(số:?\s*(…|\.{2}|_|\/)|[^()]*ngày\s*(…|\.{2}|_|\/|tháng))/u;

/** What only the name of a tab says in so few words. */
const SET_ASIDE =
  /(^|[\s(_-])cũ\)?$|^(test|thử|mẫu|template|lưu( trữ)?|mẫu nhập)([\s_-]*(năm )?20\d\d)?$|^(pa|dt|v|ver|bản) ?\d+|^vd|^q[1-4]|tháng \d|^(năm )?20(1\d|20)$/u;
/** "Đăng ký 2025" over ratings: those that are aimed at, or that people say of themselves. */
const WISHED = /^(tu )?(dang ky|dk|de nghi)( cchc)?( nam)? 20\d\d$|\b20\d\d (de nghi|dang ky|khai|du xet)$/;
/** What is set aside, in names without tones. */
const SET_ASIDE_FOLDED =
  /^((xl|cn) )?dang 20\d\d$|\b20\d\d (mau|luu|nhap|cu|tam|thu|bo)$|^(nhap|cu|tam|luu|xet|hop( xet)?|phieu)( cchc)? 20\d\d$|^(ca nhan|tap the) (nhap|tam|cu) /;
