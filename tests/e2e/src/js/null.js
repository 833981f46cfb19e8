// Chromium only has settings that make localStorage throw, none that takes it away.
Object.defineProperty(window, 'localStorage', { get: () => null });
