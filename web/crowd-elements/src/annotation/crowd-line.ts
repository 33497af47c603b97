import { property } from 'lit/decorators.js';
import { LINE, kindNamed } from '../shapes/kinds';
import { PathTool } from '../tools/path-tool';
import { DrawingElement } from './drawing-element';

/**
 * `<crowd-line>`: asks for lines with labels.
 * Answer: `{"<name>": {"inputImageProperties": {height, width}, "lines": [{label, vertices: [{x, y}, {x, y}]}]}}`; `initialValueModified`
 * stands in it as well where the template gave an initial value.
 */
export class CrowdLine extends DrawingElement {
  constructor() {
    super({
      kind: kindNamed('line'),
      tool: new PathTool(LINE.rules),
      icon: 'line',
      title: 'line',
      hint: 'lineHint',
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
