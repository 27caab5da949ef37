/** Words by which titles, names of tabs and notes say that ratings are not decided, hold no more, or are of others. */
import { soundsAdverse } from "./adverse-words";
import { tidy } from "./cell";
import { foldWords } from "./fold";
import { saying, saysNotDecided } from "./not-decided";

/** Where a text stands that speaks of a whole table. */
export type TextPlace = "tab" | "title" | "note";

/** What is known of the table. */
export interface Spoken {
  /** A draft of a list of those who are proposed for awards holds ratings that are decided. */
  readonly isOfAwards: boolean;
  /** Else a list of registrations is just that. */
  readonly holdsRatings: boolean;
}

const RATINGS: Spoken = { isOfAwards: false, holdsRatings: true };

/** Whether a text says, or may say, that what its table holds is not what counts. */
export function mayUndo(
  text: string,
  at: TextPlace,
  { isOfAwards, holdsRatings }: Spoken = RATINGS,
): boolean {
  const plain = withoutKey(tidy(text).toLowerCase()).replace(HARMLESS, " ");
  if (!/\p{L}/u.test(plain)) return false;
  const words = foldWords(plain);
  return (
    saysNotDecided(plain) ||
    soundsAdverse(plain) ||
    UNDECIDED.test(words) ||
    OTHER_BODIES.test(plain) ||
    (!isOfAwards && SUBMITTED.some((phrase) => phrase.test(plain))) ||
    (at !== "note" &&
      (OTHERS.test(words) ||
        OTHER_YEARS.test(words) ||
        PART_OF_YEAR.test(words) ||
        OTHER_OFFICE.test(plain))) ||
    (at === "title" && EXAMPLE.test(plain)) ||
    (at === "tab" && (SET_ASIDE.some((phrase) => phrase.test(plain)) || (holdsRatings && WISHED.test(plain))))
  );
}

/** Whether a title is of a list of those who are proposed for awards. */
export function isOfAwards(title: string): boolean {
  return OF_AWARDS.test(foldWords(title));
}

/** "HTTNV: Hoàn thành tốt nhiệm vụ; HTNV: Hoàn thành nhiệm vụ": what explains or counts all levels names the low ones too. */
function withoutKey(text: string): string {
  const isKey = /httnv|htxsnv|hoàn thành (tốt|xuất sắc)|xuất sắc|tốt|k?htnv\)?\s*[:=]/u.test(text);
  return isKey && !/→|⇒|->|=>/u.test(text) ? text.replace(LOW_LEVELS, " ") : text;
}

/** What is said of a list, and would speak against somebody in a line of it. */
const HARMLESS =
  /^(?:[-+] )?(?:không hoàn thành nhiệm vụ: )?không(?: có(?: ai)?)?\.?$|(?<!\p{L})(?:không (?:tính|kể|bao gồm|gồm|xếp loại|đánh giá|thuộc (?:đối tượng|diện)|giải quyết|giữ chức vụ|quá|vượt|có sai lệch|thể hiện thứ hạng|được dùng chữ|dùng chữ|viết tắt|sửa (?:cấu trúc|công thức|tên|tiêu đề))|(?:chưa|không) đủ \d+ tháng(?: công tác)?(?: nên)?(?: không thuộc \p{L}+)?|nhóm [a-zđ]|nhóm \d|danh sách bổ sung|phòng gửi chậm|sửa đổi,? bổ sung|chịu trách nhiệm|xác định|xin (?:cảm ơn|trân trọng|chịu)|dấu treo|vắng:? 0|ví dụ, xóa đi|hội đồng xét (?:khen|tặng|đề nghị)|giám đốc xét (?:khen|tặng)|lần ban hành \d+|ban hành lần \d+|khối thi đua|cờ thi đua)(?!\p{L})/gu;

const LOW_LEVELS =
  /(?<!\p{L})(k?htnv|(không |chưa )?hoàn thành( nhiệm vụ)?(?! (tốt|xuất sắc))|khá|trung bình|yếu|tb)(?!\p{L})/gu;

const RATE = "(?:xep loai|xl|danh gia|dg|dgxl|phan loai)";

/** Who rates, if not those who decide; what a year is to bring; what was tried, and what has been replaced. */
const UNDECIDED = new RegExp(
  [
    `\\btu (cham|nhan (xep )?loai|${RATE})\\b|\\bxep loai (thi dua|dang vien|doan vien)\\b`,
    `\\b(de xuat|de nghi|du kien|du thao)( muc| ket qua)? ${RATE}\\b|^(du kien|du thao)( 20\\d\\d)?$|\\b${RATE}\\b.*\\bdu kien\\b`,
    `\\bde nghi cong nhan( ket qua| muc)* (${RATE}|cchc)\\b|\\b(lay|xin) y kien ([a-z]+ ){0,3}${RATE}\\b|\\b(lay|kiem) phieu\\b|^bien ban\\b`,
    `^(bang |bieu |danh sach )?((ke hoach|muc tieu|chi tieu|phan dau) )+(ket qua )?${RATE}\\b`,
    `\\bdang ky( muc| tieu| chi tieu| phan dau| ket qua)* ${RATE}\\b|^(chi tieu |muc tieu )?phan dau\\b`,
    "^(kh|ke hoach)( nam)? 20\\d\\d$|^(muc tieu|chi tieu)( cchc)?( nam)?( 20\\d\\d)?$",
    "\\b(draft|old|tmp|temp|demo|sample|backup|bak|outdated|obsolete|wrong|pending|tbc|wip|gia dinh|gia dinh|mo phong|minh hoa|chay thu|nhap thu|vo hieu|het hieu luc|do dang)\\b",
    "\\b(se|con|dang|phai|can|co the|cho) (duoc |phai )?(dieu chinh|sua|thay doi|thay|bo sung|cap nhat|hoan thien|hoan chinh|kiem tra|xem|ra soat|xac minh|doi chieu|thong ke|thu thap|nhap|lam)\\b",
    "\\b(xem|dung|theo|lay)( o| tai| theo)? (file|ban|bang|sheet|trang|so lieu) (khac|moi|sau|kia|chinh thuc)\\b|\\bkhac (voi|so)\\b|\\blech\\b|\\bnghi (van|ngo)\\b",
  ].join("|"),
);

/** Whose ratings they are: a party cell's, a union's. */
const OTHERS =
  /\b(dang vien|dang bo|dang uy|chi bo|cong doan|doan vien|doan thanh nien|chi doan|doan tn(cs)?|nu cong|cuu chien binh|hoi (ccb|lhpn|phu nu))\b/;

/** "Đảng 2025", "Xếp loại Đảng", "Phụ nữ 2025"; "đăng" and "đang" are other words. */
const OTHER_BODIES =
  /(xếp loại|xl|đánh giá|phân loại) đảng(?!\p{L})|^((xếp loại|xl) )?(đảng|phụ nữ)( năm)?( 20\d\d)?$/u;

/** "SỞ Y TẾ" above a table; "theo hướng dẫn của Sở Nội vụ" speaks of a paper. */
const OTHER_OFFICE =
  /^sở (y tế|tài chính|nội vụ|tư pháp|công thương|giáo dục|khoa học|nông nghiệp|văn hóa|tài nguyên|kế hoạch|lao động|thông tin|ngoại vụ|du lịch|dân tộc)/u;

/** "Giai đoạn 2016-2020". */
const OTHER_YEARS = /\b(?:19\d\d|20[01]\d) (?:den )?(?:nam )?(?:20[01]\d|2020)\b/;

/** "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", but none of ratings to be decided on. */
const OF_AWARDS = new RegExp(
  `^(?!.*\\b(binh xet|${RATE})\\b(?!.*\\bde nghi (tang|khen)\\b)).*\\b(khen thuong|danh hieu|(de nghi )?tang (bang khen|giay khen|co))\\b`,
);

/** Papers that ask for a decision, meetings, and decisions whose number or day is not written yet. */
const SUBMITTED = [
  saying(
    "(?<!(tờ|quy|quá|chương|công) )trình (lên )?(giám đốc|lãnh đạo|hội đồng|ubnd|chủ tịch|sở|cấp|phê duyệt|ký|xét)|tờ trình( số)?:?[\\s\\d….]*/ ?ttr|đề nghị (\\p{L}+ ){0,4}(xét|công nhận|phê duyệt|xếp loại|đánh giá)|dự kiến(?! (họp|tổ chức|thời gian|ngày))|bình xét|sơ kết|(xin|lấy) ý kiến|góp ý|(gửi|để) (các )?(\\p{L}+ )?rà soát|phương án \\d|họp (xét|xếp loại) tại (phòng|đơn vị)|trưởng phòng (xếp loại|đánh giá)|do các (phòng|đơn vị) (đề xuất|xếp loại)|đợt (\\d+|[ivx]+)|lần (\\d+|đầu)",
  ),
  /(tính|số liệu|kết quả)[^.;]* đến (hết )?(ngày )?(?!31\s*[/.-]\s*12|31 tháng 12)\d/u,
  /(quyết định|qđ)[^()\p{L}]*(số:?\s*(…|\.{2}|_)|[^()]*ngày\s*(…|\.{2}|_))/u,
  /^(đề xuất|trình)( năm)?( 20\d\d)?$/u,
];

/** "Kết quả 9 tháng", "Quý III/2025": nothing else, over columns of whole years. */
const PART_OF_YEAR =
  /^(ket qua |so lieu |xep loai |danh gia )*((3|6|9|ba|sau|chin) thang|quy (i{1,3}|iv|[1-4]))( dau| cuoi)?( nam)?( 20\d\d)?$/;

/** Trials, forms, and what has been replaced. */
const EXAMPLE = /^\(?(bản )?(ví dụ|mẫu)( minh họa)?( \d+)?\)?$/u;
/** What only the name of a tab says in so few words. */
const SET_ASIDE = [
  EXAMPLE,
  /(^|[\s(_-])(cũ|sai|bỏ|lỗi|hủy)\)?$|^(test|thử|mẫu|template|lưu trữ|lưu|góp ý|trang cũ|sheet cũ|mẫu nhập)([\s_-]*(năm )?20\d\d)?$/u,
  /^(6|9|sáu|chín) tháng( .*)?$|^quý ([1-4]|i{1,3}|iv)( .*)?$|^(pa|v|ver|bản|phương án) ?\d+$/u,
];
/** "Đăng ký 2025" over ratings: those that are aimed at. */
const WISHED = /^đăng k[ýí]( năm)? 20\d\d$/u;
