/**
 * Keeps the log's files on this device, so that it opens without a network, and tells when there are newer ones. They
 * come into use when the person says so, or when the log is opened the next time; what was logged is not touched.
 *
 * @param {() => void} announce
 */
export async function updates(announce) {
  if (!('serviceWorker' in navigator)) {
    return;
  }
  const registration = await navigator.serviceWorker.register('sw.js').catch(() => null);
  if (!registration) {
    return;
  }
  const waits = () => registration.waiting && navigator.serviceWorker.controller && announce();
  waits();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', waits));
}

/** Takes the newer files into use. */
export async function update() {
  const registration = await navigator.serviceWorker.getRegistration();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  registration?.waiting?.postMessage('take over');
}
