import { i18n, type Messages } from '@lingui/core';
import type { Language } from '@/lib/format';

export type { Language };

export const languages: Record<Language, string> = { tr: 'Türkçe', en: 'English' };

const kept = 'ilmek.language';

// Each catalog is its own lazy chunk: a screen fetches the words of its feature, in one language.
const catalogs = import.meta.glob<{ messages: Messages }>([
  '../ui/locales/*.po',
  '../routes/locales/*.po',
  '../features/*/locales/*.po',
]);

export type Sentences = {
  type: Record<string, string>;
  code: Record<string, string>;
  /** Reasons of refusals that belong to no course. */
  reason?: Record<string, string>;
};
export type CourseWords = Record<'state' | 'act' | 'effect' | 'reason', Record<string, string>>;

// The sentences that the server owns lie beside its code, so that one test compares both.
const problemFiles = import.meta.glob<Sentences>('@problems/*.json', { import: 'default' });
const labelFiles = import.meta.glob<Record<string, CourseWords>>('@labels/*.json', {
  import: 'default',
});

const wanted = new Set(['../ui', '../routes']);
const loaded = new Map<string, Promise<void>>();
const problems: Partial<Record<Language, Sentences>> = {};
const labels: Partial<Record<Language, Record<string, CourseWords>>> = {};
let active: Language = 'tr';

export function language(): Language {
  return active;
}

/** What this device chose; else what the account says; else Turkish. */
export function preferred(account?: string | null): Language {
  for (const candidate of [chosen(), account]) {
    if (candidate === 'tr' || candidate === 'en') return candidate;
  }
  return 'tr';
}

function chosen(): string | null {
  try {
    return localStorage.getItem(kept);
  } catch {
    return null;
  }
}

function once(key: string, load: () => Promise<void>): Promise<void> {
  const running = loaded.get(key);
  if (running) return running;
  const promise = load().catch((error: unknown) => {
    // A lost connection must not be remembered: the next visit tries again.
    loaded.delete(key);
    throw error;
  });
  loaded.set(key, promise);
  return promise;
}

function fetchWords(to: Language): Promise<unknown> {
  const parts = [...wanted].map((folder) => {
    const path = `${folder}/locales/${to}.po`;
    return once(path, async () => {
      const catalog = await catalogs[path]?.();
      if (catalog) i18n.load(to, catalog.messages);
    });
  });
  const own = once(`sentences/${to}`, async () => {
    const [sentences, courses] = await Promise.all([file(problemFiles, to), file(labelFiles, to)]);
    problems[to] = sentences ?? { type: {}, code: {} };
    labels[to] = courses ?? {};
  });
  return Promise.all([...parts, own]);
}

async function file<T>(files: Record<string, () => Promise<T>>, to: Language) {
  const path = Object.keys(files).find((name) => name.endsWith(`/${to}.json`));
  return path ? files[path]?.() : undefined;
}

/** Makes sure that the words of these features are there in the language spoken. */
export async function loadWords(features: readonly string[]): Promise<void> {
  for (const feature of features) wanted.add(`../features/${feature}`);
  await fetchWords(active);
}

/** Switches the language of everything on the screen; what is typed stays. */
export async function speak(to: Language, remember = false): Promise<void> {
  await fetchWords(to);
  active = to;
  if (remember) {
    try {
      localStorage.setItem(kept, to);
    } catch {
      // Private windows may forbid storage; the choice then lasts as long as the page.
    }
  }
  document.documentElement.lang = to;
  i18n.activate(to);
}

export function problemSentences(): Sentences {
  return problems[active] ?? { type: {}, code: {} };
}

export function courseWords(course: string): CourseWords | undefined {
  return labels[active]?.[course];
}

export function allCourseWords(): Record<string, CourseWords> {
  return labels[active] ?? {};
}
