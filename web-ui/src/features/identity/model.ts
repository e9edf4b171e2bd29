/** What a browser calls itself, as a person would: "Chrome, Android". */
export function deviceName(agent: string | null | undefined): string | undefined {
  if (!agent) return undefined;
  const find = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([pattern]) => pattern.test(agent))?.[1];
  const browser = find([
    [/Edg\//, 'Edge'],
    [/OPR\/|Opera/, 'Opera'],
    [/SamsungBrowser/, 'Samsung Internet'],
    [/Firefox\/|FxiOS/, 'Firefox'],
    [/Chrome\/|CriOS/, 'Chrome'],
    [/Safari\//, 'Safari'],
  ]);
  const system = find([
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iPhone'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'Mac'],
    [/Linux/, 'Linux'],
  ]);
  return [browser, system].filter(Boolean).join(', ') || undefined;
}

/** "+905321112233" as it is read aloud: "0532 111 22 33"; other addresses as they are. */
export function addressText(address: string | null | undefined): string | undefined {
  const mobile = /^\+90(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(address ?? '');
  return mobile ? `0${mobile.slice(1).join(' ')}` : (address ?? undefined);
}
