import { Liquid } from 'liquidjs';

/** The addresses that templates load the elements from, and where the service has them. */
const ELEMENTS = 'https://assets.crowd.aws/';

/**
 * Renders a template as the service does: every output is escaped once, `to_json` and `grant_read_access` are there,
 * and the elements are the service's own.
 */
export async function rendered(template: string, input: Record<string, unknown>): Promise<string> {
  const liquid = new Liquid({ outputEscape: 'escape' });
  liquid.registerFilter('to_json', (value: unknown) => JSON.stringify(value));
  liquid.registerFilter('grant_read_access', (value: unknown) => value);
  // Outputs are escaped anyway; a template that asks for it does not get it twice.
  liquid.registerFilter('escape', (value: unknown) => value);
  const html: string = await liquid.parseAndRender(template, { task: { input } });
  return html.replaceAll(ELEMENTS, '/assets/');
}
