// @ts-check
// What each kind of figure looks like, as options of ECharts. figures.js draws them.

/**
 * @typedef {{name: string, role: string, values: (number | null)[]}} Series
 * @typedef {{kind: string, title: string, finding: string, unit: string, labels: string[], series: Series[], across: string[],
 *   links: (string | null)[], tones: (string | null)[], notes: {date: string, text: string}[], footer: string}} Payload
 */

const root = document.documentElement;
const wantsPatterns = () => root.dataset.patterns === 'on';
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** @param {string} name */
const colour = (name) => getComputedStyle(root).getPropertyValue(`--${name}`).trim();
const font = () => getComputedStyle(root).getPropertyValue('--text');

/** @param {string} role */
function tone(role) {
  return { main: colour('accent'), paid: colour('accent'), free: colour('free'), second: colour('second'), third: colour('third'), before: colour('soft') }[role] ?? colour('accent');
}

/** @param {string} day */
function day(day) {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

/** What all charts share. @param {Payload} payload */
function frame(payload) {
  return {
    animation: false,
    aria: { enabled: false, decal: { show: wantsPatterns() } },
    textStyle: { fontFamily: font(), fontSize: 12, color: colour('soft') },
    tooltip: {
      renderMode: 'richText', confine: true, backgroundColor: colour('sheet'), borderColor: colour('rule'), borderWidth: 1, padding: [8, 12],
      textStyle: { color: colour('ink'), fontFamily: font(), fontSize: 12, fontWeight: 'normal' }, extraCssText: '',
    },
    legend: payload.series.length > 1
      ? { top: 0, left: 0, icon: 'roundRect', itemWidth: 14, itemHeight: 3, itemGap: 18, textStyle: { color: colour('soft'), fontFamily: font() }, inactiveColor: colour('rule') }
      : undefined,
  };
}

/** A part of a whole that is nothing, because of a filter, is left out. @param {Payload} given */
function line(given) {
  const parts = given.series.filter((series) => series.values.some((value) => value));
  const payload = { ...given, series: given.series.every(({ role }) => ['paid', 'free'].includes(role)) && parts.length > 0 ? parts : given.series };
  const stacked = payload.series.length === 2 && payload.series.every((series) => ['paid', 'free'].includes(series.role));
  const most = Math.max(0, ...payload.series.flatMap((series) => series.values.map((value) => value ?? 0)));
  const isTime = /^\d{4}-\d\d-\d\d$/.test(payload.labels[0] ?? '');
  return {
    ...frame(payload),
    grid: { left: 4, right: 12, top: (payload.series.length > 1 ? 34 : 14) + (payload.notes.length > 0 ? 16 : 0), bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      ...frame(payload).tooltip, trigger: 'axis', axisPointer: { type: 'line', lineStyle: { color: colour('soft'), type: 'dotted' } },
      formatter: (/** @type {any[]} */ points) => [isTime ? longDay(points[0].axisValue) : points[0].axisValue,
        ...points.filter((point) => point.value !== null && point.value !== undefined).map((point) => `${point.seriesName}  ${number.format(point.value)} ${payload.unit}`)].join('\n'),
    },
    xAxis: {
      type: 'category', data: payload.labels, boundaryGap: false, axisTick: { show: false }, axisLine: { lineStyle: { color: colour('rule') } },
      axisLabel: { color: colour('soft'), hideOverlap: true, margin: 10, formatter: (/** @type {string} */ label) => (isTime ? day(label) : number.format(Number(label.replaceAll(',', '')))) },
    },
    yAxis: {
      type: 'value', splitNumber: 4, axisLabel: { color: colour('soft'), formatter: (/** @type {number} */ value) => number.format(value) + (payload.unit === '%' ? ' %' : '') },
      max: payload.unit === '%' && most > 75 && most <= 100 ? 100 : undefined, interval: payload.unit === '%' && most > 75 && most <= 100 ? 25 : undefined, splitLine: { lineStyle: { color: colour('rule'), width: 1 } }, minInterval: payload.unit === '%' && most > 0 ? 0 : 1,
    },
    series: payload.series.map((series, index) => ({
      name: series.name, type: 'line', data: series.values, showSymbol: series.values.length < 3, symbol: 'circle', symbolSize: 6, stack: stacked ? 'all' : undefined,
      itemStyle: { color: tone(series.role) },
      lineStyle: { width: stacked ? 1 : 1.8, color: tone(series.role), type: series.role === 'before' ? 'dashed' : 'solid' },
      areaStyle: stacked || (payload.series.length === 1 && index === 0) ? { color: tone(series.role), opacity: stacked ? 0.75 : 0.1 } : undefined,
      emphasis: { disabled: true },
      markLine: index === 0 && payload.notes.length > 0 ? {
        symbol: 'none', silent: true, lineStyle: { color: colour('second'), type: 'solid', width: 1 },
        label: { color: colour('ink'), fontSize: 11, formatter: '{b}', position: 'end', distance: 4 },
        data: payload.notes.map((note) => ({ name: note.text, xAxis: note.date })),
      } : undefined,
    })),
  };
}

/** @param {string} label */
function longDay(label) {
  const date = new Date(`${label}T00:00:00Z`);
  return date.toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}

/** @param {Payload} payload */
function bar(payload) {
  return {
    ...frame(payload),
    legend: undefined,
    grid: { left: 4, right: 60, top: 8, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category', inverse: true, data: payload.labels, axisTick: { show: false }, axisLine: { lineStyle: { color: colour('rule') } },
      axisLabel: { color: colour('ink'), width: 220, overflow: 'truncate' },
    },
    series: [{
      type: 'bar', data: payload.series[0].values.map((value, index) => (payload.tones[index] ? { value, itemStyle: { color: colour(payload.tones[index] ?? '') } } : value)), barMaxWidth: 18, itemStyle: { color: colour('accent') },
      label: { show: true, position: 'right', color: colour('ink'), formatter: (/** @type {any} */ point) => `${number.format(point.value)}${payload.unit === '%' ? ' %' : ''}` },
    }],
  };
}

/** @param {Payload} payload */
function heat(payload) {
  const data = payload.series.flatMap((series, row) => series.values.map((value, column) => [column, row, value ?? '-']));
  const most = Math.max(1, ...payload.series.flatMap((series) => series.values.map((value) => value ?? 0)));
  return {
    ...frame(payload),
    legend: undefined,
    grid: { left: 4, right: 12, top: 8, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'category', data: payload.across, axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: colour('soft') } },
    yAxis: { type: 'category', inverse: true, data: payload.labels, axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: colour('ink') } },
    visualMap: { show: false, min: 0, max: most, inRange: { color: ['h0', 'h2', 'h4', 'h6', 'h8', 'h9'].map(colour) } },
    series: [{ type: 'heatmap', data, itemStyle: { borderColor: colour('paper'), borderWidth: 2 } }],
  };
}

/** @param {Payload} payload */
function map(payload) {
  const values = payload.series[0].values;
  return {
    ...frame(payload),
    legend: undefined,
    tooltip: { ...frame(payload).tooltip, formatter: (/** @type {any} */ state) => `${state.data?.title ?? state.name}\n${Number.isFinite(state.value) ? `${number.format(state.value)} ${payload.unit}` : 'nobody'}` },
    visualMap: {
      show: innerWidth > 700, orient: 'horizontal', min: 0, max: Math.max(1, ...values.map((value) => value ?? 0)), right: 0, bottom: 0, itemWidth: 8, itemHeight: 90, calculable: false, text: [number.format(Math.max(1, ...values.map((value) => value ?? 0))), '0'],
      inRange: { color: ['h1', 'h3', 'h5', 'h7', 'h8'].map(colour) }, textStyle: { color: colour('soft') }, formatter: (/** @type {number} */ value) => number.format(value),
    },
    series: [{
      type: 'map', map: 'us', nameProperty: 'code', roam: false, top: 4, ...(innerWidth > 700 ? { left: 'center', bottom: 30 } : { left: 0, right: 0 }),
      projection: { project: (/** @type {any} */ point) => point, unproject: (/** @type {any} */ point) => point },
      itemStyle: { areaColor: colour('h0'), borderColor: colour('paper'), borderWidth: 1 },
      emphasis: { label: { show: false }, itemStyle: { areaColor: colour('second') } }, select: { disabled: true },
      data: payload.labels.map((name, index) => ({ name, value: values[index] })),
    }],
  };
}

/** @param {Payload} payload */
function optionOf(payload) {
  return { line, bar, heat, map, funnel: bar }[payload.kind]?.(payload);
}

// A report carries its scripts in the page, where one module cannot import another.
Object.assign(globalThis, { look: { optionOf, colour, font } });
