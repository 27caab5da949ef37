/** The words of ordinary titles and names of tabs: what a department is, whom it rates, by what, and when. */
import { foldLetters, identityKey } from "../domain/identity";

const ORDINARY = `
  cộng hòa xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc
  ubnd ủy ban nhân dân tỉnh thành phố tp sở xây dựng sxd văn phòng vp thanh tra các phòng ban đơn vị trực thuộc khối sự nghiệp
  chi cục trung tâm cơ quan tên toàn và của thuộc cho theo từ đến ngày tháng năm giai đoạn qua từng mỗi hằng hàng
  bảng biểu mẫu phụ lục danh sách ds tổng hợp tờ trang sheet số stt liệu dữ
  kết quả đánh giá xếp loại phân xl dgxl đgxl kqxl chất lượng mức độ hoàn thành nhiệm vụ xuất sắc tốt nv ht htxsnv httnv htnv khtnv kxl
  cán bộ công chức viên cbcc ccvc cbccvc cb cc vc nv người lao động nlđ hợp đồng cá nhân tập thể lãnh đạo nhân sự
  cải cách hành chính cchc thủ tục thi đua khen thưởng đăng ký kỷ luật
  kèm báo cáo quyết định qđ bc ds ubnd nđ cp nghị kế hoạch kh văn bản công bố nhận được phê duyệt ban hành
  giám đốc phó trưởng ký đã việc về trong i ii iii iv v vi a b c d`;

/** Before 2025 and since. */
const PROVINCES = `
  an giang|bà rịa vũng tàu|bạc liêu|bắc giang|bắc kạn|bắc ninh|bến tre|bình dương|bình định|bình phước|bình thuận|cà mau|cao bằng
  |cần thơ|đà nẵng|đắk lắk|đắk nông|điện biên|đồng nai|đồng tháp|gia lai|hà giang|hà nam|hà nội|hà tĩnh|hải dương|hải phòng
  |hậu giang|hòa bình|hồ chí minh|huế|hưng yên|khánh hòa|kiên giang|kon tum|lai châu|lạng sơn|lào cai|lâm đồng|long an|nam định
  |nghệ an|ninh bình|ninh thuận|phú thọ|phú yên|quảng bình|quảng nam|quảng ngãi|quảng ninh|quảng trị|sóc trăng|sơn la|tây ninh
  |thái bình|thái nguyên|thanh hóa|thừa thiên huế|tiền giang|trà vinh|tuyên quang|vĩnh long|vĩnh phúc|yên bái`;

const WORDS = new Set(wordsIn(ORDINARY));
/** For titles that are typed without any tone. */
const FOLDED_WORDS: ReadonlySet<string> = new Set([...WORDS].map(foldLetters));
const PROVINCE = new RegExp(`(?<= )(?:${PROVINCES.split("|").map(identityKey).join("|")})(?= )`, "g");
/** "Rạch Giá, ngày 15 tháng 01 năm 2025". */
const PLACE_AND_DAY = /^[\p{L}\s.]{2,30},(?=\s*ngày[\s\d…./]+)/iu;

/**
 * Whether a title holds no other words than those, and names of units that the tables name as well.
 * @param units their names
 */
export function isOrdinaryTitle(title: string, units: readonly string[]): boolean {
  const isToneless = foldLetters(title) === title.toLowerCase();
  const known = isToneless ? FOLDED_WORDS : WORDS;
  const key = ` ${identityKey(title.replace(PLACE_AND_DAY, ""))} `.replace(PROVINCE, "");
  const isOrdinary = (words: string): boolean =>
    wordsIn(words).every((word) => known.has(word) || !/\p{L}/u.test(word));
  return isOrdinary(key) || isOrdinary(units.reduce((rest, unit) => rest.replace(unitIn(unit), " "), key));
}

function unitIn(unit: string): string {
  return ` ${identityKey(unit)} `;
}

/** Each as a key of its own: how it is spelled does not matter. */
function wordsIn(text: string): readonly string[] {
  return identityKey(text).split(" ");
}
