// The roll without a network: each step is kept on the device under an id of its own and told when there is a network again. The
// server knows the ids it was told, so telling one twice changes nothing. Without scripts the forms tell each step at once.
(function () {
  var page = document.querySelector("[data-roll]");
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
  var said = page.querySelector("[data-roll-said]");
  var refused = page.querySelector("[data-roll-refused]");
  var shelf = "roll:" + address;
  var telling = false;
  // The list on the page is older than what was told.
  var stale = false;

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

  function show() {
    var steps = waiting();
    steps.forEach(function (step) {
      var row = step.signUp && page.querySelector("[data-sign-up='" + step.signUp + "']");
      if (row) {
        row.querySelector("[data-roll-state]").textContent = page.dataset.kept;
        var button = row.querySelector("form[data-roll-step] button");
        if (button && row.dataset.step === step.kind) {
          button.disabled = true;
        }
      }
    });
    say(steps.length ? page.dataset.offline.replace("{0}", steps.length) : "");
  }

  function tell(answers) {
    answers.filter(function (answer) { return answer.result === "REFUSED"; }).forEach(function (answer) {
      var line = document.createElement("li");
      line.textContent = answer.words;
      refused.appendChild(line);
      refused.hidden = false;
    });
  }

  // Takes the list as the server has it now; the token of the page too, for a session may have begun anew.
  function draw() {
    stale = true;
    return fetch(location.pathname, { credentials: "same-origin", cache: "no-store" })
      .then(function (answer) { return answer.ok && !answer.redirected ? answer.text() : Promise.reject(answer.status); })
      .then(function (text) {
        var drawn = new DOMParser().parseFromString(text, "text/html");
        var token = drawn.querySelector("meta[name=csrf]");
        if (token) {
          document.querySelector("meta[name=csrf]").content = token.content;
        }
        var list = drawn.getElementById("roll");
        if (list) {
          document.getElementById("roll").replaceWith(list);
        }
        stale = false;
        show();
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

  // They stay on the device: the server is out of reach, or it answered with a status other than success.
  function putOff(why) {
    show();
    if (typeof why === "number") {
      say(page.dataset.signedOut.replace("{0}", waiting().length));
    } else if (navigator.onLine) {
      window.setTimeout(function () { flush(); }, 3000);
    }
  }

  // Tells what waits, a hundred steps at a time. A page that was kept may hold a token that is old: it is fetched anew once.
  function flush(again) {
    var steps = waiting().slice(0, 100);
    if (telling || !steps.length) {
      show();
      if (stale && !telling) {
        draw().catch(putOff);
      }
      return;
    }
    telling = true;
    say(page.dataset.sending.replace("{0}", steps.length));
    send(steps)
      .then(function (answers) {
        var told = answers.map(function (answer) { return answer.id; });
        keep(waiting().filter(function (step) { return told.indexOf(step.id) < 0; }));
        telling = false;
        tell(answers);
        return waiting().length ? flush() : draw();
      })
      .catch(function (why) {
        telling = false;
        if (why === 403 && !again) {
          return draw().then(function () { flush(true); }, putOff);
        }
        putOff(why);
      });
  }

  page.addEventListener("submit", function (event) {
    var form = event.target;
    if (!form.matches("[data-roll-step]") || (form.reason && !form.reason.value.trim())) {
      return;
    }
    event.preventDefault();
    var step = { id: fresh(), kind: form.kind.value, way: form.way.value, at: new Date().toISOString() };
    ["signUp", "presence", "reason"].forEach(function (field) {
      if (form[field]) {
        step[field] = form[field].value;
      }
    });
    keep(waiting().concat([step]));
    show();
    flush();
  });

  // A code is looked up on the device itself, so that it is found without a network.
  page.addEventListener("submit", function (event) {
    var form = event.target;
    if (!form.matches("[data-roll-code]") || navigator.onLine) {
      return;
    }
    event.preventDefault();
    var code = form.code.value.replace(/^.*[/=]/, "").toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
    var row = page.querySelector("[data-code='" + CSS.escape(code) + "']");
    if (row) {
      row.scrollIntoView({ block: "center" });
      row.querySelector("button").focus();
    }
  });

  window.addEventListener("online", function () { flush(); });
  window.setInterval(function () {
    if ((waiting().length || stale) && navigator.onLine) {
      flush();
    }
  }, 15000);
  show();
  flush();
})();
