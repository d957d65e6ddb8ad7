// Verifies a credential in the browser (JWS with Ed25519, W3C Bitstring Status List), as CredentialVerifier does on the server: what
// is verified is sent to nobody. Browsers that cannot send the form instead.
(function () {
  var SHELF = "gongjian-verify-1";
  var page = document.querySelector("[data-verify]");
  if (!page || !window.crypto || !crypto.subtle || !window.DecompressionStream || !window.fetch || !window.TextDecoder) {
    return;
  }
  var form = page.querySelector("form");
  var result = page.querySelector("[data-result]");
  var typed = document.getElementById("credential");

  // What every credential has, as Shorthand writes it: part of every QR code ever printed.
  var PHRASES = [
    '{"alg":"EdDSA","kid":"did:web:',
    '","typ":"vc+jwt"}',
    '{"@context":["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],"id":"urn:uuid:',
    '","type":["VerifiableCredential","OpenBadgeCredential"],"name":"',
    '","issuer":{"id":"did:web:',
    '","type":["Profile"],"name":"',
    '"},"validFrom":"',
    '","credentialSubject":{"type":["AchievementSubject"],"identifier":[{"type":"IdentityObject","hashed":true,"identityHash":"sha256$',
    '","identityType":"name"}],"source":{"id":"urn:uuid:',
    '"},"licenseNumber":"',
    '","activityStartDate":"',
    '","activityEndDate":"',
    '","result":[{"type":["Result"],"value":"',
    '"}],"achievement":{"id":"',
    '","type":["Achievement"],"name":"',
    '","description":"',
    '","criteria":{"narrative":"',
    '"}}},"credentialStatus":{"id":"',
    '","type":"BitstringStatusListEntry","statusPurpose":"revocation","statusListIndex":"',
    '","statusListCredential":"',
    '"},"iss":"did:web:',
    '","jti":"urn:uuid:',
    '","nbf":',
    '/credentials/status/',
    '/verify?about=',
    'T00:00:00+08:00'
  ];

  function written(shorter) {
    return PHRASES.reduce(function (text, phrase, at) {
      return text.split(String.fromCharCode(at < 8 ? at + 1 : at + 6)).join(phrase);
    }, shorter);
  }

  // Bytes

  function toText(bytes) {
    var text = "";
    bytes.forEach(function (one) { text += String.fromCharCode(one); });
    return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  // There is one way to write the same bytes; any other is refused.
  function toBytes(text) {
    var bytes = Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), function (one) { return one.charCodeAt(0); });
    if (toText(bytes) !== text) {
      throw new Error("not written in the one way there is");
    }
    return bytes;
  }

  function inflate(bytes, format) {
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format))).arrayBuffer()
      .then(function (all) { return new Uint8Array(all); });
  }

  function json(bytes) {
    var value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (!value || typeof value !== "object") {
      throw new Error("no object");
    }
    return value;
  }

  // Credentials

  function read(text) {
    var parts = text.replace(/\s/g, "").replace(/^[^#]*#/, "").split(".");
    if (text.length > 400000 || parts.length < 2 || parts.length > 3) {
      return Promise.reject(new Error("no credential"));
    }
    return Promise.resolve().then(function () {
      if (parts.length === 3) {
        return { header: toBytes(parts[0]), payload: toBytes(parts[1]), signature: toBytes(parts[2]) };
      }
      return inflate(toBytes(parts[0]), "deflate-raw").then(function (both) {
        var text = written(new TextDecoder("utf-8", { fatal: true }).decode(both));
        var at = text.indexOf("\n");
        if (at < 0) {
          throw new Error("no credential");
        }
        return {
          header: new TextEncoder().encode(text.slice(0, at)),
          payload: new TextEncoder().encode(text.slice(at + 1)),
          signature: toBytes(parts[1])
        };
      });
    }).then(function (jwt) {
      var header = json(jwt.header);
      var kid = String(header.kid || "");
      if (header.alg !== "EdDSA" || header.typ !== "vc+jwt" || header.crit || kid.indexOf("#") < 0 || jwt.signature.length !== 64) {
        throw new Error("no credential of ours");
      }
      jwt.key = kid.slice(kid.indexOf("#") + 1);
      return jwt;
    });
  }

  function signed(jwt, key) {
    var message = new TextEncoder().encode(toText(jwt.header) + "." + toText(jwt.payload));
    return crypto.subtle.importKey("raw", toBytes(key.x), { name: "Ed25519" }, false, ["verify"])
      .then(function (open) { return crypto.subtle.verify({ name: "Ed25519" }, open, jwt.signature, message); });
  }

  function keyOf(jwt, trust) {
    return trust.keys.filter(function (key) { return key.id === jwt.key; })[0];
  }

  // The list a credential names, if it is there, signed, and not older than it says it may be.
  function listOf(address, trust) {
    return trust.lists.reduce(function (sooner, text) {
      return sooner.then(function (found) {
        return found || read(text).then(function (jwt) {
          var list = json(jwt.payload);
          var key = keyOf(jwt, trust);
          if (list.id !== address || !key || key.disowned || list.type.indexOf("BitstringStatusListCredential") < 0) {
            return null;
          }
          return signed(jwt, key).then(function (holds) {
            return holds && new Date(list.validUntil) > new Date() ? list : null;
          });
        }, function () { return null; });
      });
    }, Promise.resolve(null));
  }

  function standing(credential, trust) {
    var status = credential.credentialStatus || {};
    return listOf(status.statusListCredential, trust).then(function (list) {
      if (!list) {
        return { outcome: "uncertain" };
      }
      var subject = list.credentialSubject;
      return inflate(toBytes(subject.encodedList.slice(1)), "gzip").then(function (bits) {
        var place = Number(status.statusListIndex);
        if (!(place >= 0) || place >= bits.length * 8) {
          return { outcome: "uncertain" };
        }
        var revoked = (bits[Math.floor(place / 8)] & (128 >> (place % 8))) !== 0;
        return {
          outcome: revoked ? "revoked" : new Date(credential.validUntil) <= new Date() ? "expired" : "valid",
          revokedOn: revoked ? (subject.revokedOn || {})[String(place)] : "",
          listFrom: list.validFrom
        };
      });
    });
  }

  function content(credential) {
    var subject = credential.credentialSubject;
    var holder = (subject.identifier || [{}])[0];
    var value = ((subject.result || [{}])[0].value || "");
    return {
      title: subject.achievement.name,
      number: subject.licenseNumber,
      bodies: (subject.source || {}).name,
      issuer: credential.issuer.name,
      holder: holder.hashed ? "" : holder.identityHash,
      hours: / h$/.test(value) ? value.slice(0, -2) : "",
      from: subject.activityStartDate,
      until: subject.activityEndDate,
      issuedOn: credential.validFrom,
      sealed: holder.hashed ? holder.identityHash : ""
    };
  }

  function verify(text, trust) {
    return read(text).then(function (jwt) {
      var key = keyOf(jwt, trust);
      if (!key) {
        return { outcome: "unknown-key" };
      }
      return signed(jwt, key).then(function (holds) {
        if (!holds) {
          return { outcome: "forged" };
        }
        var credential = json(jwt.payload);
        if (credential.type.indexOf("OpenBadgeCredential") < 0) {
          return { outcome: "unreadable" };
        }
        // Others may have had the key: its signature says nothing, whatever the lists say.
        return (key.disowned ? Promise.resolve({ outcome: "disowned" }) : standing(credential, trust)).then(function (found) {
          found.facts = content(credential);
          found.facts.disownedOn = key.disowned;
          found.facts.retiredOn = key.disowned ? "" : key.until;
          found.facts.revokedOn = found.revokedOn;
          found.facts.listFrom = found.listFrom;
          return found;
        });
      });
    }).catch(function () { return { outcome: "unreadable" }; });
  }

  // The page

  function day(text) {
    var parts = String(text).slice(0, 10).split("-");
    return new Intl.DateTimeFormat(page.dataset.lang === "en" ? "en-GB" : page.dataset.lang, { dateStyle: "long", timeZone: "UTC" })
      .format(new Date(Date.UTC(Number(parts[0]), Number(parts[1]) - 1, Number(parts[2]))));
  }

  function show(found, named) {
    page.querySelectorAll("[data-outcome]").forEach(function (one) { one.hidden = one.dataset.outcome !== found.outcome; });
    page.querySelectorAll("[data-named]").forEach(function (one) { one.hidden = named === null || one.dataset.named !== (named ? "yes" : "no"); });
    var facts = page.querySelector("[data-facts]");
    facts.hidden = !found.facts;
    facts.querySelectorAll("[data-fact]").forEach(function (row) {
      var name = row.dataset.fact;
      var value = found.facts && found.facts[name];
      row.hidden = !value;
      if (value) {
        var dated = /On$|From$|^from$|^until$/.test(name);
        (row.querySelector("[data-value]") || row.querySelector("dd")).textContent = dated ? day(value) : value;
      }
    });
    var where = page.querySelector("[data-where]");
    where.textContent = where.dataset.here;
    result.hidden = false;
    result.focus();
  }

  // As NameSeal does it.
  function isOf(sealed, name, code) {
    var same = name.normalize("NFKC").replace(/\s/g, "").toUpperCase();
    var plain = code.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
    return crypto.subtle.digest("SHA-256", new TextEncoder().encode(same + plain)).then(function (hash) {
      var hex = Array.from(new Uint8Array(hash), function (one) { return one.toString(16).padStart(2, "0"); }).join("");
      return sealed === "sha256$" + hex;
    });
  }

  var name = document.getElementById("name");
  var code = document.getElementById("code");

  function run(text) {
    page.querySelector("[data-trouble]").hidden = true;
    return fetch(page.dataset.trust, { credentials: "omit", cache: "no-cache" })
      .then(function (answer) { return answer.ok ? answer.json() : Promise.reject(answer.status); })
      .then(function (trust) { return verify(text, trust); })
      .then(function (found) {
        var asked = found.facts && found.facts.sealed && name.value.trim() && code.value.trim();
        return (asked ? isOf(found.facts.sealed, name.value, code.value) : Promise.resolve(null))
          .then(function (named) { show(found, named); });
      })
      .catch(function () { page.querySelector("[data-trouble]").hidden = false; });
  }

  function scanned(file) {
    if (/\.(jwt|txt)$/i.test(file.name)) {
      return file.text();
    }
    if (!window.BarcodeDetector || !window.createImageBitmap) {
      return Promise.resolve("");
    }
    return createImageBitmap(file)
      .then(function (picture) { return new BarcodeDetector({ formats: ["qr_code"] }).detect(picture); })
      .then(function (codes) { return codes.length ? codes[0].rawValue : ""; })
      .catch(function () { return ""; });
  }

  function fromAddress() {
    if (location.hash.length > 100) {
      typed.value = location.href;
      run(location.href);
    }
  }

  function keep() {
    if (!navigator.serviceWorker || !window.caches) {
      return;
    }
    navigator.serviceWorker.register(page.dataset.worker, { scope: "/verify" })
      .then(function () { return navigator.serviceWorker.ready; })
      .then(function () { return caches.open(SHELF); })
      .then(function (shelf) {
        var parts = Array.from(document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img[src]"))
          .map(function (one) { return new URL(one.href || one.src, location.href); })
          .filter(function (url) { return url.origin === location.origin; });
        parts.push(new URL(page.dataset.trust, location.href));
        // As a visitor sees it: nobody's name is kept with the page.
        var own = fetch("/verify?lang=" + page.dataset.lang, { credentials: "omit" })
          .then(function (answer) { return answer.ok ? shelf.put(location.origin + "/verify", answer) : null; });
        return Promise.all([own].concat(parts.map(function (url) {
          return fetch(url, { credentials: "omit" })
            .then(function (answer) { return answer.ok ? shelf.put(url.origin + url.pathname, answer) : null; });
        })));
      })
      .then(function () { page.querySelector("[data-kept]").hidden = false; })
      .catch(function () {});
  }

  crypto.subtle.importKey("raw", new Uint8Array(32), { name: "Ed25519" }, false, ["verify"]).then(function () {
    form.addEventListener("submit", function (event) {
      var file = document.getElementById("file").files[0];
      if (!file && !typed.value.trim()) {
        return;
      }
      event.preventDefault();
      (file ? scanned(file) : Promise.resolve(typed.value)).then(function (text) {
        if (text) {
          run(text);
        } else if (navigator.onLine) {
          form.submit();
        } else {
          page.querySelector("[data-trouble]").hidden = false;
        }
      });
    });
    window.addEventListener("hashchange", fromAddress);
    fromAddress();
    keep();
  }, function () {
    // This browser does not know Ed25519: the server is asked, of what the address brought.
    if (location.hash.length > 100) {
      typed.value = location.href;
      form.submit();
    }
  });
})();
