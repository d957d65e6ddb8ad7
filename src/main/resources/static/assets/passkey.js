// Asks the device for a passkey and sends its answer with the form. The page works without: it says what else there is.
(function () {
  var form = document.querySelector("form[data-passkey]");
  if (!form || !window.PublicKeyCredential || !navigator.credentials) {
    return;
  }
  var button = form.querySelector("[data-passkey-ask]");
  var failed = form.querySelector("[data-passkey-failed]");
  var answer = form.querySelector("[name=passkey]");
  form.querySelector("[data-passkey-missing]").hidden = true;
  button.hidden = false;

  function bytes(text) {
    var plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (one) { return one.charCodeAt(0); });
  }

  function text(buffer) {
    var plain = "";
    new Uint8Array(buffer).forEach(function (one) { plain += String.fromCharCode(one); });
    return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function credential(one) {
    return Object.assign({}, one, { id: bytes(one.id) });
  }

  function options() {
    var asked = JSON.parse(form.dataset.passkey);
    asked.challenge = bytes(asked.challenge);
    if (asked.user) {
      asked.user.id = bytes(asked.user.id);
    }
    ["excludeCredentials", "allowCredentials"].forEach(function (list) {
      if (asked[list]) {
        asked[list] = asked[list].map(credential);
      }
    });
    return { publicKey: asked };
  }

  function written(key) {
    var response = { clientDataJSON: text(key.response.clientDataJSON) };
    ["attestationObject", "authenticatorData", "signature", "userHandle"].forEach(function (part) {
      if (key.response[part]) {
        response[part] = text(key.response[part]);
      }
    });
    return JSON.stringify({
      id: key.id,
      rawId: text(key.rawId),
      type: key.type,
      response: response,
      clientExtensionResults: {}
    });
  }

  function ask() {
    failed.hidden = true;
    button.disabled = true;
    var asking = JSON.parse(form.dataset.passkey).user
      ? navigator.credentials.create(options())
      : navigator.credentials.get(options());
    asking.then(
      function (key) {
        answer.value = written(key);
        form.submit();
      },
      function () {
        failed.hidden = false;
        button.disabled = false;
        button.focus();
      }
    );
  }

  button.addEventListener("click", ask);
  if (form.dataset.passkeyStart) {
    ask();
  }
})();
