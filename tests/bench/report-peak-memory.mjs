/* Preloaded into each process of a measured command: adds a line to the file of PEAK_FILE with the most memory, in bytes, that it ever held. */
import { appendFileSync, readFileSync } from "node:fs";

process.on("exit", () => {
  appendFileSync(process.env.PEAK_FILE, `${peakBytes()}\n`);
});

/** What Linux itself says, where it does: the general figure starts from that of the process that started this one. */
function peakBytes() {
  try {
    const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // No Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}
