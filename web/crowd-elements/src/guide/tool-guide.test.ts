import { expect, test } from 'vitest';
import { ToolGuides } from './tool-guide';

const zoom = { title: 'Image', shortcuts: [{ keys: ['+'], meaning: 'Zoom in' }] };

test('current_severalTools_isOneGuide', () => {
  const guides = new ToolGuides();
  guides.add(() => ({ steps: ['Look', 'Choose'], groups: [zoom] }));
  guides.add(() => ({
    steps: ['Look'],
    groups: [{ title: 'Image', shortcuts: [...zoom.shortcuts, { keys: ['F'], meaning: 'Fit' }] }],
  }));

  expect(guides.current).toEqual({
    steps: ['Look', 'Choose'],
    groups: [
      {
        title: 'Image',
        shortcuts: [
          { keys: ['+'], meaning: 'Zoom in' },
          { keys: ['F'], meaning: 'Fit' },
        ],
      },
    ],
  });
});

test('add_takenAway_isForgotten', () => {
  const guides = new ToolGuides();
  const remove = guides.add(() => ({ steps: ['Look'], groups: [] }));

  remove();

  expect(guides.current).toEqual({ steps: [], groups: [] });
});
