// WebKitGTK has no setting that makes storage throw, as Safari does where all cookies are blocked.
for (const name of ['localStorage', 'indexedDB']) {
  Object.defineProperty(window, name, {
    get() { throw new DOMException('The operation is insecure.', 'SecurityError'); },
  });
}
