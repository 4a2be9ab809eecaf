// The chart of one measure over the takes, in the colours of the theme: the takes as dots on a line, the band of
// chance behind them, the common range between dashed lines.
//
//   const end = drawChart(element, { chart, name: 'words_per_minute', range, label });
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { axisRange, type Chart, type Measure } from './noise_band';

export interface ChartOptions {
  chart: Chart;
  name: string;
  range: Measure['range'];
  /** The day of each take, written at the first one of a day. */
  days: string[];
  /** A value as it is written at the axis. */
  label: (value: number) => string;
}

/** A token of the theme as a colour that a canvas understands. */
function colour(element: HTMLElement, token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  element.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

function normLines(plot: uPlot, range: Measure['range'], stroke: string): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.strokeStyle = stroke;
  ctx.lineWidth = 1.5 * devicePixelRatio;
  ctx.setLineDash([5 * devicePixelRatio, 4 * devicePixelRatio]);
  for (const value of [range?.low ?? null, range?.high ?? null]) {
    if (value === null) continue;
    const y = plot.valToPos(value, 'y', true);
    if (y < bbox.top || y > bbox.top + bbox.height) continue;
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
  }
  ctx.restore();
}

/** Draws into `element`, and again when its width or the theme changes, until the function given is called. */
export function drawChart(element: HTMLElement, { chart, name, range, days, label }: ChartOptions): () => void {
  let plot: uPlot | undefined;
  const draw = () => {
    plot?.destroy();
    const ink = colour(element, '--ink-soft');
    const line = colour(element, '--line');
    const accent = colour(element, '--accent');
    const axis = { stroke: ink, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 }, font: '12px system-ui' };
    const edge = { stroke: colour(element, '--line-strong'), width: 1, points: { show: false } };
    plot = new uPlot(
      {
        width: element.clientWidth,
        height: element.clientHeight,
        legend: { show: false },
        cursor: { show: false },
        scales: { x: { time: false, range: [0.5, chart.takes.length + 0.5] }, y: { range: axisRange(name, chart) } },
        axes: [
          {
            ...axis,
            incrs: [1, 2, 5, 10, 20, 50],
            size: 44,
            values: (_, takes) => takes.map((take) => `${take}\n${days[take - 1] === days[take - 2] ? '' : (days[take - 1] ?? '')}`),
          },
          { ...axis, size: 48, values: (_, values) => values.map(label) },
        ],
        series: [
          {},
          edge,
          edge,
          { stroke: accent, width: 2, spanGaps: true, points: { show: true, size: 9, fill: accent } },
        ],
        bands: [{ series: [2, 1], fill: line }],
        hooks: { draw: [(drawn) => normLines(drawn, range, colour(element, '--good'))] },
      },
      [chart.takes, chart.low, chart.high, chart.values],
      element,
    );
  };
  draw();
  const sized = new ResizeObserver(() => plot?.setSize({ width: element.clientWidth, height: element.clientHeight }));
  sized.observe(element);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', draw);
  const theme = new MutationObserver(draw);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    sized.disconnect();
    theme.disconnect();
    dark.removeEventListener('change', draw);
    plot?.destroy();
  };
}
