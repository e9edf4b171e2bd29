import type { AskSearch } from './pages/AskPage';
import type { CandidatesSearch } from './pages/CandidatesPage';
import { pointOf } from './place';

/** Only texts that are not empty stay in the address; figures in it are texts too. */
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

export const askSearch = (search: Record<string, unknown>): AskSearch => texts(search, ['process']);

export const candidatesSearch = (search: Record<string, unknown>): CandidatesSearch => {
  const { from, weeks, near, km, sort, through, ...rest } = texts(search, [
    'process',
    'from',
    'weeks',
    'minutes',
    'district',
    'certificate',
    'through',
    'machine',
    'near',
    'km',
    'sort',
    'q',
  ]);
  // An address somebody typed must not break the drawing of weeks. Undefined and not left out: the
  // router keeps what is only left out.
  return {
    ...rest,
    from: from && /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(from) ? from : undefined,
    weeks: weeks && /^([1-9]|1\d|2[0-6])$/.test(weeks) ? weeks : undefined,
    through: through && /^\d{4}-\d\d-\d\d$/.test(through) ? through : undefined,
    near: pointOf(near) ? near : undefined,
    km: km && /^([1-9]|[1-4]\d|50)$/.test(km) ? km : undefined,
    sort: sort === 'free' || (sort === 'distance' && pointOf(near)) ? sort : undefined,
  };
};
