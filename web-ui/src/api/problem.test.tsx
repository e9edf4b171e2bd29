import { act, renderHook } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSentences, speak } from '@/i18n/language';
import { applyProblem, fieldPath, Offline, Problem, problemText } from './problem';

beforeAll(() => speak('tr').then(loadSentences));

const form = () =>
  renderHook(() => {
    const made = useForm({ defaultValues: { name: '', lines: [{ pieces: 0 }] } });
    // Subscribes, as a screen that shows errors does.
    void made.formState.errors;
    return made;
  }).result;

const invalid = (
  ...errors: { pointer: string; code: string; params?: Record<string, unknown> }[]
) => new Problem(400, { type: '/problems/invalid', errors });

describe('a problem on a form', () => {
  it('stands at the fields it belongs to, in the language spoken', () => {
    const result = form();
    act(() =>
      applyProblem(
        result.current,
        invalid(
          { pointer: '/lines/0/pieces', code: 'min', params: { value: 1500 } },
          { pointer: '/name', code: 'required' },
        ),
      ),
    );
    expect(result.current.getFieldState('lines.0.pieces').error?.message).toBe(
      'En az 1.500 olmalı.',
    );
    expect(result.current.getFieldState('name').error?.message).toBe('Bu alan boş kalamaz.');
    expect(result.current.formState.errors.root?.server).toBeUndefined();
  });

  it('loses nothing that belongs to no field', () => {
    const result = form();
    act(() =>
      applyProblem(
        result.current,
        invalid(
          { pointer: '/elsewhere', code: 'required' },
          { pointer: '/name', code: 'required' },
        ),
      ),
    );
    expect(result.current.formState.errors.root?.server?.message).toBe('Bu alan boş kalamaz.');
  });

  it('says at the form what has no fields at all', () => {
    const result = form();
    act(() => applyProblem(result.current, new Problem(409, { type: '/problems/stale' })));
    expect(result.current.formState.errors.root?.server?.message).toMatch(/başka biri/);
  });
});

describe('what a person reads', () => {
  it('is the sentence of the slug', () => {
    expect(problemText(new Problem(422, { type: '/problems/code_wrong' }))).toMatch(/Kod yanlış/);
    expect(problemText(new Offline(null))).toMatch(/İnternet yok/);
  });

  it('falls back from an unknown slug to what the status says', () => {
    expect(problemText(new Problem(404, { type: '/problems/never_heard' }))).toBe(
      problemText(new Problem(404)),
    );
  });

  it('is never empty, whatever was thrown', () => {
    expect(problemText(new Error('x'))).not.toBe('');
    expect(problemText(undefined)).not.toBe('');
  });
});

describe('pointers', () => {
  it('become paths, with their escapes', () => {
    expect(fieldPath('/lines/0/pieces')).toBe('lines.0.pieces');
    expect(fieldPath('/a~1b/c~0d')).toBe('a/b.c~d');
  });
});
