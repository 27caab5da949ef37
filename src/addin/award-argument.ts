/** Which award or round a formula's argument names: an id, or a name as on screen, in any case, with or without tones. */
import { AWARD_IDS, AWARDS, TRACKS, type AwardId, type Track } from "../domain/award";
import type { Year, YearSpan } from "../domain/year";
import { foldTight } from "../sheet/fold";
import { ERRORS, UserError } from "../vi/errors";
import { AWARD_BASE_NAMES } from "../vi/terms";

export interface NamedAwards {
  /** Absent: every award of the round. */
  readonly award?: AwardId;
  readonly track: Track;
  /** The year that the award's full name mentions. */
  readonly year?: Year;
  /** The period that it mentions. */
  readonly period?: YearSpan;
}

const SHORT_NAMES: Readonly<Record<AwardId, string>> = {
  CO_GD: "cothidua",
  BK_GD: "bangkhen",
  BK_NAM: "bangkhen",
  GK: "giaykhen",
};

const TRACK_KEYS: Readonly<Record<Track, readonly string[]>> = {
  period: ["period", "giaidoan", "gd"],
  annual: ["annual", "nam", "hangnam"],
};

/** "(giai đoạn 2021-2025)", "(năm 2025)", "hằng năm": what follows the name of an award. */
const WHEN = /^(?:(giaidoan)(?:(\d{4})(\d{4}))?|(?:hang)?(nam)(\d{4})?)?$/;

/** @throws {UserError} for what is no award, and for a name that several awards bear */
export function namedAwards(text: string): NamedAwards {
  const key = foldTight(text).replace("uybannhandan", "ubnd");
  const id = AWARD_IDS.find((award) => foldTight(award) === key);
  if (id) return { award: id, track: AWARDS[id].track };
  const track = trackByKey(key);
  if (track) return { track };
  const [only, other] = AWARD_IDS.flatMap((award) => named(award, key));
  if (only === undefined) throw new UserError(ERRORS.unknownAward(text));
  if (other !== undefined) throw new UserError(ERRORS.ambiguousAward(text));
  return only;
}

function named(award: AwardId, key: string): readonly NamedAwards[] {
  for (const name of [foldTight(AWARD_BASE_NAMES[award]), SHORT_NAMES[award]]) {
    const when = key.startsWith(name) ? WHEN.exec(key.slice(name.length)) : null;
    if (!when) continue;
    const [, ofPeriod, first, last, ofYear, year] = when;
    const { track } = AWARDS[award];
    if (track === "period" ? ofYear !== undefined : ofPeriod !== undefined) continue;
    const period = first === undefined ? undefined : { first: Number(first), last: Number(last) };
    return [{ award, track, ...(year !== undefined && { year: Number(year) }), ...(period && { period }) }];
  }
  return [];
}

function trackByKey(key: string): Track | undefined {
  return TRACKS.find((track) => TRACK_KEYS[track].includes(key));
}

/** @throws {UserError} for what is no round */
export function namedTrack(text: string): Track {
  const track = trackByKey(foldTight(text));
  if (!track) throw new UserError(ERRORS.unknownTrack(text));
  return track;
}
