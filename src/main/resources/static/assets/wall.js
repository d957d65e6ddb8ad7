// The wall hears of each claim and draws itself anew; without scripts it is as it was opened.
(function () {
  var source = null;
  var board = document.getElementById("board");
  if (!board || !window.fetch) {
    return;
  }
  function draw() {
    fetch(board.dataset.board, { credentials: "same-origin", cache: "no-store" })
      .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(answer.status); })
      .then(function (text) {
        var drawn = new DOMParser().parseFromString(text, "text/html").getElementById("board");
        if (drawn) {
          board.replaceWith(drawn);
          board = drawn;
          follow();
        }
      })
      .catch(function () {});
  }
  function follow() {
    if (source) {
      source.close();
      source = null;
    }
    if (!window.EventSource) {
      return;
    }
    source = new EventSource(board.dataset.live + "?since=" + board.dataset.since);
    source.addEventListener("changed", draw);
  }
  follow();
  // Clocks go on though nobody claims, and a line that is lost is made good.
  window.setInterval(draw, 15000);
  window.addEventListener("pagehide", function () {
    if (source) {
      source.close();
    }
  });
})();
