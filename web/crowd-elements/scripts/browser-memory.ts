import { readFile, readdir } from 'node:fs/promises';

/**
 * Memory of all processes that this one has started, in MB; what several of them share counts once. Linux alone tells
 * (`/proc/…/smaps_rollup`); NaN elsewhere.
 */
export async function browserMegabytes(): Promise<number> {
  const names = await readdir('/proc').catch(() => []);
  const pids = names.map(Number).filter(Number.isInteger);
  const parents = new Map(await Promise.all(pids.map(async (pid) => [pid, await parentOf(pid)] as const)));
  const isOurs = (pid: number | undefined): boolean =>
    pid !== undefined && (parents.get(pid) === process.pid || isOurs(parents.get(pid)));
  const sizes = await Promise.all(pids.filter(isOurs).map(kilobytesOf));
  return sizes.length === 0 ? Number.NaN : sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** Undefined for a process that has ended meanwhile. */
async function parentOf(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
  return parent > 0 ? parent : undefined;
}

async function kilobytesOf(pid: number): Promise<number> {
  const memory = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+)/m.exec(memory)?.[1] ?? 0);
}
