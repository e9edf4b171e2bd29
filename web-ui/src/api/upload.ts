import { useRef, useState } from 'react';
import { language } from '@/i18n/language';
import { csrfToken, newKey } from './client';
import { Offline, Problem } from './problem';

export type Upload<Answer = unknown> = {
  id: string;
  file: File;
  /** 0..1 while it travels. */
  share: number;
  answer?: Answer;
  error?: Error;
};

/** fetch cannot tell how much of a body has left, so uploads go by XMLHttpRequest. */
function post(path: string, file: File, key: string, progress: (share: number) => void) {
  return new Promise<unknown>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', language());
    request.setRequestHeader('Idempotency-Key', key);
    const token = csrfToken();
    if (token) request.setRequestHeader('X-XSRF-TOKEN', token);
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Offline(request.statusText));
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status < 300) resolve(body);
      else reject(new Problem(request.status, body as object));
    };
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** Sends chosen files to `path` one by one, each under its own key, and keeps what failed. */
export function useUploads<Answer = unknown>(
  path: string,
  onDone?: (answer: Answer, file: File) => void,
) {
  const [uploads, setUploads] = useState<Upload<Answer>[]>([]);
  const queue = useRef(Promise.resolve());
  const change = (id: string, next: Partial<Upload<Answer>>) =>
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...next } : one)));
  const run = ({ id, file }: { id: string; file: File }) => {
    queue.current = queue.current.then(async () => {
      try {
        const answer = (await post(path, file, id, (share) => change(id, { share }))) as Answer;
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
