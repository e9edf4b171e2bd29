/** Only texts that are not empty stay in the address. */
export function kept<Name extends string>(
  search: Record<string, unknown>,
  names: readonly Name[],
): { [name in Name]?: string } {
  const found: { [name in Name]?: string } = {};
  for (const name of names) {
    const value = search[name];
    if ((typeof value === 'string' || typeof value === 'number') && `${value}` !== '') {
      found[name] = `${value}`;
    }
  }
  return found;
}
