import { describe, expect, test } from 'vitest';
import { readAttribute } from '../values/reading';
import { readOverlay } from './overlay';

const read = (raw: string) => readAttribute({ element: 'e', attribute: 'overlay' }, raw, readOverlay);

describe('readOverlay', () => {
  test('boxes, with colours by the order of the labels', () => {
    const box = { label: 'Dog', left: 10, top: 20, width: 30, height: 40 };

    expect(
      read(
        "{boundingBox: {labels: ['Cat', 'Dog'], value: [{height: 40, label: 'Dog', left: 10, top: 20, width: 30}]}}",
      ),
    ).toEqual({
      ok: true,
      value: { boxes: [box], mask: undefined, legend: [{ label: 'Dog', colour: '#1f77b4' }] },
    });
  });

  test('a semantic segmentation', () => {
    expect(
      read(
        "{semanticSegmentation: {labels: ['Bird'], labelMappings: {Bird: {color: '#ff7f0e'}}, src: 'm.png'}}",
      ),
    ).toEqual({
      ok: true,
      value: { boxes: [], mask: 'm.png', legend: [{ label: 'Bird', colour: '#ff7f0e' }] },
    });
  });

  test('an instance segmentation', () => {
    expect(
      read(
        "{instanceSegmentation: {labels: ['Car'], instances: [{color: '#1f77b4', label: 'Car'}], src: 'm.png'}}",
      ),
    ).toMatchObject({ ok: true, value: { mask: 'm.png', legend: [{ label: 'Car', colour: '#1f77b4' }] } });
  });

  test.each([
    ["{polygon: {labels: ['Cat']}}"],
    ['{boundingBox: {}}'],
    ["{boundingBox: {value: [{label: 'Cat', left: 1, top: 2, width: 'wide', height: 4}]}}"],
    ["{semanticSegmentation: {labels: ['Cat']}}"],
    ['[]'],
  ])('refuses %s', (raw) => {
    expect(read(raw).ok).toBe(false);
  });
});
