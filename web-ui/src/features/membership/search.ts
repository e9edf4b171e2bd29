import type { MembersSearch } from './desk/pages/MembersPage';
import type { QueueSearch } from './desk/pages/QueuePage';

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

export const queueSearch = (search: Record<string, unknown>): QueueSearch =>
  texts(search, ['state', 'kind', 'district', 'olderThanDays', 'q']);

export const membersSearch = (search: Record<string, unknown>): MembersSearch =>
  texts(search, ['kind', 'state', 'district', 'process', 'q']);
