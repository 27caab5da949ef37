/** Colours of the overview: deep ones for bars, light ones behind text; apart in hue and lightness, never without words. */
import type { SubjectKind } from "../domain/subject";
import type { ParClass, StaffRatingOrUnrated } from "../domain/rating";
import type { Outcome } from "../engine/outcome";

export const OUTCOME_COLORS: Readonly<Record<Outcome, string>> = {
  eligible: "#1b6ca8",
  awaitingCouncil: "#f2c230",
  missingData: "#a6a6a6",
  ineligible: "#d9722f",
};

export const CLASS_COLORS: Readonly<Record<ParClass, string>> = {
  excellent: "#1b6ca8",
  good: "#7fb5d9",
  fair: "#f2c230",
  average: "#e38b3f",
  weak: "#a8400f",
};

export const CLASS_BACKGROUNDS: Readonly<Record<ParClass, string>> = {
  excellent: "#9fcbe8",
  good: "#d7e9f5",
  fair: "#fff0b3",
  average: "#f9d3b0",
  weak: "#f0a987",
};

export const RATING_COLORS: Readonly<Record<StaffRatingOrUnrated, string>> = {
  HTXSNV: "#1b6ca8",
  HTTNV: "#7fb5d9",
  HTNV: "#e38b3f",
  KHTNV: "#a8400f",
  unrated: "#a6a6a6",
};

export const KIND_COLORS: Readonly<Record<SubjectKind, string>> = {
  collective: "#1b6ca8",
  individual: "#e38b3f",
};
