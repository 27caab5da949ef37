/** Starts the page of the dialog "Làm hồ sơ" in the browser. */
import { render } from "preact";
import type { RoundRequest } from "../review";
import { DossierDialog } from "./dossier-dialog";

const root = document.getElementById("dossier");
/** What the script wrote into the page: empty for the round in the settings. */
const round = JSON.parse(document.getElementById("round")?.textContent ?? "{}") as RoundRequest;
if (root) render(<DossierDialog round={round} />, root);
