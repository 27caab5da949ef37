/** What the settings of the export to the provincial software are called. */

/** On their tab and in the dialog, which does not bring along the words of all settings. */
export const IMPORT_AWARD_NAMES = "Tên hình thức trong phần mềm";
export const IMPORT_AWARD_CODES = "Mã hình thức trong phần mềm";
export const IMPORT_GROUPS = "Phân loại khen thưởng trong phần mềm";
export const IMPORT_SUBJECT_TYPES = "Phân loại đối tượng trong phần mềm";
export const IMPORT_FIELD = "Lĩnh vực hoạt động";
