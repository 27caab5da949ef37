/** Data issues put into words: where, what was found, what is needed. */
import { cellName } from "../domain/cell-name";
import type { CellPlace } from "../domain/fact";
import type { DataIssue, IssueCode, OtherPlace } from "../domain/issue";
import { kindOfUnit } from "../domain/unit-likeness";
import { RATING_SENTENCES, CLASSES, RATINGS, sentenceCase, shortened } from "./rating-issues";

const SENTENCES: Readonly<Record<IssueCode, (issue: DataIssue) => string>> = {
  ...RATING_SENTENCES,
  ticksNotUnderstood: ({ found }) =>
    `"${found}" chưa rõ là mức nào. Đánh dấu x ở đúng một cột mức xếp loại, các cột mức khác để trống.`,
  classColumnUnnamed: ({ found }) =>
    `cột "${found}" không ghi là xếp loại CCHC nên không dùng các cột xếp loại của bảng này. Nếu đúng là xếp loại CCHC thì ghi "CCHC" ở tên cột, ở tiêu đề bảng hoặc ở tên trang.`,
  ratingColumnUnclear: ({ found }) =>
    `không rõ cột "${found}" có phải là kết quả xếp loại của cả một năm nên không dùng. Nếu phải, ghi tiêu đề như "Xếp loại 2023" (cá nhân) hoặc "Xếp loại CCHC 2023" (tập thể).`,
  registrationColumnUnclear: ({ found }) =>
    `không rõ cột "${found}" có phải là đăng ký thi đua nên không dùng. Nếu phải, ghi tiêu đề "Đăng ký thi đua giai đoạn" hoặc "Đăng ký thi đua 2023".`,
  disciplineColumnUnclear: ({ found }) =>
    `không rõ ô trống ở cột "${found}" có nghĩa là không bị kỷ luật nên coi là chưa có cột kỷ luật. Ghi tiêu đề "Kỷ luật".`,
  ratingNotFinal: ({ found }) =>
    `${found === "" ? "chưa ghi như các dòng đã duyệt, nên xếp loại của dòng này coi là chưa được công nhận" : `"${found}" cho thấy xếp loại của dòng này (nếu là tên mục: của các dòng bên dưới) chưa phải là kết quả cả năm đã được công nhận nên coi là chưa có`}. Khi đã công nhận thì ghi giống các dòng đã công nhận.`,
  remarkUnread: ({ found }) =>
    `"${found}" có thể nói về kỷ luật, mất đoàn kết, xếp loại khác hoặc đăng ký. Không lấy làm số liệu, chỗ nào ghi rõ năm hoặc mức thì coi là chưa rõ. Nếu đúng thì ghi vào cột Kỷ luật, Xếp loại hoặc Đăng ký; nếu không thì ghi lại cho rõ.`,
  noteDoubtful: ({ found }) =>
    `"${found}" có thể ảnh hưởng đến kết quả nên dòng này (hoặc người, tập thể được nêu tên) coi là chưa rõ. Nếu đúng thì ghi vào cột Xếp loại, Kỷ luật hoặc Đăng ký của dòng đó; không ảnh hưởng thì chọn "Sửa giúp".`,
  columnDoubtful: ({ found, place: { header } }) =>
    `${found === "" ? "ô trống" : `"${found}"`} ở cột "${shortened(header)}" có thể ảnh hưởng đến kết quả nên dòng này coi là chưa rõ. Nếu đúng thì ghi vào cột Xếp loại, Kỷ luật hoặc Đăng ký; nếu không ảnh hưởng thì chọn "Sửa giúp" (không dùng cột này).`,
  markNotUnderstood: ({ found }) => `"${found}" chưa rõ là có hay không. Ghi x hoặc không.`,
  registrationNotUnderstood: ({ found }) =>
    `"${found}" không phải là ngày đăng ký. Ghi ngày/tháng/năm (30/3/2022), hoặc x, hoặc không.`,
  yearOnly: ({ found }) => `"${found}" chỉ là năm, chưa biết có đúng hạn. Ghi đủ ngày/tháng/năm (30/3/2022).`,
  dateOutOfPeriod: ({ found }) =>
    `ngày đăng ký "${found}" ở ngoài các năm của giai đoạn. Kiểm tra lại năm của ngày này.`,
  earlyRegistration: ({ found }) => `ngày đăng ký "${found}" trước năm của kế hoạch. Kiểm tra lại năm.`,
  twoDigitYear: ({ found }) => `"${found}" ghi năm hai chữ số, hiểu là 20xx. Ghi đủ bốn chữ số của năm.`,
  ambiguousDate: ({ found }) =>
    `"${found}" có thể hiểu là hai ngày khác nhau, vì trong cột này có ngày ghi tháng trước. Ghi ngày trước, tháng sau và dùng một kiểu cho cả cột.`,
  numberAsText: ({ found }) => `số ${found} được ghi ở dạng chữ. Ghi lại ở dạng số hoặc ngày.`,
  disciplineYearUnknown: ({ found }) =>
    `kỷ luật "${found}": không rõ năm bị kỷ luật. Ghi kèm ngày quyết định, ví dụ "Khiển trách 12/5/2023".`,
  mergedCell: ({ detail = "", other }) =>
    `ô này gộp với ô ${cellOf(other)} ghi "${shortened(detail)}" nên không biết giá trị đó có phải cũng của ô này. Bỏ gộp ô rồi ghi giá trị vào từng ô.`,
  struckCell: ({ found }) =>
    `"${found}" bị gạch ngang nên không biết còn giá trị hay không, coi là chưa có. Nếu còn thì bỏ gạch ngang, nếu không thì xóa hoặc ghi lại.`,
  duplicateColumn: ({ found, detail, other }) =>
    `cột "${found}" và ${otherColumn(detail, other)} cùng nói về một việc nên không dùng cột nào. Xóa hoặc đổi tên một cột.`,
  duplicateIndividual: ({ found, other }) =>
    `"${found}" trùng tên và đơn vị với ${otherLine(other)}. Chỗ nào hai dòng ghi khác nhau thì coi là chưa có dữ liệu.`,
  duplicateCollective: ({ found, other }) =>
    `tập thể "${found}" đã có ở ${otherLine(other)}. Chỗ nào hai dòng ghi khác nhau thì coi là chưa có dữ liệu.`,
  contradiction: ({ found, other }) =>
    `${found === "" ? "" : `"${found}" `}khác với ${otherCell(other)}, nên coi là chưa có dữ liệu. Sửa cho hai ô giống nhau.`,
  yearUnknown: ({ found, detail }) =>
    `cột "${found}" không rõ của năm nào${detail === undefined ? "" : ` (tên trang và tiêu đề ghi ${detail})`} nên không dùng bảng này. Ghi một năm ở tên trang, ở tiêu đề bảng hoặc ở tên cột.`,
  tableUndecided: ({ found, detail }) =>
    detail === undefined
      ? `"${found}" có thể cho biết bảng này không phải là kết quả xếp loại đã công nhận của cá nhân, tập thể (hoặc là của thời gian khác) nên không dùng bảng. Nếu bảng vẫn đúng, sửa lại câu này hoặc tên trang, hoặc chọn "Sửa giúp" (đã xem, không ảnh hưởng).`
      : `"${found}" có thể cho biết số liệu ở trang ${detail} không phải là kết quả xếp loại đã công nhận nên không dùng bảng ở đó. Nếu đúng là đã công nhận, sửa hoặc xóa câu này, hoặc chọn "Sửa giúp" (đã xem, không ảnh hưởng).`,
  tableBeside: ({ found }) =>
    `cột "${found}" mở đầu một bảng thứ hai nằm ngang bảng bên trái, hai bên có thể ghi người (hoặc tập thể) khác nhau trên cùng một dòng nên không dùng. Chuyển bảng bên phải xuống dưới hoặc sang trang khác.`,
  tableTransposed: () =>
    "bảng này ghi mỗi người (hoặc tập thể) một cột nên không đọc được. Chép bảng rồi dán đặc biệt > chuyển vị, để mỗi người một dòng dưới dòng tiêu đề.",
  lineYearUnknown: ({ found }) =>
    `${found === "" ? "chưa ghi năm" : `"${found}" không phải là năm`} nên không dùng dòng này. Ghi năm bằng bốn chữ số, ví dụ 2023.`,
  subjectKindUnknown: ({ found }) =>
    `${found === "" ? "chưa ghi" : `"${found}" chưa rõ`} là tập thể hay cá nhân nên không dùng dòng này. Ghi Tập thể hoặc Cá nhân.`,
  unknownUnit: ({ found, detail }) =>
    detail === undefined
      ? `không tìm thấy đơn vị "${found}" trong bảng tập thể${kindOfUnit(found) === null ? ", tên này không giống tên đơn vị nên tập thể nào cũng có thể còn thiếu người này" : ""}. Ghi đúng tên như trong bảng tập thể; đơn vị không có trong bảng thì ghi đủ tên, như Phòng …, Trung tâm ….`
      : `không tìm thấy đơn vị "${found}" trong bảng tập thể. Có phải "${detail}"?`,
  collectivesAlike: ({ found, detail = "" }) =>
    `tập thể "${found}" có tên gần giống tập thể "${detail}" nhưng đang tính là hai tập thể. Có phải "${detail}"? Nếu là hai tập thể khác nhau, ghi "${found} → ${found}" vào mục "Tên khác của đơn vị" ở trang thiết lập.`,
  lineUnread: ({ found }) =>
    `dòng này xếp loại "${found}" cho người của một tập thể nhưng không đọc được vì trên đó không có dòng tiêu đề hiểu được. Ghi tiêu đề như "Họ và tên", "Đơn vị", "Xếp loại 2023".`,
  nameMissing: () => "dòng có số liệu nhưng không có tên nên không được xét. Ghi tên.",
  disciplinedButRatedWell: ({ found, detail }) =>
    `"${found}" bị kỷ luật (${detail ?? ""}) nhưng cùng năm vẫn được xếp loại từ HTTNV. Theo NĐ 48/2023 người bị kỷ luật thường xếp loại KHTNV, cần kiểm tra.`,
  tabLeftOut: () => 'trang này đã được chọn "Không dùng", ai có tên ở đây không được tính.',
  titleUnread: () =>
    'tiện ích không hiểu hết tiêu đề (hoặc tên trang) này; bảng vẫn được dùng. Nếu chữ này cho thấy bảng chưa phải là kết quả đã công nhận thì chọn "Không dùng" cho trang ở phần "Nhận diện cột"; không ảnh hưởng thì chọn "Sửa giúp" ở "Kiểm tra dữ liệu".',
  noteUnread: () =>
    'tiện ích không hiểu hết chữ hoặc số này; số liệu vẫn được dùng. Nếu ô này cho thấy số liệu sai, hoặc ai không được xét, thì sửa số liệu; không ảnh hưởng thì chọn "Sửa giúp" ở "Kiểm tra dữ liệu".',
  cellNoteUnread: () =>
    'ghi chú gắn ở ô này (hiện khi trỏ chuột vào ô) không dùng khi xét. Nếu ghi chú cho thấy số liệu sai, hoặc ai không được xét, thì sửa số liệu; không ảnh hưởng thì chọn "Sửa giúp" ở "Kiểm tra dữ liệu".',
  columnUnused: () =>
    'các cột này không dùng khi xét. Nếu có cột nói về xếp loại, kỷ luật, đăng ký hoặc đơn vị công tác thì chọn cho cột đó ở phần "Nhận diện cột", hoặc sửa tiêu đề.',
  lineUnused: () =>
    "các dòng này nằm ngoài bảng nên không dùng khi xét. Nếu có người, tập thể hoặc điều cần xét thì ghi vào bảng.",
  tabUnused: () =>
    'trang này không có bảng nào đọc được nên không dùng khi xét. Nếu có danh sách cần dùng thì ghi dòng tiêu đề như "Họ và tên", "Đơn vị", "Xếp loại 2023".',
  columnMissing: ({ detail = "" }) => MISSING_COLUMNS[detail] ?? detail,
  yearMissing: ({ found, detail }) =>
    `không bảng ${detail === "collective" ? "tập thể" : "cá nhân"} nào có cột xếp loại năm ${found}.`,
  ratingBlank: () => `chưa ghi xếp loại. Ghi ${RATINGS}, hoặc "KXL" nếu không xếp loại.`,
  classBlank: () => `chưa ghi xếp loại CCHC. Ghi ${CLASSES}.`,
  unitBlank: ({ found }) =>
    `chưa rõ "${found}" thuộc đơn vị nào, nên tập thể nào cũng có thể còn thiếu người này. Ghi đơn vị.`,
  lateRegistration: ({ found, detail }) => `đăng ký ngày ${found}, sau hạn ${detail ?? ""}.`,
  datesMayBeSwapped: ({ found }) =>
    `"${found}" có thể bị đổi chỗ ngày và tháng khi nhập: trong cột này mọi ngày từ 13 trở đi đều ở dạng chữ. Đối chiếu văn bản gốc rồi ghi cả cột ở dạng ngày.`,
  manyOutstanding: ({ found, share }) =>
    `"${found}" năm ${String(share?.year ?? "")} có ${String(share?.outstanding ?? "")} HTXSNV trong ${String(share?.rated ?? "")} người từ HTTNV trở lên, quá 20% theo NĐ 335/2025.`,
  unitWithoutMembers: ({ found }) => `không có cá nhân nào thuộc "${found}".`,
  membersMissing: ({ found, detail = "" }) =>
    `ghi "${found}" nhưng bảng cá nhân chỉ có ${detail} người, nên còn thiếu người của tập thể (hoặc danh sách) này. Ghi đủ mọi người vào bảng cá nhân, hoặc sửa chỗ này.`,
  lowRatingsMissing: ({ found, detail = "" }) =>
    `ghi "${found}", tức là có người xếp loại dưới HTTNV, nhưng bảng cá nhân chỉ có ${detail} người như vậy nên chưa rõ là ai. Ghi đủ xếp loại vào bảng cá nhân, hoặc sửa chỗ này.`,
  disciplinesMissing: ({ found, detail = "" }) =>
    `ghi "${found}" người bị kỷ luật, nhưng bảng cá nhân chỉ có ${detail} người như vậy nên chưa rõ là ai. Ghi kỷ luật vào bảng cá nhân, hoặc sửa chỗ này.`,
  unitsDiffer: ({ found }) =>
    `chỗ ghi "${found}" cho thấy người này có thể thuộc hai đơn vị ở các năm khác nhau, nên đang tính ở cả hai. Ghi đơn vị của từng năm vào cột như "Đơn vị 2023".`,
  namesakeWithoutUnit: ({ found, other }) =>
    `dòng của "${found}" không có đơn vị nên không rõ có phải là người cùng tên ở ${otherLine(other)} hay không; hai dòng không được coi là một người, chỗ nào dòng kia ghi kém hơn thì coi là chưa rõ. Thêm cột "Đơn vị", hoặc cột "Mã cán bộ" ở cả hai bảng.`,
  peopleAlike: ({ found, detail = "" }) =>
    `"${found}" có thể là "${detail}" ghi cách khác nhưng đang tính là hai người, chỗ nào dòng kia ghi kém hơn thì coi là chưa rõ. Nếu là một người, ghi cùng một tên ở mọi bảng; nếu không, ghi đủ họ tên, hoặc thêm cột "Mã cán bộ" hoặc "Ngày sinh".`,
  yearSkipped: ({ found, detail = "" }) =>
    `"${found}" có trong danh sách các năm trước và sau nhưng không có năm ${detail} nên chưa rõ xếp loại năm đó. Nếu bị sót thì thêm dòng; nếu năm đó không được xếp loại thì thêm dòng, ghi KXL.`,
  yearNotListed: ({ found, detail = "" }) =>
    `"${found}" không có trong danh sách năm ${detail} nên năm đó không tính vào tập thể nào. Nếu bị sót thì thêm dòng; nếu khi đó chưa về hoặc đã rời cơ quan thì không cần sửa.`,
  sameNameElsewhere: ({ found, other }) =>
    `"${found}" cũng có ở ${otherLine(other)} với đơn vị khác. Nếu là một người (đã chuyển đơn vị, hoặc ghi khác đơn vị), thêm cột "Mã cán bộ" hoặc "Ngày sinh" ở cả hai bảng.`,
  sameName: ({ found, other }) =>
    `"${found}" cũng có ở ${otherLine(other)} với đơn vị khác, đang tính là hai người. Nếu là một người thì giữ một dòng; nếu là hai người thì không cần sửa.`,
  timeZonesDiffer: ({ found, detail }) =>
    `múi giờ của tệp lệnh (${found}) khác múi giờ của bảng tính (${detail ?? ""}), ngày có thể lệch. Sửa ở Tệp > Cài đặt và trong tệp lệnh.`,
  noCollectives: () =>
    'không tìm thấy bảng tập thể. Bảng cần một dòng tiêu đề có cột "Tên tập thể" và các cột "Xếp loại CCHC 2021"…',
  noIndividuals: () =>
    'không tìm thấy bảng cá nhân. Bảng cần một dòng tiêu đề có cột "Họ và tên" và các cột "Xếp loại 2021"…',
};

/** Which column, and what follows. */
const MISSING_COLUMNS: Readonly<Record<string, string>> = {
  registration: 'chưa có cột "Đăng ký thi đua giai đoạn" nên điều kiện đăng ký (III.2) chưa đủ dữ liệu.',
  exemplaryCompliance: 'chưa có cột "Chấp hành tốt chủ trương chính sách" nên điều kiện này chờ Hội đồng.',
  internalUnity: 'chưa có cột "Nội bộ đoàn kết" nên điều kiện này chờ Hội đồng.',
  unit: 'chưa có cột "Đơn vị" nên không biết ai thuộc tập thể nào, cả hai đều chưa đủ dữ liệu.',
  outstandingPar: 'chưa có cột "Thành tích CCHC xuất sắc" nên điều kiện này của cá nhân chờ Hội đồng.',
  discipline: 'chưa có cột "Kỷ luật" nên điều kiện không bị kỷ luật khi xét hằng năm chưa đủ dữ liệu.',
};

/** What stands in the cell; "" where the issue speaks of no single cell. */
export function issueFound({ code, found, detail = "" }: DataIssue): string {
  if (code === "disciplinedButRatedWell") return detail;
  return code === "yearMissing" || code === "manyOutstanding" ? "" : found;
}

/** What is wrong and what is needed, without the place. */
export function issueBody(issue: DataIssue): string {
  return SENTENCES[issue.code]({ ...issue, found: shortened(issue.found) });
}

/** The whole sentence with its place. */
export function issueText(issue: DataIssue): string {
  const where = placeText(issue.place);
  const body = issueBody(issue);
  return where === "" ? sentenceCase(body) : `${where}: ${body}`;
}

/** "Cá nhân, ô H12": short, for a column of places. */
export function issueWhere({ place: { sheet, row, column } }: DataIssue): string {
  return row === 0 ? "" : `${sheet}, ô ${cellName(row, column)}`;
}

/** `Trang "Cá nhân", ô H12 (cột "Xếp loại 2023")`; within a formula's range `Dòng 12, cột "Xếp loại 2023"`. */
export function placeText({ sheet, row, column, header }: CellPlace): string {
  if (row === 0) return "";
  const columnPart = header === "" ? "" : `cột "${header}"`;
  if (sheet === "") return `Dòng ${String(row)}${columnPart === "" ? "" : `, ${columnPart}`}`;
  return `Trang "${sheet}", ô ${cellName(row, column)}${columnPart === "" ? "" : ` (${columnPart})`}`;
}

function otherColumn(header = "", other?: OtherPlace): string {
  return `cột "${header}"${!other || other.sheet === "" ? "" : ` (ô ${cellOf(other)})`}`;
}

function otherCell(other?: OtherPlace): string {
  return `${!other || other.sheet === "" ? "" : `trang "${other.sheet}" `}ô ${cellOf(other)}`;
}

function cellOf(other?: OtherPlace): string {
  return other?.column ? cellName(other.row, other.column) : "";
}

function otherLine(other?: OtherPlace): string {
  return `${!other || other.sheet === "" ? "" : `trang "${other.sheet}" `}dòng ${String(other?.row ?? "")}`;
}
