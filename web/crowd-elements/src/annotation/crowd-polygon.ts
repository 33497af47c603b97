import { POLYGON, kindNamed } from '../shapes/kinds';
import { PathTool } from '../tools/path-tool';
import { DrawingElement } from './drawing-element';

/**
 * `<crowd-polygon>`: asks for polygons with labels.
 * Answer: `{"<name>": {"inputImageProperties": {height, width}, "polygons": [{label, vertices: [{x, y}]}]}}`.
 */
export class CrowdPolygon extends DrawingElement {
  constructor() {
    super({
      kind: kindNamed('polygon'),
      tool: new PathTool(POLYGON.rules),
      icon: 'polygon',
      title: 'polygon',
      hint: 'polygonHint',
      tellsModified: false,
    });
  }
}
