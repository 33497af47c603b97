import { describe, expect, it } from 'vitest';
import { framed, noFrames, without, type Framed } from '../../src/work/frames/framed.ts';
import { taskFrom } from '../../src/work/loop/task.ts';
import { arrival } from '../support/samples.ts';

const task = (id: string, load = 0) => ({ ...taskFrom(arrival(id)), load });
const [a, b, c] = [task('a'), task('b'), task('c')];

/** A frame a word: its number, its task, and `-` where that is over. */
function shown({ frames }: Framed): string[] {
  return frames.map(
    ({ number, task, parting }) =>
      `${number}${task.assignment.assignmentId}${task.load || ''}${parting ? '-' : ''}`,
  );
}

describe('frames', () => {
  it('keep their places when a task comes to the front', () => {
    const first = framed(noFrames, [a, b]);
    expect(shown(first)).toEqual(['0a', '1b']);
    const second = framed(first, [b, c]);
    expect(shown(second)).toEqual(['0a-', '1b', '2c']);
    expect(shown(without(second, 0))).toEqual(['1b', '2c']);
  });

  it('stay as they are while nothing changes, and show a task as it is now', () => {
    const first = framed(noFrames, [a, b]);
    expect(framed(first, [a, b])).toBe(first);
    const opened = { ...a, openFailures: 1 };
    const second = framed(first, [opened, b]);
    expect(shown(second)).toEqual(['0a', '1b']);
    expect(second.frames[0]?.task).toBe(opened);
  });

  it('are new for a task that comes back, even while its page is parting', () => {
    const gone = framed(framed(noFrames, [a]), []);
    expect(shown(framed(gone, [a]))).toEqual(['0a-', '1a']);
    expect(shown(framed(without(gone, 0), [a]))).toEqual(['1a']);
  });

  it('are new for a page that is loaded again', () => {
    expect(shown(framed(framed(noFrames, [a, b]), [task('a', 1), b]))).toEqual(['0a-', '1b', '2a1']);
  });

  it('do not move where the task ahead is given back', () => {
    expect(shown(framed(framed(noFrames, [a, b]), [a]))).toEqual(['0a', '1b-']);
  });
});
