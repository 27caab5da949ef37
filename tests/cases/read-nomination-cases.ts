/** Turns the lines of the quota file into rounds: the lines that share a sentence are one list of candidates. */
import type { AwardId, Track } from "../../src/domain/award";
import type { Collective, Facts, Individual, Subject } from "../../src/domain/subject";
import type { CouncilEntry, Place } from "../../src/assessment/nomination";
import type { Parameters } from "../../src/plan/parameters";
import { always, BLANK, collective, individual, known } from "./build-facts";
import { cellOf, readCsv, type CsvRow } from "./read-csv";
import { AWARD_WORDS, classSeries, flagOf, markOf, settingsOf, wordIn } from "./vocabulary";

export interface Expectation {
  readonly name: string;
  readonly place: Place | null;
  /** null: not said, because nobody is proposed. */
  readonly award: AwardId | null;
}

export interface NominationCase {
  readonly clause: string;
  readonly sentence: string;
  readonly track: Track;
  readonly year: number;
  readonly parameters: Parameters;
  readonly facts: Facts;
  readonly council: (subject: Subject) => CouncilEntry | undefined;
  readonly expected: readonly Expectation[];
}

const PLACES: Readonly<Record<string, Place | null>> = {
  "Trong chỉ tiêu": "inQuota",
  "Hội đồng quyết định": "councilDecides",
  "Dự bị": "reserve",
  "": null,
};

/** Each unit has one more member who is rated well and is proposed for nothing. */
export function readNominationCases(file: string): readonly NominationCase[] {
  const groups = new Map<string, CsvRow[]>();
  for (const row of readCsv(file)) {
    const sentence = cellOf(row, "Tình huống");
    groups.set(sentence, [...(groups.get(sentence) ?? []), row]);
  }
  return [...groups].map(([sentence, rows]) => readCase(sentence, rows));
}

function readCase(sentence: string, rows: readonly CsvRow[]): NominationCase {
  const collectives: Collective[] = [];
  const individuals: Individual[] = [];
  const entries = new Map<Subject, CouncilEntry>();
  const expected: Expectation[] = [];
  for (const row of rows) {
    const isPerson = wordIn({ "Tập thể": false, "Cá nhân": true }, cellOf(row, "Đối tượng"));
    const subject = isPerson ? personOf(row) : unitOf(row);
    if (subject.kind === "individual") individuals.push(subject);
    else collectives.push(subject);
    const votes = cellOf(row, "Số phiếu");
    const chosen = flagOf(cellOf(row, "Hội đồng chọn"));
    entries.set(subject, {
      chosen: chosen.known && chosen.value,
      votes: votes === "" ? null : Number(votes),
    });
    const award = cellOf(row, "Hình thức");
    expected.push({
      name: subject.name,
      place: wordIn(PLACES, cellOf(row, "Chỉ tiêu")),
      award: award === "" ? null : wordIn(AWARD_WORDS, award),
    });
  }
  for (const { name } of collectives) {
    individuals.push(
      individual({
        name: `Người khác của ${name}`,
        unit: known(name),
        judgements: { outstandingPar: always(known("no")), commendationProposed: always(BLANK) },
      }),
    );
  }
  const round = only(rows, "Đợt");
  return {
    clause: [...new Set(rows.map((row) => cellOf(row, "Điều khoản")))].join(", "),
    sentence,
    track: round === "giai đoạn" ? "period" : "annual",
    year: round === "giai đoạn" ? 2025 : Number(round.replace(/^năm /, "")),
    parameters: settingsOf(only(rows, "Thiết lập")),
    facts: { collectives, individuals },
    council: (subject) => entries.get(subject),
    expected,
  };
}

function unitOf(row: CsvRow): Collective {
  const mark = markOf(cellOf(row, "Nhận xét"));
  return collective({
    name: cellOf(row, "Tên"),
    parClasses: classSeries(cellOf(row, "Xếp loại CCHC")),
    judgements: {
      exemplaryCompliance: always(mark),
      internalUnity: always(mark),
      advisoryUnitMerit: always(BLANK),
      commendationProposed: always(markOf(cellOf(row, "Đề nghị giấy khen"))),
    },
  });
}

function personOf(row: CsvRow): Individual {
  const direct = flagOf(cellOf(row, "Trực tiếp làm CCHC"));
  return individual({
    name: cellOf(row, "Tên"),
    unit: known(cellOf(row, "Đơn vị")),
    gender: wordIn<Individual["gender"]>({ Nam: "male", Nữ: "female" }, cellOf(row, "Giới tính")),
    worksDirectlyOnPar: direct.known && direct.value,
    judgements: {
      outstandingPar: always(markOf(cellOf(row, "Nhận xét"))),
      commendationProposed: always(markOf(cellOf(row, "Đề nghị giấy khen"))),
    },
  });
}

/** What every line of a case says alike. */
function only(rows: readonly CsvRow[], header: string): string {
  const [word, ...others] = new Set(rows.map((row) => cellOf(row, header)));
  if (word === undefined || others.length > 0) throw new Error(`${header} differs within one case`);
  return word;
}
