// Runs before the first paint, so that the page never flashes in the wrong theme.
(() => {
  const fromAddress = new URLSearchParams(location.hash.slice(1)).get('theme');
  let stored = null;
  try {
    stored = localStorage.getItem('theme');
  } catch {
    // Storage may be forbidden; the system's preference decides then.
  }
  const wanted = fromAddress ?? stored;
  const dark =
    wanted === 'dark' || (wanted !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
