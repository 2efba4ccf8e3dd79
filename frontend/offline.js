// The service worker: reading pages stay readable without a connection.
// It never keeps a page of the check or the desk, nor anything that somebody typed.
// The server puts VERSION, ESSENTIAL and LIBRARY in front of this text.
"use strict";
const CACHE = "galatea-" + VERSION;
const OFFLINE = "/offline";
// Better a page in another language than none.
const ANY = { ignoreVary: true };
const READING = new Set([...ESSENTIAL, ...LIBRARY]);

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches.open(CACHE).then((cache) => cache.addAll(ESSENTIAL)).then(() => self.skipWaiting()));
});

// One page after the other, so that nobody waits for a page that they want to see.
const keepLibrary = async () => {
  const cache = await caches.open(CACHE);
  for (const page of LIBRARY) {
    if (await cache.match(page, ANY) === undefined) {
      await cache.add(page);
    }
  }
};

// After a change of the guide the new pages take the place of the old ones.
const replace = async () => {
  const old = (await caches.keys()).filter((name) => name !== CACHE);
  if (old.length > 0) {
    await keepLibrary().catch(() => {});
    await Promise.all(old.map((name) => caches.delete(name)));
  }
  await self.clients.claim();
};
self.addEventListener("activate", (event) => event.waitUntil(replace()));

self.addEventListener("message", (event) => {
  if (event.data === "library") {
    const [asker] = event.ports;
    event.waitUntil(keepLibrary().then(
      () => asker.postMessage("kept"),
      () => asker.postMessage("failed")));
  }
});

// What the server says now comes first: advice on paper from last week may be wrong.
const newest = async (request, path) => {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) {
      await cache.put(path, response.clone());
    }
    return response;
  } catch (lost) {
    const kept = await cache.match(path, ANY);
    if (kept !== undefined) {
      return kept;
    }
    if (request.mode === "navigate") {
      return cache.match(OFFLINE, ANY);
    }
    throw lost;
  }
};

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin) {
    return;
  }
  const path = address.pathname + address.search;
  if (READING.has(path) || address.pathname.startsWith("/assets/")) {
    event.respondWith(newest(request, path));
  } else if (request.mode === "navigate" && !address.pathname.startsWith("/desk")) {
    event.respondWith(fetch(request).catch(() => caches.match(OFFLINE, ANY)));
  }
});
