// Lets the page that verifies credentials open without a network. It keeps that page, what the page is made of, the public keys and
// the lists of what was revoked; never a credential: that stands after the # of an address, which no worker keeps.
(function () {
  var SHELF = "gongjian-verify-1";

  function kept(url) {
    return caches.open(SHELF)
      .then(function (shelf) { return shelf.match(url.origin + url.pathname); })
      .then(function (found) { return found || Response.error(); });
  }

  function fresh(request, url) {
    return fetch(request).then(function (answer) {
      if (!answer.ok || answer.redirected || request.mode === "navigate") {
        return answer;
      }
      var copy = answer.clone();
      return caches.open(SHELF)
        .then(function (shelf) { return shelf.put(url.origin + url.pathname, copy); })
        .then(function () { return answer; });
    });
  }

  self.addEventListener("install", function () {
    self.skipWaiting();
  });

  self.addEventListener("activate", function (event) {
    event.waitUntil(self.clients.claim());
  });

  self.addEventListener("fetch", function (event) {
    var url = new URL(event.request.url);
    if (event.request.method === "GET" && url.origin === self.location.origin) {
      event.respondWith(fresh(event.request, url).catch(function () { return kept(url); }));
    }
  });
})();
