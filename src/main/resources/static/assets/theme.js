// Follows the system between light and dark where the reader has not chosen. Runs before the page is painted.
(function () {
  var root = document.documentElement;
  if (root.dataset.theme !== "system") {
    return;
  }
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  function follow() {
    root.setAttribute("data-bs-theme", dark.matches ? "dark" : "light");
  }
  follow();
  dark.addEventListener("change", follow);
})();
