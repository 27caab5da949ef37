/** Every function that Google may call. */
export {
  CCHC_AWARD,
  CCHC_DEADLINE,
  CCHC_ELIGIBLE,
  CCHC_NOMINEES,
  CCHC_RATING,
  CCHC_REASON,
  CCHC_STATUS,
  CCHC_VERSION,
} from "./addin/formulas";
export {
  checkData,
  closeNominationList,
  createNominationList,
  createReportedList,
  createTemplates,
  fixChosen,
  highlightEligible,
  highlightEligibleAsValues,
  nominationReport,
  openChecklist,
  openComparison,
  openOverview,
  openRegistrations,
  openSettings,
  removeHighlight,
  reopenNominationList,
  showAbout,
  undoFixes,
} from "./addin/commands";
export {
  askBeforeClosing,
  chooseColumn,
  chooseTab,
  explainLine,
  fixCause,
  openDashboard,
  readDashboard,
  readData,
  readDeadlines,
  runDashboardCommand,
  selectCell,
  showDossier,
} from "./addin/dashboard";
export { openDossier, readDossier } from "./addin/dossier";
export { onInstall, onOpen } from "./addin/menu";
