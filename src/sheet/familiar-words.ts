/** Words that say nothing of ratings, classes, registrations or discipline: a note or a header that holds another one may. */
import { identityKey } from "../domain/identity";
import { foldWords } from "./fold";
import { replaceHarmless } from "./harmless-words";

/** By their tones, for "bộ" is harmless and "bỏ" is not. */
const WORDS = wordSet(
  // Names, birth, family, addresses.
  "họ tên và đệm chữ gọi người ông bà đồng chí đ c ngày tháng năm sinh tuổi nơi quê nguyên giới tính nam nữ dân tộc kinh tôn giáo gia đình vợ chồng hôn nhân địa ấp xã phường huyện thị trấn tỉnh thành phố nhà điện thoại di động sđt đt email zalo mã định danh cccd cmnd căn cước thẻ bhxh bảo hiểm tài khoản ngân hàng stt tt",
  // Posts and units.
  "chức vụ vị trí việc làm vtvl ngạch bậc hệ lương phụ cấp giám đốc gđ pgđ trưởng phó tp ptp phòng ban tổ khối nhóm cụm tâm văn vp thanh nhân viên cán bộ công lao động chuyên cb cc vc cbcc ccvc cbccvc nlđ nv cv cvc lái xe bảo vệ kế toán thủ kho quỹ chánh chi cục cơ quan đơn tập thể cá trực thuộc chính cao hợp hđ biên chế kiêm nhiệm trách quyền bổ tác phần phận được giao lĩnh vực đầu mối nội dung mô ghi hiện nay tại sở tổng số tỷ lệ hợp tình trạng lãnh đạo ký kỳ đợt quý thứ hạng",
  "xây dựng qlxd quy hoạch kiến trúc qhkt hạ tầng kỹ thuật htkt phát triển đô thị trường bất sản kiểm vật liệu tế đầu tư giao thông vận tải gtvt trình pháp hành môi nông nghiệp thương khoa học quản lý trị",
  // Education, the Party and unions.
  "độ đại đh cao đẳng cđ thạc sĩ ths tiến ts cử kỹ sư kts luận ngoại ngữ tin chứng bằng ngành nghề đào tạo văn hóa bồi dưỡng lớp khóa nghiệp tiếng anh đảng đoàn chi ủy bí thư bch đv cựu chiến binh phụ",
  // Papers and awards.
  "quyết qđ bản vb ttr kh báo cáo bc biên bb tờ file link tệp ubnd hđnd sxd snv bnv tw cp nđ nq ct khen thưởng thi đua tđ tđkt danh hiệu hình giấy chiến csttcs cstđ cstđcs csttct lđtt huân huy chương kỷ niệm sáng kiến sk đề nckh nghiên cứu tặng",
  // Reform.
  "cchc cải cách một cửa dvc dịch tuyến tham mưu gia soát tthc iso triển truyền sát giúp cải",
);

/** At the head of a column these may say what its cells decide: "Đúng hạn", "Ngày đến", "Kết quả", "Đề nghị". */
const WORDS_OF_NOTES = wordSet(
  "có mới chung sự nào ở con nhỏ hưu lập dòng ví dụ qua đối chiếu nâng đã đủ từ đến nộp gửi tiếp nhận quả theo kèm cùng tích nghị xuất trước đúng hạn định này sau trong là của cho với về hai ba bốn các x i ii iii iv lần thẩm",
);

/** Without their tones, and longer ones first: other readers look at what they say, or their words say more by themselves. */
const PHRASES = new RegExp(
  `\\b(?:${[
    // Moves, warnings of the law, discipline.
    "chuyen (?:cong tac )?(?:tu|den|sang|ve)|dieu dong|luan chuyen|biet phai|sap nhap|hop nhat",
    "(?:(?:dang|co|bi|duoc) )*(?:xem xet|dieu tra|xac minh|thanh tra|kiem tra|don thu|khieu nai|to cao|kntc|khoi to)",
    "(?:bi )?(?:ky luat|khien trach|canh cao|giang chuc|cach chuc|ha bac luong|buoc thoi viec)",
    // Years without a rating, which the ratings themselves tell.
    "(?:nghi )?thai san|nghi (?:phep|om)|tap su|moi (?:tuyen dung|vao nganh|ve|den|bo nhiem)|(?:cu )?di (?:hoc|cong tac)",
    // Ratings that lower none.
    "hoan thanh (?:xuat sac|tot)(?: chuc trach)?(?: nhiem vu)?|ht(?:xs|t)nv|xuat sac",
    "tot nghiep(?: dai hoc| xep loai| loai)*(?: gioi| kha| trung binh)?|suc khoe(?: loai)?(?: tot)?",
    "so (?:dien thoai|dt|tai khoan|bao hiem|bhxh|the|cccd|cmnd|nha|hieu|thu tu)|quan doi|so ngay (?:nghi|phep|lam viec)|tuyen dung|(?:da )?nghi huu|xep hang|trung (?:tam|cap|uong)|(?:chu|thuong) tich hdnd|tong hop|thu ky|doi so|hoi (?:dong|nong dan|cuu chien binh|phu nu)|co so|tien tien|thanh tra|tra ket qua|ky cuong|moi co diem|chuyen ngach|du kien nghi huu|ban (?:kiem diem|tu danh gia)|cong bo ket qua|bang(?: loai)? (?:gioi|kha)|chua (?:dat chuan|co chung chi|qua dao tao)|chua co (?:ket qua thi|quyet dinh nghi)|(?:da )?giai quyet|cong nhan danh hieu|(?:don vi )?van hoa (?:cap tinh )?(?:duoc )?cong nhan|doan ket tot|ket qua (?:thuc hien )?nhiem vu|nhiem vu hoan thanh|(?:nguoi|dang vien|cbcc|cong chuc|vien chuc) (?:k?htnv|ht(?:t|xs)nv)(?: tro len)?|[a-z]*\\d[a-z\\d]*",
  ].join("|")})\\b`,
  "g",
);

/** Of notes alone: in a header it is the matter itself. */
const REGISTERED = /\b(?:da )?dang ky(?: thi dua)?\b/g;
/** "Mã hình thức", "Hạn đăng ký". */
const OTHER_HEADERS = /^ma\b|^(?:thoi )?han\b/;

/** Stands for a word that was found harmless among others; it is none of any text's. */
const HARMLESS = "_";

/** Whether a note holds no word that is not known: such a word may say something against somebody. */
export function isFamiliarNote(note: string): boolean {
  return isFamiliar(
    note,
    (words) => words.replace(REGISTERED, blot),
    (word) => WORDS.has(word) || WORDS_OF_NOTES.has(word),
  );
}

export function isFamiliarHeader(header: string): boolean {
  return (
    OTHER_HEADERS.test(foldWords(header)) ||
    isFamiliar(
      header,
      (words) => words,
      (word) => WORDS.has(word),
    )
  );
}

/** In the place of a phrase as many words that are none. */
function blot(phrase: string): string {
  return phrase.replace(/[^ ]+/g, HARMLESS);
}

function isFamiliar(
  text: string,
  prepare: (folded: string) => string,
  isKnown: (word: string) => boolean,
): boolean {
  const words = identityKey(text)
    .split(" ")
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const folded = replaceHarmless(prepare(foldWords(text)), blot)
    .replace(PHRASES, blot)
    .split(" ");
  // A question is none that is answered.
  return !text.includes("?") && words.every((word, index) => folded[index] === HARMLESS || isKnown(word));
}

function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => identityKey(list).split(" ")));
}
