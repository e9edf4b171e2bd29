/** A code as it is read aloud: K7M4 2QP. */
export function spaced(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}
