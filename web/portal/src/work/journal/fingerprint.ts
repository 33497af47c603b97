import type { Answer } from '../../api/types';

/**
 * A short text that two answers share if they are the same JSON value, whatever the order of their keys: the server
 * may write an answer back in another order than it was sent. Two FNV-1a hashes and the length; made to tell one
 * worker's few drafts of one task apart, not to resist an attacker (`crypto.subtle` is missing on plain http hosts).
 */
export function fingerprint(answer: Answer | null): string {
  const text = canonical(answer);
  return `${text.length.toString(36)}-${fnv1a(text, 0x811c9dc5)}-${fnv1a(text, 0x5bd1e995)}`;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

const FNV_PRIME = 0x01000193;

function fnv1a(text: string, seed: number): string {
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  }
  return (hash >>> 0).toString(36);
}
