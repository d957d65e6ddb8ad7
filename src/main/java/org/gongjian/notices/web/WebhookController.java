package org.gongjian.notices.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Authority;
import org.gongjian.identity.CurrentActor;
import org.gongjian.notices.KnownKinds;
import org.gongjian.notices.webhooks.DescribeWebhook;
import org.gongjian.notices.webhooks.Webhook;
import org.gongjian.notices.webhooks.WebhookId;
import org.gongjian.notices.webhooks.Webhooks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Addresses of other systems; a secret is shown on the answer to its form and nowhere else. */
@Controller
@RequestMapping("/{district}/office/webhooks")
class WebhookController {

    private static final String FORM = "notices/webhook-form";
    private static final String PAGE = "notices/webhook";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_URL = 500;

    private final Webhooks webhooks;
    private final KnownKinds kinds;
    private final History history;
    private final Authority authority;
    private final CurrentActor actors;

    WebhookController(Webhooks webhooks, KnownKinds kinds, History history, Authority authority, CurrentActor actors) {
        this.webhooks = webhooks;
        this.kinds = kinds;
        this.history = history;
        this.authority = authority;
        this.actors = actors;
    }

    @GetMapping("/new")
    ModelAndView describe(@ModelAttribute("w") Wording w) {
        authority.mayKeepOffice(actors.current()).orForbid();
        return form(Form.blank().withAll("kinds", List.of()), w);
    }

    @PostMapping
    ModelAndView add(Form form, @ModelAttribute("w") Wording w) {
        authority.mayKeepOffice(actors.current()).orForbid();
        Optional<WebhookId> id = form.id("id", WebhookId::new);
        Optional<String> name = form.text("name", LONGEST_NAME);
        Optional<String> url = form.text("url", LONGEST_URL);
        return form.submit(() -> webhooks.add(
                        actors.current(),
                        new DescribeWebhook(
                                id.orElseThrow(),
                                name.orElseThrow(),
                                url.orElseThrow(),
                                new HashSet<>(form.values("kinds")))))
                .map(secret -> page(id.orElseThrow(), Form.blank()).addObject("secret", secret))
                .orElseGet(() -> form(form, w));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, Form typed) {
        return page(new WebhookId(id), Form.blank()).addObject("done", typed.value("done"));
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        Webhook webhook = webhooks.require(actors.current(), new WebhookId(id));
        return form(
                Form.blank()
                        .with("id", id)
                        .with("name", webhook.name())
                        .with("url", webhook.url())
                        .with("version", webhook.version())
                        .withAll("kinds", webhook.kinds()),
                w);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        webhooks.require(actors.current(), new WebhookId(id));
        Optional<String> name = form.text("name", LONGEST_NAME);
        Optional<String> url = form.text("url", LONGEST_URL);
        return form.submit(() -> {
                    webhooks.change(
                            actors.current(),
                            new DescribeWebhook(
                                    new WebhookId(id),
                                    name.orElseThrow(),
                                    url.orElseThrow(),
                                    new HashSet<>(form.values("kinds"))),
                            form.version());
                    return SeeOther.at(frame.at(new WebhookId(id).path()));
                })
                .orElseGet(() -> form(form.with("id", id), w));
    }

    @PostMapping("/{id}/pause")
    ModelAndView pause(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        return step(id, form, frame, () -> webhooks.pause(actors.current(), new WebhookId(id), form.version()));
    }

    @PostMapping("/{id}/resume")
    ModelAndView resume(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        return step(id, form, frame, () -> webhooks.resume(actors.current(), new WebhookId(id), form.version()));
    }

    @PostMapping("/{id}/rotate")
    ModelAndView rotate(@PathVariable UUID id, Form form) {
        return form.submit(() -> webhooks.rotate(actors.current(), new WebhookId(id), form.version()))
                .map(secret -> page(new WebhookId(id), Form.blank()).addObject("secret", secret))
                .orElseGet(() -> page(new WebhookId(id), form));
    }

    @PostMapping("/{id}/test")
    ModelAndView test(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        return step(id, form, frame, () -> webhooks.test(actors.current(), new WebhookId(id)));
    }

    @PostMapping("/{id}/remove")
    ModelAndView remove(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        return form.submit(() -> {
                    webhooks.remove(actors.current(), new WebhookId(id), form.version());
                    return SeeOther.at(frame.at("office/notices") + "?done=removed");
                })
                .orElseGet(() -> page(new WebhookId(id), form));
    }

    private ModelAndView step(UUID id, Form form, PageFrame frame, Runnable work) {
        return form.submit(() -> {
                    work.run();
                    return SeeOther.at(frame.at(new WebhookId(id).path()));
                })
                .orElseGet(() -> page(new WebhookId(id), form));
    }

    private ModelAndView form(Form form, Wording w) {
        return form.on(FORM)
                .addObject(
                        "kinds",
                        kinds.all().stream()
                                .map(kind -> Choice.of(kind.code(), w.reason(kind.label())))
                                .toList());
    }

    private ModelAndView page(WebhookId id, Form form) {
        Webhook webhook = webhooks.require(actors.current(), id);
        return form.with("version", webhook.version())
                .with("id", null)
                .on(PAGE)
                .addObject("webhook", webhook)
                .addObject("kinds", webhook.kinds().stream().map(kinds::byCode).toList())
                .addObject("deliveries", webhooks.deliveries(actors.current(), id))
                .addObject("history", history.of(id.ref()))
                .addObject("done", "");
    }
}
