package org.gongjian.identity.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.frame.Form;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.accounts.AccessTokenId;
import org.gongjian.identity.accounts.AccessTokens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own access tokens; a new one is shown on the answer to its form and nowhere else. */
@Controller
class TokenController {

    private static final String PATH = "/account/tokens";
    private static final String VIEW = "identity/tokens";
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 100_000;

    private final AccessTokens tokens;
    private final CurrentActor actors;

    TokenController(AccessTokens tokens, CurrentActor actors) {
        this.tokens = tokens;
        this.actors = actors;
    }

    @GetMapping(PATH)
    ModelAndView list(Form typed) {
        return page(blank()).addObject("done", typed.value("done"));
    }

    @PostMapping(PATH)
    ModelAndView issue(Form form) {
        Optional<String> name = form.text("name");
        Optional<Integer> days = form.count("days", MOST_DAYS);
        AccessTokenId id = form.id("id", AccessTokenId::new).orElseGet(AccessTokenId::next);
        return form.submit(() -> tokens.issue(
                        actors.current(), id, name.orElseThrow(), days.orElseThrow(), form.isTicked("readsOnly")))
                .map(issued -> page(blank()).addObject("secret", issued.secret()))
                .orElseGet(() -> page(form));
    }

    @PostMapping(PATH + "/{token}/revoke")
    ModelAndView revoke(@PathVariable UUID token) {
        tokens.revoke(actors.current(), new AccessTokenId(token));
        return SeeOther.at(PATH + "?done=revoked");
    }

    private ModelAndView page(Form form) {
        return form.on(VIEW).addObject("tokens", tokens.mine(actors.current()));
    }

    private static Form blank() {
        return Form.blank()
                .with("id", AccessTokenId.next().value())
                .with("days", USUAL_DAYS)
                .with("readsOnly", "true");
    }
}
