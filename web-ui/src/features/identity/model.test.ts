import { expect, it } from 'vitest';
import { addressText, deviceName } from './model';

it('names a device as a person would', () => {
  expect(
    deviceName(
      'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36',
    ),
  ).toBe('Samsung Internet, Android');
  expect(
    deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1'),
  ).toBe('Safari, iPhone');
  expect(deviceName('curl/8.0')).toBeUndefined();
  expect(deviceName(null)).toBeUndefined();
});

it('writes a number as it is read aloud', () => {
  expect(addressText('+905321112233')).toBe('0532 111 22 33');
  expect(addressText('anna@nord.test')).toBe('anna@nord.test');
  expect(addressText('+4915112345678')).toBe('+4915112345678');
  expect(addressText(null)).toBeUndefined();
});
