/** What only the documents and lists of the dossier need, and all settings together. Nothing of it decides about an award. */
import {
  define,
  PARAMETERS,
  type ParameterDefinition,
  type ParameterKind,
  type ParameterValues,
} from "./parameters";

/** The codes differ by installation: these are those of a public template. */
const IMPORT_FORM = "Mẫu nhập của phần mềm";

/** In the order of the settings tab, below those of the plan. */
export const DOCUMENT_PARAMETERS = {
  // The printed list.
  parentAgency: define("text", "NĐ 30/2020", "UBND TỈNH KIÊN GIANG"),
  agency: define("text", "NĐ 30/2020", "SỞ XÂY DỰNG"),
  placeName: define("text", "NĐ 30/2020", "Kiên Giang"),
  preparer: define("text", "NĐ 30/2020", ""),
  signerTitle: define("text", "NĐ 30/2020", "GIÁM ĐỐC"),
  signer: define("text", "NĐ 30/2020", ""),

  // The documents of the dossier.
  awardDate: define("optionalDate", "NĐ 152/2025", null),
  signerCapacity: define("text", "NĐ 30/2020", ""),
  agencyName: define("text", "609/KH-SXD", "Sở Xây dựng"),
  awardingAuthority: define("text", "609/KH-SXD", "Chủ tịch Ủy ban nhân dân tỉnh Kiên Giang"),
  addressees: define("lines", "609/KH-SXD", [
    "Chủ tịch Ủy ban nhân dân tỉnh Kiên Giang",
    "Sở Nội vụ tỉnh Kiên Giang (qua Phòng Cải cách hành chính và Tổ chức phi chính phủ)",
  ]),
  recipients: define("lines", "609/KH-SXD", [
    "Như trên",
    "Ban TĐKT tỉnh",
    "Thành viên HĐ TĐ-KT Sở",
    "Các phòng/ban/đơn vị thuộc Sở",
    "Lưu: VT, VP",
  ]),
  proposalCode: define("text", "NĐ 30/2020", "TTr-SXD"),
  letterOffice: define("text", "609/KH-SXD", "Văn phòng Sở"),
  letterAuthority: define("text", "609/KH-SXD", "Giám đốc Sở Xây dựng"),
  letterSignerTitle: define("text", "609/KH-SXD", "CHÁNH VĂN PHÒNG"),
  minutesCode: define("text", "NĐ 30/2020", "BB-HĐTĐKT"),
  councilMeetingDate: define("optionalDate", "NĐ 30/2020", null),
  councilVenue: define("text", "NĐ 30/2020", ""),
  councilChair: define("text", "NĐ 30/2020", ""),
  councilSecretary: define("text", "NĐ 30/2020", ""),

  // What the law in force on the award date calls things.
  movementBases: define("lines", "609/KH-SXD", [
    "Kế hoạch số 64/KH-UBND ngày 22/3/2022 của UBND tỉnh Kiên Giang về việc phát động phong trào thi đua cải cách hành chính hằng năm và giai đoạn 2021-2025 trên địa bàn tỉnh Kiên Giang",
  ]),
  legalBasesUntil2023: define("lines", "NĐ 91/2017", [
    "Luật Thi đua, Khen thưởng ngày 26/11/2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, Khen thưởng ngày 14/6/2005 và ngày 16/11/2013",
    "Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, Khen thưởng",
  ]),
  reportFormUntil2023: define(
    "text",
    "NĐ 91/2017",
    "Mẫu số 07 ban hành kèm theo Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ",
  ),
  legalBasesFrom2024: define("lines", "NĐ 98/2023", [
    "Luật Thi đua, khen thưởng ngày 15/6/2022",
    "Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
  ]),
  reportFormFrom2024: define(
    "text",
    "NĐ 98/2023",
    "Mẫu báo cáo thành tích khen thưởng theo chuyên đề ban hành kèm theo Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ",
  ),
  legalBasesFromJuly2025: define("lines", "NĐ 152/2025", [
    "Luật Thi đua, khen thưởng ngày 15/6/2022",
    "Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng",
  ]),
  reportFormFromJuly2025: define(
    "text",
    "NĐ 152/2025",
    "Mẫu báo cáo thành tích đề nghị khen thưởng thi đua theo chuyên đề ban hành kèm theo Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ",
  ),

  // What the provincial software calls things, where lists are exported for it.
  importAwardNames: define("lines", IMPORT_FORM, [
    "Cờ thi đua → Cờ thi đua của UBND tỉnh",
    "Bằng khen giai đoạn → Bằng khen cấp bộ, ban, ngành, tỉnh, đoàn thể trung ương",
    "Bằng khen năm → Bằng khen cấp bộ, ban, ngành, tỉnh, đoàn thể trung ương",
    "Giấy khen →",
  ]),
  importAwardCodes: define("lines", IMPORT_FORM, [
    "Cờ thi đua → 1668522916",
    "Bằng khen giai đoạn → 1650360491",
    "Bằng khen năm → 1650360491",
    "Giấy khen →",
  ]),
  importGroups: define("lines", IMPORT_FORM, ["Tập thể → TAPTHE", "Cá nhân → CANHAN"]),
  importSubjectTypes: define("lines", IMPORT_FORM, ["Tập thể →", "Cá nhân →"]),
  importField: define("text", IMPORT_FORM, ""),
} as const;

export type DocumentParameterId = keyof typeof DOCUMENT_PARAMETERS;

/** All settings, in the order of their tab. */
export const SETTINGS = { ...PARAMETERS, ...DOCUMENT_PARAMETERS } as const;

export type SettingId = keyof typeof SETTINGS;

/** The settings of one kind. */
export type SettingIdOf<Kind extends ParameterKind> = {
  [Id in SettingId]: (typeof SETTINGS)[Id]["kind"] extends Kind ? Id : never;
}[SettingId];

/** A value for every setting. */
export type Settings = { readonly [Id in SettingId]: ParameterValues[(typeof SETTINGS)[Id]["kind"]] };

export const SETTING_IDS = Object.keys(SETTINGS) as SettingId[];

export const DEFAULT_SETTINGS = defaultsOf(SETTINGS) as Settings;

function defaultsOf(definitions: Readonly<Record<string, ParameterDefinition>>): unknown {
  return Object.fromEntries(Object.entries(definitions).map(([id, definition]) => [id, definition.default]));
}
