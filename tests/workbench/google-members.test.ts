/** Guards the list by which the host tells "not implemented" from "Google has no such member". */

import { GOOGLE_MEMBERS } from "../../src/workbench/google-members";
import { listGoogleMembers } from "./list-google-members";

test("the shipped list is what @types/google-apps-script says", () => {
  expect(GOOGLE_MEMBERS).toEqual(listGoogleMembers());
});
