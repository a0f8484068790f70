import type { EntryGenerator } from './$types.js';

export const entries: EntryGenerator = () => [{ lang: '' }, { lang: 'zh-TW' }];
