import { useEffect, useRef } from 'react';
import { fillable, useReading } from '../reading';
import { ReadPaper } from './ReadPaper';

type ReadWhileAskedProps = {
  pages: readonly { id: string }[];
  /** Told once of every reading: what may be filled in without a question. */
  onRead: (values: Record<string, string>) => void;
};

/** Reads the files of a paper while its owner answers the other questions. */
export default function ReadWhileAsked({ pages, onRead }: ReadWhileAskedProps) {
  const reading = useReading(pages);
  const told = useRef('');
  useEffect(() => {
    if (reading?.state !== 'done' || told.current === reading.id) return;
    told.current = reading.id;
    onRead(fillable(reading));
  }, [reading, onRead]);
  return reading ? <ReadPaper reading={reading} /> : null;
}
