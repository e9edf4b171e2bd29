import { processes } from '@/i18n/trade';

/** A code as it is read aloud: K7M4 2QP. */
export function spaced(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** Processes in the order in which they are done. */
export function inOrder(slugs: readonly string[]): string[] {
  return Object.keys(processes).filter((slug) => slugs.includes(slug));
}
