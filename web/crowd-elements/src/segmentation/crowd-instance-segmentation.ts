import { SegmentationElement } from './segmentation-element';

/**
 * `<crowd-instance-segmentation>`: asks for the pixels of each object, which has a label and a colour of its own.
 * Answer: `{"<name>": {"inputImageProperties": {height, width}, "instances": [{"color": "#1f77b4", label}], "labeledImage":
 * {"pngImageData": "<base64>"}}}`.
 */
export class CrowdInstanceSegmentation extends SegmentationElement {
  constructor() {
    super({
      legend: 'instances',
      title: 'segmentation',
      hint: 'instanceHint',
      tellsModified: false,
    });
  }
}
