/** Data issues: what in the sheets could not be taken for a fact, or is doubtful; worded elsewhere. */
import type { CellPlace } from "./fact";
import type { Year } from "./year";

export type IssueCode =
  /** Text that is no rating of a person. */
  | "ratingNotUnderstood"
  /** Levels with a column for each, of which a line ticks several, or something that is no tick. */
  | "ticksNotUnderstood"
  /** A single letter that could mean two ratings or classes. */
  | "singleLetter"
  /** Text that is no CCHC class. */
  | "classNotUnderstood"
  /** A table of units has ratings that neither header, title nor tab calls CCHC classes. */
  | "classColumnUnnamed"
  /** A column that speaks of ratings, but not plainly of those of a whole year; not taken. */
  | "ratingColumnUnclear"
  /** A column that speaks of registration, but of something else about it; not taken. */
  | "registrationColumnUnclear"
  /** A column that speaks of discipline in another way; what it names counts, its blanks do not. */
  | "disciplineColumnUnclear"
  /** A status beside ratings that says that they are not decided yet: they are not taken. */
  | "ratingNotFinal"
  /** A note that may speak of a discipline, a lower rating or a withdrawn registration; it is not read. */
  | "remarkUnread"
  /** A note that may speak against its line, which is open until somebody has looked at it. */
  | "noteDoubtful"
  /** The same of a cell in a column that is not read. */
  | "columnDoubtful"
  /** A number where a class belongs. */
  | "scoreNotClass"
  /** Text that is neither yes nor no. */
  | "markNotUnderstood"
  /** Text that is no date and no mark of registration. */
  | "registrationNotUnderstood"
  /** A year where a whole date is needed. */
  | "yearOnly"
  /** A date of registration in a year far from the period. */
  | "dateOutOfPeriod"
  /** A registration for the period in a year before that of its last day; it is taken. */
  | "earlyRegistration"
  /** Text that was typed with a TCVN3 or VNI font. */
  | "legacyFont"
  /** A date whose year has two digits; it was read as 20xx. */
  | "twoDigitYear"
  /** A date that is a day whichever of its numbers is the month, in a column where others put the month first. */
  | "ambiguousDate"
  /** A number that was entered as text, where it means something else as a number. */
  | "numberAsText"
  /** A discipline of which the year is not known. */
  | "disciplineYearUnknown"
  /** A blank cell merged with one that holds something: whether that is meant for it too is not known. */
  | "mergedCell"
  /** A cell, a name or a header that is struck through: whether it still holds is not known. */
  | "struckCell"
  /** A cell with an error value. */
  | "errorCell"
  /** Two columns for the same thing: neither is taken. */
  | "duplicateColumn"
  /** The same person of the same unit in two lines. */
  | "duplicateIndividual"
  /** The same collective in two lines. */
  | "duplicateCollective"
  /** Two lines of one subject say different things of one fact. */
  | "contradiction"
  /** Ratings of which the year is not known: no tab name, title or header names one, or they name several. */
  | "yearUnknown"
  /** A title or a tab's name says that a table's ratings are proposed, expected, or of another body. */
  | "tableUndecided"
  /** Two tables stand side by side: whose line a cell belongs to is not known. */
  | "tableBeside"
  /** A table with a column, not a line, for each person or collective. */
  | "tableTransposed"
  /** A line of a long table without a readable year. */
  | "lineYearUnknown"
  /** A line that does not say whether it is a collective or a person, in a table of both. */
  | "subjectKindUnknown"
  /** A person's unit is not among the collectives. */
  | "unknownUnit"
  /** Somebody of whom no unit is told, and another person of that name: whether they are one is not known. */
  | "namesakeWithoutUnit"
  /** A name with a letter for a middle name or a remark in brackets, beside the full name. */
  | "peopleAlike"
  /** Somebody whom lists of single years name before and after a year, but not in it. */
  | "yearSkipped"
  /** Somebody whom lists of single years do not name in the first or the last of their years. */
  | "yearNotListed"
  /** Two collectives whose names may be those of one unit. */
  | "collectivesAlike"
  /** A line with ratings but without a name. */
  | "nameMissing"
  /** A line that rates somebody of a known unit, under no header that could be read. */
  | "lineUnread"
  /** Disciplined and rated HTTNV or better in one year. */
  | "disciplinedButRatedWell"
  /** A tab that somebody has chosen not to use. */
  | "tabLeftOut"
  /** A title or a tab's name in which not every word is an ordinary one. */
  | "titleUnread"
  /** A note in a line of a table. */
  | "noteUnread"
  /** A note attached to a cell of a tab with a table. */
  | "cellNoteUnread"
  /** A column of a table, with something in it, that no rule asks for. */
  | "columnUnused"
  /** A line that stands outside of the tables of its tab. */
  | "lineUnused"
  /** A line of a tab without any table. */
  | "tabUnused"
  /** A column that verdicts need and no table has. */
  | "columnMissing"
  /** A year of the period of which no table of a kind has ratings or classes. */
  | "yearMissing"
  /** A blank where a rating belongs. */
  | "ratingBlank"
  /** A blank where a class belongs. */
  | "classBlank"
  /** A person of whom no unit is written: any unit may be theirs. */
  | "unitBlank"
  /** A registration after its last day. */
  | "lateRegistration"
  /** Dates of which day and month may have been exchanged when they were entered. */
  | "datesMayBeSwapped"
  /** More people of a unit with the best rating than the law allows. */
  | "manyOutstanding"
  /** A collective to which nobody of the individuals belongs. */
  | "unitWithoutMembers"
  /** Fewer people are listed of a unit than it states to have. */
  | "membersMissing"
  /** More people of a unit are stated to be rated below HTTNV than are listed as such. */
  | "lowRatingsMissing"
  /** More people of a unit are stated to have been disciplined than are listed as such. */
  | "disciplinesMissing"
  /** Somebody of whom a note or a list names another unit: in which years they belonged to it is not known. */
  | "unitsDiffer"
  /** The same name in two units, in different years: perhaps somebody who moved. */
  | "sameNameElsewhere"
  /** The same name in two units, in the same years: two people, if not one. */
  | "sameName"
  /** Dates are read in one time zone and written in another. */
  | "timeZonesDiffer"
  /** No table of collectives in the workbook. */
  | "noCollectives"
  /** No table of individuals in the workbook. */
  | "noIndividuals";

/** What may be wrong with a cell of ratings or classes by itself. */
export type RatingIssueCode = Extract<
  IssueCode,
  "ratingNotUnderstood" | "singleLetter" | "classNotUnderstood" | "scoreNotClass" | "legacyFont" | "errorCell"
>;

export interface DataIssue {
  readonly code: IssueCode;
  readonly place: CellPlace;
  /** What stands in the cell. */
  readonly found: string;
  /** What else the sentence names: a proposed unit, a year, the text of another cell. */
  readonly detail?: string;
  /** The other cell or line that the sentence names. */
  readonly other?: OtherPlace;
  /** Of `manyOutstanding`: how many were rated HTXSNV among those rated HTTNV or better. */
  readonly share?: { readonly year: Year; readonly outstanding: number; readonly rated: number };
}

/** Row and column from 1; the column is null where a whole line is meant. */
export interface OtherPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number | null;
}

/** mustFix: something was not taken for a fact. lookAt: it is blank or may be wrong. hint: nothing is wrong. */
export const ISSUE_SEVERITIES = ["mustFix", "lookAt", "hint"] as const;
export type IssueSeverity = (typeof ISSUE_SEVERITIES)[number];
