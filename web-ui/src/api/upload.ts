import { useRef, useState } from 'react';
import { language } from '@/i18n/language';
import { lighter } from '@/lib/photo';
import { csrfToken, newKey, type Schema } from './client';
import { Offline, Problem } from './problem';

/** A file the server has kept; acts refer to it by its id. */
export type Stored = Schema<'BlobView'>;

/** Where a stored file is read: a picture shown in place, anything else saved. */
export const fileAddress = (id: string, inline = false) =>
  inline ? `/files/${id}?inline=true` : `/files/${id}`;

/** What the server takes; a larger file is not even sent. */
const largest = 25 * 1024 * 1024;

export type Upload<Answer = Stored> = {
  id: string;
  file: File;
  /** 0..1 while it travels. */
  share: number;
  answer?: Answer;
  error?: Error;
};

/** fetch cannot tell how much of a body has left, so uploads go by XMLHttpRequest. */
function put(path: string, file: File, progress: (share: number) => void) {
  return new Promise<unknown>((resolve, reject) => {
    const request = new XMLHttpRequest();
    const joint = path.includes('?') ? '&' : '?';
    request.open('PUT', `${path}${joint}name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', language());
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    const token = csrfToken();
    if (token) request.setRequestHeader('X-XSRF-TOKEN', token);
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Offline(request.statusText));
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status < 300) resolve(body);
      else reject(new Problem(request.status, body as object));
    };
    request.send(file);
  });
}

async function sent(path: string, chosen: File, progress: (share: number) => void) {
  const file = await lighter(chosen);
  if (file.size > largest) throw new Problem(413, { type: '/problems/too_large' });
  return put(path, file, progress);
}

/** Sends one file and says how the server calls it. */
export const storeFile = (file: File) =>
  sent('/api/files', file, () => undefined) as Promise<Stored>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/**
 * Sends chosen files one by one and keeps what failed. The same file sent twice is one file on the
 * server. Where CSV or XML is read, the path is `/api/files?tables=true`.
 */
export function useUploads<Answer = Stored>(
  path = '/api/files',
  onDone?: (answer: Answer, file: File) => void,
) {
  const [uploads, setUploads] = useState<Upload<Answer>[]>([]);
  const queue = useRef(Promise.resolve());
  const change = (id: string, next: Partial<Upload<Answer>>) =>
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...next } : one)));
  const run = ({ id, file }: { id: string; file: File }) => {
    queue.current = queue.current.then(async () => {
      try {
        const answer = (await sent(path, file, (share) => change(id, { share }))) as Answer;
        change(id, { share: 1, answer });
        onDone?.(answer, file);
      } catch (error) {
        change(id, { error: error as Error });
      }
    });
  };
  return {
    uploads,
    add: (files: readonly File[]) => {
      const added = files.map((file) => ({ id: newKey(), file, share: 0 }));
      setUploads((all) => [...all, ...added]);
      for (const upload of added) run(upload);
    },
    retry: (id: string) => {
      const upload = uploads.find((one) => one.id === id);
      if (!upload) return;
      change(id, { error: undefined, share: 0 });
      run(upload);
    },
    remove: (id: string) => setUploads((all) => all.filter((one) => one.id !== id)),
  };
}
