// The one place on the screens' side that folds and collates. A dotless I in "IŞIK" must become
// "ışık", which the default toLowerCase turns into "işik"; the server folds by the same rule.

const collator = new Intl.Collator('tr', { sensitivity: 'accent', numeric: true });

/** Lower case by Turkish rules, composed, single spaces: the form in which two texts are compared. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('İ', 'i')
    .replaceAll('I', 'ı')
    .toLocaleLowerCase('tr')
    .replaceAll('\u0307', '')
    .replace(/\s+/g, ' ')
    .trim();
}

const plain: Record<string, string> = {
  ı: 'i',
  ş: 's',
  ğ: 'g',
  ç: 'c',
  ö: 'o',
  ü: 'u',
  â: 'a',
  î: 'i',
  û: 'u',
};

/** Folded and without Turkish marks: for people who search with a keyboard that has none. */
export function foldPlain(text: string): string {
  return fold(text).replace(/[ışğçöüâîû]/g, (letter) => plain[letter] ?? letter);
}

/** Whether `text` contains what was typed, marks or no marks. */
export function matches(text: string, typed: string): boolean {
  return foldPlain(text).includes(foldPlain(typed));
}

/** Dictionary order of Turkish: ç after c, ı before i. */
export function collate(a: string, b: string): number {
  return collator.compare(a, b);
}

export function upper(text: string): string {
  return text.toLocaleUpperCase('tr');
}
