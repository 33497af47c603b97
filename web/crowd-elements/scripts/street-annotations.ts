/** What a good worker has drawn on the demo's street, by demo page: answers for drafts. */
const image = { inputImageProperties: { height: 1067, width: 1600 } };

const corners = (...flat: readonly number[]): readonly object[] =>
  flat.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: flat[index + 1] }] : []));

const box = (label: string, left: number, top: number, right: number, bottom: number): object => ({
  label,
  left,
  top,
  width: right - left,
  height: bottom - top,
});

export const STREET_ANNOTATIONS: ReadonlyMap<string, object> = new Map<string, object>([
  [
    'bounding-box',
    {
      boundingBox: {
        ...image,
        boundingBoxes: [
          box('Vehicle', 213, 691, 526, 823),
          box('Vehicle', 1012, 676, 1296, 797),
          box('Vehicle', 624, 882, 1028, 1051),
          box('Person', 402, 495, 437, 642),
          box('Person', 488, 506, 522, 645),
          box('Tree', 52, 404, 253, 647),
          box('Tree', 635, 428, 810, 641),
          box('Person', 984, 681, 1037, 903),
        ],
      },
    },
  ],
  [
    'polygon',
    {
      annotatedResult: {
        ...image,
        polygons: [
          {
            label: 'Vehicle',
            vertices: corners(
              628,
              950,
              700,
              930,
              760,
              890,
              830,
              880,
              890,
              895,
              935,
              935,
              1010,
              955,
              1028,
              1000,
              1015,
              1020,
              945,
              1045,
              895,
              1045,
              745,
              1048,
              690,
              1045,
              640,
              1018,
            ),
          },
          {
            label: 'Tree',
            vertices: corners(
              705,
              641,
              715,
              585,
              655,
              570,
              633,
              525,
              660,
              480,
              680,
              440,
              722,
              428,
              765,
              445,
              785,
              490,
              812,
              525,
              790,
              570,
              735,
              585,
              740,
              641,
            ),
          },
          {
            label: 'Vehicle',
            vertices: corners(
              213,
              765,
              245,
              742,
              290,
              735,
              330,
              700,
              375,
              690,
              425,
              698,
              470,
              735,
              515,
              745,
              528,
              790,
              515,
              800,
              455,
              822,
              300,
              822,
              228,
              800,
            ),
          },
        ],
      },
    },
  ],
  [
    'polyline',
    {
      annotatedResult: {
        ...image,
        polylines: [
          { label: 'Kerb', vertices: corners(0, 650, 520, 650, 1100, 650, 1600, 650) },
          {
            label: 'Roof',
            vertices: corners(0, 230, 260, 230, 260, 140, 470, 140, 470, 280, 800, 280, 800, 170, 1030, 170),
          },
        ],
      },
    },
  ],
  [
    'line',
    {
      annotatedResult: {
        ...image,
        lines: [
          { label: 'Trunk', vertices: corners(150, 645, 150, 560) },
          { label: 'Trunk', vertices: corners(720, 640, 720, 565) },
          { label: 'Lane marking', vertices: corners(165, 852, 282, 852) },
          { label: 'Lane marking', vertices: corners(362, 852, 480, 852) },
          { label: 'Lane marking', vertices: corners(562, 852, 680, 852) },
        ],
      },
    },
  ],
  [
    'keypoint',
    {
      annotatedResult: {
        ...image,
        keypoints: [
          { label: 'Head', x: 420, y: 513 },
          { label: 'Head', x: 505, y: 521 },
          { label: 'Head', x: 1120, y: 510 },
          { label: 'Head', x: 1010, y: 706 },
          { label: 'Front wheel', x: 285, y: 795 },
          { label: 'Rear wheel', x: 453, y: 795 },
          { label: 'Front wheel', x: 717, y: 1015 },
          { label: 'Rear wheel', x: 933, y: 1015 },
        ],
      },
    },
  ],
]);
