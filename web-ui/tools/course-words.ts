// The words of all courses stand in one file per language beside the courses (workflows). A screen
// shows one or two of them, so each course becomes a lazy module of its own:
// virtual:course-words exports { tr: { enquiry: () => import(…) }, en: { … } }.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const name = 'virtual:course-words';

export function courseWords(folder: string): Plugin {
  const file = (language: string) => join(folder, `${language}.json`);
  const read = (language: string): Record<string, unknown> =>
    existsSync(file(language)) ? JSON.parse(readFileSync(file(language), 'utf8')) : {};
  return {
    name: 'course-words',
    resolveId: (id) => (id === name || id.startsWith(`${name}/`) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${name}`)) return undefined;
      const [, language, course] = id.slice(1).split('/');
      if (language && course) {
        this.addWatchFile(file(language));
        return `export default ${JSON.stringify(read(language)[course])}`;
      }
      const table = (of: string) =>
        Object.keys(read(of)).map(
          (key) =>
            `${JSON.stringify(key)}: () => import(${JSON.stringify(`${name}/${of}/${key}`)})`,
        );
      return `export default { tr: { ${table('tr')} }, en: { ${table('en')} } }`;
    },
  };
}
