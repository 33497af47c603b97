/** As in the server's directory of workers. */
export const SHORTEST_PASSWORD = 10;

export interface PasswordEntry {
  readonly current: string;
  readonly next: string;
  readonly repeat: string;
}

export type PasswordFault = 'missing' | 'tooShort' | 'same' | 'differs';

/** What is wrong with an entry before the server is asked, by field; an empty object when nothing is. */
export function passwordFaults({
  current,
  next,
  repeat,
}: PasswordEntry): Partial<Record<keyof PasswordEntry, PasswordFault>> {
  return {
    ...(current === '' && { current: 'missing' as const }),
    ...(next.length < SHORTEST_PASSWORD
      ? { next: 'tooShort' as const }
      : next === current && { next: 'same' as const }),
    ...(repeat !== next && { repeat: 'differs' as const }),
  };
}
