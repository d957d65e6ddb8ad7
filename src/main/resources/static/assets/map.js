// Draws the points a page names over tiles, or over a plain grid where there are none. Points closer together than a finger is
// wide share one mark. Everything that is drawn also stands in the table under the map.
(function () {
  var FINGER = 44;
  var CLOSE = 15;
  var LISTED = 12;
  var box = document.querySelector("[data-map]");
  if (!box || !window.L || !window.fetch) {
    return;
  }
  var status = document.querySelector("[data-map-status]");
  var help = document.querySelector("[data-map-help]");
  var text = box.dataset;

  function say(what) {
    status.textContent = what;
  }

  function element(tag, className, content) {
    var made = document.createElement(tag);
    if (className) {
      made.className = className;
    }
    made.textContent = content;
    return made;
  }

  function link(mark) {
    var made = element("a", "", mark.title);
    made.href = mark.link;
    if (mark.lang) {
      made.lang = mark.lang;
    }
    return made;
  }

  function source() {
    if (!text.attributionUrl) {
      return element("span", "", text.attribution).outerHTML;
    }
    var made = element("a", "", text.attribution);
    made.href = text.attributionUrl;
    made.rel = "noopener";
    return made.outerHTML;
  }

  function plain(map) {
    var Grid = L.GridLayer.extend({
      createTile: function () {
        return element("div", "gj-map__square", "");
      },
    });
    new Grid().addTo(map);
    box.classList.add("gj-map--plain");
  }

  function ground(map) {
    if (!text.tiles) {
      plain(map);
      return;
    }
    var failed = false;
    var tiles = L.tileLayer(text.tiles, { maxZoom: map.getMaxZoom(), maxNativeZoom: Number(text.deepest), attribution: source(), referrerPolicy: "origin" });
    tiles.on("tileerror", function () {
      if (!failed) {
        failed = true;
        plain(map);
        say(status.dataset.noTiles);
      }
    });
    tiles.addTo(map);
  }

  function bubble(marks) {
    var content = element("div", "gj-map__bubble", "");
    marks.slice(0, LISTED).forEach(function (mark) {
      var line = element("p", "", "");
      line.appendChild(link(mark));
      line.appendChild(element("span", "gj-why", mark.count > 1 ? mark.kind + " · " + text.count.replace("#", mark.count) : mark.kind));
      content.appendChild(line);
    });
    if (marks.length > LISTED) {
      content.appendChild(element("p", "", text.many.replace("#", marks.length)));
    }
    return content;
  }

  function names(marks) {
    var first = marks[0];
    return marks.length === 1 ? first.title + ", " + first.kind : text.many.replace("#", marks.length);
  }

  function pin(map, marks) {
    var alone = marks.length === 1;
    var face = element("span", alone ? "gj-pin" : "gj-pin gj-pin--many", alone ? marks[0].symbol : String(marks.length));
    var icon = L.divIcon({ className: "gj-pin-box", html: face, iconSize: [FINGER, FINGER], iconAnchor: [FINGER / 2, FINGER / 2] });
    var middle = [0, 0];
    marks.forEach(function (mark) {
      middle[0] += mark.latitude / marks.length;
      middle[1] += mark.longitude / marks.length;
    });
    var made = L.marker(middle, { icon: icon, title: names(marks), alt: names(marks) });
    made.bindPopup(bubble(marks), { closeButton: true, maxWidth: 260, minWidth: 160 });
    made.on("add", function () {
      made.getElement().setAttribute("aria-label", names(marks));
    });
    made.on("popupopen", function (event) {
      var close = event.popup.getElement().querySelector(".leaflet-popup-close-button");
      if (close) {
        close.setAttribute("aria-label", text.close);
      }
    });
    return made;
  }

  function together(map, marks) {
    var cells = new Map();
    marks.forEach(function (mark) {
      var at = map.project([mark.latitude, mark.longitude]);
      var key = Math.round(at.x / FINGER) + ":" + Math.round(at.y / FINGER);
      if (!cells.has(key)) {
        cells.set(key, []);
      }
      cells.get(key).push(mark);
    });
    return Array.from(cells.values());
  }

  function show(drawing) {
    box.hidden = false;
    help.hidden = false;
    var quiet = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    var map = L.map(box, { zoomControl: false, maxZoom: 19, zoomAnimation: !quiet, fadeAnimation: !quiet, markerZoomAnimation: !quiet });
    map.attributionControl.setPrefix(false);
    L.control.zoom({ zoomInTitle: text.zoomIn, zoomOutTitle: text.zoomOut }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    var bounds = L.latLngBounds(drawing.marks.map(function (mark) {
      return [mark.latitude, mark.longitude];
    }));
    map.fitBounds(bounds, { maxZoom: CLOSE, padding: [FINGER, FINGER], animate: false });
    ground(map);
    drawing.labels.forEach(function (label) {
      var name = element("span", "gj-map__area", label.name);
      if (label.lang) {
        name.lang = label.lang;
      }
      L.marker([label.latitude, label.longitude], { icon: L.divIcon({ className: "gj-map__label", html: name, iconSize: [0, 0] }), interactive: false, keyboard: false, zIndexOffset: -1000 }).addTo(map);
    });
    var pins = L.layerGroup().addTo(map);
    function place() {
      pins.clearLayers();
      together(map, drawing.marks).forEach(function (marks) {
        pins.addLayer(pin(map, marks));
      });
      box.dataset.drawn = drawing.marks.length;
    }
    map.on("zoomend", place);
    place();
    if (drawing.beyond > 0) {
      say(status.dataset.beyond.replace("#", drawing.beyond));
    }
  }

  fetch(text.map, { headers: { Accept: "application/json" }, credentials: "same-origin" })
    .then(function (answer) {
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      return answer.json();
    })
    .then(function (drawing) {
      if (drawing.marks.length === 0) {
        say(status.dataset.nothing);
      } else {
        show(drawing);
      }
    })
    .catch(function () {
      say(status.dataset.failed);
    });
})();
