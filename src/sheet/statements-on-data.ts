/** What a sentence says of data: that tables, tabs or results do not hold, or how they are to be entered. */
import { foldWords } from "./fold";

/** Whether a sentence says of data that it does not hold: what it speaks of, and then what it says of that. */
export function undoesData(sentence: string): boolean {
  if (sentence.length < SHORTEST || sentence.length > LONGEST_STATEMENT) return false;
  const text = ` ${sentence.normalize("NFC").toLowerCase()} `;
  return (
    ((ANY_DATA.test(text) && STATEMENTS.some((statement) => statement.test(text))) ||
      WITHOUT_TONES.test(text)) &&
    !tellsHow(text) &&
    !PUT_RIGHT.test(text) &&
    !OF_A_PERSON.test(sentence.normalize("NFC"))
  );
}

/** "Không gộp ô", "2. Nếu sai thì sửa": of a guide, a rule. */
export function tellsHow(sentence: string): boolean {
  return GENERAL.test(foldWords(sentence.replace(NUMBERING, "")));
}

/** Fewer letters say nothing of a table. */
const SHORTEST = 10;
/** Longer sentences are those of plans and laws. */
const LONGEST_STATEMENT = 300;

/** Tabs, tables and what stands in them; "tổ", "bằng" and "trạng" are other words, and results are of much else. */
const TABLES =
  "(?:tờ(?! trình)|trang(?! (?:bị|thiết|trí|phục))|sheet|tab|bảng(?! (?:giá|lương|tên|hiệu))|biểu(?! (?:giá|phí|quyết|diễn|dương|hiện)))";
const DATA = `(?:${TABLES}|file|tệp|số liệu|dữ liệu|cột|bản này|danh sách (?:này|cá nhân|tập thể)|(?:kết quả |mức |điểm )?(?:xếp loại|đánh giá|cchc)|kết quả (?:năm|20|này|trên)|các mức|mức (?:ghi|này|trên)|kq)`;
/** Most sentences are spared the dear look. */
const ANY_DATA = new RegExp(DATA, "u");
/** Within one clause. */
const THEN = "[^,;.!?]{0,60}";
const DECIDED =
  "(?:duyệt|chính thức|chốt|công nhận|thẩm định|xác nhận|thông qua|cập nhật|nhập|đầy đủ|đủ(?! \\d)|chính xác|đúng(?! sự thật)|đối chiếu|rà soát|kiểm tra|ký|hoàn chỉnh|hoàn thiện)";
const DRAFT =
  "(?:nháp|dự thảo|dự kiến|tạm|giả định|giả|minh h(?:ọa|oạ)|thử|ước|tự chấm|tự đánh giá|tự nhận|tham khảo(?! cách)|đề nghị|đề xuất|mẫu|cũ)";

const STATEMENTS = [
  // "Số liệu chưa được duyệt", "bảng này không còn đúng".
  `${DATA}${THEN} (?:chưa|không)(?: còn| được| có| qua)?(?: ubnd| tỉnh| giám đốc| hội đồng| ai| cấp có thẩm quyền| phê| quyết định| giá trị)* ${DECIDED}`,
  `${DATA}${THEN} (?:hết hiệu lực|không còn (?:giá trị|hiệu lực)|không phải (?:là )?(?:số liệu|kết quả|bản) )`,
  // "Tờ Cá nhân là bản nháp", "Bảng này: bản cũ, không dùng".
  `${DATA}${THEN} ?(?:là|chỉ|mới|:|-|–) (?:là |để |ở mức )*(?:số liệu |bản |bảng |kết quả |mức |con số )*${DRAFT}`,
  `${DATA} (?:này |trên |ở đây )?(?:nháp|dự thảo|dự kiến|tạm|giả định|minh h(?:ọa|oạ)|thử|tự chấm|tự đánh giá|không chính thức)`,
  `${TABLES}${THEN} (?:không|đừng) (?:sử )?dùng(?! để)`,
  // "Kết quả CCHC 2024 đã bị hủy".
  `${DATA}${THEN} (?:bị|đã được|đã bị)(?: ubnd| tỉnh| giám đốc| hội đồng)* (?:hủy|huỷ|thu hồi|bãi bỏ|thay|bác|sửa|hạ|điều chỉnh|đảo)`,
  `${DATA}${THEN} (?:nhập|ghi|làm|gõ|tính|bị) (?:sai|nhầm|lộn|đảo)(?! (?:tên|sót|font))|${DATA}${THEN} sai năm`,
  `${DATA}${THEN} (?:đang|phải|còn phải) (?:được )?(?:sửa|rà soát|cập nhật|chờ|kiểm tra|xem|phúc tra|hoàn thiện)`,
  `${DATA}[^;.!?]{0,60} (?:chờ|đợi) (?:hội đồng|ubnd|tỉnh|duyệt|phê duyệt|công nhận|kết quả|thẩm định|phúc tra|ý kiến|giám đốc|quyết định)`,
  `(?:đang|phải) (?:rà soát|kiểm tra|xem|sửa) lại ${DATA}`,
  `${DATA}${THEN} (?<!không )còn thiếu`,
  `${DATA}${THEN} (?:do|theo|lấy)[^,;.]{0,25} (?:tự chấm|tự đánh giá|tự xếp|tự nhận|đề nghị|đề xuất|kê khai)`,
  `${DATA}${THEN} (?:copy|chép|sao chép) (?:lại )?(?:từ|của)`,
  `(?:không|đừng) (?:sử dụng|dùng|lấy|căn cứ)(?: vào| theo| các| những)* (?:${TABLES}|số liệu|dữ liệu|kết quả)`,
].map((statement) => new RegExp(`(?<!\\p{L})${statement}(?!\\p{L})`, "u"));
const WITHOUT_TONES =
  /\b(so lieu|du lieu|ket qua|xep loai|file|bang)\b.{0,60} (chua (duoc )?(duyet|chot|chinh thuc|cong nhan|ky)|nhap|du thao|du kien|tam)\b/;
/** What was wrong and is so no more. */
const PUT_RIGHT = /đã (?:cập nhật|bổ sung|khắc phục|sửa|xóa|xoá|nhận đủ|làm sạch|loại)/;
const NUMBERING = /^\s*(\d+|[a-z]|[-+*•])\s*[.)/]?\s+/iu;
const GENERAL =
  /\b(neu|khi|thi(?! (dua|diem))|truong hop|ai|vi du|doi voi|quy dinh|tieu chuan|hang nam|cham nhat|truoc ngay|nguoi bi|can(?! bo)|thu tu|bat buoc|tu dong|cong khai|chia se|phat tan|tra lai|dung de|xep loai ghi)\b|^o (mau|trong|to)\b|^(khong |dung )?(xoa|gop|them|chia|sao|sua|chen|doi|di chuyen|ghi|nhap|viet|de)\b/;
/** Said of a person, whom the tables do not name. */
const OF_A_PERSON = /(?<!\p{L})(đ\/c|đc|đồng chí|ông|bà|anh|chị|cô)\.?\s+\p{Lu}/u;
