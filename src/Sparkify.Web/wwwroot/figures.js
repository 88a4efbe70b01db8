// @ts-check
// Draws the figures of a page and exports them. The page's own controls are in app.js, what a figure looks like in charts.js; both come first.

/** @typedef {{kind: string, title: string, finding: string, links: (string | null)[], labels: string[], footer: string}} Payload as in charts.js */

const own = /** @type {HTMLScriptElement | null} */ (document.querySelector('script[data-charts]'));
const root = document.documentElement;
const { optionOf, colour, font } = /** @type {any} */ (globalThis).look;
/** @type {{chart: any, payload: Payload, element: HTMLElement}[]} */
const drawn = [];

/** @param {Element} figure @returns {Payload | null} */
function payloadOf(figure) {
  const script = figure.querySelector('script.payload');
  return script?.textContent ? JSON.parse(script.textContent) : null;
}

let charts;
/** Loads the charts once, when a page needs them. */
function library() {
  const global = /** @type {any} */ (globalThis);
  charts ??= global.echarts ? Promise.resolve(global.echarts) : new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = own?.dataset.charts ?? '';
    script.addEventListener('load', () => done(global.echarts));
    script.addEventListener('error', failed);
    document.head.append(script);
  });
  return charts;
}

let states;
/** The states: from the page if a report brought them along. @param {any} echarts */
function country(echarts) {
  const brought = document.getElementById('us-states')?.textContent;
  states ??= (brought ? Promise.resolve(JSON.parse(brought)) : fetch(own?.dataset.map ?? '').then((answer) => answer.json()))
    .then((/** @type {any} */ shapes) => echarts.registerMap('us', shapes));
  return states;
}

/** @param {HTMLElement} element */
async function draw(element) {
  const figure = element.closest('figure');
  const payload = figure && payloadOf(figure);
  if (!payload) {
    return;
  }

  const echarts = await library();
  if (payload.kind === 'map') {
    await country(echarts);
  }

  const chart = echarts.init(element, null, { renderer: 'svg' });
  chart.setOption(optionOf(payload));
  drawn.push({ chart, payload, element });
  element.dataset.ready = 'true';
  follow(chart, payload);
}

/** A click on a point or a state leads where its row in the table does. @param {any} chart @param {Payload} payload */
function follow(chart, payload) {
  if (payload.links.length === 0) {
    return;
  }

  chart.getZr().on('click', (/** @type {any} */ event) => {
    const index = payload.kind === 'line' ? Math.round(chart.convertFromPixel({ seriesIndex: 0 }, [event.offsetX, event.offsetY])[0]) : -1;
    const link = payload.links[index];
    if (link && chart.containPixel('grid', [event.offsetX, event.offsetY])) {
      location.assign(link);
    }
  });
  chart.on('click', (/** @type {any} */ event) => {
    const link = payload.kind === 'map' ? payload.links[payload.labels.indexOf(event.name)] : null;
    if (link) {
      location.assign(link);
    }
  });
}

function redraw() {
  drawn.forEach(({ chart, payload }) => chart.setOption(optionOf(payload), true));
}

/** @param {string} name @param {Blob} blob */
function save(name, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A picture with its title, its finding, its filters and the date of the data. @param {Element} figure */
async function picture(figure) {
  const payload = payloadOf(figure);
  if (!payload) {
    return;
  }

  const echarts = await library();
  if (payload.kind === 'map') {
    await country(echarts);
  }

  const [width, height, head, foot] = [1200, 675, 90, 36];
  const sheet = document.createElement('canvas');
  Object.assign(sheet, { width: width * 2, height: height * 2 });
  const chart = echarts.init(document.createElement('div'), null, { renderer: 'canvas', width: width - 60, height: height - head - foot, devicePixelRatio: 2 });
  chart.setOption(optionOf(payload));
  const image = new Image();
  image.src = chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: colour('paper') });
  await image.decode();
  const pen = /** @type {CanvasRenderingContext2D} */ (sheet.getContext('2d'));
  pen.scale(2, 2);
  pen.fillStyle = colour('paper');
  pen.fillRect(0, 0, width, height);
  pen.drawImage(image, 30, head, width - 60, height - head - foot);
  pen.fillStyle = colour('ink');
  pen.font = `600 22px ${font()}`;
  pen.fillText(payload.title, 30, 40, width - 60);
  pen.fillStyle = colour('soft');
  pen.font = `15px ${font()}`;
  pen.fillText(payload.finding, 30, 66, width - 60);
  pen.font = `12px ${font()}`;
  pen.fillText(payload.footer, 30, height - 14, width - 60);
  chart.dispose();
  sheet.toBlob((blob) => blob && save(`${figure.id}.png`, blob), 'image/png');
}

/** The table of a figure as CSV; only reports need it, pages link to the whole answer. @param {Element} figure */
function table(figure) {
  const quote = (/** @type {string} */ text) => {
    const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const rows = [...(figure.querySelector('table.rows') ?? figure).querySelectorAll('tr')];
  const text = rows.map((row) => [...row.cells].map((cell) => quote(cell.textContent?.trim() ?? '')).join(',')).join('\r\n');
  save(`${figure.id}.csv`, new Blob([text], { type: 'text/csv' }));
}

document.querySelectorAll('[data-png]').forEach((button) => {
  button.removeAttribute('hidden');
  button.addEventListener('click', () => picture(/** @type {Element} */ (button.closest('figure'))));
});
document.querySelectorAll('[data-csv]').forEach((button) => {
  button.removeAttribute('hidden');
  button.addEventListener('click', () => table(/** @type {Element} */ (button.closest('figure'))));
});
document.addEventListener('repaint', redraw);
const plots = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-plot]')]);
await Promise.all(plots.map(draw));
new ResizeObserver(() => drawn.forEach(({ chart }) => chart.resize())).observe(document.body);
addEventListener('beforeprint', () => drawn.forEach(({ chart }) => chart.resize()));
root.dataset.drawn = 'true';
