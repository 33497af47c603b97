import { describe, expect, it } from 'vitest';
import { shortcutOf } from '../../src/work/shortcuts.ts';

describe('shortcuts', () => {
  const key = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

  it('go by the place of a letter, in any script', () => {
    expect(shortcutOf({ ...key, key: 'ㄴ', code: 'KeyS', shiftKey: true })).toBe('stop');
    expect(shortcutOf({ ...key, key: '?', code: 'Slash', shiftKey: true })).toBe('help');
  });

  it('leave plain letters to the task, and chords to the browser', () => {
    expect(shortcutOf({ ...key, key: 's', code: 'KeyS' })).toBeNull();
    expect(shortcutOf({ ...key, key: 'R', code: 'KeyR', shiftKey: true, ctrlKey: true })).toBeNull();
  });
});
