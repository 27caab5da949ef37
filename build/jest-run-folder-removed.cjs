/* Takes the folder of a run of jest away again. */
const { rmSync } = require("node:fs");

module.exports = () => {
  rmSync(process.env.CCHC_RUN_FOLDER, { recursive: true, force: true });
};
