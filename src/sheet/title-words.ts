/** The words of ordinary titles and names of tabs: what a department is, whom it rates, by what, and when. */
import { foldLetters, identityKey } from "../domain/identity";

const ORDINARY = `
  cộng hòa xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc chính phủ
  ubnd ủy ban nhân dân tỉnh thành phố tp sở xây dựng sxd văn phòng vp thanh tra các phòng ban đơn vị trực thuộc khối sự nghiệp
  chi cục trung tâm cơ quan tổ chuyên môn tên toàn và của thuộc cho theo từ đến tại ngày tháng năm giai đoạn gđ qua từng mỗi hằng hàng kỳ
  quản lý quy hoạch kiến trúc kinh tế hạ tầng kỹ thuật nhà đô thị phát triển vật liệu đầu tư dự án công trình kiểm định
  bảng biểu mẫu phụ lục pl bm danh sách ds tổng hợp th tờ trang tính sheet số sổ dõi kê phần mục thứ stt liệu dữ hồ sơ trích ngang thời gian
  kết quả kq đánh giá xếp loại phân xl dgxl đgxl kqxl chất lượng mức độ hoàn thành nhiệm vụ xuất sắc tốt nv ht htxsnv httnv htnv khtnv kxl
  cán bộ công chức viên cbcc ccvc cbccvc cb cc vc người lao động nlđ hợp đồng hđ cá nhân cn tập thể tt lãnh đạo nhân sự tác
  cải cách hành chính cchc thủ tục điểm chỉ thi đua khen thưởng tđkt đăng ký đk kỷ luật phong trào thực hiện công khai niêm yết trụ
  kèm đính báo cáo thông tb quyết định qđ bc nđ cp nghị luật kế hoạch kh văn bản công bố nhận được phê duyệt ban hành căn cứ thức
  giám đốc phó trưởng ký đã việc v về trong đvt i ii iii iv vi a b c d
  đề tặng bằng tịch cờ giấy bk gk tích ttr thống đội ngũ xét phục biên họp luận kính gửi nội chấm hạng thẩm xác par index
  tình hình bất sản nguồn dung đối tượng nhập gốc liền kề trở lên hiệu chú thích là có x lưu áp dụng dùng mặt phiếu chiếu in tất mưu`;

/** Before 2025 and since. */
const PROVINCES = `
  an giang|bà rịa vũng tàu|bạc liêu|bắc giang|bắc kạn|bắc ninh|bến tre|bình dương|bình định|bình phước|bình thuận|cà mau|cao bằng
  |cần thơ|đà nẵng|đắk lắk|đắk nông|điện biên|đồng nai|đồng tháp|gia lai|hà giang|hà nam|hà nội|hà tĩnh|hải dương|hải phòng
  |hậu giang|hòa bình|hồ chí minh|huế|hưng yên|khánh hòa|kiên giang|kon tum|lai châu|lạng sơn|lào cai|lâm đồng|long an|nam định
  |nghệ an|ninh bình|ninh thuận|phú thọ|phú yên|quảng bình|quảng nam|quảng ngãi|quảng ninh|quảng trị|sóc trăng|sơn la|tây ninh
  |thái bình|thái nguyên|thanh hóa|thừa thiên huế|tiền giang|trà vinh|tuyên quang|vĩnh long|vĩnh phúc|yên bái`;

/** Each as a key of its own: how it is spelled does not matter. */
const WORDS = new Set(identityKey(ORDINARY).split(" "));
/** For names that are typed without any tone, as tabs often are. */
const FOLDED_WORDS = new Set(foldLetters(ORDINARY).trim().split(/\s+/));
const PROVINCE = new RegExp(`(?<= )(?:${PROVINCES.split("|").map(identityKey).join("|")})(?= )`, "g");
/** "Rạch Giá, ngày 15 tháng 01 năm 2025". */
const PLACE_AND_DAY = /^[\p{L}\s.]{2,30},(?=\s*ngày[\s\d…./]+)/iu;

/**
 * Whether a title holds no other words than those, and names of units that the tables name as well.
 * @param units their names
 */
export function isOrdinaryTitle(title: string, units: readonly string[]): boolean {
  const known = foldLetters(title) === title.toLowerCase() ? FOLDED_WORDS : WORDS;
  const text = title.replace(PLACE_AND_DAY, "").replace(/[\d_]+/g, " ");
  const key = ` ${identityKey(text)} `.replace(PROVINCE, "");
  const isOrdinary = (words: string): boolean =>
    (words.match(/[\p{L}\p{M}]+/gu) ?? []).every((word) => known.has(word));
  return isOrdinary(key) || isOrdinary(units.reduce((rest, unit) => rest.replace(unitIn(unit), " "), key));
}

function unitIn(unit: string): string {
  return ` ${identityKey(unit)} `;
}
