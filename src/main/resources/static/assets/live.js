// A record's page hears that the record changed, and says so; without scripts the page is as it was opened. Listens only while
// the page is seen, for a browser keeps few connections to one server.
(function () {
  var place = document.querySelector("[data-live]");
  if (!place || !window.EventSource) {
    return;
  }
  var source = null;
  var told = false;
  function close() {
    if (source) {
      source.close();
      source = null;
    }
  }
  function follow() {
    close();
    if (told || document.hidden) {
      return;
    }
    source = new EventSource(place.dataset.live);
    source.addEventListener("changed", function () {
      told = true;
      close();
      place.firstElementChild.hidden = false;
    });
  }
  follow();
  document.addEventListener("visibilitychange", follow);
  window.addEventListener("pagehide", close);
})();
