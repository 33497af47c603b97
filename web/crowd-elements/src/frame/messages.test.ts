// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { portalOf, readPortalMessage } from './messages';

describe('readPortalMessage', () => {
  test('reads init', () => {
    const draft = { a: { label: 'cat' } };

    expect(
      readPortalMessage({
        plumbline: 1,
        type: 'init',
        draft,
        theme: 'dark',
        locale: 'ko-KR',
        active: true,
        preferences: {
          instructionsWidth: 320,
          instructionsCollapsed: true,
          shapeFill: 0.3,
          snapping: true,
          brush: 0.02,
          likeness: 30,
        },
      }),
    ).toEqual({
      type: 'init',
      draft,
      theme: 'dark',
      locale: 'ko-KR',
      active: true,
      preferences: {
        instructionsWidth: 320,
        instructionsCollapsed: true,
        shapeFill: 0.3,
        snapping: true,
        brush: 0.02,
        likeness: 30,
      },
      segments: false,
    });
  });

  test('gives defaults to what is missing or of a wrong type', () => {
    expect(
      readPortalMessage({
        plumbline: 1,
        type: 'init',
        draft: null,
        active: 'yes',
        preferences: { instructionsWidth: 'wide', shapeFill: 7, crosshair: 1, brush: 1.5, likeness: -1 },
      }),
    ).toEqual({
      type: 'init',
      draft: undefined,
      theme: 'light',
      locale: 'en',
      active: false,
      preferences: {},
      segments: false,
    });
  });

  test.each([
    [{ plumbline: 1, type: 'activate', more: 1 }, { type: 'activate' }],
    [
      { plumbline: 1, type: 'theme', theme: 'dark' },
      { type: 'theme', theme: 'dark' },
    ],
    [
      { plumbline: 1, type: 'submit-failed', message: 'expired' },
      { type: 'submit-failed', message: 'expired' },
    ],
    [
      { plumbline: 1, type: 'submit-failed' },
      { type: 'submit-failed', message: '' },
    ],
    [
      {
        plumbline: 1,
        type: 'segment-reply',
        request: 3,
        found: { left: 1, top: 2, width: 3, height: 1, runs: [1, -4, 'x', 2] },
      },
      {
        type: 'segment-reply',
        request: 3,
        reply: { found: { left: 1, top: 2, width: 3, height: 1, runs: [1, 2] } },
      },
    ],
    [
      { plumbline: 1, type: 'segment-reply', request: 3, notFound: 'busy' },
      { type: 'segment-reply', request: 3, reply: { notFound: 'busy' } },
    ],
    [
      { plumbline: 1, type: 'segment-reply', request: 3, found: { left: -1 }, notFound: 'whatever' },
      { type: 'segment-reply', request: 3, reply: { notFound: 'failed' } },
    ],
    [{ plumbline: 1, type: 'segment-reply', found: {} }, undefined],
    [{ plumbline: 2, type: 'activate' }, undefined],
    [{ type: 'activate' }, undefined],
    [{ plumbline: 1, type: 'ready' }, undefined],
    ['activate', undefined],
    [null, undefined],
  ])('%j', (data, expected) => {
    expect(readPortalMessage(data)).toEqual(expected);
  });
});

describe('portalOf', () => {
  const activate = { plumbline: 1, type: 'activate' };

  function pageInFrame() {
    const parent = { postMessage: vi.fn() };
    const page = Object.assign(new EventTarget(), { parent }) as unknown as Window & EventTarget;
    const receive = (source: unknown) =>
      page.dispatchEvent(Object.assign(new Event('message'), { data: activate, source }));
    return { parent, page, receive };
  }

  test('page without a parent has none', () => {
    expect(portalOf(window)).toBeUndefined();
  });

  test('send marks every message with the protocol', () => {
    const { parent, page } = pageInFrame();

    portalOf(page)?.send({ type: 'ready' });

    expect(parent.postMessage).toHaveBeenCalledExactlyOnceWith({ plumbline: 1, type: 'ready' }, '*');
  });

  test('listen hears the parent and nobody else', () => {
    const { parent, page, receive } = pageInFrame();
    const listener = vi.fn();
    portalOf(page)?.listen(listener);

    receive({ postMessage: vi.fn() });
    receive(page);
    receive(null);
    expect(listener).not.toHaveBeenCalled();

    receive(parent);
    expect(listener).toHaveBeenCalledExactlyOnceWith({ type: 'activate' });
  });
});
