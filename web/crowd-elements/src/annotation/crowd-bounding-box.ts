import { kindNamed } from '../shapes/kinds';
import { BoxTool } from '../tools/box-tool';
import { DrawingElement } from './drawing-element';

/**
 * `<crowd-bounding-box>`: asks for bounding boxes with labels.
 * Answer: `{"<name>": {"boundingBoxes": [{height, label, left, top, width}], "inputImageProperties": {height, width}}}`; `initialValueModified`
 * stands in it as well where the template gave an initial value.
 */
export class CrowdBoundingBox extends DrawingElement {
  constructor() {
    super({
      kind: kindNamed('box'),
      tool: new BoxTool(),
      icon: 'box',
      title: 'boundingBox',
      hint: 'boxHint',
      tellsModified: true,
    });
  }
}
