// Runs before the first paint: light or dark as chosen, else as the system says.
(() => {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const chosen = () => {
    try {
      return localStorage.getItem('theme') || 'auto';
    } catch {
      return 'auto';
    }
  };
  const apply = () => {
    const choice = chosen();
    const theme = choice === 'auto' ? (dark.matches ? 'dark' : 'light') : choice;
    document.documentElement.setAttribute('data-bs-theme', theme);
  };
  apply();
  dark.addEventListener('change', apply);
  window.rollcallTheme = {
    chosen,
    choose(choice) {
      try {
        localStorage.setItem('theme', choice);
      } catch {
        // a browser that keeps nothing still gets the theme for this page
      }
      apply();
      if (choice !== chosen()) {
        document.documentElement.setAttribute('data-bs-theme', choice === 'auto' ? 'light' : choice);
      }
    },
  };
})();
