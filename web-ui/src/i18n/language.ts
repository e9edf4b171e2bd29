import courseFiles from 'virtual:course-words';
import { i18n, type Messages } from '@lingui/core';
import type { Language } from '@/lib/format';

export type { Language };

export const languages: Record<Language, string> = { tr: 'Türkçe', en: 'English' };

const kept = 'ilmek.language';

/** Sentences that the server owns, beside its code, so that one test compares both. */
export type Sentences = {
  type: Record<string, string>;
  code: Record<string, string>;
  /** Reasons of refusals that belong to no course. */
  reason?: Record<string, string>;
};

/** What one course calls its states, acts, effects and reasons. */
export type CourseWords = Record<'state' | 'act' | 'effect' | 'reason', Record<string, string>>;

// Each catalog is its own lazy chunk: a screen fetches the words of its feature, in one language.
const catalogs = import.meta.glob<{ messages: Messages }>([
  '../ui/locales/*.po',
  '../routes/locales/*.po',
  '../features/*/locales/*.po',
  '../features/*/*/locales/*.po',
]);
const problemFiles = import.meta.glob<Sentences>('@problems/*.json', { import: 'default' });

const shell = ['ui', 'routes'];
const wanted = new Set(shell);
const loaded = new Map<string, Promise<void>>();
const problems: Partial<Record<Language, Sentences>> = {};
const courses: Record<Language, Record<string, CourseWords>> = { tr: {}, en: {} };
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

/**
 * One set of words: "ui", "routes", a feature's name, a side of it ("sourcing/owner"), or "course/"
 * and a course.
 */
function fetchSet(name: string, to: Language): Promise<void> {
  return once(`${name} ${to}`, async () => {
    if (name.startsWith('course/')) {
      const course = name.slice('course/'.length);
      const words = await courseFiles[to][course]?.();
      if (words) courses[to][course] = words.default;
      return;
    }
    const folder = shell.includes(name) ? `../${name}` : `../features/${name}`;
    const catalog = await catalogs[`${folder}/locales/${to}.po`]?.();
    if (catalog) i18n.load(to, catalog.messages);
  });
}

function fetchProblems(to: Language): Promise<void> {
  return once(`problems ${to}`, async () => {
    const path = Object.keys(problemFiles).find((name) => name.endsWith(`/${to}.json`));
    problems[to] = path ? await problemFiles[path]?.() : undefined;
  });
}

/** Makes sure that these words are there in the language spoken. */
export async function loadWords(names: readonly string[]): Promise<void> {
  for (const name of names) wanted.add(name);
  await Promise.all([...wanted].map((name) => fetchSet(name, active)));
}

/** Switches the language of everything on the screen; what is typed stays. */
export async function speak(to: Language, remember = false): Promise<void> {
  const asked = [...wanted].map((name) => fetchSet(name, to));
  await Promise.all(problems[active] ? [...asked, fetchProblems(to)] : asked);
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

/**
 * The sentences for what goes wrong. They follow the first screen, which a slow line shall not wait
 * for; an answer that is a problem waits for them.
 */
export async function loadSentences(): Promise<void> {
  if (problems[active]) return;
  await fetchProblems(active).catch(() => undefined);
  i18n.activate(active);
}

export function problemSentences(): Sentences {
  return problems[active] ?? { type: {}, code: {} };
}

/**
 * The words of a course. A route asks for them beforehand (`words: ['course/enquiry']`); if it did
 * not, they are fetched now and the screen is drawn again when they arrive.
 */
export function courseWords(course: string): CourseWords | undefined {
  const words = courses[active][course];
  if (!words && courseFiles[active][course] && !wanted.has(`course/${course}`)) {
    void loadWords([`course/${course}`]).then(() => i18n.activate(active));
  }
  return words;
}

export function knownCourses(): readonly CourseWords[] {
  return Object.values(courses[active]);
}
