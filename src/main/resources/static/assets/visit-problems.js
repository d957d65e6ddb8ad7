// A problem found on the spot without a network: its words and photo are kept on the device under the id the form was opened with,
// and raised when there is a network again. The server knows the id, so raising one twice changes nothing.
(function () {
  var form = document.querySelector("[data-visit] [data-visit-problem]");
  if (!form || !window.fetch || !window.indexedDB) {
    return;
  }
  var list = document.querySelector("[data-visit-problems]");
  var address = form.action;
  var raising = false;

  function shelf(mode, work) {
    return new Promise(function (done, failed) {
      var opening = indexedDB.open("visit-problems", 1);
      opening.onupgradeneeded = function () { opening.result.createObjectStore("kept", { keyPath: "id" }); };
      opening.onerror = function () { failed(opening.error); };
      opening.onsuccess = function () {
        var database = opening.result;
        var change = database.transaction("kept", mode);
        var asked = work(change.objectStore("kept"));
        change.oncomplete = function () { database.close(); done(asked.result); };
        change.onerror = function () { database.close(); failed(change.error); };
      };
    });
  }

  function waiting() {
    return shelf("readonly", function (kept) { return kept.getAll(); }).then(function (all) {
      return all.filter(function (one) { return one.address === address; });
    });
  }

  function keep(problem) {
    return shelf("readwrite", function (kept) { return kept.put(problem); });
  }

  function forget(problem) {
    return shelf("readwrite", function (kept) { return kept.delete(problem.id); });
  }

  function say(problem, words, link) {
    var line = Array.from(list.children).find(function (one) { return one.dataset.id === problem.id; });
    if (!line) {
      line = document.createElement("li");
      line.dataset.id = problem.id;
      list.appendChild(line);
    }
    var text = words.replace("{0}", function () { return problem.words; });
    line.textContent = link ? "" : text;
    if (link) {
      var way = document.createElement("a");
      way.href = link;
      way.textContent = text;
      line.appendChild(way);
    }
    list.hidden = false;
  }

  function waits(problem) {
    say(problem, problem.photo ? form.dataset.keptPhoto : form.dataset.kept);
  }

  function token(page) {
    var meta = page.querySelector("meta[name=csrf]");
    return meta ? meta.content : "";
  }

  // A page that was kept may hold a token that is old.
  function renewed() {
    return fetch(location.pathname, { credentials: "same-origin", cache: "no-store" })
      .then(function (answer) { return answer.ok && !answer.redirected ? answer.text() : Promise.reject(answer.status || 401); })
      .then(function (text) { return token(new DOMParser().parseFromString(text, "text/html")); });
  }

  function send(problem, csrf) {
    var body = new FormData();
    ["id", "about", "words", "deadline"].forEach(function (name) { body.append(name, problem[name]); });
    if (problem.photo) {
      body.append("file", problem.photo, problem.photo.name);
    }
    return fetch(address, { method: "POST", credentials: "same-origin", headers: { "X-CSRF-TOKEN": csrf }, body: body })
      .then(function (answer) {
        return answer.text().then(function (text) {
          return {
            raised: answer.ok && answer.redirected && /\/visits\/problems\//.test(answer.url),
            refused: answer.status === 409 || answer.status === 413 || answer.status === 422,
            url: answer.url,
            text: text
          };
        });
      });
  }

  function why(text) {
    var told = new DOMParser().parseFromString(text, "text/html").querySelector("main .gj-errors");
    return told ? told.textContent.replace(/\s+/g, " ").trim() : "";
  }

  function settle(problem, answer) {
    if (answer.raised) {
      say(problem, form.dataset.told, answer.url);
      return forget(problem);
    }
    if (answer.refused) {
      say(problem, "{0} " + why(answer.text));
      return forget(problem);
    }
    say(problem, form.dataset.signedOut);
    return null;
  }

  function flush() {
    if (raising) {
      return;
    }
    raising = true;
    waiting()
      .then(function (all) {
        all.forEach(waits);
        return all.length && navigator.onLine
          ? renewed().then(function (csrf) {
              return all.reduce(function (before, problem) {
                return before
                  .then(function () { return send(problem, csrf); })
                  .then(function (answer) { return settle(problem, answer); });
              }, Promise.resolve());
            })
          : null;
      })
      .catch(function (status) {
        return typeof status !== "number" ? null : waiting().then(function (all) {
          all.forEach(function (problem) { say(problem, form.dataset.signedOut); });
        });
      })
      .then(function () { raising = false; });
  }

  function fresh() {
    form.reset();
    var id = form.elements.id;
    id.value = crypto.randomUUID ? crypto.randomUUID() : id.value.replace(/.{12}$/, function () {
      return Array.from(crypto.getRandomValues(new Uint8Array(6)), function (one) {
        return one.toString(16).padStart(2, "0");
      }).join("");
    });
  }

  form.addEventListener("submit", function (event) {
    var fields = new FormData(form);
    var photo = fields.get("file");
    var problem = { address: address, photo: photo && photo.size ? photo : null };
    ["id", "about", "words", "deadline"].forEach(function (name) { problem[name] = fields.get(name); });
    if (!problem.about || !problem.words.trim() || raising) {
      return;
    }
    event.preventDefault();
    raising = true;
    keep(problem)
      .then(function () { return send(problem, token(document)); })
      .then(function (answer) {
        if (answer.raised) {
          return forget(problem).then(function () { location.href = answer.url; });
        }
        if (answer.refused) {
          return forget(problem).then(function () { form.submit(); });
        }
        say(problem, form.dataset.signedOut);
        fresh();
        return null;
      })
      .catch(function () {
        waits(problem);
        fresh();
      })
      .then(function () { raising = false; });
  });

  window.addEventListener("online", flush);
  window.setInterval(flush, 15000);
  flush();
})();
