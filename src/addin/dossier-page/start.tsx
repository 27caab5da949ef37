/** Starts the page of the dialog "Làm hồ sơ" in the browser. */
import { render } from "preact";
import type { RoundRequest } from "../review";
import { DossierDialog } from "./dossier-dialog";

const root = document.getElementById("dossier");
if (root) render(<DossierDialog round={roundOf(root)} />, root);

/** What the script wrote into the page; nothing for the round in the settings. */
function roundOf({ dataset: { round = "" } }: HTMLElement): RoundRequest {
  return round === "" ? {} : (JSON.parse(decodeURIComponent(round)) as RoundRequest);
}
