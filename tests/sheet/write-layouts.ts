/** Writes the same facts as offices do: in several layouts, with the harmless noise of real sheets. */
import type { ParClass, StaffRatingOrUnrated } from "../../src/domain/rating";
import type { Severity } from "../../src/domain/discipline";
import type { Mark } from "../../src/domain/judgement";
import type { CellValue, Grid } from "../../src/sheet/cell";
import { drawFrom, type Draw } from "../assessment/fill-blanks";
import { dayOf, unitIn, YEARS, type FactSheet, type PersonFacts, type UnitFacts } from "./fact-sheet";

export const UNIT_LAYOUTS = ["columns", "groupedColumns", "tabPerYear", "lines", "ticked"] as const;
export const PEOPLE_LAYOUTS = [
  "columns",
  "groupedColumns",
  "underUnits",
  "positionAndUnit",
  "tabPerYear",
  "titlePerYear",
  "lines",
  "ticked",
  "tickedPerYear",
] as const;
/** Both in one table. */
export const MIXED_LAYOUTS = ["unitsOverPeople", "kindColumn"] as const;

export type Layout =
  | { readonly units: (typeof UNIT_LAYOUTS)[number]; readonly people: (typeof PEOPLE_LAYOUTS)[number] }
  | { readonly mixed: (typeof MIXED_LAYOUTS)[number] };

interface Field<Subject> {
  readonly header: string;
  /** Over the headers of neighbouring fields of the same group. */
  readonly group?: string;
  readonly cell: (subject: Subject) => CellValue;
}

export function writeLayout(facts: FactSheet, layout: Layout, seed: number): readonly Grid[] {
  const noise = createNoise(drawFrom(seed));
  if ("mixed" in layout) {
    return layout.mixed === "kindColumn" ? [kindColumn(facts, noise)] : [unitsOverPeople(facts, noise)];
  }
  return noise.shuffled([
    ...unitGrids(facts, layout.units, noise),
    ...peopleGrids(facts, layout.people, noise),
  ]);
}

// ---- units ----

function unitGrids(facts: FactSheet, layout: (typeof UNIT_LAYOUTS)[number], noise: Noise): readonly Grid[] {
  const { units } = facts;
  switch (layout) {
    case "columns":
      return [noise.grid("Tập thể", [...unitFields(noise), ...classFields(noise)], units)];
    case "groupedColumns":
      return [
        noise.grid("Tập thể", [...unitFields(noise), ...grouped(classFields(noise), "Xếp loại CCHC")], units),
      ];
    case "tabPerYear":
      return YEARS.map((year, index) =>
        noise.grid(
          `CCHC ${String(year)}`,
          [...unitFields(noise, index === 0), classField(noise, index)],
          units,
        ),
      );
    case "ticked":
      return [
        noise.grid(
          "Tập thể",
          [...unitFields(noise), ...YEARS.flatMap((_, index) => tickedClass(noise, index))],
          units,
        ),
      ];
    case "lines": {
      const lines = units.flatMap((unit) => YEARS.map((_, index) => ({ unit, index })));
      return [
        noise.grid(
          "Tập thể",
          [
            yearField(noise),
            ...unitFields(noise).map((field) => ({
              ...field,
              cell: ({ unit }: UnitLine) => field.cell(unit),
            })),
            {
              header: "Xếp loại CCHC",
              cell: ({ unit, index }: UnitLine) => noise.parClass(unit.classes[index] ?? null),
            },
          ],
          lines,
        ),
      ];
    }
  }
}

interface UnitLine {
  readonly unit: UnitFacts;
  readonly index: number;
}

function yearField(noise: Noise): Field<{ readonly index: number }> {
  return { header: "Năm", cell: ({ index }) => noise.year(YEARS[index] ?? 0) };
}

function unitFields(noise: Noise, withRegistration = true): readonly Field<UnitFacts>[] {
  return [
    { header: "Tên tập thể", cell: ({ name }) => noise.name(name) },
    { header: "Cơ quan chuyên trách CCHC", cell: ({ advisory }) => (advisory ? noise.mark("yes") : "") },
    { header: "Chấp hành tốt chủ trương chính sách", cell: ({ compliance }) => noise.mark(compliance) },
    { header: "Nội bộ đoàn kết", cell: ({ unity }) => noise.mark(unity) },
    ...(withRegistration
      ? [
          {
            header: "Đăng ký thi đua giai đoạn",
            cell: ({ registered }: UnitFacts) => (registered === null ? "" : noise.date(registered)),
          },
        ]
      : []),
  ];
}

function classFields(noise: Noise): readonly Field<UnitFacts>[] {
  return YEARS.map((year, index) => ({
    header: `Xếp loại CCHC ${String(year)}`,
    cell: ({ classes }) => noise.parClass(classes[index] ?? null),
  }));
}

function classField(noise: Noise, index: number): Field<UnitFacts> {
  return { header: "Kết quả xếp loại CCHC", cell: ({ classes }) => noise.parClass(classes[index] ?? null) };
}

/** A column for each class, to be ticked. */
function tickedClass(noise: Noise, index: number): readonly Field<UnitFacts>[] {
  return CLASS_LEVELS.map((level) => ({
    header: noise.pick(CLASSES[level]).replace(/^Xếp loại: /, ""),
    group: `Xếp loại CCHC năm ${String(YEARS[index])}`,
    cell: ({ classes }) => noise.tick(classes[index] === level),
  }));
}

/** The same columns as "2021", "Năm 2022"… under one name. */
function grouped<Subject>(fields: readonly Field<Subject>[], group: string): readonly Field<Subject>[] {
  return fields.map((field, index) => ({
    ...field,
    header: index % 2 === 0 ? String(YEARS[index]) : `Năm ${String(YEARS[index])}`,
    group,
  }));
}

// ---- people ----

function peopleGrids(
  facts: FactSheet,
  layout: (typeof PEOPLE_LAYOUTS)[number],
  noise: Noise,
): readonly Grid[] {
  const { people } = facts;
  switch (layout) {
    case "columns":
      return [noise.grid("Cá nhân", [...personFields(noise), ...ratingFields(noise)], people)];
    case "groupedColumns":
      return [
        noise.grid(
          "Cá nhân",
          [...personFields(noise), ...grouped(ratingFields(noise), "Kết quả xếp loại")],
          people,
        ),
      ];
    case "underUnits": {
      const fields = [...personFields(noise, "none"), ...ratingFields(noise)];
      return [noise.gridOfParts("Cá nhân", fields, partsByUnit(people))];
    }
    case "positionAndUnit":
      return [
        noise.grid("Cá nhân", [...personFields(noise, "withPosition"), ...ratingFields(noise)], people),
      ];
    case "ticked":
      return [
        noise.grid(
          "Cá nhân",
          [
            ...personFields(noise),
            ...YEARS.flatMap((year, index) => tickedRating(noise, index, `Xếp loại ${String(year)}`)),
          ],
          people,
        ),
      ];
    case "tickedPerYear":
      return YEARS.map((year, index) => {
        const fields = personFieldsOf(noise, index).filter(({ header }) => header !== "Kết quả xếp loại");
        const ticked = tickedRating(noise, index, "Kết quả xếp loại");
        return noise.grid(`Xếp loại ${String(year)}`, [...fields, ...ticked], people);
      });
    case "tabPerYear":
    case "titlePerYear":
      return YEARS.map((year, index) => {
        const fields = personFieldsOf(noise, index);
        return layout === "tabPerYear"
          ? noise.grid(`Xếp loại ${String(year)}`, fields, people)
          : noise.grid(`Trang ${String(index + 1)}`, fields, people, `XẾP LOẠI CÁN BỘ NĂM ${String(year)}`);
      });
    case "lines": {
      const lines = people.flatMap((person) => YEARS.map((_, index) => ({ person, index })));
      const fieldsByYear = YEARS.map((_, index) => personFieldsOf(noise, index));
      const [first = []] = fieldsByYear;
      return [
        noise.grid(
          "Cá nhân",
          [
            yearField(noise),
            ...first.map((field, position) => ({
              header: field.header,
              cell: ({ person, index }: { readonly person: PersonFacts; readonly index: number }) =>
                fieldsByYear[index]?.[position]?.cell(person) ?? "",
            })),
          ],
          lines,
        ),
      ];
    }
  }
}

function partsByUnit(people: readonly PersonFacts[]): readonly (readonly [string, readonly PersonFacts[]])[] {
  const units = [...new Set(people.map(({ unit }) => unit))];
  return units.map((unit) => [unit, people.filter((person) => person.unit === unit)] as const);
}

function personFields(
  noise: Noise,
  unit: "column" | "withPosition" | "none" = "column",
): readonly Field<PersonFacts>[] {
  return [
    { header: "Họ và tên", cell: ({ name }) => noise.name(name) },
    { header: "Mã CBCC", cell: ({ code }) => code },
    ...(unit === "column"
      ? [
          { header: "Chức vụ", cell: () => "Chuyên viên" },
          { header: "Đơn vị", cell: (person: PersonFacts) => noise.name(person.unit) },
        ]
      : []),
    ...(unit === "withPosition"
      ? [
          {
            header: "Chức vụ, đơn vị",
            cell: (person: PersonFacts) =>
              noise.pick([", ", " - ", "\n", "; "]).replace(/^/, "Chuyên viên") + person.unit,
          },
        ]
      : []),
    { header: "Đơn vị 2021", cell: ({ unitBefore }) => (unitBefore === null ? "" : noise.name(unitBefore)) },
    { header: "Trực tiếp làm CCHC", cell: ({ direct }) => (direct ? noise.mark("yes") : "") },
    { header: "Thành tích CCHC xuất sắc", cell: ({ outstanding }) => noise.mark(outstanding) },
    { header: "Kỷ luật", cell: ({ disciplined }) => noise.discipline(disciplined, true) },
  ];
}

function ratingFields(noise: Noise): readonly Field<PersonFacts>[] {
  return YEARS.map((year, index) => ({
    header: `Xếp loại ${String(year)}`,
    cell: ({ ratings }) => noise.rating(ratings[index] ?? null),
  }));
}

/** A column for each rating, to be ticked. */
function tickedRating(noise: Noise, index: number, group: string): readonly Field<PersonFacts>[] {
  return RATING_LEVELS.map((level) => ({
    header: noise.pick(RATINGS[level]).replace(/^-$/, "KXL"),
    group,
    cell: ({ ratings }) => noise.tick(ratings[index] === level),
  }));
}

/** The columns of a list that belongs to one year. */
function personFieldsOf(noise: Noise, index: number): readonly Field<PersonFacts>[] {
  const year = YEARS[index] ?? 0;
  return [
    { header: "Họ và tên", cell: ({ name }) => noise.name(name) },
    { header: "Mã CBCC", cell: ({ code }) => code },
    { header: "Đơn vị", cell: (person) => noise.name(unitIn(person, year)) },
    { header: "Trực tiếp làm CCHC", cell: ({ direct }) => (direct ? noise.mark("yes") : "") },
    { header: "Kết quả xếp loại", cell: ({ ratings }) => noise.rating(ratings[index] ?? null) },
    { header: "Thành tích CCHC xuất sắc", cell: ({ outstanding }) => noise.mark(outstanding) },
    {
      header: "Kỷ luật",
      cell: ({ disciplined }) => noise.discipline(disciplined?.year === year ? disciplined : null, false),
    },
  ];
}

// ---- both in one table ----

type Either = { readonly unit: UnitFacts } | { readonly person: PersonFacts };

function eitherFields(
  unitFieldsOf: readonly Field<UnitFacts>[],
  personFieldsOf: readonly Field<PersonFacts>[],
): readonly Field<Either>[] {
  const headers = [...new Set([...unitFieldsOf, ...personFieldsOf].map(({ header }) => header))];
  return headers.map((header) => ({
    header,
    cell: (either) =>
      "unit" in either
        ? (unitFieldsOf.find((field) => field.header === header)?.cell(either.unit) ?? "")
        : (personFieldsOf.find((field) => field.header === header)?.cell(either.person) ?? ""),
  }));
}

/** A column says which line is a unit and which a person. */
function kindColumn({ units, people }: FactSheet, noise: Noise): Grid {
  const name = "Họ và tên / Tên tập thể";
  const renamed = <Subject>(fields: readonly Field<Subject>[]): readonly Field<Subject>[] =>
    fields.map((field) =>
      /^(Họ và tên|Tên tập thể)$/.test(field.header) ? { ...field, header: name } : field,
    );
  const fields = eitherFields(
    renamed([...unitFields(noise), ...classFields(noise)]),
    renamed([...personFields(noise), ...ratingFields(noise)]),
  );
  const lines: readonly Either[] = noise.shuffled([
    ...units.map((unit) => ({ unit })),
    ...people.map((person) => ({ person })),
  ]);
  const kind: Field<Either> = {
    header: "Đối tượng",
    cell: (either) => noise.word("unit" in either ? "Tập thể" : "Cá nhân"),
  };
  return noise.grid("Tổng hợp", [kind, ...fields], lines);
}

/** Units as Roman-numeral rows with their own classes, their people below. */
function unitsOverPeople({ units, people }: FactSheet, noise: Noise): Grid {
  const unitColumns = [...unitFields(noise), ...classFields(noise)].map((field) =>
    field.header === "Tên tập thể" ? { ...field, header: "Họ và tên" } : field,
  );
  const fields = eitherFields(unitColumns, [...personFields(noise, "none"), ...ratingFields(noise)]);
  const parts = units.map(
    (unit) =>
      [{ unit }, people.filter((person) => person.unit === unit.name).map((person) => ({ person }))] as const,
  );
  return noise.gridOfHeadedParts("Tổng hợp", fields, parts);
}

// ---- noise ----

const RATINGS: Readonly<Record<StaffRatingOrUnrated, readonly string[]>> = {
  HTXSNV: ["HTXSNV", "Hoàn thành xuất sắc nhiệm vụ", "HTXS", "HTSXNV", "Xuất sắc"],
  HTTNV: ["HTTNV", "Hoàn thành tốt nhiệm vụ", "HTT", "HT tốt", "Tốt"],
  HTNV: ["HTNV", "Hoàn thành nhiệm vụ", "HT"],
  KHTNV: ["KHTNV", "Không hoàn thành nhiệm vụ", "CHTNV"],
  unrated: ["Không xếp loại", "KXL", "Nghỉ thai sản", "-"],
};
const CLASSES: Readonly<Record<ParClass, readonly string[]>> = {
  excellent: ["Xuất sắc", "XS", "Loại xuất sắc", "Nhóm xuất sắc"],
  good: ["Tốt", "Loại tốt", "Xếp loại: Tốt"],
  fair: ["Khá", "Loại Khá"],
  average: ["Trung bình", "TB"],
  weak: ["Yếu", "Loại yếu"],
};
const RATING_LEVELS = Object.keys(RATINGS) as readonly StaffRatingOrUnrated[];
const CLASS_LEVELS = Object.keys(CLASSES) as readonly ParClass[];
const FORMS: Readonly<Record<Severity, string>> = {
  reprimand: "Khiển trách",
  warning: "Cảnh cáo",
  salaryReduction: "Hạ bậc lương",
  demotion: "Giáng chức",
  removal: "Cách chức",
  dismissal: "Buộc thôi việc",
};
const YES: readonly CellValue[] = ["x", "X", "v", "✓", "✔", "có", "Có", "đạt", 1, true];
const NO: readonly CellValue[] = ["không", "KHÔNG", "không đạt", 0, false];

interface Noise {
  pick<Value>(values: readonly Value[]): Value;
  shuffled<Value>(values: readonly Value[]): readonly Value[];
  /** A word of a closed vocabulary. */
  word(text: string): string;
  /** A name, which keeps its tones. */
  name(text: string): string;
  year(year: number): CellValue;
  mark(mark: Mark | null): CellValue;
  /** Of one level among several. */
  tick(isTicked: boolean): CellValue;
  date(day: number): CellValue;
  rating(rating: StaffRatingOrUnrated | null): CellValue;
  parClass(parClass: ParClass | null): CellValue;
  discipline(event: PersonFacts["disciplined"], withYear: boolean): CellValue;
  grid<Subject>(
    sheet: string,
    fields: readonly Field<Subject>[],
    subjects: readonly Subject[],
    title?: string,
  ): Grid;
  gridOfParts<Subject>(
    sheet: string,
    fields: readonly Field<Subject>[],
    parts: readonly (readonly [string, readonly Subject[]])[],
  ): Grid;
  gridOfHeadedParts<Subject>(
    sheet: string,
    fields: readonly Field<Subject>[],
    parts: readonly (readonly [Subject, readonly Subject[]])[],
  ): Grid;
}

function createNoise(draw: Draw): Noise {
  function pick<Value>(values: readonly Value[]): Value {
    const value = values[draw(values.length)];
    if (value === undefined) throw new RangeError("nothing to pick from");
    return value;
  }

  function shuffled<Value>(values: readonly Value[]): readonly Value[] {
    return values
      .map((value) => ({ value, rank: draw(1_000_000) }))
      .sort((first, second) => first.rank - second.rank)
      .map(({ value }) => value);
  }

  const spaced = (text: string): string =>
    pick([text, text, ` ${text}`, `${text} `, text.replace(/ /, "  "), text.replace(/ /, "\u00a0")]);
  const composed = (text: string): string => pick([text, text, text.normalize("NFD")]);
  const word = (text: string): string =>
    composed(spaced(pick([text, text, text.toUpperCase(), text.toLowerCase()])));
  /** Old and new places of the tone mark. */
  const name = (text: string): string =>
    composed(
      spaced(pick([text, text, text.replace("Hòa", "Hoà").replace("Quý", "Qúy"), text.toUpperCase()])),
    );
  const header = (text: string): string =>
    composed(pick([text, text, text.toUpperCase(), text.replace(/ /, "\n"), text.replace(/ /g, "  ")]));

  /** Number, columns in any order, titles above, a total and a note below. */
  function layOut<Subject>(
    sheet: string,
    given: readonly Field<Subject>[],
    body: (fields: readonly Field<Subject>[]) => readonly CellValue[][],
    title?: string,
  ): Grid {
    const groups = given.filter(({ group }) => group !== undefined);
    const others = shuffled(given.filter(({ group }) => group === undefined));
    const at = draw(others.length + 1);
    const fields = [...others.slice(0, at), ...groups, ...others.slice(at)];
    const width = fields.length + 1;
    const padded = (cells: readonly CellValue[]): CellValue[] =>
      Array.from({ length: width }, (_, index) => cells[index] ?? pick([null, "", "  "]));
    const rows: CellValue[][] = [];
    if (draw(2) === 0) rows.push(padded([word("SỞ XÂY DỰNG")]), padded([]));
    if (title !== undefined || draw(2) === 0) rows.push(padded([title ?? "BẢNG TỔNG HỢP XẾP LOẠI"]));
    if (title === undefined && draw(3) === 0) rows.push(padded(["Kiên Giang, ngày 12 tháng 3 năm 2024"]));
    if (draw(2) === 0) rows.push(padded([]));
    if (groups.length > 0) {
      rows.push([
        "STT",
        ...fields.map(({ group, header: own }, index) =>
          group === undefined ? header(own) : group === fields[index - 1]?.group ? null : header(group),
        ),
      ]);
      rows.push([
        null,
        ...fields.map(({ group, header: own }) => (group === undefined ? null : yearHeader(own))),
      ]);
    } else {
      rows.push(["STT", ...fields.map(({ header: own }) => header(own))]);
    }
    if (draw(3) === 0) rows.push(Array.from({ length: width }, (_, index) => index + 1));
    rows.push(...body(fields));
    if (draw(2) === 0) rows.push(padded([pick(["Tổng cộng", "Cộng"])]));
    if (draw(2) === 0)
      rows.push(padded([]), padded(["Ghi chú: số liệu đến cuối năm."]), padded(["NGƯỜI LẬP BIỂU"]));
    return { sheet, firstRow: 1, firstColumn: 1, values: rows };
  }

  /** 2021 is a number in some sheets. */
  const yearHeader = (text: string): CellValue =>
    /^\d+$/.test(text) && draw(2) === 0 ? Number(text) : header(text);

  function cells<Subject>(
    ordinal: CellValue,
    fields: readonly Field<Subject>[],
    subject: Subject,
  ): CellValue[] {
    return [ordinal, ...fields.map(({ cell }) => cell(subject))];
  }

  return {
    pick,
    shuffled,
    word,
    name,
    year: (year) => pick<CellValue>([year, String(year), `Năm ${String(year)}`]),
    mark: (mark) => (mark === null ? pick<CellValue>(["", null, "-"]) : pick(mark === "yes" ? YES : NO)),
    tick: (isTicked) => pick<CellValue>(isTicked ? YES : ["", null, "-", false, 0]),
    date: (number) => {
      const date = dayOf(number);
      const { day, month, year } = date;
      const two = (value: number): string => String(value).padStart(2, "0");
      const serial = 44621 + number - 1;
      return pick<CellValue>([
        date,
        `${String(day)}/${String(month)}/${String(year)}`,
        `${two(day)}/${two(month)}/${String(year)}`,
        `${two(day)}-${two(month)}-${String(year)}`,
        serial,
      ]);
    },
    rating: (rating) => (rating === null ? pick<CellValue>(["", null]) : word(pick(RATINGS[rating]))),
    parClass: (parClass) => (parClass === null ? pick<CellValue>(["", null]) : word(pick(CLASSES[parClass]))),
    discipline: (event, withYear) => {
      if (!event) return pick<CellValue>(["", null, "không", "-", "0"]);
      if (!withYear && draw(2) === 0) return word(FORMS[event.form]);
      return `${FORMS[event.form]} ${pick(["", "ngày "])}12/5/${String(event.year)}`;
    },
    grid: (sheet, fields, subjects, title) =>
      layOut(
        sheet,
        fields,
        (columns) => subjects.map((subject, index) => cells(index + 1, columns, subject)),
        title,
      ),
    gridOfParts: (sheet, fields, parts) =>
      layOut(sheet, fields, (columns) =>
        parts.flatMap(([unit, subjects], part) => {
          const numeral = ["I", "II", "III", "IV"][part] ?? "V";
          const blank = columns.map(() => null);
          const nameIndex = columns.findIndex(({ header: own }) => own === "Họ và tên");
          const named = blank.map((cell, index) => (index === nameIndex ? name(unit) : cell));
          const heading = pick<CellValue[]>([
            [numeral, ...named],
            [`${numeral}. ${unit.toUpperCase()}`, ...blank],
            [unit, ...blank],
          ]);
          return [heading, ...subjects.map((subject, index) => cells(index + 1, columns, subject))];
        }),
      ),
    gridOfHeadedParts: (sheet, fields, parts) =>
      layOut(sheet, fields, (columns) =>
        parts.flatMap(([heading, subjects], part) => [
          cells(["I", "II", "III", "IV"][part] ?? "V", columns, heading),
          ...subjects.map((subject, index) => cells(index + 1, columns, subject)),
        ]),
      ),
  };
}
