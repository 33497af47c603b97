import { kindNamed } from '../shapes/kinds';
import { KeypointTool } from '../tools/keypoint-tool';
import { DrawingElement } from './drawing-element';

/**
 * `<crowd-keypoint>`: asks for keypoints with labels.
 * Answer: `{"<name>": {"inputImageProperties": {height, width}, "keypoints": [{label, x, y}]}}`.
 */
export class CrowdKeypoint extends DrawingElement {
  constructor() {
    super({
      kind: kindNamed('keypoint'),
      tool: new KeypointTool(),
      icon: 'keypoint',
      title: 'keypoint',
      hint: 'keypointHint',
      tellsModified: false,
    });
  }
}
