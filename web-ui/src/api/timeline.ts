import { queryOptions } from '@tanstack/react-query';
import { read } from './client';

/** One move of something with a course: who, when, what, from where to where. */
export type TimelineEvent = {
  at: string;
  /** Name of the person or organisation; none when time moved it, or it followed by itself. */
  actor?: string | null;
  /** In which role it was done; `system` is what follows by itself. */
  role?: string;
  act: string;
  from?: string | null;
  to: string;
  text?: string | null;
  /** Where one thread shows several courses: the one this move belongs to. */
  course?: string;
};

/** The key starts with the course, so that one act refreshes the history of what it moved. */
export const timelineQuery = (course: string, id: string) =>
  queryOptions({
    queryKey: ['timeline', course, id],
    queryFn: ({ signal }) =>
      read<TimelineEvent[]>('/api/timeline/{course}/{id}', { path: { course, id }, signal }),
  });
