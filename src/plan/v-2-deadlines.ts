/** V.2: by when the dossier must be at Văn phòng Sở. */
import type { Clause } from "./vocabulary";

export const clauses: readonly Clause[] = [
  { id: "V.2/0", clause: "V.2", standing: "heading" },
  {
    id: "V.2/1",
    clause: "V.2",
    standing: "leftToPeople",
  },
  {
    id: "V.2/2",
    clause: "V.2",
    standing: "encoded",
    parameters: ["recognitionDate", "dossierDays", "dossierDayReading", "moreHolidays"],
  },
  {
    id: "V.2/3",
    clause: "V.2",
    standing: "encoded",
    parameters: ["recognitionDate", "dossierDays", "dossierDayReading", "moreHolidays"],
  },
];
