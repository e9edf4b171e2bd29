import { expect, it } from 'vitest';
import { deviceName } from './model';

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
