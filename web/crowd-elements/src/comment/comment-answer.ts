import type { Regions } from '../element/region';
import { property } from '../values/json';
import type { Json, JsonObject } from '../values/json';
import type { WorkerComment } from './worker-comment';

const KEY = 'workerComment';

/** What a tool's `worker-comment` adds to its answer: nothing without a remark. */
export function commentAnswer(regions: Regions): JsonObject {
  const remark = boxIn(regions)?.value.trim() ?? '';
  return remark === '' ? {} : { [KEY]: remark };
}

/** Shows the remark of an answer again, or takes it away if that has none. */
export function restoreComment(regions: Regions, answer: Json | undefined): void {
  const remark = property(answer, KEY);
  boxIn(regions)?.restore(typeof remark === 'string' ? remark : '');
}

function boxIn(regions: Regions): WorkerComment | undefined {
  return regions.get<WorkerComment>('worker-comment');
}
