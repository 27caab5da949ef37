/** The custom functions: names, arguments and help as autocomplete and README show them. */

export interface FormulaHelp {
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly FormulaParameter[];
}

export interface FormulaParameter {
  readonly name: string;
  readonly help: string;
}

const TABLE: FormulaParameter = {
  name: "table",
  help: "Bảng, kể cả dòng tiêu đề, như A4:R13.",
};
const AWARD: FormulaParameter = {
  name: "award",
  help: '"CO_GD", "BK_GD", "BK_NAM", "GK", hoặc đợt "GIAI_DOAN", "NAM"; bỏ trống: tốt nhất trừ giấy khen.',
};
const YEAR: FormulaParameter = {
  name: "year",
  help: "Năm xét, như 2025; bỏ trống: năm cuối có xếp loại.",
};
const RELATED: FormulaParameter = {
  name: "related",
  help: "Bảng còn lại, như 'Cá nhân'!A4:M90; có thể bỏ trống.",
};
const HEADER: FormulaParameter = {
  name: "header",
  help: "Dòng tiêu đề khi bảng không có, như A4:R4; có thể bỏ trống.",
};
const SETTINGS: FormulaParameter = {
  name: "settings",
  help: "Trang thiết lập, như 'Thiết lập CCHC'!A:F; bỏ trống: theo kế hoạch.",
};
const VERDICT_PARAMETERS = [TABLE, AWARD, YEAR, RELATED, HEADER, SETTINGS];

export const FORMULAS: readonly FormulaHelp[] = [
  {
    name: "CCHC_STATUS",
    summary: "Kết quả xét khen thưởng của từng dòng trong bảng.",
    parameters: VERDICT_PARAMETERS,
  },
  {
    name: "CCHC_ELIGIBLE",
    summary: "Từng dòng có đủ điều kiện hay không.",
    parameters: VERDICT_PARAMETERS,
  },
  {
    name: "CCHC_REASON",
    summary: "Lý do của kết quả, kèm điều khoản của kế hoạch.",
    parameters: VERDICT_PARAMETERS,
  },
  {
    name: "CCHC_AWARD",
    summary: "Hình thức khen thưởng cao nhất mà từng dòng đủ điều kiện.",
    parameters: [TABLE, YEAR, RELATED, HEADER, SETTINGS],
  },
  {
    name: "CCHC_NOMINEES",
    summary: "Danh sách đề nghị khen thưởng.",
    parameters: [
      { name: "collectives", help: "Bảng tập thể, kể cả dòng tiêu đề, như 'Tập thể'!A4:R13." },
      { name: "individuals", help: "Bảng cá nhân, kể cả dòng tiêu đề, như 'Cá nhân'!A4:M90." },
      {
        name: "track",
        help: 'Đợt xét: "giai-doan" hoặc "nam"; bỏ trống: theo thiết lập.',
      },
      YEAR,
      SETTINGS,
    ],
  },
  {
    name: "CCHC_RATING",
    summary: "Mức xếp loại theo một cách ghi chuẩn.",
    parameters: [
      { name: "range", help: "Ô hoặc vùng ghi xếp loại, như G5:K64." },
      {
        name: "kind",
        help: '"CA_NHAN" cho xếp loại cá nhân (hoặc bỏ trống), "TAP_THE" cho xếp loại CCHC.',
      },
    ],
  },
  {
    name: "CCHC_DEADLINE",
    summary: "Ngày cuối nộp hồ sơ về Văn phòng Sở, tính từ ngày công nhận kết quả CCHC.",
    parameters: [
      { name: "recognition_date", help: "Ngày công nhận kết quả (ô, vùng hoặc chữ), như 15/01/2026." },
      SETTINGS,
    ],
  },
  {
    name: "CCHC_VERSION",
    summary: "Phiên bản tiện ích và kế hoạch.",
    parameters: [],
  },
];
