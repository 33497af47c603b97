import { property } from 'lit/decorators.js';
import { POLYLINE, kindNamed } from '../shapes/kinds';
import { PathTool } from '../tools/path-tool';
import { DrawingElement } from './drawing-element';

/**
 * `<crowd-polyline>`: asks for polylines with labels.
 * Answer: `{"<name>": {"inputImageProperties": {height, width}, "polylines": [{label, vertices: [{x, y}]}]}}`; `initialValueModified`
 * stands in it as well where the template gave an initial value.
 */
export class CrowdPolyline extends DrawingElement {
  constructor() {
    super({
      kind: kindNamed('polyline'),
      tool: new PathTool(POLYLINE.rules),
      icon: 'polyline',
      title: 'polyline',
      hint: 'polylineHint',
      tellsModified: true,
    });
  }

  /** Colours of the labels in their order, written #rrggbb. */
  @property({ attribute: 'label-colors' })
  set labelColors(value: unknown) {
    this.setColours(value);
  }

  get labelColors(): readonly string[] {
    return this.colours;
  }
}
