/** The settings that only documents need, in words, and those of all settings together. */
import { DOCUMENT_PARAMETERS, type DocumentParameterId, type SettingId } from "../plan/document-parameters";
import {
  IMPORT_AWARD_CODES,
  IMPORT_AWARD_NAMES,
  IMPORT_FIELD,
  IMPORT_GROUPS,
  IMPORT_SUBJECT_TYPES,
} from "./import-labels";
import { DOCUMENT_CODES, PARAMETER_WORDS, type ParameterWords } from "./parameters";

const LABELS: Readonly<Record<DocumentParameterId, string>> = {
  parentAgency: "Cơ quan chủ quản",
  agency: "Cơ quan ban hành",
  placeName: "Địa danh",
  preparer: "Người lập biểu",
  signerTitle: "Chức vụ người ký",
  signer: "Người ký",
  awardDate: "Ngày đề nghị khen thưởng",
  signerCapacity: "Ký thay, ký thừa lệnh",
  agencyName: "Tên cơ quan trong câu",
  awardingAuthority: "Cấp khen thưởng",
  addressees: "Kính gửi",
  recipients: "Nơi nhận",
  proposalCode: "Ký hiệu Tờ trình",
  letterOffice: "Nơi trình Giấy khen",
  letterAuthority: "Người tặng Giấy khen",
  letterSignerTitle: "Chức vụ người trình Giấy khen",
  minutesCode: "Ký hiệu Biên bản",
  councilMeetingDate: "Ngày họp Hội đồng",
  councilVenue: "Nơi họp Hội đồng",
  councilChair: "Chủ trì cuộc họp",
  councilSecretary: "Thư ký cuộc họp",
  movementBases: "Căn cứ phát động phong trào",
  legalBasesUntil2023: "Căn cứ pháp lý, đến 31/12/2023",
  reportFormUntil2023: "Mẫu báo cáo, đến 31/12/2023",
  legalBasesFrom2024: "Căn cứ pháp lý, từ 01/01/2024",
  reportFormFrom2024: "Mẫu báo cáo, từ 01/01/2024",
  legalBasesFromJuly2025: "Căn cứ pháp lý, từ 01/7/2025",
  reportFormFromJuly2025: "Mẫu báo cáo, từ 01/7/2025",
  importAwardNames: IMPORT_AWARD_NAMES,
  importAwardCodes: IMPORT_AWARD_CODES,
  importGroups: IMPORT_GROUPS,
  importSubjectTypes: IMPORT_SUBJECT_TYPES,
  importField: IMPORT_FIELD,
};

/** In the order of the settings tab. */
export const SETTING_WORDS: Readonly<Record<SettingId, ParameterWords>> = {
  ...PARAMETER_WORDS,
  ...documentWords(),
};

function documentWords(): Readonly<Record<DocumentParameterId, ParameterWords>> {
  const ids = Object.keys(DOCUMENT_PARAMETERS) as DocumentParameterId[];
  return Object.fromEntries(
    ids.map((id, position) => [id, { code: DOCUMENT_CODES[position] ?? "", label: LABELS[id] }]),
  ) as Record<DocumentParameterId, ParameterWords>;
}
