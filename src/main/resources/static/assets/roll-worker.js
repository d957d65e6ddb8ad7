// Serves the rolls, and assessors' checklists, when there is no network, as they were last seen. Nothing else is kept, nothing longer than a day, and nothing
// after somebody signed out on this device.
(function () {
  var PAGES = "gongjian-rolls-1";
  var DAY = 24 * 60 * 60 * 1000;

  function isRoll(url) {
    return /\/(roll|desk\/rolls|visits|visits\/[0-9a-f-]{36})$/.test(url.pathname);
  }

  function isAsset(url) {
    return url.pathname.startsWith("/assets/") || url.pathname.startsWith("/webjars/");
  }

  function stamped(answer) {
    return answer.blob().then(function (body) {
      var headers = new Headers(answer.headers);
      headers.set("X-Kept-At", String(Date.now()));
      return new Response(body, { status: answer.status, statusText: answer.statusText, headers: headers });
    });
  }

  function fresh(request, key) {
    return fetch(request).then(function (answer) {
      if (answer.ok && !answer.redirected) {
        var copy = answer.clone();
        return caches.open(PAGES)
          .then(function (kept) { return stamped(copy).then(function (page) { return kept.put(key, page); }); })
          .then(function () { return answer; });
      }
      return answer;
    });
  }

  function kept(key) {
    return caches.open(PAGES)
      .then(function (pages) { return pages.match(key); })
      .then(function (page) {
        var at = page && Number(page.headers.get("X-Kept-At"));
        return page && Date.now() - at < DAY ? page : Response.error();
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
    if (url.origin !== self.location.origin) {
      return;
    }
    if (event.request.method === "POST" && url.pathname === "/sign-out") {
      event.waitUntil(caches.delete(PAGES));
      return;
    }
    if (event.request.method === "GET" && (isRoll(url) || isAsset(url))) {
      var key = url.origin + url.pathname;
      event.respondWith(fresh(event.request, key).catch(function () { return kept(key); }));
    }
  });
})();
