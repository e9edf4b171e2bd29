import { Trans } from '@lingui/react/macro';
import { Button } from './Button';

type More = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };

/** Below a list of `useList`; nothing when everything is there. */
export function LoadMore({ list }: { list: More }) {
  if (!list.hasNextPage) return null;
  return (
    <div className="row load-more">
      <Button busy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
        <Trans>Show more</Trans>
      </Button>
    </div>
  );
}
