import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '@/i18n/use-language';
import { Details } from '@/ui/Section';
import { KeyValue } from '@/ui/surfaces';

type Words = { why: string; where: string; takes: string; helps: string };

// As long as a catalog each, and read by few: fetched with the paper they speak of.
const guides = import.meta.glob<Record<string, Words>>('../guides/*.json', { import: 'default' });

/** Why this paper is needed, where it is got, how long it takes, who helps. */
export function Guide({ type }: { type: string }) {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['papers', 'guides', language],
    queryFn: async () => (await guides[`../guides/${language}.json`]?.()) ?? {},
    staleTime: Number.POSITIVE_INFINITY,
  });
  const words = data?.[type];
  if (!words) return null;
  return (
    <Details title={<Trans>What this paper is for and how to get it</Trans>}>
      <KeyValue
        pairs={[
          [<Trans key="y">Why it is needed</Trans>, words.why],
          [<Trans key="w">Where to get it</Trans>, words.where],
          [<Trans key="t">How long it takes</Trans>, words.takes],
          [<Trans key="h">Who helps</Trans>, words.helps],
        ]}
      />
    </Details>
  );
}
