import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import { Problem } from './problem';

export type DemoMessage = {
  at: string;
  channel: string;
  to: string;
  subject: string;
  text: string;
};

/** What the demo cluster "sent"; null where this is no demo. */
export const demoMailboxQuery = queryOptions({
  queryKey: ['demo', 'mailbox'],
  queryFn: async ({ signal }): Promise<DemoMessage[] | null> => {
    try {
      return await read<DemoMessage[]>('/api/demo/mailbox', { signal });
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return null;
      throw error;
    }
  },
});
