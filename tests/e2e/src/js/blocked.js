// WebKitGTK has no setting that makes localStorage throw, as Safari does where all cookies are blocked.
Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('The operation is insecure.', 'SecurityError'); },
});
