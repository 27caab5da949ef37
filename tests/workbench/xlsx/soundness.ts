/** What every file must fulfil, whatever is in it: links that lead somewhere, content types, elements in the order of the standard. */

/** Every link leads to a part, every part has a content type, and no content type is without its part. */
export function expectSound(parts: Record<string, string>): void {
  const names = Object.keys(parts);
  const types = parts["[Content_Types].xml"] ?? "";
  const declared = [...types.matchAll(/PartName="\/([^"]*)"/g)].map(([, name = ""]) => name);
  expect(declared.filter((name) => !names.includes(name))).toEqual([]);
  expect(new Set(declared).size).toBe(declared.length);
  const endings = new Set([...types.matchAll(/Extension="([^"]*)"/g)].map(([, ending = ""]) => ending));
  expect(
    names.filter(
      (name) =>
        !declared.includes(name) &&
        !endings.has(name.split(".").at(-1) ?? "") &&
        name !== "[Content_Types].xml",
    ),
  ).toEqual([]);
  for (const name of names.filter((one) => one.endsWith(".rels"))) {
    const folder = name.replace(/_rels\/[^/]*$/, "");
    const targets = [...(parts[name] ?? "").matchAll(/Target="([^"]*)"(?! TargetMode="External")/g)].map(
      ([, target = ""]) =>
        target.startsWith("/") ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1),
    );
    expect([name, targets.filter((target) => !names.includes(target))]).toEqual([name, []]);
    const ids = [...(parts[name] ?? "").matchAll(/ Id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
  for (const [name, xml] of Object.entries(parts)) {
    if (!/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    const used = [...xml.matchAll(/ r:id="([^"]*)"/g)].map(([, id = ""]) => id);
    const links = parts[name.replace("sheets/", "sheets/_rels/") + ".rels"] ?? "";
    expect([name, used.filter((id) => !links.includes(`Id="${id}"`))]).toEqual([name, []]);
  }
}

/** Children of the elements of a chart in the order of ECMA-376, part 1, 21.2 (and 20.1 for what is drawn by DrawingML). */
const CHART_ORDER: Readonly<Record<string, string>> = {
  "c:chartSpace":
    "c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:pivotSource c:protection c:chart c:spPr c:txPr c:externalData c:printSettings c:userShapes c:extLst",
  "c:chart":
    "c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend c:plotVisOnly c:dispBlanksAs c:extLst",
  "c:title": "c:tx c:layout c:overlay c:spPr c:txPr c:extLst",
  "c:plotArea": "c:layout c:barChart c:lineChart c:areaChart c:catAx c:valAx c:dTable c:spPr c:extLst",
  "c:barChart":
    "c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId c:extLst",
  "c:lineChart":
    "c:grouping c:varyColors c:ser c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId c:extLst",
  "c:areaChart": "c:grouping c:varyColors c:ser c:dLbls c:dropLines c:axId c:extLst",
  "c:ser":
    "c:idx c:order c:tx c:spPr c:invertIfNegative c:marker c:dPt c:dLbls c:trendline c:errBars c:cat c:val c:smooth c:extLst",
  "c:marker": "c:symbol c:size c:spPr",
  "c:catAx":
    "c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:auto c:lblAlgn c:lblOffset c:noMultiLvlLbl c:extLst",
  "c:valAx":
    "c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossBetween c:majorUnit c:minorUnit c:extLst",
  "c:scaling": "c:logBase c:orientation c:max c:min",
  "c:majorGridlines": "c:spPr",
  "c:legend": "c:legendPos c:legendEntry c:layout c:overlay c:spPr c:txPr",
  "c:tx": "c:strRef c:rich c:v",
  "c:rich": "a:bodyPr a:lstStyle a:p",
  "c:txPr": "a:bodyPr a:lstStyle a:p",
  "c:cat": "c:strRef",
  "c:val": "c:numRef",
  "c:strRef": "c:f c:strCache",
  "c:numRef": "c:f c:numCache",
  "c:strCache": "c:ptCount c:pt",
  "c:numCache": "c:formatCode c:ptCount c:pt",
  "c:pt": "c:v",
  "c:spPr": "a:solidFill a:ln",
  "a:ln": "a:solidFill",
  "a:solidFill": "a:srgbClr",
  "a:srgbClr": "a:alpha",
  "a:p": "a:pPr a:r a:endParaRPr",
  "a:pPr": "a:defRPr",
  "a:r": "a:rPr a:t",
  "a:rPr": "a:ln a:solidFill a:latin",
  "a:defRPr": "a:ln a:solidFill a:latin",
};

/** Each element of a chart's part has children that it may have, in their order. */
export function expectOrder(chart: string): void {
  const open: { name: string; children: string[] }[] = [{ name: "", children: [] }];
  for (const [, end, name = "", empty] of chart.matchAll(/<(\/?)([ac]:\w+)[^>]*?(\/?)>/g)) {
    const parent = open.at(-1);
    if (end === "") {
      parent?.children.push(name);
      if (empty === "") open.push({ name, children: [] });
      continue;
    }
    open.pop();
    expect(parent?.name).toBe(name);
    const order = (CHART_ORDER[name] ?? "").split(" ");
    const places = (parent?.children ?? []).map((child) => order.indexOf(child));
    expect([name, places.includes(-1) ? parent?.children : []]).toEqual([name, []]);
    expect([name, parent?.children]).toEqual([
      name,
      [...(parent?.children ?? [])].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    ]);
  }
  expect(open).toEqual([{ name: "", children: ["c:chartSpace"] }]);
}
