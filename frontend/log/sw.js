// The server puts a line before this one: SHELL, the files of the log and the version they make together.
const CACHE = `codesign-log-${SHELL.version}`;
const PAGE = new URL('./', self.location).href;
const FILES = new Set(SHELL.files.map((it) => new URL(it, self.location).href));

self.addEventListener('install', (event) => {
  const fresh = [...FILES].map((it) => new Request(it, { cache: 'reload' }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh)));
});

self.addEventListener('activate', (event) => event.waitUntil(activate()));

async function activate() {
  const old = (await caches.keys()).filter((it) => it.startsWith('codesign-log-') && it !== CACHE);
  await Promise.all(old.map((it) => caches.delete(it)));
  await self.clients.claim();
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/)[0];
  const page = request.mode === 'navigate' && address === PAGE;
  if (request.method === 'GET' && (page || FILES.has(address))) {
    event.respondWith(kept(page ? PAGE : address, request));
  }
});

async function kept(address, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(address)) ?? fetch(request);
}

self.addEventListener('message', (event) => event.data === 'take over' && self.skipWaiting());

/** A prompt was tapped: it is answered in the log. */
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(show());
});

async function show() {
  const [open] = await self.clients.matchAll({ type: 'window' });
  return open ? open.focus() : self.clients.openWindow(PAGE);
}
