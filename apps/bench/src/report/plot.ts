import { CustomChart } from "echarts/charts";
import { GridComponent, TitleComponent } from "echarts/components";
import { init, use } from "echarts/core";
import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from "echarts";
import { SVGRenderer } from "echarts/renderers";
import type { Contender, Measure } from "../result.ts";
import { median } from "../statistics.ts";
import { caption, isOurs, label, ordered, ratioToOurs, withUnit } from "./figures.ts";
import type { Palette } from "./palette.ts";

use([CustomChart, GridComponent, TitleComponent, SVGRenderer]);

// In pixels. At its own width a letter is as large as GitHub's text, on a phone two thirds of that.
const WIDTH = 560;
const ROW = 54;
const BAR = 16;
const DOT = 2;
const TOP = 0;
const BOTTOM = 48;
// What stands right of the figures: "17.3 × ours".
const RATIO = 112;
const LETTER = 16;
const SMALL = 14;
const FONT = `-apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif`;

/** A measure as SVG: a bar up to each contender's median, a dot for each round, in order from the bar's top; the axis begins at zero. */
export function plot(measure: Measure, palette: Palette): string {
  const contenders = ordered(measure);
  const values = contenders.flatMap((one) => one.values.filter((value) => value !== null));
  const height = TOP + ROW * contenders.length + BOTTOM;
  const chart = init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: "inherit" },
    title: {
      text: caption(measure),
      left: 0,
      bottom: 0,
      padding: 0,
      textStyle: { fontSize: SMALL, fontWeight: "normal", color: palette.muted },
    },
    grid: { left: 0, right: 0, top: TOP, bottom: BOTTOM, outerBoundsMode: "none" },
    xAxis: {
      type: "value",
      splitNumber: 4,
      splitLine: { show: false },
      axisLabel: {
        fontSize: SMALL,
        color: palette.muted,
        alignMinLabel: "left",
        alignMaxLabel: "right",
        formatter: (value: number) => value.toLocaleString("en"),
      },
    },
    yAxis: { type: "category", inverse: true, show: false, data: contenders.map(({ name }) => name) },
    series: {
      type: "custom",
      silent: true,
      // The axis holds zero and every round; where all are zero, one.
      data: contenders.map((_one, index) => [index, Math.min(0, ...values), Math.max(0, ...values) || 1]),
      encode: { y: 0, x: [1, 2] },
      renderItem: (_params: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
        const index = api.value(0) as number;
        const contender = contenders[index]!;
        const at = (value: number) => api.coord([value, index])[0]!;
        return {
          type: "group",
          children: [...labels(contender, measure, palette, index), ...bar(contender, palette, index, at)],
        };
      },
    },
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return plain(svg);
}

function labels(contender: Contender, measure: Measure, palette: Palette, index: number) {
  const ours = isOurs(contender);
  const base = contender === measure.contenders.find(isOurs);
  const style = { y: TOP + ROW * index + 14, fontSize: LETTER, fontFamily: "inherit", verticalAlign: "middle" };
  const figure = withUnit(median(contender.values), measure.unit);
  const ratio = ratioToOurs(measure, contender);
  const fill = ours ? palette.oursText : palette.text;
  const width = WIDTH - RATIO - 12 - 9 * figure.length;
  const name = { text: label(contender), fontWeight: ours ? 600 : 400, width, overflow: "truncate" };
  return [
    { type: "text", style: { ...style, ...name, fill, x: 0 } },
    { type: "text", style: { ...style, fill, x: WIDTH - RATIO, align: "right", text: figure, fontWeight: 600 } },
    ...(base || ratio === "–"
      ? []
      : [
          {
            type: "text",
            style: {
              ...style,
              fill: palette.muted,
              x: WIDTH,
              align: "right",
              text: ours ? `${ratio} ×` : `${ratio} × ours`,
            },
          },
        ]),
  ];
}

function bar(contender: Contender, palette: Palette, index: number, at: (value: number) => number) {
  const { values } = contender;
  const shape = { x: 0, y: TOP + ROW * index + 28, width: WIDTH, height: BAR, r: 2 };
  const track = { type: "rect", shape, style: { fill: palette.track } };
  const middle = median(values);
  if (Number.isNaN(middle)) return [track];
  const [from, to] = [Math.min(at(0), at(middle)), Math.max(at(0), at(middle))];
  // A value of zero is seen as a line, so that it is not taken for one that is missing.
  const filled = { ...shape, x: from, width: Math.max(to - from, 1.5), r: to - from < 4 ? 0 : 2 };
  const rounds = values.flatMap((value, round) => (value === null || values.length === 1 ? [] : [{ value, round }]));
  const dots = rounds.map(({ value, round }) => ({
    type: "circle",
    shape: { cx: Math.max(at(value), DOT), cy: shape.y + 3 + ((BAR - 6) * round) / (values.length - 1), r: DOT },
    style: { fill: palette.text, opacity: 0.65 },
  }));
  return [track, { type: "rect", shape: filled, style: barStyle(contender, palette) }, ...dots];
}

function barStyle(contender: Contender, { ours, other, track }: Palette) {
  return contender.limit ? { fill: track, stroke: other, lineWidth: 2 } : { fill: isOurs(contender) ? ours : other };
}

/** Without what is there for pointers and scripts, and whose names differ from one drawing to the next. */
function plain(svg: string): string {
  return svg
    .replaceAll(/<style[\s\S]*?<\/style>\n?/g, "")
    .replaceAll(/ (?:class|ecmeta_\w+|pointer-events|version|baseProfile|xmlns:xlink)="[^"]*"/g, "")
    .replaceAll("font-family:inherit;", "")
    .replaceAll(/<(rect|path) [^>]*(?:fill="none" ?|fill-opacity="0"[^>]*)><\/\1>\n/g, "")
    .replaceAll(/><\/(?:path|rect|circle)>/g, "/>")
    .replace("<svg ", `<svg font-family='${FONT}' `)
    .concat("\n");
}
