/** Starts the sidebar's page in the browser. */
import { render } from "preact";
import { Dashboard } from "./dashboard";

const root = document.getElementById("sidebar");
if (root) render(<Dashboard />, root);
