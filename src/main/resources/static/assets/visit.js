// A checklist without a network: each finding is kept on the device under an id of its own and told when there is a network again.
// The server knows the ids it was told, so telling one twice changes nothing. Without scripts the forms tell each at once.
(function () {
  var page = document.querySelector("[data-visit]");
  if (!page || !window.fetch || !window.localStorage) {
    return;
  }
  if (navigator.serviceWorker && page.dataset.worker) {
    navigator.serviceWorker.register(page.dataset.worker).catch(function () {});
  }
  var address = page.dataset.steps;
  if (!address) {
    return;
  }
  var said = page.querySelector("[data-visit-said]");
  var refused = page.querySelector("[data-visit-refused]");
  var shelf = "visit:" + address;
  var telling = false;

  function waiting() {
    try {
      return JSON.parse(localStorage.getItem(shelf)) || [];
    } catch (broken) {
      return [];
    }
  }

  function keep(steps) {
    if (steps.length) {
      localStorage.setItem(shelf, JSON.stringify(steps));
    } else {
      localStorage.removeItem(shelf);
    }
  }

  function fresh() {
    if (crypto.randomUUID) {
      return crypto.randomUUID();
    }
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    var hex = Array.from(bytes, function (one) { return one.toString(16).padStart(2, "0"); }).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  }

  function say(text) {
    said.hidden = !text;
    said.textContent = text || "";
  }

  function state(leaf, text) {
    var row = page.querySelector("[data-leaf='" + CSS.escape(leaf) + "'] [data-visit-state]");
    if (row) {
      row.textContent = text;
    }
  }

  function show() {
    var steps = waiting();
    steps.forEach(function (step) { state(step.leaf, page.dataset.kept.replace("{0}", step.points)); });
    say(steps.length ? page.dataset.offline.replace("{0}", steps.length) : "");
  }

  // A page that was kept may hold a token that is old: it is fetched anew.
  function renew() {
    return fetch(location.pathname, { credentials: "same-origin", cache: "no-store" })
      .then(function (answer) { return answer.ok && !answer.redirected ? answer.text() : Promise.reject(answer.status); })
      .then(function (text) {
        var token = new DOMParser().parseFromString(text, "text/html").querySelector("meta[name=csrf]");
        if (token) {
          document.querySelector("meta[name=csrf]").content = token.content;
        }
      });
  }

  function send(steps) {
    return fetch(address, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": document.querySelector("meta[name=csrf]").content },
      body: JSON.stringify({ steps: steps })
    }).then(function (answer) {
      return answer.ok && !answer.redirected ? answer.json() : Promise.reject(answer.status || 401);
    });
  }

  function putOff(why) {
    show();
    if (typeof why === "number") {
      say(page.dataset.signedOut.replace("{0}", waiting().length));
    }
  }

  function flush(again) {
    var steps = waiting().slice(0, 100);
    if (telling || !steps.length) {
      return;
    }
    telling = true;
    send(steps)
      .then(function (answers) {
        var told = answers.map(function (answer) { return answer.id; });
        keep(waiting().filter(function (step) { return told.indexOf(step.id) < 0; }));
        telling = false;
        answers.forEach(function (answer) {
          var step = steps.find(function (one) { return one.id === answer.id; });
          if (answer.result === "REFUSED") {
            var line = document.createElement("li");
            line.textContent = answer.words;
            refused.appendChild(line);
            refused.hidden = false;
            state(step.leaf, answer.words);
          } else {
            state(step.leaf, page.dataset.told.replace("{0}", step.points));
          }
        });
        show();
        flush();
      })
      .catch(function (why) {
        telling = false;
        if (why === 403 && !again) {
          return renew().then(function () { flush(true); }, putOff);
        }
        putOff(why);
      });
  }

  page.addEventListener("submit", function (event) {
    var form = event.target;
    var points = form.points && form.points.value.trim();
    if (!form.matches("[data-visit-step]") || !/^[0-9]{1,6}([.][0-9]{1,3})?$/.test(points)) {
      return;
    }
    event.preventDefault();
    var step = { id: fresh(), leaf: form.leaf.value, points: Number(points), at: new Date().toISOString() };
    if (form.note.value.trim()) {
      step.note = form.note.value.trim();
    }
    keep(waiting().concat([step]));
    show();
    flush();
  });

  window.addEventListener("online", function () { flush(); });
  window.setInterval(function () {
    if (waiting().length && navigator.onLine) {
      flush();
    }
  }, 15000);
  show();
  flush();
})();
