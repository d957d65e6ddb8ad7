package org.gongjian.personal.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.consents.ConsentId;
import org.gongjian.people.requests.PersonRequest;
import org.gongjian.people.requests.RequestId;
import org.gongjian.personal.ConsentDesk;
import org.gongjian.personal.MyData;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the district holds of oneself: seen, copied, asked to be corrected or erased, consents taken back. */
@Controller
@RequestMapping("/{district}/me/data")
class MyDataController {

    private static final int WISH = 500;
    private static final String COPY = "personal/copy";

    private final MyData data;
    private final ConsentDesk consents;
    private final DataCopy copies;
    private final CurrentActor actor;

    MyDataController(MyData data, ConsentDesk consents, DataCopy copies, CurrentActor actor) {
        this.data = data;
        this.consents = consents;
        this.copies = copies;
        this.actor = actor;
    }

    @GetMapping
    ModelAndView show(Form form) {
        return new ModelAndView("personal/mine")
                .addObject("view", data.view(actor.current()))
                .addObject("done", form.value("done"));
    }

    @GetMapping("/copy")
    ModelAndView copy() {
        data.view(actor.current());
        return Form.blank().on(COPY);
    }

    /** A file where the password is right, the form again where it is not. */
    @PostMapping("/copy")
    Object copy(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Optional<MyData.Copy> copy = form.submit(() -> data.copy(actor.current(), form.value("password")));
        if (copy.isEmpty()) {
            form.with("password", null);
            return form.on(COPY);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("my-data.zip")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(copies.zip(copy.get(), w, frame));
    }

    @GetMapping("/{kind:correction|erasure}")
    ModelAndView ask(@PathVariable String kind) {
        return page(Form.blank(), kind(kind));
    }

    @PostMapping("/{kind:correction|erasure}")
    ModelAndView ask(@PathVariable String kind, Form form, @ModelAttribute("frame") PageFrame frame) {
        Optional<RequestId> id = form.id("id", RequestId::new);
        String wish = form.optionalText("wish", WISH).orElse("");
        return form.submit(() -> {
                    data.ask(actor.current(), id.orElseThrow(), kind(kind), wish);
                    return SeeOther.at(frame.at("me/data?done=" + kind));
                })
                .orElseGet(() -> page(form, kind(kind)));
    }

    @PostMapping("/requests/{request}/withdraw")
    ModelAndView withdraw(@PathVariable UUID request, Form form, @ModelAttribute("frame") PageFrame frame) {
        data.withdraw(actor.current(), new RequestId(request), form.version());
        return SeeOther.at(frame.at("me/data#requests"));
    }

    @PostMapping("/consents/{consent}/withdraw")
    ModelAndView withdraw(@PathVariable UUID consent, @ModelAttribute("frame") PageFrame frame) {
        consents.withdrawOwn(actor.current(), new ConsentId(consent));
        return SeeOther.at(frame.at("me/data#consents"));
    }

    private static PersonRequest.Kind kind(String kind) {
        return kind.equals("erasure") ? PersonRequest.Kind.ERASURE : PersonRequest.Kind.CORRECTION;
    }

    private ModelAndView page(Form form, PersonRequest.Kind kind) {
        return form.on("personal/ask").addObject("kind", kind).addObject("retained", data.retained(actor.current()));
    }
}
