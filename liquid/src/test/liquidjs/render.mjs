// Renders each case of a file with LiquidJS, once without escaping and once with every output escaped.
// Results go to standard output, one JSON line for each case.
//
//   node render.mjs cases.jsonl data.json
import { readFileSync } from 'node:fs';
import { Liquid } from 'liquidjs';

const [casesFile, dataFile] = process.argv.slice(2);
const sharedData = readFileSync(dataFile, 'utf8');

function engine(outputEscape) {
  const liquid = new Liquid({ outputEscape, timezoneOffset: 0, preserveTimezones: true });
  // A filter marked as raw, as the last of an output, is how LiquidJS says that the output needs no more escaping.
  const done = (handler) => ({ raw: true, handler });
  liquid.registerFilter('escape', done(liquid.filters.escape));
  liquid.registerFilter('escape_once', done(liquid.filters.escape_once));
  liquid.registerFilter('skip_autoescape', done((value) => value));
  liquid.registerFilter('to_json', (value) => JSON.stringify(value ?? null));
  return liquid;
}

function render(template, data, outputEscape) {
  try {
    // LiquidJS writes a quotation mark as a number, we by its name.
    const text = engine(outputEscape).parseAndRenderSync(template, data);
    return { text: text.replaceAll('&#34;', '&quot;') };
  } catch (error) {
    return { error: String(error.message) };
  }
}

for (const line of readFileSync(casesFile, 'utf8').split('\n').filter((text) => text.trim())) {
  const { template, data } = JSON.parse(line);
  const freshData = () => (data ? structuredClone(data) : JSON.parse(sharedData));
  const result = {
    plain: render(template, freshData(), undefined),
    html: render(template, freshData(), 'escape'),
  };
  process.stdout.write(JSON.stringify(result) + '\n');
}
