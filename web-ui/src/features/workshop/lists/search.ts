import type { ClaimsSearch } from './pages/ClaimsPage';
import type { ImportSearch } from './pages/ImportPage';
import type { ProspectsSearch } from './pages/ProspectsPage';

/** Only texts that are not empty stay in the address. */
function texts<Name extends string>(search: Record<string, unknown>, names: readonly Name[]) {
  const kept: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = search[name];
    if ((typeof value === 'string' || typeof value === 'number') && `${value}` !== '') {
      kept[name] = `${value}`;
    }
  }
  return kept;
}

export const importSearch = (search: Record<string, unknown>): ImportSearch =>
  texts(search, ['outcome']);

export const prospectsSearch = (search: Record<string, unknown>): ProspectsSearch =>
  texts(search, ['state', 'district', 'q', 'importId']);

export const claimsSearch = (search: Record<string, unknown>): ClaimsSearch =>
  texts(search, ['state', 'claim']);
