import { formatNumber } from '@/lib/format';
import {
  type CourseWords,
  courseWords,
  knownCourses,
  language,
  problemSentences,
} from './language';

type Params = Record<string, unknown>;

/** Puts values where the sentence says {name}; figures in the language's own grouping. */
export function fill(sentence: string, params: Params = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined || value === null) return whole;
    return typeof value === 'number' ? formatNumber(value, language(), 2) : String(value);
  });
}

export function problemSentence(slug: string, params?: Params): string | undefined {
  const sentence = problemSentences().type[slug];
  return sentence && fill(sentence, params);
}

/** The sentence for one field's error code; an unknown code still says that the value is refused. */
export function codeSentence(code: string, params?: Params): string {
  const { code: codes } = problemSentences();
  return fill(codes[code] ?? codes.invalid ?? code, params);
}

/**
 * What a course calls a state, an act, an effect or a reason, for example
 * `courseLabel('enquiry', 'act', 'award')`. A slug without a sentence is shown as written, so that
 * a forgotten word is seen and not an empty button.
 */
export function courseLabel(
  course: string,
  kind: keyof CourseWords,
  slug: string,
  params?: Params,
): string {
  const sentence = courseWords(course)?.[kind]?.[slug];
  return sentence ? fill(sentence, params) : slug.replaceAll('_', ' ');
}

/** Why something is not possible, wherever its sentence stands. */
export function reasonSentence(slug: string, params?: Params, course?: string): string {
  const known = course ? courseWords(course)?.reason[slug] : undefined;
  const anywhere = () =>
    problemSentences().reason?.[slug] ??
    knownCourses().find(({ reason }) => reason?.[slug])?.reason[slug];
  const sentence = known ?? anywhere();
  return sentence ? fill(sentence, params) : slug.replaceAll('_', ' ');
}
