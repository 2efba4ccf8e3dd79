// measure.mjs ADDRESS FOLDER [RUNS [PATH]]: Lighthouse's phone profile on a few pages of a running Galatea; the median of the runs
// must meet the figures below. The whole reports stand in FOLDER.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';

const [base, folder, runs = '5', only] = process.argv.slice(2);

const FIRST_VISIT_KB = 180;
const PAGES = [
  { path: '/', performance: 95 },
  { path: '/articles/fluid-colours', performance: 95 },
  { path: '/see-a-doctor', performance: 95 },
  { path: '/rules', performance: 95, optional: true },
  // The check itself is kept out of search engines on purpose, so that audit does not count there.
  { path: '/check/q/age', performance: 90, unlisted: true },
];

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function answering(address) {
  for (let tries = 0; tries < 120; tries++) {
    try {
      return (await fetch(address)).status;
    } catch {
      await wait(500);
    }
  }
  throw new Error(`${address} does not answer.`);
}

/** A browser of its own for each run: a first visit. */
async function withBrowser(use) {
  const profile = await mkdtemp(join(tmpdir(), 'lighthouse-'));
  const port = 9300 + Math.floor(Math.random() * 400);
  const browser = spawn(process.env.CHROME_PATH, ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions',
    `--remote-debugging-port=${port}`, `--user-data-dir=${profile}`, 'about:blank'], { stdio: 'ignore' });
  try {
    await answering(`http://127.0.0.1:${port}/json/version`);
    return await use(port);
  } finally {
    const gone = once(browser, 'exit');
    browser.kill();
    await gone;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const percent = (category) => Math.round((category?.score ?? 0) * 100);

await answering(base + '/about');
let missed = 0;
console.log('page                          perf  a11y  best  seo   LCP s  CLS    KB  (median of ' + runs + ')');
for (const page of PAGES.filter(({ path }) => only === undefined || path === only)) {
  const status = await answering(base + page.path);
  if (page.optional && status === 404) {
    continue;
  }
  const measured = [];
  for (let run = 1; run <= Number(runs); run++) {
    const result = await withBrowser((port) => lighthouse(base + page.path, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
      skipAudits: page.unlisted ? ['is-crawlable'] : [],
    }));
    const { categories, audits } = result.lhr;
    await writeFile(join(folder, `${page.path.replaceAll('/', '_')}-${run}.json`), result.report);
    measured.push({
      performance: percent(categories.performance),
      accessibility: percent(categories.accessibility),
      practices: percent(categories['best-practices']),
      seo: percent(categories.seo),
      paint: audits['largest-contentful-paint'].numericValue / 1000,
      shift: audits['cumulative-layout-shift'].numericValue,
      kilobytes: audits['total-byte-weight'].numericValue / 1024,
    });
  }
  const of = (name) => median(measured.map((one) => one[name]));
  const faults = [
    of('performance') < page.performance && `performance below ${page.performance}`,
    ...['accessibility', 'practices', 'seo'].map((name) => of(name) < 100 && `${name} below 100`),
    of('shift') > 0 && 'something moves',
    of('kilobytes') > FIRST_VISIT_KB && `heavier than ${FIRST_VISIT_KB} KB`,
  ].filter(Boolean);
  missed += faults.length;
  console.log([page.path.padEnd(28), String(of('performance')).padStart(5), String(of('accessibility')).padStart(5),
    String(of('practices')).padStart(5), String(of('seo')).padStart(5), of('paint').toFixed(2).padStart(7),
    of('shift').toFixed(3).padStart(6), of('kilobytes').toFixed(0).padStart(5), ...faults.map((fault) => ' ! ' + fault)].join(' '));
}
process.exit(missed ? 1 : 0);
