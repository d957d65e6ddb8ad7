// The head's menus open and close without this; with it they also close on Escape, and when one turns to something else.
(function () {
  function opened() {
    return document.querySelector("details.gj-menu[open]");
  }
  function leave(event) {
    var menu = opened();
    if (menu && event.target instanceof Node && !menu.contains(event.target)) {
      menu.open = false;
    }
  }
  document.addEventListener("click", leave);
  document.addEventListener("focusin", leave);
  document.addEventListener("keydown", function (event) {
    var menu = opened();
    if (menu && event.key === "Escape") {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
})();
