// Visits are recorded where there is often no signal. What was seen, the photos and both
// signatures lie in the browser's own database until the server has taken them, once: the key of
// the act is kept with them, and each file that has arrived is not sent again.
import { newKey, send } from '@/api/client';
import { Offline, Problem } from '@/api/problem';
import { storeFile } from '@/api/upload';

export type Picture = { id: string; name: string; type: string; data: Blob; blobId?: string };

export type Visit<Seen> = {
  id: string;
  seen: Seen;
  photos: Picture[];
  signatures: { visitor?: Picture; workshop?: Picture };
  place: { lat?: number; lng?: number };
  /** Set once it is to be sent: the body without pictures, and the key of the act. */
  sending?: { version: number; form: Record<string, unknown>; key: string };
};

const name = 'ilmek.visits';
const store = 'visits';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function within<T>(
  mode: IDBTransactionMode,
  work: (visits: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

export const keptVisit = <Seen>(id: string) =>
  within<Visit<Seen> | undefined>('readonly', (visits) => visits.get(id));

export const keepVisit = <Seen>(visit: Visit<Seen>) =>
  within('readwrite', (visits) => visits.put(visit)).then(() => undefined);

export const forgetVisit = (id: string) =>
  within('readwrite', (visits) => visits.delete(id)).then(() => undefined);

export const picture = (file: File): Picture => ({
  id: newKey(),
  name: file.name,
  type: file.type,
  data: file,
});

async function arrived<Seen>(visit: Visit<Seen>, one: Picture): Promise<string> {
  if (!one.blobId) {
    const stored = await storeFile(new File([one.data], one.name, { type: one.type }));
    one.blobId = stored.id;
    await keepVisit(visit);
  }
  return one.blobId;
}

/**
 * Sends what waits: the pictures that have not arrived, then the visit itself. Answers with what
 * the server said; throws Offline when the line broke, and everything is still here.
 */
export async function sendVisit<Seen, Answer>(visit: Visit<Seen>): Promise<Answer> {
  const { sending, photos, signatures, place, id } = visit;
  if (!sending) throw new Error('the visit is not to be sent yet');
  if (!navigator.onLine) throw new Offline('offline');
  const blobs = [];
  for (const one of photos) {
    blobs.push({ blobId: await arrived(visit, one), caption: '' });
  }
  const signed: Record<string, string> = {};
  if (signatures.visitor) signed.visitorSignature = await arrived(visit, signatures.visitor);
  if (signatures.workshop) signed.workshopSignature = await arrived(visit, signatures.workshop);
  const answer = await send<Answer>('POST', '/api/applications/{id}/record-visit', {
    path: { id },
    body: {
      version: sending.version,
      form: { ...sending.form, ...signed },
      photos: blobs,
      ...place,
    },
    key: sending.key,
  });
  await forgetVisit(id);
  return answer;
}

/** Whether it is worth trying again by itself. */
export const isLineBroken = (error: unknown) =>
  error instanceof Offline || (error instanceof Problem && error.status >= 500);
