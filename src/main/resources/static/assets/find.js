// Fields with many choices find them as one types. Without this, the button beside the field sends the form for the same.
(function () {
  var PAUSE = 250;
  var latest = 0;

  function typed(form, field) {
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

  function fill(select, page) {
    var found = page.getElementById(select.id);
    var chosen = select.value;
    if (found && found.options) {
      select.replaceChildren.apply(select, Array.from(found.options));
      select.value = chosen;
      select.selectedIndex = Math.max(0, select.selectedIndex);
    }
  }

  // What another field offers may hang on what is chosen here, such as the places of a unit.
  function show(form, page) {
    form.querySelectorAll("select[id]").forEach(function (select) {
      fill(select, page);
    });
    form.querySelectorAll(".gj-offer .gj-help[id]").forEach(function (shown) {
      var counted = page.getElementById(shown.id);
      if (counted) {
        shown.textContent = counted.textContent;
      }
    });
  }

  function find(search) {
    var offer = search.closest(".gj-offer");
    var select = document.getElementById(search.id.replace(/-find$/, ""));
    var button = offer && offer.querySelector("button[name=find]");
    if (!search.form || !select || !button) {
      return;
    }
    var mine = ++latest;
    ask(search.form, typed(search.form, button.value))
      .then(function (answer) {
        return answer.ok ? answer.text() : null;
      })
      .then(function (text) {
        if (text !== null && mine === latest) {
          show(search.form, new DOMParser().parseFromString(text, "text/html"));
        }
      })
      .catch(function () {
        // The button still does it.
      });
  }

  document.addEventListener("change", function (event) {
    var search = event.target instanceof HTMLSelectElement && document.getElementById(event.target.id + "-find");
    if (search) {
      find(search);
    }
  });

  function searched(event) {
    var search = event.target;
    return search instanceof HTMLInputElement && search.type === "search" && search.closest(".gj-offer") ? search : null;
  }

  document.addEventListener("input", function (event) {
    var search = searched(event);
    if (search) {
      window.clearTimeout(Number(search.dataset.waiting));
      search.dataset.waiting = String(window.setTimeout(find, PAUSE, search));
    }
  });

  // Enter looks at once instead of sending the form; the arrow down goes on to what was found.
  document.addEventListener("keydown", function (event) {
    var search = searched(event);
    if (!search || event.isComposing) {
      return;
    }
    if (event.key === "Enter") {
      event.preventDefault();
      window.clearTimeout(Number(search.dataset.waiting));
      find(search);
    } else if (event.key === "ArrowDown") {
      var select = document.getElementById(search.id.replace(/-find$/, ""));
      if (select) {
        event.preventDefault();
        select.focus();
      }
    }
  });
})();
