// Fields with many choices find them as one types. Without this, the button beside the field sends the form for the same.
(function () {
  var PAUSE = 250;
  var latest = 0;

  function query(form, field) {
    var query = new URLSearchParams();
    new FormData(form).forEach(function (value, name) {
      if (typeof value === "string") {
        query.append(name, value);
      }
    });
    query.append("find", field);
    return query;
  }

  function ask(form, query) {
    var reads = form.method.toLowerCase() === "get";
    return reads ? fetch(form.action.split("?")[0] + "?" + query) : fetch(form.action, { method: "POST", body: query });
  }

  function show(select, page) {
    var found = page.getElementById(select.id);
    var counted = page.getElementById(select.id + "-shown");
    var shown = document.getElementById(select.id + "-shown");
    if (found && counted && shown) {
      var chosen = select.value;
      select.replaceChildren.apply(select, Array.from(found.options));
      select.value = chosen;
      shown.textContent = counted.textContent;
    }
  }

  function find(search) {
    var offer = search.closest(".gj-offer");
    var select = document.getElementById(search.id.replace(/-find$/, ""));
    var button = offer && offer.querySelector("button[name=find]");
    if (!search.form || !select || !button) {
      return;
    }
    var mine = ++latest;
    ask(search.form, query(search.form, button.value))
      .then(function (answer) {
        return answer.ok ? answer.text() : null;
      })
      .then(function (text) {
        if (text !== null && mine === latest) {
          show(select, new DOMParser().parseFromString(text, "text/html"));
        }
      })
      .catch(function () {
        // The button still does it.
      });
  }

  document.addEventListener("input", function (event) {
    var search = event.target;
    if (search instanceof HTMLInputElement && search.type === "search" && search.closest(".gj-offer")) {
      window.clearTimeout(Number(search.dataset.waiting));
      search.dataset.waiting = String(window.setTimeout(find, PAUSE, search));
    }
  });
})();
