/** The words of ordinary titles and names of tabs: what a department is, whom it rates, by what, and when. */
import { foldLetters, identityKey } from "../domain/identity";
import { kindOfUnit } from "../domain/unit-likeness";

const ORDINARY = `
  cộng hòa hội chủ nghĩa việt nam độc lập chính phủ
  ubnd ủy ban nhân dân tỉnh thành phố tp sở xây dựng sxd văn phòng vp thanh tra các đơn vị trực thuộc khối sự nghiệp
  chi cục trung tâm cơ quan tổ chuyên môn tên toàn và của cho theo từ đến tại ngày tháng năm giai đoạn gđ qua mỗi hằng hàng kỳ
  quản lý quy hoạch kiến trúc hạ tầng kỹ thuật nhà vật liệu đầu tư dự án công kiểm định
  bảng biểu phụ lục pl bm danh sách ds tổng hợp th tờ trang tính sheet số sổ dõi kê phần mục thứ stt dữ hồ sơ trích ngang thời gian
  kết quả kq đánh giá xếp loại phân xl dgxl đgxl kqxl chất lượng mức độ hoàn nhiệm vụ xuất sắc tốt nv ht htxsnv httnv htnv khtnv kxl
  cán bộ chức viên cbcc ccvc cbccvc cb cc vc người lao động nlđ đồng hđ cá cn tập thể tt lãnh đạo tác
  cải cách hành cchc thủ tục tịch cập nhật điểm chỉ thi đua khen thưởng tđkt đăng ký đk kỷ luật phong trào thực hiện khai
  kèm đính báo cáo thông tb quyết qđ bc nđ cp kế kh bản bố nhận được phê duyệt căn cứ thức
  giám đốc phó trưởng đã việc v về trong đvt i ii iii iv vi a b c d
  dulieu data tặng bằng cờ giấy bk gk tích thống xét biên luận hạng thẩm xác
  tình hình nguồn dung đối tượng trở lên hiệu chú thích là có x lưu áp dụng chiếu in tất mưu`;

/** Each as a key of its own: how it is spelled does not matter. */
const WORDS = new Set(identityKey(ORDINARY).split(" "));
/** For names that are typed without any tone, as tabs often are. */
const FOLDED_WORDS = new Set(foldLetters(ORDINARY).trim().split(/\s+/));
/** What such words say only together: "tự", "chấm", "gốc", "đề nghị" and "từng mặt" may say that the results are no final ones. */
const PHRASES =
  /(?<!\p{L})(?:chấm điểm|cham diem|xã (?=hội)|xa (?=hoi)|(?:tự|tu) do[\s–-]+(?:hạnh phúc|hanh phuc)|từng (?=năm|người|cá|cán|công|viên|tập|đơn|phòng)|tung (?=nam|nguoi|ca|can|cong|vien|tap|don|phong)|(?:hồ sơ|quyết định) gốc|có mặt|(?:theo |biểu |bieu )?(?:mẫu|mau) (?=số|so|kèm|đăng|của|biểu|\d)|(?:nghị|nghi) (?=định|quyết|dinh|quyet)|hội nghị|(?:đề nghị|de nghi) (?=tặng|khen|tang|cờ|bằng|giấy)|(?:công|cong) (?:trình|trinh)|(?:nội|noi) (?=dung|bộ|bo))/giu;
/** "UBND TỈNH KIÊN GIANG": two words, as most provinces have. */
const PROVINCE =
  /(?<=(?:tỉnh|thành phố|tp\.?|sở xây dựng)\s+)(?!tỉnh|thành)\p{L}+\s+\p{L}+(?:\s+(?:huế|minh))?/giu;
/** "Rạch Giá, ngày 15 tháng 01 năm 2025". */
const PLACE_AND_DAY = /^[\p{L}\s.]{2,30},(?=\s*ngày[\s\d…./]+)/iu;

/**
 * Whether a title holds no other words than those, and names of units that the tables name as well.
 * @param units their names
 */
export function isOrdinaryTitle(title: string, units: readonly string[]): boolean {
  const known = foldLetters(title) === title.toLowerCase() ? FOLDED_WORDS : WORDS;
  const text = title.normalize("NFC").replace(PLACE_AND_DAY, "").replace(PHRASES, " ").replace(PROVINCE, "");
  const key = ` ${identityKey(text.replace(/[\d_]+/g, " "))} `;
  const isOrdinary = (words: string): boolean =>
    (words.match(/[\p{L}\p{M}]+/gu) ?? []).every((word) => known.has(word));
  return isOrdinary(key) || isOrdinary(units.reduce((rest, unit) => rest.replace(unitIn(unit), " "), key));
}

/** Whether a heading between the lines of a table says no more than which unit, or what people, stand below it. */
export function isOrdinaryHeading(heading: string, units: readonly string[]): boolean {
  return !TIME.test(heading) && (kindOfUnit(heading) !== null || isOrdinaryTitle(heading, units));
}

const TIME = /\d\s*[/.-]\s*\d|20\d\d|(?<!\p{L})tháng\s+\d/iu;

function unitIn(unit: string): string {
  return ` ${identityKey(unit)} `;
}
