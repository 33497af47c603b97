import { describe, expect, it } from 'vitest';
import { Pages } from '../../src/work/frames/Pages.ts';
import { readMessage } from '../../src/work/frames/protocol.ts';

describe('protocol', () => {
  it.each([
    null,
    'ready',
    { type: 'ready' },
    { plumbline: 2, type: 'ready' },
    { plumbline: 1, type: 'init' },
    { plumbline: 1, type: 'change' },
    { plumbline: 1, type: 'submit', answer: 'cat' },
    { plumbline: 1, type: 'submit', answer: ['cat'] },
    { plumbline: 1, type: 'submit', answer: null },
    { plumbline: 1, type: 'segment', image: 'a', box: { left: 1, top: 2, right: 3, bottom: 4 } },
    { plumbline: 1, type: 'segment', request: 1, image: 'a' },
  ])('takes no notice of %j', (data) => {
    expect(readMessage(data)).toBeNull();
  });

  it('reads messages, and of keys only what it knows', () => {
    expect(readMessage({ plumbline: 1, type: 'submit', answer: { a: 1 }, more: 1 })).toEqual({
      type: 'submit',
      answer: { a: 1 },
    });
    expect(readMessage({ plumbline: 1, type: 'key', key: '?', shiftKey: 'yes', ctrlKey: true })).toEqual({
      type: 'key',
      key: '?',
      code: '',
      ctrlKey: true,
      metaKey: false,
      altKey: false,
      shiftKey: false,
    });
  });

  it('keeps of what a page has arranged only what is known, with no more digits than it takes', () => {
    const preferences = { brush: 0.0415123, likeness: 30.4, shapeFill: 0.31, maskFill: 2, note: 'hello' };
    expect(readMessage({ plumbline: 1, type: 'preferences', preferences })).toEqual({
      type: 'preferences',
      preferences: { brush: 0.0415, likeness: 30, shapeFill: 0.3 },
    });
  });

  it('reads where an object is to be found', () => {
    const box = { left: 1, top: 2, right: 30, bottom: 40 };
    expect(readMessage({ plumbline: 1, type: 'segment', request: 1, image: 'a', box, more: 1 })).toEqual({
      type: 'segment',
      request: 1,
      image: 'a',
      place: { box },
    });
    const points = [{ x: 1, y: 2, z: 3 }];
    expect(readMessage({ plumbline: 1, type: 'segment', request: 2, image: 'a', points })).toEqual({
      type: 'segment',
      request: 2,
      image: 'a',
      place: { points: [{ x: 1, y: 2 }] },
    });
  });

  it('reads shortcuts, whatever a page calls so', () => {
    const groups = [
      { title: 'Options', shortcuts: [{ keys: ['1', 2], meaning: 'cat' }, 'x'], more: 1 },
      'x',
      { shortcuts: 5 },
    ];
    expect(readMessage({ plumbline: 1, type: 'shortcuts', groups })).toEqual({
      type: 'shortcuts',
      groups: [
        { title: 'Options', shortcuts: [{ keys: ['1', ''], meaning: 'cat' }] },
        { title: '', shortcuts: [] },
      ],
    });
    expect(readMessage({ plumbline: 1, type: 'shortcuts', groups: Array(999).fill({}) })).toMatchObject({
      groups: { length: 60 },
    });
  });

  it('knows its pages by their windows', () => {
    const posted: unknown[] = [];
    const window = { postMessage: (message: unknown) => posted.push(message) };
    const pages = new Pages();
    const remove = pages.register('a', window);
    expect(pages.senderOf(window)).toBe('a');
    expect(pages.senderOf({ ...window })).toBeNull();
    pages.post('a', { type: 'activate' });
    pages.post('b', { type: 'activate' });
    expect(posted).toEqual([{ plumbline: 1, type: 'activate' }]);
    const reloaded = { postMessage: () => {} };
    pages.register('a', reloaded);
    remove();
    expect(pages.senderOf(reloaded)).toBe('a');
    expect(pages.senderOf(window)).toBeNull();
  });
});
