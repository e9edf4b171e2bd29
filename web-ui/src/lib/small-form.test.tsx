import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useSmallForm } from './small-form';

const sent = vi.fn();

function Name() {
  const form = useSmallForm({ defaultValues: { name: '', code: '' } });
  const { error } = form.getFieldState('name');
  return (
    <form onSubmit={form.handleSubmit(sent)}>
      <input aria-label="name" {...form.register('name', { required: 'Write a name.' })} />
      <input
        aria-label="code"
        {...form.register('code', { validate: (code) => code.length < 4 || 'Too long.' })}
      />
      <p>{error?.message}</p>
      <p>{form.formState.errors.root?.server?.message}</p>
      <button type="button" onClick={() => form.setError('root.server', { message: 'Busy.' })}>
        refuse
      </button>
      <button type="submit">send</button>
    </form>
  );
}

it('sends only what passes, shows findings and forgets them when the field changes', () => {
  render(<Name />);
  fireEvent.click(screen.getByText('send'));
  expect(screen.getByText('Write a name.')).toBeTruthy();
  expect(sent).not.toHaveBeenCalled();

  fireEvent.change(screen.getByLabelText('name'), { target: { value: 'Emine' } });
  expect(screen.queryByText('Write a name.')).toBeNull();
  fireEvent.click(screen.getByText('refuse'));
  expect(screen.getByText('Busy.')).toBeTruthy();

  fireEvent.click(screen.getByText('send'));
  expect(sent).toHaveBeenCalledWith({ name: 'Emine', code: '' });
  expect(screen.queryByText('Busy.')).toBeNull();
});
