/** The plan's own words, paragraph by paragraph: for whoever is shown a clause. No rule hangs on them. */
import type { Clause } from "./vocabulary";

const WORDING = {
  "III.2/0": "2. Thời gian thi đua",
  "III.2":
    "Thời gian thi đua 05 năm: Từ ngày 01/01/2021 đến 30/12/2025. Việc đăng ký thi đua 05 năm và hằng năm chậm nhất đến ngày 30/3/2022 (theo mẫu đính kèm).",
  "IV.1/0": "1. Tiêu chuẩn thi đua",
  "IV.1.1/0": "1.1. Đối với thi đua giai đoạn 2021-2025",
  "IV.1.1.a/1":
    "a) Đối với tập thể. Chọn tập thể tiêu biểu, xuất sắc trong số các tập thể gương mẫu chấp hành tốt chủ trương của Đảng, chính sách pháp luật của Nhà nước, nội bộ đoàn kết, có đăng ký thi đua theo Kế hoạch này và đạt các tiêu chuẩn sau:",
  "IV.1.1.a/2":
    '- 100% cá nhân trực thuộc được đánh giá xếp loại "Hoàn thành tốt nhiệm vụ" hằng năm trở lên.',
  "IV.1.1.a/3":
    "- Tặng Cờ Thi đua cho tập thể giai đoạn 2021-2025 được Chủ tịch Ủy ban nhân dân tỉnh được đánh giá kết quả thực hiện nhiệm vụ công tác cải cách hành chính hằng năm đạt loại tốt trở lên, trong đó có ít nhất 03 lần và năm cuối được xếp loại xuất sắc.",
  "IV.1.1.a/4":
    "- Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho tập thể giai đoạn 2021-2025 được Ủy ban nhân dân tỉnh được đánh giá thực hiện nhiệm vụ công tác cải cách hành chính hằng năm đạt loại tốt trở lên, trong đó có ít nhất 03 lần được xếp loại xuất sắc.",
  "IV.1.1.a/5":
    "- Bằng khen cho các cơ quan chuyên trách tham mưu công tác cải cách hành chính của tỉnh (Phòng Cải cách hành chính và Tổ chức phi chính phủ, Phòng Tổ chức, công chức, viên chức - Sở Nội vụ; Trung tâm Phục vụ hành chính công - Văn phòng Ủy ban nhân dân tỉnh; Phòng Viễn thông và Công nghệ thông tin - Sở Thông tin và Truyền thông);",
  "IV.1.1.b/0": "b) Đối với cá nhân",
  "IV.1.1.b/1":
    "- Hoàn thành tốt nhiệm vụ thường xuyên của cơ quan, đơn vị hằng năm; có thành tích xuất sắc trong thực hiện nhiệm vụ công tác cải cách hành chính; (ưu tiên cho cán bộ, công chức, viên chức trực tiếp thực hiện nhiệm vụ công tác cải cách hành chính và giải quyết thủ tục hành chính có liên quan tập thể và cá nhân; cá nhân phải thuộc tập thể được tặng cờ hoặc bằng khen của UBND tỉnh.",
  "IV.1.2/0": "1.2. Đối với khen thưởng hằng năm",
  "IV.1.2.a/1":
    "a) Đối với tập thể. Là tập thể gương mẫu chấp hành tốt chủ trương của Đảng, chính sách pháp luật của Nhà nước, nội bộ đoàn kết, không có cá nhân bị kỷ luật, có đăng ký thi đua chuyên đề hằng năm và đạt một trong các tiêu chuẩn sau:",
  "IV.1.2.a/2":
    "- Là tập thể được Ủy ban nhân dân tỉnh công bố đánh giá kết quả thực hiện nhiệm vụ công tác cải cách hành chính trong nhóm xuất sắc hằng năm theo quy định của Ủy ban nhân dân tỉnh.",
  "IV.1.2.a/3":
    '- Cơ quan chuyên trách tham mưu thực hiện cải cách hành chính cấp tỉnh phải có 100% cá nhân trực thuộc được Giám đốc sở đánh giá xếp loại "Hoàn thành tốt nhiệm vụ" hằng năm trở lên, đồng thời đánh giá xếp loại thực hiện nhiệm vụ công tác cải cách hành chính của tỉnh có cải thiện về thứ hạng cao hơn so với năm trước liền kề.',
  "IV.1.2.b/1": "b) Đối với cá nhân. Hoàn thành tốt nhiệm vụ công tác năm của tập thể, đơn vị.",
  "IV.1.2.b/2":
    "- Thực hiện xuất sắc các nhiệm vụ công tác cải cách hành chính được giao (ưu tiên cho cán bộ, công chức trực tiếp thực hiện nhiệm vụ công tác cải cách hành chính thuộc cơ quan, đơn vị);",
  "IV.1.2.b/3": "- Thuộc các tập thể, đơn vị tại điểm a khoản này.",
  "IV.1.2.c/1":
    "c) Tiêu chuẩn giấy khen. Do Giám đốc sở tặng giấy khen theo quy định tại Luật Thi đua, khen thưởng và các văn bản hướng dẫn thi hành.",
  "IV.2/0": "2. Số lượng khen thưởng",
  "IV.2.1/0": "2.1. Khen thưởng giai đoạn 2021-2025",
  "IV.2.1.a": "a) Tập thể: Bằng khen của Chủ tịch UBND tỉnh tặng cho tập thể: 01.",
  "IV.2.1.b": "b) Cá nhân: Bằng khen của Chủ tịch UBND tỉnh tặng cho cá nhân: 02 cá nhân.",
  "IV.2.2/0": "2.2. Khen thưởng hằng năm",
  "IV.2.2.a":
    "a) Tập thể: Bằng khen … tặng cho tập thể đạt các tiêu chuẩn theo quy định tại tiết a điểm 1.2 khoản 1 mục này.",
  "IV.2.2.b":
    "b) Cá nhân: Bằng khen … tặng cho cá nhân thuộc tập thể đạt tiêu chuẩn được tặng Bằng khen và đạt các tiêu chuẩn theo quy định tại tiết b điểm 1.2 khoản 1 mục này (mỗi tập thể bình xét 02 cá nhân).",
  "V.2/0": "2. Thời gian trình khen thưởng",
  "V.2/1": "Thời gian lập hồ sơ, thủ tục khen thưởng gửi về Văn phòng Sở.",
  "V.2/2":
    "- Đối với thi đua hằng năm: Chậm nhất là 10 ngày kể từ ngày công nhận kết quả đánh giá thực hiện công tác cải cách hành chính hằng năm của Sở.",
  "V.2/3":
    "- Đối với thi đua giai đoạn: Chậm nhất là 10 ngày kể từ ngày công nhận kết quả đánh giá thực hiện công tác cải cách hành chính năm 2025 của Sở.",
} as const;

/** @throws {RangeError} for a paragraph whose words are not written down here */
export function wordingOf({ id }: Pick<Clause, "id">): string {
  const words = new Map<string, string>(Object.entries(WORDING)).get(id);
  if (words === undefined) throw new RangeError(`no words of ${id}`);
  return words;
}

export const WORDED_PARAGRAPHS: readonly string[] = Object.keys(WORDING);
