import { SegmentationElement } from './segmentation-element';

/**
 * `<crowd-semantic-segmentation>`: asks for the label of each pixel.
 * Answer: `{"<name>": {"inputImageProperties": {height, width}, "labelMappings": {"<label>": {"color": "#1f77b4"}}, "labeledImage":
 * {"pngImageData": "<base64>"}}}`, with the labels that were used; `initialValueModified` stands in it as well where the
 * template gave an initial value.
 */
export class CrowdSemanticSegmentation extends SegmentationElement {
  constructor() {
    super({
      legend: 'labelMappings',
      title: 'segmentation',
      hint: 'segmentationHint',
      tellsModified: true,
    });
  }
}
