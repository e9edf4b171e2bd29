export type ReadinessSearch = { framework?: string };

/** Which framework is open; without one the overview. */
export const readinessSearch = ({ framework }: Record<string, unknown>): ReadinessSearch =>
  typeof framework === 'string' && framework !== '' ? { framework } : {};
