/** Preloaded into a measured process: writes the most memory it ever held, in bytes, to file descriptor 3 at its end. */
import { readFileSync, writeSync } from "node:fs";

process.on("exit", () => {
  writeSync(3, String(peakBytes()));
});

/** What Linux itself says, where it does: the general figure starts from that of the process that started this one. */
function peakBytes(): number {
  try {
    const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // No Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}
