import { describe, expect, it } from 'vitest';
import { collate, fold, foldPlain, matches, upper } from './turkish';

describe('fold', () => {
  it('keeps the dotless i apart from the dotted one', () => {
    expect(fold('IŞIK')).toBe('ışık');
    expect(fold('İPEK')).toBe('ipek');
  });

  it('never leaves a combining dot behind', () => {
    expect(fold('I\u0307PEK')).toBe('ipek');
    expect(fold('İ'.normalize('NFD'))).toBe('i');
  });

  it('is the same for composed and decomposed letters', () => {
    expect(fold('ÇAĞRI'.normalize('NFD'))).toBe('çağrı');
  });

  it('puts spaces in order', () => {
    expect(fold('  Yıldız \n Dikim ')).toBe('yıldız dikim');
  });
});

describe('search and order', () => {
  it('finds with a keyboard that has no Turkish letters', () => {
    expect(foldPlain('Işıltılı Güneş')).toBe('isiltili gunes');
    expect(matches('Çınar Örme', 'cinar')).toBe(true);
    expect(matches('Çınar Örme', 'çinko')).toBe(false);
  });

  it('orders ç after c, ı before i, ş after s', () => {
    expect(['şerit', 'ipek', 'çınar', 'ışık', 'cam', 'sap'].toSorted(collate)).toEqual([
      'cam',
      'çınar',
      'ışık',
      'ipek',
      'sap',
      'şerit',
    ]);
  });

  it('writes capitals with the dot', () => {
    expect(upper('ilmek')).toBe('İLMEK');
  });
});
